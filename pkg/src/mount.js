// A component in an element of the page, by one call.

import { placeIn } from './look.js';
import { MountedComponent } from './mounted.js';
import { read } from './options.js';

/** What is mounted where, so that an element holds one component at a time. */
const mounted = new WeakMap();

/**
 * Shows a component in an element, in place of what is in it. See index.d.ts for the options.
 * @returns {MountedComponent}
 */
export function mountComponent(element, options = {}) {
  if (element?.nodeType !== 1) {
    const hint = element === null ? ' It is null: was the page not there yet, or is the selector wrong?' : '';
    throw new TypeError(`mountComponent(element, options) needs an element of the page first.${hint}`);
  }
  // What is wrong with the options is said before anything happens.
  const known = read(options);
  mounted.get(element)?.unmount();
  const place = placeIn(element.ownerDocument);
  element.replaceChildren(place);
  const component = new MountedComponent(element, place, known);
  mounted.set(element, component);
  return component;
}
