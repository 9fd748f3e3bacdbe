//! The only door to time.

use std::cell::Cell;
use std::time::Duration;

/// Where a session gets its time from.
pub trait Clock {
    /// Time since some fixed moment.
    fn now(&self) -> Duration;

    /// Waits for `duration`. The session's other work goes on meanwhile where the host can suspend a script; an event
    /// that arrives may end the wait early.
    fn sleep(&self, duration: Duration);

    /// Ends a wait that is under way, if there is one.
    fn wake(&self) {}

    /// Whether a script that does not wait by itself should do so for a moment, so that what happened meanwhile is
    /// heard: where the script's thread is also the one that hears.
    fn is_out_of_breath(&self) -> bool {
        false
    }
}

/// A clock for tests: it moves only when somebody sleeps, and then at once.
#[derive(Debug, Default)]
pub struct FrozenClock {
    now: Cell<Duration>,
}

impl Clock for FrozenClock {
    fn now(&self) -> Duration {
        self.now.get()
    }

    fn sleep(&self, duration: Duration) {
        self.now.set(self.now.get().saturating_add(duration));
    }
}
