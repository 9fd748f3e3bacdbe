//! A sheet to draw on, as a component of your own. It tells every move of the pen, as fast as the pointer goes: a run
//! that comes late takes the newest, and none waits behind another.

use headwater::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Where the pen is, as shares of the sheet's width and height.
#[derive(Deserialize, Serialize)]
struct Pen {
    x: f64,
    y: f64,
    down: bool,
}

const AT_FIRST: Pen = Pen { x: 0.5, y: 0.5, down: false };

#[derive(Default, Deserialize, Serialize)]
struct Drawing {
    strokes: u32,
    length: f64,
    moves: u32,
}

pub fn app(st: &Ui) -> Flow {
    let runs = st.state("runs", 0);
    runs.update(|n| *n += 1)?;
    let sheets = st.state("sheets", 1);
    let take = st.button("Take a new sheet").show()?;
    if take {
        sheets.update(|n| *n += 1)?;
    }
    let mut sheet = st
        .component("sheet")
        .html(include_str!("../python/component_drawing/inside.html"))
        .css(include_str!("../python/component_drawing/style.css"))
        .js(include_str!("../python/component_drawing/module.js"))
        .key("sheet")
        .names(["pen", "drawing", "wiped"])
        // Other data: the function is called again, and begins with an empty sheet.
        .data(HashMap::from([("sheet", sheets.get())]))
        .show()?;
    if take {
        sheet.set("drawing", Drawing::default())?;
    }
    if let Some(strokes) = sheet.get::<u32>("wiped")? {
        st.info(format!("Strokes wiped off sheet {}: {strokes}.", sheets.get())).show()?;
    }

    let pen = sheet.get("pen")?.unwrap_or(AT_FIRST);
    let drawing: Drawing = sheet.get("drawing")?.unwrap_or_default();
    st.progress(pen.x).text(format!("Across {:.0} %", pen.x * 100.0)).show()?;
    st.progress(pen.y).text(format!("Down {:.0} %", pen.y * 100.0)).show()?;
    let facts = [
        ("Pen", if pen.down { "down" } else { "up" }.to_owned()),
        ("Strokes", drawing.strokes.to_string()),
        ("Sheet widths drawn", format!("{:.1}", drawing.length)),
        ("Moves, runs", format!("{}, {}", drawing.moves, runs.get())),
    ];
    let columns = st.columns([1; 4]).show()?;
    for (column, (name, value)) in columns.iter().zip(facts) {
        column.markdown(format!("{name}  \n**{value}**")).show()?;
    }
    Ok(())
}
