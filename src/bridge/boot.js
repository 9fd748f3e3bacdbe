// Starts the apps of a page: every element with `data-headwater-app` gets the app of that name out of the wasm file
// that it names (`data-glue`, `data-wasm`). One download and one compilation serve all of them; each has an instance of
// its own, so that one which fails leaves the others alone. trouble.js tells what fails or takes long.

const page = (globalThis[Symbol.for('headwater')] ??= { mounts: new Map(), starting: 0, suspends: true });
page.assets ??= new URL('.', import.meta.url);
const compiled = new Map();
/** After how many milliseconds a style sheet that has not come is asked for again. */
const SLOW = 2500;
/** After how many milliseconds something is said about what has not come. A sound start over 10 Mbit/s takes three seconds. */
const LATE = 3500;
page.lastId ??= 0;
let starts = Promise.resolve();
/** How often a module did not come, by its address. */
const failures = new Map();

/**
 * Imports a module that may be missing now and there later. Browsers keep a failed import by its address for as long as
 * the page lives (Firefox each one, Chromium that of a damaged file), so another try asks under another address.
 */
page.load ??= async ({ href }) => {
  const count = failures.get(href) ?? 0;
  try {
    return await import(count ? `${href}#try-${count}` : href);
  } catch (error) {
    failures.set(href, count + 1);
    throw error;
  }
};
const trouble = () => page.load(new URL('./trouble.js', import.meta.url));

/** Downloads and compiles a wasm file once a page, also from a host that does not know its type. */
function compile(url) {
  if (!compiled.has(url)) {
    const module = (async () => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      if (WebAssembly.compileStreaming && /^application\/wasm/.test(response.headers.get('content-type') ?? '')) {
        return WebAssembly.compileStreaming(response);
      }
      return WebAssembly.compile(await response.arrayBuffer());
    })();
    module.catch(() => compiled.delete(url));
    compiled.set(url, module);
  }
  return compiled.get(url);
}

/** One app in its element, until it fails. */
class Mount {
  constructor(element) {
    this.element = element;
    this.name = element.dataset.headwaterApp;
    this.components = element.dataset.components;
    page.lastId += 1;
    this.id = page.lastId;
    /** How a line of this app's code begins in a stack. */
    this.mark = undefined;
    this.failed = false;
    /** Whether it was loaded, and its engine said something. */
    this.begun = false;
    page.mounts.set(this.id, this);
    addEventListener('error', trapped);
  }

  async start() {
    const { engine } = this.element.dataset;
    // The engine loads beside the view, and neither waits for the other. A view that another app left shows at once, and
    // then has something to say to its engine.
    if (engine) {
      const module = page.load(new URL('./engine.js', import.meta.url));
      this.engine = module.then(({ start }) => start(this, JSON.parse(engine), compile, this.started));
    }
    this.started = this.load();
    const slow = setTimeout(() => trouble().then(({ wait }) => wait(this), () => {}), LATE);
    try {
      await Promise.all([this.started, this.engine?.then(({ begun }) => begun)]);
      this.begun = !this.failed;
    } catch (error) {
      this.fail(`The app could not be loaded: ${error?.message ?? error}`);
    }
    clearTimeout(slow);
  }

  /** Loads the app's wasm file, which draws the app and usually runs it. */
  async load() {
    const { glue, wasm } = this.element.dataset;
    const before = [...this.element.childNodes];
    this.wasm = new URL(wasm, document.baseURI).href;
    // An instance that another app left (see engine.js).
    if (!page.again?.(this)) {
      const module = await compile(this.wasm);
      const url = new URL(glue, document.baseURI);
      // A module is evaluated once an address: another app, or another try, asks under an address of its own.
      if (this.id > 1) url.hash = `start-${this.id}`;
      this.mark = `${url.href}:`;
      this.app = await import(url.href);
      // Starts are one after the other, since an app asks for "the mount that is starting".
      const started = starts.then(() => {
        page.starting = this.id;
        return this.app.default({ module_or_path: module });
      });
      starts = started.catch(() => {});
      await started;
    }
    // The first frame goes by itself (see first-frame.js).
    for (const node of before) if (!node.matches?.('[data-first-frame]')) node.remove();
    return this.app;
  }

  runSoon() {
    const channel = new MessageChannel();
    channel.port1.onmessage = async () => {
      channel.port1.close();
      if (this.failed) return;
      try {
        await this.app.headwater_run();
      } catch (error) {
        this.fail(String(error?.stack ?? error));
      }
    };
    channel.port2.postMessage(null);
  }

  /** Tells whoever listens at the app's element. */
  tell(type, detail) {
    if (!this.failed) this.element.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** From now on the page knows nothing of this app. */
  leave() {
    this.failed = true;
    page.mounts.delete(this.id);
    if (page.mounts.size > 0) return;
    removeEventListener('error', trapped);
    compiled.clear();
  }

  /** Says in the app's place what happened. Only the first reason counts: what follow are its consequences. */
  fail(message) {
    if (this.failed) return;
    this.tell('error', { message });
    this.leave();
    this.engine?.then((engine) => engine.end()).catch(() => {});
    trouble().then(
      ({ tell }) => tell(this, message, boot),
      () => (this.element.textContent = message),
    );
  }
}

/** Starts the app of an element. What is there stays until the app has drawn. */
export function boot(element) {
  return new Mount(element).start();
}

// A trap inside an event handler of an app reaches nobody but the window. Its stack tells whose it is; what an app that
// has failed already does in its last moments is nobody's.
function trapped({ error }) {
  if (!/^(RuntimeError|RangeError|InternalError)$/.test(error?.name)) return;
  const mount = [...page.mounts.values()].find(({ mark }) => mark && error.stack?.includes(mark));
  mount?.fail(String(error.stack));
}

const own = '[data-headwater-app]';

// A style sheet that does not come would keep the page empty; one that a script adds does not.
setTimeout(() => {
  // In somebody else's page, where a script mounts apps, they are somebody else's.
  if (!document.querySelector(own)) return;
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) if (!link.sheet) link.replaceWith(link.cloneNode());
}, SLOW);

// With `async` this waits neither for style sheets nor for the end of the page.
function bootAll() {
  // Another copy of this file, or a script, may have started some of them.
  const known = new Set([...page.mounts.values()].map(({ element }) => element));
  for (const element of document.querySelectorAll(own)) if (!known.has(element)) boot(element);
}
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', bootAll);
else bootAll();
