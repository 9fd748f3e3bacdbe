//! The page's half of an app whose engine runs in a worker: the view, and messages.

use crate::bridge::{Host, keep_theme, kept_theme, load_emoji, on_message, on_replaced, on_theme, on_unmount};
use crate::engine::Event;
use crate::shell::{Command, Frame, Store, frame, notice};
use crate::ui::markdown;
use crate::wire::{Notice, ToPage, ToWorker, name_uploads};
use leptos::prelude::{GetUntracked, Owner, RwSignal, Set};
use std::cell::Cell;
use std::rc::Rc;

/// Shows the app, and asks for its first run.
pub fn start() {
    let Some(host) = Host::take() else { return };
    std::panic::set_hook(Box::new(move |info| host.fail(&info.to_string())));
    let Some(element) = host.element() else { return };
    // What is made here ends with the view: the instance may show another app after this one.
    let owner = Owner::new();
    owner.set();
    markdown::on_emoji_wanted(|| load_emoji(markdown::emoji_arrived));
    markdown::number_headings_from(host.id().wrapping_mul(1_000_000));

    let command = move |command| match command {
        Command::Rerun => post(host, &ToWorker::Event(Event::rerun())),
        Command::Stop => host.post_stop(),
    };
    // A page around the app may choose its colours. Then nothing is kept.
    let given = element.get_attribute("data-theme");
    let is_given = given.is_some();
    let keep = move |theme: &str| {
        if !is_given {
            keep_theme(theme);
        }
    };
    let place = element.clone();
    let page = Frame::new(command, given.or_else(kept_theme).as_deref(), keep, move || place.client_width());
    let page = if is_given { page.within_page() } else { page };
    on_theme(move |theme| page.set_theme(&theme));
    let uploads = Cell::new(0_u32);
    let name = move || {
        uploads.set(uploads.get() + 1);
        format!("upload-{}", uploads.get()).into()
    };
    let store = Store::new(&format!("hw{}", host.id()), move |event| {
        page.set_running(true);
        host.set_running(true);
        name_uploads(&event, &name);
        post(host, &ToWorker::Event(event));
    });

    let said = RwSignal::new(None::<Notice>);
    // Another engine draws everything anew. Until it does, what the last one drew stays.
    let is_new_engine = Rc::new(Cell::new(false));
    let (shown, is_new) = (Rc::clone(&store), Rc::clone(&is_new_engine));
    on_message(move |bytes| match ToPage::from_bytes(&bytes) {
        Ok(ToPage::Hello(_)) => {}
        Ok(ToPage::Patches(patches)) => {
            shown.free();
            if is_new.take() {
                shown.clear();
            }
            shown.apply(patches);
        }
        Ok(ToPage::Running(running)) => {
            page.set_running(running);
            host.set_running(running);
        }
        // What a new engine has to say before it draws belongs to why it is there.
        Ok(ToPage::Notice(notice)) => match (said.get_untracked().filter(|_| is_new.get()), notice) {
            (Some(_), None) => {}
            (Some(why), Some(more)) => {
                said.set(Some(Notice { text: format!("{}\n{}", why.text, more.text), can_retry: more.can_retry }));
            }
            (None, notice) => said.set(notice),
        },
        Err(error) => host.fail(&error.to_string()),
    });
    on_replaced(move |why| {
        is_new_engine.set(true);
        page.set_running(false);
        let failed = format!("The app's engine failed. Another one goes on from the last finished run.\n{why}");
        said.set((!why.is_empty()).then_some(Notice { text: failed, can_retry: false }));
    });
    let mounted = leptos::mount::mount_to(element, move || frame(page, &store, notice(page, said)));
    let mounted = Cell::new(Some(mounted));
    on_unmount(move |()| {
        drop(mounted.take());
        owner.cleanup();
    });
    post(host, &ToWorker::hello());
    post(host, &ToWorker::Event(Event::rerun()));
}

fn post(host: Host, message: &ToWorker) {
    match message.to_bytes() {
        Ok(bytes) => host.post(bytes),
        Err(error) => host.fail(&error.to_string()),
    }
}
