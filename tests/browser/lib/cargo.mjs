#!/usr/bin/env node
// Stands in for cargo where a real build would take a minute: the crate's src/main.rs says how the build goes, and what
// comes out is a wasm file that was built before (HEADWATER_TEST_WASM).

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const say = (message) => console.log(JSON.stringify(message));
const [command] = process.argv.slice(2);
const bin = { name: 'app', kind: ['bin'] };

if (command === 'metadata') {
  // Real cargo, too, is asked in the crate's folder.
  const folder = process.cwd();
  const manifest = path.join(folder, 'Cargo.toml');
  const crate = { name: 'app', manifest_path: manifest, default_run: null, targets: [bin], dependencies: [] };
  say({ packages: [crate], workspace_root: folder, target_directory: path.join(folder, 'target') });
} else {
  const main = readFileSync('src/main.rs', 'utf8');
  if (main.includes('SLOW')) {
    // A compiler that goes on by itself.
    const compiler = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync('building.txt', `${process.pid} ${compiler.pid}`);
    await new Promise(() => setInterval(() => {}, 1000));
  }
  if (main.includes('WRONG')) {
    const rendered = 'error[E0308]: mismatched types\n --> src/main.rs:1:4\n';
    say({ reason: 'compiler-message', target: bin, message: { level: 'error', rendered } });
    process.exit(101);
  }
  say({ reason: 'compiler-artifact', target: bin, filenames: [process.env.HEADWATER_TEST_WASM] });
}
