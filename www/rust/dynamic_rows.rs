//! A button that adds a row of widgets.

use headwater::prelude::*;

fn display_input_row(st: &Ui, index: usize) -> Flow {
    let [left, middle, right] = st.columns([1; 3]).show()?;
    left.text_input("First").key(format!("first_{index}")).show()?;
    middle.text_input("Middle").key(format!("middle_{index}")).show()?;
    right.text_input("Last").key(format!("last_{index}")).show()?;
    Ok(())
}

pub fn app(st: &Ui) -> Flow {
    let rows = st.state("rows", 0_usize);
    st.button("Add person").on_click(rows.change(|rows| rows + 1)).show()?;
    for i in 0..rows.get() {
        display_input_row(st, i)?;
    }
    // Show the results
    st.subheader("People").show()?;
    for i in 0..rows.get() {
        let part = |name: &str| st.session_state().item::<String>(&format!("{name}_{i}"));
        st.write((format!("Person {}:", i + 1), part("first")?, part("middle")?, part("last")?))?;
    }
    Ok(())
}
