// Why an app did not start, as far as its page can find out: what the browser lacks, what the page's policy forbids, and
// what is wrong with the files. In plain words that say what to do.

/** How long a file may take while it is looked at, in milliseconds: the reader waits for the answer. */
const PATIENCE = 2500;

const WHOLE = 'Is the whole folder on the server?';
const BUILD = 'Reload the page; if that does not help, put the whole folder on the server again.';
/** What is said when each file by itself looks right. */
export const UNFIT = `The app's files do not work together: one of them is damaged, cut short, or of another build. ${BUILD}`;

/** Whether the page is one file, so that none can be missing (see single.js of the command line). */
const isOneFile = () => document.querySelector('script[data-file]') !== null;

/** The files that an app starts with, each with what it must be, in the stages in which the page asks for them. */
function stages({ element }) {
  const { glue, wasm, engine } = element.dataset;
  const modules = (...urls) => urls.map((url) => ['module', absolute(url)]);
  if (!engine) return [[['wasm', absolute(wasm)]], modules(glue)];
  const spec = JSON.parse(engine);
  const files = [...Object.values(spec.files), ...spec.wanted.map((part) => spec.parts[part]).filter(Boolean)];
  return [
    [...modules(new URL('engine.js', import.meta.url).href), ['wasm', absolute(wasm)], ['wasm', absolute(spec.wasm)]],
    [...modules(glue), ...files.map((url) => ['file', absolute(url)])],
    modules(spec.worker),
    // The worker asks for this one itself, so the page never knows that it has it.
    modules(spec.glue),
  ];
}

/** The names of the files, or of the first of them, that the page waits for. */
export function missing(mount) {
  if (isOneFile()) return [];
  const all = stages(mount);
  const isMissing = ([, url]) => performance.getEntriesByName(url, 'resource').length === 0;
  const stage = (mount.element.dataset.engine ? all.slice(0, -1) : all).find((files) => files.some(isMissing)) ?? [];
  return stage.filter(isMissing).slice(0, 3).map(([, url]) => name(url));
}

/** Why the app of a mount did not start; `message` is what it said itself. */
export async function cause(mount, message) {
  const { engine } = mount.element.dataset;
  const lacks = browser(engine) ?? (engine && (await workerPolicy(absolute(JSON.parse(engine).worker))));
  if (lacks) return lacks;
  if (isOneFile()) return '';
  const seen = new Set();
  const faults = await Promise.all(stages(mount).flat().map(([kind, url]) => fault(kind, url, seen)));
  const found = faults.find(Boolean);
  if (found) return found;
  // A panic says itself what is wrong.
  if (/panicked at/.test(message)) return '';
  return UNFIT;
}

/** What is wrong with the browser or with the page as a whole. */
function browser(engine) {
  if (location.protocol === 'file:' && !isOneFile()) {
    return 'This page was opened from a file, and a browser loads an app only from a server. Serve its folder, for example with `python3 -m http.server`, or build it with --single-file.';
  }
  if (typeof WebAssembly !== 'object') {
    return 'This browser has no WebAssembly, or it is switched off. Switch it on, or use another browser.';
  }
  try {
    // The smallest module that there is.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return "This page's Content-Security-Policy forbids WebAssembly. Add 'wasm-unsafe-eval' to its script-src.";
  }
  if (engine && typeof Worker !== 'function') {
    return 'This browser has no workers, or they are switched off. An app in Python needs one; use another browser.';
  }
  return undefined;
}

/** Whether the policy lets the page start a worker can only be tried. */
async function workerPolicy(url) {
  let isForbidden = false;
  const note = ({ effectiveDirective }) => (isForbidden ||= effectiveDirective === 'worker-src');
  document.addEventListener('securitypolicyviolation', note);
  try {
    new Worker(url, { type: 'module' }).terminate();
    // The report of a violation is a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } catch {
    isForbidden = true;
  }
  document.removeEventListener('securitypolicyviolation', note);
  const allow = new URL(url).origin === location.origin ? "'self'" : 'blob:';
  return isForbidden
    ? `This page's Content-Security-Policy forbids the worker that an app in Python needs. Add ${allow} to its worker-src.`
    : undefined;
}

/** What is wrong with a file, or with what it imports; `undefined` if that is nothing. */
async function fault(kind, url, seen) {
  if (seen.has(url)) return undefined;
  seen.add(url);
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) return `${name(url)} could not be loaded: the server answered ${response.status}. ${advice(response)}`;
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isPage(bytes) && !url.endsWith('.html')) {
      return `${name(url)} is not there: the server sent a web page instead, as some do for what they do not have. ${WHOLE}`;
    }
    if (kind === 'wasm') return wasmFault(url, bytes);
    if (kind === 'module') return await moduleFault(url, type, bytes, seen);
    return undefined;
  } catch (error) {
    // What takes long is not what failed.
    if (error?.name === 'TimeoutError') return undefined;
    if (!navigator.onLine) return 'The browser is offline. Try again when the network is back.';
    return `${name(url)} could not be loaded: the server cannot be reached, or sent only a part of it. Try again later.`;
  }
}

function advice({ status }) {
  if (status === 404 || status === 410) return WHOLE;
  return status === 401 || status === 403 ? 'Does this page need a login? Reload it.' : 'Try again later.';
}

/** Whether a file begins as a web page does, spaces aside. */
const isPage = (bytes) => /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 100)));

function wasmFault(url, bytes) {
  if (WebAssembly.validate(bytes)) return undefined;
  return `${name(url)} is damaged or cut short, or this browser is too old for it. ${BUILD}`;
}

async function moduleFault(url, type, bytes, seen) {
  if (bytes.length === 0) return `${name(url)} is empty. ${BUILD}`;
  if (!/javascript|ecmascript/.test(type)) {
    return `The server sends ${name(url)} as ${type || 'a file of no type'}. A browser runs JavaScript only if it is sent as text/javascript.`;
  }
  const text = new TextDecoder().decode(bytes);
  const imports = [...text.matchAll(/^\s*(?:import|export)\b[^'"]*['"](\.[^'"]+)['"]/gm)].map(([, path]) => new URL(path, url).href);
  const faults = await Promise.all(imports.map((address) => fault('module', address, seen)));
  return faults.find(Boolean);
}

/** A file's name for people: its way from the page, if it is of the page's folder. */
const name = (url) => (url.startsWith(folder()) ? url.slice(folder().length) : url);
const folder = () => new URL('.', document.baseURI).href;
const absolute = (url) => new URL(url, document.baseURI).href;
