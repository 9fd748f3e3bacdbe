//! `st.markdown` and `st.caption`: formatted text. HTML in it is shown as the text that it is.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.markdown("A **bold** move :red[in red] :material/bolt: :tada:").show()?;
//! st.caption("small print").show()?;
//! # Ok(()) }
//! ```

use crate::args::Args;
use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::{NodeView, help};
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.markdown`.
pub static SPEC: Spec = Spec::leaf::<MarkdownProps>("markdown", Frame::Element, view);
/// The description of `st.caption`.
pub static CAPTION: Spec = Spec::leaf::<MarkdownProps>("caption", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct MarkdownProps {
    body: Rc<str>,
    help: Option<Rc<str>>,
    caption: bool,
}

props!(MarkdownProps);

impl MarkdownProps {
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

/// A formatted text, not drawn yet. Made by [`Ui::markdown`] and [`Ui::caption`].
#[must_use = "a text is drawn by show()"]
pub struct Markdown {
    ui: Ui,
    spec: &'static Spec,
    props: MarkdownProps,
}

impl Ui {
    /// `st.markdown(body)`. Common indentation and surrounding blank lines of `body` are dropped.
    pub fn markdown(&self, body: impl AsRef<str>) -> Markdown {
        let props = MarkdownProps { body: markdown::clean(body.as_ref()).into(), ..MarkdownProps::default() };
        Markdown { ui: self.clone(), spec: &SPEC, props }
    }

    /// `st.caption(body)`: small, faint markdown.
    pub fn caption(&self, body: impl AsRef<str>) -> Markdown {
        let props =
            MarkdownProps { body: markdown::clean(body.as_ref()).into(), caption: true, ..MarkdownProps::default() };
        Markdown { ui: self.clone(), spec: &CAPTION, props }
    }
}

impl Markdown {
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
        self.ui.draw(Element::new(self.spec, self.props))
    }
}

// --- CALL

/// `st.markdown` from a script.
pub static CALL: Call = Call {
    name: "markdown",
    signature: "body, unsafe_allow_html=False, *, help=None, width='auto', text_alignment='left', anchors=True, wrap=True",
    doc: "Formatted text: markdown with Streamlit's additions.",
    params: &[
        HTML,
        ("anchors", "Whether a heading in the text has a link to itself."),
        ("width", "'auto', 'stretch', 'content', or a number of pixels."),
    ],
    run: |ui, args| {
        let (props, mut more) = read(ui.markdown(args.text("body")?).props, args)?;
        if !args.get("anchors").is_true() {
            more.push(("hide_anchors", Value::Bool(true)));
        }
        if args.get("width").scalar().as_str() != Some("auto") {
            more.extend(arguments::width(args, true)?);
        }
        more.extend(arguments::text_alignment(args)?);
        let element = Element::new(&SPEC, props);
        Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
    },
};

/// `st.caption` from a script.
pub static CAPTION_CALL: Call = Call {
    name: "caption",
    signature: "body, unsafe_allow_html=False, *, help=None, width='stretch', text_alignment='left', wrap=True",
    doc: "Formatted text in small, faint letters.",
    params: &[HTML],
    run: |ui, args| {
        let (props, mut more) = read(ui.caption(args.text("body")?).props, args)?;
        more.extend(arguments::width(args, true)?);
        more.extend(arguments::text_alignment(args)?);
        let element = Element::new(&CAPTION, props);
        Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
    },
};

/// A markdown that more text follows, as `st.write_stream` draws it.
pub static STREAMED_CALL: Call = Call {
    name: "_markdown",
    signature: "body, *, unterminated_parsing=False",
    doc: "Formatted text that is not all there yet.",
    params: &[],
    run: |ui, args| {
        let more =
            arguments::proto_bool(args, "unterminated_parsing")?.then_some(("unterminated_parsing", Value::Bool(true)));
        let element = Element::new(&SPEC, ui.markdown(args.text("body")?).props);
        Ok(ui.draw(Element { more: arguments::more(Vec::from_iter(more)), ..element })?.into())
    },
};

const HTML: (&str, &str) =
    ("unsafe_allow_html", "Whether HTML in the text is more than text. It is shown as text here.");

/// What both have, apart from their layout.
fn read(mut props: MarkdownProps, args: &Args) -> Flow<(MarkdownProps, Vec<arguments::Field>)> {
    let mut more = Vec::from_iter(arguments::wrap(args)?);
    if !more.is_empty() && args.get("unsafe_allow_html").is_true() {
        let why = "One-line markdown cannot ellipsize raw HTML. Pass `wrap=True` to render HTML, or omit \
                   `unsafe_allow_html` to truncate.";
        return Err(arguments::incompatible("wrap=False", "unsafe_allow_html=True", why).into());
    }
    if arguments::proto_bool(args, "unsafe_allow_html")? {
        more.push(("allow_html", Value::Bool(true)));
    }
    props.help = arguments::help(args)?;
    Ok((props, more))
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let props = node.props::<MarkdownProps>();
    let tooltip = node.dom_id("help");
    (move || body(&props.get(), tooltip.clone())).into_any()
}

fn body(props: &MarkdownProps, tooltip: String) -> AnyView {
    let blocks = markdown::blocks_view(&markdown::parse(&props.body));
    let (class, testid) = if props.caption {
        ("stMarkdownContainer stCaptionContainer", "stCaptionContainer")
    } else {
        ("stMarkdownContainer", "stMarkdownContainer")
    };
    view! {
        <div class="stMarkdown" data-testid="stMarkdown">
            <div class=props.help.is_some().then_some("stMarkdownWithHelp")>
                <div class=class data-testid=testid>{blocks}</div>
                {props.help.as_ref().map(|text| help("Help", text, tooltip))}
            </div>
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn formats_and_never_executes() {
        let app = Harness::new(|st| {
            st.markdown("**a** <img src=x onerror=alert(1)> [x](javascript:alert(1))").show()?;
            st.caption("c").help("why").show()?;
            Ok(())
        });
        let html = app.html();
        assert!(html.contains("<strong>a</strong>"), "{html}");
        assert!(!html.contains("<img") && !html.contains("href=\"javascript"), "{html}");
        assert!(html.contains("stCaptionContainer") && html.contains("aria-label=\"Help\""), "{html}");
    }

    #[test]
    fn drops_common_indentation() {
        let app = Harness::new(|st| st.markdown("\n    # a\n      b\n").show().map(drop));
        assert_eq!(app.dump(), "markdown body='# a\\n  b'\n");
    }
}
