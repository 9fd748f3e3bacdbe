// Builds the sites that are measured, for release: with the command line of this checkout, or with one that is there.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PYTHON = ['--locked', '--ignore-rust-version', '--features', 'python'];

/**
 * Builds the app in the folder `app` beside this file into the folder `out`. `python` says whether the command line is
 * to have Python in it, `program` names one that is built already, and `flags` are more for it.
 */
export function buildSite(app, out, { python = false, program, flags = [] } = {}) {
  const build = ['build', here(app), '-o', out, ...flags];
  const cargo = ['run', '--release', ...(python ? PYTHON : []), '--', ...build];
  const { status } = spawnSync(program ?? 'cargo', program ? build : cargo, { cwd: here('..'), stdio: 'inherit' });
  if (status !== 0) throw new Error(`the page of benches/${app} could not be built`);
}
