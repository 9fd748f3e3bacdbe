// No page has anything that axe-core complains of: all of its rules, light and dark, wide and narrow. And none has to be
// scrolled sideways.

import { test } from 'node:test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { SITE, TEST_APP, close, settled, site } from './lib/browser.mjs';
import { button, choose, field } from './lib/app.mjs';
import { Findings, lookAround, options } from './lib/axe.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';

const gallery = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS);
const app = site(TEST_APP, 'HEADWATER_TEST_APP');
test('the list of the examples', async () => {
  const findings = new Findings();
  const page = await gallery.open('/', { ...options, app: false });
  await lookAround(page, findings, 'index', false);
  findings.none();
  await close(page);
});

for (const [what, folder] of Object.entries({ example: 'rust', guide: 'guide' })) {
  test(`every ${what}`, async () => {
    const findings = new Findings();
    for (const slug of readdirSync(path.join(SITE, folder))) {
      const page = await gallery.open(`/${folder}/${slug}/`, options);
      await lookAround(page, findings, slug);
      await close(page);
    }
    findings.none();
  });
}

test('an example in Python, with its source as it was, in the editor and with an error', async () => {
  const findings = new Findings();
  for (const slug of ['stateful-button', 'component-state']) {
    const page = await gallery.open(`/python/${slug}/`, options);
    await lookAround(page, findings, slug);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Source of' }).waitFor();
    await page.keyboard.insertText('if (\n');
    await page.getByText(/^Error on line/).waitFor();
    await lookAround(page, findings, `${slug}, with an error in the source`);
    await close(page);
  }
  findings.none();
});

test('every element, with what opens open', async () => {
  const findings = new Findings();
  const page = await app.open('/', options);
  await lookAround(page, findings, 'widgets');
  await page.getByTestId('stMainMenuButton').click();
  await lookAround(page, findings, 'menu');
  await page.keyboard.press('Escape');
  await field(page, 'Fruit').click();
  await lookAround(page, findings, 'list');
  await page.keyboard.type('zz');
  await lookAround(page, findings, 'empty list');
  await page.keyboard.press('Escape');
  await page.getByTestId('stExpander').locator('summary').click();
  await field(page, 'Number').fill('99');
  await field(page, 'Number').press('Enter');
  await field(page, 'Name').fill('typed');
  await page.getByRole('button', { name: 'Help for Name' }).hover();
  await lookAround(page, findings, 'refused number, tooltip, text under way');
  await choose(page, 'Elements');
  await lookAround(page, findings, 'elements');
  await page.locator('input[type=file]').setInputFiles([{ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') }]);
  await page.getByRole('button', { name: 'Collapse sidebar' }).click();
  await lookAround(page, findings, 'without the sidebar, with a file');
  findings.none();
  await close(page);
});

test('an app that works, fails or has stopped', async () => {
  const findings = new Findings();
  const page = await app.open('/', options);
  await choose(page, 'Slow');
  await button(page, 'Work').click();
  await page.getByTestId('stStatusWidget').waitFor();
  await choose(page, 'Ends');
  await button(page, 'Fail').click();
  await settled(page);
  await lookAround(page, findings, 'error');
  await button(page, 'Count').click();
  await button(page, 'Panic').click();
  await page.getByTestId('stPanic').waitFor();
  await lookAround(page, findings, 'panic');
  findings.none();
  await page.context().close();
});
