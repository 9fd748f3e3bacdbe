// A page with an app, an element and a component, which a bundler builds.

import { mount, mountComponent } from 'headwater';
import 'headwater/app';

const script = `
import streamlit as st
st.session_state.setdefault("count", 0)
if st.button("More"):
    st.session_state.count += 1
st.write(f"Count: {st.session_state.count}")
`;

mount(document.querySelector('#app'), { script });
mountComponent(document.querySelector('#component'), {
  html: '<button>0</button>',
  js: ({ parentElement }) => {
    const button = parentElement.querySelector('button');
    button.onclick = () => (button.textContent = Number(button.textContent) + 1);
  },
});
