//! What not to do: a widget's value cannot be set once the widget is drawn.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    st.text_input("Name").key("name").show()?;
    // These buttons will error because their nested code changes
    // a widget's state after that widget within the script.
    if st.button("Clear name").show()? {
        st.session_state().set("name", "")?;
    }
    if st.button("Streamlit!").show()? {
        st.session_state().set("name", "Streamlit")?;
    }
    Ok(())
}
