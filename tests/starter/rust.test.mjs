// An app in Rust, from `headwater new` to its page.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tests } from './lib/tests.mjs';

const app = tests({
  name: 'tea-timer',
  title: 'Tea timer',
  flags: ['--rust'],
  script: 'src/main.rs',
  tried: 'cargo test',
});

/** The packages that it names: cargo sorts them anew, as the app has another name than the template. */
const locked = () => app.read('Cargo.lock').split('\n\n').sort();
const before = locked();

test('cargo keeps the versions of the lock file', () => {
  assert.deepEqual(locked(), before);
});

test('the page is the one of the crate', () => {
  assert.match(app.read('dist/index.html'), /This is your page/);
});

test('the workflow names its own place of Headwater', () => {
  const here = app.read('Cargo.toml');
  const elsewhere = here.replace(/path = ".*?"/, 'path = "/another machine/headwater"');
  writeFileSync(path.join(app.folder, 'Cargo.toml'), elsewhere);
  app.type(app.step('Name the place of Headwater'), '', { HOME: '/home/runner' });
  const [, place] = here.match(/path = "(.*?)"/);
  assert.equal(app.read('Cargo.toml'), here.replace(place, '/home/runner/headwater'));
});
