//! `st.component`: a custom component, whose inside is HTML, CSS and a JavaScript module.
//!
//! Its JavaScript sets *state* values, which last, and *trigger* values, which last for the run that they cause. The
//! app gets both by name, and each name may have a callback. Data and values are of the app's own types: what serde can
//! carry, JavaScript can have.
//!
//! ```
//! # use headwater::prelude::*;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize)]
//! struct Scale {
//!     end: u32,
//! }
//!
//! #[derive(Serialize, Deserialize)]
//! struct Turn {
//!     degrees: u32,
//! }
//!
//! # fn app(st: &Ui) -> Flow {
//! let dial = st
//!     .component("dial")
//!     .html("<input type='range'>")
//!     .js("export default ({ data, parentElement, setStateValue }) => {
//!         const input = parentElement.querySelector('input');
//!         input.max = data.end;
//!         input.oninput = () => setStateValue('turn', { degrees: Number(input.value) });
//!     }")
//!     .data(Scale { end: 270 })
//!     .default("turn", Turn { degrees: 50 })
//!     .on_change("turn", |st| st.write("turned"))
//!     .width(300)
//!     .show()?;
//! let turn: Option<Turn> = dial.get("turn")?;
//! st.write(turn.map(|turn| turn.degrees))?;
//! # Ok(()) }
//! ```

mod call;
mod result;
#[cfg(test)]
mod tests;

pub use call::CALL;
pub use result::ComponentResult;

use crate::diag::{Exception, Flow, Interrupt, Outcome, located};
use crate::engine::{Adopt, AssetFile, COMPONENT, Callback, Definition, Entries, Identity, Mount, Mounted};
use crate::js::Inside;
use crate::tree::Element;
use crate::ui::view::{NodeView, component, props_of};
use crate::ui::{Frame, Height, Spec, Ui, Width, props};
use crate::value::Value;
use leptos::prelude::*;
use serde::Serialize;
use std::panic::Location;
use std::rc::Rc;

// --- SPEC

/// The description of `st.component`.
pub static SPEC: Spec = Spec::leaf::<ComponentProps>(COMPONENT, Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ComponentProps {
    name: Rc<str>,
    definition: Rc<Definition>,
    isolate: bool,
    data: Value,
    width: Width,
    height: Height,
}

props!(ComponentProps);

impl ComponentProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &Value| Value::str(text.as_str().unwrap_or_default());
        let path = |file: &Option<AssetFile>| Value::str(file.as_ref().map_or("", |file| &*file.path));
        let mut fields = vec![
            ("component_name", Value::Str(Rc::clone(&self.name))),
            ("js_content", text(&self.definition.js)),
            ("js_source_path", path(&self.definition.js_file)),
            ("html_content", text(&self.definition.html)),
            ("css_content", text(&self.definition.css)),
            ("css_source_path", path(&self.definition.css_file)),
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
        fields.extend(self.size());
        fields
    }

    fn size(&self) -> impl Iterator<Item = (&'static str, Value)> {
        self.width.field().into_iter().chain(self.height.field())
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
    width: Width,
    height: Height,
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
            width: Width::default(),
            height: Height::default(),
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
        let definition = self.definition.get_or_insert_default();
        (definition.css, definition.css_file) = (Value::str(css), None);
        self
    }

    /// `css=` of a component package: the style sheet is the file of that path in the component's folder of files, or
    /// the one file that the pattern fits (see [`js_file`](Self::js_file)).
    pub fn css_file(mut self, path: impl AsRef<str>) -> Self {
        match self.ui.cx().component_files(&self.name, Some(path.as_ref()), None) {
            Ok([file, _]) => {
                let definition = self.definition.get_or_insert_default();
                (definition.css, definition.css_file) = (Value::None, file);
            }
            Err(why) => self.refuse(why),
        }
        self
    }

    /// `js=`: a module whose default export is called with the component's element, its data, and the functions
    /// `setStateValue` and `setTriggerValue`.
    pub fn js(mut self, js: impl AsRef<str>) -> Self {
        let definition = self.definition.get_or_insert_default();
        (definition.js, definition.js_file) = (Value::str(js), None);
        self
    }

    /// `js=` of a component package: the module is the file of that path in the component's folder of files, or the one
    /// file that the pattern fits (`index-*.js`: bundlers put a hash into the name). It may import files beside it.
    ///
    /// A package is a folder in that of the app, with a `pyproject.toml` as packages for Streamlit have it. There a
    /// component is declared, with its folder of files; its name is the project's, a point, and its own:
    ///
    /// ```toml
    /// [project]
    /// name = "greeting"
    ///
    /// [[tool.streamlit.component.components]]
    /// name = "dial"
    /// asset_dir = "build"
    /// ```
    ///
    /// ```
    /// # use headwater::prelude::*;
    /// # fn app(st: &Ui) -> Flow {
    /// st.component("greeting.dial").js_file("index-*.js").css_file("style.css").show()?;
    /// # Ok(()) }
    /// ```
    ///
    /// The files are gathered when the app is built; `show()` says if there is no such file, or if several fit.
    pub fn js_file(mut self, path: impl AsRef<str>) -> Self {
        match self.ui.cx().component_files(&self.name, None, Some(path.as_ref())) {
            Ok([_, file]) => {
                let definition = self.definition.get_or_insert_default();
                (definition.js, definition.js_file) = (Value::None, file);
            }
            Err(why) => self.refuse(why),
        }
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

    /// `data=`: what the JavaScript gets. A [`Table`](crate::Table) arrives as an Arrow table, if it is the whole of
    /// the data or an entry of it.
    pub fn data(mut self, data: impl Serialize) -> Self {
        match result::data(&data) {
            Ok(data) => self.data = data,
            Err(why) => self.refuse(result::refused(&self.name, "its data", &why)),
        }
        self
    }

    /// `default=`: the value of a state as long as nobody has set it. The name then has a callback, if only an empty
    /// one.
    pub fn default(mut self, name: &str, value: impl Serialize) -> Self {
        match result::state(&value) {
            Ok(value) => self.default.push((name.into(), value)),
            Err(why) => self.refuse(result::refused(&self.name, &format!("the default of {name:?}"), &why)),
        }
        self.names([name])
    }

    /// Names that JavaScript sets or calls, and that need neither a default nor a callback: as in
    /// `on_<name>_change=lambda: None`. A result has these, those with a default and those with a callback.
    pub fn names<S: AsRef<str>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        for name in names {
            if !self.callbacks.iter().any(|(known, _)| &**known == name.as_ref()) {
                self.callbacks.push((name.as_ref().into(), Rc::new(|_| Ok(()))));
            }
        }
        self
    }

    /// `width=`: by default as wide as what it is in.
    pub fn width(mut self, width: impl Into<Width>) -> Self {
        self.width = width.into();
        if self.width == Width::Pixels(0) {
            let message = "Invalid width value: 0. A component is a pixel wide at least.";
            self.refuse(Exception::streamlit("StreamlitInvalidWidthError", message));
        }
        self
    }

    /// `height=`: by default as high as what is in it.
    pub fn height(mut self, height: impl Into<Height>) -> Self {
        self.height = height.into();
        self
    }

    /// Makes an error of [`Component::show`]; the first one counts.
    fn refuse(&mut self, exception: Exception) {
        self.undrawn.get_or_insert(exception);
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
    /// The run is to end here; the key or the component is there twice; the data or a default is nothing that
    /// JavaScript can have.
    #[track_caller]
    pub fn show(mut self) -> Flow<ComponentResult> {
        if let Some(definition) = self.definition.take() {
            self.ui.cx().define_component(&self.name, definition);
        }
        let definition = self.ui.cx().component_definition(&self.name).unwrap_or_default();
        let (ui, name) = (self.ui.clone(), Rc::clone(&self.name));
        let mounted = located(self.mount(definition, Rc::new(Value::clone)), Location::caller())?;
        Ok(ComponentResult { ui, id: mounted.id, name, values: mounted.values })
    }

    /// Mounts it with what its name stands for.
    fn mount(self, definition: Rc<Definition>, adopt: Adopt) -> Flow<Mounted> {
        let Self { name, isolate, data, width, height, .. } = self;
        let props = ComponentProps { name, definition, isolate, data, width, height };
        let mut identity = Identity::new()
            .part("component_name", Value::Str(Rc::clone(&props.name)))
            .part("isolate_styles", props.isolate)
            .part("default", Value::Dict(self.default.as_slice().into()))
            .part("data", sorted(&props.data));
        for (name, value) in props.size() {
            identity = identity.part(name, value);
        }
        let mount = Mount { key: self.key.clone(), identity, default: self.default, callbacks: self.callbacks, adopt };
        let mounted = self.ui.cx().mount(self.ui.place(), mount)?;
        if let Some(exception) = self.undrawn {
            return Err(Interrupt::failed(exception));
        }
        let (widget, shown) = (Some(Rc::clone(&mounted.id)), Some(mounted.shown.clone()));
        self.ui.draw(Element { widget, key: self.key, shown, ..Element::new(&SPEC, props) })?;
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

// --- VIEW

/// The component's place; what is inside is JavaScript's.
fn view(node: &NodeView) -> AnyView {
    component(node, inside, size)
}

fn size(element: &Element) -> (Width, Height) {
    let props = props_of::<ComponentProps>(element);
    (props.width, props.height)
}

/// What JavaScript is told of the component.
fn inside(element: &Element) -> Inside {
    let props = props_of::<ComponentProps>(element);
    let text = |text: &Value| Rc::from(text.as_str().unwrap_or_default());
    let address = |file: &Option<AssetFile>| file.as_ref().map(|file| Rc::clone(&file.url));
    let shown = element.shown.clone();
    Inside {
        id: element.widget.clone().unwrap_or_default(),
        name: Rc::clone(&props.name),
        html: text(&props.definition.html),
        css: text(&props.definition.css),
        js: text(&props.definition.js),
        css_url: address(&props.definition.css_file),
        js_url: address(&props.definition.js_file),
        isolate: props.isolate,
        data: props.data.clone(),
        set: shown.as_ref().map_or(0, |shown| shown.set),
        assigned: shown.map(|shown| shown.value).unwrap_or_default(),
    }
}

// --- TESTS
