// Measures how fast a page answers: Headwater's, and beside it, in the same run and with the same stopwatch, that of a
// Streamlit server. README.md says how to call this and what the figures mean.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite, serveStreamlit } from './servers.mjs';
import { buildSite } from './sites.mjs';
import { WARM_UP, both, clicks, expectText, findStreamlit, launch, line, median, milliseconds } from './stopwatch.mjs';
import { open, press, tidily } from './stopwatch.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    headwater: { type: 'string' },
    site: { type: 'string' },
    streamlit: { type: 'string' },
    clicks: { type: 'string', default: '200' },
    moves: { type: 'string', default: '60' },
    loads: { type: 'string', default: '5' },
    flag: { type: 'string', multiple: true, default: [] },
  },
});

// --- measuring

async function loads(browser, url) {
  const times = [];
  for (let load = 0; load < Number(options.loads); load += 1) {
    const opened = await open(browser, url);
    times.push(opened.first);
    await opened.close();
  }
  return times;
}

/** The bytes of all JavaScript and wasm that a page loads until it rests, each file compressed alike. */
async function codeSize(browser, url) {
  const { page, code, close } = await open(browser, url);
  await page.waitForLoadState('networkidle');
  await close();
  let bytes = 0;
  for (const file of code) {
    const contents = Buffer.from(await (await fetch(file)).arrayBuffer());
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
    bytes += brotliCompressSync(contents, { params }).length;
  }
  return bytes;
}

/** Moves of the sliders in turn; `all` says whether all texts change or only the first. */
async function moves(browser, url, all) {
  const { page, close } = await open(browser, url);
  await page.getByText(all ? 'all texts' : 'one text', { exact: true }).click();
  await page.waitForFunction(() => probe.texts().length === 200);
  const sliders = page.locator('input[type="range"]');
  const times = [];
  for (let at = -WARM_UP; at < Number(options.moves); at += 1) {
    await sliders.nth((at + WARM_UP) % 20).focus();
    const time = await press(page, 'keydown', all, () => page.keyboard.press('ArrowRight'));
    if (at >= 0) times.push(time);
  }
  const sum = WARM_UP + Number(options.moves);
  await expectText(page, 0, `Text 0: ${sum}`);
  await expectText(page, 199, `Text 199: ${all ? sum + 199 : 199}`);
  await close();
  return times;
}

// --- telling

const ROWS = [
  {
    name: 'JavaScript and wasm of the page, brotli',
    measure: codeSize,
    show: (bytes) => `${(bytes / 1000).toFixed(0)} kB`,
    number: (bytes) => bytes,
  },
  { name: 'navigation to the first content: median', measure: loads, show: (times) => milliseconds(median(times)) },
  {
    name: 'click() to changed DOM, a counter: median, 95th percentile',
    measure: (browser, url) => clicks(browser, url, Number(options.clicks), false),
    show: both,
  },
  {
    name: 'click of the mouse to changed DOM, a counter: median, 95th percentile',
    measure: (browser, url) => clicks(browser, url, Number(options.clicks), true),
    show: both,
  },
  {
    name: 'key to changed DOM, 20 sliders, all of 200 texts change: median, 95th percentile',
    measure: (browser, url) => moves(browser, url, true),
    show: both,
  },
  {
    name: 'key to changed DOM, 20 sliders, one of 200 texts changes: median, 95th percentile',
    measure: (browser, url) => moves(browser, url, false),
    show: both,
  },
];

/** Measures row by row, both sides in turn, so that whatever else the machine does meets both. */
async function report(browser, sides) {
  const names = sides.map(({ name }) => name);
  line(['', ...names, ...(sides.length > 1 ? ['ratio'] : [])]);
  line(['---', ...names.map(() => '---'), ...(sides.length > 1 ? ['---'] : [])]);
  for (const { name, measure, show, number = median } of ROWS) {
    const results = [];
    for (const { url } of sides) results.push(await measure(browser, url));
    const [own, other] = results.map(number);
    line([name, ...results.map(show), ...(sides.length > 1 ? [`1 : ${(other / own).toFixed(1)}`] : [])]);
  }
}

await tidily(async (later) => {
  const streamlit = options.streamlit ?? findStreamlit();
  const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  later(() => rmSync(folder, { recursive: true }));
  const site = options.site ?? join(folder, 'site');
  if (!options.site) buildSite('page', site, { program: options.headwater });
  const own = await serveSite(site);
  later(own.stop);
  const sides = [{ name: 'Headwater', url: own.url }];
  if (streamlit) {
    const server = await serveStreamlit(streamlit, here('streamlit_app.py'));
    later(server.stop);
    sides.push({ name: 'Streamlit server', url: server.url });
  } else {
    console.log('No Streamlit was found (--streamlit PATH), so Headwater is measured alone.\n');
  }
  const browser = await launch(options.flag);
  later(() => browser.close());
  await report(browser, sides);
});
