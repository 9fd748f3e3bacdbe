// Stop, a hundred times in one page: each time the values stay, and neither workers nor anything else pile up.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { close, settled } from './lib/browser.mjs';
import { button } from './lib/app.mjs';
import { scripts } from './lib/script.mjs';

/** How often a loop without end is stopped, and after how many of these a page is at its size. */
const TIMES = 100;
const EARLY = 20;
/**
 * How much larger the page's JavaScript may be in the end than early on, in bytes: what the browser compiles meanwhile,
 * and entries of its performance timeline, which took 15 to 35 kB.
 */
const MORE = 100_000;
/** How many more objects there may be: fewer than Stops, so that no Stop leaves one behind. */
const MORE_OBJECTS = (TIMES - EARLY) / 2;

const here = scripts({
  loops: `
import streamlit as st

st.session_state.setdefault("count", 0)
if st.button("Add"):
    st.session_state.count += 1
st.write(f"count {st.session_state.count}")
if st.button("Loop"):
    while True:
        pass
`,
});

/**
 * Runs in the page before its own scripts: counts the workers that live, those of them that wait as a spare (where runs are
 * slow there is one), and how often one wrote its values down.
 */
function countWorkers() {
  const spares = new Set();
  window.workers = { alive: 0, most: 0, kept: 0, spares: () => spares.size };
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => (workers.kept += Boolean(data.kept)));
      workers.alive++;
      workers.most = Math.max(workers.most, workers.alive);
    }
    /** What it starts with is all that a spare is told. */
    postMessage(message, ...rest) {
      if (message.glue) spares.add(this);
      else spares.delete(this);
      super.postMessage(message, ...rest);
    }
    terminate() {
      spares.delete(this);
      workers.alive--;
      super.terminate();
    }
  };
}

/**
 * Runs in the page, so that nothing of the test stays in it: adds one and stops a loop, until the count is `last`.
 * Gives the milliseconds from each click on Stop until no run is under way.
 */
async function stopUntil(last) {
  const app = document.querySelector('[data-testid=stApp]');
  const named = (name) => [...app.querySelectorAll('button')].find((button) => button.innerText.trim() === name);
  const count = () => Number(app.innerText.match(/^count (\d+)$/m)?.[1]);
  const pass = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (holds, every = 10) => {
    for (const start = performance.now(); !holds(); await pass(every)) {
      if (performance.now() - start > 30_000) throw new Error(`waited in vain until ${holds}: ${app.innerText}`);
    }
  };
  const rests = () => app.dataset.testScriptState === 'notRunning';
  const took = [];
  await until(() => workers.kept > 0);
  for (let next = count() + 1; next <= last; next++) {
    const { kept } = workers;
    named('Add').click();
    // What the worker that took over had forgotten would be missing here.
    await until(() => rests() && count() === next && workers.kept > kept);
    named('Loop').click();
    await until(() => named('Stop'));
    // The worker that takes over is made meanwhile.
    await until(() => workers.spares() > 0);
    const start = performance.now();
    named('Stop').click();
    await until(rests, 2);
    took.push(performance.now() - start);
  }
  return took;
}

/** How many live objects have `prototype` in their chain. */
async function living(protocol, prototype) {
  const { result } = await protocol.send('Runtime.evaluate', { expression: prototype });
  const { objects } = await protocol.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  await protocol.send('Runtime.releaseObject', { objectId: objects.objectId });
  return Number(objects.description.match(/\d+/)[0]);
}

/** What the page holds: objects, workers in use among them, bytes of JavaScript, nodes, listeners. */
async function size(page, protocol) {
  await protocol.send('HeapProfiler.collectGarbage');
  const objects = await living(protocol, 'Object.prototype');
  const workers = (await living(protocol, 'Worker.prototype')) - (await page.evaluate(() => window.workers.spares()));
  const { metrics } = await protocol.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { objects, workers, heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

test('a loop without end is stopped a hundred times, the values stay, and nothing grows', async (t) => {
  const page = await here.open('loops', { script: countWorkers });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  const took = await page.evaluate(stopUntil, EARLY);
  const early = await size(page, protocol);
  took.push(...(await page.evaluate(stopUntil, TIMES)));
  const late = await size(page, protocol);
  took.sort((a, b) => a - b);
  t.diagnostic(`from Stop to rest: ${took[TIMES / 2].toFixed()} ms in the middle, ${took.at(-1).toFixed()} ms at most`);
  t.diagnostic(`after ${EARLY} Stops ${JSON.stringify(early)}, after ${TIMES} ${JSON.stringify(late)}`);

  await settled(page);
  await button(page, 'Add').click();
  await page.getByText(`count ${TIMES + 1}`, { exact: true }).waitFor();
  const workers = await page.evaluate(() => ({ ...window.workers, spares: window.workers.spares() }));
  assert.equal(workers.alive - workers.spares, 1, 'one worker is in use');
  assert.ok(workers.most <= 2, `${workers.most} workers at a time`);
  assert.ok(late.workers <= early.workers, `${late.workers} workers are remembered`);
  assert.ok(late.objects - early.objects <= MORE_OBJECTS, `${late.objects - early.objects} objects more`);
  assert.ok(late.heap - early.heap <= MORE, `${late.heap - early.heap} bytes of JavaScript more`);
  assert.ok(late.nodes <= early.nodes, `${late.nodes - early.nodes} nodes more`);
  assert.ok(late.listeners <= early.listeners, `${late.listeners - early.listeners} listeners more`);
  await settled(page);
  await close(page);
});
