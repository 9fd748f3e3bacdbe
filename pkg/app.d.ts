// Types of `headwater/app`, which defines `<headwater-app>`.

import type { AppControls, AppEventMap, AppFile, MountedApp, Theme } from './index.js';

/** The events of `<headwater-app>`: those of every element, and the app's. */
export type HeadwaterAppEventMap = Omit<HTMLElementEventMap, keyof AppEventMap> & AppEventMap;

/**
 * An app that is written into a page: `<headwater-app>`. The script is its text, best in a
 * `<script type="text/python">`; further files are `<app-file name="…">` in it. Properties and attributes can say the
 * same.
 *
 * `error` is also dispatched if what it says makes no sense. `runstart` and `runend` bubble, out of shadow trees too.
 */
export class HeadwaterApp extends HTMLElement implements AppControls {
  /** The script's text. Assigning replaces what is in the element; the app goes on with its state. */
  get script(): string;
  set script(script: string | null | undefined);
  /** Files besides those in the element. */
  files: Readonly<Record<string, AppFile>> | null | undefined;
  /** The app, as `mount` gives it; `null` if the element is not in the page, or what it says makes no sense. */
  readonly controller: MountedApp | null;

  /** The attribute `src`: the address of the script, in place of the text. */
  src: string;
  /** The attribute `entry`: the script's path. */
  entry: string;
  /** The attribute `theme`. */
  theme: Theme;
  /** The attribute `height`: a number of pixels, or a length of CSS. */
  get height(): string;
  set height(height: number | string | null | undefined);
  /** The attribute `runtime`: the address of the folder of what runs scripts. */
  runtime: string;
  /** The attribute `loading`: a `lazy` app starts when it is nearly in view, or something is asked of it. */
  loading: 'eager' | 'lazy';

  rerun(): void;
  stop(): void;
  sessionState(): Promise<Record<string, unknown>>;
  setFiles(files: Readonly<Record<string, string | ArrayBufferView | ArrayBuffer | null>>): void;

  addEventListener<Type extends keyof HeadwaterAppEventMap>(
    type: Type,
    listener: (this: this, event: HeadwaterAppEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HeadwaterAppEventMap>(
    type: Type,
    listener: (this: this, event: HeadwaterAppEventMap[Type]) => unknown,
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
    'headwater-app': HeadwaterApp;
  }
}
