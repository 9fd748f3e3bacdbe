//! `headwater trace`: runs a script without a page and prints what it drew after every step.

use std::path::Path;
use std::process::ExitCode;

/// Traces the script `app` and writes the trace to the file `out`, or else to stdout.
///
/// It is a success even if the script raises: that is in the trace. A file that cannot be read, or steps that make no
/// sense, end it with 2.
#[cfg(feature = "python")]
pub fn trace(app: &Path, steps: Option<&Path>, out: Option<&Path>) -> ExitCode {
    use headwater::trace::{TraceError, trace_file};

    let wrong = |error: &dyn std::fmt::Display, code: u8| {
        eprintln!("error: {error}");
        ExitCode::from(code)
    };
    let text = match trace_file(app, steps) {
        Ok(trace) => format!("{trace:#}\n"),
        Err(error @ (TraceError::File(..) | TraceError::Steps(_))) => return wrong(&error, 2),
        Err(error) => return wrong(&error, 1),
    };
    let written = match out {
        Some(path) => std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display())),
        None => print(&text).map_err(|error| error.to_string()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => wrong(&why, 2),
    }
}

/// Unlike `print!`, this may be piped into a program that reads the beginning only.
#[cfg(feature = "python")]
fn print(text: &str) -> std::io::Result<()> {
    use std::io::{ErrorKind, Write};
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// There is no interpreter in this build.
#[cfg(not(feature = "python"))]
pub fn trace(_app: &Path, _steps: Option<&Path>, _out: Option<&Path>) -> ExitCode {
    eprintln!("error: this headwater was built without Python. In its folder, run `cargo headwater trace ...`,");
    eprintln!("       or build it with `cargo build --release --features python --ignore-rust-version`.");
    ExitCode::from(2)
}
