// The examples of the package's README, as they stand there.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compiled, consumer } from './lib/consumer.mjs';
import { close, pages } from './lib/page.mjs';

const { folder } = consumer();
const readme = readFileSync(path.join(folder, 'node_modules/headwater/README.md'), 'utf8');
const example = (language) => readme.split(`\`\`\`${language}\n`)[1].split('```')[0];
const [head] = readFileSync(path.join(folder, 'index.html'), 'utf8').split('  <script type="module"');
/** A page of the project with something else in its body. */
const put = (name, body) => writeFileSync(path.join(folder, name), head + body);

put('markup.html', example('html'));
put('call.html', '<div id="place"></div><script type="module" src="/call.js"></script>');
put('typed.html', '<body><script type="module" src="/typed.js"></script>');
writeFileSync(path.join(folder, 'call.js'), example('js'));
writeFileSync(path.join(folder, 'typed.ts'), example('ts'));

const here = pages(folder);

test('the example in markup tells what was rated', async () => {
  const page = await here.open('/markup.html');
  await page.getByRole('group', { name: 'Rating' }).getByTitle('4 of 5').click();
  await page.getByText('Rated 4 of 5; the state is {"rating":4}.').waitFor();
  await close(page);
});

test('the example by a call counts', async () => {
  const page = await here.open('/call.html');
  await page.getByRole('button', { name: 'Clicks: 0' }).click();
  await page.getByRole('button', { name: 'Clicks: 1' }).click();
  await page.getByRole('button', { name: 'Clicks: 2' }).waitFor();
  await close(page);
});

test('the example in TypeScript compiles and runs', async () => {
  assert.equal(compiled(folder), '');
  const page = await here.open('/typed.html');
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.getByRole('slider').first().fill('5');
  await page.waitForFunction(() => document.querySelectorAll('.stTheme').length === 2);
  while (said.length === 0) await page.waitForTimeout(20);
  assert.deepEqual(said, ['5.0']);
  await close(page);
});
