//! A widget's label and its question mark.

use super::list::lift;
use super::node::{NodeView, Read};
use super::parts::svg;
use crate::ui::markdown;
use crate::ui::{Label, LabelVisibility};
use leptos::prelude::*;
use std::rc::Rc;

/// Properties with a label.
pub trait HasLabel: Default + 'static {
    /// The label.
    fn label(&self) -> &Label;
}

impl<P: HasLabel> Read<P> {
    /// The label; what calls this runs again when the properties change.
    pub fn label(self) -> Label {
        self.get().label().clone()
    }

    /// Whether the widget can not be used.
    pub fn disabled(self) -> bool {
        self.get().label().disabled
    }

    /// The label's plain text, which names the control.
    pub fn name(self) -> String {
        plain(&self.get().label().text)
    }
}

/// A label's text without its marks.
pub(super) fn plain(text: &str) -> String {
    markdown::plain_text(&markdown::parse_label(text))
}

/// A widget's label above its control. `control` is the id of the control, where there is one to tie it to.
pub fn label<P: HasLabel>(node: &NodeView, control: Option<String>) -> AnyView {
    let props = node.props::<P>();
    let tooltip = node.dom_id("help");
    (move || label_view(&props.label(), control.clone(), tooltip.clone())).into_any()
}

fn label_view(label: &Label, control: Option<String>, tooltip: String) -> AnyView {
    let visibility = match label.visibility {
        LabelVisibility::Visible => None,
        hidden => Some(hidden.name()),
    };
    let question = label.help().map(|text| help(&format!("Help for {}", plain(&label.text)), &text, tooltip));
    view! {
        <label
            class="stWidgetLabel" data-testid="stWidgetLabel" for=control data-visibility=visibility
            data-disabled=label.disabled.then_some("true")
        >
            <span aria-hidden="true">{inline(&label.text)}</span>
            {question}
        </label>
    }
    .into_any()
}

/// A label's text in its markdown container.
pub fn inline(text: &str) -> AnyView {
    contained(&markdown::parse_label(text))
}

/// The same for what must not hold a link, such as a button.
pub(super) fn inline_without_links(text: &str) -> AnyView {
    contained(&markdown::without_links(markdown::parse_label(text)))
}

fn contained(text: &[markdown::Inline]) -> AnyView {
    view! {
        <div class="stMarkdownContainer" data-testid="stMarkdownContainer">
            <p>{markdown::inlines_view(text)}</p>
        </div>
    }
    .into_any()
}

/// A question mark that tells `text` (markdown) when it is hovered or focused.
pub fn help(name: &str, text: &Rc<str>, id: String) -> AnyView {
    let open = RwSignal::new(false);
    let (describes, name) = (id.clone(), name.to_owned());
    let text = Rc::<str>::clone(text).to_string();
    view! {
        <span class="stTooltipIcon" data-testid="stTooltipIcon">
            <span
                class="stTooltipHoverTarget" data-testid="stTooltipHoverTarget"
                on:mouseenter=move |_| open.set(true) on:mouseleave=move |_| open.set(false)
            >
                <button
                    type="button" aria-label=name
                    aria-describedby=move || open.get().then(|| describes.clone())
                    on:focus=move |_| open.set(true) on:blur=move |_| open.set(false)
                    on:click=move |event| event.prevent_default()
                    on:keydown=move |event| if event.key() == "Escape" { open.set(false) }
                >
                    {svg("help", "icon")}
                </button>
                {move || open.get().then(|| tooltip(&text, id.clone()))}
            </span>
        </span>
    }
    .into_any()
}

fn tooltip(text: &str, id: String) -> AnyView {
    let lifted = NodeRef::new();
    lift(lifted);
    view! {
        <div node_ref=lifted class="stTooltipPopover" id=id role="tooltip" data-open="true" popover="manual">
            <div class="stTooltipContent" data-testid="stTooltipContent">
                <div class="stMarkdownContainer" data-testid="stMarkdownContainer">
                    {markdown::blocks_view(&markdown::parse(text))}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// `control` with a tooltip that shows while it is hovered or has the focus. The control stays the same node whether
/// there is a tooltip or not.
pub fn help_around(
    node: &NodeView,
    control: AnyView,
    text: impl Fn() -> Option<Rc<str>> + Copy + Send + 'static,
) -> AnyView {
    let open = RwSignal::new(false);
    let id = node.dom_id("help");
    let shown = move || match text() {
        Some(text) if open.get() => Some(tooltip(&text, id.clone())),
        _ => None,
    };
    view! {
        <span
            class="stTooltipHoverTarget" data-testid="stTooltipHoverTarget"
            on:mouseenter=move |_| open.set(true) on:mouseleave=move |_| open.set(false)
            on:focusin=move |_| open.set(true) on:focusout=move |_| open.set(false)
            on:keydown=move |event| if event.key() == "Escape" { open.set(false) }
        >
            {control}
            {shown}
        </span>
    }
    .into_any()
}
