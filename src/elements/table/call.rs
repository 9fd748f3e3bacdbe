//! `st.dataframe` and `st.table` from a script.

use super::{DATAFRAME, SPEC, TableProps};
use crate::args::{Args, items};
use crate::diag::{Exception, Flow};
use crate::tree::Element;
use crate::ui::arguments::{self, Field};
use crate::ui::call::{Call, Given, bad_type, bad_value};
use crate::ui::{Spec, Ui};
use crate::value::{Tabular, Value};
use std::rc::Rc;

/// `st.dataframe` from a script.
pub static DATAFRAME_CALL: Call = Call {
    name: "dataframe",
    signature: "data=None, width='stretch', height='auto', *, use_container_width=None, hide_index=None, \
                column_order=None, column_config=None, key=None, on_select='ignore', selection_mode='multi-row', \
                selection_default=None, row_height=None, placeholder=None, lazy=None, alt=None",
    doc: "A table that scrolls in itself. Takes data frames, and lists and dictionaries that pandas could make one of.",
    params: &[
        ("data", "The data."),
        ("hide_index", "Whether the labels of the rows are hidden. By default, they are where they only count."),
        ("column_order", "The names of the columns to show, in their order."),
        ("column_config", "For each column by name: None to hide it, a text to call it, or a dictionary of settings."),
        ("on_select", "What a selection does; only 'ignore' is there yet."),
        ("row_height", "How high a row is, in pixels."),
        ("placeholder", "What stands where a value is missing."),
        ("alt", "What the table shows, for those who do not see it."),
    ],
    run: dataframe,
};

/// `st.table` from a script.
pub static TABLE_CALL: Call = Call {
    name: "table",
    signature: "data=None, *, border=True, width='stretch', height='content', hide_index=None, hide_header=None, alt=None",
    doc: "A table with all of its rows; texts are markdown. Takes what `st.dataframe` takes.",
    params: &[
        ("data", "The data."),
        ("border", "True, False, or 'horizontal' for lines between rows only."),
        ("hide_index", "Whether the labels of the rows are hidden. By default, they are where they only count."),
        ("hide_header", "Whether the names of the columns are hidden. By default, they are where nobody gave them."),
        ("alt", "What the table shows, for those who do not see it."),
    ],
    run: table,
};

/// The name of the labels of the rows among the names of columns.
const LABELS: &str = "_index";

fn dataframe(ui: &Ui, args: &Args) -> Flow<Given> {
    check_selection(args)?;
    let mut more = Vec::new();
    more.extend(match (args.get("use_container_width"), args.get("width")) {
        (Value::None, _) => arguments::width(args, true)?,
        (wide, _) if wide.is_true() => None,
        (_, pixels @ Value::Int(_)) => arguments::size("width", &pixels, &["stretch", "content"], true)?,
        _ => Some(("width", Value::str("content"))),
    });
    let height = arguments::height(args, true, &["auto"])?;
    more.extend(height.filter(|(_, height)| height.as_str() != Some("auto")));
    let mut config = column_config(&args.get("column_config"))?;
    more.extend(alt(args));
    if args.get("row_height").is_true() {
        more.extend(args.opt_u32("row_height")?.map(|height| ("row_height", height.into())));
    }
    if args.get("column_order").is_true() {
        more.push(("column_order", column_order(args)?));
    }
    more.extend(args.opt_str("placeholder")?.map(|text| ("placeholder", Value::Str(text))));
    let made = Tabular::of(&args.get("data"))?;
    if made.source.counts_rows() {
        config.set(LABELS, "hidden", Value::Bool(true));
    }
    let hidden = args.get("hide_index");
    if !hidden.is_none() {
        config.set(LABELS, "hidden", hidden.clone());
    }
    let mut props = TableProps::new(made.table);
    props.labels &= !config.is_hidden(LABELS);
    more.push(("columns", config.value()));
    draw(ui, &DATAFRAME, props, more)
}

fn table(ui: &Ui, args: &Args) -> Flow<Given> {
    let mut more = Vec::new();
    more.extend(arguments::width(args, true)?);
    more.extend(arguments::height(args, true, &[])?);
    match args.get("border") {
        Value::Bool(true) => {}
        Value::Bool(false) => more.push(("border_mode", Value::str("none"))),
        Value::Str(word) if &*word == "horizontal" => more.push(("border_mode", Value::Str(word))),
        _ => return Err(bad_value("border", "True, False, 'horizontal'").into()),
    }
    let made = Tabular::of(&args.get("data"))?;
    let hides = |name, by_itself: bool| if args.has(name) { args.bool(name) } else { Ok(by_itself) };
    let mut props = TableProps::new(made.table);
    props.labels = !hides("hide_index", made.counted)?;
    props.no_names = hides("hide_header", made.source.counts_columns())?;
    if !props.labels {
        more.push(("hide_index", Value::Bool(true)));
    }
    if props.no_names {
        more.push(("hide_header", Value::Bool(true)));
    }
    more.extend(alt(args));
    draw(ui, &SPEC, props, more)
}

fn draw(ui: &Ui, spec: &'static Spec, props: TableProps, more: Vec<Field>) -> Flow<Given> {
    Ok(ui.draw(Element { more: arguments::more(more), ..Element::new(spec, props) })?.into())
}

/// `alt=`, if there is anything in it.
fn alt(args: &Args) -> Option<Field> {
    let text = if args.has("alt") { args.show("alt") } else { "".into() };
    let text = text.trim();
    (!text.is_empty()).then(|| ("alt", Value::str(text)))
}

/// Says that rows cannot be selected yet.
fn check_selection(args: &Args) -> Result<(), Exception> {
    let on_select = args.get("on_select");
    let is_function = matches!(&on_select, Value::Object(function) if function.is_callable());
    match on_select.as_str() {
        Some("ignore") if args.has("selection_default") => Err(arguments::incompatible(
            "selection_default",
            "on_select='ignore'",
            "Set `on_select` to `'rerun'` or a callback to use `selection_default`.",
        )),
        Some("ignore") => Ok(()),
        Some("rerun") => Err(no_selection()),
        _ if is_function => Err(no_selection()),
        _ => Err(bad_value("on_select", "'rerun', 'ignore', a callback function")),
    }
}

fn no_selection() -> Exception {
    Exception::streamlit(
        "StreamlitAPIException",
        "`on_select` is not in Headwater yet: rows and columns of `st.dataframe` cannot be selected. Leave `on_select` out.",
    )
}

fn column_order(args: &Args) -> Flow<Value> {
    let names = args.items("column_order")?;
    match names.iter().find(|name| name.as_str().is_none()) {
        Some(_) => Err(Exception::new("TypeError", "bad argument type for built-in operation").into()),
        None => Ok(Value::List(names.into())),
    }
}

/// The settings of columns, each by its name.
#[derive(Default)]
struct Config(Vec<(Rc<str>, Vec<(Rc<str>, Value)>)>);

impl Config {
    fn set(&mut self, column: &str, name: &str, value: Value) {
        let at = self.0.iter().position(|(known, _)| &**known == column).unwrap_or_else(|| {
            self.0.push((column.into(), Vec::new()));
            self.0.len() - 1
        });
        if let Some((_, settings)) = self.0.get_mut(at) {
            settings.retain(|(known, _)| &**known != name);
            settings.push((name.into(), value));
        }
    }

    fn is_hidden(&self, column: &str) -> bool {
        let settings = self.0.iter().find(|(known, _)| &**known == column);
        settings
            .is_some_and(|(_, settings)| settings.iter().any(|(name, value)| &**name == "hidden" && value.is_true()))
    }

    fn value(self) -> Value {
        Value::Dict(
            self.0.into_iter().map(|(name, settings)| (name, without_none(Value::Dict(settings.into())))).collect(),
        )
    }
}

/// A mapping without the entries that say nothing.
fn without_none(value: Value) -> Value {
    match value {
        Value::Dict(entries) => {
            let said = entries.iter().filter(|(_, value)| !value.is_none());
            Value::Dict(said.map(|(name, value)| (Rc::clone(name), without_none(value.clone()))).collect())
        }
        value => value,
    }
}

/// `column_config=`.
fn column_config(given: &Value) -> Flow<Config> {
    let mut config = Config::default();
    if given.is_none() {
        return Ok(config);
    }
    let entries = match given {
        Value::Object(object) => object.entries(),
        _ => None,
    };
    let Some(entries) = entries else {
        let message = format!("'{}' object has no attribute 'items'", given.type_name());
        return Err(Exception::new("AttributeError", message).into());
    };
    for ((name, settings), key) in entries?.into_iter().zip(items(given)?) {
        // A number stands for the column in that place.
        let name = if key.as_int().is_some() { format!("_pos:{name}").into() } else { name };
        let settings = match &settings {
            Value::None => vec![("hidden".into(), Value::Bool(true))],
            Value::Str(label) => vec![("label".into(), Value::Str(Rc::clone(label)))],
            Value::Object(object) if object.entries().is_some() => match object.as_json() {
                Some(Value::Dict(settings)) => settings.to_vec(),
                _ => return Err(not_json(&name).into()),
            },
            other => {
                let mut error = bad_type("column_config", other, "None, str, dict");
                error.message = format!("{} Invalid configuration for column `{name}`.", error.message).into();
                return Err(error.into());
            }
        };
        config.0.push((name, settings));
    }
    Ok(config)
}

fn not_json(column: &str) -> Exception {
    Exception::new("TypeError", format!("The settings of the column `{column}` are not JSON serializable"))
}
