//! How a script in another language mounts a component.

use super::Component;
use crate::args::{self, Args};
use crate::diag::{Exception, Flow};
use crate::engine::{Adopt, Entries};
use crate::ui::arguments;
use crate::ui::call::{Call, Given};
use crate::ui::{Height, Ui, Width};
use crate::value::{Nature, Source, Tabular, Value};
use std::rc::Rc;

// --- CALL

/// `st._bidi_component`, which mounts what `st.components.v2.component` has registered.
pub static CALL: Call = Call {
    name: "_bidi_component",
    signature: "component_name, key=None, isolate_styles=True, data=None, default=(), width='stretch', \
                height='content', callbacks=(), adopt=None",
    doc: "Mounts a component. Gives its identity, and its values by name.",
    params: &[
        ("component_name", "The name under which the component was registered."),
        ("isolate_styles", "Whether the page's styles and the component's keep out of each other's way."),
        ("data", "What the component's JavaScript gets."),
        ("default", "Pairs of a state's name and its first value."),
        ("callbacks", "Pairs of a name and what is called for it."),
        ("adopt", "A function that gives what it is given: values of the page pass through it, and come out Python's."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let name = text(&args.get("component_name"))?;
    let Some(definition) = ui.cx().component_definition(&name) else {
        let message = format!("Component '{name}' is not registered.");
        return Err(Exception::streamlit("StreamlitAPIException", message).into());
    };
    let mut component = Component { isolate: truth(&args.get("isolate_styles"))?, ..ui.component(&name) };
    if definition.html.is_true() {
        text(&definition.html)?;
    }
    component.width = Width::of(arguments::width(args, true)?);
    component.data = payload(&args.get("data"))?;
    component.key = args.has("key").then(|| args.show("key"));
    component.default = pairs(args, "default")?;
    for (name, function) in pairs(args, "callbacks")? {
        component.callbacks.push((name, Rc::new(move |_| call(&function, &Value::None).map(drop))));
    }
    match height(&args.get("height")) {
        Ok(height) => component.height = Height::of(height),
        Err(exception) => component.undrawn = Some(exception),
    }
    let adopt = args.get("adopt");
    let adopted = move |value: &Value| call(&adopt, &Value::Tuple([value.clone()].into()));
    let adopt: Adopt = Rc::new(move |value| adopted(value).unwrap_or_else(|_| value.clone()));
    let mounted = component.mount(definition, adopt)?;
    Ok(Value::Tuple([Value::Str(mounted.id), Value::Dict(mounted.values.into())].into()).into())
}

/// The pairs of a name and a value in a list.
fn pairs(args: &Args, name: &str) -> Flow<Entries> {
    let mut pairs = Entries::new();
    for pair in args.items(name)? {
        if let [name, value] = args::items(&pair)?.as_slice() {
            pairs.push((name.show().into(), value.clone()));
        }
    }
    Ok(pairs)
}

fn call(function: &Value, args: &Value) -> Flow<Value> {
    match function {
        Value::Object(function) => function.call(args, &Value::None),
        _ => Ok(Value::None),
    }
}

/// What the protocol takes for a text.
fn text(value: &Value) -> Result<Rc<str>, Exception> {
    match value.scalar() {
        Value::Str(text) => Ok(text),
        _ => Err(Exception::new("TypeError", "bad argument type for built-in operation")),
    }
}

/// What the protocol takes for a truth value.
fn truth(value: &Value) -> Result<bool, Exception> {
    match value.scalar() {
        Value::Bool(truth) => Ok(truth),
        Value::Int(number) => Ok(number != 0),
        _ => {
            let message = format!("'{}' object cannot be interpreted as an integer", value.type_name());
            Err(Exception::new("TypeError", message))
        }
    }
}

/// `data=` as the JavaScript gets it: what JSON can carry, bytes, a table, or a mapping with tables in it. Any other
/// list or mapping is passed on as its text.
fn payload(data: &Value) -> Result<Value, Exception> {
    let Value::Object(object) = data else { return Ok(data.clone()) };
    if let Some(json) = object.as_json() {
        return Ok(json);
    }
    if let Some(entries) = object.entries() {
        let entries = entries.ok().and_then(with_tables);
        return Ok(entries.unwrap_or_else(|| Value::str(object.show())));
    }
    if object.nature() == Nature::Sequence {
        return Ok(Value::str(object.show()));
    }
    let table = Tabular::of(data).map(|tabular| Value::Table(tabular.table));
    table.map_err(|_| {
        Exception::streamlit(
            "BidiComponentUnserializableDataError",
            "The `data` provided to the bidirectional component could not be serialized. Please ensure the data is \
             JSON-serializable, or is a supported data structure like a pandas DataFrame.",
        )
    })
}

/// A mapping of which some entries are tables; `None` if none is, or if another cannot be carried.
fn with_tables(entries: Entries) -> Option<Value> {
    let carried = |(name, value): (Rc<str>, Value)| {
        let carried = match &value {
            Value::Object(object) => object.as_json().or_else(|| table_of(&value))?,
            value => value.clone(),
        };
        // Bytes are carried alone only.
        (!matches!(carried, Value::Bytes(_))).then_some((name, carried))
    };
    let entries = entries.into_iter().map(carried).collect::<Option<Entries>>()?;
    let has_table = entries.iter().any(|(_, value)| matches!(value, Value::Table(_)));
    has_table.then(|| Value::Dict(entries.into()))
}

/// The table that a data frame is. What only could be made into one is none.
fn table_of(value: &Value) -> Option<Value> {
    let tabular = Tabular::of(value).ok()?;
    matches!(tabular.source, Source::Frame | Source::Records).then_some(Value::Table(tabular.table))
}

/// `height=`, of which Streamlit checks only that it fits into the protocol: a word that it does not know stretches.
fn height(value: &Value) -> Result<Option<(&'static str, Value)>, Exception> {
    let pixels = match value.scalar() {
        Value::Str(word) if &*word == "content" => return Ok(None),
        Value::Bool(truth) => i64::from(truth),
        Value::Int(pixels) => pixels,
        #[allow(clippy::cast_possible_truncation, reason = "the part before the point is what is meant")]
        Value::Float(pixels) => pixels as i64,
        _ => return Ok(Some(("height", Value::str("stretch")))),
    };
    if u32::try_from(pixels).is_err() {
        return Err(Exception::new("ValueError", format!("Value out of range: {pixels}")));
    }
    Ok(Some(("height", Value::Int(pixels))))
}
