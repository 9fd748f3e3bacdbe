// Lets a test say what the other components of the page are.
export default ({ setStateValue }) => {
  window.setTexts = (texts) => setStateValue('texts', texts);
};
