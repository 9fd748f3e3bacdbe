// `headwater run` as a developer has it: on a folder of files that change, with a browser that shows its page.

import { after } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMAND = process.env.HEADWATER_COMMAND;
if (!COMMAND) throw new Error('HEADWATER_COMMAND must name the command line with Python in it; see README.md');

/** How long the command may take until it serves, and until it has ended, in milliseconds. */
const PATIENCE = 120_000;

/** A folder with these files, until the tests are over. */
export class Folder {
  constructor(files) {
    this.path = mkdtempSync(path.join(tmpdir(), 'headwater-run-'));
    after(() => rmSync(this.path, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name, text) {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  remove(name) {
    rmSync(path.join(this.path, name), { recursive: true });
  }
}

/** Starts the command; gives it as soon as it serves. `env` is more of its environment. */
export async function run(folder, { port = 0, env = {} } = {}) {
  const child = spawn(COMMAND, ['run', folder.path, '--port', String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = { child, said: '' };
  running.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  after(() => child.kill('SIGKILL'));
  child.stderr.on('data', (data) => (running.said += data));
  const address = new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
      const [found] = out.match(/http:\S+/) ?? [];
      if (found) resolve(found);
    });
    running.ended.then(() => reject(new Error(`headwater run ended:\n${running.said}`)));
  });
  running.address = await within(address, () => `headwater run does not serve:\n${running.said}`);
  running.port = +new URL(running.address).port;
  return running;
}

/** Ends the command as Ctrl-C does, and says how it ended. */
export async function interrupt(running) {
  running.child.kill('SIGINT');
  return within(running.ended, () => `headwater run does not end:\n${running.said}`);
}

async function within(promise, message) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(message())), PATIENCE)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Waits until something holds. */
export async function until(holds, what) {
  for (let left = 200; !(await holds()); left -= 1) {
    assert.ok(left, what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
