//! `st.code`: a block of code with a button that copies it.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.code("fn main() {}").language("rust").show()?;
//! # Ok(()) }
//! ```

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::{NodeView, copy_button};
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.code`.
pub static SPEC: Spec = Spec::leaf::<CodeProps>("code", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct CodeProps {
    body: Rc<str>,
    language: Rc<str>,
    line_numbers: bool,
    wrap_lines: bool,
}

props!(CodeProps);

impl CodeProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = vec![("language", Value::str(&self.language))];
        if !self.body.is_empty() {
            fields.push(("code_text", Value::str(&self.body)));
        }
        if self.line_numbers {
            fields.push(("show_line_numbers", Value::Bool(true)));
        }
        if self.wrap_lines {
            fields.push(("wrap_lines", Value::Bool(true)));
        }
        fields
    }
}

// --- RUST API

/// A block of code, not drawn yet. Made by [`Ui::code`].
#[must_use = "code is drawn by show()"]
pub struct Code {
    ui: Ui,
    props: CodeProps,
}

impl Ui {
    /// `st.code(body)`. The language is Python unless [`Code::language`] says another.
    pub fn code(&self, body: impl AsRef<str>) -> Code {
        let body = markdown::clean(body.as_ref()).into();
        Code { ui: self.clone(), props: CodeProps { body, language: "python".into(), ..CodeProps::default() } }
    }
}

impl Code {
    /// `language=`: its name; `plaintext` for none.
    pub fn language(mut self, language: impl AsRef<str>) -> Self {
        self.props.language = language.as_ref().into();
        self
    }

    /// `line_numbers=`: whether lines are numbered.
    pub fn line_numbers(mut self, show: bool) -> Self {
        self.props.line_numbers = show;
        self
    }

    /// `wrap_lines=`: whether long lines wrap rather than scroll.
    pub fn wrap_lines(mut self, wrap: bool) -> Self {
        self.props.wrap_lines = wrap;
        self
    }

    /// Draws the code.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        self.ui.draw(Element::new(&SPEC, self.props))
    }
}

// --- CALL

/// `st.code` from a script.
pub static CALL: Call = Call {
    name: "code",
    signature: "body, language='python', *, line_numbers=False, wrap_lines=False, height='content', width='stretch'",
    doc: "A block of code with a button that copies it.",
    params: &[
        ("body", "The code."),
        ("language", "The language, as 'sql'; None for none."),
        ("line_numbers", "Whether lines are numbered."),
        ("wrap_lines", "Whether long lines wrap rather than scroll."),
    ],
    run: |ui, args| {
        let body = args.text("body")?;
        // One line break at either end, as code between triple quotes has.
        let body = body.strip_prefix('\n').unwrap_or(&body);
        let body = body.strip_suffix('\n').unwrap_or(body).into();
        let language = match args.get("language").scalar() {
            Value::Str(language) if !language.is_empty() => language,
            language if !language.is_true() => "plaintext".into(),
            _ => return Err(arguments::proto_type(&args.get("language"), "str").into()),
        };
        let (line_numbers, wrap_lines) =
            (arguments::proto_bool(args, "line_numbers")?, arguments::proto_bool(args, "wrap_lines")?);
        let mut more = Vec::from_iter(arguments::width(args, true)?);
        if args.has("height") {
            more.extend(arguments::height(args, true, &[])?);
        }
        let element = Element::new(&SPEC, CodeProps { body, language, line_numbers, wrap_lines });
        Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
    },
};

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    node.props::<CodeProps>().render(body)
}

fn body(props: &CodeProps) -> AnyView {
    let class = format!("language-{}", if props.language.is_empty() { "plaintext" } else { &*props.language });
    let lines = if props.line_numbers {
        let lines = props
            .body
            .split('\n')
            .map(|line| view! { <span class="stCodeLine">{format!("{line}\n")}</span> }.into_any());
        lines.collect::<Vec<AnyView>>().into_any()
    } else {
        props.body.to_string().into_any()
    };
    view! {
        <div
            class="stCode" data-testid="stCode"
            data-wrap=props.wrap_lines.then_some("true") data-lines=props.line_numbers.then_some("true")
        >
            <pre tabindex="0" role="group" aria-label="Code"><code class=class>{lines}</code></pre>
            <div class="stCodeActions">
                <div data-testid="stElementToolbarButton">{copy_button(props.body.to_string(), "")}</div>
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
    fn shows_code_as_it_is() {
        let app = Harness::new(|st| st.code("a < b  # **c**").line_numbers(true).show().map(drop));
        let html = app.html();
        assert!(html.contains("language-python") && html.contains("a &lt; b  # **c**"), "{html}");
        assert!(html.contains("aria-label=\"Copy to clipboard\""), "{html}");
    }
}
