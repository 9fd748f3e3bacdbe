//! The options of a widget that a script calls: values of any kind, each known to the page by its label.
//!
//! A script makes its options anew in each run, so that the option that was chosen may be equal to none of them. What
//! people see decides which one it is, as in Streamlit: an option is asked for its label at the same places, too.

use crate::args::{Args, items, no_text};
use crate::diag::{Exception, Flow, Interrupt};
use crate::engine::{Decode, Encode, Identity, Registered};
use crate::ui::Options;
use crate::ui::arguments::out_of_range;
use crate::ui::call::bad_type;
use crate::value::Value;
use std::collections::HashMap;
use std::rc::Rc;

/// The options of a call.
pub(crate) struct Offer {
    /// What the script gave: a list, say, or an enumeration.
    given: Value,
    items: Rc<[Value]>,
    labels: Rc<[Value]>,
    /// The place of each label; the last one, where options have the same.
    places: Rc<HashMap<Rc<str>, usize>>,
    format: Value,
    /// The option that is chosen at first, if there is one.
    pub index: Option<i64>,
}

/// What happens to a value that is none of the options.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// The option of the same label takes its place, or else the first choice.
    Reset,
    /// The first choice takes its place; all options are asked for their labels again.
    ResetAfresh,
    /// It stays: users may add options.
    Stay,
}

/// The option that a widget has.
pub(crate) struct Picked {
    /// What the script gets.
    pub value: Value,
    /// Which one the page shows: an index, or the text of an option that a user has added.
    pub page: Value,
}

impl Offer {
    /// What `options=` offers, not labelled yet.
    ///
    /// # Errors
    /// The options cannot be compared, or iterating over them fails.
    pub fn read(args: &Args) -> Flow<Self> {
        let given = args.get("options");
        let items = match &given {
            Value::None => Vec::new(),
            Value::Object(object) => object.choices()?.unwrap_or_else(|| vec![given.clone()]),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) => items(&given)?,
            plain => vec![plain.clone()],
        };
        let format = args.get("format_func");
        Ok(Self { given, items: items.into(), labels: Rc::default(), places: Rc::default(), format, index: None })
    }

    /// Labels every option.
    ///
    /// # Errors
    /// What `format_func` raises, or that it gives what cannot be looked up.
    pub fn label_all(&mut self) -> Flow {
        let labels = self.items.iter().map(|item| self.label(item)).collect::<Flow<Vec<Value>>>()?;
        if let Some(label) = labels.iter().find(|label| matches!(&*label.type_name(), "list" | "dict" | "set")) {
            let message = format!("unhashable type: '{}'", label.type_name());
            return Err(Interrupt::failed(Exception::new("TypeError", message)));
        }
        let places = labels.iter().enumerate().filter_map(|(at, label)| Some((label.as_str()?.into(), at)));
        self.places = Rc::new(places.collect());
        self.labels = labels.into();
        Ok(())
    }

    /// The labels.
    pub fn labels(&self) -> Rc<[Value]> {
        Rc::clone(&self.labels)
    }

    /// Takes `index=`.
    ///
    /// # Errors
    /// It is no whole number, or no option has it. Where there are no options, any will do.
    pub fn read_index(&mut self, args: &Args) -> Result<(), Exception> {
        let value = args.get("index");
        self.index = match value.scalar() {
            Value::None => None,
            Value::Bool(truth) => Some(i64::from(truth)),
            Value::Int(index) => Some(index),
            _ => return Err(bad_type("index", &value, "int, None")),
        };
        match (self.index, i64::try_from(self.items.len())) {
            (Some(index), Ok(count)) if count > 0 && !(0..count).contains(&index) => {
                Err(out_of_range("index", &value, 0, count - 1))
            }
            _ => Ok(()),
        }
    }

    /// Refuses what the protocol's `message` does not carry: labels that are no texts, a truth value as an index.
    ///
    /// # Errors
    /// There is such a thing.
    pub fn check_proto(&self, args: &Args, message: &str) -> Result<(), Exception> {
        if args.get("index").as_bool().is_some() {
            let message = format!("Field {message}.default: Expected an int, got a boolean.");
            return Err(Exception::new("TypeError", message));
        }
        if self.labels.iter().all(|label| label.as_str().is_some()) { Ok(()) } else { Err(no_text()) }
    }

    /// Takes back the first choice where session state says that there is none.
    pub fn yield_to_state(&mut self, options: &Options) {
        let state = options.key.as_ref().and_then(|key| options.ui.cx().state(key));
        if state.is_some_and(|value| value.is_none()) {
            self.index = None;
        }
    }

    /// The index of the first choice, if there is such an option.
    fn first(&self) -> Option<usize> {
        self.index.and_then(|index| usize::try_from(index).ok()).filter(|index| *index < self.items.len())
    }

    /// The first choice.
    fn first_item(&self) -> Value {
        self.first().and_then(|at| self.items.get(at)).cloned().unwrap_or_default()
    }

    /// Registers the widget.
    ///
    /// # Errors
    /// The first choice cannot be copied, or whatever registering says.
    pub fn register(
        &self,
        options: &Options,
        kind: &'static str,
        identity: Identity,
        unknown: Unknown,
    ) -> Flow<Registered> {
        // What session state holds is a copy of the option.
        let mut widget = options.widget(kind, identity, self.first_item().copied()?, self.decode(unknown));
        widget.encode = Some(self.encode());
        options.ui.register(widget)
    }

    /// From what the page sends to the option. Without any options, there is none, unless users may add some.
    fn decode(&self, unknown: Unknown) -> Decode {
        let (items, labels, places) = (Rc::clone(&self.items), Rc::clone(&self.labels), Rc::clone(&self.places));
        let first = self.first_item();
        Rc::new(move |sent| {
            let label = match sent {
                Value::None => return Some(first.clone()),
                Value::Int(at) => labels.get(usize::try_from(*at).ok()?)?.as_str()?,
                Value::Str(label) => label,
                _ => return None,
            };
            if items.is_empty() && unknown == Unknown::ResetAfresh {
                return Some(Value::None);
            }
            let option = places.get(label).and_then(|at| items.get(*at)).cloned();
            Some(option.unwrap_or_else(|| Value::str(label)))
        })
    }

    /// From a value to its label.
    fn encode(&self) -> Encode {
        let format = self.format.clone();
        Rc::new(move |value| if value.is_none() { Ok(Value::None) } else { shown_by(&format, value) })
    }

    /// The option that a registered widget has. Whatever is no option is dealt with as `unknown` says.
    ///
    /// # Errors
    /// The value cannot be copied; the options are of another kind than it; what `format_func` raises for options.
    pub fn settle(&self, options: &Options, registered: &mut Registered, unknown: Unknown) -> Flow<Picked> {
        let value = self.as_member(registered.value.copied()?)?;
        if value.is_none() {
            // No choice, unless the first choice is the option `None`.
            let page = self.first().filter(|_| self.first_item().is_none());
            return Ok(Picked { value, page: page.into() });
        }
        if unknown == Unknown::Stay {
            let label = shown_by(&self.format, &value)?;
            return Ok(Picked { page: self.page(&label), value });
        }
        if unknown == Unknown::ResetAfresh {
            self.items.iter().try_for_each(|item| self.label(item).map(drop))?;
        }
        let label = match self.label(&value) {
            Ok(label) if self.place(&label).is_some() => {
                let page = self.page(&label);
                return self.shown(Picked { value, page }, registered.told);
            }
            Ok(label) => label,
            Err(Interrupt::Failed(_)) => {
                let known = registered.wire.as_ref().and_then(|label| Some((label, self.place(label)?)));
                if let Some((label, at)) = known.filter(|_| unknown == Unknown::Reset) {
                    let value = self.items.get(at).cloned().unwrap_or_default();
                    return self.shown(Picked { value, page: self.page(label) }, registered.told);
                }
                Value::str(value.show())
            }
            Err(interrupt) => return Err(interrupt),
        };
        // Without a key, nobody but the page knows the widget's value, so it stays what the page has sent.
        let mut page = self.page(&label);
        let value = self.first_item();
        if options.key.is_some() {
            options.ui.correct(registered, value.clone());
            page = self.first().and_then(|at| self.labels.get(at)).map_or(Value::None, |label| self.page(label));
        }
        self.shown(Picked { value, page }, true)
    }

    /// Asks for the label once more where the page is told of the value.
    fn shown(&self, picked: Picked, tell: bool) -> Flow<Picked> {
        if tell && !picked.value.is_none() {
            shown_by(&self.format, &picked.value)?;
        }
        Ok(picked)
    }

    /// A member of an enumeration as this run's member.
    fn as_member(&self, value: Value) -> Flow<Value> {
        let member = match &value {
            Value::Object(object) => object.member_among(&self.given, &self.items)?,
            _ => None,
        };
        Ok(member.unwrap_or(value))
    }

    fn label(&self, value: &Value) -> Flow<Value> {
        label(&self.format, value)
    }

    fn place(&self, label: &Value) -> Option<usize> {
        label.as_str().and_then(|label| self.places.get(label)).copied()
    }

    /// The first place of a label, or the label where no option has it.
    fn page(&self, label: &Value) -> Value {
        match self.labels.iter().position(|known| known == label) {
            Some(at) => at.into(),
            None => Value::str(label.show()),
        }
    }
}

/// What `format_func` makes of a value.
fn label(format: &Value, value: &Value) -> Flow<Value> {
    let arguments = Value::Tuple([value.clone()].into());
    match format {
        Value::Object(format) => Ok(format.call(&arguments, &Value::None)?.scalar()),
        other => {
            let message = format!("'{}' object is not callable", other.type_name());
            Err(Interrupt::failed(Exception::new("TypeError", message)))
        }
    }
}

/// The label of a value, or its plain text where `format_func` knows no other.
fn shown_by(format: &Value, value: &Value) -> Flow<Value> {
    match label(format, value) {
        Err(Interrupt::Failed(_)) => Ok(Value::str(value.show())),
        label => label,
    }
}
