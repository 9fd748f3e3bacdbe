// The examples of the package's README, as they stand there.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compiled, consumer } from './lib/consumer.mjs';
import { close, pages } from './lib/page.mjs';

const { folder } = consumer({ apps: true });
const readme = readFileSync(path.join(folder, 'node_modules/headwater/README.md'), 'utf8');
/** The example of a section. */
const example = (section, language) => {
  const [, text] = readme.split(`\n## ${section}\n`);
  return text.split(`\`\`\`${language}\n`)[1].split('```')[0];
};
const [head] = readFileSync(path.join(folder, 'index.html'), 'utf8').split('  <script type="module"');
/** A page of the project with something else in its body. */
const put = (name, body) => writeFileSync(path.join(folder, name), head + body);

put('app.html', example('An app in markup', 'html'));
put('mount.html', '<div id="place"></div><script type="module" src="/mounted.js"></script>');
put('markup.html', example('A component in markup', 'html'));
put('call.html', '<div id="place"></div><script type="module" src="/call.js"></script>');
put('typed.html', '<body><script type="module" src="/typed.js"></script>');
writeFileSync(path.join(folder, 'mounted.js'), example('An app by a call', 'js'));
writeFileSync(path.join(folder, 'call.js'), example('A component by a call', 'js'));
writeFileSync(path.join(folder, 'typed.ts'), example('Types of a component', 'ts'));

const here = pages(folder);

test('the example of an app in markup shows a table, and tells its session state', async () => {
  const page = await here.open('/app.html');
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.getByRole('cell', { name: 'plum' }).waitFor();
  assert.equal(await page.getByRole('cell', { name: 'apple' }).count(), 0);
  await page.getByRole('slider').press('ArrowLeft');
  await page.getByRole('cell', { name: 'apple' }).waitFor();
  while (said.length < 1) await page.waitForTimeout(20);
  assert.match(said.at(-1), /^finished/);
  await close(page);
});

test('the example of an app by a call greets, and goes on with another file', async () => {
  const page = await here.open('/mount.html');
  await page.getByText('Good evening, you').waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await page.getByText('Good evening, Ada').waitFor();
  await close(page);
});

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
