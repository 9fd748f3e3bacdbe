// An app in an address: its files, compressed, behind the `#` of a page. What is behind it is never sent to a server.
//
// `#1=` and then, in base64url, raw deflate of: one line of JSON, `{"entry":"app.py","files":{"app.py":26}}`, which says
// how many bytes each file has; and after it the files, one behind the other. Another number will be another format.

import { gathered } from './fetched.js';
import { read } from './options.js';
import where from './where.js';

const MARK = '#1=';
/** How long an address may be; Chromium takes no longer one. */
const LONGEST = 2_000_000;
/** How many bytes an app may have. A short link could hold any number of them. */
const LARGEST = 32 * 2 ** 20;
const NEWLINE = 10;

/**
 * An address that has the app in it.
 * @param {object} options `script`, `src`, `files` and `entry` as of `mount`; and `page`, the address of the page that
 *   runs it, without which it is the `share.html` beside the runtime
 * @returns {Promise<string>}
 */
export async function shareLink({ page = new URL('share.html', where), ...app }) {
  const { entry, files: named } = read(app);
  const files = await gathered({ entry, files: named });
  const encoder = new TextEncoder();
  const contents = Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? encoder.encode(file) : file]);
  const sizes = Object.fromEntries(contents.map(([path, bytes]) => [path, bytes.length]));
  const head = `${JSON.stringify({ entry, files: sizes })}\n`;
  const packed = await through(new CompressionStream('deflate-raw'), [head, ...contents.map(([, bytes]) => bytes)]);
  const link = new URL(page, globalThis.location?.href);
  link.hash = MARK + inLetters(packed);
  if (link.href.length <= LONGEST) return link.href;
  const size = (link.href.length / 1e6).toFixed(1);
  throw new RangeError(`The link would have ${size} million characters, and ${LONGEST / 1e6} million are the most. Share fewer or smaller files.`);
}

/**
 * The app in the fragment of an address.
 * @param {string} fragment as `location.hash` gives it
 * @returns {Promise<{entry: string, files: Object<string, Uint8Array>}>} options of `mount`
 * @throws {Error} that says what is wrong with the link
 */
export async function appOf(fragment) {
  const [, version, letters] = /^#?(\w+)=(.*)$/s.exec(fragment) ?? [];
  if (!version) throw new Error('There is no app in this link: after its # there is nothing that this page knows.');
  if (version !== '1') throw new Error('This link is of a newer kind than this page knows. The page has to be updated.');
  const bytes = await unpacked(inBytes(letters));
  const end = bytes.indexOf(NEWLINE);
  const { entry, files } = said(bytes.subarray(0, end));
  let from = end + 1;
  const cut = ([path, size]) => [path, bytes.slice(from, (from += size))];
  const app = { entry, files: Object.fromEntries(Object.entries(files).map(cut)) };
  if (from !== bytes.length || !Object.hasOwn(files, entry)) throw damaged();
  return app;
}

const damaged = () => new Error('This link is damaged or cut short. Copy the whole of it, and open it again.');

/** The first line of an app. */
function said(line) {
  try {
    const { entry, files } = JSON.parse(new TextDecoder().decode(line));
    const isSize = (size) => Number.isSafeInteger(size) && size >= 0;
    if (typeof entry === 'string' && Object.values(files).every(isSize)) return { entry, files };
  } catch {
    // As good as another text.
  }
  throw damaged();
}

async function unpacked(bytes) {
  try {
    return await through(new DecompressionStream('deflate-raw'), [bytes], LARGEST);
  } catch (error) {
    throw error instanceof RangeError ? error : damaged();
  }
}

/** What a stream makes of these parts; at most so many bytes. */
async function through(stream, parts, most = Infinity) {
  const chunks = [];
  let size = 0;
  for await (const chunk of new Blob(parts).stream().pipeThrough(stream)) {
    size += chunk.length;
    if (size > most) throw new RangeError(`The app in this link has more than ${most / 2 ** 20} MB, which are the most.`);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Bytes in letters that mean nothing in an address. */
function inLetters(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function inBytes(letters) {
  try {
    return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    throw damaged();
  }
}
