// Apps in any page, out of this folder: `import { mount } from '…/headwater.js'`.

export { mount } from './app/mount.js';
export { appOf, shareLink } from './app/share.js';
