//! A slow process behind a button: it runs on a click only, and its results are kept.

use headwater::prelude::*;
use std::{collections::HashMap, time::Duration};

fn expensive_process(st: &Ui, add: i64) -> Flow<(Table, i64)> {
    st.spinner("Processing...").with(|| st.sleep(Duration::from_secs(5)))?;
    let df = Table::from_columns([("A", vec![1, 2, 3]), ("B", vec![4, 5, 6]), ("C", vec![7, 8, 9])]) + add;
    Ok((df, add))
}

pub fn app(st: &Ui) -> Flow {
    let cols = st.columns(2).show()?;
    let option = cols[0].selectbox("Select a number", ["1", "2", "3"]).show()?;
    let add = cols[1].number_input("Add a number").min_value(0_i64).max_value(10).show()?;
    let processed = st.state("processed", HashMap::new());
    // Process and save results
    if st.button("Process").show()? {
        let result = expensive_process(st, add)?;
        processed.update(|processed| drop(processed.insert(option, result.clone())))?;
        st.write(format!("Option {option} processed with add {add}"))?;
        st.write(result.0)?;
    }
    Ok(())
}
