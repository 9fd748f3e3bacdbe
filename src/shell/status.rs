//! The running indicator with its Stop button. It waits half a second, so that short runs do not flicker.

use super::frame::{Command, Frame};
use crate::ui::view::svg;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::time::Duration;

/// How long a run lasts before the page says so.
const PATIENCE: Duration = Duration::from_millis(500);

pub(super) fn status(frame: Frame) -> AnyView {
    let long = RwSignal::new(false);
    Effect::new(move |_| {
        long.set(false);
        if frame.is_running()
            && let Ok(timer) = set_timeout_with_handle(move || long.set(true), PATIENCE)
        {
            on_cleanup(move || timer.clear());
        }
    });
    let shown = move || (frame.is_running() && long.get()).then(|| widget(frame));
    // The region is always there: a screen reader tells only changes of a region that it already knows.
    view! { <div class="stStatusRegion" role="status">{shown}</div> }.into_any()
}

fn widget(frame: Frame) -> AnyView {
    view! {
        <div class="stStatusWidget" data-testid="stStatusWidget">
            <div>
                <div class="stStatusWidgetRunningIcon" data-testid="stStatusWidgetRunningIcon" role="img" aria-label="Running...">
                    {svg("waves", "stRunningIcon")}
                </div>
                <span>
                    <button
                        type="button" {..custom_attribute("kind", "header")} class="stBaseButton"
                        data-testid="stBaseButton-header" on:click=move |_| frame.send(Command::Stop)
                    >
                        <div><span>"Stop"</span></div>
                    </button>
                </span>
            </div>
        </div>
    }
    .into_any()
}
