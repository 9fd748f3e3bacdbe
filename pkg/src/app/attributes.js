// What our elements do with attributes and properties, alike in all of them.

import { THEMES } from './check.js';

/** Gives the prototype of an element a property for each of these attributes: its text, empty if there is none. */
export function reflect(prototype, names) {
  for (const name of names) {
    const get = function () {
      return this.getAttribute(name) ?? '';
    };
    const set = function (value) {
      if (value === undefined || value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    };
    Object.defineProperty(prototype, name, { get, set, enumerable: true, configurable: true });
  }
}

/** An attribute that is one of a few words, as it is meant; `undefined` if there is none. */
export const word = (element, name) => element.getAttribute(name)?.trim().toLowerCase();

/** The theme that an element asks for. A word that is none means the usual one. */
export function themeOf(element) {
  const theme = word(element, 'theme');
  return THEMES.includes(theme) ? theme : 'system';
}

/** A property that was set before the element was defined hides ours: what it holds is set once more. */
export function upgrade(element, names) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    try {
      element[name] = value;
    } catch (error) {
      // It is the page's mistake, and the others still count.
      reportError(error);
    }
  }
}
