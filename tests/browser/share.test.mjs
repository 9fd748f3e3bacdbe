// The page that runs the app in its own address, and makes such addresses.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Findings, lookAround, options } from './lib/axe.mjs';
import { close, settled, site } from './lib/browser.mjs';
import { shareLink } from '../../pkg/src/app/share.js';

const here = site(process.env.HEADWATER_RUNTIME, 'HEADWATER_RUNTIME');

const COUNTER = `
import streamlit as st
import words

st.session_state.setdefault("count", 0)
if st.button("Count"):
    st.session_state.count += 1
st.write(f"{words.COUNT} {st.session_state.count}")
`;
const linkOf = async (app) => new URL(await shareLink({ ...app, page: 'https://apps.example/' })).hash;
const open = (fragment = '') => here.open(`/share.html${fragment}`, { ...options, app: false });
const main = (page) => page.getByTestId('stMain');

test('the app in the address runs, says whose it is, and another address is another app', async () => {
  const page = await open(await linkOf({ files: { 'counter.py': COUNTER, 'words.py': 'COUNT = "count"' }, entry: 'counter.py' }));
  await settled(page);
  await main(page).getByRole('button', { name: 'Count' }).click();
  await main(page).getByText('count 1', { exact: true }).waitFor();
  assert.equal(await page.title(), 'counter.py');
  await page.getByText('came with the link').click();
  assert.match(await page.getByLabel("The app's code").innerText(), /st\.button\("Count"\)[^]*Beside it: words\.py/);

  const other = await linkOf({ script: 'import streamlit as st\nst.write("another")\n' });
  await page.evaluate((hash) => (location.hash = hash), other);
  await main(page).getByText('another', { exact: true }).waitFor();
  assert.equal(await page.getByText('count 1').count(), 0);
  await close(page);
});

test('without an app the page says what it is, and makes a link of a script', async () => {
  const page = await open();
  await page.getByText('Nothing is uploaded').waitFor();
  await page.getByLabel('A script').fill('import streamlit as st\nst.write("made here")\n');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const before = here.server.hits.length;
  await page.getByRole('link', { name: 'Open the app' }).click();
  await main(page).getByText('made here', { exact: true }).waitFor();
  assert.ok(here.server.hits.slice(before).every((address) => !address.includes('made')), 'the server hears nothing of the app');

  await page.getByText('came with the link').click();
  await page.getByRole('button', { name: 'Change it' }).click();
  assert.match(await page.getByLabel('A script').inputValue(), /made here/);
  await close(page);
});

/** The states of the page: the address, and what leads to what is looked at. */
const STATES = {
  'an app': [await linkOf({ script: 'import streamlit as st\nst.header("Hello")\nst.button("Press")\n' }), settled],
  'the code of an app': [
    await linkOf({ script: 'import streamlit as st\nst.write("seen")\n' }),
    async (page) => {
      await settled(page);
      await page.getByText('came with the link').click();
    },
  ],
  'a link that was made': [
    '',
    async (page) => {
      await page.getByRole('button', { name: 'Make a link' }).click();
      await page.getByRole('link', { name: 'Open the app' }).waitFor();
    },
  ],
  'what is no link': ['#heading', (page) => page.getByRole('alert').waitFor()],
};
for (const [state, [fragment, reach]] of Object.entries(STATES)) {
  test(`axe finds nothing in the page with ${state}`, async () => {
    const findings = new Findings();
    const page = await open(fragment);
    await reach(page);
    await lookAround(page, findings, state, false);
    findings.none();
    await close(page);
  });
}

test('an address that is no link, or only a part of one, says so', async () => {
  const whole = await linkOf({ script: 'import streamlit as st\nst.write("whole")\n' });
  for (const [fragment, said] of [
    ['#heading', /no app in this link/],
    ['#9=abc', /newer kind/],
    [whole.slice(0, -12), /damaged or cut short/],
  ]) {
    const page = await open(fragment);
    await page.getByRole('alert').filter({ hasText: said }).waitFor();
    // The address of a link that came whole after all.
    await page.evaluate((hash) => (location.hash = hash), whole);
    await main(page).getByText('whole', { exact: true }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    await close(page);
  }
});

test('an app in a link brings no JavaScript into the page', async () => {
  const script = `
import streamlit as st
st.write("drawn")
st.components.v2.component("thief", js="export default () => { document.title = 'taken'; }")(key="thief")
`;
  const page = await open(await linkOf({ script }));
  await main(page).getByText('drawn', { exact: true }).waitFor();
  await main(page).getByText('Content-Security-Policy forbids the JavaScript of this component').first().waitFor();
  assert.equal(await page.title(), 'streamlit_app.py');
  await page.context().close();
});
