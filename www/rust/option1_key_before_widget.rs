//! A way out: ask for the buttons by their keys before the text field is drawn.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    // Use the get method since the keys won't be in session_state
    // on the first script run
    if st.session_state().get("clear") == Some(true) {
        st.session_state().set("name", "")?;
    }
    if st.session_state().get("streamlit") == Some(true) {
        st.session_state().set("name", "Streamlit")?;
    }
    st.text_input("Name").key("name").show()?;
    st.button("Clear name").key("clear").show()?;
    st.button("Streamlit!").key("streamlit").show()?;
    Ok(())
}
