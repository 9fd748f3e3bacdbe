// Measures how fast a page answers: Headwater's, and beside it, in the same run and with the same stopwatch, that of a
// Streamlit server. README.md says how to call this and what the figures mean.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite, serveStreamlit } from './servers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    streamlit: { type: 'string' },
    clicks: { type: 'string', default: '200' },
    moves: { type: 'string', default: '60' },
    loads: { type: 'string', default: '5' },
    flag: { type: 'string', multiple: true, default: [] },
  },
});
/** Presses before the ones that count, while the browser still compiles. */
const WARM_UP = 5;

// --- what is needed

function findPlaywright() {
  for (const folder of [here('../tests/browser/'), `${process.cwd()}/`]) {
    try {
      return createRequire(pathToFileURL(folder)).resolve('playwright-core');
    } catch {
      // The next folder may have it.
    }
  }
  throw new Error('playwright-core is missing: run `npm install` in tests/browser');
}

function findChromium() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium was found: name it in the environment variable CHROMIUM');
  return found;
}

function findStreamlit() {
  if (options.streamlit) return options.streamlit;
  return process.env.PATH.split(delimiter).map((folder) => join(folder, 'streamlit')).find(existsSync);
}

function buildSite(out) {
  const args = ['run', '--release', '--', 'build', here('page'), '-o', out];
  const { status } = spawnSync('cargo', args, { cwd: here('..'), stdio: 'inherit' });
  if (status !== 0) throw new Error('the page could not be built');
  return out;
}

// --- measuring

/** A page of its own context, so that nothing is cached, with the stopwatch in it. */
async function open(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript({ path: here('probe.js') });
  const code = new Set();
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (response.ok() && /javascript|wasm/.test(type)) code.add(response.url());
  });
  await page.goto(url);
  const first = await page.evaluate(() => probe.first);
  return { page, code, first, close: () => context.close() };
}

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

/** One press: waits until the page rests, does it, and gives the milliseconds until the texts have changed. */
async function press(page, event, all, act) {
  await page.evaluate(() => probe.rest());
  await page.evaluate(([event, all]) => probe.arm(event, all), [event, all]);
  await act();
  return page.evaluate(() => probe.time());
}

/** Presses of the counter's button, by the mouse or by a call of `click()` in the page. */
async function clicks(browser, url, mouse) {
  const { page, close } = await open(browser, url);
  const button = page.locator('[data-testid="stButton"] button');
  const box = await button.boundingBox();
  const byMouse = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const byCall = () => button.evaluate((button) => button.click());
  const times = [];
  for (let at = -WARM_UP; at < Number(options.clicks); at += 1) {
    const time = await press(page, 'click', false, mouse ? byMouse : byCall);
    if (at >= 0) times.push(time);
  }
  await expectText(page, 0, `Count: ${WARM_UP + Number(options.clicks)}`);
  await close();
  return times;
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

/** What the page shows in the end tells whether it did what was measured. */
async function expectText(page, at, expected) {
  await page.evaluate(() => probe.rest());
  const text = await page.evaluate((at) => probe.texts()[at], at);
  if (text !== expected) throw new Error(`the page shows ${JSON.stringify(text)} instead of ${expected}`);
}

// --- telling

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

const milliseconds = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const both = (times) => `${milliseconds(quantile(times, 0.5))}, ${milliseconds(quantile(times, 0.95))}`;
const median = (times) => quantile(times, 0.5);

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
    measure: (browser, url) => clicks(browser, url, false),
    show: both,
  },
  {
    name: 'click of the mouse to changed DOM, a counter: median, 95th percentile',
    measure: (browser, url) => clicks(browser, url, true),
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
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
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

// Each step that succeeds says how to undo it, so that nothing is left behind when a later one fails.
const undo = [];
try {
  const { chromium } = await import(pathToFileURL(findPlaywright())).then((module) => module.default ?? module);
  const executablePath = findChromium();
  const streamlit = findStreamlit();
  let site = options.site;
  if (!site) {
    const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
    undo.push(() => rmSync(folder, { recursive: true }));
    site = buildSite(folder);
  }
  const own = await serveSite(site);
  undo.push(own.stop);
  const sides = [{ name: 'Headwater', url: own.url }];
  if (streamlit) {
    const server = await serveStreamlit(streamlit, here('streamlit_app.py'));
    undo.push(server.stop);
    sides.push({ name: 'Streamlit server', url: server.url });
  } else {
    console.log('No Streamlit was found (--streamlit PATH), so Headwater is measured alone.\n');
  }
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  args.push(...options.flag);
  const browser = await chromium.launch({ executablePath, args });
  undo.push(() => browser.close());
  console.log(`Chromium ${browser.version()}, ${cpus().length} processors, ${cpus()[0].model}\n`);
  await report(browser, sides);
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const step of undo.reverse()) await step();
}
