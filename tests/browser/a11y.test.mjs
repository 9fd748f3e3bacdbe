// No page has anything that axe-core complains of: all of its rules, light and dark, wide and narrow. And none has to be
// scrolled sideways.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SITE, TEST_APP, close, settled, site } from './lib/browser.mjs';
import { button, choose, field } from './lib/app.mjs';
import { WITH_COMPONENTS } from './lib/serve.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const gallery = site(SITE, 'HEADWATER_SITE', {}, WITH_COMPONENTS);
const app = site(TEST_APP, 'HEADWATER_TEST_APP');
const options = { reducedMotion: 'reduce' };

/** What axe finds, and in which states of which pages. */
class Findings {
  found = new Map();

  add(state, id, node) {
    const what = `${id}: ${node.html.slice(0, 300)} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 250)})`;
    this.found.set(what, [...(this.found.get(what) ?? []), state]);
  }

  none() {
    const list = [...this.found].map(([what, states]) => `${what} in: ${states.join('; ')}`);
    assert.ok(list.length === 0, `axe found\n${list.join('\n')}`);
  }
}

/** Adds what axe finds in the page as it is now. */
async function look(page, findings, state) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    // The other theme is there with the next frame, and colours on their way to others have no contrast of their own.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
    return (await window.axe.run({ resultTypes: ['violations'] })).violations;
  });
  const sideways = await page.evaluate(() =>
    ['html', '.stMain'].filter((what) => {
      const { scrollWidth, clientWidth } = document.querySelector(what) ?? {};
      return scrollWidth > clientWidth;
    }),
  );
  for (const html of sideways) findings.add(state, 'sideways', { html, failureSummary: 'has to be scrolled' });
  for (const { id, nodes } of violations) {
    for (const node of nodes) findings.add(state, id, node);
  }
}

/** The same in both colours and both widths. */
async function lookAround(page, findings, state, app = true) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, ...options });
      // The colours of the other scheme fade for a moment.
      await page.waitForTimeout(250);
      if (app) await settled(page, 40);
      await look(page, findings, `${state}, ${colorScheme}, ${width}`);
    }
  }
}

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
