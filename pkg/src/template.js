// The `<template>` in a `<headwater-component>`: in it, a component's three files are one piece of markup. Nothing in a
// template runs or applies by itself, so it is all still to be had.

/**
 * The options that the element's template holds: markup, the `<style>`s and the module `<script>` at its top.
 * @returns {{html?: string, css?: string, js?: string | {url: string}}}
 */
export function inTemplate(element) {
  const template = [...element.children].find((child) => child.localName === 'template');
  if (!template) return {};
  const content = template.content.cloneNode(true);
  const take = (selector) => {
    const found = [...content.children].filter((child) => child.matches(selector));
    for (const child of found) child.remove();
    return found;
  };
  const css = take('style').map((style) => style.textContent).join('\n');
  const [script] = take('script[type=module]');
  const src = script?.getAttribute('src');
  const holder = element.ownerDocument.createElement('template');
  holder.content.append(content);
  return { html: holder.innerHTML, css, js: src ? { url: src } : script?.textContent };
}
