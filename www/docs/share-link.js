import { shareLink } from '../../runtime/headwater.js';

const { script } = document.querySelector('headwater-app');
document.getElementById('link').href = await shareLink({ script });
