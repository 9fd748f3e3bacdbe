const tally = document.getElementById('tally');
const heard = document.getElementById('heard');

tally.addEventListener('state-change', ({ detail }) => {
  heard.textContent = `State: ${detail.name} is ${detail.value}.`;
});
tally.addEventListener('trigger', ({ detail }) => {
  heard.textContent = `Trigger: ${detail.name}, ${detail.value}. The state is ${JSON.stringify(tally.state)}.`;
});
