// A component of a package: its module and style are files of the site, and its table is one of Apache Arrow.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, close, settled, site } from './lib/browser.mjs';
import { choose, printed, widget } from './lib/app.mjs';

// Under the strictest policy: files need no `blob:`.
const here = site(TEST_APP, 'HEADWATER_TEST_APP');

test('files are loaded from the site, and a table arrives as one', async () => {
  const page = await here.open();
  assert.ok(!here.server.hits.some((address) => /arrow|component\//.test(address)), 'nothing of it before it is needed');
  await choose(page, 'Files');
  const line = page.locator('.stBidiComponent p');
  const told = (rows) => `a table: ${rows} rows, n Int64, name Utf8, bigint`;
  await page.getByText(told(2)).waitFor();
  assert.equal(await line.evaluate((line) => getComputedStyle(line).color), 'rgb(1, 2, 3)');
  await settled(page);
  assert.equal((await printed(page)).sum, '3');
  const knob = widget(page, 'stSlider', 'Rows').getByRole('slider').first();
  await knob.focus();
  await knob.press('ArrowRight');
  await page.getByText(told(3)).waitFor();
  await settled(page);
  assert.equal((await printed(page)).sum, '6');
  assert.doesNotMatch(await line.innerText(), /cleaned up/, "a file's cleanup waits for the end");
  await close(page);
});

test('a file that is not there is said where the component would be', async () => {
  const page = await here.open();
  await choose(page, 'Files');
  await widget(page, 'stCheckbox', 'Another file').locator('label').first().click();
  await page.getByText(/No files found matching pattern 'gone-\*\.js'/).waitFor();
  await settled(page);
  await close(page);
});
