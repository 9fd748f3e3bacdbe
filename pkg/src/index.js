// The package `headwater`.

export { mountComponent } from './mount.js';
