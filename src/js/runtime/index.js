// The component runtime: runs a component's JavaScript in an element of the page, for an app or for a page without one.

import { Instance } from './instance.js';

/**
 * Shows a component.
 * @param {Element} place the element that holds it; what is in it is the component's from now on
 * @param {object} inside what the component is: `name`, `key`, the texts `html`, `css`, `js` or the addresses `cssUrl`,
 *   `jsUrl`, `isolate` (whether its styles are its own), `data`, and the app's assignments to its state: `assigned`, a
 *   list of `[number, name, value]`, and `set`, how many there were
 * @param {(batch: {heard: number, state: Array, removed: Array, triggers: Array}) => void} tell gets what the component
 *   said in one task (see `State.take`)
 * @returns {Instance} with `update(inside)`, `unmount()` and `state`
 */
export const mount = (place, inside, tell) => new Instance(place, inside, tell);

/** A table of an app as an object of `apache-arrow`, which is loaded with the first one (see `arrow.js`). */
export const table = async (text) => (await import('./arrow.js')).table(text);

/** The same table as the bytes of an Arrow IPC stream. */
export const tableBytes = async (text) => (await import('./arrow.js')).tableBytes(text);
