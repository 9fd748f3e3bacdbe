//! The gallery's apps without custom components in one wasm file. A page says by name which one it wants.
#![allow(missing_docs, reason = "an example is read whole, and its file begins with what it shows")]

mod rust {
    //! The examples of the button guide, one file each.

    pub mod dynamic_rows;
    pub mod expensive_process;
    pub mod logic_in_callback;
    pub mod modify_after_instantiation;
    pub mod nested_buttons;
    pub mod nested_with_rerun;
    pub mod option1_key_before_widget;
    pub mod option2_callback;
    pub mod option3_containers;
    pub mod process_not_saved;
    pub mod slight_problem;
    pub mod stages;
    pub mod stateful_button;
    pub mod temporary_message;
    pub mod toggle_button;
    pub mod toggle_disabled_slider;
    pub mod widget_nested_in_button;
}

use headwater::ui::script;
use headwater::{Flow, Ui};

pub const APPS: [(&str, fn(&Ui) -> Flow); 17] = [
    ("temporary-message", rust::temporary_message::app),
    ("stateful-button", rust::stateful_button::app),
    ("toggle-button", rust::toggle_button::app),
    ("toggle-disabled-slider", rust::toggle_disabled_slider::app),
    ("stages", rust::stages::app),
    ("slight-problem", rust::slight_problem::app),
    ("logic-in-callback", rust::logic_in_callback::app),
    ("nested-with-rerun", rust::nested_with_rerun::app),
    ("modify-after-instantiation", rust::modify_after_instantiation::app),
    ("option1-key-before-widget", rust::option1_key_before_widget::app),
    ("option2-callback", rust::option2_callback::app),
    ("option3-containers", rust::option3_containers::app),
    ("dynamic-rows", rust::dynamic_rows::app),
    ("expensive-process", rust::expensive_process::app),
    ("nested-buttons", rust::nested_buttons::app),
    ("widget-nested-in-button", rust::widget_nested_in_button::app),
    ("process-not-saved", rust::process_not_saved::app),
];

fn main() {
    headwater::launch_one(|wanted| {
        let (_, app) = APPS.into_iter().find(|(name, _)| *name == wanted)?;
        Some(script(app))
    });
}
