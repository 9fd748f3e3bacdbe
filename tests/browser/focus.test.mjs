// What a user is doing survives the runs of the app: focus, caret, selection, scrolling, and text not yet handed over.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, close, settled, site } from './lib/browser.mjs';
import { button, choose, field, pressFromElsewhere, printed, runsOf } from './lib/app.mjs';

const here = site(TEST_APP, 'HEADWATER_TEST_APP');

/** Which field has the focus, its text, and what of it is marked. */
const cursor = (page) =>
  page.evaluate(() => {
    const { ariaLabel, value, selectionStart, selectionEnd } = document.activeElement;
    return { ariaLabel, value, selectionStart, selectionEnd };
  });

test('focus, caret and selection stay when runs add and remove a line above the field', async () => {
  const page = await here.open();
  const name = field(page, 'Name');
  await name.fill('abcdef');
  await name.evaluate((name) => name.setSelectionRange(2, 4));
  const before = await cursor(page);
  assert.deepEqual(before, { ariaLabel: 'Name', value: 'abcdef', selectionStart: 2, selectionEnd: 4 });
  const element = await name.elementHandle();
  for (const [press, lines] of [['Add a line', 1], ['Greet', 0], ['Add a line', 1]]) {
    assert.equal(await runsOf(page, () => pressFromElsewhere(page, press)), 1);
    assert.equal(await page.getByText('A line that comes from elsewhere').count(), lines);
    assert.deepEqual(await cursor(page), before, `after ${press}`);
  }
  assert.ok(await element.evaluate((element) => element.isConnected), 'it is the same element all along');
  await page.keyboard.type('X');
  assert.equal(await name.inputValue(), 'abXef');
  await close(page);
});

test('a page that is scrolled stays where it is, and marked text stays marked', async () => {
  const page = await here.open();
  const line = page.getByText('Line 30', { exact: true });
  await line.scrollIntoViewIfNeeded();
  await line.evaluate((line) => getSelection().selectAllChildren(line));
  const place = () => line.evaluate((line) => ({ top: line.getBoundingClientRect().top, marked: String(getSelection()).trim() }));
  const before = await place();
  assert.equal(before.marked, 'Line 30');
  await page.keyboard.press('r');
  await settled(page);
  assert.deepEqual(await place(), before);
  await close(page);
});

test('what is typed while the app runs is neither lost nor overwritten', async () => {
  const page = await here.open();
  await choose(page, 'Slow');
  const draft = field(page, 'Draft');
  await draft.fill('first');
  await draft.press('Enter');
  await settled(page);
  await draft.press('End');
  await pressFromElsewhere(page, 'Work');
  await page.getByTestId('stSpinner').waitFor();
  await draft.pressSequentially(' and second', { delay: 40 });
  assert.equal(await page.getByTestId('stSpinner').count(), 1, 'typing alone does not end the run');
  await settled(page);
  await page.getByText('done', { exact: true }).waitFor();
  assert.equal(await draft.inputValue(), 'first and second');
  assert.equal((await printed(page)).draft, 'first', 'it is still the user’s');
  await draft.press('Enter');
  await page.getByText('draft=first and second', { exact: true }).waitFor();
  await close(page);
});

test('text that was typed right before a button is pressed goes with the press', async () => {
  const page = await here.open();
  await field(page, 'Name').pressSequentially('Ada');
  await button(page, 'Greet').click();
  await page.getByText('Hello, Ada!', { exact: true }).waitFor();
  await settled(page);
  assert.equal((await printed(page)).name, 'Ada');
  await close(page);
});
