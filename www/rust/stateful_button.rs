//! A button that stays clicked: its callback writes that down in session state.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let clicked = st.state("clicked", false);
    st.button("Click me").on_click(clicked.set_to(true)).show()?;
    if clicked.get() {
        // The message and nested widget will remain on the page
        st.write("Button clicked!")?;
        st.slider("Select a value").show()?;
    }
    Ok(())
}
