// `headwater run`: a page follows its files while they change. A script's page takes them over as it is; that of a
// crate is loaded again when it is built, here by a stand-in for cargo (lib/cargo.mjs).

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { launch } from './lib/browser.mjs';
import { Folder, interrupt, run, until } from './lib/run.mjs';

const SCRIPT = `
import streamlit as st
from words import TITLE

st.title(TITLE)
if st.button("Count"):
    st.session_state.count = st.session_state.get("count", 0) + 1
st.write(f"count {st.session_state.get('count', 0)}")
st.write("Hello", st.text_input("Name", key="name"))
`;
const DIAL = '[project]\nname = "dial"\n[[tool.streamlit.component.components]]\nname = "dial"\nasset_dir = "build"\n';
const WASM = path.resolve(import.meta.dirname, '../../target/wasm32-unknown-unknown/wasm-release/browser-tests.wasm');
const LOCK = path.resolve(import.meta.dirname, '../../Cargo.lock');
const CRATE = {
  'Cargo.toml': '[package]\nname = "app"\n',
  'Cargo.lock': readFileSync(LOCK, 'utf8'),
  'src/main.rs': 'RIGHT',
  'index.html':
    '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><title>1</title>' +
    '<link rel="icon" href="data:,"><p>Made of Rust</p>',
};
const STAND_IN = { CARGO: path.resolve(import.meta.dirname, 'lib/cargo.mjs'), HEADWATER_TEST_WASM: WASM };

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens a page, in a tab of `context` or one of its own, and marks it: a page that is loaded again has no mark. */
async function open(running, context) {
  const page = await (context ?? (await browser.newContext())).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(running.address);
  await mark(page);
  return page;
}

/** Marks a page that is there as a whole, even if it is just loaded once more. */
const mark = (page) => page.waitForFunction(() => document.readyState === 'complete' && (window.marked = true));
const isMarked = (page) => page.evaluate(() => window.marked === true);
const isLoadedAgain = (page) => page.waitForFunction(() => !window.marked && document.readyState === 'complete');
const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();
const notice = (page) => page.getByRole('complementary', { name: 'headwater run' });

/** Says to the page that nobody sees it, or that somebody does. */
const setHidden = (page, hidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('the page of a script takes over its files', async (t) => {
  const folder = new Folder({ 'app.py': SCRIPT, 'words.py': 'TITLE = "One"\n' });
  const running = await run(folder);
  const page = await open(running);
  await heading(page, 'One');

  await t.test('the session, what is typed and the page itself stay', async () => {
    await page.getByRole('button', { name: 'Count' }).click();
    await page.getByText('count 1', { exact: true }).waitFor();
    await page.getByLabel('Name').fill('not yet sent');
    folder.write('app.py', SCRIPT.replace('"Hello"', '"Goodbye"'));
    await page.getByText('Goodbye').waitFor();
    assert.ok(await isMarked(page));
    assert.equal(await page.getByText('count 1', { exact: true }).count(), 1);
    assert.equal(await page.getByLabel('Name').inputValue(), 'not yet sent');
  });

  await t.test('a module that it imports is one of them, however it is saved', async () => {
    folder.write('words.py', 'TITLE = "Two"\n');
    await heading(page, 'Two');
    renameSync(folder.write('words.py~', 'TITLE = "Three"\n'), path.join(folder.path, 'words.py'));
    await heading(page, 'Three');
    folder.write('words/__init__.py', 'TITLE = "Four"\n');
    folder.remove('words.py');
    await heading(page, 'Four');
    folder.remove('words');
    folder.write('words.py', 'TITLE = "Five"\n');
    await heading(page, 'Five');
    assert.ok(await isMarked(page));
  });

  await t.test('a mistake in it shows where the app is, and goes with it', async () => {
    folder.write('app.py', `${SCRIPT}st.write(\n`);
    await page.getByText('SyntaxError').first().waitFor();
    folder.write('app.py', SCRIPT);
    await page.getByText('SyntaxError').first().waitFor({ state: 'detached' });
    await heading(page, 'Five');
  });

  await t.test('what cannot be served shows beside the app until it can', async () => {
    folder.write('.streamlit/secrets.toml', 'key = 1\n');
    await notice(page).getByText('secrets.toml is beside the script').waitFor();
    folder.remove('.streamlit');
    await notice(page).getByRole('heading').waitFor({ state: 'detached' });
    folder.remove('app.py');
    await notice(page).getByText('cannot read').waitFor();
    folder.write('app.py', SCRIPT.replace('"Hello"', '"Welcome"'));
    await page.getByText('Welcome').waitFor();
    await notice(page).getByRole('heading').waitFor({ state: 'detached' });
    assert.ok(await isMarked(page));
  });

  await t.test('every tab hears of it, and one that nobody sees when it is seen again', async () => {
    const second = await open(running, page.context());
    await heading(second, 'Five');
    await setHidden(second, true);
    folder.write('words.py', 'TITLE = "Six"\n');
    await heading(page, 'Six');
    assert.equal(await second.getByRole('heading', { name: 'Six' }).count(), 0);
    await setHidden(second, false);
    await heading(second, 'Six');
    folder.write('words.py', 'TITLE = "Seven"\n');
    await Promise.all([heading(page, 'Seven'), heading(second, 'Seven')]);
    assert.ok((await isMarked(page)) && (await isMarked(second)));
    await second.close();
  });

  await t.test('a component package makes another page', async () => {
    folder.write('dial/build/index.js', 'export default () => {};\n');
    folder.write('dial/pyproject.toml', DIAL);
    await isLoadedAgain(page);
    await heading(page, 'Seven');
    await mark(page);
    folder.write('dial/build/index.js', 'export default () => 1;\n');
    await isLoadedAgain(page);
  });

  await t.test('Ctrl-C ends it, and the page goes on when it runs again', async () => {
    await mark(page);
    await heading(page, 'Seven');
    assert.deepEqual(await interrupt(running), { code: 0, signal: null });
    await notice(page).getByText('headwater run has ended').waitFor();
    const server = createServer();
    await new Promise((resolve, reject) => server.once('error', reject).listen(running.port, '127.0.0.1', resolve));
    await new Promise((resolve) => server.close(resolve));
    const again = await run(folder, { port: running.port });
    await isLoadedAgain(page);
    await heading(page, 'Seven');
    assert.deepEqual(await interrupt(again), { code: 0, signal: null });
  });
  await page.context().close();
});

test('the page of a crate is loaded again after a build', async (t) => {
  const folder = new Folder({ ...CRATE, 'src/main.rs': 'WRONG' });
  const running = await run(folder, { env: STAND_IN });
  const page = await open(running);

  await t.test('a crate that does not compile has a page that says so', async () => {
    await notice(page).getByText('app does not compile').waitFor();
    await notice(page).getByText('mismatched types').waitFor();
    folder.write('src/main.rs', 'RIGHT');
    await page.getByText('Made of Rust').waitFor();
    await notice(page).waitFor({ state: 'detached' });
  });

  await t.test('a page with a policy of its own follows, too', async () => {
    await mark(page);
    folder.write('index.html', CRATE['index.html'].replace('Made of Rust', 'Made anew'));
    await page.getByText('Made anew').waitFor();
    assert.ok(!(await isMarked(page)));
  });

  await t.test('a mistake leaves the page as it is, with the message beside', async () => {
    await mark(page);
    folder.write('src/main.rs', 'WRONG');
    await notice(page).getByText('mismatched types').waitFor();
    folder.write('src/main.rs', 'RIGHT again');
    await notice(page).getByRole('heading').waitFor({ state: 'detached' });
    assert.ok(await isMarked(page), 'what was built is what the page has');
  });

  await t.test('Ctrl-C ends a build that is under way, and its compilers', async () => {
    folder.write('src/main.rs', 'SLOW');
    await notice(page).getByText('Building…').waitFor();
    const file = path.join(folder.path, 'building.txt');
    await until(() => existsSync(file) && /\d+ \d+/.test(readFileSync(file, 'utf8')), 'the build has begun');
    const builders = readFileSync(file, 'utf8').split(' ').map(Number);
    assert.deepEqual(await interrupt(running), { code: 0, signal: null });
    for (const pid of builders) await until(() => !isAlive(pid), `${pid} has ended`);
  });
  await page.context().close();
});

/** Whether a process runs. One that has ended and that nobody asked about does not. */
function isAlive(pid) {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
