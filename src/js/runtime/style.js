// Style sheets of components. They are adopted, not written into the page, so that a strict Content-Security-Policy
// lets them pass; the same text is one sheet.

/** The sheets in use by their text, and in how many places each is. */
const sheets = new Map();

/** Applies a text to a shadow root or a document, and gives what takes it away again. */
export function adopt(root, css) {
  const used = sheets.get(css) ?? { sheet: sheetOf(css), places: 0 };
  const { sheet } = used;
  used.places += 1;
  sheets.set(css, used);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = [...root.adoptedStyleSheets];
    const at = left.lastIndexOf(sheet);
    // The component may have taken it away itself.
    if (at >= 0) left.splice(at, 1);
    root.adoptedStyleSheets = left;
    used.places -= 1;
    if (used.places === 0) sheets.delete(css);
  };
}

function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Whether a text needs a `<style>` element: an adopted sheet cannot import others. */
export const imports = (css) => /@import\b/.test(css);

/** Sets properties of an element's own style, by the CSSOM for the same reason. */
export function style(element, properties) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  return element;
}
