// Serves a built site on a free port of this machine, under the strictest policy that Headwater promises to work with.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${scripts}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The policy of every page, and that of pages in which components have their JavaScript as a text. */
export const STRICT = policy('');
export const WITH_COMPONENTS = policy(' blob:');

/**
 * `pages` are further pages: from an address to what makes its text out of the site's own index.html.
 * The server's `hits` are the addresses that were asked for, in order.
 */
export async function serve(folder, pages = {}, allowed = STRICT) {
  const root = path.resolve(folder);
  const hits = [];
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    hits.push(address);
    try {
      const { body, type } = await answer(root, pages, address);
      response.writeHead(200, { 'content-type': type, 'content-security-policy': allowed }).end(body);
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
    // A folder that is no site has no index.html.
    const index = await readFile(path.join(root, 'index.html'), 'utf8').catch(() => '');
    return { body: pages[address](index), type: TYPES[path.extname(address)] ?? TYPES['.html'] };
  }
  const file = path.join(root, address.endsWith('/') ? `${address}index.html` : address);
  if (!file.startsWith(root)) throw new Error('outside of the site');
  return { body: await readFile(file), type: TYPES[path.extname(file)] ?? 'application/octet-stream' };
}
