// What cannot be loaded is told in the place of the app and by an event, and "Try again" tries again.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE, apps, workers } from './lib/apps.mjs';

const here = apps();
const SCRIPT = 'import streamlit as st\nst.write("It runs")';
const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });

/** What the installed runtime tells of itself. */
const runtime = () => JSON.parse(readFileSync(`${here.folder}${PACKAGE}runtime/runtime.json`, 'utf8'));

/** What is wrong, where it is put right, and what is said. */
const FAULTS = [
  {
    name: 'the script is not there',
    options: { src: '/missing.py' },
    right: ['/missing.py', SCRIPT],
    said: /The script could not be loaded: http.*\/missing\.py answered 404\./,
  },
  {
    name: 'the server answers with a page for a script',
    options: { src: '/page.py' },
    wrong: ['/page.py', { type: 'text/html', body: '<!doctype html>' }],
    right: ['/page.py', SCRIPT],
    said: /The script could not be loaded: http.*\/page\.py answered with a page\./,
  },
  {
    name: 'a file is not there',
    options: { script: SCRIPT, files: { 'data.csv': { url: '/missing.csv' } } },
    right: ['/missing.csv', 'a'],
    said: /The file data\.csv could not be loaded: http.*\/missing\.csv answered 404\./,
  },
  {
    name: 'the runtime is not there',
    options: { script: SCRIPT, runtime: '/nowhere' },
    said: /What runs apps could not be loaded: http.*\/nowhere\/runtime\.json answered 404\./,
  },
  {
    name: 'the runtime cannot be reached',
    options: { script: SCRIPT, runtime: 'http://127.0.0.1:9/' },
    said: /What runs apps could not be loaded: http:\/\/127\.0\.0\.1:9\/runtime\.json cannot be reached/,
  },
  {
    name: 'something else is where the runtime should be',
    options: { script: SCRIPT, runtime: '/other/' },
    wrong: ['/other/runtime.json', { type: 'text/html', body: '<!doctype html>' }],
    said: /runtime\.json is not what it should be\. .*`dist\/runtime`/,
  },
  {
    name: 'the runtime is of another version',
    options: { script: SCRIPT, runtime: '/old/' },
    wrong: ['/old/runtime.json', json({ version: '0.0.1' })],
    said: /of another version: http.*\/old\/ is of Headwater 0\.0\.1, and this page's JavaScript of \d/,
  },
];

for (const { name, options, wrong, right, said } of FAULTS) {
  test(`${name}: it is said, and trying again works once it is put right`, async () => {
    if (wrong) here.host.pages.set(...wrong);
    const page = await here.open();
    const [message, ready] = await page.evaluate(async (options) => {
      const app = mount(place(), options);
      const event = await next(app, 'error');
      return [event.message, await app.ready.catch((error) => error.message)];
    }, options);
    assert.match(message, said);
    assert.equal(ready, message);
    const alert = page.getByRole('alert');
    assert.match(await alert.textContent(), said);
    if (right) {
      here.host.pages.set(...right);
      await alert.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('It runs').waitFor();
    }
    await page.close();
  });
}

/** What an app is made of, by where it is. */
const PARTS = {
  'what the runtime tells of itself': () => 'runtime.json',
  'the style': ({ css }) => css,
  'boot.js': ({ boot }) => boot,
  'engine.js': ({ headwater }) => `${headwater}engine.js`,
  "the view's glue": ({ view }) => view.glue,
  "the view's wasm": ({ view }) => view.wasm,
  "the engine's glue": ({ engine }) => engine.glue,
  "the engine's wasm": ({ engine }) => engine.wasm,
};

for (const [what, at] of Object.entries(PARTS)) {
  test(`${what} is missing: it is told, and what starts again is the same app`, async () => {
    const address = `${PACKAGE}runtime/${at(runtime())}`;
    here.host.pages.set(address, { status: 404, type: 'text/plain', body: '' });
    const page = await here.open();
    const message = await page.evaluate(async (script) => {
      globalThis.app = mount(place(), { script });
      return (await next(app, 'error')).message;
    }, SCRIPT);
    assert.match(message, /could not be (loaded|started)/);
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: path.basename(address) }).waitFor();
    here.host.pages.delete(address);
    await alert.getByRole('button').click();
    await page.getByText('It runs').waitFor();
    assert.deepEqual(await page.evaluate(() => app.sessionState()), {}, 'the controller is that of the app that runs');
    await page.evaluate(() => app.unmount());
    assert.equal(await workers(page, 0), 0);
    await page.close();
  });

  test(`${what} is slow: it is said that it has not come, until it is there`, async () => {
    const address = `${PACKAGE}runtime/${at(runtime())}`;
    let release;
    here.host.pages.set(address, new Promise((resolve) => (release = resolve)));
    const page = await here.open('<headwater-app>import streamlit as st; st.write("It runs")</headwater-app>');
    const waits = page.getByRole('status').filter({ hasText: /has not (sent .*|answered )yet/ });
    await waits.waitFor();
    here.host.pages.delete(address);
    release();
    await page.getByText('It runs').waitFor();
    await waits.waitFor({ state: 'detached' });
    await page.close();
  });
}

test('what makes no sense in an element is told in its place, and put right by saying it right', async () => {
  const page = await here.open();
  const table = {
    '': /There is no script/,
    'theme="blue">x = 1': /`theme` must be 'system', 'light' or 'dark', not "blue"/,
    'height="much">x = 1': /`height` must be a number of pixels or a length/,
    'src="a.py" entry="../b.py">': /`entry` names files by their paths/,
    '>x = 1<app-file>1</app-file>': /`files` names files by their paths in the app's folder, which "" is not/,
  };
  for (const [markup, said] of Object.entries(table)) {
    const message = await page.evaluate(async (html) => {
      const holder = place();
      const told = new Promise((resolve) => holder.addEventListener('error', ({ message }) => resolve(message), true));
      holder.innerHTML = html;
      return told;
    }, `<headwater-app ${markup || '>'}</headwater-app>`);
    assert.match(message, said, markup);
  }
  assert.equal(await page.getByRole('alert').count(), Object.keys(table).length);
  await page.evaluate((script) => {
    document.querySelector('headwater-app').script = script;
  }, SCRIPT);
  await page.getByText('It runs').waitFor();
  await page.close();
});
