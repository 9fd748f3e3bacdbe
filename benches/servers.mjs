// The two servers of the benchmarks: a folder's files, and a Streamlit server.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

function listen(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}

/**
 * Serves a folder's files as a static host does, compressed where there is a `.br` beside; gives its address, how to
 * end, and `sent`, the path and the bytes of each answer. `pages` are further pages by their addresses: what makes
 * their text out of index.html. `network` is what answers go through, if it is not this machine alone.
 */
export async function serveSite(folder, pages = {}, network = (body) => [body]) {
  const sent = [];
  const server = createServer(async (request, response) => {
    try {
      const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      const accepted = request.headers['accept-encoding'];
      const { body, type, encoding } = await answer(folder, pages, normalize(address), accepted);
      const headers = { 'content-type': type, 'content-length': body.length, 'cache-control': 'max-age=3600' };
      if (encoding) headers['content-encoding'] = encoding;
      response.writeHead(200, headers);
      Readable.from(network(body)).pipe(response);
      sent.push({ path: address, bytes: body.length });
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(folder, pages, address, accepted = '') {
  const takesBrotli = /\bbr\b/.test(accepted);
  if (pages[address]) {
    const body = pages[address](await readFile(join(folder, 'index.html'), 'utf8'));
    const type = TYPES[extname(address)] ?? TYPES['.html'];
    return takesBrotli ? { body: brotliCompressSync(body), type, encoding: 'br' } : { body: Buffer.from(body), type };
  }
  const file = join(folder, address.endsWith('/') ? `${address}index.html` : address);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (takesBrotli) {
    const body = await readFile(`${file}.br`).catch(() => undefined);
    if (body) return { body, type, encoding: 'br' };
  }
  return { body: await readFile(file), type };
}

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a Streamlit server; gives its address and how to end, once it answers. */
export async function serveStreamlit(program, script) {
  const port = await freePort();
  const options = {
    'browser.gatherUsageStats': false,
    'server.address': '127.0.0.1',
    'server.fileWatcherType': 'none',
    'server.headless': true,
    'server.port': port,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program, ['run', script, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !ended && tries < 300; tries += 1) {
    const answer = await fetch(`${url}_stcore/health`).catch(() => null);
    if (answer?.ok) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`${program} did not start a server\n${said}`);
}
