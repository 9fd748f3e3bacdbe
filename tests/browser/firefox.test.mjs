// Pages in Firefox: recorded examples, waiting with and without promise integration, Stop, and an app in Rust. Other
// files run there with HEADWATER_BROWSER=firefox; README.md says which tests then fail, and why.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { SITE, TEST_APP, close, launch, settled, site } from './lib/browser.mjs';
import { button } from './lib/app.mjs';
import { fileOf, serveFaulty } from './lib/faulty.mjs';
import { forgive, plainSite } from './lib/plain.mjs';
import { SEEDS, areThere, follow, text } from './lib/recorded.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';
import { SCRIPT_SITE, scripts } from './lib/script.mjs';

const EXAMPLES = [
  ['02', 'stateful_button'],
  ['05', 'stages'],
  ['07', 'logic_in_callback'],
  ['13', 'dynamic_rows'],
  ['18', 'ccv2_state_preferences'],
];

const SCRIPTS = {
  waits: `
import time
import streamlit as st

if st.button("Work"):
    for i in range(8):
        st.write(f"step {i}")
        time.sleep(0.4)
count = st.session_state.setdefault("count", 0)
if st.button("Count"):
    st.session_state.count += 1
st.write(f"count {st.session_state.count}")
if st.button("Loop"):
    while True:
        pass
`,
  ...(areThere() &&
    Object.fromEntries(EXAMPLES.map(([number, slug]) => [`example-${number}`, text(`${number}_${slug}.py`)]))),
};

const here = scripts(SCRIPTS, { browser: 'firefox' });
const withoutJspi = scripts(SCRIPTS, {
  browser: 'firefox',
  prefs: { 'javascript.options.wasm_js_promise_integration': false },
});
const plain = plainSite({ browser: 'firefox' });
const gallery = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS, { browser: 'firefox' });

if (!areThere()) {
  console.log(`firefox: ${EXAMPLES.length} cases not run, no seeds at ${SEEDS}`);
} else {
  test("scripts, unchanged, show at every step what the original's page shows", async (t) => {
    for (const [number, slug] of EXAMPLES) {
      await t.test(`${number} ${slug}`, async () => {
        const page = await here.open(`example-${number}`);
        await follow(page, number, slug);
        await close(page);
      });
    }
  });
}

test('what is drawn shows while the script waits, the page is alive, and a click is answered', async (t) => {
  for (const [name, waits, suspends] of [['suspended', here, true], ['busily', withoutJspi, false]]) {
    await t.test(name, async () => {
      const page = await waits.open('waits');
      assert.equal(await page.evaluate(() => globalThis[Symbol.for('headwater')].suspends), suspends);
      await button(page, 'Work').click();
      await page.getByText('step 1', { exact: true }).waitFor();
      const frames = await page.evaluate(async () => {
        let frames = 0;
        const isUnderWay = () => !document.body.innerText.includes('step 4');
        for (; isUnderWay(); frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return frames;
      });
      assert.ok(frames > 10, `${frames} frames between two steps`);
      await button(page, 'Count').click();
      await page.getByText('count 1', { exact: true }).waitFor();
      // What the run before drew goes when this one ends.
      await page.getByText('step 0', { exact: true }).waitFor({ state: 'detached' });
      await settled(page);
      assert.doesNotMatch(await page.getByTestId('stMain').innerText(), /step/);
      await close(page);
    });
  }
});

test('Stop ends a loop without end, and the values stay', async (t) => {
  for (const [name, loops] of [['with promise integration', here], ['without', withoutJspi]]) {
    await t.test(name, async () => {
      const page = await loops.open('waits');
      for (let count = 1; count <= 3; count++) {
        await button(page, 'Count').click();
        await page.getByText(`count ${count}`, { exact: true }).waitFor();
        await settled(page);
        await button(page, 'Loop').click();
        await page.getByRole('button', { name: 'Stop', exact: true }).click();
        await settled(page);
      }
      // Firefox says of each worker that was busy when it was ended.
      forgive(page, /uncaught exception: undefined/);
      await close(page);
    });
  }
});

test("a component of a package beside the script gets a pandas table as one of Arrow's", async () => {
  const page = await here.open('');
  await page.getByText('2 rows, 3 in all').waitFor();
  await page.getByRole('slider').first().press('ArrowRight');
  await page.getByText('3 rows, 6 in all').waitFor();
  await settled(page);
  await close(page);
});

test('an app in Rust counts clicks, and a component in it hears each', async () => {
  const rows = await gallery.open('/rust/dynamic-rows/');
  for (let count = 1; count <= 3; count++) {
    await button(rows, 'Add person').click();
    await rows.getByText(`Person ${count}:`).waitFor();
    await settled(rows);
  }
  assert.equal(await rows.getByText(/^Person \d:/).count(), 3);
  await close(rows);
  const actions = await gallery.open('/rust/component-trigger/');
  for (const version of [1, 2]) {
    await actions.getByRole('button', { name: 'Save' }).click();
    await actions.getByText(`as version ${version}.`).waitFor();
    await settled(actions);
  }
  await close(actions);
});

/** Modules that are missing at first: the site, the file, what the app shows, and the buttons that bring it. */
const COMING = [
  ['engine.js', SCRIPT_SITE, /headwater-[^/]*\/engine\.js$/, /The sum is \w/, ['Start again']],
  ['worker.js', SCRIPT_SITE, 'engine.worker', /The sum is \w/, ['Start again']],
  ["the view's glue", SCRIPT_SITE, 'glue', /The sum is \w/, ['Start again']],
  ["the engine's glue", SCRIPT_SITE, 'engine.glue', /The sum is \w/, ['Start again']],
  ['what runs components', SCRIPT_SITE, /component\/index\.js$/, /The sum is \w/, ['Try again']],
  ["an app's glue", TEST_APP, 'glue', /runs=1/, ['Start again']],
  // What a module imports has no other address, so Firefox does not ask for it again before the page is loaded again.
  ["what an app's glue imports", TEST_APP, /bridge\/host\.js$/, /runs=1/, ['Start again', 'Reload the page']],
];

test('what was missing comes at another try, though Firefox keeps what it could not import', async (t) => {
  const browser = await launch('firefox');
  t.after(() => browser.close());
  for (const [name, folder, file, shows, buttons] of COMING) {
    await t.test(name, async () => {
      const server = await serveFaulty(folder, { file: fileOf(folder, file), fault: 'missing' });
      const page = await (await browser.newContext()).newPage();
      await page.goto(server.address);
      await page.getByText(/could not be loaded/).first().waitFor();
      server.heal();
      for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
      await page.getByText(shows).first().waitFor();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.context().close();
      await server.close();
    });
  }
  await t.test("a component's file", async () => {
    const page = await plain.open();
    const [wrong, calls] = await page.evaluate(async () => {
      const shown = window.plain.show({ jsUrl: '/late.js' });
      await window.plain.until(() => window.plain.error(shown));
      window.plain.show({ jsUrl: '/late.js', data: 'late' });
      await window.plain.until(() => window.calls.length > 0);
      return [window.plain.error(shown), window.calls];
    });
    assert.match(wrong, /Failed to load script from \/late\.js$/m);
    assert.deepEqual(calls, ['late']);
    // What failed first is in the console.
    forgive(page, /^console: Error|late\.js/);
    await close(page);
  });
});
