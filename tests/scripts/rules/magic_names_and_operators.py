# Names, attributes, subscripts, comparisons, boolean, conditional and arithmetic expressions are written; calls are not.
import streamlit as st

name = st.text_input("Name", "Ann")
items = ["x", "y"]
ages = {"Ann": 30}
name
items[0]
ages["Ann"]
name == "Ann"
name and "has a name"
name or "no name"
not name
len(name) + 1
"long" if len(name) > 3 else "short"
name.upper()
len(name)
(lambda: "called")()
-ages["Ann"]
name[::-1]
"%s!" % name
name * 2
(n := 5)
