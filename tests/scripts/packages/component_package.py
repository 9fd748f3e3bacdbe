# A component whose css and js are files of a package, and a registration of our own for the same package.
import streamlit as st
from streamlit_greeting import dial

result = dial(key="one", data={"name": "Ada"}, on_heard_change=lambda: None)
st.write(result)
component = st.components.v2.component
name = "streamlit-greeting.dial"
component(name, js="./parts//greet.js", css="p { color: red }")(key="two")
component(name, js="**/gr[a-f]et.js", css="st?le.css")(key="three")
component(name, js=" index-*.js ".strip(), css="\nstyle.css\n".strip(), html="build/index.html")(key="four")
component(name, js="parts", css="parts/")(key="five")
component(name)(key="six")
dial(key="seven", data={"name": "Bo"})
