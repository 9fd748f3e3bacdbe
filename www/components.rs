//! The apps with components of their own in one wasm file, so that those without need not carry them. A page says by
//! name which one it wants.
#![allow(missing_docs, reason = "an example is read whole, and its file begins with what it shows")]

pub mod rust {
    //! The examples of custom components, one file each. The components' own files are in folders beside the examples in
    //! Python, which share them.

    pub mod component_drawing;
    pub mod component_form;
    pub mod component_state;
    pub mod component_trigger;
    pub mod state_and_trigger;
}

use headwater::ui::script;
use headwater::{Flow, Ui};

pub const APPS: [(&str, fn(&Ui) -> Flow); 5] = [
    ("component-state", rust::component_state::app),
    ("component-trigger", rust::component_trigger::app),
    ("component-form", rust::component_form::app),
    ("component-drawing", rust::component_drawing::app),
    ("state-and-trigger", rust::state_and_trigger::app),
];

fn main() {
    headwater::launch_one(|wanted| {
        let (_, app) = APPS.into_iter().find(|(name, _)| *name == wanted)?;
        Some(script(app))
    });
}
