// What a page under a strict policy does: its components are functions and files.

import { mountComponent } from '/node_modules/headwater/dist/index.js';
import '/node_modules/headwater/dist/element.js';
import echo from '/echo.js';

const css = 'output { outline: 5px solid; color: var(--st-green-text-color) }';
mountComponent(document.querySelector('#function'), { html: '<output></output>', css, js: echo, data: ['function'] });
mountComponent(document.querySelector('#file'), {
  html: '<output></output>',
  cssUrl: '/output.css',
  js: new URL('/echo.js', location),
  data: ['file'],
});
