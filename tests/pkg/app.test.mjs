// `<headwater-app>`: what it takes as a script, its attributes and properties, and its life in the page.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COUNTER, PACKAGE, apps, close } from './lib/apps.mjs';

const here = apps();

const python = (script) => `<script type="text/python">${script}</script>`;

test('a script is the text of the element, that of a script in it, or has an address; files are children', async () => {
  here.host.pages.set('/greet.py', 'import streamlit as st\nst.write("from an address")');
  here.host.pages.set('/far.csv', 'far');
  const page = await here.open(`
    <headwater-app id="text">
      import streamlit as st
      if True:
          st.write("from the text")
    </headwater-app>
    <headwater-app id="script">${python(`
      import streamlit as st
      import helper
      if 1 <2 and 2> 1:
          st.write("from a", "<script>", open("near.csv").read().strip(), open("far.csv").read(), helper.HELP)
    `.replace('<script>', '<b>'))}
      <app-file name="near.csv">
        near
      </app-file>
      <app-file name="far.csv" src="/far.csv"></app-file>
      <app-file name="helper.py">${python('HELP = 1 <2')}</app-file>
    </headwater-app>
    <headwater-app id="src" src="/greet.py"></headwater-app>`);
  await page.locator('#text').getByText('from the text').waitFor();
  await page.locator('#script').getByText('from a <b> near far True').waitFor();
  await page.locator('#src').getByText('from an address').waitFor();
  await close(page);
});

test('attributes and properties reflect each other, also those set before the element was defined', async () => {
  const page = await here.open(
    `<headwater-app theme="Dark" height="200" loading="LAZY" entry="main.py"></headwater-app>
     <script>Object.assign(document.querySelector('headwater-app'), { script: 'x = 1', theme: 'light' })</script>`,
  );
  const [before, after] = await page.evaluate(() => {
    const element = document.querySelector('headwater-app');
    const seen = () => {
      const { src, entry, theme, height, runtime, loading, script, files } = element;
      return { src, entry, theme, height, runtime, loading, script, files };
    };
    const before = seen();
    element.theme = 'blue';
    element.height = 30;
    element.loading = 'eager';
    element.entry = null;
    element.files = { 'a.txt': 'a' };
    return [before, { ...seen(), attribute: element.getAttribute('height') }];
  });
  const same = { src: '', runtime: '', script: 'x = 1' };
  const [first, files] = [{ entry: 'main.py', theme: 'light', height: '200', loading: 'lazy' }, { 'a.txt': 'a' }];
  assert.deepEqual(before, { ...same, ...first, files: undefined });
  const second = { entry: '', theme: 'system', height: '30', loading: 'eager' };
  assert.deepEqual(after, { ...same, ...second, files, attribute: '30' });
  await page.close();
});

test('another text goes to the app that is there, and session state stays', async () => {
  const page = await here.open(`<headwater-app>${python(COUNTER)}</headwater-app>`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 1').waitFor();
  await page.evaluate(() => {
    globalThis.was = document.querySelector('headwater-app').controller;
    const script = document.querySelector('headwater-app > script');
    script.textContent = script.textContent.replace('Count:', 'So many:');
  });
  await page.getByText('So many: 1').waitFor();
  await page.evaluate(() => {
    const element = document.querySelector('headwater-app');
    element.script = `${element.script}st.write(open("a.txt").read())`;
    element.files = { 'a.txt': 'of a file' };
  });
  await page.getByText('So many: 1').waitFor();
  await page.getByText('of a file').waitFor();
  assert.ok(await page.evaluate(() => document.querySelector('headwater-app').controller === was));
  await close(page);
});

test('events and methods of the app are those of the element, and its runs bubble', async () => {
  const page = await here.open();
  const seen = await page.evaluate(async (script) => {
    const element = document.createElement('headwater-app');
    element.script = script;
    const log = heard(element);
    const around = place();
    let bubbled = 0;
    document.body.addEventListener('runend', ({ target }) => (bubbled += target === around));
    around.attachShadow({ mode: 'open' }).append(element);
    await next(element, 'runend');
    element.rerun();
    await next(element, 'runend');
    element.setFiles({ 'streamlit_app.py': '1 / 0' });
    await next(element, 'error');
    return { log, state: await element.sessionState(), bubbled };
  }, 'import streamlit as st\nst.session_state.x = 5');
  assert.deepEqual(seen.log.slice(0, 6), ['runstart', 'finished', 'runstart', 'finished', 'runstart', 'failed']);
  assert.match(seen.log[6], /ZeroDivisionError/);
  assert.deepEqual(seen.state, { x: 5 });
  assert.equal(seen.bubbled, 3, 'out of shadow trees, too');
  await close(page);
});

test('a lazy app starts when it comes into view, or is asked for something', async () => {
  const far = (id) => `<headwater-app id="${id}" loading="lazy">
    import streamlit as st
    st.write("${id} is here")
  </headwater-app>`;
  const gap = '<div style="height: 3000px"></div>';
  const page = await here.open(gap + far('seen') + gap + far('asked'));
  const started = () =>
    page.locator('headwater-app').evaluateAll((all) =>
      all.map(({ shadowRoot }) => shadowRoot.querySelectorAll('.stApp').length),
    );
  assert.deepEqual(await started(), [0, 0]);
  await page.evaluate(() => scrollTo(0, 2900));
  await page.getByText('seen is here', { exact: true }).waitFor();
  assert.deepEqual(await started(), [1, 0]);
  await page.evaluate(() => document.querySelector('#asked').rerun());
  await page.getByText('asked is here', { exact: true }).waitFor();
  await close(page);
});

test('an app that is moved within a task goes on; one that is taken out is over, and begins anew later', async () => {
  const page = await here.open(`<headwater-app>${python(COUNTER)}</headwater-app><div id="other"></div>`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 1').waitFor();
  await page.evaluate(() => document.querySelector('#other').append(document.querySelector('headwater-app')));
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 2').waitFor();
  const end = await page.evaluate(async () => {
    globalThis.element = document.querySelector('headwater-app');
    const { controller } = element;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const end = await controller.sessionState().catch((error) => error.message);
    const inside = element.shadowRoot.childNodes.length;
    document.body.append(element);
    return { end, inside, then: element.controller !== controller };
  });
  assert.deepEqual(end, { end: 'The app was taken off the page.', inside: 0, then: true });
  await page.getByText('Count: 0').waitFor();
  await close(page);
});

test('a copy of an app is an app of its own', async () => {
  const page = await here.open(`<headwater-app>${python(COUNTER)}</headwater-app>`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 1').waitFor();
  await page.evaluate(() => document.body.append(document.querySelector('headwater-app').cloneNode(true)));
  await page.getByText('Count: 0').waitFor();
  await page.getByText('Count: 1').waitFor();
  await close(page);
});

test('an element that is there before its module becomes an app when that comes', async () => {
  const app = '<headwater-app>import streamlit as st\nst.write("late")</headwater-app>';
  const page = await here.open(app, { bare: true });
  await page.evaluate((url) => import(url), `${PACKAGE}app/element.js`);
  await page.getByText('late', { exact: true }).waitFor();
  await close(page);
});
