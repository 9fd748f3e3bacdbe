// The elements of a component, in the shape that Streamlit documents: a host, in which the component's markup and style
// are, in a shadow tree or not.

import { adopt, imports, style } from './style.js';

export class View {
  /** What the component gets as `parentElement`: a shadow root, or the host itself. */
  parent;
  #shell;
  #host;
  #content;
  #unstyle;

  /** Builds the elements into `place`. */
  constructor(place, isolate) {
    this.#host = style(document.createElement('div'), { width: '100%', height: '100%' });
    this.#host.dataset.testid = isolate ? 'stBidiComponentIsolated' : 'stBidiComponentRegular';
    this.parent = isolate ? this.#host.attachShadow({ mode: 'open' }) : this.#host;
    this.#shell = style(document.createElement('div'), { display: 'contents' });
    this.#shell.append(this.#host);
    place.replaceChildren(this.#shell);
  }

  /** Puts the markup and the style in, in place of what was there. `fail` hears of a style sheet that does not come. */
  fill({ html, css, cssUrl }, fail) {
    const content = document.createElement('div');
    const markup = html?.trim();
    const text = css?.trim();
    if (markup) {
      const inner = document.createElement('div');
      // Author's markup, which is there to be markup: it may hold anything that a page may.
      inner.append(document.createRange().createContextualFragment(markup));
      content.append(inner);
    }
    this.#unstyle?.();
    this.#unstyle = undefined;
    if (cssUrl) content.append(link(cssUrl, fail));
    else if (text && (imports(text) || this.parent.ownerDocument !== document)) content.append(styleElement(text));
    else if (text) this.#unstyle = adopt(this.#root(), text);
    // The component may have taken it away: a library that draws into `parentElement` does.
    if (this.#content?.parentNode) this.#content.replaceWith(content);
    else this.parent.append(content);
    this.#content = content;
  }

  /** Hears a pointer that is pressed anywhere inside. */
  onPress(pressed) {
    this.#shell.addEventListener('pointerdown', pressed, { capture: true });
  }

  /** Shows something else in the component's place. */
  replace(element) {
    this.#host.replaceWith(element);
  }

  /** Takes away what reaches beyond its own elements. */
  remove() {
    this.#unstyle?.();
    this.#unstyle = undefined;
    this.#shell.remove();
  }

  /** Where style sheets for the inside belong. */
  #root() {
    const root = this.parent.getRootNode();
    return 'adoptedStyleSheets' in root ? root : document;
  }
}

function link(url, fail) {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = url;
  element.addEventListener('error', () => fail(new Error(`Failed to load CSS from ${url}`)), { once: true });
  return element;
}

function styleElement(text) {
  const element = document.createElement('style');
  element.textContent = text;
  return element;
}
