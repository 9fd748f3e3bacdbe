// A new app in a folder of its own, and the commands of its README and of its workflow.

import { execFileSync, spawn } from 'node:child_process';
import { after } from 'node:test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const { HEADWATER } = process.env;
if (!HEADWATER) throw new Error('HEADWATER must name the command line to try; see README.md');

/** Whoever types finds `headwater` on the PATH. */
const env = { ...process.env, PATH: `${path.dirname(path.resolve(HEADWATER))}${path.delimiter}${process.env.PATH}` };

/** Makes an app for the tests of one file. */
export function starter(name, ...flags) {
  const work = mkdtempSync(path.join(tmpdir(), 'headwater-starter-'));
  after(() => rmSync(work, { recursive: true }));
  const folder = path.join(work, name);
  const told = execFileSync('headwater', ['new', name, ...flags], { cwd: work, env, encoding: 'utf8' });
  const read = (file) => readFileSync(path.join(folder, file), 'utf8');
  return {
    folder,
    read,
    /** What the command said is to be typed next. */
    next: told.split('\n').filter((line) => line.startsWith('  ')).map(command),
    /** The commands of each block of the README. */
    blocks: read('README.md').split('```sh\n').slice(1).map(commandsOf),
    /** The steps of the workflow's job that builds. */
    steps: parse(read('.github/workflows/pages.yml')).jobs.build.steps,
    /** Types a line in the app's folder, or in one below it; gives what it prints. */
    type(line, below = '', more = {}) {
      const options = { cwd: path.resolve(folder, below), env: { ...env, ...more }, encoding: 'utf8' };
      return execFileSync('bash', ['-ec', line], options);
    },
    /** Starts what goes on until it is ended. */
    start: (line) => start(line, folder),
  };
}

const command = (line) => line.split(' # ')[0].trim();
const commandsOf = (block) => block.split('```')[0].trim().split('\n').map(command);

/** Its `first` line, and how to `end` it by Ctrl-C. */
async function start(line, cwd) {
  const program = spawn('bash', ['-ec', `exec ${line}`], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => program.once('exit', (code, signal) => resolve(code ?? signal)));
  const said = new Promise((resolve) => program.stdout.setEncoding('utf8').once('data', resolve));
  const end = () => {
    program.kill('SIGINT');
    return ended;
  };
  const early = ended.then((code) => Promise.reject(new Error(`${line} ended with ${code}`)));
  const first = await Promise.race([said, early]);
  return { first: first.split('\n')[0], end };
}
