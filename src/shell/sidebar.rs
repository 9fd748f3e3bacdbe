//! The sidebar: open on a wide page, closed on a narrow one, and the user's to change.

use crate::ui::view::{NodeView, icon};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

/// The width, in CSS pixels, below which the sidebar covers the page.
const NARROW: f64 = 768.0;

/// Whether the page is too narrow to show the sidebar beside the app.
pub(super) fn starts_collapsed() -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        return false;
    }
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width < NARROW)
}

pub(super) fn sidebar(node: Option<NodeView>, collapsed: RwSignal<bool>) -> AnyView {
    let state = move || if collapsed.get() { "true" } else { "false" };
    view! {
        <section
            class="stSidebar" id="stSidebar" data-testid="stSidebar" aria-label="Sidebar" data-collapsed=state
            prop:inert=move || collapsed.get()
            on:keydown=move |event| if event.key() == "Escape" && starts_collapsed() { collapsed.set(true) }
        >
            <div class="stSidebarContent" data-testid="stSidebarContent">
                <div class="stSidebarHeader" data-testid="stSidebarHeader">
                    <div class="stSidebarCollapseButton" data-testid="stSidebarCollapseButton">
                        {arrow("stBaseButton", "stBaseButton-headerNoPadding", "Collapse sidebar", "left", collapsed)}
                    </div>
                </div>
                <div class="stSidebarUserContent" data-testid="stSidebarUserContent">
                    <div>
                        <div class="stVerticalBlock" data-testid="stVerticalBlock">{node.map(|node| node.view())}</div>
                    </div>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// The button in the header that opens the sidebar again.
pub(super) fn expand(collapsed: RwSignal<bool>) -> AnyView {
    arrow("stBaseButton stExpandSidebarButton", "stExpandSidebarButton", "Expand sidebar", "right", collapsed)
}

fn arrow(
    class: &'static str,
    testid: &'static str,
    name: &'static str,
    way: &'static str,
    collapsed: RwSignal<bool>,
) -> AnyView {
    view! {
        <button
            type="button" {..custom_attribute("kind", "headerNoPadding")} class=class data-testid=testid aria-label=name
            on:click=move |_| collapsed.update(|collapsed| *collapsed = !*collapsed)
        >
            {icon(&format!(":material/keyboard_double_arrow_{way}:"), "stIconMaterial")}
        </button>
    }
    .into_any()
}
