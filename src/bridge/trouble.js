// Says in an app's place that it takes long, or that it failed and why. boot.js loads this only then.

import { UNFIT, cause, missing } from './cause.js';

/** How often it is looked whether what was missing has come, in milliseconds. */
const AGAIN = 500;

/** The elements whose app was started again. */
const tried = new WeakSet();

const IF_IT_STAYS = 'If this stays, reload the page, and see that its whole folder is on the server.';

/** Says what the app waits for, until it begins. */
export async function wait(mount) {
  const note = make('p', 'stWaiting', { role: 'status', 'data-testid': 'stWaiting' });
  // What the page itself says, as long as it knows no better.
  mount.element.querySelector(':scope > .stLoading')?.remove();
  mount.element.prepend(note);
  for (; !mount.begun && !mount.failed; await new Promise((resolve) => setTimeout(resolve, AGAIN))) {
    const names = missing(mount);
    const text = names.length
      ? `Still loading. The server has not sent ${names.join(', ')} yet.`
      : `Still starting. The app has not answered yet. ${IF_IT_STAYS}`;
    // What is read out is only what changes.
    if (note.textContent !== text) note.textContent = text;
  }
  note.remove();
}

/**
 * Draws a box in the place of an app that failed: what happened, why, and a button that tries again.
 * @param {(element: HTMLElement) => void} boot starts the app of an element
 */
export async function tell(mount, message, boot) {
  const { element, begun } = mount;
  // The app's main element is gone; this is the page's main content now, in the colours that the app had.
  const theme = element.querySelector('.stApp')?.dataset.theme ?? element.dataset.theme ?? 'system';
  const main = make('main', 'stApp', { 'data-theme': theme });
  const box = make('div', 'stPanic', { role: 'alert', 'data-testid': 'stPanic' });
  const why = make('p');
  const details = make('pre', '', { tabindex: 0, role: 'group', 'aria-label': 'Details' }, message);
  const button = make('button', '', { type: 'button' }, 'Start again');
  button.onclick = () => {
    tried.add(element);
    element.replaceChildren();
    boot(element);
  };
  box.append(make('h1', '', {}, begun ? 'The app stopped' : 'The app did not start'), details, button);
  main.append(box);
  element.replaceChildren(main);
  // What has begun had all its files.
  if (begun) return;
  why.textContent = await cause(mount, message);
  details.before(why);
  if (why.textContent !== UNFIT || !tried.has(element)) return;
  // What a module imports may be kept as missing for as long as the page lives, as Firefox does.
  button.textContent = 'Reload the page';
  button.onclick = () => location.reload();
}

function make(tag, className = '', attributes = {}, text = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
