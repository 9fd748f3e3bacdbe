// Starts the apps of a page: every element with `data-headwater-app` gets the app of that name out of the wasm file
// that it names (`data-glue`, `data-wasm`). Draws what must be drawn without wasm: that something failed, and a button
// that tries again. One download and one compilation serve all apps of a page; each app has an instance of its own, so
// that one which fails leaves the others alone.

const page = (globalThis[Symbol.for('headwater')] ??= { mounts: new Map(), starting: 0, suspends: true });
page.assets ??= new URL('.', import.meta.url);
const compiled = new Map();
let lastId = 0;
let starts = Promise.resolve();

/** Downloads and compiles a wasm file once a page, also from a host that does not know its type. */
function compile(url) {
  if (!compiled.has(url)) {
    const module = (async () => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      if (/^application\/wasm/.test(response.headers.get('content-type') ?? '')) {
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
    this.id = ++lastId;
    /** How a line of this app's code begins in a stack. */
    this.mark = undefined;
    this.failed = false;
    page.mounts.set(this.id, this);
  }

  async start() {
    const { engine } = this.element.dataset;
    try {
      this.started = this.load();
      // The engine loads beside the view, and neither waits for the other.
      if (engine) this.engine = import('./engine.js').then(({ start }) => start(this, JSON.parse(engine), compile, this.started));
      await Promise.all([this.started, this.engine]);
    } catch (error) {
      this.fail(`The app could not be loaded: ${error?.message ?? error}`, 'The app did not start');
    }
  }

  /** Loads the app's wasm file, which draws the app and usually runs it. */
  async load() {
    const { glue, wasm } = this.element.dataset;
    this.wasm = new URL(wasm, document.baseURI).href;
    const module = await compile(this.wasm);
    // An instance that another app left (see engine.js).
    const idle = page.idle?.findIndex((instance) => instance.wasm === this.wasm) ?? -1;
    if (idle >= 0) {
      Object.assign(this, page.idle.splice(idle, 1)[0]);
      page.starting = this.id;
      this.app.headwater_show();
      return this.app;
    }
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

  /** Draws a box in the app's place. Only the first reason counts: what follows are its consequences. */
  fail(message, title = 'The app stopped') {
    if (this.failed) return;
    this.failed = true;
    page.mounts.delete(this.id);
    this.engine?.then((engine) => engine.end()).catch(() => {});
    // The app's main element is gone; this is the page's main content now, in the colours that the app had.
    const main = document.createElement('main');
    main.className = 'stApp';
    main.dataset.theme = this.element.querySelector('.stApp')?.dataset.theme ?? 'system';
    const box = document.createElement('div');
    box.className = 'stPanic';
    box.setAttribute('role', 'alert');
    box.dataset.testid = 'stPanic';
    const heading = document.createElement('h1');
    heading.textContent = title;
    const details = document.createElement('pre');
    details.tabIndex = 0;
    details.setAttribute('role', 'group');
    details.setAttribute('aria-label', 'Details');
    details.textContent = message;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Start again';
    button.addEventListener('click', () => boot(this.element));
    box.append(heading, details, button);
    main.append(box);
    this.element.replaceChildren(main);
  }
}

/** Starts the app of an element, in place of what is there. */
export function boot(element) {
  element.replaceChildren();
  const mount = new Mount(element);
  return mount.start();
}

// A trap inside an event handler of an app reaches nobody but the window. Its stack tells whose it is; what an app that
// has failed already does in its last moments is nobody's.
addEventListener('error', ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) return;
  const mount = [...page.mounts.values()].find(({ mark }) => mark && error.stack?.includes(mark));
  mount?.fail(String(error.stack));
});

for (const element of document.querySelectorAll('[data-headwater-app]')) boot(element);
