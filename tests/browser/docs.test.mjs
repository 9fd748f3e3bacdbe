// The documentation: every example in it runs, and does what the text around it says, in Chromium and in Firefox.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SITE, close, site } from './lib/browser.mjs';
import { Findings, lookAround, options } from './lib/axe.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';

const here = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS);
const inFirefox = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS, { browser: 'firefox' });

/** The pages, and how many apps and components are in each. */
const PAGES = {
  '': { apps: 1 },
  host: { apps: 1 },
  embed: { apps: 3 },
  new: { apps: 2 },
  components: { apps: 1, components: 1 },
  share: { apps: 1 },
  'command-line': {},
  differences: {},
};

const address = (slug) => (slug ? `/docs/${slug}/` : '/docs/');
const open = (slug) => here.open(address(slug), { ...options, app: false });

/** A test of what somebody does in a page, in both browsers. */
function both(what, slug, use) {
  const visit = async (page) => {
    await use(page);
    await close(page);
  };
  test(what, async () => visit(await open(slug)));
  test(`${what}, in Firefox`, async () => visit(await inFirefox.open(address(slug), { app: false })));
}

/** The apps of a page, all of them started and at rest. */
async function apps(page) {
  const places = await page.locator('headwater-app, #app').all();
  for (const place of places) {
    await place.scrollIntoViewIfNeeded();
    await place.locator('[data-testid=stApp][data-test-script-state=notRunning] [data-testid=stMain] p').first().waitFor();
  }
  return places;
}

test('every page is tested here', () => {
  const list = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../www/docs/pages.json'), 'utf8'));
  assert.deepEqual(list.map(({ slug }) => slug), Object.keys(PAGES));
});

for (const [slug, { apps: count = 0, components = 0 }] of Object.entries(PAGES)) {
  test(`${address(slug)}: its examples run, and axe finds nothing`, async () => {
    const findings = new Findings();
    const page = await open(slug);
    assert.equal((await apps(page)).length, count);
    assert.equal(await page.getByTestId('stException').count(), 0);
    assert.equal(await page.locator('headwater-component .stBidiComponent').count(), components);
    assert.equal(await page.locator('nav [aria-current=page]').count(), 1);
    await lookAround(page, findings, address(slug), false);
    findings.none();
    await close(page);
  });
}

test('the list leads through all pages, and so do the steps from one to the next', async () => {
  const page = await open('');
  const list = page.getByRole('navigation', { name: 'Documentation' }).getByRole('link');
  const names = await list.allInnerTexts();
  assert.equal(names.length, Object.keys(PAGES).length);
  for (const name of names) {
    assert.equal(await page.locator('nav [aria-current=page]').innerText(), name);
    const next = page.locator('.steps [rel=next]');
    if (name === names.at(-1)) assert.equal(await next.count(), 0);
    else await next.click();
  }
  await close(page);
});

both('an example is an app that can be used', '', async (page) => {
  await page.getByText('The night has 12 hours.').waitFor();
  await page.getByRole('slider', { name: 'Hours of daylight' }).press('ArrowRight');
  await page.getByText('The night has 11 hours.').waitFor();
  await page.getByTestId('stAlert').getByText('It is summer.').waitFor();
});

both('what is drawn shows while a script waits, and a change meanwhile begins anew', 'new', async (page) => {
  const app = page.locator('headwater-app').nth(1);
  await apps(page);
  await app.getByRole('button', { name: 'Count' }).click();
  await app.getByText(/^[2-9] of 10$/).waitFor();
  await app.getByRole('slider', { name: 'Steps' }).press('ArrowRight');
  await app.locator('[data-test-script-state=notRunning]').waitFor();
  assert.equal(await app.getByText(/of 10|Done/).count(), 0);
});

both('a state stays, a trigger is over with its run, and the same state runs nothing', 'components', async (page) => {
  await apps(page);
  const press = (name) => page.locator('headwater-app').getByRole('button', { name, exact: true }).click();
  const says = (text) => page.locator('headwater-app').getByText(text).waitFor();
  await says('Run 1: the size is None, the order is None.');
  await press('M');
  await says('Run 2: the size is M, the order is None.');
  await press('M');
  await press('Order');
  await says('Run 3: the size is M, the order is True.');
  await press('Order');
  await says('Run 4: the size is M, the order is True.');
  await press('Run again');
  await says('Run 5: the size is M, the order is None.');
});

both('a component without an app tells the page of states and of triggers', 'components', async (page) => {
  const press = () => page.getByRole('button', { name: 'Count' }).click();
  const says = (text) => page.getByRole('status').filter({ hasText: text }).waitFor();
  await press();
  await says('State: count is 1.');
  await press();
  await press();
  await says('Trigger: full, 1 times three. The state is {"count":3}.');
});

both('the page that embeds an app controls it', 'embed', async (page) => {
  await apps(page);
  const place = page.locator('#app');
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  const says = (text) => page.locator('#said').filter({ hasText: text }).waitFor();
  await place.getByLabel('Your name').fill('Grace');
  await place.getByLabel('Your name').press('Enter');
  await place.getByText('Hello, Grace!').waitFor();
  await says('Run 2: finished.');
  await press('Change the script');
  await place.getByText('Good evening, Grace!').waitFor();
  await press('Session state');
  await says('{"name":"Grace"}');
  await press('Run again');
  await says('Run 4: finished.');
  await press('Dark');
  await place.locator('[data-testid=stApp][data-theme=dark]').waitFor();
});

both('a script in the page becomes a link that runs it', 'share', async (page) => {
  const link = page.getByRole('link', { name: 'Open this app from its link' });
  await page.waitForFunction(() => document.getElementById('link').hash.startsWith('#1='));
  await link.click();
  await page.waitForURL(/\/runtime\/share\.html#1=/);
  await page.getByRole('button', { name: 'Throw two dice' }).click();
  await page.getByText(/^Ada has [1-6] and [1-6]\.$/).waitFor();
});
