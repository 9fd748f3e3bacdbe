// A component in a file: it shows what it is called with.

export default function ({ data, parentElement }) {
  const output = parentElement.querySelector('output');
  output.dataset.word ??= output.textContent;
  output.textContent = `${output.dataset.word} ${JSON.stringify(data)}`;
}
