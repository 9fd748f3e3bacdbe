// What is mounted in which element of the page, so that an element holds one thing at a time.

const held = new WeakMap();

/** Puts `place` into an element in place of all that is there; what was mounted there before is unmounted. */
export function clear(element, place) {
  held.get(element)?.unmount();
  element.replaceChildren(place);
}

/** Remembers what an element holds. */
export function hold(element, mounted) {
  held.set(element, mounted);
  return mounted;
}
