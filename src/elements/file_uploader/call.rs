//! `st.file_uploader` from a script.

use super::limits::Limits;
use super::{SPEC, show};
use crate::args::{Args, items};
use crate::diag::{Exception, Flow, Interrupt};
use crate::engine::{Identity, RunCx};
use crate::ui::call::{Call, Given};
use crate::ui::{Options, Ui, arguments};
use crate::value::Value;
use std::rc::{Rc, Weak};

/// `st.file_uploader` from a script.
pub static CALL: Call = Call {
    name: SPEC.name,
    signature: "label, type=None, accept_multiple_files=False, key=None, help=None, on_change='rerun', args=None, \
                kwargs=None, *, max_upload_size=None, disabled=False, label_visibility='visible', width='stretch'",
    doc: "Files from the user's machine. Gives the file, an open stream of bytes, or None; or a list of files.",
    params: &[
        (
            "type",
            "What may be chosen: an extension, a media type, 'image', 'audio', 'video', 'text', or a list of these.",
        ),
        ("accept_multiple_files", "True for several files, 'directory' for all files of a folder."),
        ("max_upload_size", "How many megabytes a file may have."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let mut options = Options::from_args(ui, args, "on_change")?;
    let megabytes = match args.get("max_upload_size") {
        Value::None => None,
        Value::Int(megabytes) if megabytes > 0 => options.refuse(args.opt_u32("max_upload_size")).flatten(),
        _ => {
            let detail = "Set it to None to fall back to the `server.maxUploadSize` configuration option.";
            return Err(arguments::bad_value_as("max_upload_size", "a positive integer", detail).into());
        }
    };
    let many = args.get("accept_multiple_files");
    let is_folder = many.as_str() == Some("directory");
    let multiple = is_folder || matches!(many, Value::Bool(true));
    let mut identity = Identity::new().part("width", args.get("width"));
    for name in ["type", "accept_multiple_files", "max_upload_size"] {
        identity = identity.always(name, args.get(name));
    }
    let types = options.refuse(types(&args.get("type"))).unwrap_or_default();
    options.not_drawn_field(arguments::width(args, false));
    options.more.extend(is_folder.then_some(("accept_directory", Value::Bool(true))));

    let limits = Limits::new(&types, megabytes);
    let (allowed, cx) = (limits.clone(), Rc::downgrade(ui.cx()));
    let decode = Rc::new(move |value: &Value| decode(value, multiple, &allowed, &cx));
    Ok(Given::Copy(show(&options, limits, multiple, identity, decode)?))
}

/// `type=`: a text or several.
fn types(given: &Value) -> Result<Vec<String>, Exception> {
    if !given.is_true() {
        return Ok(Vec::new());
    }
    if let Some(kind) = given.as_str() {
        return Ok(vec![kind.to_owned()]);
    }
    let kinds = items(given).map_err(|interrupt| match interrupt {
        Interrupt::Failed(exception) => *exception,
        _ => Exception::new("TypeError", format!("'{}' object is not iterable", given.type_name())),
    })?;
    let text = |kind: &Value| match kind.scalar() {
        Value::Str(kind) => Ok(kind.to_string()),
        _ => {
            let message = format!("'{}' object has no attribute 'strip'", kind.type_name());
            Err(Exception::new("AttributeError", message))
        }
    };
    kinds.iter().map(text).collect()
}

/// From the page's list of files to what the script gets. A name that is not allowed fails the run that brings it: the
/// page itself does not send such a file.
fn decode(value: &Value, multiple: bool, limits: &Limits, cx: &Weak<RunCx>) -> Option<Value> {
    let files = value.as_list()?;
    for file in files {
        let Value::File(file) = file else { return None };
        if let Err(exception) = limits.check_name(&file.name) {
            cx.upgrade()?.defer(exception);
            return None;
        }
    }
    match files {
        _ if multiple => Some(value.clone()),
        [] => Some(Value::None),
        [file, ..] => Some(file.clone()),
    }
}
