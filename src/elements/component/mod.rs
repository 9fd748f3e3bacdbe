//! `st.component`: a custom component, whose inside is HTML, CSS and a JavaScript module.
//!
//! Its JavaScript sets *state* values, which last, and *trigger* values, which last for the run that they cause. The
//! app gets both by name, and each name may have a callback.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let dial = st
//!     .component("dial")
//!     .html("<input type='range'>")
//!     .js("export default ({ parentElement, setStateValue }) => {
//!         const input = parentElement.querySelector('input');
//!         input.oninput = () => setStateValue('turn', Number(input.value));
//!     }")
//!     .default("turn", 50_i64)
//!     .on_change("turn", |st| st.write("turned"))
//!     .show()?;
//! st.write(dial.get::<i64>("turn"))?;
//! # Ok(()) }
//! ```

mod call;
#[cfg(test)]
mod tests;

pub use call::CALL;

use crate::diag::{Exception, Flow, Outcome, located};
use crate::engine::{Adopt, COMPONENT, Callback, Definition, Entries, Identity, Mount, Mounted};
use crate::tree::Element;
use crate::ui::view::NodeView;
use crate::ui::{Frame, Spec, Ui, props};
use crate::value::{StateValue, Value};
use leptos::prelude::*;
use std::panic::Location;
use std::rc::Rc;

// --- SPEC

/// The description of `st.component`.
pub static SPEC: Spec = Spec { name: COMPONENT, block: false, frame: Frame::Element, view };

#[derive(Clone, Debug, Default, PartialEq)]
struct ComponentProps {
    name: Rc<str>,
    definition: Rc<Definition>,
    isolate: bool,
    data: Value,
}

props!(ComponentProps);

impl ComponentProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &Value| Value::str(text.as_str().unwrap_or_default());
        let mut fields = vec![
            ("component_name", Value::Str(Rc::clone(&self.name))),
            ("js_content", text(&self.definition.js)),
            ("js_source_path", Value::str("")),
            ("html_content", text(&self.definition.html)),
            ("css_content", text(&self.definition.css)),
            ("css_source_path", Value::str("")),
        ];
        if self.isolate {
            fields.push(("isolate_styles", Value::Bool(true)));
        }
        match &self.data {
            Value::None => {}
            Value::Bytes(_) => fields.push(("bytes", self.data.clone())),
            Value::Table(_) => fields.push(("data", self.data.clone())),
            // The page gets tables beside the JSON that refers to them; here they stand where they belong.
            Value::Dict(entries) if entries.iter().any(|(_, value)| matches!(value, Value::Table(_))) => {
                fields.push(("mixed", self.data.clone()));
            }
            data => fields.push(("json", data.clone())),
        }
        fields
    }
}

// --- RUST API

/// A custom component, not drawn yet. Made by [`Ui::component`].
#[must_use = "a component is drawn by show()"]
pub struct Component {
    ui: Ui,
    name: Rc<str>,
    definition: Option<Definition>,
    isolate: bool,
    key: Option<Rc<str>>,
    data: Value,
    default: Entries,
    callbacks: Vec<(Rc<str>, Callback)>,
    more: Vec<(&'static str, Value)>,
    /// An error of the call that is told only once the component is registered. It then is not drawn.
    undrawn: Option<Exception>,
}

impl Ui {
    /// `st.components.v2.component(name, ...)(...)`. The texts are registered under the name: a component of which none
    /// is given shows what was last registered.
    pub fn component(&self, name: impl AsRef<str>) -> Component {
        Component {
            ui: self.clone(),
            name: name.as_ref().into(),
            definition: None,
            isolate: true,
            key: None,
            data: Value::None,
            default: Vec::new(),
            callbacks: Vec::new(),
            more: Vec::new(),
            undrawn: None,
        }
    }
}

impl Component {
    /// `html=`: the markup inside.
    pub fn html(mut self, html: impl AsRef<str>) -> Self {
        self.definition.get_or_insert_default().html = Value::str(html);
        self
    }

    /// `css=`: a style sheet for the inside.
    pub fn css(mut self, css: impl AsRef<str>) -> Self {
        self.definition.get_or_insert_default().css = Value::str(css);
        self
    }

    /// `js=`: a module whose default export is called with the component's element, its data, and the functions
    /// `setStateValue` and `setTriggerValue`.
    pub fn js(mut self, js: impl AsRef<str>) -> Self {
        self.definition.get_or_insert_default().js = Value::str(js);
        self
    }

    /// `isolate_styles=`: whether the page's styles and the component's keep out of each other's way. They do, unless
    /// this says false.
    pub fn isolate_styles(mut self, isolate: bool) -> Self {
        self.isolate = isolate;
        self
    }

    /// A key of the author's own: the component's identity, and its entry in session state.
    pub fn key(mut self, key: impl AsRef<str>) -> Self {
        self.key = Some(key.as_ref().into());
        self
    }

    /// `data=`: what the JavaScript gets.
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = data.into();
        self
    }

    /// `default=`: the value of a state as long as nobody has set it. The name then has a callback, if only an empty
    /// one.
    pub fn default(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.default.push((name.into(), value.into()));
        if !self.callbacks.iter().any(|(known, _)| &**known == name) {
            self.callbacks.push((name.into(), Rc::new(|_| Ok(()))));
        }
        self
    }

    /// `on_<name>_change=`: called at the start of the run in which the state of that name is another, or for each call
    /// of the trigger of that name.
    pub fn on_change<R: Outcome>(mut self, name: &str, callback: impl Fn(&Ui) -> R + 'static) -> Self {
        self.callbacks.retain(|(known, _)| &**known != name);
        self.callbacks.push((name.into(), Rc::new(move |cx| callback(&Ui::new(cx)).into_flow())));
        self
    }

    /// Draws the component and gives its values.
    ///
    /// # Errors
    /// The run is to end here; the key or the component is there twice.
    #[track_caller]
    pub fn show(mut self) -> Flow<ComponentResult> {
        if let Some(definition) = self.definition.take() {
            self.ui.cx().define_component(&self.name, definition);
        }
        let definition = self.ui.cx().component_definition(&self.name).unwrap_or_default();
        let ui = self.ui.clone();
        let mounted = located(self.mount(definition, Rc::new(Value::clone)), Location::caller())?;
        Ok(ComponentResult { ui, id: mounted.id, values: mounted.values })
    }

    /// Mounts it with what its name stands for.
    fn mount(self, definition: Rc<Definition>, adopt: Adopt) -> Flow<Mounted> {
        let props = ComponentProps { name: self.name, definition, isolate: self.isolate, data: self.data };
        let mut identity = Identity::new()
            .part("component_name", Value::Str(Rc::clone(&props.name)))
            .part("isolate_styles", props.isolate)
            .part("default", Value::Dict(self.default.as_slice().into()))
            .part("data", sorted(&props.data));
        for (name, value) in &self.more {
            identity = identity.part(name, value.clone());
        }
        let mount = Mount { key: self.key.clone(), identity, default: self.default, callbacks: self.callbacks, adopt };
        let mounted = self.ui.cx().mount(self.ui.place(), mount)?;
        if let Some(exception) = self.undrawn {
            return Err(exception.into());
        }
        let more = (!self.more.is_empty()).then(|| self.more.as_slice().into());
        let (widget, shown) = (Some(Rc::clone(&mounted.id)), Some(mounted.shown.clone()));
        self.ui.draw(Element { widget, key: self.key, shown, more, ..Element::new(&SPEC, props) })?;
        Ok(mounted)
    }
}

/// The same data, whatever the order of names in its mappings.
fn sorted(data: &Value) -> Value {
    match data {
        Value::List(items) => Value::List(items.iter().map(sorted).collect()),
        Value::Dict(entries) => {
            let mut entries: Entries = entries.iter().map(|(name, value)| (Rc::clone(name), sorted(value))).collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Dict(entries.into())
        }
        other => other.clone(),
    }
}

/// A component's values, as they were when it was drawn.
#[derive(Clone)]
pub struct ComponentResult {
    ui: Ui,
    id: Rc<str>,
    values: Entries,
}

impl ComponentResult {
    /// The value of that name, if there is one and it is a `T`. A trigger that was not called has none.
    pub fn get<T: StateValue>(&self, name: &str) -> Option<T> {
        self.values.iter().find(|(known, _)| &**known == name).and_then(|(_, value)| T::from_value(value))
    }

    /// `result.name = value`: sets a state. The page hears of it when the run ends; no callback is called.
    pub fn set<T: StateValue>(&mut self, name: &str, value: T) {
        let value = value.into_value();
        self.ui.cx().assign_component(&self.id, name, value.clone());
        self.values.retain(|(known, _)| &**known != name);
        self.values.push((name.into(), value));
    }
}

// --- VIEW

/// The element that holds the component. What is inside is JavaScript's, so the bridge puts it there.
fn view(node: &NodeView) -> AnyView {
    let isolate = node.props::<ComponentProps>().get_untracked().isolate;
    let kind = if isolate { "stBidiComponentIsolated" } else { "stBidiComponentRegular" };
    view! { <div class="stBidiComponent"><div><div data-testid=kind></div></div></div> }.into_any()
}

// --- TESTS
