# What st.number_input refuses: mixed types, bounds, format.
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: gives {call()!r}")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


show("mixed", lambda: st.number_input("1", 0, 10.0))
show("mixed value", lambda: st.number_input("2", value=1, step=0.5))
show("all mixed", lambda: st.number_input("3", 0, 1.0, 2, 0.5))
show("min over max", lambda: st.number_input("4", 10, 5))
show("below", lambda: st.number_input("5", 0, 10, -1))
show("above", lambda: st.number_input("6", 0.0, 10.0, 10.5))
show("format", lambda: st.number_input("7", format="%x%y"))
show("format word", lambda: st.number_input("8", format="dollars"))
show("format of string", lambda: st.number_input("9", format="%s"))
show("format empty", lambda: st.number_input("10", value=1, format="€ %d €"))
show("too big", lambda: st.number_input("11", value=2**53))
show("max too big", lambda: st.number_input("12", max_value=2**60, value=1))
show("min too small", lambda: st.number_input("13", min_value=-(2**53)))
show("step too big", lambda: st.number_input("14", value=1, step=2**53))
show("equal bounds", lambda: st.number_input("15", 5, 5))
show("width", lambda: st.number_input("16", width="content"))
show("icon", lambda: st.number_input("17", icon="hash"))
show("visibility", lambda: st.number_input("18", label_visibility=""))
show("no label", lambda: st.number_input())
show("keyword", lambda: st.number_input("19", minimum=2))
show("value text", lambda: st.number_input("20", value="five"))
show("infinite", lambda: st.number_input("21", value=float("inf")))
show("step 0", lambda: st.number_input("22", value=1, step=0))
show("step negative", lambda: st.number_input("23", value=1, step=-2))
show("bool bounds", lambda: st.number_input("24", False, True))
