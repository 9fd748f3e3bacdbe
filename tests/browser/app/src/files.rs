//! A component whose JavaScript and style are files of a package, and which is given a table.

use headwater::prelude::*;
use headwater::value::Value;
use serde::Serialize;

#[derive(Serialize)]
struct Data {
    rows: Table,
    note: &'static str,
}

pub fn page(st: &Ui) -> Flow {
    let count = st.slider("Rows").min_value(1_i64).max_value(5).value(2_i64).show()?;
    let numbers: Vec<Value> = (1..=count).map(Value::from).collect();
    let names: Vec<Value> = (1..=count).map(|number| Value::str(format!("row {number}"))).collect();
    let table = st
        .component("files.table")
        .html("<p></p>")
        .js_file("index-*.js")
        .css_file("style.css")
        .key("table")
        .data(Data { rows: Table::from_columns([("n", numbers), ("name", names)]), note: "a table" })
        .names(["sum"])
        .show()?;
    st.text(format!("sum={}", table.get::<i64>("sum")?.unwrap_or_default())).show()?;
    if st.checkbox("Another file").show()? {
        st.component("files.table").js_file("gone-*.js").show()?;
    }
    Ok(())
}
