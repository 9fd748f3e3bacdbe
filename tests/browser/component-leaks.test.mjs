// Ten thousand mounts, changes of data and unmounts in one page leave nothing behind, in an app and in a page without:
// by Chromium's own counters what is there after a thousand is what is there after ten thousand.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, close, site } from './lib/browser.mjs';
import { choose } from './lib/app.mjs';
import { plainSite } from './lib/plain.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';

const here = site(TEST_APP, 'HEADWATER_TEST_APP', {}, WITH_COMPONENTS);
const plain = plainSite();

/** How many components there are at a time, and how many mounts after which the page is looked at. */
const COPIES = 20;
const FIRST = 1000;
const LAST = 10_000;

/** A component with a listener, a style and markup of its own. It hands its data back as a state. */
const TEXTS = {
  html: '<b>a</b><input><button>b</button>',
  css: 'b { color: red }',
  js: `export default ({ data, parentElement, setStateValue }) => {
    const listener = () => {};
    parentElement.querySelector('b').textContent = data;
    parentElement.querySelector('button').addEventListener('click', listener);
    document.addEventListener('keydown', listener);
    setStateValue('v', data);
    window.called = (window.called ?? 0) + 1;
    return () => document.removeEventListener('keydown', listener);
  };`,
};

/** Counts the addresses of blobs that are there. It runs before the page. */
function countBlobs() {
  const { createObjectURL, revokeObjectURL } = URL;
  const blobs = new Set();
  window.blobs = blobs;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    blobs.delete(url);
    revokeObjectURL.call(URL, url);
  };
}

/** What the page holds, once what it does not need any more is gone. */
async function held(page) {
  const devtools = await page.context().newCDPSession(page);
  for (const domain of ['HeapProfiler', 'Performance']) await devtools.send(`${domain}.enable`);
  // What is collected first may free what is collected next.
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  const own = await page.evaluate(async () => {
    const mounts = [...(globalThis[Symbol.for('headwater')]?.mounts.values() ?? [])];
    const memories = await Promise.all(mounts.map(async ({ app }) => (await app.default()).memory.buffer.byteLength));
    return {
      blobs: blobs.size,
      sheets: document.adoptedStyleSheets.length,
      wasm: memories.reduce((sum, size) => sum + size, 0),
    };
  });
  await devtools.detach();
  const { JSEventListeners: listeners, Nodes: nodes, Documents: documents, JSHeapUsedSize: heap } = metric;
  return { listeners, nodes, documents, ...own, heap };
}

/** Does `cycle` as often as it takes, and compares what is held. */
async function staysFlat(t, page, cycle) {
  await page.evaluate(cycle, [TEXTS, COPIES, FIRST / COPIES]);
  const first = await held(page);
  await page.evaluate(cycle, [TEXTS, COPIES, (LAST - FIRST) / COPIES]);
  const last = await held(page);
  assert.equal(await page.evaluate(() => window.called), 2 * LAST, 'each was called at its mount and for the change');
  t.diagnostic(`after ${FIRST}: ${JSON.stringify(first)}`);
  t.diagnostic(`after ${LAST}: ${JSON.stringify(last)}`);
  const { heap, ...counts } = last;
  const { heap: heapAtFirst, ...countsAtFirst } = first;
  assert.deepEqual(counts, countsAtFirst);
  // Compiled code and the engine's own tables come and go.
  assert.ok(heap - heapAtFirst < 1024 * 1024, `the heap grew by ${heap - heapAtFirst} bytes`);
}

test('in an app', async (t) => {
  const page = await here.open('/', { script: countBlobs });
  await choose(page, 'Components');
  await staysFlat(t, page, async ([texts, copies, cycles]) => {
    const components = document.getElementsByClassName('stBidiComponent');
    const until = async (holds) => {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve));
    };
    await until(() => window.setTexts);
    // Each shows its data as a text once it came back from the app.
    const lines = (value) =>
      [...document.querySelectorAll('[data-testid=stText]')].filter(({ textContent }) => textContent.endsWith(value));
    window.cycles ??= 0;
    for (let left = cycles; left > 0; left--) {
      const cycle = ++window.cycles;
      for (const data of [`mounted ${cycle}`, `changed ${cycle}`]) {
        setTexts({ ...texts, copies, data });
        await until(() => lines(`{'v': '${data}'}`).length === copies);
      }
      setTexts({ ...texts, copies: 0 });
      await until(() => components.length === 1);
    }
  });
  await close(page);
});

test('in a page without an app', async (t) => {
  const page = await plain.open({ script: countBlobs });
  await staysFlat(t, page, async ([texts, copies, cycles]) => {
    for (let left = cycles; left > 0; left--) {
      const shown = Array.from({ length: copies }, () => plain.show({ ...texts, data: 'mounted' }));
      await plain.until(() => shown.every(({ told }) => told.length === 1));
      for (const one of shown) one.update({ data: 'changed' });
      await plain.until(() => shown.every(({ told }) => told.length === 2));
      for (const one of shown) {
        one.instance.unmount();
        one.place.remove();
      }
    }
  });
  await close(page);
});
