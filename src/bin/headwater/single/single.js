// Starts a page that is one file. From disk it can load no file beside it, so its site is in it: blocks of text, each a
// file, compressed. Modules get addresses that can be imported, and what the page fetches of its site comes out of the
// blocks. Those above this script are for the first paint; the others wait for it, or they would delay it.
{
  /** Where a path of the site would be, were it beside this page. */
  const place = (path) => new URL(path, document.baseURI).href;

  const blocks = () =>
    new Map(Array.from(document.querySelectorAll('script[data-file]'), (block) => [place(block.dataset.file), block]));
  const first = blocks();
  const read = new Promise((done) => document.addEventListener('DOMContentLoaded', done));
  // A page that nobody looks at is never painted.
  const painted = new Promise((done) => {
    const see = (seen) => seen.getEntriesByName('first-contentful-paint').length > 0 && done();
    new PerformanceObserver(see).observe({ type: 'paint', buffered: true });
    setTimeout(done, 1000);
  });
  const all = Promise.all([read, painted]).then(blocks);

  /** The contents of a block, as an answer that a server would have given. */
  function unpack({ textContent, dataset: { file } }) {
    const contents = new Blob([bytes(textContent)]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(contents, { headers: file.endsWith('.wasm') ? { 'content-type': 'application/wasm' } : {} });
  }

  function bytes(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const chars = atob(text);
    const codes = new Uint8Array(chars.length);
    for (let at = 0; at < codes.length; at++) codes[at] = chars.charCodeAt(at);
    return codes;
  }

  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (request, options) => {
    const url = new URL(request.url ?? request, document.baseURI);
    url.hash = url.search = '';
    if (!url.href.startsWith(place('assets/'))) return fetchElsewhere(request, options);
    const block = first.get(url.href) ?? (await all).get(url.href);
    // One at the very end has lost its own end.
    if (!block?.nextSibling) throw new Error('this file has been cut short; get it again');
    return unpack(block);
  };

  /** What gives modules their addresses, each after those of what it imports. `hold` makes an address of a text. */
  function addresses(modules, hold) {
    const made = new Map();
    const address = (path) => {
      if (!made.has(path)) {
        // Modules that import each other in a ring: the last one names the first by its path (see `inPage`).
        made.set(path, path);
        const names = (piece, at) => (at % 2 ? JSON.stringify(piece === null ? place(path) : address(piece)) : piece);
        made.set(path, hold(modules[path].map(names).join(''), path));
      }
      return made.get(path);
    };
    return address;
  }

  /** In the page: addresses that are short, for they are in stacks. The page's import map has them as well. */
  function inPage(modules) {
    const address = addresses(modules, (text, path) => {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      return URL.createObjectURL(new Blob([text], { type }));
    });
    const imports = Object.keys(modules).flatMap((path) => [[path, address(path)], [place(path), address(path)]]);
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({ imports: Object.fromEntries(imports) });
    document.head.append(map);
    return address;
  }

  /** In a worker: addresses that hold the module, for in Chromium the worker of a file sees no other of its page. */
  const inWorker = (modules) =>
    addresses(modules, (text, path) => `data:text/javascript,${encodeURIComponent(`${text}\n//# sourceURL=${path}`)}`);

  async function start() {
    const { start, modules } = await unpack(first.get(place('modules'))).json();
    const [page, worker] = [inPage(modules), inWorker(modules)];
    for (const { dataset } of document.querySelectorAll('[data-glue]')) {
      dataset.glue = page(dataset.glue);
      if (!dataset.engine) continue;
      const engine = JSON.parse(dataset.engine);
      // The worker can fetch nothing, so it gets all parts at its start.
      Object.assign(engine, {
        worker: worker(engine.worker),
        glue: worker(engine.glue),
        wanted: Object.keys(engine.parts),
      });
      dataset.engine = JSON.stringify(engine);
    }
    for (const path of start) await import(page(path));
  }

  start().catch((error) => {
    const message = `This page could not be unpacked, perhaps by an old browser: ${error?.message ?? error}`;
    for (const app of document.querySelectorAll('[data-headwater-app]')) app.textContent = message;
  });
}
