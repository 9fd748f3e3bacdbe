// The same sites from three plain servers, in Chromium and in Firefox: an app in Python and one in Rust run without an
// error in the console, go on when the network is cut, and offer to try again what needs it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LAUNCH, TEST_APP, settled } from '../browser/lib/browser.mjs';
import { SCRIPT_SITE } from '../browser/lib/script.mjs';
import { SERVERS, freePort } from './lib/servers.mjs';

const PATIENCE = 30_000;

/** The JavaScript of a component that a build has seen, and of one that it has not. */
const KNOWN = "export default ({ parentElement }) => { parentElement.querySelector('p').textContent = 'from a file'; }";
const UNKNOWN = "export default ({ parentElement }) => { parentElement.querySelector('p').textContent = 'from a text'; }";

/** The script in the place of the built one; `xml` is a part of the library that it has not named at the start. */
const SCRIPT = `
import streamlit as st

st.session_state.setdefault("count", 0)
if st.button("Count"):
    st.session_state.count += 1
st.text(f"count={st.session_state.count}")
if st.button("Import"):
    __import__("xml.etree.ElementTree")
    st.text("imported")
component = st.components.v2.component
component("known", html="<p></p>", js="${KNOWN}")(key="known")
if st.button("Unknown"):
    component("unknown", html="<p></p>", js="${UNKNOWN}")(key="unknown")
`;

if (!SCRIPT_SITE || !TEST_APP) throw new Error('HEADWATER_SCRIPT_SITE and HEADWATER_TEST_APP must name built sites; see README.md');

const here = {};
before(() => {
  here.scratch = mkdtempSync(path.join(tmpdir(), 'headwater-servers-'));
  const script = path.join(here.scratch, 'script');
  cpSync(path.resolve(SCRIPT_SITE), script, { recursive: true });
  const file = readdirSync(script, { recursive: true }).find((file) => /assets\/script-[^/]*\/app\.py$/.test(file));
  writeFileSync(path.join(script, file), SCRIPT);
  // As `headwater build` does it for this script.
  mkdirSync(path.join(script, 'assets/inline'));
  writeFileSync(path.join(script, 'assets/inline/0.js'), KNOWN);
  const modules = JSON.stringify({ 'assets/inline/0.js': KNOWN.length }).replaceAll('"', '&quot;');
  const page = readFileSync(path.join(script, 'index.html'), 'utf8');
  writeFileSync(path.join(script, 'index.html'), page.replace(' data-engine=', ` data-modules="${modules}" data-engine=`));
  for (const changed of [file, 'index.html']) {
    for (const copy of ['.br', '.gz']) rmSync(path.join(script, changed + copy), { force: true });
  }
  here.sites = { script, rust: path.resolve(TEST_APP) };
});
after(() => rmSync(here.scratch, { recursive: true, force: true }));

const press = (page, name) => page.getByTestId('stMain').getByRole('button', { name, exact: true }).click();
const shows = (page, text) => page.getByTestId('stMain').getByText(text, { exact: true }).waitFor();

/** What a person does with each app while its server is there, and while it is not; `cut(during)` cuts the network. */
const USES = {
  async script(page, { cut, isStrict }) {
    await shows(page, 'from a file');
    await press(page, 'Count');
    await shows(page, 'count=1');
    await cut(async () => {
      await press(page, 'Unknown');
      if (isStrict) await page.getByTestId('stMain').getByText(/Add `blob:` to `script-src`/).first().waitFor();
      else await shows(page, 'from a text');
      await press(page, 'Count');
      await shows(page, 'count=2');
      await press(page, 'Import');
      await page.getByTestId('stNotice').getByText('could not be loaded').waitFor();
      assert.equal(await page.getByTestId('stMain').getByText('imported').count(), 0);
    });
    await page.getByTestId('stNotice').getByRole('button', { name: 'Retry' }).click();
    await page.getByTestId('stNotice').waitFor({ state: 'detached' });
    // The press was over with the run that failed.
    await press(page, 'Import');
    await shows(page, 'imported');
    await shows(page, 'count=2');
  },
  async rust(page, { cut }) {
    await page.getByTestId('stRadioOption').filter({ hasText: 'Ends' }).click();
    await press(page, 'Count');
    await shows(page, 'count=1');
    await cut(async () => {
      await press(page, 'Count');
      await shows(page, 'count=2');
    });
    await press(page, 'Count');
    await shows(page, 'count=3');
  },
};

for (const [name, server] of Object.entries(SERVERS)) {
  for (const engine of Object.keys(LAUNCH)) {
    const skip = server.isThere?.() === false && 'it is not installed';
    test(`${name}, in ${engine}`, { skip }, async (t) => {
      const browser = await LAUNCH[engine]();
      try {
        for (const [kind, use] of Object.entries(USES)) await t.test(kind, () => visit(browser, server, kind, use));
      } finally {
        await browser.close();
      }
    });
  }
}

async function visit(browser, server, kind, use) {
  const port = await freePort();
  const start = () => server.start(here.sites[kind], port, path.join(here.scratch, `port-${port}`));
  let stop = await start();
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  // What the browser says of addresses that do not answer while they cannot.
  let isCut = false;
  const note = (text) => isCut || problems.push(text);
  page.on('pageerror', (error) => note(`error: ${error}`));
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
  try {
    await page.goto(`http://127.0.0.1:${port}${server.base}`);
    await settled(page);
    await use(page, {
      isStrict: server.isStrict,
      async cut(during) {
        isCut = true;
        await stop();
        await during();
        stop = await start();
        isCut = false;
      },
    });
    assert.deepEqual(problems, []);
  } catch (error) {
    const text = await page.evaluate(() => document.body.innerText).catch(() => '');
    throw new Error(`${error.message}\nThe page says:\n${text}\n${problems.join('\n')}`, { cause: error });
  } finally {
    await page.context().close();
    await stop();
  }
}
