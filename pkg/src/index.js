// The package `headwater`.

export { mount } from './app/mount.js';
export { shareLink } from './app/share.js';
export { mountComponent } from './mount.js';
