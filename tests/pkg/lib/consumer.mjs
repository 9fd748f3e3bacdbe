// A project of somebody who uses the package: what `npm pack` makes of it, unpacked, with the files of `site/` compiled
// against it. It is made for the tests of one file, and thrown away after them. Packing builds: files run one by one.

import { execFileSync } from 'node:child_process';
import { after } from 'node:test';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));
const TSC = at('../node_modules/typescript/bin/tsc');

const STDIO = ['ignore', 'pipe', 'pipe'];

/** Runs a program of npm's; what it says is in the error if it fails. */
const npm = (args, cwd, env) =>
  execFileSync('npm', args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', stdio: STDIO });

/**
 * Makes the project. `folder` is where it is, `files` are the files of the package. What runs scripts is in it for
 * those who ask for `apps` only: it is large.
 */
export function consumer({ apps = false } = {}) {
  const runtime = apps ? process.env.HEADWATER_RUNTIME : 'none';
  if (!runtime) throw new Error('HEADWATER_RUNTIME must name a folder that `headwater runtime` made; see README.md');
  const folder = mkdtempSync(path.join(tmpdir(), 'headwater-package-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const [{ filename, files }] = JSON.parse(pack(folder, runtime));
  const installed = path.join(folder, 'node_modules/headwater');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', installed, '--strip-components=1']);
  symlinkSync(at('../node_modules/@streamlit'), path.join(folder, 'node_modules/@streamlit'));
  cpSync(at('../site'), folder, { recursive: true });
  return { folder, files: files.map((file) => file.path).sort() };
}

const pack = (folder, runtime) =>
  npm(['pack', '--json', '--pack-destination', folder], at('../../../pkg'), { HEADWATER_RUNTIME: runtime });

/** Compiles the project with what TypeScript has to say: an empty text if nothing is wrong. */
export function compiled(folder) {
  try {
    execFileSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return error.stdout;
  }
}
