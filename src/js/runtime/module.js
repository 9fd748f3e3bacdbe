// A component's JavaScript as a module. The same text is the same module, evaluated once a page, however many components
// and mounts share it; so is the same file.

import { load } from './load.js';
import { Forbidden, forbidsBlobs } from './policy.js';

const modules = new Map();
let count = 0;

/**
 * The function that a component's module exports by default. A page without an app may have it at hand.
 * @returns the function, if the module is loaded; else a promise of it
 */
export function renderer({ js, jsUrl, name }) {
  if (typeof js === 'function') return js;
  const key = jsUrl ? `file ${jsUrl}` : `text ${js}`;
  const known = modules.get(key);
  if (known) return known;
  const loading = (jsUrl ? fromFile(jsUrl) : fromText(js, name)).then(
    (module) => {
      const render = module.default;
      if (typeof render !== 'function') {
        throw new Error('JS module does not have a default export function.');
      }
      modules.set(key, render);
      return render;
    },
  );
  // A file that is missing now may be there at the next mount.
  loading.catch(() => modules.delete(key));
  modules.set(key, loading);
  return loading;
}

async function fromFile(url) {
  try {
    return await load(url, (address) => import(address));
  } catch (error) {
    // What the module itself throws comes through as it is.
    if (error instanceof TypeError && error.message.includes(url)) throw new Error(`Failed to load script from ${url}`);
    throw error;
  }
}

/** The file of the site that has this text, if the page tells of one: their addresses, with the lengths of their texts. */
async function fileOf(text) {
  for (const [url, length] of globalThis[Symbol.for('headwater')]?.modules ?? []) {
    if (length !== text.length) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok && (await response.text()) === text) return url;
  }
  return undefined;
}

async function fromText(text, name) {
  // A strict policy lets files run.
  const file = await fileOf(text);
  if (file) return fromFile(file);
  if (await forbidsBlobs()) throw new Forbidden();
  const label = String(name).replace(/[^\w.-]/g, '-');
  const source = `${text}\n//# sourceURL=component-${label}-${++count}.js`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  let forbidden = false;
  const note = ({ blockedURI }) => (forbidden ||= blockedURI.startsWith('blob'));
  document.addEventListener('securitypolicyviolation', note);
  try {
    return await import(url);
  } catch (error) {
    // The report of a violation is a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    throw forbidden ? new Forbidden() : error;
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
    URL.revokeObjectURL(url);
  }
}
