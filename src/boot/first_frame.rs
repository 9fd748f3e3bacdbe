//! What an app draws first, as HTML that a build writes into its page: it is there before any wasm is.

use crate::elements::exception;
use crate::engine::{Clock, Event, RunEnd, Script, Session};
use crate::shell::{Frame, Store, frame};
use crate::ui::markdown;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// How many runs in a row an app may ask for before it is taken for one that never comes to rest.
const RUNS_AT_MOST: usize = 100;

/// The width of the page that the frame is drawn for, in CSS pixels. A narrow page closes the sidebar by its style.
const WIDE: i32 = 1024;

/// What an app shows when its first run has ended; `None` if that cannot be known before: the run waits, fails, or never
/// comes to an end.
///
/// It says of itself that it is not at rest: nothing in it can be used before the app has taken its place.
///
/// The same app may draw something else the next time, by the clock or by chance. Whoever wants to know draws it twice.
pub fn first_frame(script: Rc<dyn Script>, packages: &str) -> Option<String> {
    let owner = Owner::new();
    owner.set();
    markdown::emoji_arrived(include_str!(concat!(env!("OUT_DIR"), "/emoji.txt")).to_owned());
    let clock = Rc::new(Impatient::default());
    let session = Session::new(script, Rc::clone(&clock) as Rc<dyn Clock>, exception::element);
    session.set_packages(packages.to_owned());
    let store = Store::new("first", |_| {});
    let shown = Rc::clone(&store);
    session.on_patches(move |patches| shown.apply(patches));
    session.push(Event::rerun());
    let end = (0..RUNS_AT_MOST).map_while(|_| session.run_next()).last()?;
    if clock.waited.get() || session.is_busy() || !matches!(end, RunEnd::Finished | RunEnd::Stopped) {
        return None;
    }
    let page = Frame::new(|_| {}, None, |_| {}, || WIDE);
    Some(frame(page, &store, ().into_any()).to_html())
}

/// A clock that stands still, and knows whether somebody waited.
#[derive(Debug, Default)]
struct Impatient {
    waited: Cell<bool>,
}

impl Clock for Impatient {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) {
        self.waited.set(true);
    }

    fn wake(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Interrupt;
    use crate::prelude::*;
    use crate::ui::script;

    fn frame_of<R: crate::diag::Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) -> Option<String> {
        first_frame(script(app), "")
    }

    #[test]
    fn it_shows_what_the_first_run_drew() {
        let drawn = frame_of(|st| {
            st.sidebar().slider("Size").show()?;
            st.title("Tea :tea: & <b>").show()
        });
        let html = drawn.unwrap();
        for part in
            ["data-testid=\"stApp\"", "data-testid=\"stSidebar\"", "Tea 🍵 &amp; &lt;b&gt;", "state=\"initial\""]
        {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("stSkeleton"), "{html}");
    }

    #[test]
    fn an_app_that_asks_for_another_run_is_shown_at_rest() {
        let drawn = frame_of(|st| {
            let runs = st.state("runs", 0);
            runs.update(|runs| *runs += 1)?;
            if runs.get() < 3 {
                return st.rerun();
            }
            st.write(format!("after {} runs", runs.get()))
        });
        assert!(drawn.unwrap().contains("after 3 runs"));
    }

    #[test]
    fn what_waits_fails_or_never_rests_has_no_first_frame() {
        assert_eq!(frame_of(|st| st.sleep(Duration::from_secs(1))), None);
        assert_eq!(frame_of(|_| Ok::<(), Interrupt>(Err(std::fmt::Error)?)), None);
        assert_eq!(frame_of(|st| st.rerun::<()>()), None);
    }
}
