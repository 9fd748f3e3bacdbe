//! One run: the page's changes, callbacks, the script, and the end, in the order that Streamlit's documents promise.

use super::cx::{Place, RunCx};
use super::log::EngineEvent;
use super::queue::Request;
use crate::diag::{Exception, Flow, Interrupt};
use std::rc::Rc;

/// An app: something that draws itself against a [`RunCx`], from the top, every time.
pub trait Script {
    /// Makes ready for a run, if that can fail: a script of text is compiled. Called before anything of the run
    /// happens; if it fails, the page and all values stay as they are.
    ///
    /// # Errors
    /// What is wrong with the script.
    fn prepare(&self) -> Result<(), Exception> {
        Ok(())
    }

    /// Runs the app once.
    ///
    /// # Errors
    /// Why it ended before its last line.
    fn run(&self, cx: &Rc<RunCx>) -> Flow;
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunEnd {
    /// The script came to its last line.
    Finished,
    /// `st.stop()`.
    Stopped,
    /// `st.rerun()`: another run follows.
    Rerun,
    /// An error, which the page shows.
    Failed,
    /// A newer event or the user's Stop.
    Superseded,
    /// The script could not be made ready, so nothing ran.
    NotPrepared,
}

/// Does what a request asks for. The caller sees to it that no other run is under way.
pub(super) fn run(cx: &Rc<RunCx>, script: &dyn Script, request: Request, failed: impl Fn(&RunCx, Exception)) -> RunEnd {
    cx.begin();
    let callbacks = match request.event {
        Some(event) => {
            let due = cx.receive(event);
            // A value that the page should not have sent may have left an error, which then is all that this run shows.
            let flow = cx.raise_deferred().and_then(|()| call_back(cx, due));
            cx.end_callbacks();
            flow
        }
        None => Ok(()),
    };
    let flow = callbacks.and_then(|()| {
        cx.log(EngineEvent::WillRunScript);
        script.run(cx)?;
        cx.raise_deferred()
    });
    let end = match flow {
        Ok(()) => RunEnd::Finished,
        Err(Interrupt::Stop) => RunEnd::Stopped,
        Err(Interrupt::Rerun) => RunEnd::Rerun,
        Err(Interrupt::Superseded) => RunEnd::Superseded,
        Err(Interrupt::Failed(exception)) => {
            cx.leave_all();
            failed(cx, *exception);
            RunEnd::Failed
        }
    };
    cx.end(end);
    end
}

/// Calls the callbacks that are due. One that asks for a rerun does not keep the others from being called; one that
/// fails or stops does.
fn call_back(cx: &Rc<RunCx>, due: Vec<(Rc<str>, super::Callback)>) -> Flow {
    let mut rerun = false;
    for (name, callback) in due {
        cx.log(EngineEvent::WillCallBack(name));
        cx.set_in_callback(true);
        let flow = callback(cx);
        cx.set_in_callback(false);
        match flow {
            Err(Interrupt::Rerun) => rerun = true,
            other => other?,
        }
        cx.raise_deferred()?;
        cx.leave_all();
    }
    if rerun { Err(Interrupt::Rerun) } else { Ok(()) }
}

impl Place {
    /// Where an uncaught error is shown: at the end of what the page's main container holds so far.
    pub(crate) const ERROR: Self = Self::Block(crate::tree::Root::Main.id());
}
