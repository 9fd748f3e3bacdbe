// Three preferences, each a state of its own. Setting one to what it is already tells nothing, so all can be set.

export default function ({ data, parentElement, setStateValue }) {
  const form = parentElement.querySelector('form');
  const { unit, pace, climb, shown } = form.elements;

  const show = () => {
    shown.value = `${Number(pace.value).toFixed(1)} km/h`;
  };

  unit.value = data.unit;
  pace.value = data.pace;
  climb.checked = data.climb;
  show();

  form.oninput = () => {
    show();
    setStateValue('unit', unit.value);
    setStateValue('pace', Number(pace.value));
    setStateValue('climb', climb.checked);
  };
  // Enter would send the form to a server.
  form.onsubmit = (event) => event.preventDefault();
}
