// While a script waits, its page is alive: a spinner turns, frames come, and a click is answered.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { close, settled } from './lib/browser.mjs';
import { button } from './lib/app.mjs';
import { areThere, text } from './lib/recorded.mjs';
import { perform } from './lib/steps.mjs';
import { scripts } from './lib/script.mjs';

/**
 * How many frames a page shows at least in five seconds. It would be 300 on a machine that has nothing else to do, and
 * one that has much may need a few tries.
 */
const FEW = 30;
const TRIES = 4;

const EXPENSIVE = `
import time
import streamlit as st

option = st.selectbox("Select a number", ["1", "2", "3"])
if st.button("Process"):
    with st.spinner("Working"):
        time.sleep(5)
    st.write(f"Option {option} processed with add 0")
`;

/** Scripts that wait for five seconds, by what they are. */
const CASES = {
  'a script of our own': EXPENSIVE,
  ...(areThere() && { 'an example of the guide': text('14_expensive_process.py') }),
};
const names = Object.keys(CASES);

// The same scripts, and the same with a wait that no test outlasts.
const here = scripts(
  Object.fromEntries(
    names.flatMap((name, at) => [
      [`case-${at}`, CASES[name]],
      [`endless-${at}`, CASES[name].replace('time.sleep(5)', 'time.sleep(3600)')],
    ]),
  ),
);

/** Runs in the page before its own scripts: notes of which wasm files the page itself runs an instance. */
function watchWasm() {
  const { compileStreaming, instantiate } = WebAssembly;
  const files = new Map();
  window.instances = [];
  WebAssembly.compileStreaming = async (response) => {
    const { url } = await response;
    const module = await compileStreaming(response);
    files.set(module, url);
    return module;
  };
  WebAssembly.instantiate = (source, imports) => {
    window.instances.push(files.get(source));
    return instantiate(source, imports);
  };
}

/** Runs in the page: notes each frame that shows a spinner, its length and how the spinner is turned. */
function watchFrames() {
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    const icon = document.querySelector('[data-testid=stSpinnerIcon]');
    if (icon) {
      window.spinning?.push({ length: now - last, turn: getComputedStyle(icon, '::before').transform });
    }
    last = now;
    requestAnimationFrame(next);
  });
}

/** Has the script sleep, and gives the frames that show its spinner. */
async function spin(page) {
  await page.evaluate(() => (window.spinning = []));
  await button(page, 'Process').click();
  await page.getByTestId('stSpinner').waitFor();
  await page.getByTestId('stSpinner').waitFor({ state: 'detached' });
  await page.getByText('Option 1 processed with add 0', { exact: true }).waitFor();
  await settled(page);
  return page.evaluate(() => window.spinning);
}

test('while a script sleeps its spinner turns, and no wasm but that of the view runs in the page', async (t) => {
  for (const [at, name] of names.entries()) {
    await t.test(name, async (t) => {
      const page = await here.open(`case-${at}`, { script: watchWasm });
      await page.evaluate(watchFrames);
      let frames = [];
      for (let tries = 0; tries < TRIES && frames.length <= FEW; tries++) frames = await spin(page);
      const longest = Math.max(...frames.map(({ length }) => length));
      t.diagnostic(`${frames.length} frames in the five seconds, the longest took ${longest.toFixed(1)} ms`);
      assert.ok(frames.length > FEW, `${frames.length} frames`);
      const turns = new Set(frames.map(({ turn }) => turn));
      assert.ok(turns.size > FEW, `the spinner is turned in ${turns.size} ways`);
      const { instances, view } = await page.evaluate(() => {
        const app = document.querySelector('[data-headwater-app]');
        return { instances: window.instances, view: new URL(app.dataset.wasm, document.baseURI).href };
      });
      assert.deepEqual(instances, [view]);
      await close(page);
    });
  }
});

test('a click while a script sleeps is answered at once, and what came after the sleep is not done', async (t) => {
  for (const [at, name] of names.entries()) {
    await t.test(name, async () => {
      const page = await here.open(`endless-${at}`);
      await button(page, 'Process').click();
      await page.getByTestId('stSpinner').waitFor();
      await perform(page, { do: 'select', type: 'selectbox', label: 'Select a number', option: '2' });
      await page.getByTestId('stSpinner').waitFor({ state: 'detached' });
      await settled(page);
      assert.equal(await page.getByRole('combobox').inputValue(), '2');
      assert.doesNotMatch(await page.getByTestId('stMain').innerText(), /processed|Error/);
      await close(page);
    });
  }
});
