//! `headwater trace`: runs a script without a page and prints what it drew after every step.

use std::path::Path;
use std::process::ExitCode;

/// Traces the script `app` and writes the trace to the file `out`, or else to stdout.
///
/// It is a success even if the script raises: that is in the trace. A file that cannot be read, or steps that make no
/// sense, end it with 2.
#[cfg(feature = "python")]
pub fn trace(app: &Path, steps: Option<&Path>, out: Option<&Path>) -> ExitCode {
    use headwater::trace::{TraceError, write_trace};
    use std::fs::File;
    use std::io::{BufWriter, ErrorKind, stdout};

    let traced = match out {
        Some(path) => match File::create(path) {
            Ok(file) => write_trace(app, steps, BufWriter::new(file)),
            Err(error) => Err(TraceError::Output(error.kind(), format!("{}: {error}", path.display()))),
        },
        None => write_trace(app, steps, BufWriter::new(stdout())),
    };
    match traced {
        Ok(()) => ExitCode::SUCCESS,
        // Unlike `print!`, this may be piped into a program that reads the beginning only.
        Err(TraceError::Output(ErrorKind::BrokenPipe, _)) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(match error {
                TraceError::File(..) | TraceError::Steps(_) | TraceError::Output(..) => 2,
                _ => 1,
            })
        }
    }
}

/// There is no interpreter in this build.
#[cfg(not(feature = "python"))]
pub fn trace(_app: &Path, _steps: Option<&Path>, _out: Option<&Path>) -> ExitCode {
    eprintln!("error: {}", crate::script::no_python("trace ..."));
    ExitCode::from(2)
}
