//! The same with callbacks: they run before the script, so both headers agree.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let name = st.state("name", String::from("John Doe"));
    st.header(name.get()).show()?;
    st.button("Jane").on_click(name.set_to("Jane Doe")).show()?;
    st.button("John").on_click(name.set_to("John Doe")).show()?;
    st.header(name.get()).show()?;
    Ok(())
}
