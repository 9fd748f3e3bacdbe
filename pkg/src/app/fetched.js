// What an app is made of, fetched, with errors that say what did not come, and a list of what has not come yet.

/** What was asked for and has not come yet, once for each who asked. */
const awaited = new Set();

/** The addresses of what has not come yet. */
export const missing = () => [...new Set([...awaited].map(({ url }) => url))];

/** What comes from an address, listed as missing until it is there. */
export async function coming(url, loading) {
  const one = { url };
  awaited.add(one);
  try {
    return await loading;
  } finally {
    awaited.delete(one);
  }
}

/**
 * What answers to an address. `what` is what is said of it if it does not come.
 * @returns {Promise<{bytes: Uint8Array, type: string}>}
 */
export const fetched = (what, url) => coming(url, answer(what, url));

async function answer(what, url) {
  const failed = (how) => new Error(`${what} could not be loaded: ${url} ${how}.`);
  const response = await fetch(url).catch(({ message }) => {
    throw failed(`cannot be reached (${message})`);
  });
  if (!response.ok) throw failed(`answered ${response.status}`);
  const body = await response.arrayBuffer().catch(({ message }) => {
    throw failed(`did not come as a whole (${message})`);
  });
  return { bytes: new Uint8Array(body), type: response.headers.get('content-type') ?? '' };
}

/** The same, as a text. */
export const fetchedText = async (what, url) => new TextDecoder().decode((await fetched(what, url)).bytes);

/** The files of an app, all by their contents. */
export async function gathered({ files, entry }) {
  const loads = Object.entries(files).map(async ([path, file]) => {
    const what = path === entry ? 'The script' : `The file ${path}`;
    return [path, file.url ? await load(what, path, file.url) : file];
  });
  return Object.fromEntries(await Promise.all(loads));
}

async function load(what, path, url) {
  const { bytes, type } = await fetched(what, url);
  // A server of a single page answers with that page, whatever is asked for.
  const isPage = type.startsWith('text/html') && !/\.html?$/.test(path);
  if (isPage) throw new Error(`${what} could not be loaded: ${url} answered with a page.`);
  return bytes;
}
