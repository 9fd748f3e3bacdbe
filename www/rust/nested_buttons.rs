//! A button inside another button's condition: its click is never seen.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    if st.button("Button 1").show()? {
        st.write("Button 1 was clicked")?;
        if st.button("Button 2").show()? {
            // This will never be executed.
            st.write("Button 2 was clicked")?;
        }
    }
    Ok(())
}
