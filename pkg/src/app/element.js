// `<headwater-app>`: an app that is written into a page. It is defined when this module is loaded.
//
// Attributes and content are read and properties remembered, and they come together once a microtask, so that several
// changes are one. What only changes texts goes to the app that is there, whose state stays; another address or another
// runtime starts anew. An app lives as long as its element is in the page, and may be moved within a task.

import { reflect, themeOf, upgrade, word } from './attributes.js';
import { failure } from './failure.js';
import { inside } from './inside.js';
import { prepare } from './look.js';
import { EVENTS, MountedApp } from './mounted.js';
import { read } from './options.js';

/** Attributes that each have a property which reflects them. */
const TEXTS = ['src', 'entry', 'height', 'runtime'];
/** How far out of view a lazy app starts. */
const NEAR = '200px';

/** Outside of a page there are no elements; the module can be imported there all the same. */
const Base = globalThis.HTMLElement ?? class {};

export class HeadwaterApp extends Base {
  static observedAttributes = [...TEXTS, 'theme', 'loading'];

  #root;
  /** What was given by properties: `script` and `files`. */
  #given = {};
  #app;
  /** What the app was started with. */
  #options;
  /** Starts an app that waits to come into view. */
  #wake = () => {};
  #isDue = false;

  connectedCallback() {
    this.#root ??= this.attachShadow({ mode: 'open' });
    upgrade(this, [...TEXTS, 'script', 'files', 'theme', 'loading']);
    this.#content.observe(this, { attributes: true, characterData: true, childList: true, subtree: true });
    this.#showSoon();
  }

  disconnectedCallback() {
    this.#content.disconnect();
    setTimeout(() => !this.isConnected && this.#end());
  }

  attributeChangedCallback(name, before, value) {
    if (before !== value) this.#showSoon();
  }

  /** The app, as `mount` gives it; `null` if the element is not in the page, or what it says makes no sense. */
  get controller() {
    if (!this.#app && this.isConnected) this.#show();
    return this.#app ?? null;
  }

  /** The script's text: what was given, or what is in the element. */
  get script() {
    return this.#given.script ?? inside(this).script;
  }

  set script(script) {
    this.#give('script', script);
  }

  /** The files that were given besides those in the element. */
  get files() {
    return this.#given.files;
  }

  set files(files) {
    this.#give('files', files);
  }

  get theme() {
    return themeOf(this);
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  get loading() {
    return word(this, 'loading') === 'lazy' ? 'lazy' : 'eager';
  }

  set loading(loading) {
    this.setAttribute('loading', loading);
  }

  static {
    reflect(this.prototype, TEXTS);
  }

  rerun() {
    this.#awake()?.rerun();
  }

  stop() {
    this.#awake()?.stop();
  }

  setFiles(files) {
    this.#awake()?.setFiles(files);
  }

  async sessionState() {
    const app = this.#awake();
    if (!app) throw new Error('The app is not in the page.');
    return app.sessionState();
  }

  /** The script and files in the element may come after it, or change. */
  #content = globalThis.MutationObserver && new MutationObserver(() => this.#showSoon());

  #give(name, value) {
    this.#given[name] = value ?? undefined;
    this.#showSoon();
  }

  /** The app, which need not wait to come into view any more. */
  #awake() {
    const app = this.controller;
    this.#wake();
    return app;
  }

  #showSoon() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) return;
      // While the page is still read, what is in the element may not be there as a whole.
      if (document.readyState !== 'loading') this.#show();
      else document.addEventListener('DOMContentLoaded', () => this.#showSoon(), { once: true });
    });
  }

  #show() {
    let options;
    try {
      options = read(this.#asked());
    } catch (error) {
      this.#fail(error);
      return;
    }
    const before = this.#options;
    this.#options = options;
    if (this.#app && isSameApp(before, options)) {
      const { theme, height } = options;
      if (theme !== before.theme || height !== before.height) this.#app.update({ theme, height });
      const changes = changed(before.files, options.files);
      if (Object.keys(changes).length > 0) this.#app.setFiles(changes);
      if (this.loading === 'eager') this.#wake();
      return;
    }
    this.#end();
    this.#app = new MountedApp(this, this.#root, options, this.#due());
    for (const type of EVENTS) this.#app.addEventListener(type, (event) => this.#tell(event));
  }

  /** What is asked for, as options of `mount`. */
  #asked() {
    const { script, files } = inside(this);
    const { src, entry, height, runtime, nonce } = this;
    const theme = word(this, 'theme');
    const own = src ? { src } : { script: this.#given.script ?? script };
    return { ...own, entry, theme, height, runtime, nonce, files: { ...files, ...this.#given.files } };
  }

  /** When the app is to start. */
  #due() {
    if (this.loading === 'eager') return Promise.resolve();
    return new Promise((resolve) => {
      const observer = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#wake(),
        { rootMargin: NEAR },
      );
      observer.observe(this);
      this.#wake = () => {
        observer.disconnect();
        resolve();
      };
    });
  }

  #end() {
    this.#wake();
    this.#wake = () => {};
    this.#app?.unmount();
    this.#app = undefined;
  }

  /** Tells an event of the app as one of the element. */
  #tell({ type, detail, error, message }) {
    if (type === 'error') this.dispatchEvent(new ErrorEvent(type, { error, message }));
    else this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #fail(error) {
    this.#end();
    prepare(this.#root);
    this.#root.replaceChildren(failure(error.message, this.theme, () => this.#show()));
    this.#tell({ type: 'error', error, message: error.message });
  }
}

/** Whether an app can become another one while it runs. */
function isSameApp(one, other) {
  const fixed = ({ entry, runtime, nonce, files }) => {
    const addresses = Object.entries(files).map(([path, file]) => file.url && [path, file.url]);
    return JSON.stringify([entry, runtime, nonce, addresses.filter(Boolean).sort()]);
  };
  return fixed(one) === fixed(other);
}

/** The files that differ, as `setFiles` takes them. */
function changed(before, now) {
  const gone = Object.keys(before).filter((path) => !(path in now)).map((path) => [path, null]);
  const other = Object.entries(now).filter(([path, file]) => !file.url && !isSameFile(before[path], file));
  return Object.fromEntries([...gone, ...other]);
}

function isSameFile(one, other) {
  if (typeof one === 'string' || typeof other === 'string' || !one) return one === other;
  return one.length === other.length && other.every((byte, at) => byte === one[at]);
}

// Two copies of the package may be in one page; the first one counts.
if (globalThis.customElements && !customElements.get('headwater-app')) {
  customElements.define('headwater-app', HeadwaterApp);
}
