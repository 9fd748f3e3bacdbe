# What st.file_uploader refuses.
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: gives {call()!r}")
    except (TypeError, AttributeError) as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


for size in (0, -1, 1.5, True, "10"):
    show(f"size {size!r}", lambda: st.file_uploader(f"1{size}", max_upload_size=size))
show("type number", lambda: st.file_uploader("2", type=5))
show("types of numbers", lambda: st.file_uploader("3", type=[1, 2]))
show("width", lambda: st.file_uploader("4", width="content"))
show("visibility", lambda: st.file_uploader("5", label_visibility="none"))
show("on_change", lambda: st.file_uploader("6", on_change="upload"))
show("no label", lambda: st.file_uploader())
show("keyword", lambda: st.file_uploader("7", multiple=True))
show("multiple as word", lambda: st.file_uploader("8", accept_multiple_files="yes"))
show("multiple as number", lambda: st.file_uploader("9", accept_multiple_files=1))
show("tuple", lambda: st.file_uploader("10", type=("csv", "tsv")))
show("empty list", lambda: st.file_uploader("11", type=[]))
st.session_state["up"] = None
show("assigned", lambda: st.file_uploader("12", key="up"))
