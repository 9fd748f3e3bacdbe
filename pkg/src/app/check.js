// What options of a call may be, and what is said of one that is something else.

/** The themes that an app or a component can have. */
export const THEMES = ['system', 'light', 'dark'];

/**
 * The options as `readers` make them. An option that is `undefined` or `null` is as good as none.
 * @param {Object<string, (value: unknown) => object>} readers what each option becomes, by its name
 * @param {string} example options that would do
 * @throws {TypeError} that says which option is wrong, and what it may be
 */
export function checked(options, readers, example) {
  if (!isObject(options)) {
    throw new TypeError(`The options must be an object such as ${example}, not ${kind(options)}.`);
  }
  const parts = Object.entries(options).map(([name, value]) => {
    if (Object.hasOwn(readers, name)) return readers[name](value);
    throw new TypeError(`There is no option \`${name}\`. There are ${Object.keys(readers).join(', ')}.`);
  });
  return Object.assign({}, ...parts);
}

/** Checks that `call` was given an element of the page. */
export function needsElement(call, element) {
  if (element?.nodeType === 1) return;
  const hint = element === null ? ' It is null: was the page not there yet, or is the selector wrong?' : '';
  throw new TypeError(`${call}(element, options) needs an element of the page first.${hint}`);
}

export function text(what, value) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw new TypeError(`\`${what}\` must be a text, not ${kind(value)}.`);
}

export function address(what, value) {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' && !isUrl(value)) {
    throw new TypeError(`\`${what}\` must be an address, a text or a URL, not ${kind(value)}.`);
  }
  if (URL.canParse(value, document.baseURI)) return new URL(value, document.baseURI).href;
  throw new TypeError(`\`${what}\` must be an address, which ${JSON.stringify(value)} is not.`);
}

export function flag(what, value) {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`\`${what}\` must be true or false, not ${kind(value)}.`);
}

export function theme(what, value) {
  if (THEMES.includes(value)) return value;
  throw new TypeError(`\`${what}\` must be 'system', 'light' or 'dark', not ${kind(value)}.`);
}

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a URL, from whichever window. */
export const isUrl = (value) => Object.prototype.toString.call(value) === '[object URL]';

/** What a wrong value is, in words. */
export function kind(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value);
  if (['number', 'boolean', 'bigint', 'undefined'].includes(typeof value)) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
