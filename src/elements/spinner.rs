//! `st.spinner`: a turning ring while something takes its time. It takes no place of its own and is gone afterwards.
//!
//! ```
//! # use headwater::prelude::*;
//! # use std::time::Duration;
//! # fn app(st: &Ui) -> Flow {
//! st.spinner("Processing...").with(|| st.sleep(Duration::from_secs(5)))?;
//! # Ok(()) }
//! ```

use crate::args::Args;
use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::{Call, During, Given};
use crate::ui::view::{NodeView, inline, seconds_since_mount};
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.spinner`.
pub static SPEC: Spec = Spec::leaf::<SpinnerProps>("spinner", Frame::Fit, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct SpinnerProps {
    text: Rc<str>,
    show_time: bool,
}

props!(SpinnerProps);

impl SpinnerProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = vec![("text", Value::str(&self.text))];
        if self.show_time {
            fields.push(("show_time", Value::Bool(true)));
        }
        fields
    }
}

// --- RUST API

/// A spinner, not shown yet. Made by [`Ui::spinner`].
#[must_use = "a spinner is shown by with()"]
pub struct Spinner {
    ui: Ui,
    props: SpinnerProps,
}

impl Ui {
    /// `st.spinner(text)`.
    pub fn spinner(&self, text: impl AsRef<str>) -> Spinner {
        Spinner { ui: self.clone(), props: SpinnerProps { text: text.as_ref().into(), show_time: false } }
    }
}

impl Spinner {
    /// `show_time=`: whether it counts the seconds.
    pub fn show_time(mut self, show: bool) -> Self {
        self.props.show_time = show;
        self
    }

    /// `with st.spinner():` — shows it while `body` runs. The page sees it as soon as `body` waits.
    ///
    /// # Errors
    /// The run is to end here, or whatever `body` says.
    #[track_caller]
    pub fn with<T>(self, body: impl FnOnce() -> Flow<T>) -> Flow<T> {
        self.ui.draw_during(Element::new(&SPEC, self.props), body)
    }
}

// --- CALL

/// `st.spinner` from a script.
pub static CALL: Call = Call {
    name: "spinner",
    signature: "text='In progress...', *, show_time=False, width='content'",
    doc: "A turning ring, shown while its `with` block runs, or the function that it decorates.",
    params: &[
        ("text", "A text (markdown for one line) beside the ring."),
        ("show_time", "Whether it counts the seconds."),
    ],
    // What is wrong with the arguments is said when the block is entered.
    run: |ui, args| Ok(Given::During(During::new(ui, read(args)))),
};

fn read(args: &Args) -> Flow<Element> {
    let more = Vec::from_iter(arguments::width(args, true)?);
    let text = markdown::clean(&args.text("text")?).into();
    let element = Element::new(&SPEC, SpinnerProps { text, show_time: arguments::proto_bool(args, "show_time")? });
    Ok(Element { more: arguments::more(more), ..element })
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let props = node.props::<SpinnerProps>();
    let time = props.get_untracked().show_time.then(|| {
        let seconds = seconds_since_mount();
        view! { <span class="stSpinnerTime" aria-hidden="true">{move || format!("({:.1} seconds)", seconds.get())}</span> }
    });
    view! {
        <div class="stSpinner" data-testid="stSpinner">
            <div>
                <span><span class="stSpinnerIcon" data-testid="stSpinnerIcon" aria-hidden="true"></span></span>
                <div>
                    <div role="status">{move || inline(&props.get().text)}</div>
                    {time}
                </div>
            </div>
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;
    use std::time::Duration;

    #[test]
    fn is_shown_while_its_body_waits_and_takes_no_place() {
        let app = Harness::new(|st| {
            st.write("a")?;
            st.spinner("Wait").with(|| st.sleep(Duration::from_secs(5)))?;
            st.write("b")
        });
        assert_eq!(app.shown(), ["markdown body='a'\nspinner text='Wait'\n", "markdown body='a'\nmarkdown body='b'\n"]);
    }
}
