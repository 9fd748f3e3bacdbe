// The page of a script: what it says of its engine, and how another script is put in. What runs a script is the same
// for all.

const ENGINE = /data-engine="([^"]*)"/;
/** What the app had drawn when it was built; it is the last in its place. */
const FRAME = /<div data-first-frame>[^]*(?=<\/div>\s*<noscript>)/;

/** What a page says of its engine: addresses, and files by their paths. */
export function engineOf(index) {
  return JSON.parse(index.match(ENGINE)[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

/** The page with the script in the file `name` in the place of its own, and without what its own had drawn. */
export function pageOf(index, name) {
  const engine = JSON.stringify({ ...engineOf(index), script: name, files: { [name]: name } });
  const value = engine.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return index.replace(FRAME, '').replace(ENGINE, () => `data-engine="${value}"`);
}
