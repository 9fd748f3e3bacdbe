// What axe-core finds in a page: all of its rules, light and dark, wide and narrow; and what has to be scrolled sideways.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { settled } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** For pages that are looked at: nothing in them moves. */
export const options = { reducedMotion: 'reduce' };

/** What axe finds, and in which states of which pages. */
export class Findings {
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
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const animations = [document, ...shadows].flatMap((root) => root.getAnimations());
    const transitions = animations.filter((animation) => animation instanceof CSSTransition);
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
export async function lookAround(page, findings, state, app = true) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, ...options });
      // The colours of the other scheme fade for a moment.
      await page.waitForTimeout(app ? 250 : 700);
      if (app) await settled(page, 40);
      await look(page, findings, `${state}, ${colorScheme}, ${width}`);
    }
  }
}
