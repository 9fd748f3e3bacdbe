// An app by a call: what it does in its place, what its controller does, and what is said of options that are wrong.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COUNTER, apps, close } from './lib/apps.mjs';

const here = apps();

test('an app runs in an element, in place of what was there, and its clicks count', async () => {
  const page = await here.open('<div id="here">before</div>');
  await page.evaluate((script) => {
    globalThis.app = mount(document.querySelector('#here'), { script });
    return app.ready;
  }, COUNTER);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 1').waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 2').waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('#here').textContent), '');
  assert.equal(await page.evaluate(() => app.element.id), 'here');
  assert.equal(await page.title(), 'A page');
  await close(page);
});

test('the controller tells session state, reruns, takes files with the state kept, and unmounts', async () => {
  const page = await here.open();
  const seen = await page.evaluate(async (script) => {
    const app = mount(place(), { files: { 'app.py': script, 'words.txt': 'one' } });
    const log = heard(app);
    // What is asked before anything is loaded waits.
    const early = await app.sessionState();
    await app.ready;
    const first = [...log];
    app.rerun();
    await next(app, 'runend');
    const other = 'import streamlit as st\nst.session_state.seen = open("words.txt").read()';
    app.setFiles({ 'app.py': other, 'words.txt': 'two' });
    await next(app, 'runend');
    const late = await app.sessionState();
    await app.unmount();
    const end = await app.sessionState().catch((error) => error.message);
    return { early, first, late, end, inside: app.element.innerHTML };
  }, `import streamlit as st\nst.session_state.setdefault("count", 7)`);
  assert.deepEqual(seen, {
    early: seen.early,
    first: ['runstart', 'finished'],
    late: { count: 7, seen: 'two' },
    end: 'The app was taken off the page.',
    inside: '',
  });
  await close(page);
});

test('a run that takes long is stopped', async () => {
  const page = await here.open();
  const ends = await page.evaluate(async () => {
    const app = mount(place(), { script: 'import streamlit as st\nwhile True:\n    st.empty()' });
    await next(app, 'runstart');
    app.stop();
    const { detail } = await next(app, 'runend');
    return detail.end;
  });
  assert.match(ends, /stopped|superseded/);
  await close(page);
});

test('an error of the script is an event after the end of its run, and is shown', async () => {
  const page = await here.open();
  const log = await page.evaluate(async () => {
    const app = mount(place(), { script: 'import streamlit as st\nst.write("above")\n1 / 0' });
    const log = heard(app);
    await Promise.all([app.ready, next(app, 'error')]);
    return log;
  });
  assert.deepEqual(log.slice(0, 2), ['runstart', 'failed']);
  assert.match(log[2], /ZeroDivisionError/);
  await page.getByText('above').waitFor();
  await page.getByText(/ZeroDivisionError/).first().waitFor();
  await close(page);
});

test('files are texts, bytes and addresses; the script has an address as well, and modules beside it', async () => {
  const page = await here.open();
  here.host.pages.set('/scripts/other.py', 'import streamlit as st, helper\nst.write(helper.text())');
  here.host.pages.set('/scripts/data.csv', 'from the address');
  await page.evaluate(() => {
    const helper = 'def text(): return " ".join(open(name).read() for name in ("a.txt", "data/b.txt", "c.csv"))';
    const bytes = new TextEncoder().encode('from bytes');
    const files = { 'helper.py': helper, 'a.txt': 'from a text', 'data/b.txt': bytes };
    files['c.csv'] = new URL('/scripts/data.csv', location);
    return mount(place(), { src: '/scripts/other.py', files }).ready;
  });
  await page.getByText('from a text from bytes from the address').waitFor();
  await close(page);
});

test('another app in the same element ends the one before, and a component does, too', async () => {
  const page = await here.open();
  const end = await page.evaluate(async () => {
    const element = place();
    const first = mount(element, { script: 'import streamlit as st\nst.write("first")' });
    await first.ready;
    const second = mount(element, { script: 'import streamlit as st\nst.write("second")' });
    await second.ready;
    mountComponent(element, { html: '<b>component</b>' });
    const ends = await Promise.all([first, second].map((app) => app.sessionState().catch((error) => error.message)));
    return [ends, element.children.length];
  });
  assert.deepEqual(end, [['The app was taken off the page.', 'The app was taken off the page.'], 1]);
  await page.getByText('component').waitFor();
  await close(page);
});

test('theme and height are what was said, and can be changed', async () => {
  const page = await here.open();
  const look = () =>
    page.evaluate(() => {
      const app = document.querySelector('div > div').shadowRoot.querySelector('.stApp');
      return [getComputedStyle(app).colorScheme, Math.round(app.getBoundingClientRect().height)];
    });
  await page.evaluate(async () => {
    const script = 'import streamlit as st\nst.write("x")';
    globalThis.app = mount(place(), { script, theme: 'dark', height: 300 });
    await app.ready;
  });
  await page.getByText('x', { exact: true }).waitFor();
  assert.deepEqual(await look(), ['dark', 300]);
  await page.evaluate(() => app.update({ theme: 'light', height: '20em' }));
  assert.deepEqual(await look(), ['light', 320]);
  await page.evaluate(() => app.update({ height: null }));
  const [, height] = await look();
  assert.ok(height > 60 && height < 200, `${height} pixels for a line of text`);
  await close(page);
});

test('what is wrong with options is said before anything happens', async () => {
  const page = await here.open();
  const element = 'mount(element, options) needs an element of the page first.';
  const none = 'There is no script. Give its text as `script`, its address as `src`, or `files` with a `.py` file.';
  const files = "`files` must be an object such as { 'data.csv': text }, not a list.";
  const file = 'The file `a.csv` must be a text, bytes (a Uint8Array), a URL or { url }, not 5.';
  const path = "`files` names files by their paths in the app's folder, which \"../a\" is not.";
  const height = "`height` must be a number of pixels or a length such as '50vh', not";
  const table = {
    'mount(null, {})': `${element} It is null: was the page not there yet, or is the selector wrong?`,
    'mount("#here", {})': element,
    'mount(place())': "The options must be an object such as { script: 'import streamlit as st' }, not undefined.",
    'mount(place(), {})': none,
    'mount(place(), { html: "" })':
      'There is no option `html`. There are script, src, files, entry, theme, height, runtime, nonce.',
    'mount(place(), { script: 5 })': '`script` must be a text, not 5.',
    'mount(place(), { script: "x", src: "y" })': 'Give the script either as `script` or as `src`, not as both.',
    'mount(place(), { src: "http://" })': '`src` must be an address, which "http://" is not.',
    'mount(place(), { script: "x", files: [] })': files,
    'mount(place(), { script: "x", files: { "a.csv": 5 } })': file,
    'mount(place(), { script: "x", files: { "../a": "" } })': path,
    'mount(place(), { files: { "a.py": "", "b.py": "" } })': '`entry` must name the script, one of a.py, b.py.',
    'mount(place(), { files: { "a.py": "" }, entry: "b.py" })':
      '`entry` must name one of the `files`, which "b.py" does not.',
    'mount(place(), { script: "x", theme: "blue" })': "`theme` must be 'system', 'light' or 'dark', not \"blue\".",
    'mount(place(), { script: "x", height: "high" })': `${height} "high".`,
    'mount(place(), { script: "x", height: -1 })': `${height} -1.`,
  };
  for (const [call, said] of Object.entries(table)) {
    const seen = await page.evaluate((call) => {
      try {
        new Function(call)();
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    }, call);
    assert.equal(seen, `TypeError: ${said}`, call);
  }
  await close(page);
});
