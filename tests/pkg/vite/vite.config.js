// How Vite builds the page.

import headwater from 'headwater/vite';

export default { plugins: [headwater()], base: './' };
