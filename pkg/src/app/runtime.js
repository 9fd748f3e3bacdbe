// The folder of files that runs scripts. What is in it is told by its `runtime.json`; all apps of a page that name the
// same folder share what comes from there.

import { load } from '../component/load.js';
import { coming, fetchedText } from './fetched.js';
import where from './where.js';

/** The version of these modules. What is in the folder has to be of the same. */
export const VERSION = '0.1.0';

/** A bundler moves this file away from what is beside it. */
const ADVICE =
  'The option `runtime` is the address of the folder `dist/runtime` of the package `headwater`. ' +
  'Where Vite builds the page, the plugin `headwater/vite` sees to it.';

const known = new Map();

/**
 * What is in the folder, once a page.
 * @param {string} folder its address, with a slash at its end
 * @returns {Promise<object>} what `runtime.json` says, with addresses that count from nowhere
 */
export function runtimeAt(folder = where.href) {
  if (!known.has(folder)) {
    const runtime = read(folder);
    runtime.catch(() => known.delete(folder));
    known.set(folder, runtime);
  }
  return known.get(folder);
}

async function read(folder) {
  const url = new URL('runtime.json', folder).href;
  const text = await fetchedText('What runs apps', url).catch((error) => {
    throw new Error(`${error.message} ${ADVICE}`);
  });
  const said = parsed(text);
  if (!said) throw new Error(`What runs apps could not be loaded: ${url} is not what it should be. ${ADVICE}`);
  if (said.version !== VERSION) {
    const both = `${folder} is of Headwater ${said.version}, and this page's JavaScript of ${VERSION}`;
    throw new Error(`What runs apps is of another version: ${both}. Take both from one package.`);
  }
  const at = (address) => new URL(address, url).href;
  const all = (them) => Object.fromEntries(Object.entries(them).map(([name, address]) => [name, at(address)]));
  const { parts, ...engine } = said.engine;
  return {
    ...said,
    headwater: at(said.headwater),
    css: at(said.css),
    boot: at(said.boot),
    view: all(said.view),
    engine: { ...all(engine), parts: all(parts) },
  };
}

/** What a text of JSON says; nothing if it is none. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The modules that start and end apps. */
export async function code({ boot, headwater }, nonce) {
  const { boot: start } = await come(boot, load(boot, (address) => imported(address, nonce)));
  // It builds on what the first one has made, and has to be the one that the first one loads.
  const engine = new URL('engine.js', headwater);
  const { give, unmount } = await come(engine.href, globalThis[Symbol.for('headwater')].load(engine));
  return { start, give, unmount };
}

/** A module's exports, or an error that says which module did not come. */
async function come(url, loading) {
  try {
    return await coming(url, loading);
  } catch (cause) {
    throw new Error(`What runs apps could not be loaded: ${url} did not come, or is damaged.`, { cause });
  }
}

async function imported(url, nonce) {
  if (nonce) await trusted(url, nonce);
  return import(/* @vite-ignore */ /* webpackIgnore: true */ url);
}

/** Loads a module by an element with a nonce. What the module loads in turn is trusted as it is. */
function trusted(url, nonce) {
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', src: url, nonce });
  // A module from another origin is asked for without cookies, as `import` does.
  script.crossOrigin = 'anonymous';
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).finally(() => script.remove());
}
