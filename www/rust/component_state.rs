//! Preferences in a component of your own. Each is a state: what was chosen last is there in every run.

use headwater::prelude::*;
use serde::{Deserialize, Serialize};

/// Walks with their lengths in kilometres and their climbs in metres.
const WALKS: [(&str, f64, f64); 4] = [
    ("Along the mill stream", 5.6, 40.0),
    ("Chapel hill", 8.2, 310.0),
    ("Round the lake", 13.0, 90.0),
    ("Ridge", 17.5, 880.0),
];

#[derive(Clone, Copy, Deserialize, Serialize)]
enum Unit {
    Kilometres,
    Miles,
}

#[derive(Serialize)]
struct Preferences {
    unit: Unit,
    pace: f64,
    climb: bool,
}

const AT_FIRST: Preferences = Preferences { unit: Unit::Kilometres, pace: 4.5, climb: true };

pub fn app(st: &Ui) -> Flow {
    let changes = st.state("changes", 0);
    let chosen = st
        .component("preferences")
        .html(include_str!("../python/component_state/inside.html"))
        .css(include_str!("../python/component_state/style.css"))
        .js(include_str!("../python/component_state/module.js"))
        .key("preferences")
        .data(AT_FIRST)
        .default("unit", AT_FIRST.unit)
        .default("pace", AT_FIRST.pace)
        .default("climb", AT_FIRST.climb)
        .on_change("unit", changes.change(|n| n + 1))
        .on_change("pace", changes.change(|n| n + 1))
        .on_change("climb", changes.change(|n| n + 1))
        .show()?;
    let unit = chosen.get("unit")?.unwrap_or(AT_FIRST.unit);
    let pace = chosen.get("pace")?.unwrap_or(AT_FIRST.pace);
    let climb = chosen.get("climb")?.unwrap_or(AT_FIRST.climb);

    let length = |km: f64| match unit {
        Unit::Kilometres => format!("{km:.1} km"),
        Unit::Miles => format!("{:.1} mi", km / 1.609),
    };
    let time = |km: f64, metres: f64| {
        let hours = km / pace + if climb { metres / 600.0 } else { 0.0 };
        let minutes = (hours * 60.0).round() as u32;
        format!("{} h {:02} min", minutes / 60, minutes % 60)
    };
    st.table(Table::from_columns([
        ("Walk", WALKS.map(|(name, ..)| name.to_owned()).to_vec()),
        ("Length", WALKS.map(|(_, km, _)| length(km)).to_vec()),
        ("Time", WALKS.map(|(_, km, metres)| time(km, metres)).to_vec()),
    ]))
    .show()?;
    st.button("Run again").show()?;
    st.caption(format!("Changes so far: {}. Another run is none: what was chosen stays.", changes.get())).show()?;
    Ok(())
}
