//! What a value of another language can be asked: the questions that elements put to what a script hands them.
//!
//! A type of an app in Rust answers none of them, and an app that asks none links none: so they are a trait of their own,
//! and the functions of `dyn Object` find it.

use super::table::{self, Tabular};
use super::{Nature, Object, Value};
use crate::diag::{Exception, Flow, Interrupt};
use std::rc::Rc;

/// A value of the language that a script is written in.
pub trait Foreign: Object {
    /// The value as a person would read it, as [`Object::show`], with what goes wrong where it says that itself.
    ///
    /// # Errors
    /// Whatever the value says.
    fn try_show(&self) -> Flow<String> {
        Ok(self.show())
    }

    /// What it is among numbers, moments and lists.
    fn nature(&self) -> Nature {
        Nature::Other
    }

    /// Another moment of the same kind, in the same zone, so many microseconds after 1970 (see [`Moment::micros`]).
    ///
    /// # Errors
    /// There is no such moment.
    fn moment_at(&self, _micros: i64) -> Flow<Value> {
        Err(Interrupt::failed(Exception::new("TypeError", format!("'{}' object is no moment", self.type_name()))))
    }

    /// A copy that shares nothing with it: Python's `deepcopy`.
    ///
    /// # Errors
    /// It cannot be copied.
    fn copied(&self) -> Flow<Option<Value>> {
        Ok(None)
    }

    /// What a widget that is given it offers to choose from.
    ///
    /// # Errors
    /// There is nothing in it to choose from, or whatever iterating says.
    fn choices(&self) -> Flow<Option<Vec<Value>>> {
        self.items().transpose()
    }

    /// As a member of an enumeration: the same member of the enumeration that `given`, the choices of a widget, are now.
    /// A script makes its enumerations anew in each run. `None` if it is no such member.
    ///
    /// # Errors
    /// The choices are of another kind.
    fn member_among(&self, _given: &Value, _choices: &[Value]) -> Flow<Option<Value>> {
        Ok(None)
    }

    /// The text or number that it is by inheritance, as a member of an `IntEnum` is a number. A whole number that is too
    /// large for a machine is the largest, or the smallest, that is not.
    fn scalar(&self) -> Option<Value> {
        None
    }

    /// The error that it is, if it is one. Its kind is the class without the module.
    fn exception(&self) -> Option<Exception> {
        None
    }

    /// The value as JSON text; and what of it could not be written down, if that is so.
    ///
    /// # Errors
    /// There is no such text.
    fn json(&self) -> Flow<(Rc<str>, Option<String>)> {
        let message = format!("Object of type {} is not JSON serializable", self.type_name());
        Err(Interrupt::failed(Exception::new("TypeError", message)))
    }

    /// The same value as JSON carries it (truth values, numbers, texts, lists, mappings with text keys), or its bytes.
    /// `None` if JSON cannot.
    fn as_json(&self) -> Option<Value> {
        None
    }

    /// The entries, if it is a mapping, each under the text of its key.
    fn entries(&self) -> Option<Flow<Vec<(Rc<str>, Value)>>> {
        None
    }

    /// Whether an `if` takes it for true.
    fn is_true(&self) -> bool {
        true
    }

    /// How many items it has; `None` if that cannot be said.
    fn length(&self) -> Option<usize> {
        None
    }

    /// The table that it makes.
    ///
    /// # Errors
    /// It makes none.
    fn tabular(&self) -> Flow<Tabular> {
        Err(Interrupt::failed(table::no_table(&self.type_name(), &self.show())))
    }

    /// What iterating over it gives; `None` if that is not possible.
    fn items(&self) -> Option<Flow<Vec<Value>>> {
        None
    }

    /// Whether [`call`](Self::call) makes sense.
    fn is_callable(&self) -> bool {
        false
    }

    /// Calls it, if it is a function: `object(*args, **kwargs)`. `None` stands for no arguments.
    ///
    /// # Errors
    /// Whatever the function says, or that it is none.
    fn call(&self, _args: &Value, _kwargs: &Value) -> Flow<Value> {
        Err(Interrupt::failed(Exception::new("TypeError", format!("'{}' object is not callable", self.type_name()))))
    }
}

/// The same questions, put to any value.
impl dyn Object {
    /// [`Foreign::try_show`].
    pub fn try_show(&self) -> Flow<String> {
        self.foreign().map_or_else(|| Ok(self.show()), |foreign| foreign.try_show())
    }

    /// [`Foreign::nature`].
    pub fn nature(&self) -> Nature {
        self.foreign().map_or(Nature::Other, |foreign| foreign.nature())
    }

    /// [`Foreign::moment_at`].
    pub fn moment_at(&self, micros: i64) -> Flow<Value> {
        self.foreign().map_or_else(
            || {
                Err(Interrupt::failed(Exception::new(
                    "TypeError",
                    format!("'{}' object is no moment", self.type_name()),
                )))
            },
            |foreign| foreign.moment_at(micros),
        )
    }

    /// [`Foreign::copied`].
    pub fn copied(&self) -> Flow<Option<Value>> {
        self.foreign().map_or(Ok(None), |foreign| foreign.copied())
    }

    /// [`Foreign::choices`].
    pub fn choices(&self) -> Flow<Option<Vec<Value>>> {
        self.foreign().map_or_else(|| self.items().transpose(), |foreign| foreign.choices())
    }

    /// [`Foreign::member_among`].
    pub fn member_among(&self, given: &Value, choices: &[Value]) -> Flow<Option<Value>> {
        self.foreign().map_or(Ok(None), |foreign| foreign.member_among(given, choices))
    }

    /// [`Foreign::scalar`].
    pub fn scalar(&self) -> Option<Value> {
        self.foreign().and_then(|foreign| foreign.scalar())
    }

    /// [`Foreign::exception`].
    pub fn exception(&self) -> Option<Exception> {
        self.foreign().and_then(|foreign| foreign.exception())
    }

    /// [`Foreign::json`].
    pub fn json(&self) -> Flow<(Rc<str>, Option<String>)> {
        match self.foreign() {
            Some(foreign) => foreign.json(),
            None => {
                let message = format!("Object of type {} is not JSON serializable", self.type_name());
                Err(Interrupt::failed(Exception::new("TypeError", message)))
            }
        }
    }

    /// [`Foreign::as_json`].
    pub fn as_json(&self) -> Option<Value> {
        self.foreign().and_then(|foreign| foreign.as_json())
    }

    /// [`Foreign::entries`].
    pub fn entries(&self) -> Option<Flow<Vec<(Rc<str>, Value)>>> {
        self.foreign().and_then(|foreign| foreign.entries())
    }

    /// [`Foreign::is_true`].
    pub fn is_true(&self) -> bool {
        self.foreign().is_none_or(|foreign| foreign.is_true())
    }

    /// [`Foreign::length`].
    pub fn length(&self) -> Option<usize> {
        self.foreign().and_then(|foreign| foreign.length())
    }

    /// [`Foreign::tabular`].
    pub fn tabular(&self) -> Flow<Tabular> {
        self.foreign().map_or_else(
            || Err(Interrupt::failed(table::no_table(&self.type_name(), &self.show()))),
            |foreign| foreign.tabular(),
        )
    }

    /// [`Foreign::items`].
    pub fn items(&self) -> Option<Flow<Vec<Value>>> {
        self.foreign().and_then(|foreign| foreign.items())
    }

    /// [`Foreign::is_callable`].
    pub fn is_callable(&self) -> bool {
        self.foreign().is_some_and(|foreign| foreign.is_callable())
    }

    /// [`Foreign::call`].
    pub fn call(&self, args: &Value, kwargs: &Value) -> Flow<Value> {
        self.foreign().map_or_else(
            || {
                Err(Interrupt::failed(Exception::new(
                    "TypeError",
                    format!("'{}' object is not callable", self.type_name()),
                )))
            },
            |foreign| foreign.call(args, kwargs),
        )
    }
}
