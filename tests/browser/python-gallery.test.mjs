// The gallery's pages in Python: each shows what its twin in Rust shows, and its source can be changed in the page, in
// Chromium and in Firefox.

import { isDeepStrictEqual } from 'node:util';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SITE, close, settled, site } from './lib/browser.mjs';
import { button } from './lib/app.mjs';
import { forgive } from './lib/plain.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';
import { perform, shown } from './lib/steps.mjs';

const here = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS);
const inFirefox = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS, { browser: 'firefox' });

/** The steps of the native test of the same. */
const STEPS = path.resolve(import.meta.dirname, '../it/gallery/steps');

const press = (name) => (page) => page.getByRole('button', { name, exact: true }).click();
const key = (label, name) => (page) => page.getByLabel(label, { exact: true }).press(name);
const fill = (label, text) => (page) => page.getByLabel(label).fill(text);

/** What is done to the components: their JavaScript runs here, and only here. */
const IN_COMPONENTS = {
  'component-state': [
    (page) => page.getByLabel('miles').check(),
    key('Pace on level ground', 'ArrowRight'),
    press('Run again'),
  ],
  'component-trigger': [press('Save'), press('Share'), press('Delete…'), press('Delete'), press('Save')],
  'component-form': [
    ...[fill('Your name', 'Ann'), fill('Your address', 'a@b.org'), fill('Your message', 'Good morning')],
    ...[press('Keep as draft'), press('Send'), press('Take up the kept draft'), press('Send')],
  ],
  'component-drawing': [
    ...['ArrowUp', 'Space', 'ArrowLeft', 'ArrowLeft', 'Space'].map((name) => key('Sheet to draw on', name)),
    ...[press('Wipe'), press('Take a new sheet')],
  ],
};

/** What is done in an example, step by step. */
function deeds(slug) {
  const steps = JSON.parse(readFileSync(path.join(STEPS, `${slug}.json`), 'utf8'));
  return IN_COMPONENTS[slug] ?? steps.map((step) => async (page) => {
    // Keys are for the page, not for the field that was filled in last.
    if (step.do === 'rerun') await page.evaluate(() => document.activeElement.blur());
    await perform(page, step);
  });
}

/** An error's class and the lines of its traceback belong to the language. */
async function seen(page) {
  const { text, ...fields } = await shown(page, '.stExceptionTrace, .stExceptionActions');
  // A drawing may be told in more runs or in fewer.
  const inNoLanguage = (line) => line.replace(/^(io::|OS)Error: /, 'Error: ').replace(/^(\d+), \d+$/, '$1');
  return { ...fields, text: text.map(inNoLanguage) };
}

test('each example in Python shows at every step what its twin in Rust shows', async (t) => {
  const slugs = readdirSync(path.join(SITE, 'python'));
  assert.deepEqual(slugs, readdirSync(path.join(SITE, 'rust')));
  for (const slug of slugs) {
    await t.test(slug, async () => {
      const pages = await Promise.all(['rust', 'python'].map((folder) => here.open(`/${folder}/${slug}/`)));
      for (const [at, deed] of [undefined, ...deeds(slug)].entries()) {
        for (const page of pages) {
          await deed?.(page);
          await settled(page);
        }
        let [rust, python] = await Promise.all(pages.map(seen));
        // A worker on a busy machine may hear of a click after the page came to rest.
        for (let tries = 0; tries < 20 && !isDeepStrictEqual(python, rust); tries += 1) {
          await pages[1].waitForTimeout(250);
          [rust, python] = await Promise.all(pages.map(seen));
        }
        assert.ok(rust.text.length > 0, 'the app shows something');
        assert.deepEqual(python, rust, `after ${at} steps`);
      }
      for (const page of pages) await close(page);
    });
  }
});

test('a switch leads from each page to its twin, and the way through the examples stays in one language', async () => {
  const page = await here.open('/rust/stages/');
  const switched = page.getByRole('navigation', { name: 'Language' });
  const current = () => switched.locator('[aria-current=page]').innerText();
  assert.equal(await current(), 'Rust');
  await switched.getByRole('link', { name: 'Python' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/python/stages/');
  assert.equal(await current(), 'Python');
  await page.getByRole('link', { name: 'Next' }).click();
  await page.waitForURL('**/python/slight-problem/');
  await settled(page);
  await close(page);
  const index = await here.open('/', { app: false });
  await index.getByRole('link', { name: 'Python: A form in stages' }).click();
  await index.waitForURL('**/python/stages/');
  await settled(index);
  await close(index);
});

/** A test of what somebody does to a source, in both browsers; `edit` is given the site. */
function both(what, edit) {
  test(what, () => edit(here));
  test(`${what}, in Firefox`, () => edit(inFirefox));
}

/** Opens the example whose source is changed in these tests, with its button pressed and its slider moved. */
async function inUse(place, options) {
  const page = await place.open('/python/stateful-button/', options);
  await button(page, 'Click me').click();
  await settled(page);
  await page.getByRole('slider').press('ArrowRight');
  await settled(page);
  return page;
}

const status = (page) => page.locator('.tools [role=status]');
const editor = (page) => page.getByRole('textbox', { name: 'Source of stateful_button.py' });

/** Replaces the one place of the source where `from` stands. */
async function change(page, from, to) {
  const before = await textOf(page);
  assert.equal(before.split(from).length, 2, `${from} stands in one place`);
  const at = before.indexOf(from);
  await editor(page).focus();
  await page.keyboard.press('Control+Home');
  for (let moves = 0; moves < at; moves++) await page.keyboard.press('ArrowRight');
  for (let moves = 0; moves < from.length; moves++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.insertText(to);
}

/** The text of the editor; an empty line of CodeMirror's is a line's end of its own. */
const textOf = (page) =>
  editor(page).evaluate((element) => element.value ?? [...element.children].map((line) => line.innerText.trimEnd()).join('\n'));

/** Presses a key until the source is this text. */
async function pressUntil(page, name, text) {
  for (let left = 40; (await textOf(page)) !== text; left -= 1) {
    assert.ok(left, `${name} does not lead to\n${text}`);
    await page.keyboard.press(name);
  }
}

const hasFocus = (page) => editor(page).evaluate((element) => element.getRootNode().activeElement === element);

const ended = (page, text) => status(page).filter({ hasText: text }).waitFor();

const opened = {
  'a click into the source': (page) => page.locator('pre[data-file]').click({ position: { x: 40, y: 40 } }),
  'the button': (page) => page.getByRole('button', { name: 'Edit' }).click(),
  'Enter on the source': (page) => page.locator('pre[data-file]').press('Enter'),
};
for (const [what, open] of Object.entries(opened)) {
  test(`${what} puts the editor in the place of the source, where it stood, and loads it only then`, async () => {
    const page = await here.open('/python/stateful-button/');
    const place = (selector) => page.locator(selector).boundingBox();
    const before = await place('pre[data-file]');
    const loads = () => here.server.hits.filter((address) => address.endsWith('codemirror.js')).length;
    const loaded = loads();
    await open(page);
    await editor(page).waitFor();
    assert.equal(loads(), loaded + 1);
    assert.deepEqual(await place('.editor'), before);
    assert.ok(await hasFocus(page));
    await close(page);
  });
}

for (const [what, script] of [['CodeMirror', undefined], ['a plain field', withoutCodeMirror]]) {
  both(`in ${what} a changed line runs, the app keeps its state, and Reset brings the source back`, async (place) => {
    const page = await inUse(place, { script });
    await page.getByRole('button', { name: 'Edit' }).click();
    await change(page, 'Button clicked!', 'Pressed!');
    await page.getByTestId('stMain').getByText('Pressed!').waitFor();
    await ended(page, 'Ran.');
    await settled(page);
    assert.equal(await page.getByRole('slider').inputValue(), '1');
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByTestId('stMain').getByText('Button clicked!').waitFor();
    assert.equal(await page.getByRole('slider').inputValue(), '1');
    assert.ok(await page.getByRole('button', { name: 'Reset' }).isDisabled());
    assert.equal(await page.locator('.editor > textarea').count(), script ? 1 : 0);
    await close(page);
  });
}

/** Runs in the page: its site was built without npm. */
function withoutCodeMirror() {
  document.addEventListener('readystatechange', () => {
    delete document.querySelector('.sources')?.dataset.codemirror;
  });
}

both('what is no Python leaves the page as it was, with a notice, until it is mended', async (place) => {
  const page = await inUse(place);
  await page.getByRole('button', { name: 'Edit' }).click();
  await change(page, 'if st', 'if if st');
  await ended(page, 'Error on line 13.');
  assert.equal(await page.getByTestId('stMain').getByText('Button clicked!').count(), 1);
  assert.match(await page.getByRole('alert').filter({ hasText: 'SyntaxError' }).innerText(), /line 13/);
  await change(page, 'if if st', 'if st');
  await ended(page, 'Ran.');
  await settled(page);
  assert.equal(await page.getByRole('alert').filter({ hasText: 'SyntaxError' }).count(), 0);
  assert.equal(await page.getByRole('slider').inputValue(), '1');
  await close(page);
});

both('an error of the script is told with its line, and Ctrl+Enter runs at once', async (place) => {
  const page = await inUse(place);
  await page.getByRole('button', { name: 'Edit' }).click();
  await change(page, '"Button clicked!"', '1 / 0');
  await page.keyboard.press('Control+Enter');
  await ended(page, 'Error on line 15.');
  await settled(page);
  assert.match(await page.getByTestId('stException').innerText(), /ZeroDivisionError/);
  await close(page);
});

both('what is typed fast is all there and runs, and can be undone and done again', async (place) => {
  const page = await inUse(place);
  await page.getByRole('button', { name: 'Edit' }).click();
  await editor(page).waitFor();
  const before = await textOf(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('st.write("typed " + str(6 * 7))', { delay: 5 });
  await page.getByTestId('stMain').getByText('typed 42').waitFor();
  const after = await textOf(page);
  await pressUntil(page, 'Control+z', before);
  await page.getByTestId('stMain').getByText('typed 42').waitFor({ state: 'detached' });
  await pressUntil(page, 'Control+y', after);
  await page.getByTestId('stMain').getByText('typed 42').waitFor();
  await settled(page);
  await close(page);
});

both('what is typed over several lines takes their place, and nothing of their look', async (place) => {
  const page = await inUse(place);
  await page.getByRole('button', { name: 'Edit' }).click();
  await editor(page).waitFor();
  const lines = (await textOf(page)).split('\n');
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < 6; count++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('#');
  assert.equal(await textOf(page), [`#${lines[6]}`, ...lines.slice(7)].join('\n'));
  assert.equal(await editor(page).locator('[style]').count(), 0);
  await page.getByRole('button', { name: 'Reset' }).click();
  assert.deepEqual((await textOf(page)).split('\n'), lines);
  await settled(page);
  await close(page);
});

const stop = (page) => page.getByRole('button', { name: 'Stop', exact: true });

/** Writes a loop without end below the source, and waits until it runs. */
async function writeLoop(page) {
  await page.getByRole('button', { name: 'Edit' }).click();
  await editor(page).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('while True: pass', { delay: 5 });
  await stop(page).waitFor();
}

both('a loop without end is over with Stop, and the source can be brought back', async (place) => {
  const page = await inUse(place);
  await writeLoop(page);
  await stop(page).click();
  await ended(page, 'Stopped.');
  await page.getByRole('button', { name: 'Reset' }).click();
  await ended(page, 'Ran.');
  await settled(page);
  assert.equal(await page.getByRole('slider').inputValue(), '1');
  // Firefox says of each worker that was busy when it was ended.
  forgive(page, /uncaught exception: undefined/);
  await close(page);
});

both('a loop that is no longer in the source is over with Stop, and the source as it is now runs', async (place) => {
  const page = await inUse(place);
  await writeLoop(page);
  for (let presses = 0; presses < 'while True: pass'.length; presses += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('st.write("no loop")', { delay: 5 });
  await page.keyboard.press('Control+Enter');
  await stop(page).click();
  await page.getByTestId('stMain').getByText('no loop').waitFor();
  await ended(page, 'Ran.');
  await settled(page);
  // Firefox says of each worker that was busy when it was ended.
  forgive(page, /uncaught exception: undefined/);
  await close(page);
});

both('Tab indents, and after Escape it leaves the editor', async (place) => {
  const page = await place.open('/python/stateful-button/');
  await page.getByRole('button', { name: 'Edit' }).click();
  await editor(page).waitFor();
  await page.keyboard.press('Tab');
  assert.ok(await hasFocus(page));
  assert.match(await textOf(page), /^ {4}"""/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.ok(!(await hasFocus(page)));
  await close(page);
});

test("a component's files can be changed, too", async () => {
  const page = await here.open('/python/component-state/');
  await page.locator('summary', { hasText: 'inside.html' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  const source = page.getByRole('textbox', { name: 'Source of component_state/inside.html' });
  await source.waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('<p>Anew</p>');
  await page.getByTestId('stMain').getByText('Anew').waitFor();
  await settled(page);
  await close(page);
});
