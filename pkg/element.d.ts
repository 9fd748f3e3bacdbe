// Types of `headwater/element`, which defines `<headwater-component>`.

import type { ComponentEventMap, ComponentScript, FrontendState, StateName, Theme } from './index.js';

/** The events of `<headwater-component>`: those of every element, and the component's own. */
export type HeadwaterComponentEventMap<TState extends FrontendState = FrontendState> = HTMLElementEventMap &
  ComponentEventMap<TState>;

/**
 * A component that is written into a page: `<headwater-component>`. Its markup, its `<style>` and its
 * `<script type="module">` stand in a `<template>`; properties and attributes can say the same.
 *
 * `error` is dispatched if an attribute makes no sense, such as JSON that cannot be read.
 */
export class HeadwaterComponent<TState extends FrontendState = FrontendState, TData = unknown> extends HTMLElement {
  /** The component's markup, in place of the template's. */
  html: string | null | undefined;
  /** Its style sheet, in place of the template's. */
  css: string | null | undefined;
  /** Its JavaScript, in place of the template's and of `src`. */
  js: ComponentScript<TState, TData> | null | undefined;
  /** What its function is called with; the attribute `data` holds it as JSON. The last word of the two counts. */
  data: TData | undefined;
  /** What state values are until the component sets them; the attribute `default` holds them as JSON. */
  default: Partial<TState> | null | undefined;
  /** The state: a copy of what was set, with the defaults of what was not. Assigning replaces all of it. */
  state: Partial<TState>;
  /** Assigns one value of the state; `undefined` makes it the default again. */
  setState<Name extends StateName<TState>>(name: Name, value: TState[Name] | undefined): void;

  /** The attribute `src`: the address of the component's module, from the page on. */
  src: string;
  /** The attribute `stylesheet`: the address of its style sheet. */
  stylesheet: string;
  /** The attribute `name`: what its function gets as `name`. */
  name: string;
  /** The attribute `key`: what its function gets as `key`. With another key it is another component. */
  key: string;
  /** The attribute `theme`. */
  theme: Theme;
  /** The attribute `isolate-styles`, which is `false` or absent. */
  isolateStyles: boolean;

  addEventListener<Type extends keyof HeadwaterComponentEventMap<TState>>(
    type: Type,
    listener: (this: this, event: HeadwaterComponentEventMap<TState>[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HeadwaterComponentEventMap<TState>>(
    type: Type,
    listener: (this: this, event: HeadwaterComponentEventMap<TState>[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    // What its state and data are is known where the element is used: `const it: HeadwaterComponent<State> = …`.
    'headwater-component': HeadwaterComponent<any, any>;
  }
}
