# raise ... from ..., raise in an except block, from None: the box tells of the last one only; the causes are in reach.
import streamlit as st


class ConfigError(Exception):
    pass


def load(how):
    try:
        return {"port": "80"}["host"]
    except KeyError as e:
        if how == "from":
            raise ConfigError("no host") from e
        if how == "context":
            raise ConfigError("no host, while handling")
        if how == "from None":
            raise ConfigError("no host, cause hidden") from None
        raise


how = st.selectbox("How", ["from", "context", "from None", "again"])
caught = st.toggle("Catch")
if caught:
    try:
        load(how)
    except Exception as e:
        st.text(f"{type(e).__name__}: {e}")
        st.text(f"cause {e.__cause__!r}, context {e.__context__!r}, hidden {e.__suppress_context__}")
        st.exception(e)
else:
    load(how)
st.text("end")
