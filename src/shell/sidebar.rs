//! The sidebar: open on a wide page, closed on a narrow one, and the user's to change.

use super::Frame;
use crate::ui::view::{NodeView, icon};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

/// The width, in CSS pixels, below which the sidebar covers the app.
const NARROW: i32 = 768;

/// Whether the app is too narrow to show the sidebar beside it.
pub(super) fn is_narrow(frame: Frame) -> bool {
    frame.width() < NARROW
}

pub(super) fn sidebar(frame: Frame, node: Option<NodeView>, collapsed: RwSignal<bool>) -> AnyView {
    let state = move || if collapsed.get() { "true" } else { "false" };
    view! {
        <section
            class="stSidebar" id="stSidebar" data-testid="stSidebar" aria-label="Sidebar" data-collapsed=state
            prop:inert=move || collapsed.get()
            on:keydown=move |event| if event.key() == "Escape" && is_narrow(frame) { collapsed.set(true) }
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
