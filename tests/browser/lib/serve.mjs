// Serves a built site on a free port of this machine, under the strictest policy that Headwater promises to work with.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * `pages` are further pages: from an address to what makes its text out of the site's own index.html.
 * The server's `hits` are the addresses that were asked for, in order.
 */
export async function serve(folder, pages = {}) {
  const root = path.resolve(folder);
  const hits = [];
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    hits.push(address);
    try {
      const { body, type } = await answer(root, pages, address);
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    hits,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(root, pages, address) {
  if (pages[address]) {
    return { body: pages[address](await readFile(path.join(root, 'index.html'), 'utf8')), type: TYPES['.html'] };
  }
  const file = path.join(root, address.endsWith('/') ? `${address}index.html` : address);
  if (!file.startsWith(root)) throw new Error('outside of the site');
  return { body: await readFile(file), type: TYPES[path.extname(file)] ?? 'application/octet-stream' };
}
