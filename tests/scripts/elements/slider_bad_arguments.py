# What st.slider refuses: unlike types, zero steps, equal bounds, too big numbers.
import datetime
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: gives {call()!r}")
    except (TypeError, KeyError) as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


day = datetime.date(2024, 5, 1)
show("float value", lambda: st.slider("1", 0, 10, 2.5))
show("float bound", lambda: st.slider("2", 0, 10.0, 5))
show("float step", lambda: st.slider("3", 0, 10, 5, 0.5))
show("int step", lambda: st.slider("4", 0.0, 1.0, 0.5, 1))
show("mixed range", lambda: st.slider("5", 0, 10, (1, 2.0)))
show("three values", lambda: st.slider("6", 0, 10, (1, 2, 3)))
show("word", lambda: st.slider("7", 0, 10, "five"))
show("set", lambda: st.slider("8", 0, 10, {1, 2}))
show("words", lambda: st.slider("9", 0, 10, ("a", "b")))
show("step 0", lambda: st.slider("10", 0, 10, 5, 0))
show("step no time", lambda: st.slider("11", value=day, step=datetime.timedelta(0)))
show("equal", lambda: st.slider("12", 5, 5))
show("equal float", lambda: st.slider("13", 0.5, 0.5))
show("date and int", lambda: st.slider("14", 0, 10, day))
show("date and step", lambda: st.slider("15", value=day, step=1))
show("date and datetime", lambda: st.slider("16", day, datetime.datetime(2024, 6, 1), day))
show("too big", lambda: st.slider("17", 0, 2**53))
show("too small", lambda: st.slider("18", -(2**54), 0))
show("infinite", lambda: st.slider("19", 0.0, float("inf")))
show("width content", lambda: st.slider("20", width="content"))
show("visibility", lambda: st.slider("21", label_visibility="off"))
show("on_change", lambda: st.slider("22", on_change=5))
show("step negative", lambda: st.slider("23", 0, 10, 5, -1))
show("no label", lambda: st.slider())
show("keyword", lambda: st.slider("24", minimum=1))
show("None value", lambda: st.slider("25", 3, 9, None))
show("far date", lambda: st.slider("26", datetime.date(1, 1, 1), datetime.date(9999, 1, 1), day))
show("positionals", lambda: st.slider("27", 0, 1, 0, 1, None, None, None, None, None, None, True))
