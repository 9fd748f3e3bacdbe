// `<headwater-component>`: a component that is written into a page. It is defined when this module is loaded.
//
// Attributes and the template are read, properties are remembered, and both come together once a microtask, so that
// several changes are one update. A component lives as long as its element is in the page: moving the element within a
// task keeps the state, taking it out for longer runs the cleanup.

import { reflect, themeOf, upgrade, word } from './app/attributes.js';
import { errorBox } from './component/error.js';
import { copied } from './component/json.js';
import { later } from './component/later.js';
import { dress, placeIn } from './look.js';
import { MountedComponent } from './mounted.js';
import { read, record } from './options.js';
import { inTemplate } from './template.js';

/** Properties that are values of their own. The last word counts, be it the property's or that of its attribute. */
const VALUES = ['html', 'css', 'js', 'data', 'default'];
/** Attributes that hold a value as JSON. */
const JSON_VALUES = ['data', 'default'];
/** Attributes that hold a text, each with a property that reflects it. */
const TEXTS = ['src', 'stylesheet', 'name', 'key'];

/** Outside of a page there are no elements; the module can be imported there all the same. */
const Base = globalThis.HTMLElement ?? class {};

export class HeadwaterComponent extends Base {
  static observedAttributes = [...TEXTS, ...JSON_VALUES, 'isolate-styles', 'theme'];

  /** The values that were given by a property, or by an attribute with JSON: `{ value }` or `{ error }`, by name. */
  #given = new Map();
  /** State that was assigned while nothing was mounted. */
  #early;
  #component;
  #place;
  /** What the component was mounted with: another key, or another tree to be in, makes another mount. */
  #key;
  #root;
  #isDue = false;

  connectedCallback() {
    upgrade(this, [...VALUES, ...TEXTS, 'state', 'isolateStyles', 'theme']);
    // A copy of an element that was mounted brings a copy of what was drawn.
    for (const child of [...this.children]) {
      if (child !== this.#place && child.matches('.stBidiComponent.stTheme')) child.remove();
    }
    this.#templates.observe(this, { childList: true });
    this.#showSoon();
  }

  disconnectedCallback() {
    this.#templates.disconnect();
    later(() => !this.isConnected && this.#end());
  }

  attributeChangedCallback(name, before, value) {
    if (JSON_VALUES.includes(name)) this.#give(name, value === null ? undefined : parsed(name, value));
    else if (before !== value) this.#showSoon();
  }

  /** A copy of the component's state with the defaults of what was not set; assigning replaces all of it. */
  get state() {
    return this.#component?.state ?? copied({ ...this.#given.get('default')?.value, ...this.#early });
  }

  set state(values) {
    if (this.#component) this.#component.state = values;
    else this.#early = record('state', values);
  }

  /** Assigns one value of the state. */
  setState(name, value) {
    if (this.#component) this.#component.setState(name, value);
    else this.state = { ...this.#early, [name]: value };
  }

  get isolateStyles() {
    return word(this, 'isolate-styles') !== 'false';
  }

  set isolateStyles(isolate) {
    if (isolate) this.removeAttribute('isolate-styles');
    else this.setAttribute('isolate-styles', 'false');
  }

  get theme() {
    return themeOf(this);
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  static {
    for (const name of VALUES) {
      const get = function () {
        return this.#given.get(name)?.value;
      };
      const set = function (value) {
        read({ [name]: value });
        this.#give(name, value === undefined ? undefined : { value });
      };
      Object.defineProperty(this.prototype, name, { get, set, enumerable: true, configurable: true });
    }
    reflect(this.prototype, TEXTS);
  }

  /** A template may come after the element, or go. Something else may have emptied the element. */
  #templates = globalThis.MutationObserver && new MutationObserver((records) => {
    const isTemplate = ({ localName }) => localName === 'template';
    const differs = records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isTemplate));
    if (differs || (this.#place && this.#place.parentNode !== this)) this.#showSoon();
  });

  #give(name, given) {
    if (given) this.#given.set(name, given);
    else this.#given.delete(name);
    this.#showSoon();
  }

  #showSoon() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) return;
      // While the page is still read, the template may not be there as a whole.
      const { readyState } = this.ownerDocument;
      if (readyState !== 'loading') this.#show();
      else this.ownerDocument.addEventListener('DOMContentLoaded', () => this.#showSoon(), { once: true });
    });
  }

  #show() {
    let options;
    try {
      options = read(this.#options());
    } catch (error) {
      this.#fail(error);
      return;
    }
    const isSame = this.#key === options.key && this.#place?.parentNode === this;
    if (this.#component && isSame && this.#root === this.getRootNode()) {
      this.#component.change(options);
      return;
    }
    // In another tree the same component is built again, since styles belong to a tree.
    const state = this.#component ? isSame && this.#component.own : this.#early;
    this.#end();
    this.#early = undefined;
    this.#key = options.key;
    this.#root = this.getRootNode();
    this.#settle();
    this.#component = new MountedComponent(this, this.#place, options, state || {});
  }

  /** All options, also those that nobody gave: what is gone has its usual value again. */
  #options() {
    const { name, key, src, stylesheet, theme, isolateStyles } = this;
    const template = inTemplate(this);
    const options = { name, key, theme, isolateStyles, cssUrl: stylesheet, data: null, default: null };
    Object.assign(options, { html: template.html, css: template.css, js: src ? { url: src } : template.js });
    for (const [given, { value, error }] of this.#given) {
      if (error) throw error;
      options[given] = value;
    }
    return options;
  }

  /** Makes the place, at the end of what the page has in the element. */
  #settle() {
    this.#place = placeIn(this.ownerDocument);
    this.append(this.#place);
  }

  #end() {
    this.#component?.unmount();
    this.#component = undefined;
    this.#place?.remove();
    this.#place = undefined;
  }

  #fail(error) {
    this.#end();
    this.#settle();
    dress(this.#place, this.theme);
    this.#place.replaceChildren(errorBox({ message: error.message }));
    this.dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
  }
}

/** The value of an attribute that holds JSON. */
function parsed(name, text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = `The attribute \`${name}\` is not JSON: ${error.message}. Names and texts need double quotes.`;
    return { error: new SyntaxError(message) };
  }
}

// Two copies of the package may be in one page; the first one counts.
if (globalThis.customElements && !customElements.get('headwater-component')) {
  customElements.define('headwater-component', HeadwaterComponent);
}
