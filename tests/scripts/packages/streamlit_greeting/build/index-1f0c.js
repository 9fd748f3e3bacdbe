// What a bundler wrote: its name changes with its contents.
import { greet } from './parts/greet.js';

export default ({ parentElement, data, setStateValue }) => {
  parentElement.querySelector('p').textContent = greet(data.name);
  parentElement.querySelector('p').onclick = () => setStateValue('heard', true);
};
