// A task of its own, soon. A timer would be held back to four milliseconds once it is asked for in a row.

const waiting = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => waiting.shift()?.();
// Outside of a page, where a package is looked at or prepared, an open channel would keep the process alive.
channel.port1.unref?.();

/** Calls `work` when what runs now is over. */
export function later(work) {
  waiting.push(work);
  channel.port2.postMessage(null);
}
