// The examples of the guide to buttons, step by step, against recordings of the same steps in the original.
//
// HEADWATER_SEEDS names the folder with the recordings; they do not belong to this project.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SITE, close, settled, site } from './lib/browser.mjs';
import { perform, shown } from './lib/steps.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SEEDS = path.resolve(process.env.HEADWATER_SEEDS || path.join(PROJECT, '../shared/seeds'));
const APPS = path.join(SEEDS, 'apps');
const EXAMPLES = 17;

/** What a recording has in other words than we do: names of glyphs, the cells of tables, and where an error arose. */
const HIDDEN = [
  '[data-testid^=stIcon]',
  '[data-testid=stDataFrame]',
  '[data-testid=stTable]',
  '.stExceptionTrace',
  '.stExceptionActions',
].join();
const GLYPHS = ['upload', 'add icon', 'add', 'description'];

const read = (name) => JSON.parse(readFileSync(path.join(APPS, name), 'utf8'));

/** The lines of a recording, without what `HIDDEN` leaves out of ours. */
function recorded(lines) {
  const kept = lines.filter((line) => !GLYPHS.includes(line));
  const from = kept.indexOf('Traceback:');
  const to = kept.indexOf('Ask ChatGPT');
  if (from >= 0) kept.splice(from, to - from + 1);
  return kept;
}

/** The uploader and the errors of pandas have their own words in each language; that there is an error is the same. */
const inOwnWords = (lines) =>
  lines.slice(lines.indexOf('Get data')).map((line) => (/^\S*Error: /.test(line) ? 'an error' : line));

/**
 * A disabled slider takes no keys, neither here nor, in the same steps, in the original, which stays at 42 as well: the
 * recorder had set its value in another way.
 */
function corrected(number, { text, values }) {
  if (number !== '04') return { text, values };
  return { text: text.map((line) => line.replace(/^50$/, '42')), values: values.map((value) => value.replace('=50', '=42')) };
}

if (!existsSync(APPS)) {
  console.log(`guide: ${EXAMPLES} cases not run, no seeds at ${SEEDS}`);
} else {
  const here = site(SITE, 'HEADWATER_SITE');
  test("every example of the guide shows at every step what the original's page shows", async (t) => {
    const names = readdirSync(APPS).filter((name) => name.endsWith('.steps.json')).sort().slice(0, EXAMPLES);
    assert.equal(names.length, EXAMPLES);
    for (const name of names) {
      const [, number, slug] = name.match(/^(\d+)_(\w+)\.steps\.json$/);
      await t.test(`${number} ${slug}`, async () => {
        const page = await here.open(`/rust/${slug.replaceAll('_', '-')}/`);
        const { frames } = read(`${number}_${slug}.browser.json`);
        const words = number === '17' ? inOwnWords : (lines) => lines;
        for (const [at, frame] of frames.entries()) {
          const { step } = frame;
          if (step) {
            await perform(page, step);
            await settled(page);
          }
          const ours = await shown(page, HIDDEN);
          const theirs = corrected(number, frame);
          assert.deepEqual(
            { text: words(ours.text), values: ours.values },
            { text: words(recorded(theirs.text)), values: theirs.values },
            `after ${at} steps: ${JSON.stringify(step)}`,
          );
        }
        await close(page);
      });
    }
  });
}
