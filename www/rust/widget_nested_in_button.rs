//! A widget inside a button's condition: it is gone as soon as it is used.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    if st.button("Sign up").show()? {
        let name = st.text_input("Name").show()?;
        if !name.is_empty() {
            // This will never be executed.
            st.success(format!("Welcome {name}")).show()?;
        }
    }
    Ok(())
}
