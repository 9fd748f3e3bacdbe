// The package through Vite: what it builds works on a plain server, in any folder, and so does what it serves.

import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { apps, close } from './lib/apps.mjs';

const here = apps();
const root = path.join(here.folder, 'vite');
const options = { root, logLevel: 'warn', configFile: path.join(root, 'vite.config.js') };

before(() => cpSync(fileURLToPath(new URL('vite', import.meta.url)), root, { recursive: true }));

/** What the page does, wherever it is from. */
async function works(page) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 1').waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 2').waitFor();
  await page.locator('#component').getByRole('button').click();
  assert.equal(await page.locator('#component').getByRole('button').textContent(), '1');
  await page.getByText('Written in the page', { exact: true }).waitFor();
  await close(page);
}

test('what `vite build` makes runs on a plain server, in a folder of it', async () => {
  await build({ ...options, build: { outDir: path.join(here.folder, 'some/where'), emptyOutDir: true } });
  const made = readdirSync(path.join(here.folder, 'some/where/assets'));
  assert.ok(made.includes('headwater'), made.join());
  const page = await here.open('', { bare: true });
  const start = here.host.hits.length;
  await page.goto(`${here.host.origin}/some/where/`);
  await works(page);
  const elsewhere = here.host.hits.slice(start).filter((address) => !address.startsWith('/some/where/'));
  assert.deepEqual(elsewhere, [], 'all of it is in the folder');
});

for (const base of ['/', '/under/']) {
  test(`what \`vite dev\` serves at ${base} runs as it is`, async (t) => {
    const server = await createServer({ ...options, base, server: { port: 0, host: '127.0.0.1' } });
    t.after(() => server.close());
    await server.listen();
    const { port } = server.httpServer.address();
    const page = await here.open('', { bare: true });
    await page.goto(`http://127.0.0.1:${port}${base}`);
    await works(page);
  });
}

test('without the plugin, an app says what to do', async () => {
  const outDir = path.join(here.folder, 'without');
  await build({ ...options, configFile: false, base: './', build: { outDir, emptyOutDir: true } });
  const page = await here.open('', { bare: true });
  await page.goto(`${here.host.origin}/without/`);
  const alert = page.getByRole('alert').first();
  await alert.waitFor();
  assert.match(await alert.textContent(), /runtime\.json answered 404\. .*headwater\/vite/);
  await page.close();
});
