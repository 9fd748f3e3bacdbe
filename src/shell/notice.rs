//! What is to be said above an app about the app itself: that its script cannot run, say.

use leptos::prelude::*;

/// A box with a text, as long as there is one. Its first line is the message, the others are details.
pub fn notice(text: RwSignal<Option<String>>) -> AnyView {
    let shown = move || {
        text.get().map(|text| {
            let (message, details) = text.split_once('\n').unwrap_or((&text, ""));
            let details = (!details.trim().is_empty()).then(|| {
                let details = details.trim_matches('\n').to_owned();
                view! { <pre tabindex="0" role="group" aria-label="Details"><code>{details}</code></pre> }
            });
            view! {
                <div class="stException stNotice" data-testid="stNotice">
                    <div class="stAlertContainer" data-kind="error" role="alert">
                        <div class="stExceptionMessage">{message.to_owned()}</div>
                        {details}
                    </div>
                </div>
            }
        })
    };
    shown.into_any()
}
