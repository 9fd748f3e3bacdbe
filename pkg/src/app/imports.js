// Which parts of Python's library an app needs, as far as that can be told without running it. What is not found here
// is loaded when it is imported.

const decoder = new TextDecoder();

/** The modules that a script imports at the beginning of a line. */
function imports(script) {
  return script.split('\n').flatMap((line) => {
    const [first, ...words] = line.split(/[ ,\r]+/).filter(Boolean);
    if (first === 'from') return words.slice(0, 1);
    if (first !== 'import') return [];
    const end = words.indexOf('#');
    return end < 0 ? words : words.slice(0, end);
  });
}

/**
 * The names of the parts, in the order in which the runtime has them.
 * @param {object} runtime see runtime.js
 * @param {Object<string, string | Uint8Array>} files
 */
export function partsFor({ modules, needs, base }, files) {
  const texts = Object.entries(files)
    .filter(([path]) => path.endsWith('.py'))
    .map(([, file]) => (typeof file === 'string' ? file : decoder.decode(file)));
  const wanted = new Set([...base, ...texts.flatMap(imports)]);
  const found = Object.keys(modules).filter((part) => modules[part].some((module) => wanted.has(module)));
  const all = new Set(found.flatMap((part) => [part, ...(needs[part] ?? [])]));
  return Object.keys(modules).filter((part) => all.has(part));
}
