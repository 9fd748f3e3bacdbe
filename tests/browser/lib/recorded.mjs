// Recordings of the original's page for the examples of the guide, and what of them is ours to show.
//
// HEADWATER_SEEDS names the folder with the recordings; they do not belong to this project.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { settled } from './browser.mjs';
import { perform, shown } from './steps.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
export const SEEDS = path.resolve(process.env.HEADWATER_SEEDS || path.join(PROJECT, '../shared/seeds'));
const APPS = path.join(SEEDS, 'apps');
export const EXAMPLES = 17;
/** How often a page with a component is looked at until it shows what it should. */
const TRIES = 20;

/** Whether the recordings are there. */
export const areThere = () => existsSync(APPS);

/** The examples of the guide: number and slug, as in `05` and `stages`. */
export function examples() {
  const names = readdirSync(APPS).filter((name) => name.endsWith('.steps.json')).sort().slice(0, EXAMPLES);
  assert.equal(names.length, EXAMPLES);
  return names.map((name) => name.match(/^(\d+)_(\w+)\.steps\.json$/).slice(1));
}

/** The text of a file of the recordings. */
export const text = (name) => readFileSync(path.join(APPS, name), 'utf8');

/** What a recording has in other words than we do: names of glyphs, the cells of tables, and where an error arose. */
const HIDDEN = [
  '[data-testid^=stIcon]',
  '[data-testid=stDataFrame]',
  '[data-testid=stTable]',
  '.stExceptionTrace',
  '.stExceptionActions',
].join();
const GLYPHS = ['upload', 'add icon', 'add', 'description'];

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
function corrected(number, { text, values, components }) {
  if (number !== '04') return { text, values, components };
  return {
    text: text.map((line) => line.replace(/^50$/, '42')),
    values: values.map((value) => value.replace('=50', '=42')),
    components,
  };
}

/** Does what the recording of an example did, and compares what the page shows after each step. */
export async function follow(page, number, slug) {
  const { frames } = JSON.parse(text(`${number}_${slug}.browser.json`));
  const words = number === '17' ? inOwnWords : (lines) => lines;
  for (const [at, frame] of frames.entries()) {
    const { step } = frame;
    if (step) {
      await perform(page, step);
      await settled(page);
    }
    const theirs = corrected(number, frame);
    const compare = async () => {
      const ours = await shown(page, HIDDEN);
      assert.deepEqual(
        { ...ours, text: words(ours.text) },
        { ...theirs, text: words(recorded(theirs.text)) },
        `after ${at} steps: ${JSON.stringify(step)}`,
      );
    };
    // A component says its first state when its module has come, which may be after the page has come to rest.
    for (let tries = frame.components.length > 0 ? TRIES : 0; tries > 0; tries--) {
      if (await compare().then(() => true, () => false)) break;
      await settled(page);
    }
    await compare();
  }
}
