// An app in an element of the page, by one call.

import { needsElement } from './check.js';
import { clear, hold } from './held.js';
import { MountedApp } from './mounted.js';
import { read } from './options.js';

/**
 * Shows an app in an element, in place of what is in it. See index.d.ts for the options.
 * @returns {MountedApp}
 */
export function mount(element, options) {
  needsElement('mount', element);
  // What is wrong with the options is said before anything happens.
  const known = read(options);
  const place = document.createElement('div');
  clear(element, place);
  return hold(element, new Held(element, place, known));
}

/** An app whose shadow tree has an element of its own. */
class Held extends MountedApp {
  #place;

  constructor(element, place, options) {
    super(element, place.attachShadow({ mode: 'open' }), options);
    this.#place = place;
  }

  unmount() {
    this.#place.remove();
    return super.unmount();
  }
}
