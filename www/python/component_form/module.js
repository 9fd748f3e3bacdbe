// A letter with three fields. What is typed is told at once, as one state; a button tells what is to be done with it.

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const form = parentElement.querySelector('form');
  const fields = [...form.querySelectorAll('[name]')];

  for (const field of fields) field.value = data.letter[field.name];

  form.oninput = () => {
    setStateValue('letter', Object.fromEntries(fields.map(({ name, value }) => [name, value])));
  };
  // The browser checks the fields before it comes to this.
  form.onsubmit = (event) => {
    event.preventDefault();
    setTriggerValue('action', event.submitter.value);
  };
}
