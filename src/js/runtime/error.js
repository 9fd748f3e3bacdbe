// What stands in a component's place when its JavaScript failed: the box of `st.error`.

/** Draws an error: what was thrown, and where. */
export function errorBox(thrown) {
  const { message, stack } = told(thrown);
  const text = node('p', {}, node('strong', {}, 'BidiComponent Error: '), message);
  const trace = node('pre', { 'data-testid': 'stErrorElementStack', tabindex: '0' }, node('code', {}, stack));
  const body = node('div', { class: 'stMarkdownContainer' }, text, ...(stack ? [trace] : []));
  const content = node('div', { class: 'stAlertContent', 'data-testid': 'stAlertContentError' }, node('div', {}, body));
  const alert = { class: 'stAlertContainer', 'data-testid': 'stAlertContainer', 'data-kind': 'error', role: 'alert' };
  return node('div', { class: 'stAlert', 'data-testid': 'stAlert' }, node('div', alert, content));
}

/** The words of whatever was thrown. It may be an object that throws when it is asked. */
function told(thrown) {
  try {
    const { message, stack } = Object(thrown);
    const words = message === undefined ? String(thrown) : String(message);
    return { message: words, stack: typeof stack === 'string' ? stack : '' };
  } catch {
    return { message: 'something was thrown that cannot be read', stack: '' };
  }
}

function node(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
