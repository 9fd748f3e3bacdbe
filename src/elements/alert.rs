//! `st.success`, `st.info`, `st.warning`, `st.error`: a message in a coloured box.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.success("Saved.").icon(":material/check:").show()?;
//! # Ok(()) }
//! ```

use crate::args::Args;
use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::{Call, Given};
use crate::ui::view::{NodeView, icon, inline};
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.success`.
pub static SUCCESS: Spec = Spec::leaf::<AlertProps>("success", Frame::Element, view);
/// The description of `st.info`.
pub static INFO: Spec = Spec::leaf::<AlertProps>("info", Frame::Element, view);
/// The description of `st.warning`.
pub static WARNING: Spec = Spec::leaf::<AlertProps>("warning", Frame::Element, view);
/// The description of `st.error`.
pub static ERROR: Spec = Spec::leaf::<AlertProps>("error", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct AlertProps {
    body: Rc<str>,
    icon: Option<Rc<str>>,
    title: Rc<str>,
}

props!(AlertProps);

impl AlertProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if !self.body.is_empty() {
            fields.push(("body", Value::str(&self.body)));
        }
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        if !self.title.is_empty() {
            fields.push(("title", Value::str(&self.title)));
        }
        fields
    }
}

// --- RUST API

/// A message in a box, not drawn yet. Made by [`Ui::success`], [`Ui::info`], [`Ui::warning`] and [`Ui::error`].
#[must_use = "a message is drawn by show()"]
pub struct Alert {
    ui: Ui,
    spec: &'static Spec,
    props: AlertProps,
}

impl Ui {
    /// `st.success(body)`. `body` is markdown.
    pub fn success(&self, body: impl AsRef<str>) -> Alert {
        Alert::new(self, &SUCCESS, body.as_ref())
    }

    /// `st.info(body)`.
    pub fn info(&self, body: impl AsRef<str>) -> Alert {
        Alert::new(self, &INFO, body.as_ref())
    }

    /// `st.warning(body)`.
    pub fn warning(&self, body: impl AsRef<str>) -> Alert {
        Alert::new(self, &WARNING, body.as_ref())
    }

    /// `st.error(body)`.
    pub fn error(&self, body: impl AsRef<str>) -> Alert {
        Alert::new(self, &ERROR, body.as_ref())
    }
}

impl Alert {
    fn new(ui: &Ui, spec: &'static Spec, body: &str) -> Self {
        Self { ui: ui.clone(), spec, props: AlertProps { body: markdown::clean(body).into(), ..AlertProps::default() } }
    }

    /// `icon=`: an emoji or `:material/name:` before the message.
    pub fn icon(mut self, icon: impl AsRef<str>) -> Self {
        self.props.icon = Some(icon.as_ref().into());
        self
    }

    /// `title=`: markdown for one line above the message.
    pub fn title(mut self, title: impl AsRef<str>) -> Self {
        self.props.title = markdown::clean(title.as_ref()).into();
        self
    }

    /// Draws the message.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        self.ui.draw(Element::new(self.spec, self.props))
    }
}

// --- CALL

/// `st.success` from a script.
pub static SUCCESS_CALL: Call = call("success", "A message in a green box: something went well.", |ui, args| {
    draw(ui.success(args.text("body")?), args)
});
/// `st.info` from a script.
pub static INFO_CALL: Call =
    call("info", "A message in a blue box.", |ui, args| draw(ui.info(args.text("body")?), args));
/// `st.warning` from a script.
pub static WARNING_CALL: Call =
    call("warning", "A message in a yellow box.", |ui, args| draw(ui.warning(args.text("body")?), args));
/// `st.error` from a script.
pub static ERROR_CALL: Call =
    call("error", "A message in a red box.", |ui, args| draw(ui.error(args.text("body")?), args));

const fn call(name: &'static str, doc: &'static str, run: fn(&Ui, &Args) -> Flow<Given>) -> Call {
    Call {
        name,
        signature: "body, *, icon=None, width='stretch', title=None",
        doc,
        params: &[
            ("icon", "An emoji or ':material/name:'. Without it, one that leads the message becomes the icon."),
            ("title", "A text (markdown for one line) above the message."),
        ],
        run,
    }
}

fn draw(mut alert: Alert, args: &Args) -> Flow<Given> {
    if args.has("icon") {
        alert.props.icon = arguments::icon(&args.get("icon"))?;
    } else if let Some((icon, rest)) = arguments::leading_icon(&alert.props.body) {
        let body = rest.into();
        (alert.props.icon, alert.props.body) = (Some(icon), body);
    }
    if args.has("title") {
        alert = alert.title(args.text("title")?);
    }
    let more = Vec::from_iter(arguments::width(args, false)?);
    let element = Element::new(alert.spec, alert.props);
    Ok(alert.ui.draw(Element { more: arguments::more(more), ..element })?.into())
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let (kind, props) = (node.element().kind.name(), node.props::<AlertProps>());
    (move || body(kind, &props.get())).into_any()
}

fn body(kind: &'static str, props: &AlertProps) -> AnyView {
    let (role, testid) = match kind {
        "success" => ("status", "stAlertContentSuccess"),
        "info" => ("status", "stAlertContentInfo"),
        "warning" => ("alert", "stAlertContentWarning"),
        _ => ("alert", "stAlertContentError"),
    };
    let leading = props.icon.as_deref().map(|given| {
        view! {
            <span class="stAlertDynamicIcon" data-testid="stAlertDynamicIcon" aria-hidden="true">
                {icon(given, "stIconMaterial")}
            </span>
        }
    });
    let title = (!props.title.is_empty()).then(|| view! { <p><strong>{inline(&props.title)}</strong></p> });
    view! {
        <div class="stAlert" data-testid="stAlert">
            <div class="stAlertContainer" data-testid="stAlertContainer" data-kind=kind role=role>
                <div class="stAlertContent" data-testid=testid>
                    <div>
                        {leading}
                        <div class="stMarkdownContainer" data-testid="stMarkdownContainer">
                            {title}
                            {markdown::blocks_view(&markdown::parse(&props.body))}
                        </div>
                    </div>
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

    #[test]
    fn have_the_role_that_their_urgency_asks_for() {
        for (kind, role) in [("success", "status"), ("info", "status"), ("warning", "alert"), ("error", "alert")] {
            let app = Harness::new(move |st| {
                let alert = match kind {
                    "success" => st.success("m"),
                    "info" => st.info("m"),
                    "warning" => st.warning("m"),
                    _ => st.error("m"),
                };
                alert.icon("🔥").show().map(drop)
            });
            assert_eq!(app.dump(), format!("{kind} body='m' icon='🔥'\n"));
            assert!(app.html().contains(&format!("role=\"{role}\"")), "{}", app.html());
        }
    }
}
