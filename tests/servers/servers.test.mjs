// The same sites from plain servers, in Chromium and in Firefox: an app in Python and one in Rust run without an error
// in the console, go on when the network is cut, and offer to try again what needs it. Of JavaScript that is a text, a
// strict policy lets run what the build has seen; in place of any other the page says what the policy has to allow.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { choose } from '../browser/lib/app.mjs';
import { LAUNCH, settled } from '../browser/lib/browser.mjs';
import { SERVERS, freePort } from './lib/servers.mjs';
import { sites } from './lib/sites.mjs';

const PATIENCE = 30_000;

const here = {};
before(() => {
  here.scratch = mkdtempSync(path.join(tmpdir(), 'headwater-servers-'));
  here.sites = sites(here.scratch);
});
after(() => rmSync(here.scratch, { recursive: true, force: true }));

const press = (page, name) => page.getByTestId('stMain').getByRole('button', { name, exact: true }).click();
const shows = (page, text) => page.getByTestId('stMain').getByText(text, { exact: true }).waitFor();

/** In place of a component the page says what its policy has to allow. */
const saysForbidden = (page) =>
  page.getByRole('alert').filter({ hasText: 'Add `blob:` to `script-src`' }).first().waitFor();

/** What a person does with each app while its server is there and while it is not; `cut(during)` cuts the network. */
const USES = {
  async script(page, { cut, isStrict }) {
    await shows(page, 'seen by the build');
    await shows(page, 'made for 1');
    await page.getByRole('slider').press('ArrowRight');
    await (isStrict ? saysForbidden(page) : shows(page, 'made for 2'));
    await press(page, 'Count');
    await shows(page, 'count=1');
    await page.getByRole('slider').press('ArrowLeft');
    await shows(page, 'made for 1');
    await cut(async () => {
      await press(page, 'Count');
      await shows(page, 'count=2');
      await press(page, 'Import');
      await page.getByTestId('stNotice').getByText('could not be loaded').waitFor();
      assert.equal(await page.getByTestId('stMain').getByText('imported').count(), 0);
    });
    await page.getByTestId('stNotice').getByRole('button', { name: 'Retry' }).click();
    await page.getByTestId('stNotice').waitFor({ state: 'detached' });
    // The press was over with the run that failed.
    await press(page, 'Import');
    await shows(page, 'imported');
    await shows(page, 'count=2');
    await shows(page, 'seen by the build');
  },
  async rust(page, { cut, isStrict }) {
    await choose(page, 'Files');
    await shows(page, 'a table: 2 rows, n Int64, name Utf8, bigint');
    await choose(page, 'Components');
    if (isStrict) await saysForbidden(page);
    await press(page, 'Count');
    await shows(page, 'count=1');
    await cut(async () => {
      await press(page, 'Count');
      await shows(page, 'count=2');
    });
    await press(page, 'Count');
    await shows(page, 'count=3');
  },
};

for (const [name, server] of Object.entries(SERVERS)) {
  for (const engine of Object.keys(LAUNCH)) {
    const skip = server.isThere?.() === false && 'it is not installed';
    test(`${name}, in ${engine}`, { skip }, async (t) => {
      const browser = await LAUNCH[engine]();
      try {
        for (const [kind, use] of Object.entries(USES)) await t.test(kind, () => visit(browser, server, kind, use));
      } finally {
        await browser.close();
      }
    });
  }
}

async function visit(browser, server, kind, use) {
  const port = await freePort();
  const start = () => server.start(here.sites[kind], port, path.join(here.scratch, `port-${port}`));
  let stop = await start();
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  // What the browser says of addresses that do not answer while they cannot.
  let isCut = false;
  const note = (text) => isCut || problems.push(text);
  page.on('pageerror', (error) => note(`error: ${error}`));
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
  try {
    if (server.login) await page.goto(`http://127.0.0.1:${port}${server.login}`);
    await page.goto(`http://127.0.0.1:${port}${server.base}`);
    await settled(page);
    await use(page, {
      isStrict: server.isStrict,
      async cut(during) {
        isCut = true;
        await stop();
        await during();
        stop = await start();
        isCut = false;
      },
    });
    assert.deepEqual(problems, []);
  } catch (error) {
    const text = await page.evaluate(() => document.body.innerText).catch(() => '');
    throw new Error(`${error.message}\nThe page says:\n${text}\n${problems.join('\n')}`, { cause: error });
  } finally {
    await page.context().close();
    await stop();
  }
}
