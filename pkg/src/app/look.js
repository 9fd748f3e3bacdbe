// What an app looks like in a page of somebody else: the style sheet of the runtime, in a shadow tree, so that it
// applies to nothing else; and its fonts, which a document must have. Both go when the last app is gone.

import { fetchedText } from './fetched.js';

/** What is there before anything is loaded. It cuts off what the page would hand down; a page's rules do not get in. */
const HOST = `
:host {
  display: grid;
  grid-template: minmax(0, 1fr) / minmax(0, 1fr);
}
:host([hidden]) { display: none; }
.app {
  all: initial;
  position: relative;
  display: block;
  height: 100%;
  overflow: clip;
  border-radius: inherit;
}
.app:not(:has(.stApp, .failure)) { min-height: 120px; }
.app .stAppHeader { height: 44px; }
.app .stMainBlockContainer { padding-block: 52px 24px; }
.failure, .waiting {
  color-scheme: light dark;
  margin: 0;
  padding: 16px;
  border-radius: 8px;
  font: 400 16px/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
.failure {
  background: light-dark(#FFF1F2, #412023);
  color: light-dark(#9E303B, #F2919A);
}
.waiting {
  background: light-dark(#F8F8F7, #252422);
  color: light-dark(#2F2D2B, #EDEBE8);
}
.failure[data-theme="light"], [data-theme="light"] > .waiting { color-scheme: light; }
.failure[data-theme="dark"], [data-theme="dark"] > .waiting { color-scheme: dark; }
.failure strong { font-weight: 600; }
.failure p { margin: 8px 0 12px; }
.failure button {
  padding: 6px 12px;
  border: 1px solid;
  border-radius: 8px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.failure button:focus-visible {
  outline: 2px solid;
  outline-offset: 2px;
}
`;

let host;

/** Prepares a shadow root for an app. */
export function prepare(root) {
  host ??= sheetOf(HOST);
  root.adoptedStyleSheets = [host];
}

/** The style sheets in use, by their address: `{ users, look }`. */
const looks = new Map();

/**
 * Dresses a shadow root.
 * @param {string} url the address of the runtime's style sheet
 * @returns {{ready: Promise<void>, release: () => void}} when the style is there, and what gives it back
 */
export function dress(root, url) {
  if (!looks.has(url)) {
    const look = load(url);
    look.catch(() => looks.get(url)?.look === look && looks.delete(url));
    looks.set(url, { users: 0, look });
  }
  const used = looks.get(url);
  used.users += 1;
  let isReleased = false;
  const ready = used.look.then(({ sheet, faces }) => {
    if (isReleased) return;
    for (const face of faces) document.fonts.add(face);
    root.adoptedStyleSheets = [sheet, host];
  });
  const release = () => {
    if (isReleased) return;
    isReleased = true;
    root.adoptedStyleSheets = [host];
    used.users -= 1;
    if (used.users > 0) return;
    if (looks.get(url) === used) looks.delete(url);
    used.look.then(({ faces }) => faces.forEach((face) => document.fonts.delete(face))).catch(() => {});
  };
  return { ready, release };
}

async function load(url) {
  const css = await fetchedText('The style sheet', url);
  return { sheet: sheetOf(css), faces: facesOf(css, url) };
}

function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The fonts of a style sheet. In a shadow tree, `@font-face` means nothing. */
function facesOf(css, base) {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body]) => {
    const rules = [...body.matchAll(/([\w-]+):\s*([^;]+)/g)];
    const said = Object.fromEntries(rules.map(([, name, value]) => [name, value.trim()]));
    const source = said.src.replace(/url\(["']?([^"')]+)["']?\)/g, (_, path) => `url("${new URL(path, base)}")`);
    return new FontFace(said['font-family'].replace(/["']/g, ''), source, {
      weight: said['font-weight'],
      style: said['font-style'],
      display: said['font-display'],
      unicodeRange: said['unicode-range'],
    });
  });
}
