// The three examples of the document on state and trigger values, with their html, css and js word for word, behave as
// that document says. `app/src/documents.rs` has their scripts in Rust.
//
// HEADWATER_SEEDS names the folder with the examples; they do not belong to this project.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_APP, close, settled, site } from './lib/browser.mjs';
import { choose, pressFromElsewhere, printed, runsOf } from './lib/app.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';
import { THEME } from './theme.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SEEDS = path.resolve(process.env.HEADWATER_SEEDS || path.join(PROJECT, '../shared/seeds'));
const PREFERENCES = '18_ccv2_state_preferences';
const ACTIONS = '19_ccv2_trigger_actions';
const FORM = '20_ccv2_combined_form';
/** How long a page must make no run to count as at rest. */
const REST = 5000;

/** The html, css and js that a script registers. */
function textsOf(example) {
  const script = readFileSync(path.join(SEEDS, 'apps', `${example}.py`), 'utf8');
  const text = (name) => {
    const [, text] = script.match(new RegExp(`\\b${name}="""([^\\\\]*?)"""`));
    return text;
  };
  return { html: text('html'), css: text('css'), js: text('js') };
}

if (!existsSync(path.join(SEEDS, 'apps'))) {
  console.log(`component-examples: not run, no seeds at ${SEEDS}`);
} else {
  examples(site(TEST_APP, 'HEADWATER_TEST_APP', {}, WITH_COMPONENTS));
}

function examples(here) {
  /** An example, at rest. */
  async function open(choice, example, options) {
    const page = await here.open('/', options);
    await choose(page, choice);
    await page.evaluate(async (texts) => {
      while (!window.setTexts) await new Promise((resolve) => setTimeout(resolve));
      setTexts(texts);
    }, textsOf(example));
    await page.locator('.stBidiComponent h3').waitFor();
    await settled(page);
    return page;
  }

  /** The lines below the component's own. */
  const lines = async (page) => {
    const own = '[data-testid=stRadio], [data-testid=stHeading], [data-testid=stText], .stBidiComponent';
    return page.getByTestId('stMain').evaluate((main, own) => {
      const hidden = [...main.querySelectorAll(own)];
      for (const element of hidden) element.style.display = 'none';
      const text = main.innerText
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      for (const element of hidden) element.style.removeProperty('display');
      return text;
    }, own);
  };

  /** Does something, and gives the lines then. */
  const after = async (page, action) => {
    await action();
    await settled(page);
    return lines(page);
  };

  test('preferences: what is chosen shows, and stays', async () => {
    const page = await open('Preferences', PREFERENCES);
    const shown = (notifications, theme, size) => [
      'Current Preferences:',
      `Notifications: ${notifications}`,
      `Theme: ${theme}`,
      `Font Size: ${size}px`,
      `${theme === 'dark' ? 'Dark' : 'Light'} theme selected`,
    ];
    assert.deepEqual(await lines(page), shown('True', 'dark', 16), 'what the component set at its first call');
    const notifications = page.locator('#notifications');
    assert.deepEqual(await after(page, () => notifications.click()), shown('False', 'dark', 16));
    assert.deepEqual(
      await after(page, () => page.locator('#theme').selectOption('light')),
      shown('False', 'light', 16),
    );
    assert.deepEqual(await after(page, () => page.locator('#font-size').fill('20')), shown('False', 'light', 20));
    assert.equal(await page.locator('#font-display').innerText(), '20');
    const slider = page.locator('#font-size');
    assert.deepEqual(await after(page, () => slider.press('ArrowLeft')), shown('False', 'light', 19));
    await page.evaluate(() => document.activeElement.blur());
    assert.deepEqual(await after(page, () => page.keyboard.press('r')), shown('False', 'light', 19), 'a rerun');
    assert.deepEqual([await notifications.isChecked(), await slider.inputValue()], [false, '19']);
    await close(page);
  });

  test('actions: each shows in the run that it causes, and is gone with the next', async () => {
    const page = await open('Actions', ACTIONS);
    page.on('dialog', (dialog) => (page.declines ? dialog.dismiss() : dialog.accept()));
    const press = (id) => after(page, () => page.locator(`#${id}`).click());
    assert.deepEqual(await lines(page), []);
    const history = ['Document saved (#1)'];
    const shown = (said, action) =>
      [said, `Last action: ${action}`, 'Action History:', ...history.slice(0, 5)].filter(Boolean);
    const runs = await runsOf(page, async () => {
      assert.deepEqual(await press('save'), shown('Document saved successfully!', 'save'));
    });
    assert.equal(runs, 1);
    for (const [id, said, entry] of [
      ['export', 'Document exported to downloads folder', 'Document exported'],
      ['share', 'Share link copied to clipboard!', 'Share link generated'],
      ['save', 'Document saved successfully!', 'Document saved (#2)'],
      ['save', 'Document saved successfully!', 'Document saved (#3)'],
      ['delete', 'Document deleted permanently', 'Document deleted'],
    ]) {
      history.unshift(entry);
      assert.deepEqual(await press(id), shown(said, id));
    }
    assert.deepEqual(
      await after(page, () => page.keyboard.press('r')),
      shown('', '').filter((line) => !line.startsWith('Last')),
    );
    page.declines = true;
    assert.equal(await runsOf(page, () => press('delete')), 0, 'declined');
    await close(page);
  });

  const FIELDS = ['name', 'email', 'message'];
  const fields = (page) => Promise.all(FIELDS.map((id) => page.locator(`#${id}`).inputValue()));
  const draft = (name, email, message) => [
    'Current Draft:',
    ...[name && `Name: ${name}`, email && `Email: ${email}`, message && `Message: ${message.length} characters`].filter(
      Boolean,
    ),
  ];

  /** Notes what a field shows, frame by frame and at each change, and how many input events there are. */
  const watch = (page, id) =>
    page.locator(`#${id}`).evaluate((field) => {
      const mine = { shows: [], inputs: 0 };
      window.watched = mine;
      const note = () => {
        if (watched !== mine) return;
        if (mine.shows.at(-1) !== field.value) mine.shows.push(field.value);
        requestAnimationFrame(note);
      };
      field.addEventListener('input', () => mine.inputs++);
      note();
    });

  test('form: typed key by key nothing is lost or flips, and there is one run an input event at most', async () => {
    const page = await open('Form', FORM);
    const texts = [
      'Ada Lovelace, Countess',
      'ada@example.org',
      'A letter of some length, so that many runs have to go on in between.',
    ];
    const devtools = await page.context().newCDPSession(page);
    for (const [delay, slower] of [
      [5, 1],
      [0, 1],
      // On a slow machine many letters are typed before a run has told of the first.
      [5, 8],
    ]) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
      for (const [at, id] of FIELDS.entries()) {
        const text = texts[at];
        await page.locator(`#${id}`).fill('');
        await settled(page);
        await page.locator(`#${id}`).focus();
        await watch(page, id);
        const runs = await runsOf(page, () => page.keyboard.type(text, { delay }));
        const { shows, inputs } = await page.evaluate(() => watched);
        assert.equal(await page.locator(`#${id}`).inputValue(), text);
        assert.equal(inputs, text.length);
        assert.ok(runs >= 1 && runs <= inputs, `${runs} runs for ${inputs} input events`);
        for (const [at, shown] of shows.entries()) {
          assert.ok(text.startsWith(shown) && shown.length >= (shows[at - 1]?.length ?? 0), `${shows}`);
        }
      }
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    assert.deepEqual(await fields(page), texts);
    assert.deepEqual(await lines(page), draft(...texts));

    // In the middle of a text the caret stays where it is.
    const message = page.locator('#message');
    await message.evaluate((field) => field.setSelectionRange(8, 8));
    await page.keyboard.type(' indeed', { delay: 5 });
    await settled(page);
    const expected = texts[2].replace('A letter', 'A letter indeed');
    assert.deepEqual(await message.evaluate((field) => [field.value, field.selectionStart, field.selectionEnd]), [
      expected,
      15,
      15,
    ]);
    assert.equal(await runsOf(page, () => page.waitForTimeout(REST)), 0, 'at rest there is no run');
    await close(page);
  });

  test('form: a draft is kept, sending clears it in that run, and nothing brings it back', async () => {
    const page = await open('Form', FORM);
    assert.deepEqual(await lines(page), []);
    const texts = ['Ann', 'a@b.c', 'hello'];
    for (const submission of [1, 2]) {
      for (const [at, id] of FIELDS.entries()) await page.locator(`#${id}`).fill(texts[at]);
      await settled(page);
      assert.deepEqual(await lines(page), draft(...texts));
      const kept = await after(page, () => page.locator('#save-draft').click());
      assert.deepEqual(kept, ['Draft saved automatically', ...draft(...texts)]);
      assert.deepEqual(await fields(page), texts);

      // What the fields hold when the page first says that the message was sent.
      await page.evaluate((fields) => {
        const hosts = [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')];
        const root = hosts.map(({ shadowRoot }) => shadowRoot).find((root) => root.getElementById('submit'));
        const look = () => {
          if (!document.body.innerText.includes('Message sent')) return requestAnimationFrame(look);
          return (window.then_ = fields.map((id) => root.getElementById(id).value));
        };
        look();
      }, FIELDS);
      const runs = await runsOf(page, () => page.locator('#submit').click());
      const sent = [`Message sent successfully! (Submission #${submission})`];
      assert.deepEqual([runs, await lines(page), await fields(page)], [1, sent, ['', '', '']]);
      assert.deepEqual(await page.evaluate(() => then_), ['', '', '']);
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.blur());
      assert.deepEqual(await after(page, () => page.keyboard.press('r')), []);
      assert.deepEqual(await after(page, () => page.locator('#save-draft').click()), ['Draft saved automatically']);
      assert.deepEqual(await fields(page), ['', '', '']);
      assert.equal(
        await runsOf(page, () => page.locator('#submit').click()),
        0,
        'without a draft there is nothing to send',
      );
    }
    assert.equal(await runsOf(page, () => page.waitForTimeout(REST)), 0, 'at rest there is no run');
    await close(page);
  });

  test('form: sent while it is typed on, what is typed after the fields are cleared is a new draft', async () => {
    const page = await open('Form', FORM);
    for (const id of FIELDS) await page.locator(`#${id}`).fill('a@b.c');
    await settled(page);
    // Enter in a field sends, and the next letters may come before the run is over, which clears the fields.
    await page.locator('#name').press('Enter');
    await page.keyboard.type('new letters', { delay: 5 });
    await settled(page);
    const [name, ...others] = await fields(page);
    assert.ok('new letters'.endsWith(name), name);
    assert.deepEqual(others, ['', '']);
    assert.deepEqual(await lines(page), name ? draft(name) : []);
    await close(page);
  });

  test('components see the theme in their shadow trees, and follow it', async () => {
    const page = await open('Actions', ACTIONS, { colorScheme: 'light' });
    const seen = () =>
      page.locator('#save').evaluate(
        (save, names) => {
          const style = getComputedStyle(save);
          return names.map((name) => style.getPropertyValue(name));
        },
        THEME.map(([name]) => name),
      );
    const light = THEME.map(([, light]) => light);
    const dark = THEME.map(([, light, dark = light]) => dark);
    assert.equal(THEME.length, 64);
    assert.deepEqual(await seen(), light);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await seen(), dark);
    await page.getByTestId('stMainMenuButton').click();
    await page.getByTestId('stMainMenuItem-theme-Light').click();
    await settled(page);
    assert.deepEqual(await seen(), light);
    const colour = () => page.locator('#save').evaluate((save) => getComputedStyle(save).backgroundColor);
    assert.equal(await colour(), 'rgb(197, 57, 72)');
    await close(page);
  });
}
