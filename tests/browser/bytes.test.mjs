// What a visitor downloads for an example of the gallery.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { brotliCompressSync, constants } from 'node:zlib';
import { SITE, close, site } from './lib/browser.mjs';

const here = site(SITE, 'HEADWATER_SITE');

const CODE = 350_000;
const BEFORE_PAINT = 150_000;

const compressed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

test('an example is small, paints early, and asks for each file once', async (t) => {
  const page = await here.open('/rust/stateful-button/');
  // The icon does not count: the browser keeps that of the tab apart from the same one in the page.
  const asked = here.server.hits.filter((address) => /\.(js|wasm|css|woff2)$/.test(address));
  assert.deepEqual(asked.filter((address, at) => asked.indexOf(address) !== at), [], 'nothing is fetched twice');
  const loaded = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    return performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, early: startTime < paint }));
  });
  const sizes = [];
  for (const { name, early } of loaded) {
    const body = Buffer.from(await (await fetch(name)).arrayBuffer());
    sizes.push({ name: new URL(name).pathname, early, raw: body.length, bytes: compressed(body) });
  }
  const sum = (kind, field) => sizes.filter(kind).reduce((sum, size) => sum + size[field], 0);
  const code = sum(({ name }) => /\.(js|wasm)$/.test(name), 'bytes');
  const fonts = sum(({ name, early }) => early && /\.(woff2|svg)$/.test(name), 'raw');
  t.diagnostic(`code ${code} bytes in brotli, fonts and icons before the first paint ${fonts} bytes`);
  assert.equal(sizes.filter(({ name }) => name.endsWith('.wasm')).length, 1);
  assert.ok(code <= CODE, `JavaScript and wasm are ${code} bytes: ${JSON.stringify(sizes, null, 1)}`);
  assert.ok(fonts <= BEFORE_PAINT, `fonts and icons are ${fonts} bytes: ${JSON.stringify(sizes, null, 1)}`);
  // `close` also checks that nothing came from another origin.
  await close(page);
});
