// An app whose runtime is from another origin, and apps under strict policies.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import { COUNTER, PACKAGE, apps, close } from './lib/apps.mjs';
import { host } from './lib/host.mjs';

const here = apps();
const there = {};
before(async () => {
  const folder = path.join(here.folder, 'node_modules/headwater/dist');
  Object.assign(there, await host(folder, { headers: { 'access-control-allow-origin': '*' } }));
});
after(() => there.close?.());

/** A page under a policy; `loads` loads the elements. */
async function under(policy, loads, body) {
  here.host.pages.set('/strict.html', {
    type: 'text/html',
    headers: { 'content-security-policy': policy },
    body: `<!doctype html><title>A page</title>${loads}${body}`,
  });
  const page = await here.open('', { bare: true });
  await page.goto(`${here.host.origin}/strict.html`);
  return page;
}

/** The app counts. */
async function counts(page) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByText('Count: 1').waitFor();
}

const app = (attributes = '') =>
  `<headwater-app ${attributes}><script type="text/python">${COUNTER}</script></headwater-app>`;
/** The package's element, from somewhere. */
const element = (origin, attributes = '') =>
  `<script type="module" ${attributes} src="${origin}app/element.js"></script>`;

test('an app works with all of Headwater from another origin, modules and runtime', async () => {
  const page = await here.open(element(`${there.origin}/`) + app(), { bare: true });
  await counts(page);
  const own = here.host.hits.filter((address) => address.startsWith('/node_modules'));
  assert.deepEqual(own, []);
  await close(page);
});

test('an app works with the runtime from another origin, by its address', async () => {
  const page = await here.open(app(`runtime="${there.origin}/runtime"`));
  await counts(page);
  assert.ok(!here.host.hits.some((address) => address.includes('/runtime/')));
  await close(page);
});

test('an app works under the strictest policy of its own origin', async () => {
  const policy = [
    "default-src 'none'; img-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'; worker-src 'self'",
  ];
  const page = await under(policy.join('; '), element(PACKAGE), app());
  await counts(page);
  const font = await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('16px "Source Sans"')));
  assert.ok(font);
  await close(page);
});

test('a nonce of the script that loads the element is good for all that it loads', async () => {
  const policy = "script-src 'nonce-abc' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'nonce-abc'";
  const page = await under(policy, element(PACKAGE, 'nonce="abc"'), app());
  await counts(page);
  await close(page);
});

test('a nonce of the element is good for a runtime that the policy does not name', async () => {
  const { origin } = there;
  const policy = `script-src ${origin} 'nonce-abc' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'`;
  const loads = element(`${origin}/`);
  const refused = await under(policy, loads, app(`runtime="${PACKAGE}runtime"`));
  await refused.getByRole('alert').waitFor();
  await refused.close();
  const page = await under(policy, loads, app(`nonce="abc" runtime="${PACKAGE}runtime"`));
  await counts(page);
  assert.equal(await page.evaluate(() => document.querySelectorAll('head > script').length), 1, 'nothing stays');
  await close(page);
});
