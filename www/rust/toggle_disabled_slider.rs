//! A button that disables a slider, which keeps its value.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let button = st.state("button", false);
    st.button("Click me").on_click(button.change(|on| !on)).show()?;
    st.slider("Select a value").disabled(button.get()).show()?;
    Ok(())
}
