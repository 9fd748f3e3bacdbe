// An empty page that has loaded the package, and what tests do there.

import { close, site } from '../../browser/lib/browser.mjs';

/** The browser for a project whose pages are under `policy`. `page(options)` gives a page. */
export function pages(folder, policy = '') {
  const here = site(folder, 'the project', {}, policy);
  const open = (address, options) => here.open(address, { app: false, ...options });
  return {
    open,
    async page(options) {
      const page = await open('/blank.html', options);
      await page.evaluate(async () => {
        const { mountComponent } = await import('/node_modules/headwater/dist/index.js');
        await import('/node_modules/headwater/dist/element.js');
        /** An element in the page. */
        const place = (tag = 'div') => document.body.appendChild(document.createElement(tag));
        /** Waits until what components said has been told. */
        const told = async () => {
          for (let round = 0; round < 2; round += 1) await new Promise((resolve) => setTimeout(resolve));
        };
        /** The events of an element from now on, as a list that grows. */
        const events = (element) => {
          const log = [];
          for (const type of ['state-change', 'trigger', 'error']) {
            element.addEventListener(type, ({ detail, message }) => log.push([type, detail ?? message]));
          }
          return log;
        };
        /** A component that shows what it is called with, and gives its arguments away. */
        const shown = [];
        const show = (args) => {
          shown.push(args);
          const text = document.createElement('output');
          text.textContent = JSON.stringify(args.data);
          args.parentElement.querySelector('output')?.remove();
          args.parentElement.append(text);
          return () => shown.push('cleanup');
        };
        Object.assign(globalThis, { mountComponent, place, told, events, show, shown });
      });
      return page;
    },
  };
}

export { close };
