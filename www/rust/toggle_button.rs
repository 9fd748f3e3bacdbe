//! A button that turns something on and off again.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let button = st.state("button", false);
    st.button("Click me").on_click(button.change(|on| !on)).show()?;
    if button.get() {
        // The message and nested widget will remain on the page
        st.write("Button is on!")?;
        st.slider("Select a value").show()?;
    } else {
        st.write("Button is off!")?;
    }
    Ok(())
}
