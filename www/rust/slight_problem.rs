//! A value that is shown both before and after the buttons that change it: the first one is a click behind.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let name = st.state("name", String::from("John Doe"));
    st.header(name.get()).show()?;
    if st.button("Jane").show()? {
        name.set("Jane Doe")?;
    }
    if st.button("John").show()? {
        name.set("John Doe")?;
    }
    st.header(name.get()).show()?;
    Ok(())
}
