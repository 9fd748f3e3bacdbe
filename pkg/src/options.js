// The options of a component: what each may be, and what is said of one that is something else.

import { address, checked, flag, isObject, isUrl, kind, text, theme } from './app/check.js';
import { copied, plain } from './component/json.js';

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
  theme: (value) => ({ theme: theme('theme', value ?? 'system') }),
};

/**
 * The options as the runtime has them. An option that is `undefined` or `null` is as good as none.
 * @throws {TypeError} that says which option is wrong, and what it may be
 */
export function read(options) {
  return checked(options, READERS, '{ html, js }');
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

function script(value) {
  if (typeof value === 'function') return { js: value, jsUrl: undefined };
  if (isUrl(value)) return { js: '', jsUrl: address('js', value) };
  if (isObject(value) && 'url' in value) return { js: '', jsUrl: address('js.url', value.url) };
  if (value === undefined || value === null || typeof value === 'string') return { js: value ?? '', jsUrl: undefined };
  throw new TypeError(`\`js\` must be the text of a module, its function, a URL or { url }, not ${kind(value)}.`);
}
