// Several apps in a page share what they load, and what is removed gives everything back.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COUNTER, apps, close, workers } from './lib/apps.mjs';

const here = apps({ cached: true });

const APP = `<headwater-app><script type="text/python">${COUNTER}</script></headwater-app>`;
const COMPONENT = `<headwater-component><template><button>Component</button><script type="module">
  export default ({ parentElement, setTriggerValue }) => {
    parentElement.querySelector('button').onclick = () => setTriggerValue('pressed');
  };
</script></template></headwater-component>`;

/** The numbers of a page, after the garbage is collected. */
async function numbers(page, session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    workers: page.workers().length,
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    fonts: await page.evaluate(() => document.fonts.size),
  };
}

test('three apps and two components of a page load the runtime once, and each works', async () => {
  const start = here.host.hits.length;
  const page = await here.open(APP + COMPONENT + APP + COMPONENT + APP);
  await page.getByText('Count: 0').nth(2).waitFor();
  const files = here.host.hits.slice(start).filter((address) => address.includes('/runtime/'));
  assert.deepEqual(files.toSorted(), [...new Set(files)].toSorted(), 'each once');
  const wasm = files.filter((address) => address.endsWith('.wasm'));
  assert.equal(wasm.length, 2, 'one for the page, one for the workers');
  for (const at of [0, 1, 2]) {
    const app = page.locator('headwater-app').nth(at);
    for (let click = 0; click <= at; click += 1) {
      await app.getByRole('button', { name: 'More' }).click();
      await app.getByText(`Count: ${click + 1}`).waitFor();
    }
  }
  await page.evaluate(() => {
    globalThis.pressed = 0;
    document.addEventListener('trigger', () => (globalThis.pressed += 1));
  });
  for (const at of [0, 1]) await page.getByRole('button', { name: 'Component' }).nth(at).click();
  await page.waitForFunction(() => pressed === 2);
  assert.deepEqual(await page.getByText(/^Count: /).allTextContents(), ['Count: 1', 'Count: 2', 'Count: 3']);
  await close(page);
});

test('removed one by one, apps and components give back workers, elements, listeners, fonts and memory', async (t) => {
  const page = await here.open('<div id="all"></div><button>Nothing</button>');
  // What drives the browser has listeners of its own, from the first click on.
  await page.getByRole('button', { name: 'Nothing' }).click();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const tell = (what, { workers, heap, nodes, listeners, fonts }) => {
    const heaped = `${(heap / 1e6).toFixed(1)} MB heap`;
    t.diagnostic(`${what}: ${workers} workers, ${heaped}, ${nodes} nodes, ${listeners} listeners, ${fonts} fonts`);
  };
  const round = async () => {
    await page.evaluate((html) => {
      document.querySelector('#all').innerHTML = html;
    }, (APP + COMPONENT).repeat(2) + APP);
    await page.getByText('Count: 0').nth(2).waitFor();
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByText('Count: 1').waitFor();
    const full = await numbers(page, session);
    tell('three apps and two components', full);
    assert.equal(full.workers, 3);
    for (let left = 5; left > 0; left -= 1) {
      await page.evaluate(() => document.querySelector('#all').lastElementChild.remove());
      await workers(page, Math.floor(left / 2));
      tell(`${left - 1} left`, await numbers(page, session));
    }
    assert.equal(await workers(page, 0), 0);
  };
  const before = await numbers(page, session);
  tell('before', before);
  await round();
  const first = await numbers(page, session);
  tell('after', first);
  assert.deepEqual([first.fonts, first.listeners], [0, before.listeners]);
  await round();
  const second = await numbers(page, session);
  tell('after another round', second);
  // What the first app left for the next one is there once.
  assert.deepEqual([second.nodes, second.listeners], [first.nodes, first.listeners]);
  assert.ok(second.heap < first.heap + 5e5, `${second.heap} bytes, ${first.heap} before`);
  await close(page);
});
