// A component in an element of the page, by one call.

import { needsElement } from './app/check.js';
import { clear, hold } from './app/held.js';
import { placeIn } from './look.js';
import { MountedComponent } from './mounted.js';
import { read } from './options.js';

/**
 * Shows a component in an element, in place of what is in it. See index.d.ts for the options.
 * @returns {MountedComponent}
 */
export function mountComponent(element, options = {}) {
  needsElement('mountComponent', element);
  // What is wrong with the options is said before anything happens.
  const known = read(options);
  const place = placeIn(element.ownerDocument);
  clear(element, place);
  return hold(element, new MountedComponent(element, place, known));
}
