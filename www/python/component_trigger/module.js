// Each button with a value tells it. The same value twice is two presses, and the app hears of both.

export default function ({ parentElement, setTriggerValue }) {
  parentElement.querySelector('.actions').onclick = (event) => {
    const button = event.target.closest('button[value]');
    if (button) setTriggerValue('action', button.value);
  };
}
