// Pages in Firefox: recorded examples, waiting with and without promise integration, Stop, and an app in Rust. Other
// files run there with HEADWATER_BROWSER=firefox; README.md says which tests then fail, and why.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { SITE, close, settled, site } from './lib/browser.mjs';
import { button } from './lib/app.mjs';
import { forgive } from './lib/plain.mjs';
import { SEEDS, areThere, follow, text } from './lib/recorded.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';
import { scripts } from './lib/script.mjs';

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
