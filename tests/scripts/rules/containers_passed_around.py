# Containers are values: in lists, dicts, arguments of functions, attributes of objects; `with` on an unusual target.
import streamlit as st


class Panel:
    def __init__(self, name, place):
        self.place = place.container(border=True)
        self.place.subheader(name)

    def __enter__(self):
        return self.place.__enter__()

    def __exit__(self, *error):
        return self.place.__exit__(*error)

    def add(self, text):
        self.place.text(text)
        return self


def rows(target, texts):
    for text in texts:
        target.text(text)


places = dict(zip(["left", "right"], st.columns(2)))
rows(places["left"], ["a", "b"])
rows(st, ["through the module"])
panel = Panel("Panel", places["right"])
panel.add("one").add("two")
with panel:
    st.text("three, by with")
draw = places["left"].button
draw("Bound method")
getattr(st, "text")("by getattr")
