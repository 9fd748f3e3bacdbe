//! `st.selectbox` from a script.

use super::{SPEC, SelectboxProps};
use crate::args::{Args, no_text};
use crate::diag::{Exception, Flow};
use crate::engine::Identity;
use crate::ui::arguments::{self, incompatible};
use crate::ui::call::{Call, Given, bad_value};
use crate::ui::{Offer, Options, Ui, Unknown};
use crate::value::Value;
use std::rc::Rc;

/// `st.selectbox` from a script.
pub static CALL: Call = Call {
    name: "selectbox",
    signature: "label, options, index=0, format_func=str, key=None, help=None, on_change='rerun', args=None, \
                kwargs=None, *, placeholder=None, disabled=False, required=False, label_visibility='visible', \
                icon=None, accept_new_options=False, filter_mode='fuzzy', width='stretch', bind=None, \
                persist_state=None",
    doc: "A list that opens, to choose one option from. Gives the option, or None where none is chosen.",
    params: &[
        ("options", "What to choose from: a list, a mapping's keys, an enumeration, the first column of a table ..."),
        ("index", "The option that is chosen at first. With None there may be no choice."),
        ("icon", "An emoji or ':material/name:' inside the field."),
        ("accept_new_options", "Whether users may add options. One that they add is given as a text."),
        ("filter_mode", "How typing searches: 'fuzzy', 'contains', 'prefix', or None for no search."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let mut options = Options::from_args(ui, args, "on_change")?;
    let mut offer = Offer::read(args)?;
    offer.read_index(args)?;
    let opens = args.get("accept_new_options").is_true();
    let filter_mode = filter_mode(args, opens)?;
    offer.label_all()?;
    let placeholder = placeholder(args);
    let identity = Identity::new()
        .part("options", Value::List(offer.labels()))
        .part("index", args.get("index"))
        .part("placeholder", args.get("placeholder"))
        .always("accept_new_options", args.get("accept_new_options"))
        .part("filter_mode", filter_mode)
        .part("width", args.get("width"))
        .part("required", args.get("required"))
        .part("icon", args.get("icon"));

    options.refuse(offer.check_proto(args, "Selectbox"));
    let placeholder = options.refuse(placeholder).unwrap_or_default();
    let required = options.refuse(args.bool("required")).unwrap_or_default();
    options.refuse(args.bool("accept_new_options"));
    let icon = options.refuse(arguments::icon(&args.get("icon"))).flatten();
    options.not_drawn_field(arguments::width(args, false));
    offer.yield_to_state(&options);
    for (name, is_set) in [("required", required), ("accept_new_options", opens)] {
        options.more.extend(is_set.then_some((name, Value::Bool(true))));
    }
    if filter_mode != Some("fuzzy") {
        let mode = filter_mode.unwrap_or("none");
        options.more.push(("filter_mode", Value::str(format!("filter_mode_{mode}"))));
    }

    let unknown = if opens { Unknown::Stay } else { Unknown::Reset };
    let mut registered = offer.register(&options, SPEC.name, identity, unknown)?;
    let picked = offer.settle(&options, &mut registered, unknown)?;
    let props = SelectboxProps {
        label: options.label.clone(),
        options: offer.labels(),
        default: offer.index.and_then(|index| usize::try_from(index).ok()),
        clearable: offer.index.is_none() && !required,
        placeholder,
        icon,
    };
    options.draw(&SPEC, props, &registered, picked.page)?;
    Ok(picked.value.into())
}

/// `filter_mode=`: its word; `None` where typing does not search.
fn filter_mode(args: &Args, opens: bool) -> Result<Option<&'static str>, Exception> {
    const MODES: [&str; 3] = ["fuzzy", "contains", "prefix"];
    match args.get("filter_mode").scalar() {
        Value::None if opens => Err(incompatible(
            "filter_mode=None",
            "accept_new_options=True",
            "`filter_mode` cannot be `None` when `accept_new_options=True`. Set `filter_mode` to `fuzzy`, `contains`, \
             or `prefix`.",
        )),
        Value::None => Ok(None),
        Value::Str(mode) => MODES.into_iter().find(|known| *known == &*mode).map(Some).ok_or_else(no_filter_mode),
        _ => Err(no_filter_mode()),
    }
}

fn no_filter_mode() -> Exception {
    bad_value("filter_mode", "fuzzy, contains, prefix, None")
}

/// `placeholder=`. An empty one shows nothing, where none at all shows the usual words.
fn placeholder(args: &Args) -> Result<Rc<str>, Exception> {
    let value = args.get("placeholder");
    match value.scalar() {
        Value::Str(text) if text.is_empty() => Ok(" ".into()),
        Value::Str(text) => Ok(text),
        other if other.is_true() => Err(no_text()),
        _ => Ok("".into()),
    }
}
