//! `st.radio` from a script.

use super::{RadioProps, SPEC};
use crate::args::{Args, items};
use crate::diag::{Exception, Flow, Interrupt};
use crate::engine::Identity;
use crate::ui::call::{Call, Given, bad_type};
use crate::ui::{Offer, Options, Ui, Unknown, arguments};
use crate::value::Value;
use std::rc::Rc;

/// `st.radio` from a script.
pub static CALL: Call = Call {
    name: "radio",
    signature: "label, options, index=0, format_func=str, key=None, help=None, on_change='rerun', args=None, \
                kwargs=None, *, disabled=False, horizontal=False, captions=None, label_visibility='visible', \
                width='content', bind=None, persist_state=None",
    doc: "A few options, all of them in sight, to choose one from. Gives the option, or None where none is chosen.",
    params: &[
        ("options", "What to choose from: a list, a mapping's keys, an enumeration, the first column of a table ..."),
        ("index", "The option that is chosen at first. With None there may be no choice."),
        ("horizontal", "Whether the options are side by side."),
        ("captions", "A text (markdown) below each option; None or an empty one for none."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let mut options = Options::from_args(ui, args, "on_change")?;
    options.more.extend(arguments::width(args, true)?);
    let mut offer = Offer::read(args)?;
    offer.label_all()?;
    let identity = Identity::new()
        .part("options", Value::List(offer.labels()))
        .part("index", args.get("index"))
        .part("horizontal", args.get("horizontal"))
        .part("captions", args.get("captions"))
        .part("width", args.get("width"));

    let index = offer.read_index(args);
    options.refuse(index);
    options.refuse(offer.check_proto(args, "Radio"));
    let horizontal = options.refuse(args.bool("horizontal")).unwrap_or_default();
    let captions = match captions(args) {
        Err(Interrupt::Failed(exception)) => options.refuse(Err(*exception)),
        captions => Some(captions?),
    };
    offer.yield_to_state(&options);

    let mut registered = offer.register(&options, SPEC.name, identity, Unknown::ResetAfresh)?;
    let picked = offer.settle(&options, &mut registered, Unknown::ResetAfresh)?;
    let props = RadioProps {
        label: options.label.clone(),
        options: offer.labels(),
        default: offer.index.and_then(|index| usize::try_from(index).ok()),
        horizontal,
        captions: captions.unwrap_or_default(),
    };
    options.draw(&SPEC, props, &registered, picked.page)?;
    Ok(picked.value.into())
}

/// `captions=`: a text for each option.
fn captions(args: &Args) -> Flow<Rc<[Value]>> {
    if !args.has("captions") {
        return Ok(Rc::default());
    }
    let caption = |caption: Value| match caption.scalar() {
        Value::None => Ok(Value::str("")),
        Value::Str(text) => Ok(Value::Str(text)),
        _ => Err(bad_type("captions", &caption, "str, None")),
    };
    let captions = items(&args.get("captions"))?.into_iter().map(caption).collect::<Result<Vec<_>, Exception>>();
    Ok(captions.map_err(Interrupt::failed)?.into())
}
