# A callback may be a method, a partial, an object with `__call__`, or a builtin.
import functools

import streamlit as st

ss = st.session_state
mount = st.components.v2.component("c", html="<p>c</p>")


class App:
    def hit(self, by=1):
        ss.hits = ss.get("hits", 0) + by


class Call:
    def __call__(self):
        ss.called = ss.get("called", 0) + 1


app = App()
result = mount(
    key="k",
    on_method_change=app.hit,
    on_partial_change=functools.partial(app.hit, by=10),
    on_object_change=Call(),
    on_builtin_change=print,
    on_class_change=App,
)
st.write(result)
st.write(ss.k, result.method)
result
