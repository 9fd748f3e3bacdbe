// Measures a script in Python in its page, in one run and with one stopwatch: how much is loaded and when it shows,
// beside Pyodide; how fast it answers, beside a Streamlit server with the same script. README.md says what is what.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PHONE, across } from './network.mjs';
import { pyodideSite } from './pyodide.mjs';
import { serveSite, serveStreamlit } from './servers.mjs';
import { buildSite } from './sites.mjs';
import { both, clicks, findStreamlit, launch, line, median, milliseconds, open, tidily } from './stopwatch.mjs';
import { engineOf, pageOf } from '../tests/browser/lib/page.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    headwater: { type: 'string' },
    site: { type: 'string' },
    streamlit: { type: 'string' },
    clicks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '7' },
    flag: { type: 'string', multiple: true, default: [] },
  },
});
const SCRIPT = here('counter/streamlit_app.py');
/** The same page without a first frame, and the script as that page names it. */
const PAGES = {
  '/plain': (index) => pageOf(index, 'plain.py'),
  '/plain.py': () => readFileSync(SCRIPT, 'utf8'),
};

// --- measuring

const sum = (sent) => sent.reduce((bytes, answer) => bytes + answer.bytes, 0);

/** The bytes that a page loads until it rests. */
async function bytesInAll(browser, server) {
  server.sent.length = 0;
  const { page, close } = await open(browser, server.url);
  await page.waitForLoadState('networkidle');
  await close();
  return sum(server.sent);
}

/**
 * The bytes that the first paint needs: the requests that `canWait` are kept back until there is one, so all that was
 * sent by then is all that was needed.
 */
async function bytesBeforePaint(browser, server, path, canWait) {
  server.sent.length = 0;
  let bytes;
  const { close } = await open(browser, server.url + path, async (page) => {
    const painted = page.evaluate.bind(page, () => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.route('**/*', async (route) => {
      if (canWait(route.request())) {
        while (!(await painted().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
        bytes ??= sum(server.sent);
      }
      await route.continue();
    });
  });
  await close();
  return bytes;
}

/** Of a page with a first frame: that is in its HTML, and takes style alone. */
const isNoFrame = (request) => !['document', 'stylesheet'].includes(request.resourceType());

/** Of a page without: what runs the script, by its addresses, as the page names them. */
async function isOfEngine({ url }) {
  const { worker, glue, wasm, files, parts } = engineOf(await (await fetch(`${url}plain`)).text());
  const named = [worker, glue, wasm, ...Object.values(files), ...Object.values(parts)];
  const addresses = new Set(named.map((address) => new URL(address, url).href));
  return (request) => addresses.has(request.url());
}

/**
 * The times to the first and to the live content, round by round, the sides in turn; the first round does not count, if
 * there are more.
 */
async function loads(browser, sides, rounds) {
  const times = sides.map(() => ({ first: [], live: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { url }] of sides.entries()) {
      const { first, live, close } = await open(browser, url);
      await close();
      if (round === 0 && rounds > 1) continue;
      times[at].first.push(first);
      times[at].live.push(live);
    }
  }
  return times;
}

/** Clicks, the sides in turn, in two halves. */
async function answers(browser, sides, mouse) {
  const times = sides.map(() => []);
  for (let half = 0; half < 2; half += 1) {
    for (const [at, { url }] of sides.entries()) {
      times[at].push(...(await clicks(browser, url, Math.ceil(Number(options.clicks) / 2), mouse)));
    }
  }
  return times;
}

// --- telling

const size = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const bytes = (count) => count;
const time = (times) => milliseconds(median(times));

/** A row: its name, how to tell a value and how to compare it, and the values; a side that has none is left out. */
function row(name, tell, number, [mine, pyodides, servers]) {
  const cells = [pyodides, servers].flatMap((other) =>
    other === undefined ? ['', ''] : [tell(other), `1 : ${(number(other) / number(mine)).toFixed(1)}`],
  );
  line([name, tell(mine), ...cells]);
}

async function report(browser, own, pyodide, streamlit, slow) {
  line(['', 'Headwater', 'Pyodide, `1+1`', 'ratio', 'Streamlit server', 'ratio']);
  line(Array(6).fill('---'));
  const framed = await bytesBeforePaint(browser, own, '', isNoFrame);
  row('bytes that the first content needs, brotli', size, bytes, [framed]);
  const plain = await bytesBeforePaint(browser, own, 'plain', await isOfEngine(own));
  row('the same without a first frame', size, bytes, [plain]);
  const all = [await bytesInAll(browser, own), await bytesInAll(browser, pyodide)];
  row('bytes in all, brotli', size, bytes, all);
  const servers = streamlit ? [streamlit] : [];
  const times = await loads(browser, [own, pyodide, ...servers], Number(options.rounds) + 1);
  row('navigation to the first content: median', time, median, times.map(({ first }) => first));
  row('navigation to the live content: median', time, median, times.map(({ live }) => live));
  const far = await loads(browser, slow, 1);
  row('the first content over a slow network', time, median, far.map(({ first }) => first));
  row('the live content over a slow network', time, median, far.map(({ live }) => live));
  const [byCall, serversByCall] = await answers(browser, [own, ...servers], false);
  row('`click()` to changed DOM: median, 95th percentile', both, median, [byCall, undefined, serversByCall]);
  const [byMouse, serversByMouse] = await answers(browser, [own, ...servers], true);
  row('click of the mouse to changed DOM: the same', both, median, [byMouse, undefined, serversByMouse]);
}

await tidily(async (later) => {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  later(() => rmSync(folder, { recursive: true }));
  const site = options.site ?? join(folder, 'site');
  if (!options.site) buildSite('counter', site, { python: true, program: options.headwater });
  const pyodide = pyodideSite(join(folder, 'pyodide'));
  const serve = async (...what) => {
    const server = await serveSite(...what);
    later(server.stop);
    return server;
  };
  const program = options.streamlit ?? findStreamlit();
  if (!program) console.log('No Streamlit was found (--streamlit PATH), so there is no server to compare with.\n');
  const streamlit = program && (await serveStreamlit(program, SCRIPT));
  if (streamlit) later(streamlit.stop);
  const near = [await serve(site, PAGES), await serve(pyodide)];
  const slow = [await serve(site, {}, across(PHONE)), await serve(pyodide, {}, across(PHONE))];
  const browser = await launch(options.flag);
  later(() => browser.close());
  await report(browser, ...near, streamlit, slow);
});
