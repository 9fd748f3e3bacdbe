// The page's side of an app whose engine runs in a worker: starts the worker, carries messages, and puts another worker
// in its place when it no longer answers.

/** How long a run may go on after Stop was asked for, in milliseconds. It ends at its next call of `st`, or never. */
const PATIENCE = 100;

/** How long a run may take before a second worker is made ready, in case that somebody stops it. */
const LONG = 500;

/**
 * Starts the engine of a mount (see boot.js). What it says waits for the view.
 * @param {object} spec see `Engine`
 * @param {Promise<object>} view what the view's wasm exports, as soon as it is there
 */
export async function start(mount, spec, compile, view) {
  const engine = new Engine({ ...spec, components: mount.components }, compile, {
    hear: async (bytes) => (await view).headwater_hear(bytes),
    replaced: async (why) => (await view).headwater_replaced(why),
    fail: (message) => mount.fail(message),
  });
  await engine.start();
  return engine;
}

class Engine {
  #spec;
  #compile;
  #page;
  /** What a worker is started with, as soon as it is downloaded. */
  #start;
  #worker;
  /** A worker that is ready to take over. */
  #spare;
  /** What another worker goes on from: the values of the last finished run. */
  #kept;
  #stopTimer;
  #spareTimer;

  /**
   * @param {{worker: string, glue: string, wasm: string, script: string, files: Object<string, string>,
   *   parts: Object<string, string>, wanted: string[], components?: string}} spec addresses, those of the app's files by
   *   their paths, those of the parts of Python's library by their names; the parts that the script is known to need; and
   *   the files of its component packages (see `mountPackages` in host.js)
   * @param {(url: string) => Promise<WebAssembly.Module>} compile
   * @param {{hear: (bytes: Uint8Array) => void, replaced: (why: string) => void, fail: (message: string) => void}} page
   *   what to do with a message, when another worker took over (`why` is empty after Stop), and when none can
   */
  constructor(spec, compile, page) {
    this.#spec = spec;
    this.#compile = compile;
    this.#page = page;
  }

  /** Downloads what the engine needs, and starts it. */
  async start() {
    const { glue, wasm, script, files, parts, wanted, components } = this.#spec;
    const early = wanted.filter((name) => name in parts);
    const [module, contents, loaded] = await Promise.all([
      this.#compile(absolute(wasm)),
      Promise.all(Object.values(files).map(read)),
      Promise.all(early.map((name) => read(parts[name]))),
    ]);
    this.#start = {
      glue: absolute(glue),
      module,
      script,
      components,
      files: Object.keys(files).map((path, at) => [path, contents[at]]),
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
  stop(bytes) {
    this.post(bytes);
    this.#stopTimer ??= setTimeout(() => this.#replace(''), PATIENCE);
  }

  /** Hears whether a run is under way. */
  setRunning(running) {
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
    this.setRunning(false);
    this.#worker?.terminate();
    this.#spare?.terminate();
    this.#worker = this.#spare = undefined;
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
    this.#page.replaced(why);
  }

  #newWorker() {
    const worker = new Worker(absolute(this.#spec.worker), { type: 'module', name: this.#spec.script });
    worker.onmessage = ({ data }) => {
      // A spare that fails is not missed before it is needed.
      if (worker !== this.#worker) {
        if (data.failed && worker === this.#spare) this.#spare = undefined;
      } else if (data.bytes) this.#page.hear(data.bytes);
      else if (data.kept) this.#kept = data.kept;
      else if (data.failed) this.#recover(data.failed);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#recover(event.message ?? 'The worker could not be loaded.');
    };
    worker.postMessage(this.#start);
    return worker;
  }

  /** Goes on after a failure. An engine that fails before its first run ended would fail again. */
  #recover(message) {
    if (this.#kept) this.#replace(message);
    else {
      this.end();
      this.#page.fail(message);
    }
  }
}

async function read(url) {
  const response = await fetch(absolute(url));
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const absolute = (url) => new URL(url, document.baseURI).href;
