// What is wrong with a server, a browser or a policy is said in the app's place in plain words, and what is not needed is
// not missed: never an empty page.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { choose } from './lib/app.mjs';
import { SCRIPT_SITE } from './lib/script.mjs';
import { LAUNCH, TEST_APP } from './lib/browser.mjs';
import { fileOf, serveFaulty } from './lib/faulty.mjs';
import { STRICT } from './lib/serve.mjs';

/** How long a page may take to say something, in milliseconds, on a machine that does much else. */
const PATIENCE = 40_000;
/** How many pages are open at a time. */
const AT_ONCE = 3;

if (!SCRIPT_SITE || !TEST_APP) throw new Error('HEADWATER_SCRIPT_SITE and HEADWATER_TEST_APP must name built sites; see README.md');

/** The sites: what an app shows that works, and what its page is asked for then. */
const SITES = {
  script: { folder: path.resolve(SCRIPT_SITE), works: /The sum is \w/ },
  rust: { folder: path.resolve(TEST_APP), works: /runs=1/ },
};

const STATIC = /This app has not started yet[^]*reload the page/;
const BUILD = /put the whole folder on the server again/;
const WAITING = /The server has not sent NAME yet/;

/** What the page says of each fault of a file that it needs. `NAME` is the file. */
const SAID = {
  missing: /NAME could not be loaded: the server answered 404\. Is the whole folder on the server\?/,
  broken: /NAME could not be loaded: the server answered 500\. Try again later/,
  cut: /NAME could not be loaded: the server cannot be reached, or sent only a part of it/,
  short: BUILD,
  page: /NAME is not there: the server sent a web page instead[^]*Is the whole folder on the server\?/,
  slow: WAITING,
  other: /[Ww]hole folder/,
};
/** Before boot.js has come, only the page itself can speak. */
const BY_THE_PAGE = Object.fromEntries(Object.keys(SAID).map((fault) => [fault, STATIC]));
/** What something else loads in turn: the page cannot see that it has not come. */
const IN_TURN = { ...SAID, slow: /The app has not answered yet[^]*whole folder/ };
/** A component says in its own place what is wrong with its files; the app goes on. */
const COMPONENT = /(BidiComponent Error|This component could not be loaded)[^]*The sum is \w/;
const IN_ITS_PLACE = { ...Object.fromEntries(Object.keys(SAID).map((fault) => [fault, COMPONENT])), slow: 'works' };
const WORKS = Object.fromEntries(Object.keys(SAID).map((fault) => [fault, 'works']));

/** The files of a site by what they are, with what each fault leads to where that is not what `SAID` says. */
const FILES = {
  script: {
    'boot.js': [/headwater-[^/]*\/boot\.js$/, BY_THE_PAGE],
    'engine.js': [/headwater-[^/]*\/engine\.js$/, SAID],
    'worker.js': [/headwater-[^/]*\/worker\.js$/, { ...SAID, other: IN_TURN.slow }],
    "the view's glue": ['glue', SAID],
    "the view's wasm": ['wasm', SAID],
    "the engine's glue": ['engine.glue', IN_TURN],
    "the engine's wasm": ['engine.wasm', SAID],
    'the script': ['engine.files.app.py', { ...SAID, short: /SyntaxError|The sum is|n/, other: 'works' }],
    'a part of the library': ['engine.parts.core', SAID],
    'another part': ['engine.parts.streamlit', SAID],
    "a component's file": [/files-sum-[^/]*\/sum-7c1e\.js$/, IN_ITS_PLACE],
    'what runs components': [/component\/index\.js$/, IN_ITS_PLACE],
    "components' tables": [/component\/apache-arrow[^/]*\/index\.js$/, IN_ITS_PLACE],
    'the style': [/headwater\.css$/, WORKS],
    'the fonts': [/source-sans\.woff2$/, WORKS],
    'the icon': [/favicon\.svg$/, WORKS],
  },
  rust: {
    'boot.js': [/headwater-[^/]*\/boot\.js$/, BY_THE_PAGE],
    'the glue': ['glue', SAID],
    'a snippet of the glue': [/src\/bridge\/host\.js$/, IN_TURN],
    'the wasm': ['wasm', SAID],
    'the style': [/headwater\.css$/, WORKS],
    "the page's style": [/app\.css$/, WORKS],
    'the fonts': [/source-sans\.woff2$/, WORKS],
    'the emoji': [/emoji\.txt$/, WORKS],
    'the icon': [/favicon\.svg$/, WORKS],
  },
};

/** What a browser or a policy may lack. `without` is JavaScript that comes first, in the page and in its worker. */
const LACKS = {
  'no WebAssembly': { without: 'delete globalThis.WebAssembly', said: /has no WebAssembly/ },
  'no Worker': { without: 'delete globalThis.Worker', said: /has no workers/, rust: 'works' },
  'no promise integration': { without: 'delete WebAssembly.Suspending; delete WebAssembly.promising', said: 'works' },
  'no compileStreaming': { without: 'delete WebAssembly.compileStreaming', said: 'works' },
  'storage denied': {
    without: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    }`,
    said: 'works',
  },
  'cookies denied': {
    without: `globalThis.document && Object.defineProperty(document, 'cookie', {
      get() { throw new DOMException('denied', 'SecurityError'); },
      set() { throw new DOMException('denied', 'SecurityError'); },
    })`,
    said: 'works',
  },
  'a policy without wasm-unsafe-eval': {
    policy: STRICT.replace(" 'wasm-unsafe-eval'", ''),
    said: /Content-Security-Policy forbids WebAssembly[^]*wasm-unsafe-eval/,
  },
  'a policy without workers': {
    policy: `${STRICT}; worker-src 'none'`,
    said: /Content-Security-Policy forbids the worker[^]*worker-src/,
    rust: 'works',
  },
  'JavaScript off': { context: { javaScriptEnabled: false }, said: /needs JavaScript/ },
};

/** What another build could have in the place of a file. */
function otherBuild(site, file) {
  const other = site === SITES.rust ? SITES.script : SITES.rust;
  const read = (site, what) => readFileSync(path.join(site.folder, fileOf(site.folder, what)));
  if (file.endsWith('.wasm')) return read(other, 'wasm');
  if (file.endsWith('app.js')) return read(other, 'glue');
  if (file.endsWith('.part')) return read(SITES.script, 'engine.parts.xml');
  if (file.endsWith('.py')) return Buffer.from('import streamlit as st\nst.write("The sum is 1")');
  return Buffer.from('export const version = 0;');
}

const here = {};
before(async () => {
  here.browser = await LAUNCH[process.env.HEADWATER_BROWSER || 'chromium']();
});
after(() => here.browser?.close());

/**
 * Opens the page of a site with a fault, and sees to it that it says what it should, or works. With `again`, it is to work
 * after a click when the fault is gone.
 */
async function look(site, wrong, said, { context, again } = {}) {
  const server = await serveFaulty(site.folder, wrong);
  const page = await (await here.browser.newContext(context)).newPage();
  const name = wrong.file?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? '';
  const shows = (pattern) =>
    page.waitForFunction(
      ([source, isFault, hasScripts]) => {
        // Only what is laid out and visible is in innerText.
        const text = document.body?.innerText ?? '';
        const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
        const isThere = (isPainted || !hasScripts) && new RegExp(source).test(text);
        return isThere && (isFault || !document.querySelector('.stPanic, .stWaiting, .stLoading')) && performance.now();
      },
      [pattern.source.replaceAll('NAME', name), pattern !== site.works, context?.javaScriptEnabled !== false],
      { timeout: PATIENCE, polling: 50 },
    );
  try {
    await page.goto(server.address, { waitUntil: 'commit' });
    const seen = await shows(said === 'works' ? site.works : said);
    // The page's own clock begins with the navigation.
    const seconds = (await seen.jsonValue()) / 1000;
    if (wrong.fault === 'slow') server.release();
    if (wrong.fault === 'slow' && said !== 'works') await shows(site.works);
    if (again) {
      server.heal();
      await page.getByRole('button', { name: 'Start again' }).click();
      await shows(site.works);
    }
    // How long an app takes that starts in spite of it says nothing of the message.
    return said === 'works' || said === COMPONENT ? 0 : seconds;
  } catch (error) {
    const text = await page.evaluate(() => document.body?.innerText).catch(() => '');
    throw new Error(`expected ${said}, and the page says:\n${text}`, { cause: error });
  } finally {
    await page.context().close();
    await server.close();
  }
}

/** Files without which an app does not start, and starts when they are there. */
const COMES_BACK = {
  script: ['engine.js', 'worker.js', "the view's glue", "the view's wasm", "the engine's glue", "the engine's wasm", 'the script', 'a part of the library'],
  rust: ['the glue', 'a snippet of the glue', 'the wasm'],
};

const ONLY = process.env.ONLY && new RegExp(process.env.ONLY);
const CASES = [];
for (const [kind, files] of Object.entries(FILES)) {
  const site = SITES[kind];
  for (const [what, [pattern, outcomes]] of Object.entries(files)) {
    for (const [fault, said] of Object.entries(outcomes)) {
      const run = () => {
        const file = fileOf(site.folder, pattern);
        return look(site, { file, fault, other: otherBuild(site, file) }, said);
      };
      CASES.push([`${kind}: ${what}, ${fault}`, run]);
    }
  }
  for (const what of COMES_BACK[kind]) {
    const run = () => look(site, { file: fileOf(site.folder, files[what][0]), fault: 'missing' }, SAID.missing, { again: true });
    CASES.push([`${kind}: ${what}, missing at first`, run]);
  }
  for (const [what, { without, policy, context, said, rust = said }] of Object.entries(LACKS)) {
    const edit = without && ((file, text) => (/(boot|worker)\.js$/.test(file) ? `${without};\n${text}` : text));
    CASES.push([`${kind}: ${what}`, () => look(site, { edit, policy }, kind === 'rust' ? rust : said, { context })]);
  }
}

test('a fault is said in the place of the app, and what is not needed is not missed', { concurrency: AT_ONCE }, async (t) => {
  const cases = CASES.filter(([name]) => !ONLY || ONLY.test(name));
  const times = [];
  await Promise.all(cases.map(([name, run]) => t.test(name, async () => times.push([await run(), name]))));
  times.sort(([a], [b]) => b - a);
  const slowest = times.slice(0, 3).map(([seconds, name]) => `${seconds.toFixed(1)} s (${name})`);
  t.diagnostic(`${cases.length} faults; the slowest are told after ${slowest.join(', ')}`);
});

/** Runs in the page before its own scripts: what a page lacks that came by plain `http://`. Notes what is copied. */
function withoutClipboard() {
  Object.defineProperty(window, 'isSecureContext', { value: false });
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.addEventListener('copy', ({ target }) => (window.copied = target.value));
}

test('a page without a clipboard copies all the same, and leaves the focus where it was', async () => {
  const server = await serveFaulty(SITES.rust.folder, {});
  const page = await (await here.browser.newContext()).newPage();
  await page.addInitScript(withoutClipboard);
  await page.goto(server.address);
  await choose(page, 'Elements');
  const code = page.getByTestId('stCode').filter({ hasText: 'let long' });
  await code.hover();
  await code.getByRole('button', { name: 'Copy to clipboard' }).click();
  await code.getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(await page.evaluate(() => window.copied), /^let long = "(very ){60}";$/);
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Copied');
  assert.equal(await code.locator('textarea').count(), 0, 'nothing stays');
  await page.context().close();
  await server.close();
});
