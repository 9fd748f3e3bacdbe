//! A result that is not saved: the next click has lost it.

use headwater::prelude::*;
use std::io;

pub fn app(st: &Ui) -> Flow {
    let file = st.file_uploader("Upload a file").file_type("csv").show()?;
    let mut df = None;
    if st.button("Get data").show()? {
        let file = file.ok_or(io::Error::other("no file is chosen"))?;
        df = Some(Table::from_csv(file.text()?)?);
        // This display will go away with the user's next action.
        st.write(df.as_ref())?;
    }
    if st.button("Save").show()? {
        // This will always error.
        let csv = df.ok_or(io::Error::other("no data: it was read in an earlier run"))?.to_csv();
        st.write(format!("Saved {} bytes", csv.len()))?;
    }
    Ok(())
}
