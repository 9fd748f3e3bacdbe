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
use crate::ui::view::{NodeView, copy_button};
use crate::ui::{Frame, Spec, Ui, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.code`.
pub static SPEC: Spec = Spec { name: "code", block: false, frame: Frame::Element, view };

#[derive(Clone, Debug, Default, PartialEq)]
struct CodeProps {
    body: Rc<str>,
    language: Rc<str>,
    line_numbers: bool,
    wrap_lines: bool,
}

props!(CodeProps);

impl CodeProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = vec![("code_text", Value::str(&self.body)), ("language", Value::str(&self.language))];
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
