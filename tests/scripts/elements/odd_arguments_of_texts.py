# Odd types given to parameters of text elements: subclasses of int and str, floats, lists, huge numbers.
import enum

import streamlit as st


class Size(enum.IntEnum):
    WIDE = 300


class Word(str):
    pass


class Side(str, enum.Enum):
    RIGHT = "right"


def show(name, call):
    try:
        call()
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


for i, width in enumerate([Size.WIDE, Word("content"), 1.0, [300], (1,), b"x", 10**20, -(10**20), 2**32 - 1, "", "STRETCH", {"a": 1}, False, Ellipsis]):
    show(f"width {i}", lambda: st.markdown("m", width=width))
    show(f"width {i}", lambda: st.divider(width=width))
for i, side in enumerate([Side.RIGHT, Word("center"), 5, ["left"], "LEFT", "", b"left", False]):
    show(f"side {i}", lambda: st.title("t", text_alignment=side))
    show(f"side {i}", lambda: st.text("t", text_alignment=side))
for i, wrap in enumerate([0, 1, "True", None, [True], False]):
    show(f"wrap {i}", lambda: st.subheader("s", wrap=wrap))
for i, height in enumerate([Size.WIDE, 1.5, "auto", "content", -1, True, [1]]):
    show(f"height {i}", lambda: st.code("c", height=height))
for i, flag in enumerate([0, 1, 2, "yes", "", None, [], 1.0]):
    show(f"lines {i}", lambda: st.code("c", line_numbers=flag))
    show(f"wrapped {i}", lambda: st.code("c", wrap_lines=flag))
for i, language in enumerate([0, [], False, True, 1, ["sql"], Word("sql")]):
    show(f"language {i}", lambda: st.code("c", language))
for i, divider in enumerate([0, "", [], "Red", ["red"], 1.0, True, Word("red"), "rainbow "]):
    show(f"divider {i}", lambda: st.header("h", divider=divider))
for i, anchor in enumerate([0, [], "", "a b", Word("w"), 1.5, b"x", False, ["x"]]):
    show(f"anchor {i}", lambda: st.header("h", anchor))
for i, icon in enumerate([Word("🔥"), 0, False, [], b"", "🔥 ", "é🔥", "1", "©", "#️⃣", "\n🔥\n", ":Material/home:", ":material/home", "material/home:", ":material/:", ":a/b/c:", ": material/home:"]):
    show(f"icon {i}", lambda: st.title("h", icon=icon))
    show(f"alert icon {i}", lambda: st.info("h", icon=icon))
for i, help in enumerate([0, 1, "", " ", "\n", [], [1], False, True, {"a": 1}]):
    show(f"help {i}", lambda: st.caption("h", help=help))
for i, title in enumerate([0, "", " a ", [], None, "a\nb"]):
    show(f"title {i}", lambda: st.warning("h", title=title))
for body in ("© 2024", "#️⃣ hash", "1️⃣ one", "1 one", "🔥️ fire", "🔥-dash", "🔥_ - x", "🇩🇪🇫🇷 flags", ":material/home:x", ":material/home: \n x", ":material/no:x", "👍🏽👍", "⚠️", "🏳️‍🌈 pride", "\u200d", "🔥\n\ntext"):
    st.error(body)
show("first wins", lambda: st.title("t", width="a", text_alignment="b", wrap="c", icon="d", help="e"))
show("second wins", lambda: st.title("t", text_alignment="b", wrap="c", icon="d"))
show("third wins", lambda: st.title("t", wrap="c", icon="d", anchor=5))
show("fourth wins", lambda: st.header("t", icon="d", divider="d", anchor=5))
show("fifth wins", lambda: st.header("t", divider="d", anchor=5))
show("markdown first", lambda: st.markdown("t", "yes", wrap=5, width="a", text_alignment="b"))
show("markdown second", lambda: st.markdown("t", "yes", width="a", text_alignment="b"))
show("markdown third", lambda: st.markdown("t", width="a", text_alignment="b"))
show("auto and bad side", lambda: st.markdown("t", text_alignment="b"))
show("code", lambda: st.code("t", 5, line_numbers="x", height="bad", width="bad"))
show("code", lambda: st.code("t", line_numbers="x", height="bad", width="bad"))
show("code", lambda: st.code("t", height="bad", width="bad"))
show("alert", lambda: st.info("t", icon="bad", width="bad"))
show("progress", lambda: st.progress(500, 5, "bad"))
show("progress", lambda: st.progress(50, 5, "bad"))
show("exception", lambda: st.exception(5, "bad"))
st.exception(5)
st.exception(None)
st.exception([1])
for value in (Size.WIDE, 10**20, 0.005, 1e-12, 1 + 1e-8, True, False, "1", b"1"):
    show(f"progress {value!r}", lambda: st.progress(value))
