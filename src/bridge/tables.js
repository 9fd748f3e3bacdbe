// The tables that the command line took out of the worker's wasm file: fetches those of a group when one of them is
// needed for the first time.

import { fetchPart } from './remote.js';

/** Puts a group's tables in their places: of each there is its address, its length (four bytes each) and its bytes. */
export function fillTables(group, memory) {
  const [id] = globalThis[Symbol.for('headwater')].mounts.keys();
  const tables = fetchPart(id, `tables-${group}`);
  if (!tables) throw new Error(`A part of the app could not be loaded: tables-${group}`);
  const numbers = new DataView(tables.buffer, tables.byteOffset, tables.byteLength);
  for (let at = 0; at < tables.length; ) {
    const address = numbers.getUint32(at, true);
    const begin = at + 8;
    at = begin + numbers.getUint32(at + 4, true);
    new Uint8Array(memory.buffer).set(tables.subarray(begin, at), address);
  }
}
