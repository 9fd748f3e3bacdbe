// Pages with components and no app: one in TypeScript, one under a strict policy, and what the theme gives both.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compiled, consumer } from './lib/consumer.mjs';
import { STRICT } from '../browser/lib/serve.mjs';
import { close, pages } from './lib/page.mjs';

const { folder } = consumer();
compiled(folder);
const here = pages(folder);
const strict = pages(folder, STRICT);

const THEME = readFileSync(new URL('../../src/shell/style/theme.css', import.meta.url), 'utf8');
/** Every property that a component can rely on. */
const PROPERTIES = [...new Set(THEME.match(/--st-[\w-]+(?=:)/g))];
/** Some of them, in both themes. */
const FIGURES = {
  '--st-text-color': ['#2F2D2B', '#EDEBE8'],
  '--st-background-color': ['#FFFFFF', '#171614'],
  '--st-red-background-color': ['#FFF1F2', '#412023'],
  '--st-font': ['"Source Sans",sans-serif', '"Source Sans",sans-serif'],
  '--st-heading-font-size-1': ['2.75rem', '2.75rem'],
};

test('a component written for Streamlit runs by a call and by an element, with events that have types', async () => {
  const page = await here.open('/');
  const [call, element] = [page.locator('#by-call'), page.locator('headwater-component')];
  await call.getByRole('button', { name: 'More' }).click();
  await call.getByRole('button', { name: 'More' }).click();
  await call.getByRole('button', { name: 'Save' }).click();
  await element.getByRole('button', { name: 'Plus' }).click();
  await element.getByRole('button', { name: 'Save' }).click();
  await page.waitForFunction(() => globalThis.page.log.length >= 5);
  assert.deepEqual(await page.evaluate(() => globalThis.page.log), [
    'count 2 of 2',
    'count 4 of 4',
    'saved at 4',
    'element count',
    'element saved with 1',
  ]);
  assert.deepEqual(await page.evaluate(() => [globalThis.page.counter.state, globalThis.page.typed.state]), [
    { count: 4 },
    { count: 1 },
  ]);
  await page.evaluate(() => document.querySelector('headwater-component').remove());
  await page.waitForFunction(() => document.documentElement.dataset.cleaned);
  await page.evaluate(() => {
    delete document.documentElement.dataset.cleaned;
    globalThis.page.counter.unmount();
  });
  assert.ok(await page.evaluate(() => document.documentElement.dataset.cleaned), 'the cleanup has run');
  assert.equal(await call.innerHTML(), '');
  await close(page);
});

test('every property of the theme is there, in light and dark, and a rule of the page wins', async () => {
  const page = await here.page();
  assert.ok(PROPERTIES.length >= 64, `${PROPERTIES.length} properties`);
  for (const [preference, theme, column] of [
    ['light', 'system', 0],
    ['dark', 'system', 1],
    ['light', 'dark', 1],
    ['dark', 'light', 0],
  ]) {
    await page.emulateMedia({ colorScheme: preference });
    const seen = await page.evaluate(
      ({ theme, names }) => {
        let values;
        const js = ({ parentElement }) => {
          const style = getComputedStyle(parentElement.host);
          values = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
          values.scheme = style.colorScheme;
        };
        mountComponent(place(), { theme, js });
        return values;
      },
      { theme, names: PROPERTIES },
    );
    assert.deepEqual(PROPERTIES.filter((name) => !seen[name]), [], 'no property is missing');
    for (const [name, values] of Object.entries(FIGURES)) assert.equal(seen[name], values[column], `${theme}: ${name}`);
    assert.equal(seen.scheme, ['light', 'dark'][column]);
  }
  const own = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.stTheme { --st-primary-color: teal; background: none }');
    document.adoptedStyleSheets.unshift(sheet);
    const style = getComputedStyle(document.querySelector('.stTheme'));
    const themes = document.adoptedStyleSheets.length - 1;
    return [style.getPropertyValue('--st-primary-color'), style.backgroundColor, themes];
  });
  assert.deepEqual(own, ['teal', 'rgba(0, 0, 0, 0)', 1]);
  await close(page);
});

test('an error has the look of one', async () => {
  const page = await here.page({ colorScheme: 'dark' });
  await page.evaluate(() => {
    mountComponent(place(), {
      js() {
        throw new Error('the component is broken');
      },
    });
  });
  const alert = page.getByRole('alert');
  assert.match(await alert.textContent(), /^BidiComponent Error: the component is broken/);
  const look = await alert.evaluate((element) => {
    const { backgroundColor, color, paddingTop } = getComputedStyle(element);
    return [backgroundColor, color, paddingTop, getComputedStyle(element.querySelector('pre')).overflowX];
  });
  assert.deepEqual(look, ['rgb(65, 32, 35)', 'rgb(242, 145, 154)', '16px', 'auto']);
  assert.deepEqual(page.problems.splice(0).length, 1, 'the error is in the console, once');
  await close(page);
});

test('under a strict policy a component is a function or a file; a text is refused with advice', async () => {
  const page = await strict.open('/strict.html');
  await page.getByRole('alert').waitFor();
  const outputs = page.locator('output');
  await outputs.nth(2).filter({ hasText: 'element' }).waitFor();
  assert.deepEqual(await outputs.allTextContents(), [' ["function"]', ' ["file"]', ' ["element"]']);
  const styles = () => outputs.evaluateAll((all) => all.map((output) => getComputedStyle(output).outlineWidth));
  while ((await styles()).some((width) => width !== '5px')) await page.waitForTimeout(20);
  const advice = /Content-Security-Policy forbids .* Add `blob:` to `script-src`/;
  assert.match(await page.getByRole('alert').textContent(), advice);
  await close(page);
});
