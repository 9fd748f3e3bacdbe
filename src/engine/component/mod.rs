//! Custom components: elements whose inside is JavaScript, with values that both sides set.
//!
//! * A *state* value lasts. JavaScript sets it (`setStateValue`), the script may assign it. Its callback is called if
//!   the page's new value differs from the last run's.
//! * A *trigger* value lasts for the run that it causes (`setTriggerValue`). Its callback is called for every call.
//!
//! What JavaScript did in one tick arrives as one [`Batch`]; batches wait in the queue, in order. Callbacks of
//! components come after those of widgets: first for states that changed, then for triggers, one for each call.
//!
//! # What the page gets, and what it is to do with it
//!
//! An element with the name, the texts and `data` as its properties, and as its `shown` the script's assignments: `set`
//! is how many there were, `value` a list of `[number, name, value]`, oldest first; a name that was taken away has no
//! value. The list holds what the page may not have heard of yet, and grows without the element being drawn again.
//!
//! The page keeps the component's state S (at first empty: defaults are the script's), and of each name the values that
//! were *said*, by JavaScript or by these assignments, in order. When `set` grows it applies the assignments with a
//! number that it has not seen to S and notes them as said; only then does it compare the new `data` with what was
//! said, to tell an echo from news. A message that would leave S as it is is not sent; one that is carries the names
//! set since the last one, and how many assignments were heard.
//!
//! # What is linked
//!
//! All of this is reached through [`Hook`], which is made when the first component is: an app without one links none of
//! it.

mod instance;
mod mounts;
mod packages;
mod pattern;

pub use mounts::{Mount, Mounted};
pub use packages::AssetFile;

use super::log::EngineEvent;
use super::{Callback, RunCx, RunEnd};
use crate::diag::Exception;
use crate::value::Value;
use std::any::Any;
use std::rc::Rc;

/// The kind of a component's element, as messages name it.
pub const KIND: &str = "bidi_component";

/// Names with their values, in the order in which they came.
pub type Entries = Vec<(Rc<str>, Value)>;

/// Makes a value of the page one of the script.
pub type Adopt = Rc<dyn Fn(&Value) -> Value>;

/// What a name stands for: the three texts of a component, or files in the place of two of them. Whoever mounts a
/// component by that name gets the last ones.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Definition {
    /// The markup inside.
    pub html: Value,
    /// The style sheet.
    pub css: Value,
    /// The module whose default export is called.
    pub js: Value,
    /// The file that holds the style sheet.
    pub css_file: Option<AssetFile>,
    /// The file that holds the module.
    pub js_file: Option<AssetFile>,
}

/// What one component's JavaScript did in one tick.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Batch {
    /// The component's identity.
    pub component: Rc<str>,
    /// How many assignments of the script the page knew of: the `set` of [`Mounted::shown`] that it last saw. What it
    /// set before it heard of an assignment to the same name does not undo that.
    pub heard: u32,
    /// The state values that it set, the last of each name. `None` takes a name away (`undefined`).
    pub state: Vec<(Rc<str>, Option<Value>)>,
    /// The triggers that it called, in order.
    pub triggers: Entries,
}

impl Batch {
    /// Takes what the same component did later.
    pub(super) fn fold(&mut self, later: Self) {
        for (name, value) in later.state {
            match self.state.iter_mut().find(|(known, _)| *known == name) {
                Some(known) => known.1 = value,
                None => self.state.push((name, value)),
            }
        }
        self.triggers.extend(later.triggers);
    }
}

/// What an app holds of a component's values. The last one of a mount shows the current values while callbacks run.
pub trait Live: Any {
    /// Shows these values and remembers what was there.
    fn show(&self, values: &Entries);
    /// Shows what was there before.
    fn put_back(&self);
    /// To know it again.
    fn as_any(&self) -> &dyn Any;
}

/// What a run asks of the components that are mounted.
pub(super) trait Hook: Any {
    /// Takes batches, and says which callbacks are due.
    fn receive(&self, cx: &RunCx, batches: Vec<Batch>) -> Vec<(Rc<str>, Callback)>;
    /// Callbacks are about to run: results show the current values.
    fn begin_callbacks(&self, cx: &RunCx);
    /// Callbacks have run: results show what they did before.
    fn end_callbacks(&self);
    /// The run is over, and so are triggers; the components that it has not drawn are gone.
    fn end(&self, cx: &RunCx, end: RunEnd, gone: &[Rc<str>]);
    /// A component's value as session state shows it: with the triggers of the run.
    fn present(&self, id: &str, value: Value) -> Value;
    /// Takes `st.session_state[key] = value`, if `key` is a component's and `value` a mapping.
    fn assign_all(&self, cx: &RunCx, key: &str, value: &Value) -> bool;
}

impl RunCx {
    /// Registers a component under a name. Whoever mounts by that name from now on gets this.
    pub fn define_component(&self, name: &str, definition: Definition) {
        self.mounts().define(name, definition);
    }

    /// The same for a script that does not say what is a path: a css or js that looks like one names a file of the
    /// component's package.
    ///
    /// # Errors
    /// Those of [`component_files`](Self::component_files).
    pub fn define_component_by_looks(&self, name: &str, mut definition: Definition) -> Result<(), Exception> {
        let path = |text: &Value| match text.scalar() {
            Value::Str(text) if packages::is_path(&text) => Some(text),
            _ => None,
        };
        let (css, js) = (path(&definition.css), path(&definition.js));
        if css.is_some() || js.is_some() {
            [definition.css_file, definition.js_file] = self.component_files(name, css.as_deref(), js.as_deref())?;
        }
        if css.is_some() {
            definition.css = Value::None;
        }
        if js.is_some() {
            definition.js = Value::None;
        }
        self.define_component(name, definition);
        Ok(())
    }

    /// The files of its package that a component's css and js name: each a path, or a pattern that fits one file.
    ///
    /// # Errors
    /// There is no such component in a package; a path leads out of its folder; there is no such file, or several fit.
    pub fn component_files(
        &self,
        component: &str,
        css: Option<&str>,
        js: Option<&str>,
    ) -> Result<[Option<AssetFile>; 2], Exception> {
        self.mounts().packages(self).files(component, css, js)
    }

    /// What a name stands for.
    pub fn component_definition(&self, name: &str) -> Option<Rc<Definition>> {
        self.mounts().definition(name)
    }

    /// Makes `live` the result that shows a component's current values while callbacks run.
    pub fn hold_component(&self, id: &str, live: Rc<dyn Live>) {
        self.mounts().hold(id, live);
    }

    /// Whether `key` is that of a mounted component.
    pub fn is_component(&self, key: &str) -> bool {
        self.core.components.get().is_some() && self.mounts().id_of(key).is_some()
    }

    /// The component whose last result `is_it` recognises.
    pub fn component_of(&self, is_it: impl Fn(&dyn Any) -> bool) -> Option<Rc<str>> {
        self.core.components.get().and_then(|_| self.mounts().id_of_live(is_it))
    }

    /// `result.name = value`. `false` if the component is gone, or if the name is not a state's: then the assignment
    /// concerns the result alone.
    pub fn assign_component(&self, id: &Rc<str>, name: &str, value: Value) -> bool {
        self.mounts().assign(self, id, name, Some(value))
    }

    /// `st.session_state[key].name = value`; `None` takes the name away. `false` if the name is not a state's: it has
    /// no callback, or is a trigger's.
    ///
    /// # Errors
    /// The component was already mounted in this run.
    pub fn assign_component_state(&self, key: &str, name: &str, value: Option<Value>) -> Result<bool, Exception> {
        let mounts = self.mounts();
        let Some(id) = mounts.id_of(key) else { return Ok(false) };
        if self.is_drawn(&id) {
            return Err(Exception::streamlit(
                "StreamlitAPIException",
                format!(
                    "`st.session_state.{key}.{name}` cannot be modified after the component with key `{key}` is \
                     instantiated."
                ),
            ));
        }
        Ok(mounts.assign(self, &id, name, value))
    }

    // --- for the run itself

    /// Takes the batches of an event, and says which callbacks are due.
    pub(super) fn receive_batches(&self, batches: Vec<Batch>) -> Vec<(Rc<str>, Callback)> {
        match self.core.components.get() {
            Some(components) => components.receive(self, batches),
            None => {
                for batch in batches {
                    self.log(EngineEvent::DidIgnore(batch.component));
                }
                Vec::new()
            }
        }
    }
}
