// The worker's side of an app whose engine runs in a worker: starts the engine, and carries messages to and fro. To
// Rust it looks like a page with one mount (see host.js). engine.js is the page's side.

const ID = 1;

/** How much memory an app may have between two runs, in bytes. What grows further would soon end the whole page. */
const LIMIT = 1.5 * 2 ** 30;

/** The app, as host.js knows it. */
class Mount {
  #app;
  #failed = false;

  constructor({ script, files, parts, components }) {
    this.name = script;
    this.files = [...files].filter(([, contents]) => contents);
    this.parts = parts;
    this.components = components;
  }

  async start({ glue, module }) {
    const app = await import(glue);
    const { memory } = await app.default({ module_or_path: module });
    this.memory = memory;
    this.#app = app;
  }

  /** Hands a message of the page to the app. */
  hear(message) {
    if (!this.#failed) this.#guard(() => this.#hear(message));
  }

  #hear({ bytes, kept, files, rerun, stop, ask }) {
    if (bytes) this.#app.headwater_hear(bytes);
    else if (kept) this.#app.headwater_restore(kept);
    else if (stop) this.#app.headwater_stop();
    else if (ask) postMessage({ answer: ask, state: this.#app.headwater_session_state() });
    for (const [path, contents] of files ?? []) this.#app.headwater_set_file(path, contents);
    if (rerun) this.#app.headwater_rerun();
  }

  runSoon() {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      if (!this.#failed) this.#guard(() => this.#run());
    };
    channel.port2.postMessage(null);
  }

  /** A message of the app to the page. */
  post(bytes) {
    postMessage({ bytes }, [bytes.buffer]);
  }

  /** That a run began, or how it ended. */
  tellRun(run, error) {
    postMessage({ run, error });
  }

  /** What another engine would go on from. */
  keep(bytes) {
    postMessage({ kept: bytes }, [bytes.buffer]);
  }

  fail(message) {
    if (this.#failed) return;
    this.#failed = true;
    postMessage({ failed: message });
  }

  async #run() {
    await this.#app.headwater_run();
    const used = this.memory.buffer.byteLength;
    if (used > LIMIT) this.fail(`The app used ${Math.round(used / 2 ** 20)} MB of memory, and ${LIMIT / 2 ** 20} are the most.`);
  }

  async #guard(call) {
    try {
      await call();
    } catch (error) {
      console.error(error);
      this.fail(String(error));
    }
  }
}

let started;
onmessage = async ({ data }) => {
  if (started) {
    (await started)?.hear(data);
    return;
  }
  const mount = new Mount(data);
  globalThis[Symbol.for('headwater')] = { mounts: new Map([[ID, mount]]), starting: ID, suspends: true };
  started = mount.start(data).then(
    () => mount,
    (error) => mount.fail(`The app's engine could not be started: ${error?.message ?? error}`),
  );
};
