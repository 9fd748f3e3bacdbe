// A plugin for Vite, as `headwater/vite`. What runs scripts is a folder of files that load each other by their
// addresses, so a bundler has to leave them as they are: the plugin serves them while somebody works on the page,
// copies them beside what is built, and tells the package where they are.

import { createReadStream, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('runtime/', import.meta.url));
/** The module that says where the folder is. */
const WHERE = fileURLToPath(new URL('app/where.js', import.meta.url));
/** Where the folder is while somebody works on the page. */
const SERVED = '@headwater/';
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The plugin. */
export default function headwater() {
  let config;
  /** What the bundler calls `runtime.json`. */
  let told;
  return {
    name: 'headwater',

    // A module that is bundled beforehand is no longer where its files are.
    config: () => ({ optimizeDeps: { exclude: ['headwater'] } }),

    configResolved(resolved) {
      config = resolved;
    },

    configureServer(server) {
      const base = baseOf(config);
      server.middlewares.use((request, response, next) => {
        const [address] = request.url.split('?');
        if (!address.startsWith(base + SERVED)) return next();
        const file = path.join(FOLDER, decodeURIComponent(address.slice(base.length + SERVED.length)));
        if (!file.startsWith(FOLDER) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
        response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },

    load(id) {
      if (path.normalize(id.split('?')[0]) !== WHERE) return null;
      if (config.command === 'serve') {
        // Vite itself reads what is relative to `import.meta.url`.
        const address = JSON.stringify(baseOf(config) + SERVED);
        return `export default new URL(${address}, globalThis.location?.href ?? import.meta.url);`;
      }
      const folder = path.posix.join(config.build.assetsDir, 'headwater');
      for (const file of files(FOLDER)) {
        const source = readFileSync(path.join(FOLDER, file));
        const made = this.emitFile({ type: 'asset', fileName: `${folder}/${file}`, source });
        if (file === 'runtime.json') told = made;
      }
      return `export default new URL('.', import.meta.ROLLUP_FILE_URL_${told});`;
    },
  };
}

/** Where the pages are while somebody works on them. */
const baseOf = ({ base }) => (base.startsWith('/') ? base : '/');

/** All files of a folder, by their paths in it. */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}
