# The box of an uncaught exception goes to the main container, not to the block that was open.
import streamlit as st

where = st.radio("Where", ["nowhere", "container", "sidebar", "expander", "column", "empty"], key="where")
left, right = st.columns(2)
box = st.container(border=True)
more = st.expander("More")
slot = st.empty()
places = {"container": box, "sidebar": st.sidebar, "expander": more, "column": left, "empty": slot}
st.text("before")
if where in places:
    with places[where]:
        st.text(f"inside {where}")
        raise LookupError(f"broke in {where}")
st.text("after")
