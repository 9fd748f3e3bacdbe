// The two servers of the benchmark: a folder's files, and a Streamlit server with the same scenes.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
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

/** Serves a site; gives its address and how to end. */
export async function serveSite(folder) {
  const server = createServer(async (request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const contents = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(contents);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
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
