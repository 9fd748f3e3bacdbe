import { mount } from '../../runtime/headwater.js';

const at = (id) => document.getElementById(id);
const script = (word) => `import streamlit as st

name = st.text_input("Your name", "Ada", key="name")
st.write(f"${word}, {name}!")
`;

const app = mount(at('app'), { files: { 'app.py': script('Hello') } });

let runs = 0;
app.addEventListener('runend', ({ detail }) => {
  runs += 1;
  at('said').textContent = `Run ${runs}: ${detail.end}.`;
});

at('rerun').onclick = () => app.rerun();
at('dark').onclick = () => app.update({ theme: 'dark' });
at('change').onclick = () => app.setFiles({ 'app.py': script('Good evening') });
at('state').onclick = async () => {
  at('said').textContent = JSON.stringify(await app.sessionState());
};
