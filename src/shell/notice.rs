//! What is to be said above an app about the app itself: that its script cannot run, say.

use super::{Command, Frame};
use crate::wire::Notice;
use leptos::prelude::*;

/// A box with a notice, as long as there is one.
pub fn notice(frame: Frame, said: RwSignal<Option<Notice>>) -> AnyView {
    let shown = move || {
        said.get().map(|Notice { text, can_retry }| {
            let (message, details) = text.split_once('\n').unwrap_or((&text, ""));
            let details = (!details.trim().is_empty()).then(|| {
                let details = details.trim_matches('\n').to_owned();
                view! { <pre tabindex="0" role="group" aria-label="Details"><code>{details}</code></pre> }
            });
            let retry = move |_| frame.send(Command::Rerun);
            let button = can_retry.then(|| {
                view! { <button type="button" class="stNoticeRetry" on:click=retry>"Retry"</button> }
            });
            view! {
                <div class="stException stNotice" data-testid="stNotice">
                    <div class="stAlertContainer" data-kind="error" role="alert">
                        <div class="stExceptionMessage">{message.to_owned()}</div>
                        {details}
                        {button}
                    </div>
                </div>
            }
        })
    };
    shown.into_any()
}
