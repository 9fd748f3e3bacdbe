// The options of an app: what each may be, and what is said of one that is something else.

import { address, checked, isObject, isUrl, kind, text, theme } from './check.js';

/** What a script is called that has no name of its own. */
const USUAL = 'streamlit_app.py';

const GIVE = 'Give its text as `script`, its address as `src`, or `files` with a `.py` file.';

/** What each option becomes, by its name. */
const READERS = {
  script: (value) => ({ script: text('script', value) || undefined }),
  src: (value) => ({ src: address('src', value) }),
  files: (value) => ({ files: files(value ?? {}) }),
  entry: (value) => ({ entry: text('entry', value) && path('entry', value) }),
  theme: (value) => ({ theme: theme('theme', value ?? 'system') }),
  height: (value) => ({ height: height(value) }),
  runtime: (value) => ({ runtime: folder(address('runtime', value)) }),
  nonce: (value) => ({ nonce: text('nonce', value) }),
};

/** What can be changed while the app is there. */
const LIVE = { theme: READERS.theme, height: READERS.height };

/**
 * The options as `MountedApp` has them: the script is one of the `files`, and `entry` names it.
 * @throws {TypeError} that says which option is wrong, and what it may be
 */
export function read(options) {
  const { script, src, ...known } = checked(options, READERS, "{ script: 'import streamlit as st' }");
  if (script && src) throw new TypeError('Give the script either as `script` or as `src`, not as both.');
  const entry = entryOf({ script, src, ...known });
  const own = script ?? (src && { url: src });
  return { theme: 'system', ...known, entry, files: { ...known.files, ...(own && { [entry]: own }) } };
}

/** The options that can be changed. */
export const readLive = (options) => checked(options, LIVE, "{ theme: 'dark' }");

/**
 * Files by their paths, each as a text or as bytes; those of the options may be addresses, too, and those of an app
 * that is there `null`, which removes one.
 */
export function contents(values) {
  return record(values, (file, value) => {
    if (value === null || typeof value === 'string') return value;
    const bytes = bytesOf(value);
    if (bytes) return bytes;
    throw new TypeError(`The file \`${file}\` must be a text, bytes (a Uint8Array) or null, not ${kind(value)}.`);
  });
}

function files(values) {
  return record(values, (file, value) => {
    if (typeof value === 'string') return value;
    if (isUrl(value)) return { url: address(file, value) };
    if (isObject(value) && 'url' in value) return { url: address(`${file}.url`, value.url) };
    const bytes = bytesOf(value);
    if (bytes) return bytes;
    const may = 'a text, bytes (a Uint8Array), a URL or { url }';
    throw new TypeError(`The file \`${file}\` must be ${may}, not ${kind(value)}.`);
  });
}

function record(values, read) {
  if (!isObject(values)) {
    throw new TypeError(`\`files\` must be an object such as { 'data.csv': text }, not ${kind(values)}.`);
  }
  return Object.fromEntries(Object.entries(values).map(([file, value]) => [path('files', file), read(file, value)]));
}

/** A copy, so that bytes which the page changes later are the app's own. */
function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  return value instanceof ArrayBuffer ? new Uint8Array(value.slice(0)) : undefined;
}

/** A path inside of the app's folder. */
function path(what, value) {
  const parts = value.split('/');
  if (value && !parts.some((part) => part === '' || part === '.' || part === '..')) return value;
  const said = JSON.stringify(value);
  throw new TypeError(`\`${what}\` names files by their paths in the app's folder, which ${said} is not.`);
}

/** The script's name. */
function entryOf({ script, src, files = {}, entry }) {
  const scripts = Object.keys(files).filter((file) => file.endsWith('.py'));
  if (script) return entry || USUAL;
  if (src) {
    const name = decodeURIComponent(new URL(src).pathname.split('/').pop());
    return entry || (name.endsWith('.py') ? name : USUAL);
  }
  if (entry && entry in files) return entry;
  if (entry) throw new TypeError(`\`entry\` must name one of the \`files\`, which ${JSON.stringify(entry)} does not.`);
  const usual = [USUAL, 'app.py'].find((file) => scripts.includes(file));
  if (usual || scripts.length === 1) return usual ?? scripts[0];
  if (scripts.length > 1) throw new TypeError(`\`entry\` must name the script, one of ${scripts.join(', ')}.`);
  throw new TypeError(`There is no script. ${GIVE}`);
}

/** A height as CSS has it: a number of pixels or a length; none for as high as what is in it. */
function height(value) {
  if (value === undefined || value === null || value === '' || value === 'auto') return '';
  const length = /^\d+(\.\d+)?$/.test(value) ? `${value}px` : value;
  if (typeof length === 'string' && CSS.supports('height', length)) return length;
  throw new TypeError(`\`height\` must be a number of pixels or a length such as '50vh', not ${kind(value)}.`);
}

/** The address of a folder ends with a slash, so that what is in it counts from there. */
function folder(url) {
  if (!url) return undefined;
  const folder = new URL(url);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return folder.href;
}
