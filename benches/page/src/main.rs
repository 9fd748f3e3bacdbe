//! The page that `benches/run.mjs` measures. `benches/streamlit_app.py` draws the same for a Streamlit server.

use headwater::prelude::*;

fn app(st: &Ui) -> Flow {
    match st.radio("Scene", ["counter", "all texts", "one text"]).horizontal(true).show()? {
        "counter" => counter(st),
        scene => sliders(st, scene == "all texts"),
    }
}

/// A button, and a text that says how often it was pressed.
fn counter(st: &Ui) -> Flow {
    let count = st.state("count", 0);
    if st.button("Add one").show()? {
        count.update(|count| *count += 1)?;
    }
    st.text(format!("Count: {}", count.get())).show()?;
    Ok(())
}

/// 20 sliders and 200 texts; a move of any slider changes all texts, or the first one alone.
fn sliders(st: &Ui, all_change: bool) -> Flow {
    let mut sum = 0_i64;
    for slider in 0..20 {
        sum += st.slider(format!("Slider {slider}")).show()?;
    }
    for text in 0..200 {
        let moved = if all_change || text == 0 { sum } else { 0 };
        st.text(format!("Text {text}: {}", moved + text)).show()?;
    }
    Ok(())
}

fn main() {
    headwater::launch(app);
}
