// Measures whether reruns of a script in its page leave memory behind: that of the interpreter, and the JavaScript of
// the worker and of the page. README.md says how to call this.

import { parseArgs } from 'node:util';
import { serveSite } from './servers.mjs';
import { launch, line, open, tidily } from './stopwatch.mjs';
import { pageOf } from '../tests/browser/lib/page.mjs';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    reruns: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '10' },
  },
});

/** A script of 50 elements, which makes classes, cycles and values of its own in each run. */
const SCRIPT = `
import streamlit as st

class Point:
    def __init__(self, x):
        self.x = x
        self.me = self

st.session_state.setdefault("runs", 0)
st.session_state.runs += 1
st.button("Again")
st.text(f"run {st.session_state.runs}")
for i in range(24):
    st.slider(f"slider {i}", 0, 100, Point(i).x)
    st.write(f"text {i}", {"run": st.session_state.runs})
`;

/** Runs in the page: presses the button, and waits for the run, until it is run `last`. */
async function rerunUntil(last) {
  const app = document.querySelector('[data-testid=stApp]');
  const run = () => Number(app.querySelector('[data-testid=stText]').textContent.slice(4));
  const rests = () => app.dataset.testScriptState === 'notRunning';
  for (let next = run() + 1; next <= last; next++) {
    app.querySelector('[data-testid=stButton] button').click();
    while (!rests() || run() !== next) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A way to ask the worker's debugger; Playwright has none of its own. */
async function workerProtocol(page) {
  const protocol = await page.context().newCDPSession(page);
  const answers = new Map();
  let last = 0;
  protocol.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  const attached = new Promise((resolve) => protocol.on('Target.attachedToTarget', resolve));
  await protocol.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const { sessionId } = await attached;
  return (method) =>
    new Promise((resolve) => {
      answers.set(++last, resolve);
      const message = JSON.stringify({ id: last, method });
      protocol.send('Target.sendMessageToTarget', { sessionId, message });
    });
}

/** The bytes of live JavaScript, as the debugger says that `ask` asks. */
async function heap(ask) {
  await ask('HeapProfiler.collectGarbage');
  return (await ask('Runtime.getHeapUsage')).usedSize;
}

/** Bytes of the interpreter's memory, and of JavaScript in the worker and in the page. */
async function sizes(page, askWorker, askPage) {
  const [worker] = page.workers();
  const memory = await worker.evaluate(() => {
    const [mount] = globalThis[Symbol.for('headwater')].mounts.values();
    return mount.memory.buffer.byteLength;
  });
  return [memory, await heap(askWorker), await heap(askPage)];
}

/** The rise a step of a line through the values, by least squares. */
function slope(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return above / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

await tidily(async (later) => {
  if (!options.site) throw new Error('--site must name the site of a script, any one');
  const pages = { '/many': (index) => pageOf(index, 'many.py'), '/many.py': () => SCRIPT };
  const server = await serveSite(options.site, pages);
  later(server.stop);
  const browser = await launch();
  later(() => browser.close());
  const { page } = await open(browser, `${server.url}many`);
  const protocol = await page.context().newCDPSession(page);
  const askWorker = await workerProtocol(page);
  const every = Number(options.reruns) / Number(options.steps);
  const seen = [];
  line(['reruns', "interpreter's memory", "worker's JavaScript", "page's JavaScript"]);
  line(Array(4).fill('---'));
  for (let reruns = every; reruns <= Number(options.reruns); reruns += every) {
    await page.evaluate(rerunUntil, reruns);
    seen.push(await sizes(page, askWorker, (method) => protocol.send(method)));
    line([reruns, ...seen.at(-1)]);
  }
  const slopes = seen[0].map((_, at) => slope(seen.map((sizes) => sizes[at])) / every);
  line(['bytes a rerun', ...slopes.map((slope) => slope.toFixed(1))]);
});
