// What a `<headwater-app>` has inside: the script and further files, as texts that need no file of their own.

/**
 * The options that the element's content holds.
 * @returns {{script?: string, files: Object<string, string | {url: string}>}}
 */
export function inside(element) {
  const files = [...element.children].filter(({ localName }) => localName === 'app-file').map(fileOf);
  return { script: textOf(element), files: Object.fromEntries(files) };
}

function fileOf(element) {
  const name = element.getAttribute('name') ?? '';
  const src = element.getAttribute('src');
  return [name, src ? { url: src } : textOf(element)];
}

/** The text of an element: that of a `<script type="text/python">` in it, where `<` needs no escaping, or its own. */
function textOf(element) {
  const isScript = ({ localName, type }) => localName === 'script' && /^text\/(x-)?python$/.test(type);
  const script = [...element.children].find(isScript);
  const texts = [...(script ?? element).childNodes].filter((node) => node.nodeType === 3);
  return dedented(texts.map((node) => node.data).join(''));
}

/** A text without the indentation that all its lines have, and without the line breaks around it. */
export function dedented(text) {
  const lines = text.replace(/^([^\S\n]*\n)+/, '').replace(/\s+$/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.match(/^[^\S\n]*/)[0].length);
  const indent = Math.min(...indents);
  const bare = lines.map((line) => line.slice(indent)).join('\n');
  return bare && `${bare}\n`;
}
