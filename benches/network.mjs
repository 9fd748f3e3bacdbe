// Networks between a host and its reader: how long an answer takes on its way. Within one machine everything has come
// before the page first paints, and nothing tells what the paint had to wait for.

import { setTimeout as sleep } from 'node:timers/promises';

/** What Lighthouse takes for a phone ("slow 4G") and for a desk: milliseconds there and back, and bytes a second. */
export const PHONE = { latency: 150, bytesPerSecond: (1.6 * 1024 * 1000) / 8 };
export const DESK = { latency: 40, bytesPerSecond: (10 * 1024 * 1000) / 8 };

const CHUNK = 8 * 1024;

/** Gives what lets the bytes of an answer through as the network would; all answers share it, a chunk each in turn. */
export function across({ latency, bytesPerSecond }) {
  let free = 0;
  return async function* (body) {
    await sleep(latency);
    for (let at = 0; at < body.length; at += CHUNK) {
      const chunk = body.subarray(at, at + CHUNK);
      free = Math.max(free, performance.now()) + (1000 * chunk.length) / bytesPerSecond;
      await sleep(free - performance.now());
      yield chunk;
    }
  };
}
