// What an app is made of, fetched, with errors that say what did not come.

/** What answers to an address. `what` is what is said of it if it does not come. */
export async function fetched(what, url) {
  const response = await fetch(url).catch((error) => {
    throw new Error(`${what} could not be loaded: ${url} cannot be reached (${error.message}).`);
  });
  if (response.ok) return response;
  throw new Error(`${what} could not be loaded: ${url} answered ${response.status}.`);
}

/** The files of an app, all by their contents. */
export async function gathered({ files, entry }) {
  const loads = Object.entries(files).map(async ([path, file]) => {
    const what = path === entry ? 'The script' : `The file ${path}`;
    return [path, file.url ? await load(what, path, file.url) : file];
  });
  return Object.fromEntries(await Promise.all(loads));
}

async function load(what, path, url) {
  const response = await fetched(what, url);
  // A server of a single page answers with that page, whatever is asked for.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') && !/\.html?$/.test(path);
  if (isPage) throw new Error(`${what} could not be loaded: ${url} answered with a page.`);
  return new Uint8Array(await response.arrayBuffer());
}
