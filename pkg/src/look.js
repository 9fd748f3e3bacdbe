// The look of a component in a page without an app: the theme's properties, and the box of an error.

import text from './theme.js';

/** A sheet for each document, since one cannot be shared by two. */
const sheets = new WeakMap();

/** A place for a component: an element that has the theme. */
export function placeIn(document) {
  const place = document.createElement('div');
  place.className = 'stBidiComponent stTheme';
  place.dataset.testid = 'stBidiComponent';
  return place;
}

/** Gives a place its theme, where it stands now. The sheet stays there: the next component needs it, too. */
export function dress(place, theme) {
  place.dataset.theme = theme;
  const document = place.ownerDocument;
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(document, sheet);
  }
  const here = place.getRootNode();
  const root = 'adoptedStyleSheets' in here ? here : document;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
