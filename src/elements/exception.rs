//! `st.exception`: an error with its class, its message and where it happened. An uncaught error looks the same.

use crate::diag::{Exception, Flow};
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::NodeView;
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;

// --- SPEC

/// The description of `st.exception`.
pub static SPEC: Spec = Spec::leaf::<ExceptionProps>("exception", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ExceptionProps(Option<Exception>);

props!(ExceptionProps);

impl ExceptionProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let Some(exception) = &self.0 else { return Vec::new() };
        let mut fields = vec![("error", Value::str(&exception.kind))];
        if !exception.message.is_empty() {
            fields.push(("message", Value::str(&exception.message)));
        }
        let switches = [
            ("message_is_markdown", exception.markdown),
            ("is_warning", exception.warning),
            ("is_streamlit_exception", exception.of_streamlit),
        ];
        fields.extend(switches.into_iter().filter(|(_, on)| *on).map(|(name, on)| (name, Value::Bool(on))));
        fields
    }
}

/// The element that shows an error.
pub fn element(exception: Exception) -> Element {
    Element::new(&SPEC, ExceptionProps(Some(exception)))
}

// --- RUST API

impl Ui {
    /// `st.exception(exception)`: shows an error and goes on.
    ///
    /// ```
    /// # use headwater::prelude::*;
    /// # fn app(st: &Ui) -> Flow {
    /// if let Err(error) = "x".parse::<i64>() {
    ///     st.exception(&error)?;
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn exception<E: std::error::Error>(&self, error: &E) -> Flow<Self> {
        let place = std::panic::Location::caller();
        self.draw(element(Exception::from_error(error).at(place)))
    }
}

// --- CALL

/// `st.exception` from a script.
pub static CALL: Call = Call {
    name: "exception",
    signature: "exception, width='stretch'",
    doc: "Shows an error with its class, its message and where it happened, and goes on.",
    params: &[("exception", "The error.")],
    run: |ui, args| {
        let more = Vec::from_iter(arguments::width(args, false)?);
        let shown = element(described(&args.get("exception")));
        Ok(ui.draw(Element { more: arguments::more(more), ..shown })?.into())
    },
};

/// A value as the error that it is; anything else goes by its type and its text.
fn described(value: &Value) -> Exception {
    let error = match value {
        Value::Object(object) => object.exception(),
        _ => None,
    };
    error.unwrap_or_else(|| Exception::new(value.type_name(), value.show().trim()))
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    node.props::<ExceptionProps>().render(|props| props.0.as_ref().map(body).into_any())
}

fn body(exception: &Exception) -> AnyView {
    let message =
        if exception.markdown { formatted(&exception.message) } else { exception.message.to_string().into_any() };
    let trace = (!exception.trace.is_empty()).then(|| {
        let rows: Vec<AnyView> = exception
            .trace
            .iter()
            .map(|row| {
                view! { <div class="stExceptionTraceRow" data-testid="stExceptionTraceRow">{row.to_string()}</div> }
                    .into_any()
            })
            .collect();
        view! {
            <div class="stExceptionTrace">
                <div>"Traceback:"</div>
                <pre tabindex="0" role="group" aria-label="Traceback"><div><code>{rows}</code></div></pre>
            </div>
        }
    });
    view! {
        <div class="stException" data-testid="stException">
            <div class="stAlertContainer" data-testid="stAlertContainer" data-kind="error" role="alert">
                <div class="stAlertContent" data-testid="stAlertContentError">
                    <div>
                        <div class="stExceptionMessage" data-testid="stExceptionMessage" data-markdown=exception.markdown.to_string()>
                            <span>{exception.kind.to_string()}</span>
                            {(!exception.message.is_empty()).then_some(": ")}
                            {message}
                        </div>
                        {trace}
                        {actions(exception)}
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// A message of Streamlit's own. Its first paragraph follows the class on the same line.
fn formatted(message: &str) -> AnyView {
    let blocks = markdown::parse(message);
    match blocks.split_first() {
        Some((markdown::Block::Paragraph(first), rest)) => view! {
            {markdown::inlines_view(first)}
            {markdown::blocks_view(rest)}
        }
        .into_any(),
        _ => markdown::blocks_view(&blocks),
    }
}

/// What to do with an error: copy it, or ask somebody.
fn actions(exception: &Exception) -> AnyView {
    let mut text = exception.to_string();
    for row in &exception.trace {
        text.push('\n');
        text.push_str(row);
    }
    let query = crate::ui::view::query(&exception.to_string());
    view! {
        <div class="stExceptionActions">
            {crate::ui::view::copy_button(text, "Copy")}
            <a href=format!("https://www.google.com/search?q={query}") target="_blank" rel="noopener noreferrer">"Ask Google"</a>
            <a href=format!("https://chatgpt.com/?q={query}") target="_blank" rel="noopener noreferrer">"Ask ChatGPT"</a>
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn an_uncaught_error_keeps_what_was_drawn_and_says_where() {
        let app = Harness::new(|st| {
            let inside = st.container().show()?;
            inside.write("before")?;
            let number: i64 = "x".parse()?;
            st.write(number)
        });
        assert_eq!(
            app.dump(),
            "container\n  markdown body='before'\n\
             exception error='ParseIntError' message='invalid digit found in string'\n"
        );
        assert!(app.html().contains("src/elements/exception.rs"), "{}", app.html());
    }

    #[test]
    fn a_message_is_text_unless_it_is_streamlits() {
        let app = Harness::new(|st| -> crate::Flow { st.raise("Own", "<b> **x**") });
        assert!(app.html().contains("&lt;b&gt; **x**"), "{}", app.html());
    }
}
