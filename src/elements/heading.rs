//! `st.title`, `st.header`, `st.subheader`: headings of three sizes, with an anchor to link to.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.title("Weather").show()?;
//! st.header("Tomorrow").divider("blue").show()?;
//! # Ok(()) }
//! ```

use crate::args::Args;
use crate::diag::{Exception, Flow};
use crate::tree::Element;
use crate::ui::call::{Call, Given, bad_type, bad_value};
use crate::ui::view::NodeView;
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.title`.
pub static TITLE: Spec = Spec::leaf::<HeadingProps>("title", Frame::Element, view);
/// The description of `st.header`.
pub static HEADER: Spec = Spec::leaf::<HeadingProps>("header", Frame::Element, view);
/// The description of `st.subheader`.
pub static SUBHEADER: Spec = Spec::leaf::<HeadingProps>("subheader", Frame::Element, view);

/// The colours that a heading's divider takes in turn when it is just asked for.
const DIVIDERS: [&str; 8] = ["blue", "green", "orange", "red", "violet", "yellow", "gray", "rainbow"];

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct HeadingProps {
    level: u8,
    body: Rc<str>,
    anchor: Anchor,
    help: Option<Rc<str>>,
    icon: Option<Rc<str>>,
    divider: Option<Rc<str>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
enum Anchor {
    /// Made from the text.
    #[default]
    Auto,
    Given(Rc<str>),
    Hidden,
}

props!(HeadingProps);

impl HeadingProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if !self.body.is_empty() {
            fields.push(("body", Value::str(&self.body)));
        }
        match &self.anchor {
            Anchor::Auto => {}
            Anchor::Given(anchor) => fields.push(("anchor", Value::str(anchor))),
            Anchor::Hidden => fields.push(("hide_anchor", Value::Bool(true))),
        }
        if let Some(help) = &self.help {
            fields.push(("help", Value::str(help)));
        }
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        if let Some(divider) = &self.divider {
            fields.push(("divider", Value::str(divider)));
        }
        fields
    }
}

// --- RUST API

/// A heading, not drawn yet. Made by [`Ui::title`], [`Ui::header`] and [`Ui::subheader`].
#[must_use = "a heading is drawn by show()"]
pub struct Heading {
    ui: Ui,
    spec: &'static Spec,
    props: HeadingProps,
}

impl Ui {
    /// `st.title(body)`: the page's title. `body` is markdown for one line.
    pub fn title(&self, body: impl AsRef<str>) -> Heading {
        Heading::new(self, &TITLE, 1, body.as_ref())
    }

    /// `st.header(body)`.
    pub fn header(&self, body: impl AsRef<str>) -> Heading {
        Heading::new(self, &HEADER, 2, body.as_ref())
    }

    /// `st.subheader(body)`.
    pub fn subheader(&self, body: impl AsRef<str>) -> Heading {
        Heading::new(self, &SUBHEADER, 3, body.as_ref())
    }
}

impl Heading {
    fn new(ui: &Ui, spec: &'static Spec, level: u8, body: &str) -> Self {
        Self {
            ui: ui.clone(),
            spec,
            props: HeadingProps { level, body: markdown::clean(body).into(), ..HeadingProps::default() },
        }
    }

    /// `anchor=`: the name in the address that leads here.
    pub fn anchor(mut self, anchor: impl AsRef<str>) -> Self {
        self.props.anchor = Anchor::Given(anchor.as_ref().into());
        self
    }

    /// `anchor=False`: no link beside the heading.
    pub fn no_anchor(mut self) -> Self {
        self.props.anchor = Anchor::Hidden;
        self
    }

    /// `help=`: a text (markdown) that a question mark beside the heading shows.
    pub fn help(mut self, help: impl AsRef<str>) -> Self {
        self.props.help = Some(help.as_ref().into());
        self
    }

    /// `divider=`: a line in that colour below the heading: blue, green, orange, red, violet, yellow, gray or rainbow.
    #[track_caller]
    pub fn divider(mut self, colour: impl AsRef<str>) -> Self {
        self.props.divider = Some(colour.as_ref().into());
        self
    }

    /// Draws the heading.
    ///
    /// # Errors
    /// The run is to end here; the divider's colour is none of the eight.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        if let Some(colour) = &self.props.divider
            && !DIVIDERS.contains(&colour.replace("grey", "gray").as_str())
        {
            let known = DIVIDERS.map(|colour| format!("`{colour}`")).join(", ");
            let message = format!("Divider parameter has invalid value: `{colour}`. Please choose from: {known}.");
            return Err(Exception::streamlit("StreamlitAPIException", message).into());
        }
        self.ui.draw(Element::new(self.spec, self.props))
    }
}

// --- CALL

/// `st.title` from a script.
pub static TITLE_CALL: Call = Call {
    name: "title",
    signature: "body, anchor=None, *, help=None, icon=None, width='stretch', text_alignment='left', wrap=True",
    doc: "The page's title.",
    params: &[ANCHOR],
    run: |ui, args| call(args, |body| ui.title(body)),
};
/// `st.header` from a script.
pub static HEADER_CALL: Call = Call {
    name: "header",
    signature: SIGNATURE,
    doc: "A heading of the second size.",
    params: &[ANCHOR, DIVIDER],
    run: |ui, args| call(args, |body| ui.header(body)),
};
/// `st.subheader` from a script.
pub static SUBHEADER_CALL: Call = Call {
    name: "subheader",
    signature: SIGNATURE,
    doc: "A heading of the third size.",
    params: &[ANCHOR, DIVIDER],
    run: |ui, args| call(args, |body| ui.subheader(body)),
};

const SIGNATURE: &str = "body, anchor=None, *, help=None, icon=None, divider=False, width='stretch', \
                         text_alignment='left', wrap=True";
const ANCHOR: (&str, &str) =
    ("anchor", "The name in the address that leads here; made from the text without it. False: no link.");
const DIVIDER: (&str, &str) =
    ("divider", "A line below, in 'blue', 'green', 'orange', 'red', 'violet', 'yellow', 'gray' or 'rainbow'; or True.");

fn call(args: &Args, heading: impl FnOnce(&str) -> Heading) -> Flow<Given> {
    let mut more = Vec::from_iter(arguments::width(args, true)?);
    more.extend(arguments::text_alignment(args)?);
    more.extend(arguments::wrap(args)?);
    let Heading { ui, spec, mut props } = heading(&args.text("body")?);
    props.icon = arguments::icon(&args.get("icon"))?;
    props.divider = divider(&args.get("divider"))?;
    props.anchor = anchor(&args.get("anchor"))?;
    props.help = arguments::help(args)?;
    let element = Element::new(spec, props);
    Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
}

fn divider(given: &Value) -> Result<Option<Rc<str>>, Exception> {
    match given.scalar() {
        given if !given.is_true() => Ok(None),
        Value::Bool(true) => Ok(Some("auto".into())),
        Value::Str(colour) if &*colour == "grey" || DIVIDERS.contains(&&*colour) => Ok(Some(colour)),
        _ => Err(bad_value(
            "divider",
            "True, 'red', 'orange', 'yellow', 'blue', 'green', 'violet', 'gray', 'grey', 'rainbow'",
        )),
    }
}

fn anchor(given: &Value) -> Result<Anchor, Exception> {
    match given.scalar() {
        Value::None => Ok(Anchor::Auto),
        Value::Bool(false) => Ok(Anchor::Hidden),
        Value::Bool(true) => Err(bad_value("anchor", "None, False, any string")),
        Value::Str(anchor) if anchor.is_empty() => Ok(Anchor::Auto),
        Value::Str(anchor) => Ok(Anchor::Given(anchor)),
        _ => Err(bad_type("anchor", given, "str, None, False")),
    }
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let tooltip = node.dom_id("help");
    let props = node.props::<HeadingProps>();
    (move || heading(&props.get(), tooltip.clone())).into_any()
}

fn heading(props: &HeadingProps, tooltip: String) -> AnyView {
    let (text, below) = match &props.icon {
        Some(icon) => markdown::parse_heading(&format!("{icon} {}", props.body)),
        None => markdown::parse_heading(&props.body),
    };
    let anchor = match &props.anchor {
        Anchor::Hidden => markdown::Anchor::Unlinked,
        Anchor::Given(anchor) => markdown::Anchor::Named(anchor),
        Anchor::Auto => markdown::Anchor::Auto,
    };
    let help = props.help.as_ref().map(|help| crate::ui::view::help("Help", help, tooltip));
    // One that is just asked for is of the first colour.
    let colour = props.divider.as_ref().map(|colour| colour.replace("grey", "gray").replace("auto", DIVIDERS[0]));
    view! {
        <div class="stHeading" data-testid="stHeading">
            <div class="stMarkdownContainer" data-testid="stMarkdownContainer">
                {markdown::heading(props.level, &text, anchor, help)}
                {markdown::blocks_view(&below)}
            </div>
            {colour.map(|colour| view! {
                <hr class="stHeadingDivider" data-testid="stHeadingDivider" data-color=colour />
            })}
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn has_its_size_and_anchor() {
        let app = Harness::new(|st| {
            st.title("Title text").show()?;
            st.header("H").anchor("here").divider("red").show()?;
            st.subheader("S").no_anchor().show()?;
            Ok(())
        });
        assert_eq!(
            app.dump(),
            "title body='Title text'\n\
             header body='H' anchor='here' divider='red'\n\
             subheader body='S' hide_anchor=True\n"
        );
        let html = app.html();
        assert!(html.contains("id=\"title-text\"") && html.contains("href=\"#here\""), "{html}");
        assert!(html.contains("data-color=\"red\""), "{html}");
    }

    #[test]
    fn refuses_an_unknown_divider() {
        let app = Harness::new(|st| st.header("H").divider("pink").show().map(drop));
        assert!(app.dump().contains("StreamlitAPIException"), "{}", app.dump());
    }
}
