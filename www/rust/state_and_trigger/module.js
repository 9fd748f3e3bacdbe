// A size, which is a state, and a button for an order, which is a trigger.

export default function ({ parentElement, setStateValue, setTriggerValue }) {
  const sizes = [...parentElement.querySelectorAll('.sizes button')];
  for (const button of sizes) {
    button.onclick = () => {
      for (const other of sizes) other.ariaPressed = String(other === button);
      setStateValue('size', button.value);
    };
  }
  parentElement.querySelector('.order').onclick = () => setTriggerValue('order', 'one shirt');
}
