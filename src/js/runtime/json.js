// Values on their way between a component and the app: what `JSON.stringify` makes of them, how they are compared and
// copied. A Uint8Array that stands alone stays bytes.

/** How deep a value may nest. The app reads values by recursion, and a page's stack is small. */
export const MAX_DEPTH = 128;

/** How long the JSON text of one value may be, in UTF-16 units. */
export const MAX_LENGTH = 64 * 1024 * 1024;

/** The kind of a typed array as the engine has it: nothing of the value's own is asked. */
const { get: kind } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag);

/** Whether a value is raw bytes, from whichever window. */
export const isBytes = (value) => kind.call(value) === 'Uint8Array';

/** Whether a value is an object with fields of its own, as `JSON.parse` makes it. */
export const isRecord = (value) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A value as the app gets it: a copy, or `undefined` where JSON has nothing for it.
 * @throws what `JSON.stringify` throws (a cycle, a BigInt, a getter's error), or a RangeError for what is too large.
 */
export function plain(value) {
  if (isBytes(value)) {
    limit(value.length);
    return new Uint8Array(value);
  }
  const text = JSON.stringify(value);
  if (text === undefined) return undefined;
  limit(text.length);
  const copy = JSON.parse(wellFormed(text));
  if (isDeeper(copy, MAX_DEPTH)) {
    throw new RangeError(`The value is nested more than ${MAX_DEPTH} levels deep; pass a flatter one.`);
  }
  return copy;
}

/** JSON in which half of a character is what the app reads in its place, so that it knows its echo. */
const wellFormed = (text) =>
  text.includes('\\ud') ? text.replace(/\\(?:\\|ud...)/g, (found) => (found[1] === 'u' ? '\\ufffd' : found)) : text;

function limit(length) {
  if (length <= MAX_LENGTH) return;
  throw new RangeError(`The value is too large: ${length} characters of JSON, and ${MAX_LENGTH} are the most.`);
}

function isDeeper(value, levels) {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Whether two values say the same, in whichever order their fields stand. */
export function equal(a, b) {
  if (a === b) return true;
  if (isBytes(a)) return isBytes(b) && a.length === b.length && a.every((byte, at) => byte === b[at]);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => equal(item, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]))
  );
}

/** Roughly how much room a value takes: its characters or bytes, and something for each item. */
export function sizeOf(value) {
  if (typeof value === 'string' || isBytes(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((size, inner) => size + sizeOf(inner), 16);
}

/** A copy that shares no list and no record with the value. What else it holds, such as a table, is shared. */
export function copied(value) {
  if (Array.isArray(value)) return value.map(copied);
  if (!isRecord(value)) return value;
  // Not by assignment: a field may be called `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner)]));
}
