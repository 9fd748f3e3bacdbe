//! Another way out: callbacks, which run before the script.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    st.text_input("Name").key("name").show()?;
    let set_name = |name: &'static str| move |st: &Ui| st.session_state().set("name", name);
    st.button("Clear name").on_click(set_name("")).show()?;
    st.button("Streamlit!").on_click(set_name("Streamlit")).show()?;
    Ok(())
}
