// The rules of the component runtime, in a page without an app: what a component's function is given, what it may do,
// when its cleanup is, and what stands in its place if it fails.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { close } from './lib/browser.mjs';
import { forgive, plainSite } from './lib/plain.mjs';

const here = plainSite();

/** Runs `story` in a page of its own and compares what it gives. */
const holds = (name, story, expected, failures) =>
  test(name, async () => {
    const page = await here.open();
    assert.deepEqual(await page.evaluate(story), expected);
    if (failures) forgive(page, failures);
    await close(page);
  });

holds(
  'the function is called with one object, after the markup is there',
  async () => {
    window.seen = [];
    const js = `export default function (...all) {
      const [args] = all;
      args.parentElement.querySelector('b').textContent = 'changed';
      seen.push([all.length, Object.keys(args), this === undefined, args.name, args.key, args.data]);
      window.parent_ = args.parentElement;
    }`;
    const one = plain.show({ html: '<b>text</b>', js, name: 'a name', data: { a: 1 } });
    await plain.until(() => seen.length === 1);
    const isRoot = window.parent_ === one.place.querySelector('[data-testid]').shadowRoot;
    const two = plain.show({ html: '<b>text</b>', js, isolate: false, key: 'mine' });
    await plain.until(() => seen.length === 2);
    const isHost = window.parent_ === two.place.querySelector('[data-testid]');
    two.update({ data: 1 });
    one.update({ data: 2 });
    const [first, second, third, fourth] = seen;
    return {
      first: [...first.slice(0, 4), /^st-bidi-component-/.test(first[4]), first[5]],
      second: second.slice(3),
      stays: [first[4] === fourth[4], third[4]],
      isRoot,
      isHost,
      text: one.place.querySelector('[data-testid]').shadowRoot.textContent,
    };
  },
  {
    first: [
      1,
      ['name', 'data', 'key', 'parentElement', 'setStateValue', 'setTriggerValue'],
      true,
      'a name',
      true,
      { a: 1 },
    ],
    second: ['name', 'mine', undefined],
    stays: [true, 'mine'],
    isRoot: true,
    isHost: true,
    text: 'changed',
  },
);

holds(
  'the elements have the documented shape, with a shadow tree or without',
  async () => {
    const refused = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    const shapes = [
      { html: '  <b>a</b> ', css: 'b {}' },
      { html: '<b>a</b>', isolate: false },
      { html: '', isolate: false },
      { html: '<b>a</b>', css: '@import "/style.css"; i {}' },
    ].map((inside) => {
      const { place } = plain.show(inside);
      const host = place.firstChild.firstChild;
      return [
        place.innerHTML,
        host.shadowRoot?.mode,
        host.shadowRoot?.innerHTML,
        host.shadowRoot?.adoptedStyleSheets.length,
      ];
    });
    await refused;
    return shapes;
  },
  (() => {
    const around = (kind, inner = '') =>
      `<div style="display: contents;"><div data-testid="stBidiComponent${kind}" style="width: 100%; height: 100%;">` +
      `${inner}</div></div>`;
    return [
      [around('Isolated'), 'open', '<div><div><b>a</b></div></div>', 1],
      [around('Regular', '<div><div><b>a</b></div></div>'), undefined, undefined, undefined],
      [around('Regular', '<div></div>'), undefined, undefined, undefined],
      [around('Isolated'), 'open', '<div><div><b>a</b></div><style>@import "/style.css"; i {}</style></div>', 0],
    ];
  })(),
  // An adopted sheet imports nothing, and the element that does is not to this page's taste.
  /inline style|style-src-elem inline/,
);

holds(
  'styles of an isolated component stay inside, those of another reach the page as long as it is there',
  async () => {
    const outside = document.createElement('b');
    document.body.append(outside);
    const colour = (element) => getComputedStyle(element).color;
    const css = 'b { color: rgb(1, 2, 3) }';
    const own = plain.show({ html: '<b>a</b>', css });
    const seen = [colour(own.place.querySelector('[data-testid]').shadowRoot.querySelector('b')), colour(outside)];
    const one = plain.show({ css, isolate: false });
    const two = plain.show({ css, isolate: false });
    seen.push(colour(outside));
    one.instance.unmount();
    seen.push(colour(outside));
    two.update({ css: 'b { color: rgb(4, 5, 6) }' });
    seen.push(colour(outside));
    two.instance.unmount();
    seen.push(colour(outside), document.adoptedStyleSheets.length);
    const file = plain.show({ html: '<b>a</b>', cssUrl: '/style.css' });
    const inside = file.place.querySelector('[data-testid]').shadowRoot.querySelector('b');
    await plain.until(() => colour(inside) === 'rgb(1, 2, 3)');
    return seen;
  },
  ['rgb(1, 2, 3)', 'rgb(0, 0, 0)', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'rgb(0, 0, 0)', 0],
);

holds(
  'scripts in the markup run, each time that it is put in',
  async () => {
    const html = '<script src="/script.js"></script>';
    const one = plain.show({ html });
    await plain.until(() => window.scripts === 1);
    one.update({ data: 1 });
    one.update({ html: `${html}<b>b</b>` });
    await plain.until(() => window.scripts === 2);
    return window.scripts;
  },
  2,
);

holds(
  'the cleanup of a text runs before the next call and at the end; that of a file, at the end only',
  async () => {
    const js = `let count = 0;
      export default ({ data }) => {
        const call = ++count;
        calls.push('call ' + call + ' ' + data);
        return () => calls.push('cleanup ' + call);
      };`;
    const text = plain.show({ js, data: 1 });
    await plain.until(() => calls.length === 1);
    text.update({ data: 2 });
    text.update({ data: 2 });
    text.instance.unmount();
    text.instance.unmount();
    const ofText = calls.splice(0);
    const file = plain.show({ jsUrl: '/module.js', data: 1 });
    await plain.until(() => calls.length === 1);
    file.update({ data: 2 });
    file.update({ data: 3 });
    file.instance.unmount();
    return { ofText, ofFile: calls };
  },
  { ofText: ['call 1 1', 'cleanup 1', 'call 2 2', 'cleanup 2'], ofFile: [1, 2, 3, 'cleanup'] },
);

holds(
  'an async function gives its cleanup later; if it was called again by then, or is gone, that runs at once',
  async () => {
    window.open_ = [];
    const js = `export default async ({ data }) => {
      calls.push('call ' + data);
      await new Promise((resolve) => open_.push(resolve));
      calls.push('done ' + data);
      return async () => { calls.push('cleanup ' + data); throw new Error('nobody hears it'); };
    };`;
    const one = plain.show({ js, data: 1 });
    await plain.until(() => open_.length === 1);
    one.update({ data: 2 });
    one.update({ data: 3 });
    open_[1]();
    await plain.tick();
    open_[0]();
    await plain.tick();
    open_[2]();
    await plain.tick();
    one.update({ data: 4 });
    one.instance.unmount();
    open_[3]();
    await plain.tick();
    return calls;
  },
  [
    ...['call 1', 'call 2', 'call 3', 'done 2', 'cleanup 2', 'done 1', 'cleanup 1', 'done 3'],
    ...['cleanup 3', 'call 4', 'done 4', 'cleanup 4'],
  ],
  /nobody hears it/,
);

holds(
  'the same text is the same module, evaluated once; another text is another',
  async () => {
    const js = (more) => `calls.push('evaluated ${more}');
      let mounts = 0;
      export default () => { calls.push('${more}' + ++mounts); };`;
    const one = plain.show({ js: js('a'), name: 'one' });
    const two = plain.show({ js: js('a'), name: 'two', isolate: false });
    await plain.until(() => calls.length === 3);
    one.instance.unmount();
    plain.show({ js: js('a') });
    plain.show({ js: js('b') });
    await plain.until(() => calls.length === 6);
    two.update({ js: js('b') });
    two.update({ js: js('a') });
    return calls;
  },
  ['evaluated a', 'a1', 'a2', 'a3', 'evaluated b', 'b1', 'b2', 'a4'],
);

holds(
  'a module that comes late, after the component has another or is gone, is not called',
  async () => {
    const slow = (name) => `await new Promise((resolve) => setTimeout(resolve, 50));
      export default () => { calls.push('${name}'); };`;
    const one = plain.show({ js: slow('first') });
    one.update({ js: slow('second') });
    const two = plain.show({ js: slow('gone') });
    two.instance.unmount();
    const three = plain.show({ js: slow('none any more') });
    three.update({ js: '' });
    await plain.until(() => calls.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    return calls;
  },
  ['second'],
);

holds(
  'what the function writes into its data is its own',
  async () => {
    const js = 'export default ({ data }) => { calls.push(JSON.stringify(data)); data.list.push(2); };';
    const one = plain.show({ js, data: { list: [1] } });
    await plain.until(() => calls.length === 1);
    one.update({ data: { list: [1, 2] } });
    one.update({ data: { list: [1, 2] } });
    return calls;
  },
  ['{"list":[1]}', '{"list":[1,2]}'],
);

holds(
  'a file that was missing is asked for again at the next mount',
  async () => {
    const one = plain.show({ jsUrl: '/late.js' });
    await plain.until(() => plain.error(one));
    one.instance.unmount();
    plain.show({ jsUrl: '/late.js', data: 'late' });
    await plain.until(() => calls.length === 1);
    return calls;
  },
  ['late'],
  /Failed to load/,
);

/** What is wrong with a component, and what its place says. */
const FAILURES = [
  [{ js: 'export default ( => 1' }, /^BidiComponent Error: .*Unexpected token/],
  [{ js: 'const a = 1;' }, /^BidiComponent Error: JS module does not have a default export function\./],
  [{ js: 'export default { render() {} };' }, /JS module does not have a default export function\./],
  [{ js: "export default () => { throw new Error('thrown'); };" }, /^BidiComponent Error: thrown/],
  [{ js: "export default async () => { throw 'a text'; };" }, /^BidiComponent Error: a text/],
  [{ js: "export default () => { throw { message: 'a message', stack: 5 }; };" }, /^BidiComponent Error: a message$/],
  [{ js: "throw new Error('at import'); export default () => {};" }, /^BidiComponent Error: at import/],
  [
    { js: "import '/missing.js'; export default () => {};" },
    /^BidiComponent Error: Failed to resolve module specifier/,
  ],
  [{ jsUrl: '/missing.js' }, /^BidiComponent Error: Failed to load script from \/missing\.js/],
  [{ jsUrl: '/throws.js' }, /^BidiComponent Error: the file throws/],
  [{ cssUrl: '/missing.css' }, /^BidiComponent Error: Failed to load CSS from \/missing\.css/],
];

test('what fails stands in the place of the component, and the others go on', async () => {
  const page = await here.open();
  for (const [inside, message] of FAILURES) {
    const text = await page.evaluate(async (inside) => {
      const good = plain.show({ js: 'export default ({ data }) => { calls.push(data); };', data: 1 });
      const bad = plain.show({ html: '<b>markup</b>', ...inside });
      await plain.until(() => plain.error(bad));
      const before = calls.length;
      good.update({ data: 2 });
      bad.update({ data: 2 });
      const isGone = bad.place.querySelector('[data-testid^=stBidiComponent]') === null;
      const text = plain.error(bad);
      bad.instance.unmount();
      return isGone && bad.place.childNodes.length === 0 && calls.length === before + 1 && text;
    }, inside);
    assert.match(String(text), message, JSON.stringify(inside));
  }
  forgive(page, /console: /);
  await close(page);
});

holds(
  'after an error the component stays as it is, until it has another text; then it is a new one',
  async () => {
    const js = "export default ({ data }) => { calls.push(data); if (data === 1) throw new Error('one'); };";
    const one = plain.show({ html: '<b>a</b>', js, data: 1 });
    await plain.until(() => plain.error(one));
    one.update({ data: 2 });
    await plain.tick();
    const stays = [plain.error(one).includes('one'), [...calls]];
    one.update({ js: `${js}//` });
    await plain.until(() => calls.length === 2);
    const again = [plain.error(one), [...calls], one.place.querySelector('[data-testid]').shadowRoot.textContent];
    one.update({ data: 1 });
    one.update({ data: 3, html: '<i>b</i>' });
    return { stays, again, atLast: [plain.error(one), calls] };
  },
  { stays: [true, [1]], again: [undefined, [1, 2], 'a'], atLast: [undefined, [1, 2, 1, 3]] },
  /console: Error: one/,
);

holds(
  'other markup or another style is put in without a call; another isolation is a new component',
  async () => {
    const js = `export default ({ parentElement }) => {
      calls.push(parentElement.constructor.name);
      const own = document.createElement('i');
      own.textContent = ' own';
      parentElement.append(own);
      return () => calls.push('cleanup');
    };`;
    const one = plain.show({ html: '<b>a</b>', css: 'b { color: rgb(1, 2, 3) }', js });
    await plain.until(() => calls.length === 1);
    const root = one.place.querySelector('[data-testid]').shadowRoot;
    one.update({ html: '<b>b</b>' });
    one.update({ css: 'b { color: rgb(4, 5, 6) }' });
    const seen = [[...calls], root.textContent, getComputedStyle(root.querySelector('b')).color];
    root.replaceChildren();
    one.update({ html: '<b>c</b>' });
    seen.push(root.textContent);
    one.update({ isolate: false });
    return [...seen, calls, one.place.textContent, one.place.childNodes.length];
  },
  [['ShadowRoot'], 'b own', 'rgb(4, 5, 6)', 'c', ['ShadowRoot', 'cleanup', 'HTMLDivElement'], 'c own', 1],
);

holds(
  'another module is called on the elements that are there, after the cleanup of the last',
  async () => {
    const js = (name) => `export default ({ parentElement, data }) => {
      parentElement.querySelector('b').append('${name}');
      calls.push('${name}' + data);
      return () => calls.push('cleanup ${name}');
    };`;
    const one = plain.show({ html: '<b></b>', js: js('a'), data: 1 });
    await plain.until(() => calls.length === 1);
    one.update({ js: js('b'), data: 2 });
    await plain.until(() => calls.length === 3);
    one.update({ js: ' ' });
    one.update({ data: 3 });
    return [calls, one.place.querySelector('[data-testid]').shadowRoot.textContent];
  },
  [['a1', 'cleanup a', 'b2', 'cleanup b'], 'ab'],
);

holds(
  'what is said in one task is told at once, in a task of its own, with how many assignments were heard',
  async () => {
    const js = 'export default (args) => { window.args_ = args; args.setStateValue("a", 0); };';
    const one = plain.show({ js, assigned: [[1, 'b', 1]], set: 1 });
    await plain.until(() => one.told.length === 1);
    const { setStateValue, setTriggerValue } = args_;
    setStateValue('a', 1);
    setTriggerValue('t');
    setTriggerValue('t', { x: 1 });
    setStateValue(2, [2]);
    setStateValue('a', undefined);
    setStateValue('b', 1);
    const before = one.told.length;
    await Promise.resolve();
    const after = one.told.length;
    await plain.until(() => one.told.length === 2);
    setStateValue('a', 3);
    await plain.tick();
    setStateValue('a', 4);
    await plain.tick();
    setStateValue('a', 4);
    await plain.tick();
    const { state } = one.instance;
    setStateValue('a', 5);
    one.instance.unmount();
    setStateValue('a', 6);
    setTriggerValue('t');
    await plain.tick();
    return { before, after, state, told: one.told };
  },
  {
    before: 1,
    after: 1,
    state: { 2: [2], a: 4, b: 1 },
    told: [
      { heard: 1, state: [['a', 0]], removed: [], triggers: [] },
      {
        heard: 1,
        state: [['2', [2]]],
        removed: ['a'],
        triggers: [
          ['t', null],
          ['t', { x: 1 }],
        ],
      },
      { heard: 1, state: [['a', 3]], removed: [], triggers: [] },
      { heard: 1, state: [['a', 4]], removed: [], triggers: [] },
    ],
  },
);
