// The tests that the starters of both kinds pass.

import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { button, field } from '../../browser/lib/app.mjs';
import { close, settled, site } from '../../browser/lib/browser.mjs';
import { starter } from './starter.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const COMPILED = 'stars/assets/index.js';

/**
 * The tests of one kind of app: `flags` make it, `script` is its file, and `tried` the command that runs its own tests.
 * The answer is the app.
 */
export function tests({ name, title, flags, script, tried }) {
  const app = starter(name, ...flags);
  const [usual, [install], component] = app.blocks;
  const [, run, build] = usual;
  const step = (name) => app.steps.find((step) => step.name === name)?.run;

  test('the command and the README say the same', () => {
    assert.deepEqual(app.next, [`cd ${name}`, ...usual]);
    assert.deepEqual(usual, [tried, 'headwater run .', 'headwater build . -o dist']);
    assert.ok(app.read('README.md').startsWith(`# ${title}\n`));
  });

  test('the app passes its tests', () => {
    app.type(tried);
  });

  test('an app that does something else does not, and what it does is shown', () => {
    const text = app.read(script);
    writeFileSync(path.join(app.folder, script), text.replace('Hello, ', 'Bye, '));
    assert.throws(() => app.type(tried), ({ stdout }) => stdout.includes('Bye, Grace!'));
    writeFileSync(path.join(app.folder, script), text);
  });

  test('the component compiles, to what is there', () => {
    const before = app.read(COMPILED);
    app.type(component.join('\n'));
    assert.equal(app.read(COMPILED), before);
    const wrong = path.join(app.folder, 'stars/src/wrong.ts');
    writeFileSync(wrong, "import stars from './index.js';\nstars({ data: { question: 5 } });\n");
    assert.throws(() => app.type('npx tsc --noEmit', 'stars'), ({ stdout }) => stdout.includes('wrong.ts(2,'));
    rmSync(wrong);
  });

  test('`headwater run` serves the app until Ctrl-C', async () => {
    const { first, end } = await app.start(run);
    const [, address] = first.match(/(http:\S+)$/);
    assert.match(await (await fetch(address)).text(), /data-headwater-app/);
    assert.equal(await end(), 0);
    await assert.rejects(fetch(address));
  });

  test('the app builds', () => {
    app.type(build);
    assert.ok(existsSync(path.join(app.folder, 'dist/index.html')));
  });

  const here = site(path.join(app.folder, 'dist'), 'the build');

  test('the built page and its component work', async () => {
    const page = await here.open();
    await field(page, 'Your name').fill('Grace');
    await field(page, 'Your name').press('Enter');
    await settled(page);
    await button(page, 'Greet').click();
    await page.getByText('Hello, Grace!', { exact: true }).waitFor();
    const stars = page.getByRole('group', { name: 'How do you like it?' });
    await stars.getByRole('radio', { name: '4 of 5' }).check();
    await page.getByText('4 of 5 stars. Thank you!').waitFor();
    await stars.getByRole('radio', { name: '4 of 5' }).press('ArrowRight');
    await page.getByText('5 of 5 stars. Thank you!').waitFor();
    await page.getByText('Greetings so far: 1', { exact: true }).waitFor();
    await close(page);
  });

  test('the workflow gets Headwater', () => {
    const place = path.join(mkdtempSync(path.join(tmpdir(), 'headwater-clone-')), 'headwater');
    after(() => rmSync(path.dirname(place), { recursive: true }));
    const commit = app.type('git rev-parse HEAD', ROOT).trim();
    const more = { HEADWATER_REPOSITORY: `file://${ROOT}`, HEADWATER_REVISION: commit };
    app.type(step('Get Headwater').replaceAll('~/headwater', place), '', more);
    assert.equal(readFileSync(path.join(place, 'Cargo.toml'), 'utf8').split('\n')[1], 'name = "headwater"');
  });

  test('the workflow installs, tests and builds as the README says', () => {
    assert.deepEqual(step('Install Headwater').trim().split('\n'), [
      'rustup target add wasm32-unknown-unknown',
      install.replace('--path .', '--path ~/headwater'),
    ]);
    assert.deepEqual([step('Test'), step('Build')], [tried, build]);
    app.type(step('Compile the component'));
    assert.ok(!existsSync(path.join(app.folder, 'stars/node_modules')));
    const upload = app.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    assert.equal(upload.with.path, build.split(' ').at(-1));
  });

  return { ...app, step };
}
