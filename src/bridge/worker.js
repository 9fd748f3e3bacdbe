// The worker's side of an app whose engine runs in a worker: starts the engine, and carries messages to and fro. To
// Rust it looks like a page with one mount (see host.js). engine.js is the page's side.

const ID = 1;

/** The app, as host.js knows it. */
class Mount {
  #app;
  #failed = false;

  constructor({ script, files, parts }) {
    this.name = script;
    this.files = files;
    this.parts = parts;
  }

  async start({ glue, module }) {
    const app = await import(glue);
    await app.default({ module_or_path: module });
    return (this.#app = app);
  }

  /** Hands a message of the page to the app. */
  hear({ bytes, kept }) {
    if (this.#failed) return;
    if (bytes) this.#guard(() => this.#app.headwater_hear(bytes));
    else if (kept) this.#guard(() => this.#app.headwater_restore(kept));
  }

  runSoon() {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      if (!this.#failed) this.#guard(() => this.#app.headwater_run());
    };
    channel.port2.postMessage(null);
  }

  /** A message of the app to the page. */
  post(bytes) {
    postMessage({ bytes }, [bytes.buffer]);
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

  async #guard(call) {
    try {
      await call();
    } catch (error) {
      this.fail(String(error?.stack ?? error));
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
