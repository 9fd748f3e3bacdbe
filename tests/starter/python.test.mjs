// An app in Python, from `headwater new` to its page.

import { tests } from './lib/tests.mjs';

tests({ name: 'hello', title: 'Hello', flags: [], script: 'app.py', tried: 'headwater test .' });
