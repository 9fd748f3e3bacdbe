// Every widget by keyboard, and when what the user does counts: `runsOf` says how many runs it caused.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, close, settled, site } from './lib/browser.mjs';
import { choose, field, printed, runsOf, widget } from './lib/app.mjs';

const here = site(TEST_APP, 'HEADWATER_TEST_APP');

/** Presses keys one after the other; gives how many runs they caused, then what `name` is. */
async function keys(page, pressed, name) {
  const runs = await runsOf(page, async () => {
    for (const key of pressed) {
      await page.keyboard.press(key);
      await settled(page, 60);
    }
  });
  return [runs, (await printed(page))[name]];
}

test('selectbox: arrows, Enter, Esc, and typing, which filters', async () => {
  const page = await here.open();
  const fruit = field(page, 'Fruit');
  const options = () => page.getByRole('option').allInnerTexts();
  const active = () => fruit.evaluate((fruit) => document.getElementById(fruit.getAttribute('aria-activedescendant'))?.innerText);
  await fruit.focus();
  assert.equal(await fruit.getAttribute('aria-expanded'), 'false');
  assert.deepEqual(await keys(page, ['ArrowDown', 'ArrowDown'], 'fruit'), [0, 'Apple']);
  assert.equal((await options()).length, 8);
  assert.equal(await active(), 'Banana');
  assert.deepEqual(await keys(page, ['Enter'], 'fruit'), [1, 'Banana']);
  assert.deepEqual(await keys(page, ['ArrowDown', 'ArrowDown', 'Escape'], 'fruit'), [0, 'Banana']);
  assert.equal(await fruit.inputValue(), 'Banana');
  assert.deepEqual(await keys(page, ['a', 'p'], 'fruit'), [0, 'Banana']);
  assert.deepEqual((await options()).slice(0, 2), ['Apple', 'Apricot']);
  assert.ok(!(await options()).includes('Cherry'));
  assert.deepEqual(await keys(page, ['ArrowDown', 'Enter'], 'fruit'), [1, 'Apricot']);
  assert.deepEqual(await keys(page, ['z', 'z'], 'fruit'), [0, 'Apricot']);
  assert.deepEqual(await options(), ['No results']);
  assert.deepEqual(await keys(page, ['Tab'], 'fruit'), [0, 'Apricot']);
  assert.equal(await fruit.inputValue(), 'Apricot');
  await close(page);
});

test('radio, checkboxes, expander: arrows choose at once and wrap, Space toggles, Enter only opens', async () => {
  const page = await here.open();
  await widget(page, 'stRadio', 'Pet').locator('input').first().focus();
  assert.deepEqual(await keys(page, ['ArrowDown'], 'pet'), [1, 'dog']);
  assert.deepEqual(await keys(page, ['ArrowRight', 'ArrowDown'], 'pet'), [2, 'cat']);
  assert.deepEqual(await keys(page, ['ArrowUp'], 'pet'), [1, 'fish']);
  for (const name of ['Checkbox', 'Toggle']) {
    await field(page, name).focus();
    assert.deepEqual(await keys(page, ['Enter'], name.toLowerCase()), [0, 'false']);
    assert.deepEqual(await keys(page, ['Space'], name.toLowerCase()), [1, 'true']);
    assert.deepEqual(await keys(page, ['Space'], name.toLowerCase()), [1, 'false']);
  }

  const inside = page.getByText('inside', { exact: true });
  await page.getByTestId('stExpander').locator('summary').focus();
  for (const [key, visible] of [['Enter', true], ['Space', false], ['Enter', true]]) {
    assert.equal(await runsOf(page, () => page.keyboard.press(key)), 0);
    assert.equal(await inside.isVisible(), visible);
  }
  assert.equal(await runsOf(page, () => page.keyboard.press('r')), 1);
  assert.ok(await inside.isVisible(), 'and it stays so');
  await close(page);
});

test('slider: keys count one by one, a drag when it is let go', async () => {
  const page = await here.open();
  const slider = field(page, 'Slider');
  await slider.focus();
  assert.deepEqual(await keys(page, ['ArrowRight', 'ArrowUp', 'ArrowLeft'], 'slider'), [3, '1']);
  assert.deepEqual(await keys(page, ['PageUp'], 'slider'), [1, '11']);
  assert.deepEqual(await keys(page, ['End'], 'slider'), [1, '100']);
  assert.deepEqual(await keys(page, ['End'], 'slider'), [0, '100']);
  assert.deepEqual(await keys(page, ['Home'], 'slider'), [1, '0']);
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + 6 + (box.width - 12) * share;
  const dragged = await runsOf(page, async () => {
    await page.mouse.move(at(0), y);
    await page.mouse.down();
    for (const share of [0.1, 0.3, 0.5, 0.7]) await page.mouse.move(at(share), y, { steps: 3 });
    await settled(page);
    assert.equal((await printed(page)).slider, '0', 'not while it is held');
    assert.equal((await page.getByTestId('stSliderThumbValue').innerText()).trim(), '70');
    await page.mouse.up();
  });
  assert.deepEqual([dragged, (await printed(page)).slider], [1, '70']);
  await close(page);
});

test('number field: arrows step at once; Enter and leaving take what was typed; out of range says so', async () => {
  const page = await here.open();
  const number = field(page, 'Number');
  await number.focus();
  assert.deepEqual(await keys(page, ['ArrowUp', 'ArrowUp', 'ArrowDown'], 'number'), [3, '1']);
  await number.fill('10');
  assert.deepEqual(await keys(page, ['Enter'], 'number'), [1, '10']);
  assert.deepEqual(await keys(page, ['ArrowUp', 'Enter'], 'number'), [0, '10']);
  const more = widget(page, 'stNumberInput', 'Number').getByRole('button', { name: 'Increment' });
  assert.ok(await more.isDisabled());
  await number.fill('11');
  assert.deepEqual(await keys(page, ['Enter'], 'number'), [0, '10']);
  assert.equal(await number.getAttribute('aria-invalid'), 'true');
  assert.equal(await number.inputValue(), '11', 'the text stays');
  await number.fill('7');
  assert.deepEqual(await keys(page, ['Tab'], 'number'), [1, '7']);
  assert.equal(await runsOf(page, () => more.click()), 1);
  assert.equal((await printed(page)).number, '8');
  await close(page);
});

test('text field: Enter and leaving hand it over, once; beyond max_chars a change is refused', async () => {
  const page = await here.open();
  const name = field(page, 'Name');
  await name.pressSequentially('12345678');
  assert.deepEqual(await keys(page, ['9'], 'name'), [0, '']);
  assert.equal(await name.inputValue(), '12345678');
  assert.match(await page.getByTestId('InputInstructions').innerText(), /^Press Enter to apply\s*8\/8$/);
  assert.deepEqual(await keys(page, ['Enter'], 'name'), [1, '12345678']);
  assert.deepEqual(await keys(page, ['Enter', 'Tab'], 'name'), [0, '12345678']);
  await name.press('End');
  assert.deepEqual(await keys(page, ['Backspace', 'Escape'], 'name'), [0, '12345678']);
  assert.equal(await runsOf(page, () => name.evaluate((name) => name.blur())), 1);
  assert.equal((await printed(page)).name, '1234567');
  await close(page);
});

test('Tab goes through the widgets in the order of the page', async () => {
  const page = await here.open();
  await field(page, 'Name').focus();
  const names = [];
  for (let stops = 0; stops < 13; stops++) {
    names.push(
      await page.evaluate(() => {
        const { ariaLabel, labels, innerText } = document.activeElement;
        return ariaLabel || labels?.[0]?.innerText.trim() || innerText.trim();
      }),
    );
    await page.keyboard.press('Tab');
  }
  const order = ['Name', 'Secret', 'Show password', 'Number', 'Slider', 'Checkbox', 'Toggle', 'Fruit', 'cat', 'More', 'Greet', 'Add a line'];
  assert.deepEqual(names.map((name) => name.split('\n').pop()).filter((name) => order.includes(name)), order);
  await close(page);
});

test('nothing is wider than a telephone, whatever is on the page', async () => {
  const page = await here.open('/', { viewport: { width: 390, height: 844 } });
  const tooWide = [];
  const look = async (...where) => {
    await choose(page, ...where);
    const widths = await page.evaluate(() =>
      ['html', '.stApp', '.stMain'].map((what) => document.querySelector(what)).map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
    if (widths.some((width) => width > 0)) tooWide.push([where[0], ...widths]);
  };
  for (const name of ['Widgets', 'Elements', 'Slow', 'Ends', 'Megabyte', 'Hostile']) await look(name);
  for (const name of ['Widgets', 'Files', 'Icon', 'Error', 'Divider']) await look(name, 'Sinks');
  assert.deepEqual(tooWide, []);
  await close(page);
});
