// A page in TypeScript that shows the component twice: by a call, and by an element.

import { mountComponent, type MountedComponent, type StateChangeEvent } from 'headwater';
import 'headwater/element';
import type { HeadwaterComponent } from 'headwater/element';
import Counter, { type CounterData, type CounterState } from './counter.js';

const html = '<button class="more"></button> <button class="save">Save</button>';
const log: string[] = [];

const place = document.querySelector('#by-call');
if (!place) throw new Error('the page is not there');

const counter: MountedComponent<CounterState, CounterData> = mountComponent<CounterState, CounterData>(place, {
  html,
  css: 'button { color: var(--st-text-color) }',
  js: Counter,
  data: { label: 'More', step: 2 },
  default: { count: 0 },
});

counter.element.addEventListener('state-change', ({ detail }) => {
  if (detail.name === 'count') {
    const count: number | undefined = detail.value;
    log.push(`count ${count} of ${counter.state.count}`);
  }
});
counter.element.addEventListener('trigger', ({ detail }) => {
  if (detail.name === 'saved') {
    const at: number | undefined = detail.value?.at;
    log.push(`saved at ${at}`);
  }
});

const typed: HeadwaterComponent<CounterState, CounterData> = document.createElement('headwater-component');
typed.html = html;
typed.js = Counter;
typed.data = { label: 'Plus', step: 1 };
typed.default = { count: 10 };
typed.addEventListener('state-change', ({ detail }: StateChangeEvent<CounterState>) => {
  log.push(`element ${detail.name}`);
});
typed.addEventListener('trigger', function ({ detail }) {
  log.push(`element ${detail.name} with ${this.state.count}`);
});
typed.addEventListener('error', (event: ErrorEvent) => log.push(event.message));
document.querySelector('#by-element')?.append(typed);

export const page = { counter, typed, log };
Object.assign(globalThis, { page });
