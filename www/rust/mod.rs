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
