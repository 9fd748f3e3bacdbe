// Scripts in Python in a page: the guide's examples, waiting, Stop and what comes after it, errors, imports.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { close, settled } from './lib/browser.mjs';
import { button } from './lib/app.mjs';
import { EXAMPLES, SEEDS, areThere, examples, follow, text } from './lib/recorded.mjs';
import { forgive } from './lib/plain.mjs';
import { scripts } from './lib/script.mjs';

/** How often a loop without end is stopped. */
const LOOPS = 20;
/** How much the worker's memory may grow over 300 reruns of 50 elements, in bytes: it grows by whole pages. */
const MORE = 4 * 65_536;
/** How long a page must make no run to count as at rest, in milliseconds. */
const REST = 5000;

const WAITS = `
import time
import streamlit as st

with st.spinner("Working"):
    if st.button("Work"):
        for i in range(5):
            st.write(f"step {i}")
            time.sleep(0.4)
count = st.session_state.setdefault("count", 0)
if st.button("Count"):
    st.session_state.count += 1
st.write(f"count {st.session_state.count}")
if st.button("Busy"):
    bar = st.progress(0)
    for i in range(40):
        sum(range(30000))
        bar.progress((i + 1) / 40)
`;

const LOOPS_FOREVER = `
import streamlit as st

st.session_state.setdefault("kept", [])
st.session_state.lost = lambda: 1
name = st.text_input("Name", key="name")
if st.button("Add"):
    st.session_state.kept.append(len(st.session_state.kept))
st.write(f"kept {st.session_state.kept} {name}")
if st.button("Loop"):
    while True:
        pass
if st.button("Break"):
    # Deeper than the stack of a page.
    nested = []
    for _ in range(300_000):
        nested = [nested]
    str(nested)
if st.button("Fill"):
    bytearray(1700 * 2**20)
`;

const MANY = `
import streamlit as st

class Point:
    def __init__(self, x):
        self.x = x
        self.me = self

st.session_state.setdefault("runs", 0)
st.session_state.runs += 1
st.text(f"run {st.session_state.runs}")
for i in range(24):
    st.slider(f"slider {i}", 0, 100, Point(i).x)
    st.write(f"text {i}", {"run": st.session_state.runs})
`;

const FAILS = `
import streamlit as st

def divide(by):
    return 1 / by

fails, imports, misses = st.button("Fail"), st.button("Import"), st.button("Missing")
if fails:
    divide(0)
if imports:
    import xml.etree.ElementTree as tree
    from statistics import mean
    st.write(tree.fromstring("<a>found</a>").text, mean([1, 2, 6]))
if misses:
    import torch
`;

const BROKEN = 'import streamlit as st\nst.write("fine")\nif True\n    st.write("not reached")\n';

const here = scripts({
  waits: WAITS,
  loops: LOOPS_FOREVER,
  fails: FAILS,
  broken: BROKEN,
  many: MANY,
  ...(areThere() && {
    preferences: text('18_ccv2_state_preferences.py'),
    actions: text('19_ccv2_trigger_actions.py'),
    form: text('20_ccv2_combined_form.py'),
  }),
  ...(areThere() && Object.fromEntries(examples().map(([number, slug]) => [`example-${number}`, text(`${number}_${slug}.py`)]))),
});

const lines = (page) => page.getByTestId('stMain').innerText();

if (!areThere()) {
  console.log(`scripts: ${EXAMPLES} cases not run, no seeds at ${SEEDS}`);
} else {
  test("every script of the guide, unchanged, shows at every step what the original's page shows", async (t) => {
    for (const [number, slug] of examples()) {
      await t.test(`${number} ${slug}`, async () => {
        const page = await here.open(`example-${number}`);
        await follow(page, number, slug);
        await close(page);
      });
    }
  });
}

/** How often a run began while something was done. */
async function runsOf(page, action) {
  await page.evaluate(() => {
    window.runs = 0;
    const app = document.querySelector('[data-testid=stApp]');
    const note = () => (runs += app.dataset.testScriptState === 'running');
    new MutationObserver(note).observe(app, { attributeFilter: ['data-test-script-state'] });
  });
  await action();
  return page.evaluate(() => runs);
}

if (areThere()) {
  test('the scripts of the document on states and triggers, unchanged, do what it says', async (t) => {
    await t.test('preferences', async () => {
      const page = await here.open('preferences');
      assert.match(await lines(page), /Notifications: True[^]*Theme: dark[^]*Font Size: 16px[^]*Dark theme/);
      await page.locator('#theme').selectOption('light');
      await page.locator('#font-size').fill('20');
      await page.getByText('Font Size: 20px', { exact: true }).waitFor();
      assert.match(await lines(page), /Notifications: True[^]*Theme: light[^]*Font Size: 20px[^]*Light theme/);
      await close(page);
    });
    await t.test('actions', async () => {
      const page = await here.open('actions');
      page.on('dialog', (dialog) => dialog.accept());
      await page.locator('#save').click();
      await settled(page);
      assert.match(await lines(page), /Document saved successfully![^]*Last action: save[^]*Document saved \(#1\)/);
      await page.locator('#delete').click();
      await settled(page);
      assert.match(await lines(page), /Document deleted permanently[^]*Last action: delete[^]*Document deleted\s[^]*Document saved \(#1\)/);
      await page.keyboard.press('r');
      await settled(page);
      assert.doesNotMatch(await lines(page), /Last action|permanently/);
      await close(page);
    });
    await t.test('form', async () => {
      const page = await here.open('form');
      const fields = () => Promise.all(['name', 'email', 'message'].map((id) => page.locator(`#${id}`).inputValue()));
      const message = 'The quick brown fox jumps over the lazy dog, and nothing of it is lost.';
      const runs = await runsOf(page, async () => {
        for (const [id, value] of [['name', 'Ada Lovelace'], ['email', 'ada@example.org'], ['message', message]]) {
          await page.locator(`#${id}`).pressSequentially(value, { delay: 5 });
          assert.equal(await page.locator(`#${id}`).inputValue(), value);
        }
        await settled(page);
      });
      assert.ok(runs <= 12 + 15 + message.length, `${runs} runs`);
      assert.deepEqual(await fields(), ['Ada Lovelace', 'ada@example.org', message]);
      assert.match(await lines(page), new RegExp(`Name: Ada Lovelace[^]*Message: ${message.length} characters`));
      await page.locator('#submit').click();
      await settled(page);
      assert.match(await lines(page), /Submission #1/);
      assert.deepEqual(await fields(), ['', '', '']);
      assert.equal(await runsOf(page, () => page.waitForTimeout(REST)), 0, 'a page at rest stays at rest');
      await page.locator('#name').pressSequentially('B', { delay: 5 });
      await settled(page);
      assert.deepEqual(await fields(), ['B', '', '']);
      assert.doesNotMatch(await lines(page), /Ada|Submission/);
      await close(page);
    });
  });
}

test("a component of a package beside the script gets a pandas table as one of Arrow's", async () => {
  const page = await here.open('');
  await page.getByText('2 rows, 3 in all').waitFor();
  await page.getByText('The sum is 3.').waitFor();
  const knob = page.getByRole('slider').first();
  await knob.focus();
  await knob.press('ArrowRight');
  await page.getByText('3 rows, 6 in all').waitFor();
  await page.getByText('The sum is 6.').waitFor();
  await settled(page);
  await close(page);
});

test('what is drawn shows while the script waits, and a click ends the wait', async () => {
  const page = await here.open('waits');
  await button(page, 'Work').click();
  await page.getByText('step 1', { exact: true }).waitFor();
  assert.equal(await page.getByText('step 4', { exact: true }).count(), 0, 'it is under way');
  await button(page, 'Count').click();
  await page.getByText('count 1', { exact: true }).waitFor();
  await settled(page);
  assert.doesNotMatch(await lines(page), /step/);
  await close(page);
});

test('a script that computes shows what it draws meanwhile', async () => {
  const page = await here.open('waits');
  const seen = page.evaluate(
    () =>
      new Promise((resolve) => {
        const values = new Set();
        const watch = () => {
          const value = Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? 0);
          values.add(value);
          if (value === 100) resolve(values.size);
          else requestAnimationFrame(watch);
        };
        watch();
      }),
  );
  await button(page, 'Busy').click();
  assert.ok((await seen) > 3, 'the bar moves');
  await settled(page);
  await close(page);
});

test('Stop ends a loop without end, and the values of the last run stay', async (t) => {
  const page = await here.open('loops');
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Name').press('Enter');
  await page.getByText('kept [] Ada').waitFor();
  const took = [];
  for (let loop = 0; loop < LOOPS; loop++) {
    await button(page, 'Add').click();
    const kept = Array.from({ length: loop + 1 }, (_, at) => at).join(', ');
    await page.getByText(`kept [${kept}] Ada`).waitFor();
    await settled(page);
    await button(page, 'Loop').click();
    const stop = page.getByRole('button', { name: 'Stop', exact: true });
    await stop.waitFor();
    // The worker that takes over is made ready meanwhile.
    await page.waitForTimeout(300);
    took.push(
      await stop.evaluate(async (button) => {
        const app = document.querySelector('[data-testid=stApp]');
        const start = performance.now();
        button.click();
        while (app.dataset.testScriptState === 'running') await new Promise((resolve) => setTimeout(resolve, 2));
        return performance.now() - start;
      }),
    );
  }
  t.diagnostic(`stopped after ${Math.max(...took).toFixed()} ms at most`);
  assert.match(await page.getByTestId('stNotice').innerText(), /could not be restored.*\blost\b/);
  await close(page);
});

test('an interpreter that breaks, or uses too much memory, is replaced, and the page says so', async () => {
  const page = await here.open('loops');
  const kept = [];
  for (const [name, why] of [['Break', /RangeError/], ['Fill', /used \d+ MB of memory/]]) {
    await button(page, 'Add').click();
    kept.push(kept.length);
    await page.getByText(`kept [${kept.join(', ')}]`).waitFor();
    await settled(page);
    // The values of the last run are written down when the app is at rest.
    await page.waitForTimeout(300);
    await button(page, name).click();
    const notice = page.getByTestId('stNotice').filter({ hasText: why });
    await notice.waitFor();
    assert.match(await notice.innerText(), /Another one goes on from the last finished run/);
  }
  await button(page, 'Add').click();
  await page.getByText('kept [0, 1, 2]').waitFor();
  await settled(page);
  forgive(page, /RangeError/);
  await close(page);
});

test('reruns leave the memory of the worker as it was', async (t) => {
  const page = await here.open('many');
  const rerun = async (times) => {
    const before = Number((await page.getByText(/^run /).innerText()).slice(4));
    for (let run = before + 1; run <= before + times; run++) {
      await page.keyboard.press('r');
      await page.getByText(`run ${run}`, { exact: true }).waitFor();
    }
    return page.workers()[0].evaluate(() => globalThis[Symbol.for('headwater')].mounts.get(1).memory.buffer.byteLength);
  };
  const early = await rerun(100);
  const late = await rerun(300);
  t.diagnostic(`memory after 100 reruns ${early} bytes, after 400 ${late} bytes`);
  assert.ok(late - early <= MORE, `${late - early} bytes more`);
  await close(page);
});

test('an error is shown with the lines of the script, and the app goes on', async () => {
  const page = await here.open('fails');
  await button(page, 'Fail').click();
  const box = page.getByTestId('stException');
  await box.waitFor();
  assert.match(await box.innerText(), /ZeroDivisionError: division by zero[^]*line 9, in <module>\s+divide\(0\)[^]*line 5, in divide\s+return 1 \/ by/);
  await settled(page);
  await button(page, 'Missing').click();
  await page.getByText(/No module named 'torch'/).waitFor();
  await settled(page);
  await button(page, 'Import').click();
  await page.getByText('found 3').waitFor();
  assert.equal(await box.count(), 0);
  await settled(page);
  await close(page);
});

test('a script that cannot be read says where', async () => {
  const page = await here.open('broken');
  const notice = page.getByTestId('stNotice');
  await notice.waitFor();
  assert.match(await notice.innerText(), /SyntaxError[^]*line 3/);
  await close(page);
});
