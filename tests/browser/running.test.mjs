// A page is alive while its app works, and says that it does.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { SITE, TEST_APP, close, settled, site } from './lib/browser.mjs';
import { button, choose, field, printed, runsOf } from './lib/app.mjs';

const gallery = site(SITE, 'HEADWATER_SITE');
const here = site(TEST_APP, 'HEADWATER_TEST_APP');

const stale = (page) => page.getByTestId('stMain').locator('[data-stale=true]').allInnerTexts();

test('slow work: a turning ring, frames that come in time, a status with Stop, and Stop ends it', async () => {
  const page = await gallery.open('/rust/expensive-process/');
  await page.evaluate(() => {
    window.gaps = [];
    let last = performance.now();
    requestAnimationFrame(function next(now) {
      window.gaps.push(now - last);
      last = now;
      requestAnimationFrame(next);
    });
  });
  await button(page, 'Process').click();
  const icon = page.getByTestId('stSpinnerIcon');
  await icon.waitFor();
  assert.equal(await page.getByTestId('stStatusWidget').count(), 0, 'a short run shows no status');
  const turn = () =>
    icon.evaluate((icon) => icon.getAnimations({ subtree: true }).map(({ playState, currentTime }) => ({ playState, currentTime })));
  const before = await turn();
  await page.getByTestId('stStatusWidget').waitFor();
  const after = await turn();
  assert.equal(after[0]?.playState, 'running');
  assert.ok(after[0].currentTime > before[0].currentTime);
  const gaps = await page.evaluate(() => window.gaps);
  assert.ok(gaps.length > 10 && Math.max(...gaps) < 200, `the longest frame took ${Math.max(...gaps)} ms`);

  const stop = page.getByTestId('stStatusWidget').getByRole('button', { name: 'Stop' });
  const asked = Date.now();
  await stop.click();
  await page.getByTestId('stSpinner').waitFor({ state: 'detached' });
  assert.ok(Date.now() - asked < 500, 'Stop is answered at once');
  await settled(page);
  assert.equal(await page.getByTestId('stStatusWidget').count(), 0);
  assert.equal(await page.getByTestId('stMain').getByText('processed with add').count(), 0);
  assert.deepEqual(await stale(page), []);
  await close(page);
});

test('in the middle of slow work what is not reached yet is stale, and another widget is answered at once', async () => {
  const page = await here.open();
  await choose(page, 'Slow');
  await field(page, 'Draft').fill('words');
  await button(page, 'Work').click();
  await page.getByTestId('stSpinner').waitFor();
  assert.deepEqual((await stale(page)).map((text) => text.trim()), ['draft=']);
  const asked = Date.now();
  await button(page, 'Other').click();
  await page.getByTestId('stSpinner').waitFor({ state: 'detached' });
  await settled(page);
  assert.ok(Date.now() - asked < 1000, 'the work was not waited for');
  assert.equal(await page.getByText('done', { exact: true }).count(), 0);
  assert.equal((await printed(page)).draft, 'words');
  assert.deepEqual(await stale(page), []);
  await close(page);
});

test('r runs the app again, but not where it is a letter', async () => {
  const page = await here.open();
  await page.getByTestId('stMain').focus();
  assert.equal(await runsOf(page, () => page.keyboard.press('r')), 1);
  assert.equal(await runsOf(page, () => page.keyboard.press('Control+b')), 0);
  assert.equal(await runsOf(page, () => field(page, 'Name').pressSequentially('rr')), 0);
  await close(page);
});

test('the menu by keyboard: themes, which are remembered, Rerun, and the focus comes back', async () => {
  const page = await here.open('/', { colorScheme: 'light' });
  const menu = page.getByTestId('stMainMenuButton');
  const colour = () => page.getByTestId('stApp').evaluate((app) => getComputedStyle(app).backgroundColor);
  const focused = () => page.evaluate(() => document.activeElement.innerText.trim() || document.activeElement.ariaLabel);
  const light = await colour();
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'System', checked: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('End');
  assert.match(await focused(), /^Rerun/);
  for (const key of ['ArrowUp', 'Enter']) await page.keyboard.press(key);
  assert.equal(await page.getByRole('menuitemradio', { checked: true }).innerText(), await page.getByTestId('stMainMenuItem-theme-Dark').innerText());
  await page.waitForFunction((light) => getComputedStyle(document.querySelector('.stApp')).backgroundColor !== light, light);
  const dark = await colour();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('menu').count(), 0);
  assert.equal(await focused(), 'Main menu');

  await page.reload();
  await settled(page);
  assert.equal(await colour(), dark, 'the choice is kept');
  await menu.click();
  await page.getByTestId('stMainMenuItem-theme-System').click();
  assert.equal(await colour(), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await colour(), dark, 'System follows the system');
  assert.equal(await runsOf(page, () => page.getByTestId('stMainMenuItem-rerun').click()), 1);
  await close(page);
});
