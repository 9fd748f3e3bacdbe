//! `st.text`: text as it is, line breaks and spaces included, without formatting.

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::{NodeView, help};
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.text`.
pub static SPEC: Spec = Spec::leaf::<TextProps>("text", Frame::Fit, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct TextProps {
    body: Rc<str>,
    help: Option<Rc<str>>,
}

props!(TextProps);

impl TextProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if !self.body.is_empty() {
            fields.push(("body", Value::str(&self.body)));
        }
        if let Some(help) = &self.help {
            fields.push(("help", Value::str(help)));
        }
        fields
    }
}

// --- RUST API

/// A plain text, not drawn yet. Made by [`Ui::text`].
#[must_use = "a text is drawn by show()"]
pub struct Text {
    ui: Ui,
    props: TextProps,
}

impl Ui {
    /// `st.text(body)`.
    pub fn text(&self, body: impl AsRef<str>) -> Text {
        Text { ui: self.clone(), props: TextProps { body: markdown::clean(body.as_ref()).into(), help: None } }
    }
}

impl Text {
    /// `help=`: a text (markdown) that a question mark beside it shows.
    pub fn help(mut self, help: impl AsRef<str>) -> Self {
        self.props.help = Some(help.as_ref().into());
        self
    }

    /// Draws the text.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        self.ui.draw(Element::new(&SPEC, self.props))
    }
}

// --- CALL

/// `st.text` from a script.
pub static CALL: Call = Call {
    name: "text",
    signature: "body, *, help=None, width='content', text_alignment='left', wrap=True",
    doc: "Text as it is, in a fixed-width font, without formatting.",
    params: &[],
    run: |ui, args| {
        let mut more = Vec::from_iter(arguments::wrap(args)?);
        let mut props = ui.text(args.text("body")?).props;
        props.help = arguments::help(args)?;
        more.extend(arguments::width(args, true)?);
        more.extend(arguments::text_alignment(args)?);
        let element = Element::new(&SPEC, props);
        Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
    },
};

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let props = node.props::<TextProps>();
    let tooltip = node.dom_id("help");
    let question = move || props.get().help.as_ref().map(|text| help("Help", text, tooltip.clone()));
    view! {
        <div class="stText" data-testid="stText">
            <span>{move || props.get().body.to_string()}</span>
            {question}
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn formats_nothing() {
        let app = Harness::new(|st| st.text("**a** <b>").show().map(drop));
        assert!(app.html().contains("**a** &lt;b&gt;"), "{}", app.html());
    }
}
