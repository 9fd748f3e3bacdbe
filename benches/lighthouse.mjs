// Asks Lighthouse about built sites: an app in Python and one in Rust, each with and without its first frame, as on a
// phone and as on a desk. README.md says how to call this and what the figures mean.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { DESK, across } from './network.mjs';
import { serveSite } from './servers.mjs';
import { buildSite } from './sites.mjs';
import { findChromium, line, median, milliseconds, tidily } from './stopwatch.mjs';

const { values: options } = parseArgs({
  options: {
    headwater: { type: 'string' },
    sites: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    flag: { type: 'string', multiple: true, default: [] },
  },
});

const SITES = [
  { name: 'Python', app: 'counter', firstFrame: 'always' },
  { name: 'Python, no first frame', app: 'counter', firstFrame: 'never' },
  { name: 'Rust', app: 'page', firstFrame: 'never' },
  { name: 'Rust, first frame', app: 'page', firstFrame: 'always' },
];
/** Lighthouse's own two: a phone is what it takes if it is told nothing. */
const PRESETS = [
  { name: 'phone', config: undefined },
  { name: 'desk', config: desktopConfig },
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

// --- measuring

/** One visit by a new browser, and what Lighthouse says of it. */
async function visit(url, config) {
  const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', ...options.flag];
  const chrome = await launch({ chromePath: findChromium(), chromeFlags });
  try {
    const flags = { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES };
    const { lhr } = await lighthouse(url, flags, config);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** The bytes of the files that had come when the page first painted. */
function bytesBeforePaint({ audits }) {
  const [{ observedFirstContentfulPaint: paint }] = audits.metrics.details.items;
  const early = audits['network-requests'].details.items.filter(({ networkEndTime }) => networkEndTime <= paint);
  return early.reduce((bytes, { transferSize }) => bytes + transferSize, 0);
}

/** The text of what was the largest paint; it need not be the same in each visit. */
function largest({ audits }) {
  const [{ items } = {}] = audits['largest-contentful-paint-element'].details?.items ?? [];
  return items?.[0].node.nodeLabel.slice(0, 40) ?? '';
}

/** All sites with all presets, in turn, round by round. */
async function measure(sites) {
  const cases = sites.flatMap((site) => PRESETS.map((preset) => ({ site, preset, results: [] })));
  for (let round = 1; round <= Number(options.rounds); round += 1) {
    for (const { site, preset, results } of cases) results.push(await visit(site.url, preset.config));
    console.error(`round ${round}; the machine's load is ${loadavg()[0].toFixed(1)}`);
  }
  return cases;
}

// --- telling

const number = (audit) => (result) => result.audits[audit].numericValue;
const score = (category) => (result) => 100 * result.categories[category].score;
const size = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const plain = (value) => value.toFixed(0);

const COLUMNS = [
  { name: 'first paint', of: number('first-contentful-paint'), show: milliseconds },
  { name: 'largest paint', of: number('largest-contentful-paint'), show: milliseconds },
  { name: 'blocking time', of: number('total-blocking-time'), show: milliseconds },
  { name: 'layout shift', of: number('cumulative-layout-shift'), show: (shift) => shift.toFixed(3) },
  { name: 'speed index', of: number('speed-index'), show: milliseconds },
  { name: 'bytes before the first paint', of: bytesBeforePaint, show: size },
  { name: 'bytes in all', of: number('total-byte-weight'), show: size },
  { name: 'performance', of: score('performance'), show: plain },
  { name: 'accessibility', of: score('accessibility'), show: plain },
  { name: 'best practices', of: score('best-practices'), show: plain },
];

function report(cases) {
  line(['', ...COLUMNS.map(({ name }) => name), 'largest paint is of']);
  line(Array(COLUMNS.length + 2).fill('---'));
  for (const { site, preset, results } of cases) {
    const cells = COLUMNS.map(({ of, show }) => show(median(results.map(of))));
    line([`${site.name}, ${preset.name}`, ...cells, [...new Set(results.map(largest))].join('; ')]);
  }
}

/** What is wrong with a page by itself, however fast it is: what takes points in the last two categories. */
function faults({ categories, audits }) {
  const counted = [categories.accessibility, categories['best-practices']].flatMap(({ auditRefs }) => auditRefs);
  const failed = counted.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
  return failed.map(({ id }) => `${id}: ${audits[id].title}`);
}

/** The folders of the sites, by their names; what is not in the folder `--sites` is built. */
function built(later) {
  const folder = options.sites ?? mkdtempSync(join(tmpdir(), 'headwater-lighthouse-'));
  if (!options.sites) later(() => rmSync(folder, { recursive: true }));
  return SITES.map(({ name, app, firstFrame }) => {
    const out = join(folder, `${app}-${firstFrame}`);
    const flags = [`--first-frame=${firstFrame}`];
    if (!existsSync(out)) buildSite(app, out, { python: true, program: options.headwater, flags });
    return { name, out };
  });
}

await tidily(async (later) => {
  const sites = [];
  for (const { name, out } of built(later)) {
    const server = await serveSite(out, {}, across(DESK));
    later(server.stop);
    sites.push({ name, url: server.url });
  }
  const cases = await measure(sites);
  const [{ results }] = cases;
  const chromium = results[0].environment.hostUserAgent.match(/Chrome\/(\d+)/)[1];
  console.log(`Lighthouse ${results[0].lighthouseVersion}, Chromium ${chromium}, ${cpus().length} processors\n`);
  report(cases);
  const found = new Set(cases.flatMap(({ results }) => results.flatMap(faults)));
  for (const fault of found) console.log(`\n${fault}`);
});
