# What elements give back: handles that can be drawn into again; dataframes and tables too.
import streamlit as st

made = [st.title("t"), st.markdown("m"), st.text("x"), st.code("c"), st.divider(), st.caption("p"), st.success("s"),
        st.dataframe({"a": [1]}), st.table({"a": [1]}), st.progress(5), st.exception(ValueError("v")), st.container(), st.empty()]
st.text([type(m).__name__ for m in made])
st.text(type(st.columns(2)[0]).__name__)
st.text(type(st.expander("e")).__name__)
st.text(type(st.sidebar).__name__)
st.text([type(f).__name__ for f in (st.button("b"), st.text_input("i"), st.slider("l"), st.number_input("n"), st.checkbox("k"), st.file_uploader("u"), st.radio("r", [1]))])
made[0].header("now a header")
made[7].text("was a dataframe")
made[9].empty()
with made[11]:
    st.write("in the container")
