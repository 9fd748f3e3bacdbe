// A plain server of a folder, as a host of static files is one: with headers that a test chooses, and a list of what
// was asked for.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.py': 'text/x-python',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folder`. `pages` are answers besides, by their addresses: a text, `{ status, type, headers, body }`, or a
 * promise of one, for which whoever asks has to wait.
 * @param {{headers?: Object<string, string>, cached?: boolean}} options headers of every answer, and whether files may
 *   be kept by the browser
 */
export async function host(folder, { headers = {}, cached = false } = {}) {
  const always = { ...headers, 'cache-control': cached ? 'max-age=3600' : 'no-cache' };
  const pages = new Map();
  const hits = [];
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    if (address === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    hits.push(address);
    const { status = 200, type, headers: own, body } = await answer(folder, pages, address);
    response.writeHead(status, { 'content-type': type, ...always, ...own }).end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    pages,
    hits,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(folder, pages, address) {
  const type = TYPES[path.extname(address)] ?? TYPES['.html'];
  const page = await pages.get(address);
  if (page !== undefined) return typeof page === 'string' ? { type, body: page } : { type, ...page };
  try {
    return { type, body: await readFile(path.join(folder, address.endsWith('/') ? `${address}index.html` : address)) };
  } catch {
    return { status: 404, type: 'text/plain', body: 'not found' };
  }
}
