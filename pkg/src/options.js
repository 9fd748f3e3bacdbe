// The options of a component: what each may be, and what is said of one that is something else.

import { copied, plain } from './component/json.js';
import { THEMES } from './look.js';

/** What each option becomes for the runtime, by its name. */
const READERS = {
  html: (value) => ({ html: text('html', value) }),
  css: (value) => ({ css: text('css', value) }),
  cssUrl: (value) => ({ cssUrl: address('cssUrl', value) }),
  js: (value) => script(value),
  data: (value) => ({ data: snapshot(value) }),
  default: (value) => ({ default: record('default', value ?? {}) }),
  name: (value) => ({ name: text('name', value) || 'component' }),
  key: (value) => ({ key: text('key', value) || undefined }),
  isolateStyles: (value) => ({ isolate: flag('isolateStyles', value ?? true) }),
  theme: (value) => ({ theme: theme(value ?? 'system') }),
};

/**
 * The options as the runtime has them. An option that is `undefined` or `null` is as good as none.
 * @throws {TypeError} that says which option is wrong, and what it may be
 */
export function read(options) {
  if (!isObject(options)) {
    throw new TypeError(`The options must be an object such as { html, js }, not ${kind(options)}.`);
  }
  const parts = Object.entries(options).map(([name, value]) => {
    if (Object.hasOwn(READERS, name)) return READERS[name](value);
    throw new TypeError(`There is no option \`${name}\`. There are ${Object.keys(READERS).join(', ')}.`);
  });
  return Object.assign({}, ...parts);
}

/** What is said of every option, so that those that are not given have their usual value. */
export const usual = () => read(Object.fromEntries(Object.keys(READERS).map((name) => [name, undefined])));

/** State by name, as JSON has it. */
export function record(what, value) {
  if (!isObject(value)) throw new TypeError(`\`${what}\` must be an object of values by name, not ${kind(value)}.`);
  return plain({ ...value });
}

/** A copy of the data, so that data which the page changed in place and gives again counts as changed. */
function snapshot(value) {
  try {
    return copied(value ?? null);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TypeError('`data` is nested too deeply, or holds itself. Give plain objects, lists, texts and numbers.');
  }
}

function text(what, value) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw new TypeError(`\`${what}\` must be a text, not ${kind(value)}.`);
}

function address(what, value) {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' && !isUrl(value)) {
    throw new TypeError(`\`${what}\` must be an address, a text or a URL, not ${kind(value)}.`);
  }
  if (URL.canParse(value, document.baseURI)) return new URL(value, document.baseURI).href;
  throw new TypeError(`\`${what}\` must be an address, which ${JSON.stringify(value)} is not.`);
}

function script(value) {
  if (typeof value === 'function') return { js: value, jsUrl: undefined };
  if (isUrl(value)) return { js: '', jsUrl: address('js', value) };
  if (isObject(value) && 'url' in value) return { js: '', jsUrl: address('js.url', value.url) };
  if (value === undefined || value === null || typeof value === 'string') return { js: value ?? '', jsUrl: undefined };
  throw new TypeError(`\`js\` must be the text of a module, its function, a URL or { url }, not ${kind(value)}.`);
}

function flag(what, value) {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`\`${what}\` must be true or false, not ${kind(value)}.`);
}

function theme(value) {
  if (THEMES.includes(value)) return value;
  throw new TypeError(`\`theme\` must be 'system', 'light' or 'dark', not ${kind(value)}.`);
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a URL, from whichever window. */
const isUrl = (value) => Object.prototype.toString.call(value) === '[object URL]';

/** What a wrong value is, in words. */
function kind(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value);
  if (['number', 'boolean', 'bigint', 'undefined'].includes(typeof value)) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
