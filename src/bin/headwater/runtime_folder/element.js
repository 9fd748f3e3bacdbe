// Defines `<headwater-app>`: `<script type="module" src="…/element.js"></script>` in a page is all that it takes.

export { HeadwaterApp } from './app/element.js';
