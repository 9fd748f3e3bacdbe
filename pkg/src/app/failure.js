// What stands in the place of an app that could not be loaded.

/** A box with a message, and a button that calls `retry`. */
export function failure(message, theme, retry) {
  const box = document.createElement('div');
  box.className = 'failure';
  box.dataset.theme = theme;
  box.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = 'The app could not be loaded';
  const text = document.createElement('p');
  text.textContent = message;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: 'Try again', onclick: retry });
  box.append(title, text, button);
  return box;
}
