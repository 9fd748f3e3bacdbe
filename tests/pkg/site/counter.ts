// A component that is written against Streamlit's own types, and knows nothing of Headwater.

import type { CleanupFunction, FrontendRenderer, FrontendState } from '@streamlit/component-v2-lib';

export interface CounterState extends FrontendState {
  count: number;
  saved: { at: number };
}

export interface CounterData {
  label: string;
  step: number;
}

const counts = new WeakMap<HTMLElement | ShadowRoot, number>();

const Counter: FrontendRenderer<CounterState, CounterData> = (args): CleanupFunction => {
  const { data, parentElement, setStateValue, setTriggerValue } = args;
  const more = parentElement.querySelector<HTMLButtonElement>('.more');
  const save = parentElement.querySelector<HTMLButtonElement>('.save');
  if (!more || !save) throw new Error('the buttons are missing');
  more.textContent = data.label;
  more.onclick = () => {
    const count = (counts.get(parentElement) ?? 0) + data.step;
    counts.set(parentElement, count);
    setStateValue('count', count);
  };
  save.onclick = () => setTriggerValue('saved', { at: counts.get(parentElement) ?? 0 });
  return () => {
    more.onclick = null;
    document.documentElement.dataset.cleaned = args.key;
  };
};

export default Counter;
