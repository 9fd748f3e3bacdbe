// Texts that want to be markup or code, and amounts that want to bring the page down.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, close, settled, site } from './lib/browser.mjs';
import { choose, field, printed } from './lib/app.mjs';

const here = site(TEST_APP, 'HEADWATER_TEST_APP');
const BAD = '<img src=x onerror=window.hacked=1>';

/** Everything in the page that ran, could run, or came out of a text. */
const harm = (page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('body *')];
    const handlers = elements.filter((element) => element.getAttributeNames().some((name) => /^on|^srcdoc$|["<>]/.test(name)));
    const links = [...document.querySelectorAll('[href], [src], [action]')].filter((element) =>
      ['href', 'src', 'action'].some((name) => /^(javascript|data|vbscript):/.test(element[name]?.baseVal ?? element[name] ?? '')),
    );
    const foreign = elements.filter((element) => element.closest('.stApp') && element.matches('script, iframe, img, object, embed'));
    return [window.hacked, ...[...handlers, ...links, ...foreign].map((element) => element.outerHTML.slice(0, 200))].filter(Boolean);
  });

/** Opens what shows more: the texts of the question marks, and the lists. */
async function unfold(page) {
  for (const question of await page.getByTestId('stTooltipHoverTarget').locator('visible=true').all()) {
    await question.hover();
    await question.locator('button').first().focus();
  }
  for (const list of await page.getByRole('combobox').locator('visible=true').all()) {
    await list.click();
    await page.getByRole('listbox').waitFor();
    assert.deepEqual(await harm(page), []);
    await page.keyboard.press('Escape');
  }
}

test('markup in any text of any element, or as the name of an empty file, is shown as text, or not at all, and nothing of it runs', async () => {
  const page = await here.open();
  await choose(page, 'Hostile');
  for (const [sinks, least] of [['Texts', 18], ['Widgets', 10], ['Files', 1], ['Icon', 1], ['Error', 1], ['Divider', 1]]) {
    await choose(page, sinks, 'Sinks');
    const shown = (await page.getByTestId('stApp').evaluate((app) => app.innerText)).split(BAD).length - 1;
    assert.ok(shown >= least, `${sinks}: the text is seen ${shown} times`);
    await unfold(page);
    assert.deepEqual(await harm(page), [], sinks);
  }

  await choose(page, 'Files', 'Sinks');
  const name = `${BAD}.csv`;
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await page.getByText(`${name} has 0 bytes`, { exact: true }).waitFor();
  assert.equal(await page.getByTestId('stFileChip').getAttribute('aria-label'), `${name}, 0.0B`);
  assert.deepEqual(await harm(page), [], 'a file');

  await page.getByTestId('stMain').evaluate((main) => {
    main.innerHTML = '<a href="javascript:1">a</a><img alt="b"><svg><a href="javascript:1"/></svg>';
  });
  assert.equal((await harm(page)).length, 3, 'harm would be seen');
  await close(page);
});

test('letters in a number field are refused with a reason, and the number stays', async () => {
  const page = await here.open();
  const number = field(page, 'Number');
  await number.fill('4');
  await number.press('Enter');
  await settled(page);
  await number.press('Control+a');
  // Of letters a number field takes only these.
  await page.keyboard.type('e-e');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await number.getAttribute('aria-invalid'), 'true');
  const reason = page.getByTestId('stNumberInput').getByRole('alert');
  assert.equal(await number.getAttribute('aria-describedby'), await reason.getAttribute('id'));
  assert.equal((await printed(page)).number, '4');
  await number.fill('5');
  await number.press('Enter');
  await settled(page);
  assert.equal((await printed(page)).number, '5');
  assert.equal(await reason.count(), 0);
  await close(page);
});

test('a thousand elements, and a label of a megabyte', async () => {
  const page = await here.open();
  await choose(page, 'Thousand');
  assert.ok((await page.getByTestId('stElementContainer').count()) >= 1000);
  const last = field(page, 'Field').last();
  await last.fill('typed');
  const start = Date.now();
  await last.press('Enter');
  await settled(page);
  assert.ok(Date.now() - start < 1500, `a run of a thousand elements took ${Date.now() - start} ms`);
  assert.equal(await last.inputValue(), 'typed');
  await choose(page, 'Megabyte');
  assert.equal((await page.getByTestId('stButton').innerText()).trim().length, 999_999);
  await page.getByTestId('stButton').locator('button').click();
  await settled(page);
  await choose(page, 'Widgets');
  await field(page, 'Name').waitFor();
  await close(page);
});
