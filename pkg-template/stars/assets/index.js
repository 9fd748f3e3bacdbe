// Five stars to choose from. How many are chosen is the state `rating`.
const MOST = 5;
const stars = ({ data, parentElement, setStateValue }) => {
    const group = parentElement.querySelector('fieldset');
    if (!group)
        throw new Error('the markup of stars needs a <fieldset>');
    // This runs again when the data changes. The stars then stay, and with them what is chosen.
    if (!group.hasChildNodes()) {
        group.append(document.createElement('legend'), ...Array.from({ length: MOST }, (_, at) => star(at + 1)));
    }
    group.querySelector('legend').textContent = data.question;
    group.onchange = (event) => setStateValue('rating', Number(event.target.value));
};
export default stars;
/** One star: a radio button, so that the keyboard and screen readers know it. */
function star(number) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'rating', value: String(number), ariaLabel: `${number} of ${MOST}` });
    const label = document.createElement('label');
    label.append(input, '★');
    return label;
}
