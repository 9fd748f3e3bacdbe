// An app and the page around it leave each other alone: styles, keys, focus, ids, titles. What opens over the app
// works.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { apps, close } from './lib/apps.mjs';

const here = apps();

const APP = `<headwater-app><script type="text/python">
  import streamlit as st
  st.session_state.runs = st.session_state.get("runs", 0) + 1
  st.title("Title")
  st.write("Some text with \`code\`")
  st.selectbox("Which", ["one", "two", "three"])
  st.text_input("Name", help="Some help")
  if st.button("Press"):
      st.success("Pressed")
  st.write(f"Runs: {st.session_state.runs}")
</script></headwater-app>`;

/** What a page of somebody else may do to everything. */
const HOSTILE = `<style>
  * { color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important }
  * { box-sizing: content-box !important }
  body { font: 40px/3 cursive; text-align: right; white-space: pre; cursor: wait }
  button, h1, p, input, div > div { display: none !important; background: lime !important }
  .stApp, .stButton, .app { display: none !important }
</style>`;

/** What of a style is compared. */
const NAMES = [
  ...['color', 'font', 'letterSpacing', 'textTransform', 'textAlign', 'whiteSpace', 'cursor'],
  ...['boxSizing', 'display', 'width', 'height'],
];

/** How each thing in an app looks. */
const looks = (page) =>
  page.locator('headwater-app').evaluate((element, names) => {
    return [...element.shadowRoot.querySelectorAll('.stApp *')]
      .filter((inner) => !/^(svg|path)$/.test(inner.localName))
      .map((inner) => {
        const style = getComputedStyle(inner);
        return `${inner.localName}.${inner.className} ${names.map((name) => style[name]).join(' | ')}`;
      });
  }, NAMES);

test('the styles of the page do not reach the app', async () => {
  const [plain, hostile] = [await here.open(APP), await here.open(HOSTILE + APP)];
  for (const page of [plain, hostile]) await page.getByText('Runs: 1').waitFor();
  await Promise.all([plain, hostile].map((page) => page.evaluate(() => document.fonts.ready)));
  const [expected, seen] = [await looks(plain), await looks(hostile)];
  assert.ok(expected.length > 30, `${expected.length} elements`);
  assert.deepEqual(seen, expected);
  await close(plain);
  await close(hostile);
});

test('the styles of the app do not reach the page', async () => {
  const PAGE = `<main class="stApp stMain"><h1>Heading</h1><button class="stBaseButton" kind="primary">Mine</button>
    <input placeholder="x"><pre><code class="stCode">code</code></pre></main>`;
  const look = (page) =>
    page.evaluate(() => [...document.querySelectorAll('main, main *')].map((element) => {
      const style = getComputedStyle(element);
      return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
    }));
  const page = await here.open(PAGE);
  const before = await look(page);
  await page.evaluate(() => {
    globalThis.app = mount(place(), { script: 'import streamlit as st\nst.write("here")' });
    return app.ready;
  });
  await page.getByText('here').waitFor();
  const after = await look(page);
  const other = after.flatMap((style, at) => Object.keys(style).filter((name) => style[name] !== before[at][name]));
  assert.deepEqual(other, []);
  const sheets = await page.evaluate(() => [...document.styleSheets, ...document.adoptedStyleSheets].length);
  assert.equal(sheets, 0);
  await close(page);
});

test('lists, help and the menu open over the page, also where the app is low and clipped', async () => {
  const page = await here.open(`
    <div style="overflow: hidden; position: relative; z-index: 0">
      ${APP.replace('<headwater-app', '<headwater-app height="330"')}
    </div>
    <div style="position: relative; z-index: 99999; background: silver; height: 500px">over</div>`);
  await page.getByText('Runs: 1').waitFor();
  const isOnTop = (locator) =>
    locator.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) hit = hit.shadowRoot.elementFromPoint(x, y);
      return element.contains(hit);
    });
  await page.getByRole('combobox').click();
  const option = page.getByRole('option', { name: 'three' });
  await option.waitFor();
  assert.ok(await isOnTop(option));
  await option.click();
  await page.getByText('Runs: 2').waitFor();
  await page.getByRole('button', { name: /^Help/ }).focus();
  assert.ok(await isOnTop(page.getByRole('tooltip')));
  await page.getByRole('button', { name: 'Main menu' }).click();
  await page.getByRole('menuitem', { name: 'Rerun' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = await page.evaluate(() => document.activeElement.shadowRoot.activeElement.dataset.testid);
  assert.equal(focused, 'stMainMenuItem-rerun', 'arrows move the focus');
  await page.keyboard.press('Enter');
  await page.getByText('Runs: 3').waitFor();
  await close(page);
});

test('`r` reruns the app that has the focus, and no other', async () => {
  const page = await here.open(`<button id="outside">outside</button>${APP}${APP}`);
  const runs = () =>
    page.locator('headwater-app').evaluateAll(async (all) => {
      const states = await Promise.all(all.map((app) => app.sessionState()));
      return states.map((state) => state.runs);
    });
  await page.getByText('Runs: 1').nth(1).waitFor();
  await page.locator('#outside').focus();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Press' }).nth(1).focus();
  await page.keyboard.press('r');
  await page.getByText('Runs: 2').waitFor();
  assert.deepEqual(await runs(), [1, 2]);
  await page.getByRole('textbox', { name: 'Name' }).first().focus();
  await page.keyboard.type('r');
  assert.deepEqual(await runs(), [1, 2]);
  await close(page);
});

test('the title, the address and the ids of the page stay; text of the app is selected and copied', async () => {
  const page = await here.open(`<a id="stMain"></a>${APP}`);
  await page.getByText('Runs: 1').waitFor();
  // Main content, and a link that leads to it, are the page's.
  assert.equal(await page.locator('main, .stSkipToContent').count(), 0);
  const own = await page.evaluate(() => [document.title, location.hash, document.querySelectorAll('[id]').length]);
  assert.deepEqual(own, ['A page', '', 1]);
  const text = page.getByText('Some text with');
  await text.selectText();
  assert.match(await page.evaluate(() => getSelection().toString()), /^Some text with code$/);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0);
  await close(page);
});

test('a theme is the app\'s own; the menu shows it, and another choice in the menu is not remembered', async () => {
  const page = await here.open(APP.replace('<headwater-app', '<headwater-app theme="dark"'));
  await page.getByText('Runs: 1').waitFor();
  const scheme = () => page.locator('.stApp').evaluate((app) => getComputedStyle(app).colorScheme);
  assert.equal(await scheme(), 'dark');
  await page.getByRole('button', { name: 'Main menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark', checked: true }).waitFor();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await page.locator('.stApp[data-theme=light]').waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.evaluate(() => (document.querySelector('headwater-app').theme = 'system'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('.stApp[data-theme=system]').waitFor();
  assert.equal(await scheme(), 'dark');
  await close(page);
});

test('an app in a narrow place has its sidebar closed; it is as high as what it shows, or as is said', async () => {
  const script = 'import streamlit as st\nst.sidebar.write("aside")\nfor n in range(30): st.write(f"line {n}")';
  const ids = ['narrow', 'wide', 'low', 'set'];
  const page = await here.open(`
    <style>#narrow { width: 400px } #low { max-height: 250px } #set { height: 200px }</style>
    ${ids.map((id) => `<headwater-app id="${id}">${script}</headwater-app>`).join('')}`);
  const last = (id) => page.locator(`#${id}`).getByText('line 29', { exact: true });
  for (const id of ids) await last(id).waitFor({ state: 'attached' });
  const seen = await page.locator('headwater-app').evaluateAll((all) =>
    all.map((element) => {
      const main = element.shadowRoot.querySelector('.stMain');
      const collapsed = element.shadowRoot.querySelector('.stSidebar').dataset.collapsed;
      return [element.id, collapsed, main.scrollHeight > main.clientHeight, Math.min(element.offsetHeight, 999)];
    }),
  );
  assert.deepEqual(seen, [
    ['narrow', 'true', false, 999],
    ['wide', 'false', false, 999],
    ['low', 'false', true, 250],
    ['set', 'false', true, 200],
  ]);
  await close(page);
});
