// Serves a built site as a host does with which something is wrong: each fault is a way to answer for one file.

import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { STRICT, TYPES } from './serve.mjs';

/** The paths of a site's files, without the compressed copies. */
export const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** The file that a pattern means; it must be one. */
function fileLike(folder, pattern) {
  const found = filesOf(folder).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${pattern} means ${found.length} files of ${folder}`);
  return found[0];
}

/** A file of a site: by a pattern, or by the name under which its page says its address, such as `engine.wasm`. */
export function fileOf(folder, what) {
  if (what instanceof RegExp) return fileLike(folder, what);
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const attribute = (name) => page.match(new RegExp(`data-${name}="([^"]*)"`))[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const [first, second, ...rest] = what.split('.');
  if (first !== 'engine') return attribute(first);
  const told = JSON.parse(attribute('engine'))[second];
  return rest.length ? told[rest.join('.')] : told;
}

/** What may be wrong with a file: how the server answers for it. `site.index` is what the site's page says. */
export const FAULTS = {
  missing: (response) => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
  broken: (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal error</h1>'),
  /** The connection ends early. */
  cut: (response, { body, headers }) => {
    response.writeHead(200, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  /** The file on the server is too short. */
  short: (response, { body, headers }) => response.writeHead(200, headers).end(body.subarray(0, body.length / 2)),
  /** The site's start page is sent for what is not there. */
  page: (response, { index, headers }) => response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(index),
  /** The server does not answer before it is told to. */
  slow: (response, { body, headers, released }) => released.then(() => response.writeHead(200, headers).end(body)),
  /** Another build's file, by what it is. */
  other: (response, { other, headers }) => response.writeHead(200, headers).end(other),
};

/**
 * Serves `folder` with a fault in one file.
 * @param {{file?: string, fault?: keyof FAULTS, other?: Buffer, edit?: (file: string, text: string) => string,
 *   policy?: string}} wrong `edit` changes the text of JavaScript files
 * @returns a server; `release` lets it answer what it holds back, `heal` ends the fault
 */
export async function serveFaulty(folder, { file, fault, other, edit, policy = STRICT }) {
  const index = readFileSync(path.join(folder, 'index.html'));
  let isHealed = false;
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://site').pathname).slice(1) || 'index.html';
    const extension = path.extname(address);
    const headers = { 'content-type': TYPES[extension] ?? 'application/octet-stream', 'content-security-policy': policy };
    let body;
    try {
      body = readFileSync(path.join(folder, address));
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    if (edit && extension === '.js') body = Buffer.from(edit(address, body.toString()));
    if (address === file && !isHealed) FAULTS[fault](response, { body, headers, index, released, other });
    else response.writeHead(200, headers).end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    release,
    heal: () => (isHealed = true),
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
