//! A third way out: a container keeps the text field's place, so that it can be drawn last.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let begin = st.container().show()?;
    if st.button("Clear name").show()? {
        st.session_state().set("name", "")?;
    }
    if st.button("Streamlit!").show()? {
        st.session_state().set("name", "Streamlit")?;
    }
    // The widget is second in logic, but first in display
    begin.text_input("Name").key("name").show()?;
    Ok(())
}
