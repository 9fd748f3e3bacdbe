// `mountComponent`: what the page hears of a component, and what it can say to it.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consumer } from './lib/consumer.mjs';
import { close, pages } from './lib/page.mjs';

const here = pages(consumer().folder);

/** Runs `steps` in a page that has loaded the package, and gives what they return. */
async function inPage(steps) {
  const page = await here.page();
  const result = await page.evaluate(steps);
  await close(page);
  return result;
}

test('what a component says in one task comes after it: changes first, then triggers, all in order', async () => {
  const { during, log } = await inPage(async () => {
    const it = mountComponent(place(), { js: show, default: { size: 3 } });
    const log = events(document);
    const [{ setStateValue, setTriggerValue }] = shown;
    setTriggerValue('sent');
    setStateValue('name', 'A');
    setStateValue('size', 3);
    setTriggerValue('moved', { x: 1 });
    setStateValue('name', 'Ann');
    setStateValue('gone', 1);
    setStateValue('gone', undefined);
    setTriggerValue('moved', null);
    const during = [log.length, it.state];
    await told();
    return { during, log };
  });
  assert.deepEqual(during, [0, { size: 3, name: 'Ann' }]);
  assert.deepEqual(log, [
    ['state-change', { name: 'name', value: 'Ann', state: { size: 3, name: 'Ann' } }],
    ['trigger', { name: 'sent', value: null }],
    ['trigger', { name: 'moved', value: { x: 1 } }],
    ['trigger', { name: 'moved', value: null }],
  ]);
});

test('events come out of shadow trees, and a listener that throws or that unmounts breaks nothing', async () => {
  const { thrown, log } = await inPage(async () => {
    const thrown = [];
    addEventListener('error', (event) => {
      event.preventDefault();
      thrown.push(event.message);
    });
    const inner = place().attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    const it = mountComponent(inner, { js: show });
    inner.addEventListener('state-change', () => {
      throw new Error('a listener of the page');
    });
    const log = events(document);
    document.addEventListener('trigger', () => it.unmount());
    const [{ setStateValue, setTriggerValue }] = shown;
    setStateValue('a', 1);
    setStateValue('b', 2);
    setTriggerValue('end');
    setTriggerValue('after');
    await told();
    setTriggerValue('late');
    await told();
    return { thrown, log: log.map(([type, { name }]) => `${type} ${name}`) };
  });
  assert.deepEqual(thrown, Array(2).fill('Uncaught Error: a listener of the page'));
  assert.deepEqual(log, ['state-change a', 'state-change b', 'trigger end']);
});

test('state is a copy, defaults show through, and assigning makes no event', async () => {
  const states = await inPage(async () => {
    const element = place();
    const it = mountComponent(element, { js: show, default: { size: 3, tags: [] } });
    const log = events(element);
    const states = [it.state];
    it.state.tags.push('not in it');
    shown[0].setStateValue('tags', ['a']);
    it.state.tags.push('not in it');
    it.setState('size', 4);
    await told();
    log[0][1].value.push('not in it');
    states.push(it.state);
    it.setState('size', undefined);
    states.push(it.state);
    it.state = { other: true };
    states.push(it.state);
    it.update({ default: { size: 9 } });
    states.push(it.state, log.map(([type, { name }]) => `${type} ${name}`));
    return states;
  });
  assert.deepEqual(states, [
    { size: 3, tags: [] },
    { size: 4, tags: ['a'] },
    { size: 3, tags: ['a'] },
    { size: 3, tags: [], other: true },
    { size: 9, other: true },
    ['state-change tags'],
  ]);
});

test('whether a value has changed is told by what the page knows, which is what it heard or assigned', async () => {
  const values = await inPage(async () => {
    const it = mountComponent(place(), { js: show });
    const log = events(it.element);
    const { setStateValue } = shown[0];
    setStateValue('a', 1);
    await told();
    it.setState('a', 2);
    setStateValue('a', 1);
    await told();
    it.setState('a', 2);
    setStateValue('a', 3);
    setStateValue('a', 2);
    await told();
    return log.map(([, { value }]) => value);
  });
  assert.deepEqual(values, [1, 1]);
});

test('data that repeats the state is an echo, until the page assigns something else', async () => {
  const data = await inPage(async () => {
    const it = mountComponent(place(), { js: show, data: { draft: '' } });
    const { setStateValue } = shown[0];
    for (const draft of ['h', 'he']) setStateValue('draft', draft);
    await told();
    it.data = { draft: 'h' };
    it.data = { draft: 'he' };
    const calls = () => shown.filter((args) => args !== 'cleanup').map((args) => args.data.draft);
    const typed = calls();
    it.setState('draft', '');
    return [typed, calls()];
  });
  // Never `h`, which is what the page knew when the component was further.
  assert.deepEqual(data, [['', 'he'], ['', 'he', '']]);
});

test('data is copied, so that the page may change and give it again', async () => {
  const told = await inPage(async () => {
    const data = { rows: [1] };
    const it = mountComponent(place(), { js: show, data });
    data.rows.push(2);
    it.data = data;
    it.data.rows.push(3);
    shown[1].data.rows.push(4);
    it.data = { rows: [1, 2] };
    return { given: shown.map((args) => args.data.rows), now: it.data };
  });
  assert.deepEqual(told, { given: [[1], [1, 2, 4]], now: { rows: [1, 2] } });
});

test('JavaScript may be a text, a function or a file, each with its own rule for the cleanup', async () => {
  const results = await inPage(async () => {
    const text = `export default ({ data, key, name, setTriggerValue }) => {
      setTriggerValue('called', [name, key, data]);
      return () => { (globalThis.cleaned ??= []).push(data); };
    }`;
    const load = async (js) => (await import(URL.createObjectURL(new Blob([js], { type: 'text/javascript' })))).default;
    const render = await load(text);
    const file = `data:text/javascript,${encodeURIComponent(text)}`;
    const results = [];
    const later = async (args) => render(args);
    for (const js of [text, render, later, new URL(file), { url: file }, { url: new URL(file) }]) {
      globalThis.cleaned = [];
      const it = mountComponent(place(), { js, data: 1, key: 'k', name: 'n' });
      const calls = new Promise((resolve) => it.element.addEventListener('trigger', resolve, { once: true }));
      const { detail } = await calls;
      it.data = 2;
      await told();
      const between = [...cleaned];
      it.unmount();
      await told();
      results.push([detail.value, between, cleaned]);
    }
    return results;
  });
  const called = ['n', 'k', 1];
  assert.deepEqual(results, [[called, [1], [1, 2]], ...Array(5).fill([called, [], [2]])]);
});

test('what is updated changes in place, and what is not stays', async () => {
  const seen = await inPage(async () => {
    const element = place();
    const it = mountComponent(element, { html: '<p>one</p>', css: 'p { margin: 1px }', js: show, data: 1 });
    const look = () => {
      const host = element.querySelector('[data-testid^=stBidiComponent][data-testid$=ed], [data-testid$=Regular]');
      const p = (host.shadowRoot ?? host).querySelector('p');
      const theme = element.firstElementChild.dataset.theme;
      return [host.dataset.testid, p?.textContent ?? '', p ? getComputedStyle(p).marginTop : '', theme, shown.length];
    };
    const seen = [look()];
    for (const changed of [
      { html: '<p>two</p>' },
      { css: 'p { margin: 2px }', theme: 'dark' },
      { isolateStyles: false },
      { data: 2 },
      { isolateStyles: undefined, theme: null, html: null },
    ]) {
      it.update(changed);
      seen.push(look());
    }
    return seen;
  });
  assert.deepEqual(seen, [
    ['stBidiComponentIsolated', 'one', '1px', 'system', 1],
    ['stBidiComponentIsolated', 'two', '1px', 'system', 1],
    ['stBidiComponentIsolated', 'two', '2px', 'dark', 1],
    // Another tree is another call, after the cleanup of the last one.
    ['stBidiComponentRegular', 'two', '2px', 'dark', 3],
    ['stBidiComponentRegular', 'two', '2px', 'dark', 4],
    ['stBidiComponentIsolated', '', '', 'system', 6],
  ]);
});

test('an element holds one component, and none after unmounting', async () => {
  const seen = await inPage(async () => {
    const element = place();
    element.textContent = 'before';
    const first = mountComponent(element, { js: show, html: 'first' });
    const second = mountComponent(element, { js: show, html: 'second' });
    first.unmount();
    first.data = 'nobody sees this';
    const { length } = element.children;
    second.unmount();
    second.setState('a', 1);
    return [length, element.innerHTML, shown.map((args) => (args === 'cleanup' ? args : 'call')), second.state];
  });
  assert.deepEqual(seen, [1, '', ['call', 'cleanup', 'call', 'cleanup'], {}]);
});

test('a wrong option is told before anything happens', async () => {
  const wrong = await inPage(() => {
    const loop = {};
    loop.loop = loop;
    const element = place();
    element.textContent = 'before';
    const it = mountComponent(place(), {});
    const cases = {
      'no element': () => mountComponent(null),
      'a selector': () => mountComponent('#x'),
      'no options': () => mountComponent(element, null),
      'an unknown option': () => mountComponent(element, { markup: '' }),
      html: () => mountComponent(element, { html: 5 }),
      css: () => mountComponent(element, { css: ['a'] }),
      cssUrl: () => mountComponent(element, { cssUrl: 'http://[' }),
      js: () => mountComponent(element, { js: 5n }),
      'js.url': () => mountComponent(element, { js: { url: {} } }),
      data: () => mountComponent(element, { data: loop }),
      default: () => mountComponent(element, { default: ['a'] }),
      'a default that is no JSON': () => mountComponent(element, { default: loop }),
      isolateStyles: () => mountComponent(element, { isolateStyles: 'no' }),
      theme: () => mountComponent(element, { theme: 'blue' }),
      key: () => it.update({ key: 'other' }),
      'a name of state': () => it.setState(''),
      'a value of state': () => it.setState('a', 1n),
      state: () => (it.state = 5),
    };
    const said = Object.entries(cases).map(([name, call]) => {
      try {
        call();
        return [name, 'nothing'];
      } catch (error) {
        return [name, `${error.constructor.name}: ${error.message.split('\n')[0]}`];
      }
    });
    return { said: Object.fromEntries(said), text: element.textContent };
  });
  assert.equal(wrong.text, 'before');
  assert.deepEqual(wrong.said, {
    'no element': 'TypeError: mountComponent(element, options) needs an element of the page first. ' +
      'It is null: was the page not there yet, or is the selector wrong?',
    'a selector': 'TypeError: mountComponent(element, options) needs an element of the page first.',
    'no options': 'TypeError: The options must be an object such as { html, js }, not null.',
    'an unknown option': 'TypeError: There is no option `markup`. ' +
      'There are html, css, cssUrl, js, data, default, name, key, isolateStyles, theme.',
    html: 'TypeError: `html` must be a text, not 5.',
    css: 'TypeError: `css` must be a text, not a list.',
    cssUrl: 'TypeError: `cssUrl` must be an address, which "http://[" is not.',
    js: 'TypeError: `js` must be the text of a module, its function, a URL or { url }, not 5.',
    'js.url': 'TypeError: `js.url` must be an address, a text or a URL, not an object.',
    data: 'TypeError: `data` is nested too deeply, or holds itself. Give plain objects, lists, texts and numbers.',
    default: 'TypeError: `default` must be an object of values by name, not a list.',
    'a default that is no JSON': 'TypeError: Converting circular structure to JSON',
    isolateStyles: 'TypeError: `isolateStyles` must be true or false, not "no".',
    theme: 'TypeError: `theme` must be \'system\', \'light\' or \'dark\', not "blue".',
    key: 'TypeError: `key` says which component this is, and stays. Mount another one for another key.',
    'a name of state': 'TypeError: setState(name, value) needs a name: a text.',
    'a value of state': 'TypeError: Do not know how to serialize a BigInt',
    state: 'TypeError: `state` must be an object of values by name, not 5.',
  });
});
