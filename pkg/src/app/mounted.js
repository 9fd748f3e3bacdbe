// A script in its place in a page: what starts it, ends it, and is asked of it meanwhile. The runtime's boot.js does
// the work; it tells what happens at the app's element.

import { failure } from './failure.js';
import { gathered } from './fetched.js';
import { partsFor } from './imports.js';
import { dress, prepare } from './look.js';
import { contents, readLive } from './options.js';
import { code, runtimeAt } from './runtime.js';
import { sayIfSlow } from './waiting.js';

/** What an app tells. */
export const EVENTS = ['runstart', 'runend', 'error'];

/**
 * An app. Its events: `runstart`; `runend`, whose `detail.end` says how the run ended; and `error`, an `ErrorEvent`, if
 * the script failed or the app cannot go on.
 */
export class MountedApp extends EventTarget {
  /** The first run's end. */
  ready;

  #element;
  #root;
  #options;
  /** Where the app is, in the shadow tree. */
  #place = document.createElement('div');
  #settle;
  /** What gives the style sheet back. */
  #release;
  /** What the runtime's modules export, as soon as they are there. */
  #code;
  /** Who waits for the engine. */
  #waiting = [];
  /** Ends with the app. */
  #hearing = new AbortController();
  #isGone = false;

  /**
   * @param {Element} element where the app is mounted
   * @param {ShadowRoot} root what it is drawn in
   * @param {object} options as `read` gives them
   * @param {Promise<void>} due when it is to start
   */
  constructor(element, root, options, due = Promise.resolve()) {
    super();
    this.#element = element;
    this.#root = root;
    this.#options = { ...options, files: { ...options.files } };
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Who does not ask for it has the event.
    this.ready.catch(() => {});
    this.#place.className = 'app';
    this.#show();
    prepare(root);
    root.replaceChildren(this.#place);
    const { signal } = this.#hearing;
    for (const type of EVENTS) this.#place.addEventListener(type, (event) => this.#hear(event), { signal });
    due.then(() => this.#start());
  }

  /** The element that the app was mounted in. */
  get element() {
    return this.#element;
  }

  /** Runs the script again. */
  rerun() {
    this.#ask((engine) => engine.rerun());
  }

  /** Ends the run under way. */
  stop() {
    this.#ask((engine) => engine.stop());
  }

  /**
   * Changes files of the app and runs it with them; session state stays.
   * @param {Object<string, string | Uint8Array | null>} files by their paths; `null` removes one
   */
  setFiles(files) {
    const changes = contents(files);
    // An app that starts again has them, too.
    for (const [path, file] of Object.entries(changes)) this.#keep(path, file);
    this.#ask((engine) => engine.setFiles(changes));
  }

  /** @returns {Promise<object>} session state, widgets with a key among it */
  sessionState() {
    return new Promise((resolve, reject) => {
      this.#ask((engine) => engine.sessionState().then(resolve, reject), reject);
    });
  }

  /** Changes the `theme` or the `height`. */
  update(options) {
    const changes = readLive(options);
    if (this.#isGone) return;
    Object.assign(this.#options, changes);
    this.#show();
    if (changes.theme) this.#mount?.started?.then((view) => view.headwater_theme?.(changes.theme), () => {});
  }

  /** Takes the app off the page, for good. The promise settles when all that it used is given back. */
  async unmount() {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#hearing.abort();
    this.#root.replaceChildren();
    this.#refuse(new Error('The app was taken off the page.'));
    const mount = this.#mount;
    if (mount) await this.#code.unmount(mount);
    this.#release?.();
  }

  /** What boot.js knows of the app. After "Start again" it is another one. */
  get #mount() {
    const { mounts } = globalThis[Symbol.for('headwater')] ?? {};
    return [...(mounts?.values() ?? [])].find(({ element }) => element === this.#place);
  }

  #keep(path, file) {
    if (file === null) delete this.#options.files[path];
    else this.#options.files[path] = file;
  }

  #show() {
    this.#place.dataset.theme = this.#options.theme;
    this.#place.style.height = this.#options.height ?? '';
  }

  async #start() {
    if (this.#isGone) return;
    this.#place.replaceChildren();
    const loading = this.#load();
    sayIfSlow(this.#place, loading, this.#hearing.signal);
    try {
      await loading;
    } catch (error) {
      if (!this.#isGone) this.#fail(error);
    }
  }

  async #load() {
    const [runtime, files] = await Promise.all([runtimeAt(this.#options.runtime), gathered(this.#options)]);
    if (this.#isGone) return;
    this.#release?.();
    const look = dress(this.#root, runtime.css);
    this.#release = look.release;
    const [loaded] = await Promise.all([code(runtime, this.#options.nonce), look.ready]);
    if (this.#isGone) return;
    this.#code = loaded;
    const { entry } = this.#options;
    const engine = { ...runtime.engine, script: entry, files: {}, wanted: partsFor(runtime, files) };
    const { glue, wasm } = runtime.view;
    Object.assign(this.#place.dataset, { headwaterApp: entry, glue, wasm, engine: JSON.stringify(engine) });
    loaded.give(this.#place, files);
    loaded.start(this.#place);
    for (const { ask, refuse } of this.#waiting.splice(0)) this.#ask(ask, refuse);
  }

  /** Hands the engine to `ask` as soon as it is there. */
  #ask(ask, refuse = () => {}) {
    const engine = this.#mount?.engine;
    if (this.#isGone) refuse(new Error('The app was taken off the page.'));
    else if (engine) engine.then(ask).catch(refuse);
    else if (this.#code) refuse(new Error('The app has stopped.'));
    else this.#waiting.push({ ask, refuse });
  }

  #hear({ type, detail }) {
    if (this.#isGone) return;
    if (type === 'error') {
      // Before the first run's end, it is the app that failed, not its script.
      this.#settle.reject(new Error(detail.message));
      this.#tell(new Error(detail.message));
      return;
    }
    if (type === 'runend') this.#settle.resolve();
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #fail(error) {
    this.#place.replaceChildren(failure(error.message, this.#options.theme, () => this.#start()));
    this.#refuse(error);
    this.#tell(error);
  }

  /** Tells all who wait that there is nothing to wait for. */
  #refuse(error) {
    this.#settle.reject(error);
    for (const { refuse } of this.#waiting.splice(0)) refuse(error);
  }

  #tell(error) {
    this.dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
  }
}
