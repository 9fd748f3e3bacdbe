//! `st.slider` from a script: numbers, days, times, and ranges of them.

use super::line::Line;
use super::{SPEC, SliderProps};
use crate::args::Args;
use crate::diag::{Flow, Interrupt};
use crate::engine::Identity;
use crate::ui::call::{Call, Given};
use crate::ui::{Options, Ui, arguments, number};
use crate::value::Value;
use std::rc::Rc;

/// `st.slider` from a script.
pub static CALL: Call = Call {
    name: "slider",
    signature: "label, min_value=None, max_value=None, value=None, step=None, format=None, key=None, help=None, \
                on_change='rerun', args=None, kwargs=None, *, disabled=False, label_visibility='visible', \
                width='stretch', bind=None, persist_state=None",
    doc: "A value on a line, or a range: a number, a date, a time or a datetime. Gives the value, or a tuple of two.",
    params: &[
        ("min_value", "Where the line begins: 0, or 14 days before the value, or midnight, without it."),
        (
            "max_value",
            "Where the line ends: 100, or 1.0, or 14 days after the value, or the end of the day, without it.",
        ),
        (
            "value",
            "The value at first, or a list or tuple of two for a range. What is beyond the line makes it longer.",
        ),
        ("step", "How far a step goes: a number, or a timedelta for dates and times."),
        ("format", "How the value is shown: '%d' and the like for numbers, 'YYYY-MM-DD' and the like for dates."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let mut options = Options::from_args(ui, args, "on_change")?;
    let mut identity = Identity::new();
    for name in ["min_value", "max_value", "step"] {
        identity = identity.always(name, args.get(name));
    }
    for name in ["value", "format", "width"] {
        identity = identity.part(name, args.get(name));
    }
    let state = options.key.as_ref().and_then(|key| ui.cx().state(key));
    let line = match Line::read(args, state.as_ref()) {
        Ok(line) => line,
        Err(Interrupt::Failed(exception)) => return Err(options.give_up(SPEC.name, identity, *exception)),
        Err(interrupt) => return Err(interrupt),
    };
    options.not_drawn_field(arguments::width(args, false));
    options.more.extend(line.kind.name().filter(|name| *name != "float").map(|name| ("data_type", Value::str(name))));

    let decoding = line.clone();
    let decode = Rc::new(move |sent: &Value| decoding.decode(sent));
    let registered = options.register(SPEC.name, identity, line.first()?, decode)?;
    let numbers = line.numbers(&registered.value);
    if registered.told {
        for number in numbers.clone()? {
            if number < line.min {
                return Err(number::below_min(&line.one(number)?, &line.one(line.min)?).into());
            }
            if number > line.max {
                return Err(number::above_max(&line.one(number)?, &line.one(line.max)?).into());
            }
        }
    }
    let props = SliderProps {
        label: options.label.clone(),
        whole: line.kind.name() != Some("float"),
        default: line.default,
        min: line.min,
        max: line.max,
        step: line.step,
        format: line.format,
    };
    // What has no place on the line, the page cannot send back.
    let page = numbers.map_or_else(|_| Value::str(registered.value.show()), |numbers| props.value(&numbers));
    options.draw(&SPEC, props, &registered, page)?;
    Ok(Given::Copy(registered.value))
}
