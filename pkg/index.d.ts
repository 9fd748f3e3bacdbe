// Types of `headwater`. Those of a component are the same as in `@streamlit/component-v2-lib`, so that a component that
// is written against either of the two can be used with both.

/** The values that a component sets, by name: state and triggers. */
export type FrontendState = Record<string, unknown>;

/** A table as the bytes of an Arrow IPC stream. */
export type ArrowData = Uint8Array | null;

/** What a component's function is called with. */
export type FrontendRendererArgs<TState extends FrontendState = FrontendState, TData = unknown> = {
  /** The name of the component. */
  name: string;
  /** What the page gives the component. */
  data: TData;
  /** A text that no other component of the page has. It stays while the component is mounted. */
  key: string;
  /** Where the component's markup is: a shadow root if its styles are isolated, else an element. */
  parentElement: HTMLElement | ShadowRoot;
  /** Sets a value that stays until it is set again. The page hears `state-change` if it is another value. */
  setStateValue: (name: keyof TState, value: TState[keyof TState]) => void;
  /** Says that something happened. The page hears `trigger` each time. */
  setTriggerValue: (name: keyof TState, value: TState[keyof TState]) => void;
};

/** Undoes what a component's function did beyond its own elements. */
export type CleanupFunction = () => void;

/** A component's function: the default export of its module. */
export type FrontendRenderer<TState extends FrontendState = FrontendState, TData = unknown> = (
  args: FrontendRendererArgs<TState, TData>,
) => CleanupFunction | void;

/** A component's function that has something to wait for first. */
export type AsyncFrontendRenderer<TState extends FrontendState = FrontendState, TData = unknown> = (
  args: FrontendRendererArgs<TState, TData>,
) => Promise<CleanupFunction | void>;

/**
 * A component's JavaScript:
 * - a text is the source of a module. It becomes a `blob:` module, which a Content-Security-Policy must allow. The
 *   cleanup runs before each next call, so that listeners do not pile up.
 * - a function is what such a module would export by default; a URL is the address of a module (a relative one counts
 *   from the page). Both pass a strict policy, and as in Streamlit, the cleanup runs once: at the end.
 */
export type ComponentScript<TState extends FrontendState = FrontendState, TData = unknown> =
  | string
  | URL
  | { readonly url: string | URL }
  | ((args: FrontendRendererArgs<TState, TData>) => CleanupFunction | void | Promise<CleanupFunction | void>);

/** Which theme an app or a component has. `system` follows the browser's preference for light or dark. */
export type Theme = 'system' | 'light' | 'dark';

/** What can be said of a component, and changed while it is mounted. */
export interface ComponentUpdate<TState extends FrontendState = FrontendState, TData = unknown> {
  /** Its markup. */
  html?: string | null;
  /** Its style sheet, as a text. */
  css?: string | null;
  /** The address of its style sheet, in place of `css`. */
  cssUrl?: string | URL | null;
  /** Its JavaScript. */
  js?: ComponentScript<NoInfer<TState>, TData> | null;
  /** What its function is called with, `null` if nothing is given. It is called again when this differs. */
  data?: TData;
  /** What state values are until the component sets them. The component itself does not see these. */
  default?: NoInfer<Partial<TState>> | null;
  /** The `name` that its function is called with: `component` unless it is given. */
  name?: string | null;
  /** Whether its styles and the page's are kept apart, in a shadow tree: `true` unless it is given. */
  isolateStyles?: boolean | null;
  /** Its theme: `system` unless it is given. */
  theme?: Theme | null;
}

/** What can be said of a component when it is mounted. */
export interface ComponentOptions<TState extends FrontendState = FrontendState, TData = unknown>
  extends ComponentUpdate<TState, TData> {
  /** The `key` that its function is called with, in place of one that is made. */
  key?: string | null;
}

/** A component in its place in the page. */
export interface MountedComponent<TState extends FrontendState = FrontendState, TData = unknown> {
  /** The element that it was mounted in, where its events are dispatched. */
  readonly element: ComponentEventTarget<TState> & Element;
  /**
   * The state: a copy of what was set, with the defaults of what was not. Assigning replaces all of it; there is no
   * event of that, and the component is called again if its `data` only repeated what was replaced.
   */
  state: Partial<TState>;
  /** Assigns one value of the state; `undefined` makes it the default again. */
  setState<Name extends StateName<TState>>(name: Name, value: TState[Name] | undefined): void;
  /** What the component's function is called with. */
  data: TData;
  /** Changes what is given, and leaves the rest. `undefined` and `null` stand for the usual value. */
  update(options: ComponentUpdate<TState, TData>): void;
  /** Takes the component off the page, for good. Its cleanup runs, and there are no events any more. */
  unmount(): void;
}

/**
 * Shows a component in an element, in place of what is in it. Its state cannot be inferred from its function, whose
 * setters do not tell it: `mountComponent<State, Data>(…)` says it, without which values of the state are `any`.
 * @throws {TypeError} if an option is wrong; nothing has happened then
 */
export function mountComponent<TState extends FrontendState = any, TData = unknown>(
  element: Element,
  options?: ComponentOptions<TState, TData>,
): MountedComponent<TState, TData>;

/** The names of a state that are spelled out, or any text if none is. */
export type StateName<TState> = [KnownName<TState>] extends [never] ? keyof TState & string : KnownName<TState>;

type KnownName<TState> = Extract<
  keyof { [Name in keyof TState as string extends Name ? never : number extends Name ? never : Name]: 0 },
  string
>;

/** What a `state-change` event tells: which value is another one now, and all of the state. */
export type StateChangeDetail<TState extends FrontendState = FrontendState> = {
  [Name in StateName<TState>]: { name: Name; value: TState[Name] | undefined; state: Partial<TState> };
}[StateName<TState>];

/** What a `trigger` event tells: what happened. A component that gives no value gives `null`. */
export type TriggerDetail<TState extends FrontendState = FrontendState> = {
  [Name in StateName<TState>]: { name: Name; value: TState[Name] | null };
}[StateName<TState>];

/** A state value has changed by what the component did. */
export type StateChangeEvent<TState extends FrontendState = FrontendState> = CustomEvent<StateChangeDetail<TState>>;

/** The component has called a trigger. */
export type TriggerEvent<TState extends FrontendState = FrontendState> = CustomEvent<TriggerDetail<TState>>;

/**
 * The events of a component. They come in a task of their own, after the one in which the component called its
 * setters: one `state-change` for each name that differs, then one `trigger` for each call. They bubble, out of shadow
 * trees too.
 */
export interface ComponentEventMap<TState extends FrontendState = FrontendState> {
  'state-change': StateChangeEvent<TState>;
  trigger: TriggerEvent<TState>;
}

/** Where events of a component can be listened to. */
export interface ComponentEventTarget<TState extends FrontendState = FrontendState> {
  addEventListener<Type extends keyof ComponentEventMap<TState>>(
    type: Type,
    listener: (event: ComponentEventMap<TState>[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof ComponentEventMap<TState>>(
    type: Type,
    listener: (event: ComponentEventMap<TState>[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** A file of an app: its text, its bytes, or its address (a relative one counts from the page). */
export type AppFile = string | ArrayBufferView | ArrayBuffer | URL | { readonly url: string | URL };

/** What can be changed of an app that is there. */
export interface AppUpdate {
  /** Its theme: `system` unless it is given. */
  theme?: Theme | null;
  /** Its height, as a number of pixels or a length of CSS. Unless it is given, the app is as high as what it shows. */
  height?: number | string | null;
}

/** What can be said of an app when it is mounted. It needs `script`, `src`, or `files` with a script among them. */
export interface AppOptions extends AppUpdate {
  /** The text of the script. */
  script?: string | null;
  /** The address of the script, in place of its text. */
  src?: string | URL | null;
  /** Its files by their paths in the app's folder. */
  files?: Readonly<Record<string, AppFile>> | null;
  /** The script's path: `streamlit_app.py`, `app.py` or the only `.py` file unless it is given. */
  entry?: string | null;
  /** The address of the folder of what runs scripts: `dist/runtime` of this package unless it is given. */
  runtime?: string | URL | null;
  /** A nonce of the page's Content-Security-Policy, for modules that its `script-src` does not allow otherwise. */
  nonce?: string | null;
}

/** How a run ended. */
export type RunEnd = 'finished' | 'stopped' | 'rerun' | 'failed' | 'superseded' | 'not prepared';

/** The events of an app. `error`: its script failed, or it could not be loaded or cannot go on; the page shows why. */
export interface AppEventMap {
  runstart: CustomEvent<null>;
  runend: CustomEvent<{ end: RunEnd }>;
  error: ErrorEvent;
}

/** What can be asked of an app. What comes before it is loaded waits for it. */
export interface AppControls {
  /** Runs the script again. */
  rerun(): void;
  /** Ends the run under way. */
  stop(): void;
  /** Session state, widgets with a key among it. What JSON cannot say is there as Python's text of it. */
  sessionState(): Promise<Record<string, unknown>>;
  /** Changes files, and runs the script with them; `null` removes one. Session state stays. */
  setFiles(files: Readonly<Record<string, string | ArrayBufferView | ArrayBuffer | null>>): void;
}

/** An app in its place in the page. */
export interface MountedApp extends AppControls {
  /** The element that it was mounted in. */
  readonly element: Element;
  /** The end of the first run. It rejects if there is none: the app could not be loaded, or was unmounted before. */
  readonly ready: Promise<void>;
  /** Changes the theme or the height. */
  update(options: AppUpdate): void;
  /** Takes the app off the page, for good. The promise settles when all that it used is given back. */
  unmount(): Promise<void>;

  addEventListener<Type extends keyof AppEventMap>(
    type: Type,
    listener: (event: AppEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof AppEventMap>(
    type: Type,
    listener: (event: AppEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * Shows an app in an element, in place of what is in it.
 * @throws {TypeError} if an option is wrong; nothing has happened then
 */
export function mount(element: Element, options: AppOptions): MountedApp;

/** What can be said of an app that is shared. */
export interface SharedApp extends Pick<AppOptions, 'script' | 'src' | 'files' | 'entry'> {
  /** The address of the page that runs it: `share.html` beside what runs scripts unless it is given. */
  page?: string | URL;
}

/** An address that has an app in it, compressed. Who opens it runs the app; nothing of it is sent to a server. */
export function shareLink(app: SharedApp): Promise<string>;
