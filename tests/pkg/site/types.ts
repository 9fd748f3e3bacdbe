// What the types allow and what they refuse. It is compiled and never run.

import type * as Streamlit from '@streamlit/component-v2-lib';
import {
  mount,
  mountComponent,
  shareLink,
  type ArrowData,
  type AsyncFrontendRenderer,
  type CleanupFunction,
  type FrontendRenderer,
  type FrontendRendererArgs,
  type FrontendState,
  type MountedApp,
  type MountedComponent,
} from 'headwater';
import type { HeadwaterApp } from 'headwater/app';
import headwater from 'headwater/vite';
import Counter, { type CounterData, type CounterState } from './counter.js';

declare const element: HTMLElement;
declare function both<A, B>(ours: A extends B ? true : false, theirs: B extends A ? true : false): void;

// The types of a component are the same.
both<FrontendState, Streamlit.FrontendState>(true, true);
both<CleanupFunction, Streamlit.CleanupFunction>(true, true);
both<ArrowData, Streamlit.ArrowData>(true, true);
both<FrontendRendererArgs, Streamlit.FrontendRendererArgs>(true, true);
both<FrontendRenderer, Streamlit.FrontendRenderer>(true, true);
both<FrontendRenderer<CounterState, CounterData>, Streamlit.FrontendRenderer<CounterState, CounterData>>(true, true);
both<FrontendRendererArgs<CounterState>, Streamlit.ComponentArgs<CounterState>>(true, true);

// What a component can be made of.
const waits: AsyncFrontendRenderer<CounterState, CounterData> = async ({ setStateValue }) => setStateValue('count', 1);
mountComponent(element);
mountComponent(element, { html: '<b>x</b>', data: [1, 2] });
mountComponent(element, { js: Counter, data: { label: 'x', step: 1 } });
mountComponent(element, { js: waits });
const inferred: MountedComponent<CounterState, CounterData> = mountComponent(element, { js: Counter });
mountComponent(element, { js: new URL('https://example.org/x.js'), cssUrl: '/x.css' });
mountComponent(element, { js: { url: './x.js' } });
mountComponent(element, { js: ({ data, parentElement }) => parentElement.append(String(data)) });
mountComponent(element, { js: 'export default () => {}', theme: 'dark', isolateStyles: false, key: 'a', name: 'b' });

const counter = mountComponent<CounterState, CounterData>(element, { js: Counter });
const count: number | undefined = counter.state.count;
counter.setState('count', (count ?? 0) + 1);
counter.setState('count', undefined);
counter.state = {};
counter.update({ data: { label: 'x', step: 1 }, theme: null });
counter.element.addEventListener('trigger', ({ detail }) => detail.value);

// What it cannot be made of.
// @ts-expect-error an element is needed
mountComponent(null);
// @ts-expect-error markup is a text
mountComponent(element, { html: 5 });
// @ts-expect-error there is no such option
mountComponent(element, { markup: '' });
// @ts-expect-error there is no such theme
mountComponent(element, { theme: 'blue' });
// @ts-expect-error the component needs other data
mountComponent(element, { js: Counter, data: { label: 5, step: 1 } });
// @ts-expect-error a default has the type of its value
mountComponent<CounterState, CounterData>(element, { js: Counter, default: { count: 'none' } });
// @ts-expect-error a cleanup is a function
mountComponent(element, { js: () => 5 });
// @ts-expect-error a value has its type
counter.setState('count', 'one');
// @ts-expect-error there is no such name
counter.setState('cuont', 1);
// @ts-expect-error a key stays
counter.update({ key: 'other' });
// @ts-expect-error so it is if the state was inferred
inferred.setState('cuont', 1);
// @ts-expect-error the element stays
counter.element = element;
// @ts-expect-error there is no such event
counter.element.addEventListener<'change'>('change', () => {});
counter.element.addEventListener('state-change', ({ detail }) => {
  // @ts-expect-error it is a number, or nothing
  const text: string = detail.name === 'count' ? detail.value : '';
  return text;
});
// @ts-expect-error its data is an object
document.createElement('headwater-component').default = 5;
// @ts-expect-error it is true or false
document.createElement('headwater-component').isolateStyles = 'false';

// An app.
const app: MountedApp = mount(element, { script: 'import streamlit as st', theme: 'dark', height: '50vh' });
mount(element, { src: new URL('https://example.org/app.py'), files: { 'a.csv': 'a', 'b.bin': new Uint8Array() } });
mount(element, { files: { 'app.py': { url: '/app.py' } }, entry: 'app.py', runtime: '/headwater/', nonce: 'abc' });
app.ready.then(() => app.rerun());
app.setFiles({ 'app.py': 'x = 1', 'old.csv': null });
app.addEventListener('runend', ({ detail }) => detail.end === 'finished');
app.addEventListener('error', ({ message }) => message.toUpperCase());
app.sessionState().then(({ count }) => count);
app.update({ height: 300, theme: null });
const gone: Promise<void> = app.unmount();
const written: HeadwaterApp = document.createElement('headwater-app');
written.script = 'x = 1';
written.height = 300;
written.controller?.stop();
written.addEventListener('runend', ({ detail }) => detail.end.length);
written.addEventListener('click', ({ clientX }) => clientX);
const plugin: { name: string } = headwater();
gone.then(() => plugin.name);

shareLink({ script: 'x = 1', page: '/share.html' }).then((address) => address.length);

// What an app is not.
// @ts-expect-error it needs options
mount(element);
// @ts-expect-error a script is a text
mount(element, { script: 5 });
// @ts-expect-error there is no such option
mount(element, { html: '' });
// @ts-expect-error only the theme and the height can be changed
app.update({ script: '' });
// @ts-expect-error an address has to be loaded first
app.setFiles({ 'a.csv': new URL('https://example.org/a.csv') });
// @ts-expect-error there is no such end
app.addEventListener('runend', ({ detail }) => detail.end === 'over');
// @ts-expect-error the app stays
written.controller = app;
// @ts-expect-error there is no such loading
written.loading = 'late';
