//! An app in Rust, in the page that loaded it: engine and view in one instance.

use crate::bridge::{BrowserClock, Host, keep_theme, kept_theme, load_emoji, on_run};
use crate::elements::exception;
use crate::engine::Script;
use crate::engine::{Event, Session};
use crate::shell::{Command, Frame, Store, frame};
use crate::ui::markdown;
use leptos::prelude::IntoAny;
use std::rc::Rc;

/// Starts the app that `choose` gives for the name that the page asks for.
pub fn start(choose: impl FnOnce(&str) -> Option<Rc<dyn Script>>) {
    let Some(host) = Host::take() else { return };
    // A panic ends this instance. The page is told while that is still possible.
    std::panic::set_hook(Box::new(move |info| host.fail(&info.to_string())));
    let Some(element) = host.element() else { return };
    let name = host.name();
    let Some(script) = choose(&name) else {
        host.fail(&format!("This file holds no app named {name:?}."));
        return;
    };
    markdown::on_emoji_wanted(|| load_emoji(markdown::emoji_arrived));
    markdown::number_headings_from(host.id().wrapping_mul(1_000_000));
    let session = Rc::new(Session::new(script, Rc::new(BrowserClock(host)), exception::element));
    session.set_packages(host.packages());

    let pushing = Rc::clone(&session);
    let push = move |event| {
        pushing.hear(event);
        host.run_soon();
    };
    let stopping = Rc::clone(&session);
    let rerun = push.clone();
    let command = move |command| match command {
        Command::Rerun => rerun(Event::rerun()),
        Command::Stop => stopping.stop(),
    };
    let place = element.clone();
    let page = Frame::new(command, kept_theme().as_deref(), keep_theme, move || place.client_width());
    let send = push.clone();
    let store = Store::new(&format!("hw{}", host.id()), move |event| {
        page.set_running(true);
        send(event);
    });
    let shown = Rc::clone(&store);
    session.on_patches(move |patches| shown.apply(patches));
    let freed = Rc::clone(&store);
    on_run(move || {
        // A run that waits asks for the next one itself, when it ends. Asking here would spin until then.
        if session.is_running() {
            return;
        }
        freed.free();
        page.set_running(true);
        session.run_next();
        if session.is_busy() {
            host.run_soon();
        } else {
            page.set_running(false);
        }
    });
    leptos::mount::mount_to(element, move || frame(page, &store, ().into_any())).forget();
    push(Event::rerun());
}
