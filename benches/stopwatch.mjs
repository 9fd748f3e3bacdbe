// What the benchmarks share: the browser, pages with the stopwatch in them (probe.js), presses, and how times are told.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Presses before the ones that count, while the browser still compiles. */
export const WARM_UP = 5;

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

export function findChromium() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium was found: name it in the environment variable CHROMIUM');
  return found;
}

/** The `streamlit` on the `PATH`, if there is one. */
export function findStreamlit() {
  return process.env.PATH.split(delimiter).map((folder) => join(folder, 'streamlit')).find(existsSync);
}

/** Starts Chromium, and prints what it is and on what it runs. */
export async function launch(flags = []) {
  const { chromium } = await import(pathToFileURL(findPlaywright())).then((module) => module.default ?? module);
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', ...flags];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  console.log(`Chromium ${browser.version()}, ${cpus().length} processors, ${cpus()[0].model}\n`);
  return browser;
}

/**
 * Calls `work(later)`, and after it, or where it fails, what it has given to `later`, the last first: so nothing is
 * left behind.
 */
export async function tidily(work) {
  const undo = [];
  try {
    await work((step) => undo.push(step));
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/**
 * A page of its own context, so that nothing is cached, with the stopwatch in it: the addresses of the JavaScript and
 * wasm that it loads, and the milliseconds from navigation to the first content and to the content that answers.
 * `prepare(page)` comes before the navigation.
 */
export async function open(browser, url, prepare) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript({ path: here('probe.js') });
  const code = new Set();
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (response.ok() && /javascript|wasm/.test(type)) code.add(response.url());
  });
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'commit' });
  const [first, live] = await page.evaluate(() => Promise.all([probe.first, probe.live]));
  return { page, code, first, live, close: () => context.close() };
}

/** One press: waits until the page rests, does it, and gives the milliseconds until the texts have changed. */
export async function press(page, event, all, act) {
  await page.evaluate(() => probe.rest());
  await page.evaluate(([event, all]) => probe.arm(event, all), [event, all]);
  await act();
  return page.evaluate(() => probe.time());
}

/** Presses of the counter's button, by the mouse or by a call of `click()` in the page. */
export async function clicks(browser, url, count, mouse) {
  const { page, close } = await open(browser, url);
  await page.evaluate(() => probe.rest());
  const button = page.locator('[data-testid="stButton"] button');
  const box = await button.boundingBox();
  const byMouse = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const byCall = () => button.evaluate((button) => button.click());
  const times = [];
  for (let at = -WARM_UP; at < count; at += 1) {
    const time = await press(page, 'click', false, mouse ? byMouse : byCall);
    if (at >= 0) times.push(time);
  }
  await expectText(page, 0, `Count: ${WARM_UP + count}`);
  await close();
  return times;
}

/** What the page shows in the end tells whether it did what was measured. */
export async function expectText(page, at, expected) {
  await page.evaluate(() => probe.rest());
  const text = await page.evaluate((at) => probe.texts()[at], at);
  if (text !== expected) throw new Error(`the page shows ${JSON.stringify(text)} instead of ${expected}`);
}

/** The least time that `share` of all do not exceed. */
export function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (times) => quantile(times, 0.5);
export const milliseconds = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
/** Median and 95th percentile. */
export const both = (times) => `${milliseconds(median(times))}, ${milliseconds(quantile(times, 0.95))}`;
/** A line of a Markdown table. */
export const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
