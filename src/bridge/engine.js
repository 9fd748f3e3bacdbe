// The page's side of an app whose engine runs in a worker: starts the worker, carries messages, and puts another worker
// in its place when it no longer answers.

const page = globalThis[Symbol.for('headwater')];

/** How long a run may go on after Stop was asked for, in milliseconds. It ends at its next call of `st`, or never. */
const PATIENCE = 100;

/** How long a run may take before a second worker is made ready, in case that somebody stops it. */
const LONG = 500;

/** The files of an app that are other than its page says, by the app's element: an app that starts again has them. */
const edited = new WeakMap();

/**
 * Gives an app files by their contents, for when it starts.
 * @param {HTMLElement} element the app's element
 * @param {Object<string, string | Uint8Array | null>} files by their paths from the script's folder
 * @returns {[string, Uint8Array | null][]} the same files
 */
export function give(element, files) {
  const encoder = new TextEncoder();
  const bytes = (contents) => (typeof contents === 'string' ? encoder.encode(contents) : contents);
  const changes = Object.entries(files).map(([path, contents]) => [path, bytes(contents)]);
  edited.set(element, new Map([...(edited.get(element) ?? []), ...changes]));
  return changes;
}

/**
 * Starts the engine of a mount (see boot.js). What it says waits for the view.
 * @param {object} spec see `Engine`
 * @param {Promise<object>} view what the view's wasm exports, as soon as it is there
 */
export async function start(mount, spec, compile, view) {
  // Files of the site with the JavaScript of components (see module.js in the component runtime).
  for (const [url, length] of Object.entries(JSON.parse(mount.element.dataset.modules ?? '{}'))) {
    (page.modules ??= new Map()).set(absolute(url), length);
  }
  const engine = new Engine({ ...spec, components: mount.components }, compile, mount.element, {
    hear: async (bytes) => (await view).headwater_hear(bytes),
    replaced: async (why) => (await view).headwater_replaced(why),
    fail: (message) => mount.fail(message),
  });
  for (const type of ['runstart', 'runend', 'error']) {
    engine.addEventListener(type, ({ detail }) => mount.tell(type, detail));
  }
  await engine.start();
  return engine;
}

/**
 * Takes an app out of its page: ends its engine and its view, and leaves its element empty. The view's instance is kept
 * for the next app that starts, since a browser never frees a module.
 */
export async function unmount(mount) {
  const { failed, element, mark, wasm } = mount;
  mount.leave();
  // What has not started yet cannot be ended.
  await Promise.allSettled([mount.started, mount.engine]);
  (await mount.engine?.catch(() => {}))?.end();
  if (mount.app && !failed) {
    mount.app.headwater_unmount();
    page.idle.push({ app: mount.app, mark, wasm });
  }
  element.replaceChildren();
  if (page.mounts.size > 0) return;
  downloads.clear();
  for (const importer of importers.values()) URL.revokeObjectURL(importer);
  importers.clear();
}
page.idle ??= [];

/** Lets a mount have an instance that another app left, if there is one of its wasm file. */
page.again = (mount) => {
  const at = page.idle.findIndex(({ wasm }) => wasm === mount.wasm);
  if (at < 0) return false;
  Object.assign(mount, page.idle.splice(at, 1)[0]);
  page.starting = mount.id;
  mount.app.headwater_show();
  return true;
};

/**
 * The engine of one app. Its events: `runstart`; `runend`, whose detail says by `end` how the run ended (finished,
 * stopped, rerun, failed, superseded, not prepared); and `error`, whose detail has the `message`, with the script's
 * traceback if it is the script's.
 */
class Engine extends EventTarget {
  #begin;
  /** Settles when the worker has said something, be it that it failed. */
  begun = new Promise((resolve) => (this.#begin = resolve));
  #spec;
  #compile;
  #element;
  #page;
  /** What a worker is started with, as soon as it is downloaded. */
  #start;
  #worker;
  /** A worker that is ready to take over. */
  #spare;
  /** What another worker goes on from: the values of the last finished run. */
  #kept;
  #running = false;
  /** Whether files have changed since the last run began. */
  #isChanged = false;
  #stopTimer;
  #spareTimer;
  /** Who waits for an answer, by the number of the question. */
  #asked = new Map();
  #questions = 0;

  /**
   * @param {{worker: string, glue: string, wasm: string, script: string, files: Object<string, string>,
   *   parts: Object<string, string>, wanted: string[], components?: string}} spec addresses, those of the app's files by
   *   their paths, those of the parts of Python's library by their names; the parts that the script is known to need; and
   *   the files of its component packages (see `mountPackages` in host.js)
   * @param {(url: string) => Promise<WebAssembly.Module>} compile
   * @param {HTMLElement} element the app's element
   * @param {{hear: (bytes: Uint8Array) => void, replaced: (why: string) => void, fail: (message: string) => void}} page
   *   what to do with a message, when another worker took over (`why` is empty after Stop), and when none can
   */
  constructor(spec, compile, element, page) {
    super();
    this.#spec = spec;
    this.#compile = compile;
    this.#element = element;
    this.#page = page;
  }

  /** Downloads what the engine needs, and starts it. */
  async start() {
    const { glue, wasm, script, files, parts, wanted, components } = this.#spec;
    const early = wanted.filter((name) => name in parts);
    const changes = edited.get(this.#element) ?? new Map();
    const paths = Object.keys(files).filter((path) => !changes.has(path));
    const [module, contents, loaded] = await Promise.all([
      this.#compile(absolute(wasm)),
      Promise.all(paths.map((path) => read(files[path]))),
      Promise.all(early.map((name) => download(parts[name]))),
    ]);
    this.#start = {
      glue: absolute(glue),
      module,
      script,
      components,
      files: new Map([...paths.map((path, at) => [path, contents[at]]), ...changes]),
      // What is loaded already is there by its content, what may be wanted later by its address.
      parts: {
        ...Object.fromEntries(Object.entries(parts).map(([name, url]) => [name, absolute(url)])),
        ...Object.fromEntries(early.map((name, at) => [name, loaded[at]])),
      },
    };
    this.#worker = this.#newWorker();
  }

  /** A message of the page to the app. */
  post(bytes) {
    this.#worker?.postMessage({ bytes }, [bytes.buffer]);
  }

  /** Asks the run under way to end, and ends it for good if it does not. */
  stop() {
    if (!this.#running) return;
    this.#worker.postMessage({ stop: true });
    this.#stopTimer ??= setTimeout(() => this.#replace(''), PATIENCE);
  }

  /** Runs the script again. */
  rerun() {
    this.#worker?.postMessage({ rerun: true });
  }

  /**
   * Changes files of the app, and runs it with them. Session state stays.
   * @param {Object<string, string | Uint8Array | null>} files by their paths from the script's folder; `null` removes one
   */
  setFiles(files) {
    const changes = give(this.#element, files);
    this.#isChanged = true;
    for (const [path, contents] of changes) this.#start.files.set(path, contents);
    this.#spare?.postMessage({ files: changes });
    this.#worker?.postMessage({ files: changes, rerun: true });
  }

  /**
   * The session state of the app, widgets with a key among it. What JSON cannot say is there as Python's text of it.
   * @returns {Promise<Object<string, unknown>>}
   */
  sessionState() {
    return new Promise((resolve, reject) => {
      if (!this.#worker) {
        reject(new Error('The app has ended.'));
        return;
      }
      this.#questions += 1;
      this.#asked.set(this.#questions, { resolve, reject });
      this.#worker.postMessage({ ask: this.#questions });
    });
  }

  /** Hears whether a run is under way. */
  setRunning(running) {
    this.#running = running;
    clearTimeout(this.#spareTimer);
    if (running) {
      this.#spareTimer = setTimeout(() => (this.#spare ??= this.#newWorker()), LONG);
      return;
    }
    clearTimeout(this.#stopTimer);
    this.#stopTimer = undefined;
  }

  /** Ends the engine. */
  end() {
    this.#begin();
    this.setRunning(false);
    this.#worker?.terminate();
    this.#spare?.terminate();
    this.#worker = this.#spare = undefined;
    for (const { reject } of this.#asked.values()) reject(new Error('The app has ended.'));
    this.#asked.clear();
  }

  /** Puts the spare worker, or a new one, in the place of the one that does not answer. */
  #replace(why) {
    const spare = this.#spare ?? this.#newWorker();
    this.#spare = undefined;
    this.setRunning(false);
    this.#worker.terminate();
    this.#worker = spare;
    // Nothing is kept before the first run has ended.
    spare.postMessage({ kept: this.#kept ?? new Uint8Array() });
    for (const question of this.#asked.keys()) spare.postMessage({ ask: question });
    // The other worker has not come to the change that it was to run.
    if (this.#isChanged) spare.postMessage({ rerun: true });
    this.#page.replaced(why);
    this.#tell('runend', { end: 'superseded' });
    if (why) this.#tell('error', { message: why });
  }

  #newWorker() {
    const worker = newWorker(absolute(this.#spec.worker), this.#spec.script);
    worker.onmessage = ({ data }) => {
      // A spare that fails is not missed before it is needed.
      if (worker === this.#worker) this.#hear(data);
      else if (data.failed && worker === this.#spare) this.#spare = undefined;
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#recover(event.message ?? 'The worker could not be loaded.');
      else if (worker === this.#spare) this.#spare = undefined;
    };
    worker.postMessage(this.#start);
    return worker;
  }

  #hear(data) {
    if (!data.failed) this.#begin();
    if (data.bytes) this.#page.hear(data.bytes);
    else if (data.run) this.#tellRun(data);
    else if (data.kept) this.#kept = data.kept;
    else if (data.answer) this.#answer(data);
    else if (data.failed) this.#recover(data.failed);
  }

  #answer({ answer, state }) {
    this.#asked.get(answer)?.resolve(JSON.parse(state));
    this.#asked.delete(answer);
  }

  #tellRun({ run, error }) {
    if (run === 'start') {
      this.#isChanged = false;
      this.#tell('runstart');
    } else this.#tell('runend', { end: run });
    if (error) this.#tell('error', { message: error });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Goes on after a failure. An engine that fails before its first run ended would fail again. */
  #recover(message) {
    if (this.#kept) this.#replace(message);
    else {
      this.#page.fail(message);
      this.end();
      this.#tell('error', { message });
    }
  }
}

/** A worker of a module, wherever that is from: a page may start only those of its own origin, which may import others. */
function newWorker(url, name) {
  const { origin, protocol } = new URL(url);
  if (origin === location.origin || protocol === 'data:') return new Worker(url, { type: 'module', name });
  if (!importers.has(url)) {
    const importer = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
    importers.set(url, URL.createObjectURL(importer));
  }
  return new Worker(importers.get(url), { type: 'module', name });
}
const importers = new Map();

/** What all apps of the page load, once. */
const downloads = new Map();

function download(url) {
  const address = absolute(url);
  if (!downloads.has(address)) {
    const contents = read(address);
    contents.catch(() => downloads.delete(address));
    downloads.set(address, contents);
  }
  return downloads.get(address);
}

async function read(url) {
  const response = await fetch(absolute(url));
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers send their start page for what they do not have.
  const isPage = bytes[0] === 0x3c && response.headers.get('content-type')?.startsWith('text/html');
  if (isPage && !/\.html?$/.test(url)) throw new Error(`${url} answered with a web page`);
  return bytes;
}

const absolute = (url) => new URL(url, document.baseURI).href;
