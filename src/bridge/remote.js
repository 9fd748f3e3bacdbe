// What the two halves of an app whose engine runs in a worker call beside host.js: the view in the page, and the engine,
// to which worker.js looks like a page.

const page = globalThis[Symbol.for('headwater')];

/** A message to the other side: from the view to its engine in a worker, or back. */
export async function post(id, bytes) {
  const mount = page.mounts.get(id);
  if (mount?.post) mount.post(bytes);
  else (await mount?.engine)?.post(bytes);
}

/** Asks the run under way to end; sees to it that it does. */
export async function postStop(id) {
  (await page.mounts.get(id)?.engine)?.stop();
}

/** Whether a run is under way in the worker. */
export async function setRunning(id, running) {
  (await page.mounts.get(id)?.engine)?.setRunning(running);
}

/** In the worker: that a run began, or how it ended and with which error. */
export function tellRun(id, what, error) {
  page.mounts.get(id)?.tellRun(what, error);
}

/** The values of a finished run, for another worker to go on from. */
export function keep(id, bytes) {
  page.mounts.get(id)?.keep(bytes);
}

/** The files of the app, by their paths: a list of paths and one of contents, as long as the other. */
export function filePaths(id) {
  return (page.mounts.get(id)?.files ?? []).map(([path]) => path);
}

export function fileContents(id) {
  return (page.mounts.get(id)?.files ?? []).map(([, bytes]) => bytes);
}

/** A part of Python's library; `undefined` if it cannot be had. The script waits for it, so the worker may, too. */
export function fetchPart(id, name) {
  const mount = page.mounts.get(id);
  const url = mount?.parts?.[name];
  if (url instanceof Uint8Array) return url;
  if (!url) return undefined;
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
  } catch {
    return undefined;
  }
  // Some servers send their start page for what they do not have.
  const isPage = request.getResponseHeader('content-type')?.startsWith('text/html');
  return request.status === 200 && !isPage ? new Uint8Array(request.response) : undefined;
}

/** What a script printed. The console ends the line itself. */
export function print(isError, text) {
  const lines = text.replace(/\n$/, '');
  if (lines) console[isError ? 'error' : 'log'](lines);
}

/** Waits for `ms`, whatever happens meanwhile. */
export function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
