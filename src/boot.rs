//! Puts the rooms together. The only file that may name all of them.

use crate::diag::Outcome;
use crate::engine::Script;
use crate::ui::{Ui, script};
use std::rc::Rc;

/// Runs an app in the page that loaded it. An app's `main` is this call:
///
/// ```no_run
/// use headwater::prelude::*;
///
/// fn main() {
///     headwater::launch(|st| st.write("Hello!"));
/// }
/// ```
///
/// Outside of a browser it says how to build the app.
pub fn launch<R: Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) {
    launch_one(|_| Some(script(app)));
}

/// Runs the one of a file's apps that the page asks for by name.
pub fn launch_one(choose: impl FnOnce(&str) -> Option<Rc<dyn Script>>) {
    start(choose);
}

#[cfg(not(target_arch = "wasm32"))]
fn start(_choose: impl FnOnce(&str) -> Option<Rc<dyn Script>>) {
    eprintln!("This app runs in a browser. `headwater run` in its folder builds it and shows it.");
}

#[cfg(target_arch = "wasm32")]
fn start(choose: impl FnOnce(&str) -> Option<Rc<dyn Script>>) {
    use crate::bridge::{BrowserClock, Host, keep_theme, kept_theme, load_emoji, on_run};
    use crate::elements::exception;
    use crate::engine::{Event, Session};
    use crate::shell::{Command, Frame, Store, frame};
    use crate::ui::markdown;

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
    let page = Frame::new(command, kept_theme().as_deref(), keep_theme);
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
    leptos::mount::mount_to(element, move || frame(page, &store)).forget();
    push(Event::rerun());
}
