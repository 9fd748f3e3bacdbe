// A share link: what goes into an address comes out of it again, and what is no such address is said to be none.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { appOf, shareLink } from '../../pkg/src/app/share.js';

const PAGE = 'https://apps.example/share.html';
const VECTORS = JSON.parse(readFileSync(new URL('fixtures/share.json', import.meta.url), 'utf8'));

const bytes = (text) => new TextEncoder().encode(text);
const fragmentOf = (link) => new URL(link).hash;
/** A link with any bytes in it. */
const linkOf = (contents) => `#1=${deflateRawSync(contents).toString('base64url')}`;

const APPS = {
  'a script': { files: { 'app.py': 'import streamlit as st\nst.title("Hi")\n' }, entry: 'app.py' },
  'letters of all kinds': { files: { 'äöü 漢.py': 'print("😀\\u0000é")', '"quoted"\n.txt': '' }, entry: 'äöü 漢.py' },
  'bytes, and more than one chunk of them': {
    files: { 'app.py': '1', 'a/b.bin': Uint8Array.from({ length: 300_000 }, (_, at) => (at * at * 31) >> 3) },
    entry: 'app.py',
  },
  'an empty script': { files: { 'app.py': '' }, entry: 'app.py' },
};

for (const [name, app] of Object.entries(APPS)) {
  test(`it comes out as it went in: ${name}`, async () => {
    const link = await shareLink({ ...app, page: PAGE });
    assert.match(link, /^https:\/\/apps\.example\/share\.html#1=[\w-]+$/);
    const asBytes = Object.entries(app.files).map(([path, file]) => [path, typeof file === 'string' ? bytes(file) : file]);
    assert.deepEqual(await appOf(fragmentOf(link)), { entry: app.entry, files: Object.fromEntries(asBytes) });
  });
}

test('a script alone has the name that `mount` gives it', async () => {
  const { entry, files } = await appOf(fragmentOf(await shareLink({ script: '1', page: PAGE })));
  assert.deepEqual([entry, Object.keys(files)], ['streamlit_app.py', ['streamlit_app.py']]);
});

test('links that the command line made are read', async () => {
  assert.ok(VECTORS.length > 0);
  for (const { link, entry, files } of VECTORS) {
    const app = await appOf(link);
    const read = Object.entries(app.files).map(([path, file]) => [path, Buffer.from(file).toString('base64')]);
    assert.deepEqual({ entry: app.entry, files: Object.fromEntries(read) }, { entry, files });
  }
});

test('what is no link, or only a part of one, is said to be', async () => {
  const whole = fragmentOf(await shareLink({ ...APPS['a script'], page: PAGE }));
  const WRONG = [
    ['', /no app in this link/],
    ['#heading', /no app in this link/],
    ['#2=abc', /newer kind/],
    ['#1=', /damaged or cut short/],
    ['#1=%%%', /damaged or cut short/],
    [linkOf('no line'), /damaged or cut short/],
    [linkOf('null\n'), /damaged or cut short/],
    [linkOf('{"entry":"a.py","files":{"a.py":-1}}\n'), /damaged or cut short/],
    [linkOf('{"entry":"a.py","files":{"a.py":2}}\n1'), /damaged or cut short/],
    [linkOf('{"entry":"a.py","files":{"a.py":1}}\n12'), /damaged or cut short/],
    [linkOf('{"entry":"b.py","files":{"a.py":1}}\n1'), /damaged or cut short/],
    [linkOf(Buffer.alloc(40 * 2 ** 20)), /more than 32 MB/],
  ];
  for (let end = 3; end < whole.length; end++) WRONG.push([whole.slice(0, end), /damaged or cut short/]);
  for (const [link, said] of WRONG) await assert.rejects(appOf(link), said, link.slice(0, 60));
});

test('what no browser would take is refused', async () => {
  const noise = Uint8Array.from({ length: 1_600_000 }, () => Math.random() * 256);
  await assert.rejects(shareLink({ files: { 'a.py': '1', noise }, entry: 'a.py', page: PAGE }), /2 million are the most/);
});
