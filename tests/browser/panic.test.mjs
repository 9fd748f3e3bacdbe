// An app that panics is lost, and nothing else is: the page says so, offers to start it again, and stays usable.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, settled, site } from './lib/browser.mjs';

/** Two apps and a bit of a page around them, out of the page of one. */
const PAIR = (html) => html.replace(/(<div data-headwater-app[^>]*>[^]*?<\/div>)/, '<details><summary>Around</summary>text</details>$1$1');
const here = site(TEST_APP, 'HEADWATER_TEST_APP', { '/pair.html': PAIR });

test('a panic shows what it said and a button for a fresh start, twice in a row, beside another app', async () => {
  const page = await here.open('/pair.html');
  const [broken, other] = [0, 1].map((at) => {
    const app = page.locator('[data-headwater-app]').nth(at);
    return {
      box: app.getByTestId('stPanic'),
      press: (name) => app.getByRole('button', { name, exact: true }).click(),
      count: (count) => app.getByText(`count=${count}`, { exact: true }).waitFor(),
      toEnds: () => app.getByTestId('stRadioOption').filter({ hasText: 'Ends' }).click(),
    };
  });
  await other.toEnds();
  await other.press('Count');
  await other.count(1);
  for (const round of [1, 2]) {
    await broken.toEnds();
    await broken.count(0);
    await broken.press('Count');
    await broken.press('Count');
    await broken.count(2);
    await broken.press('Panic');
    await broken.box.waitFor();
    assert.match(await broken.box.innerText(), /The app stopped[^]*index out of bounds: the len is 0 but the index is 2/);
    assert.equal(await broken.box.getAttribute('role'), 'alert');

    await page.locator('summary').first().click();
    assert.equal(await page.locator('details').first().evaluate((details) => details.open), round === 1);
    await other.press('Count');
    await other.count(1 + round);

    await broken.press('Start again');
    await settled(page);
    assert.equal(await broken.box.count(), 0);
  }
  const unexpected = page.problems.filter((problem) => !/panicked|unreachable|RuntimeError/.test(problem));
  assert.deepEqual(unexpected, []);
  await page.context().close();
});
