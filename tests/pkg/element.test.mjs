// `<headwater-component>`: where its content comes from, how it comes and goes, what attributes and properties do.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consumer } from './lib/consumer.mjs';
import { close, pages } from './lib/page.mjs';

const here = pages(consumer().folder);

/** Runs `steps` in a page that has loaded the package, and gives what they return. */
async function inPage(steps) {
  const page = await here.page();
  await page.evaluate(() => {
    /** What an element shows: the text of its component, or of an error. */
    globalThis.text = (element) => {
      const host = element.querySelector('[data-testid^=stBidiComponentI], [data-testid^=stBidiComponentR]');
      return (host ? (host.shadowRoot ?? host) : element).textContent.trim().replace(/\s+/g, ' ');
    };
    /** A component in one piece of markup. */
    globalThis.markup = (attributes = '', word = 'Hi') => `<headwater-component ${attributes}><template>
      <style>b { margin: 7px }</style>
      <b>${word}</b>
      <script type="module">
        export default ({ data, parentElement, setStateValue }) => {
          const bold = parentElement.querySelector('b');
          bold.textContent = (bold.title ||= bold.textContent) + ' ' + JSON.stringify(data);
          bold.onclick = () => setStateValue('clicked', true);
          globalThis.calls = (globalThis.calls ?? 0) + 1;
          return () => { globalThis.cleanups = (globalThis.cleanups ?? 0) + 1; };
        };
      </script>
      <style>b { padding: 3px }</style>
    </template></headwater-component>`;
    /** Puts markup into the page, waits for what it shows, and gives its elements. */
    globalThis.put = async (html) => {
      const holder = place();
      holder.innerHTML = html;
      await shows();
      return holder.querySelectorAll('headwater-component');
    };
    globalThis.shows = async () => {
      for (let round = 0; round < 12; round += 1) await new Promise((resolve) => setTimeout(resolve, 8));
    };
  });
  const result = await page.evaluate(steps);
  await close(page);
  return result;
}

test('a template holds markup, style and module; several on a page run the module once and are apart', async () => {
  const seen = await inPage(async () => {
    const [first, second] = await put(markup('data="[1]"') + markup('data="[2]"'));
    const bold = first.querySelector('[data-testid$=Isolated]').shadowRoot.querySelector('b');
    bold.click();
    await told();
    const { marginTop, paddingTop } = getComputedStyle(bold);
    const left = first.querySelector('[data-testid$=Isolated]').shadowRoot.querySelectorAll('script, style').length;
    return [text(first), text(second), marginTop, paddingTop, left, first.state, second.state, first.children.length];
  });
  assert.deepEqual(seen, ['Hi [1]', 'Hi [2]', '7px', '3px', 0, { clicked: true }, {}, 2]);
});

test('attributes are read as they change, and absent ones have their usual value', async () => {
  const seen = await inPage(async () => {
    const [element] = await put(markup('data="1" default=\'{"a": 1}\''));
    const place = () => element.querySelector('.stTheme');
    const host = () => place().querySelector('[data-testid]').dataset.testid;
    const look = () => [text(element), element.state, place().dataset.theme, host()];
    const seen = [look()];
    element.setAttribute('data', '{"a": 2}');
    element.setAttribute('default', '{"b": 2}');
    element.setAttribute('theme', 'Dark');
    element.setAttribute('isolate-styles', 'false');
    await shows();
    seen.push(look());
    for (const name of ['data', 'default', 'theme', 'isolate-styles']) element.removeAttribute(name);
    await shows();
    seen.push(look());
    return seen;
  });
  assert.deepEqual(seen, [
    ['Hi 1', { a: 1 }, 'system', 'stBidiComponentIsolated'],
    ['Hi {"a":2}', { b: 2 }, 'dark', 'stBidiComponentRegular'],
    ['Hi null', {}, 'system', 'stBidiComponentIsolated'],
  ]);
});

test('properties say what attributes and the template do, and the last word counts', async () => {
  const seen = await inPage(async () => {
    const [element] = await put(markup('data="1"'));
    const seen = [];
    element.data = 2;
    await shows();
    seen.push([text(element), element.data, element.getAttribute('data')]);
    element.setAttribute('data', '3');
    await shows();
    seen.push([text(element), element.data]);
    element.data = undefined;
    element.html = '<i>own</i>';
    element.js = ({ data, name, key, parentElement }) => parentElement.append([data, name, key].join());
    Object.assign(element, { name: 'n', theme: 'light', isolateStyles: false });
    await shows();
    seen.push([text(element), element.outerHTML.split('>')[0]]);
    element.html = undefined;
    element.js = undefined;
    Object.assign(element, { name: null, isolateStyles: true });
    await shows();
    seen.push([text(element), element.name, element.theme, element.isolateStyles]);
    const wrong = ['html', 'js', 'data', 'default', 'state'].map((name) => {
      try {
        element[name] = name === 'data' ? [] : 5;
        return `${name} took it`;
      } catch ({ message }) {
        return message;
      }
    });
    return [seen, wrong];
  });
  assert.deepEqual(seen[0][0], ['Hi 2', 2, '1']);
  assert.deepEqual(seen[0][1], ['Hi 3', 3]);
  assert.match(seen[0][2][0], /^own,n,st-bidi-component-\d+$/);
  assert.equal(seen[0][2][1], '<headwater-component data="3" name="n" theme="light" isolate-styles="false"');
  assert.deepEqual(seen[0][3], ['Hi null', '', 'light', true]);
  assert.deepEqual(seen[1], [
    '`html` must be a text, not 5.',
    '`js` must be the text of a module, its function, a URL or { url }, not 5.',
    'data took it',
    '`default` must be an object of values by name, not 5.',
    '`state` must be an object of values by name, not 5.',
  ]);
});

test('an element may be made by a call, its template come later, and its state be there before', async () => {
  const seen = await inPage(async () => {
    const element = document.createElement('headwater-component');
    element.default = { a: 1, b: 1 };
    element.state = { b: 2 };
    element.setState('c', 3);
    const seen = [element.state];
    place().append(element);
    await shows();
    seen.push(text(element), element.state);
    const holder = document.createElement('div');
    holder.innerHTML = markup('', 'later');
    element.append(holder.querySelector('template'));
    await shows();
    seen.push(text(element), element.state, calls);
    element.querySelector('template').remove();
    await shows();
    seen.push(text(element));
    element.innerHTML = holder.innerHTML;
    element.innerHTML = '<template><b>other</b></template>';
    await shows();
    seen.push(text(element), element.state);
    element.remove();
    await shows();
    return [...seen, element.state];
  });
  const [state, fresh] = [{ a: 1, b: 2, c: 3 }, { a: 1, b: 1 }];
  assert.deepEqual(seen, [state, '', state, 'later null', state, 1, '', 'other', fresh, fresh]);
});

test('a property that was wrong before the element was defined is told, and the others count', async () => {
  const seen = await inPage(async () => {
    const errors = [];
    addEventListener('error', (event) => errors.push(event.message) && event.preventDefault());
    const element = document.createElement('headwater-component');
    const early = { css: 5, html: '<b>here</b>' };
    for (const [name, value] of Object.entries(early)) {
      Object.defineProperty(element, name, { value, configurable: true, enumerable: true, writable: true });
    }
    place().append(element);
    await shows();
    return [text(element), errors];
  });
  assert.deepEqual(seen, ['here', ['Uncaught TypeError: `css` must be a text, not 5.']]);
});

test('a move within a task keeps the state, another tree builds it again with it, and removal ends it', async () => {
  const seen = await inPage(async () => {
    const [element] = await put(markup());
    const seen = [];
    element.state = { a: 1 };
    const look = () => [text(element), element.state, calls, globalThis.cleanups ?? 0];
    element.remove();
    document.body.prepend(element);
    await shows();
    seen.push(look());
    const tree = place().attachShadow({ mode: 'open' });
    tree.append(element);
    await shows();
    const color = getComputedStyle(element.querySelector('.stTheme')).getPropertyValue('--st-text-color');
    seen.push([...look(), color]);
    element.remove();
    await shows();
    seen.push([element.state, cleanups, element.children.length]);
    document.body.append(element);
    await shows();
    seen.push(look());
    element.setAttribute('key', 'other');
    element.state = { a: 2 };
    await shows();
    seen.push(look());
    return seen;
  });
  assert.deepEqual(seen, [
    ['Hi null', { a: 1 }, 1, 0],
    ['Hi null', { a: 1 }, 2, 1, '#2F2D2B'],
    [{}, 2, 1],
    ['Hi null', {}, 3, 2],
    ['Hi null', {}, 4, 3],
  ]);
});

test('it goes into the document of a frame and back', async () => {
  const seen = await inPage(async () => {
    const [element] = await put(markup());
    element.state = { a: 1 };
    const frame = place('iframe').contentDocument;
    const look = () => {
      const bold = element.querySelector('[data-testid$=Isolated]').shadowRoot.querySelector('b');
      const { marginTop, color } = element.ownerDocument.defaultView.getComputedStyle(bold);
      return [bold.textContent, element.state, marginTop, color];
    };
    const seen = [];
    for (const { body } of [frame, document]) {
      body.append(element);
      await shows();
      seen.push(look());
    }
    return seen;
  });
  assert.deepEqual(seen, Array(2).fill(['Hi null', { a: 1 }, '7px', 'rgb(47, 45, 43)']));
});

test('a copy of an element is a component of its own', async () => {
  const seen = await inPage(async () => {
    const [element] = await put(markup());
    element.state = { a: 1 };
    const copy = element.cloneNode(true);
    element.after(copy);
    await shows();
    return [text(copy), copy.state, copy.querySelectorAll('.stTheme').length, calls];
  });
  assert.deepEqual(seen, ['Hi null', {}, 1, 2]);
});

test('an attribute that makes no sense shows an error, and what is put right shows the component', async () => {
  const seen = await inPage(async () => {
    const [element] = await put(markup('theme="dark"'));
    const log = events(element);
    const seen = [];
    const background = () => getComputedStyle(element.querySelector('[role=alert]') ?? element).backgroundColor;
    for (const [name, value] of [['data', '{a: 1}'], ['data', '1'], ['default', '[1]'], ['default', '{"a": 1}']]) {
      element.setAttribute(name, value);
      await shows();
      seen.push([text(element), log.length, background()]);
    }
    const alerts = element.querySelectorAll('[role=alert]').length;
    return [seen, log.map(([type, message]) => `${type} ${message}`), alerts];
  });
  const [red, none] = ['rgb(65, 32, 35)', 'rgba(0, 0, 0, 0)'];
  const [data, fallback] = [
    "The attribute `data` is not JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2). " +
      'Names and texts need double quotes.',
    '`default` must be an object of values by name, not a list.',
  ];
  assert.deepEqual(seen, [
    [
      [`BidiComponent Error: ${data}`, 1, red],
      ['Hi 1', 1, none],
      [`BidiComponent Error: ${fallback}`, 2, red],
      ['Hi 1', 2, none],
    ],
    [`error ${data}`, `error ${fallback}`],
    0,
  ]);
});

test('while the page is still read, an element waits for its template', async () => {
  const seen = await inPage(async () => {
    document.open();
    document.write('<body><headwater-component data="1"><template><output>one</output><b>t');
    await shows();
    const element = document.querySelector('headwater-component');
    const seen = [document.readyState, text(element)];
    document.write('wo</b></template></headwater-component>');
    await shows();
    seen.push(text(element));
    document.close();
    await shows();
    return [...seen, text(element)];
  });
  assert.deepEqual(seen, ['loading', '', '', 'onetwo']);
});

test('the script may come before the elements or after them, and twice', async () => {
  const page = await here.open('/order.html');
  await page.locator('output').nth(2).waitFor();
  const texts = await page.locator('output').allTextContents();
  assert.deepEqual(texts, ['first {"of":1}', 'second {"of":2}', 'last {"of":3}']);
  assert.deepEqual(await page.evaluate(() => [defined, document.querySelector('#last').state]), [true, { early: 1 }]);
  await close(page);
});
