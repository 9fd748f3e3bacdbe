// Plain servers of static files, one of them behind a login. Each is started on a port of its own, can be stopped as if
// the network were cut, and started again at the same address.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';

/** What a host may send that knows nothing of WebAssembly, nor of anything newer. */
const OLD_TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** The policy of a host that allows as little as an app needs. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const NGINX = process.env.NGINX || '/usr/sbin/nginx';

/** What the login gives a browser, and what every file asks for. */
const COOKIE = 'session=mine';

/**
 * Servers by what they are: `start(folder, port, scratch)` gives what stops one, `base` is where they have the folder,
 * `login` the page that lets one in, and `isStrict` whether their policy is.
 */
export const SERVERS = {
  'python3 -m http.server': {
    base: '/',
    start: (folder, port) => program('python3', ['-m', 'http.server', port, '--bind', '127.0.0.1', '-d', folder], port),
  },
  'nginx below a path, with a strict policy and compressed copies': {
    base: '/some/where/',
    isStrict: true,
    isThere: () => existsSync(NGINX),
    start(folder, port, scratch) {
      const config = path.join(scratch, 'nginx.conf');
      mkdirSync(scratch, { recursive: true });
      writeFileSync(config, nginxConfig(folder, port, scratch));
      return program(NGINX, ['-p', scratch, '-c', config, '-e', path.join(scratch, 'error.log')], port);
    },
  },
  'one that calls wasm application/octet-stream': { base: '/', start: (folder, port) => plain(folder, port) },
  'one behind a login': { base: '/', login: '/login', start: (folder, port) => plain(folder, port, behindLogin) },
};

const nginxConfig = (folder, port, scratch) => `
daemon off;
master_process off;
pid ${scratch}/pid;
error_log ${scratch}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${scratch}/${kind};`).join('\n')}
  server {
    listen 127.0.0.1:${port};
    location /some/where/ {
      alias ${folder}/;
      gzip_static on;
      add_header Content-Security-Policy "${POLICY}" always;
    }
  }
}
`;

/** Runs a server of somebody else, and waits until it answers. */
async function program(command, args, port) {
  const child = spawn(command, args.map(String), { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`${command} does not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return () => {
    child.kill('SIGKILL');
    return ended;
  };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

/** `answered` may answer a request itself. */
async function plain(folder, port, answered = () => false) {
  const server = createServer((request, response) => {
    if (answered(request, response)) return;
    const address = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    const file = path.join(folder, address.endsWith('/') ? `${address}index.html` : address);
    try {
      const type = OLD_TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
}

/** Lets nobody have a file who has not been to the login. */
function behindLogin({ url, headers }, response) {
  if (url === '/login') {
    const type = { 'content-type': 'text/html', 'set-cookie': `${COOKIE}; Path=/; HttpOnly; SameSite=Strict` };
    response.writeHead(200, type).end('<!doctype html><title>Login</title><link rel="icon" href="data:,">');
    return true;
  }
  if (headers.cookie === COOKIE) return false;
  response.writeHead(302, { location: '/login' }).end();
  return true;
}

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
