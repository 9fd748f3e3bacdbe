//! The same with a rerun: what is above the buttons is drawn again with the new value.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let name = st.state("name", String::from("John Doe"));
    st.header(name.get()).show()?;
    if st.button("Jane").show()? {
        name.set("Jane Doe")?;
        return st.rerun();
    }
    if st.button("John").show()? {
        name.set("John Doe")?;
        return st.rerun();
    }
    st.header(name.get()).show()?;
    Ok(())
}
