# What st.dataframe and st.table refuse.
import streamlit as st


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {str(e)[:200]}")


d = {"a": [1]}
show("width", lambda: st.dataframe(d, width="wide"))
show("width None", lambda: st.dataframe(d, width=None))
show("height", lambda: st.dataframe(d, height="tall"))
show("height 0", lambda: st.dataframe(d, height=0))
show("on_select", lambda: st.dataframe(d, on_select="click"))
show("on_select None", lambda: st.dataframe(d, on_select=None))
show("selection_default", lambda: st.dataframe(d, selection_default={"selection": {}}))
show("fourth", lambda: st.dataframe(d, 100, 100, True))
show("keyword", lambda: st.dataframe(d, index=False))
show("border", lambda: st.table(d, border="thick"))
show("border None", lambda: st.table(d, border=None))
show("table width", lambda: st.table(d, width="wide"))
show("table height", lambda: st.table(d, height="auto"))
show("table second", lambda: st.table(d, True))
show("table keyword", lambda: st.table(d, key="t"))
