// What a visitor downloads for a script that imports nothing but streamlit.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { close, site } from './lib/browser.mjs';
import { SCRIPT_SITE } from './lib/script.mjs';

const ALL = 3_500_000;
const BEFORE_PAINT = 400_000;

const PLAIN = 'import streamlit as st\n\nst.button("x")\n';
/** The parts of Python's library that such a script needs. */
const NEEDED = ['core', 'streamlit'];

/** The built site's page with the plain script in it, and what the build writes for it. */
function plain(index) {
  const set = (page, key, pattern, value) => {
    const name = `&quot;${key}&quot;:`;
    return page.replace(new RegExp(name + pattern), name + JSON.stringify(value).replaceAll('"', '&quot;'));
  };
  const withFiles = set(index, 'files', '\\{[^}]*\\}', { 'plain.py': 'plain.py' });
  return set(set(withFiles, 'script', '&quot;[^&]*&quot;', 'plain.py'), 'wanted', '\\[[^\\]]*\\]', NEEDED);
}

/** What only the engine needs: its wasm file, which the page names, and these. */
const ENGINE = /\.(part|py)$/;

/**
 * Holds that back until the page has painted, which shows that the paint does not wait for it. (The page asks for the
 * wasm file early all the same, to have it sooner.)
 */
const HOLD = `
  const painted = new Promise((resolve) => {
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').length && resolve())
      .observe({ type: 'paint', buffered: true });
  });
  const { fetch } = globalThis;
  globalThis.fetch = async (address, ...rest) => {
    const { engine } = document.querySelector('[data-engine]').dataset;
    const { wasm } = JSON.parse(engine);
    if (${ENGINE}.test(address) || String(address).endsWith(wasm)) await painted;
    return fetch(address, ...rest);
  };
`;

const pages = { '/plain': plain, '/plain.py': () => PLAIN };
const here = site(SCRIPT_SITE, 'HEADWATER_SCRIPT_SITE', pages);

/** What a host sends: the compressed copy that the build wrote, if it wrote one. */
async function sent(address) {
  const get = async (path) => {
    const response = await fetch(here.server.origin + path);
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  };
  if (address in pages) return brotliCompressSync(await get(address)).length;
  return ((await get(`${address}.br`)) ?? (await get(address))).length;
}

test('a plain script is small, and paints before most of it', async (t) => {
  const page = await here.open('/plain', { script: HOLD });
  await page.getByRole('button', { name: 'x' }).waitFor();
  const asked = [...new Set(here.server.hits)];
  const { wasm } = JSON.parse(await page.locator('[data-engine]').getAttribute('data-engine'));
  const early = await page.evaluate(() => {
    const [{ startTime: paint }] = performance.getEntriesByName('first-contentful-paint');
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return entries.filter(({ startTime }) => startTime < paint).map(({ name }) => new URL(name).pathname);
  });
  await close(page);
  const sizes = await Promise.all(asked.map(async (address) => [address, await sent(address)]));
  const sum = (sizes) => sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const isHeld = (address) => ENGINE.test(address) || address.endsWith(wasm);
  const before = sizes.filter(([address]) => early.includes(address) && !isHeld(address));
  t.diagnostic(`${sum(sizes)} bytes in brotli, ${sum(before)} of them before the first paint`);
  const list = (sizes) => sizes.map(([address, bytes]) => `${bytes} ${address}`).join('\n');
  assert.ok(sum(before) <= BEFORE_PAINT, `before the first paint ${sum(before)} bytes:\n${list(before)}`);
  assert.ok(sum(sizes) <= ALL, `in all ${sum(sizes)} bytes:\n${list(sizes)}`);
  assert.equal(before.filter(([address]) => address.endsWith('.wasm')).length, 1, 'the view is there, and counts');
  const parts = asked.map((address) => address.match(/([\w-]+)\.part$/)?.[1]).filter(Boolean);
  assert.deepEqual(parts.sort(), NEEDED, 'no other part of the library, and no table, is loaded');
});
