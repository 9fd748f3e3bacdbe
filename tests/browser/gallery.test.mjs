// The examples with components, and the guide with one, do in the page what they say.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { SITE, close, settled, site } from './lib/browser.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';
import { button } from './lib/app.mjs';

const here = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS);

/** The texts of a table's rows. */
const rows = (page) => {
  const texts = (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText));
  return page.getByTestId('stMain').getByRole('row').evaluateAll(texts);
};

test('preferences are states: they last, and a value that is none changes nothing', async () => {
  const page = await here.open('/rust/component-state/');
  await page.getByLabel('miles').check();
  await settled(page);
  assert.deepEqual((await rows(page))[1], ['Along the mill stream', '3.5 mi', '1 h 19 min']);
  await page.getByLabel('Pace').focus();
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowRight');
  await settled(page);
  await button(page, 'Run again').click();
  await settled(page);
  assert.deepEqual((await rows(page))[1], ['Along the mill stream', '3.5 mi', '1 h 11 min']);
  assert.equal(await page.getByLabel('Pace').inputValue(), '5');
  assert.match(await page.getByText(/^Changes so far/).innerText(), /^Changes so far: [2-6]\./);
  await close(page);
});

test('each press of an action is acted upon, once', async () => {
  const page = await here.open('/rust/component-trigger/');
  const said = () => page.getByTestId('stAlert').innerText();
  for (const version of [1, 2]) {
    await page.getByRole('button', { name: 'Save' }).click();
    await settled(page);
    assert.match(await said(), new RegExp(`as version ${version}\\.`));
  }
  await page.getByLabel('Title').fill('Letter');
  await page.getByLabel('Title').press('Enter');
  await settled(page);
  assert.match(await said(), /^Nothing is asked for/);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await settled(page);
  assert.match(await said(), /^Nothing is asked for/);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await settled(page);
  assert.match(await said(), /^Deleted every version/);
  await close(page);
});

test('a letter loses no key, and is sent once', async () => {
  const page = await here.open('/rust/component-form/');
  const message = page.getByLabel('Your message');
  await page.getByRole('button', { name: 'Send' }).click();
  await settled(page);
  assert.equal(await page.getByTestId('stAlert').count(), 0, 'the browser asks for what is missing');
  await page.getByLabel('Your name').pressSequentially('Ann', { delay: 5 });
  await page.getByLabel('Your address').pressSequentially('a@b.org', { delay: 5 });
  await message.pressSequentially('Good morning to all of you', { delay: 5 });
  await page.getByRole('button', { name: 'Keep as draft' }).click();
  await settled(page);
  assert.equal(await message.inputValue(), 'Good morning to all of you');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you, Ann! That was letter 1.').waitFor();
  await settled(page);
  assert.equal(await message.inputValue(), '');
  await button(page, 'Take up the kept draft').click();
  await settled(page);
  assert.equal(await message.inputValue(), 'Good morning to all of you');
  assert.equal(await page.getByTestId('stAlert').count(), 0);
  await close(page);
});

/** The facts below the sheet, by name. */
const facts = async (page) =>
  Object.fromEntries((await page.getByTestId('stColumn').allInnerTexts()).map((text) => text.trim().split(/\s*\n\s*/)));

/** The colour of the sheet at a place, and how many of its pixels have ink. */
const ink = (page, x, y) =>
  page.locator('canvas').evaluate(
    (canvas, [x, y]) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
      const at = 4 * (Math.round(y * height) * width + Math.round(x * width));
      const opaque = pixels.filter((value, at) => at % 4 === 3 && value);
      return { colour: [...pixels.slice(at, at + 3)], count: opaque.length };
    },
    [x, y],
  );

test('a sheet is drawn on by pointer and by keys, follows the theme, and can be had anew from both sides', async () => {
  const page = await here.open('/rust/component-drawing/', { colorScheme: 'light' });
  const box = await page.locator('canvas').boundingBox();
  const at = (x, y) => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(0.2, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.6, 0.5), { steps: 40 });
  await page.mouse.move(...at(1.5, 0.5), { steps: 10 });
  await page.mouse.up();
  await settled(page);
  assert.equal((await facts(page)).Strokes, '1');
  assert.equal((await facts(page))['Sheet widths drawn'], '0.8');
  assert.equal(await page.getByText('Across 100 %').count(), 1, 'a pen that leaves the sheet is at its edge');
  assert.deepEqual((await ink(page, 0.4, 0.5)).colour, [0x3b, 0x82, 0xf6]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(300);
  assert.deepEqual((await ink(page, 0.4, 0.5)).colour, [0x85, 0xb8, 0xf8]);

  await page.locator('canvas').focus();
  for (const key of ['ArrowUp', 'Space', 'ArrowUp', 'ArrowLeft', 'Space']) await page.keyboard.press(key);
  await settled(page);
  assert.deepEqual([(await facts(page)).Strokes, (await facts(page)).Pen], ['2', 'up']);

  await page.getByRole('button', { name: 'Wipe' }).click();
  await page.getByText('Strokes wiped off sheet 1: 2.').waitFor();
  await settled(page);
  assert.deepEqual([(await facts(page)).Strokes, (await ink(page, 0, 0)).count], ['0', 0]);

  await page.mouse.click(...at(0.3, 0.3));
  await settled(page);
  assert.ok((await ink(page, 0, 0)).count > 0, 'a press leaves a dot');
  await button(page, 'Take a new sheet').click();
  await settled(page);
  assert.deepEqual([(await facts(page)).Strokes, (await ink(page, 0, 0)).count], ['0', 0]);
  await close(page);
});

test('the guide shows a state that stays and a trigger that goes', async () => {
  const page = await here.open('/guide/state-and-trigger/');
  const press = async (name) => {
    await page.getByRole('button', { name, exact: true }).click();
    await settled(page);
  };
  for (const name of ['M', 'M', 'Order a shirt', 'Order a shirt', 'Run again']) await press(name);
  assert.deepEqual(await rows(page), [
    ['Run', 'size', 'order', 'Callback'],
    ['5, now', 'M', '–', '–'],
    ['4', 'M', 'one shirt', 'order'],
    ['3', 'M', 'one shirt', 'order'],
    ['2', 'M', '–', 'size'],
    ['1', '–', '–', '–'],
  ]);
  await close(page);
});

test('one file of a component is open at a time, by keys as well', async () => {
  const page = await here.open('/rust/component-state/');
  const open = () => page.locator('.files [open] > summary').allInnerTexts();
  assert.deepEqual(await open(), ['www/rust/component_state.rs']);
  await page.locator('summary', { hasText: 'module.js' }).focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await open(), ['www/python/component_state/module.js']);
  await close(page);
});
