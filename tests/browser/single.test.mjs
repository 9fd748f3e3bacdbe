// Pages in one file, opened from disk: they have everything in them.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, launch, settled } from './lib/browser.mjs';
import { button, choose, field, printed, widget } from './lib/app.mjs';

const FOLDER = process.env.HEADWATER_SINGLE;
if (!FOLDER) throw new Error('HEADWATER_SINGLE must name the folder of the built files; see README.md');

/** What an older browser does without: waits that suspend, and base64 without a detour. */
function old() {
  delete WebAssembly.Suspending;
  delete WebAssembly.promising;
  delete Uint8Array.fromBase64;
}

/** What a browser may lack that a script's page needs, and what the page then says. */
const LACKS = [
  ['without WebAssembly', 'delete globalThis.WebAssembly', /has no WebAssembly/],
  ['without workers', 'delete globalThis.Worker', /has no workers/],
  ['that unpacks nothing', 'delete globalThis.DecompressionStream', /could not be unpacked, perhaps by an old browser/],
];

/** Where storage is denied. */
const DENIED = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(globalThis, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}`;

/** Behind where a script's page may end too early, by a text that is there, and what it then says. */
const CUTS = [
  ['the app was drawn', 'data-file="modules"', /If this stays, the file has been cut short/],
  ['what unpacks it begins', '// Starts a page that is one file', /If this stays, the file has been cut short/],
  ['what unpacks it ends', 'This page could not be unpacked', /this file has been cut short; get it again/],
];

for (const name of ['chromium', 'firefox']) {
  let browser;
  before(async () => {
    browser = await launch(name);
  });
  after(() => browser?.close());

  /** Opens a file. The page's `asked` are the addresses that were asked for, but for those that hold what they name. */
  async function open(file, script = () => {}) {
    const page = await begin(file, script);
    await settled(page);
    return page;
  }

  /** Opens a file that may not start. */
  async function begin(file, script = () => {}) {
    const page = await (await browser.newContext()).newPage();
    Object.assign(page, { address: `${pathToFileURL(path.resolve(FOLDER, file))}?a=1#b`, asked: [], problems: [] });
    page.on('pageerror', (error) => page.problems.push(`error: ${error}`));
    page.on('console', (message) => message.type() === 'error' && page.problems.push(`console: ${message.text()}`));
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) page.asked.push(request.url());
    });
    await page.addInitScript(script);
    await page.goto(page.address);
    return page;
  }

  /** Closes a page, which must have asked for nothing but itself. */
  async function closeAlone(page) {
    const [itself] = page.address.split('#');
    assert.deepEqual(page.asked.filter((url) => url.split('#')[0] !== itself), []);
    await close(page);
  }

  test(`${name}: a script counts, is typed to, imports and is stopped`, async () => {
    const page = await open('counter.html');
    const line = (text) => page.getByTestId('stText').getByText(text, { exact: true }).waitFor();
    await line('[0, ""]');
    await button(page, 'Count').click();
    await line('[1, ""]');
    await field(page, 'Name').fill('Ada');
    await field(page, 'Name').press('Enter');
    await line('[1, "Ada"]');
    await button(page, 'Late').click();
    await line('imported');
    await settled(page);
    // Another worker takes over.
    await button(page, 'Endless').click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await settled(page);
    await button(page, 'Count').click();
    await line('[2, "Ada"]');
    // What Firefox says of a worker that was ended while it ran.
    page.problems = page.problems.filter((problem) => problem !== 'error: uncaught exception: undefined');
    await closeAlone(page);
  });

  test(`${name}: a script's component comes out of the file, and so does what makes its table`, async () => {
    const page = await open('script.html');
    await page.getByText('The sum is 3.').waitFor();
    await closeAlone(page);
  });

  for (const [how, script] of [['', undefined], [', in an older browser', old]]) {
    test(`${name}: an app in Rust runs, with files of a component${how}`, async () => {
      const page = await open('app.html', script);
      await choose(page, 'Files');
      await page.getByText('a table: 2 rows, n Int64, name Utf8, bigint').waitFor();
      await settled(page);
      const line = page.locator('.stBidiComponent p');
      assert.equal(await line.evaluate((line) => getComputedStyle(line).color), 'rgb(1, 2, 3)');
      const knob = widget(page, 'stSlider', 'Rows').getByRole('slider').first();
      await knob.focus();
      await knob.press('ArrowRight');
      await page.getByText('a table: 3 rows, n Int64, name Utf8, bigint').waitFor();
      await settled(page);
      assert.equal((await printed(page)).sum, '6');
      await closeAlone(page);
    });
  }

  test(`${name}: storage that is denied is not missed`, async () => {
    const page = await open('counter.html', DENIED);
    await button(page, 'Count').click();
    await page.getByText('[1, ""]', { exact: true }).waitFor();
    await closeAlone(page);
  });

  for (const [what, script, said] of LACKS) {
    test(`${name}: a browser ${what} is told in the app's place`, async () => {
      const page = await begin('counter.html', script);
      await page.getByText(said).waitFor();
      await page.context().close();
    });
  }

  for (const [where, mark, said] of CUTS) {
    test(`${name}: a file that ends behind where ${where} says so`, async (t) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'headwater-cut-'));
      t.after(() => rmSync(folder, { recursive: true }));
      const whole = readFileSync(path.join(FOLDER, 'counter.html'));
      writeFileSync(path.join(folder, 'cut.html'), whole.subarray(0, whole.indexOf(mark) + 1000));
      const page = await begin(path.join(folder, 'cut.html'));
      await page.getByText(said).waitFor();
      await page.context().close();
    });
  }

  test(`${name}: two at a time know nothing of each other`, async () => {
    const pages = await Promise.all([open('counter.html'), open('counter.html')]);
    await button(pages[0], 'Count').click();
    await pages[0].getByText('[1, ""]', { exact: true }).waitFor();
    await pages[1].getByText('[0, ""]', { exact: true }).waitFor();
    await Promise.all(pages.map(closeAlone));
  });
}

test('the files are there', () => {
  for (const file of ['app.html', 'counter.html', 'script.html']) assert.ok(existsSync(path.join(FOLDER, file)), file);
});
