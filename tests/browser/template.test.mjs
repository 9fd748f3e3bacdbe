// What a newcomer starts from works as it is.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { close, settled, site } from './lib/browser.mjs';
import { button, field } from './lib/app.mjs';

const here = site(process.env.HEADWATER_TEMPLATE, 'HEADWATER_TEMPLATE');

test('the template greets who types a name', async () => {
  const page = await here.open('/');
  await field(page, 'Your name').fill('Grace');
  await field(page, 'Your name').press('Enter');
  await settled(page);
  await button(page, 'Greet').click();
  await page.getByText('Hello, Grace!', { exact: true }).waitFor();
  assert.match(await page.content(), /This is your page/, 'it is the page of the crate');
  await close(page);
});
