// What is in the package.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { consumer } from './lib/consumer.mjs';

const { folder, files } = consumer();
const root = path.join(folder, 'node_modules/headwater');

/** The package is small without what runs scripts; a page that loads it, loads this. */
const BYTES = 110_000;

test('the package holds its modules, its types and its licences, and nothing else', (t) => {
  const others = files.filter((file) => !/^dist\/(app|component)\//.test(file));
  assert.deepEqual(others, [
    'LICENSE-APACHE',
    'LICENSE-MIT',
    'README.md',
    'app.d.ts',
    'dist/element.js',
    'dist/index.js',
    'dist/look.js',
    'dist/mount.js',
    'dist/mounted.js',
    'dist/options.js',
    'dist/template.js',
    'dist/theme.js',
    'dist/vite.js',
    'element.d.ts',
    'index.d.ts',
    'package.json',
    'vite.d.ts',
  ]);
  assert.ok(files.includes('dist/component/instance.js'));
  const modules = files.filter((file) => file.endsWith('.js'));
  const bytes = modules.reduce((sum, file) => sum + readFileSync(path.join(root, file)).length, 0);
  t.diagnostic(`${modules.length} modules, ${bytes} bytes`);
  assert.ok(bytes <= BYTES, `${bytes} bytes`);
});

test('each module names modules of the package only, and none is there for nothing', () => {
  const named = new Set(['dist/index.js', 'dist/element.js', 'dist/app/element.js', 'dist/vite.js']);
  for (const file of files.filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, name] of text.matchAll(/\b(?:from |import |import\()'([^']+)'\)?;/g)) {
      const target = path.posix.join(path.posix.dirname(file), name);
      const isThere = name.startsWith('.') && existsSync(path.join(root, target));
      assert.ok(isThere || (file === 'dist/vite.js' && name.startsWith('node:')), `${file} names ${name}`);
      named.add(target);
    }
  }
  assert.deepEqual(files.filter((file) => file.endsWith('.js') && !named.has(file)), []);
});

test('the package can be imported by its name, also where there is no page', () => {
  const script = `
    const names = ['headwater', 'headwater/element', 'headwater/app', 'headwater/vite'];
    const modules = await Promise.all(names.map((name) => import(name)));
    console.log(modules.map((module) => Object.keys(module).join()).join(' '));
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 10_000,
  });
  assert.equal(said.trim(), 'mount,mountComponent,shareLink HeadwaterComponent HeadwaterApp default');
});

test('the versions of the package, of its modules and of the crate are one', async () => {
  const { VERSION } = await import(path.join(root, 'dist/app/runtime.js'));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [, crate] = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8').match(/^version = "(.+)"/m);
  assert.deepEqual([VERSION, version], [crate, crate]);
});
