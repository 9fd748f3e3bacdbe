// What an app's Rust code calls in the page. Several apps in one page share this module, so each call says by its id
// which mount it means. boot.js makes the mounts; see there what one is.

const page = (globalThis[Symbol.for('headwater')] ??= { mounts: new Map(), starting: 0, suspends: true });
const sleepers = new Map();

// Without promise integration these stand-ins let the glue load; then a wait is a busy one.
if (!('Suspending' in WebAssembly)) {
  page.suspends = false;
  WebAssembly.Suspending = function Suspending(call) {
    return call;
  };
  WebAssembly.promising = (call) => async (...args) => call(...args);
}

/** The id of the mount that is starting; 0 if none is, as in a test. */
export function takeMount() {
  const id = page.starting;
  page.starting = 0;
  return id;
}

/** The element in which the app is shown. */
export function mountElement(id) {
  return page.mounts.get(id)?.element;
}

/** Which of the wasm file's apps is meant. */
export function mountName(id) {
  return page.mounts.get(id)?.name ?? '';
}

/** Which files the app's component packages have, as JSON; empty if there are none. */
export function mountPackages(id) {
  return page.mounts.get(id)?.components ?? '';
}

/** Calls the app's run in a task of its own, soon. */
export function runSoon(id) {
  page.mounts.get(id)?.runSoon();
}

/** The instance is dead; the mount says why. */
export function fail(id, message) {
  page.mounts.get(id)?.fail(message);
}

/** Fetches the table of emoji shortcodes. Without it they are shown as they are written. */
export async function fetchEmoji(then) {
  if (!page.assets) return;
  const response = await fetch(new URL('emoji.txt', page.assets)).catch(() => undefined);
  if (response?.ok) then(await response.text());
}

/** Waits for `ms`, or until `wake` is called. Where a promise cannot be waited for, the wait is a busy one. */
export function sleep(id, ms) {
  if (!page.suspends) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    return undefined;
  }
  if (ms === 0) return new Promise(inATask);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      sleepers.delete(id);
      resolve();
    };
    // A timer takes at most 31 bits; a longer wait ends early, after three weeks.
    const timer = setTimeout(done, Math.min(ms, 0x7fffffff));
    sleepers.set(id, done);
  });
}

/** Goes on in a task of its own, behind those that wait already. A timer would take four milliseconds. */
function inATask(resolve) {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    resolve();
  };
  channel.port2.postMessage(null);
}

/** Ends a wait, if there is one. */
export function wake(id) {
  sleepers.get(id)?.();
}
