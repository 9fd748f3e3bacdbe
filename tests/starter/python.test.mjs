// An app in Python, from `headwater new` to its page.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { tests } from './lib/tests.mjs';

const app = tests({ name: 'hello', title: 'Hello', flags: [], script: 'app.py', tried: 'headwater test .' });

test('the site has what the script may open, and neither tests nor hidden files nor what tools left', () => {
  const assets = path.join(app.folder, 'dist/assets');
  const script = readdirSync(assets).find((folder) => folder.startsWith('script-'));
  const files = readdirSync(path.join(assets, script)).filter((file) => !/\.(br|gz)$/.test(file));
  assert.deepEqual(files.toSorted(), ['README.md', 'app.py', 'stars']);
  assert.ok(!readdirSync(path.join(assets, script, 'stars')).includes('node_modules'));
});
