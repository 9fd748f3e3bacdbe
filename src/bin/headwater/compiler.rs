//! Cargo while it compiles: what it says, for the terminal and for others, and how it is ended.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufReader, IsTerminal, Read, stderr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::toolchain;

/// The app's own mistake: it does not compile.
#[derive(Debug)]
pub struct DoesNotCompile {
    /// What does not.
    pub what: String,
    /// The compiler's errors, as it shows them. Empty if cargo did not come as far as to compile.
    pub errors: String,
}

impl fmt::Display for DoesNotCompile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} does not compile; the compiler's messages are above", self.what)
    }
}

impl std::error::Error for DoesNotCompile {}

/// Runs `cargo build` and gives the wasm file of each binary. Cargo's progress and what the compiler finds go to the
/// terminal.
pub fn build(mut cargo: Command, bins: &[String]) -> Result<BTreeMap<String, PathBuf>> {
    let in_colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let format = if in_colour { "json-diagnostic-rendered-ansi" } else { "json" };
    cargo.args(["--message-format", format]).stdout(Stdio::piped());
    let mut child = start(&mut cargo)?;
    let messages = child.stdout.take().context("cargo's output is not readable")?;
    let heard = listen(BufReader::new(messages), bins, |rendered| {
        // Cargo's progress is on the line.
        eprint!("{}{rendered}", if in_colour { "\r\x1b[K" } else { "" });
    });
    let status = child.wait();
    ended();
    let Heard { found, errors } = heard?;
    if !status?.success() {
        bail!(DoesNotCompile { what: bins.join(" or "), errors: without_colours(&errors) });
    }
    match bins.iter().find(|bin| !found.contains_key(*bin)) {
        Some(missing) => bail!("cargo built no wasm file of {missing}"),
        None => Ok(found),
    }
}

#[derive(Deserialize)]
struct Message {
    reason: String,
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
    message: Option<Diagnostic>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    rendered: Option<String>,
}

/// What cargo said.
struct Heard {
    /// The binaries' wasm files.
    found: BTreeMap<String, PathBuf>,
    errors: String,
}

/// Reads cargo's messages to their end. `show` is given what the compiler finds as it comes.
fn listen(messages: impl Read, bins: &[String], show: impl Fn(&str)) -> Result<Heard> {
    let mut heard = Heard { found: BTreeMap::new(), errors: String::new() };
    for message in serde_json::Deserializer::from_reader(messages).into_iter::<Message>() {
        let message = message.context("cargo sent a message that is not understood")?;
        let is_wanted = |target: &Target| bins.contains(&target.name) && target.kind.iter().any(|kind| kind == "bin");
        let target = message.target.filter(|target| message.reason == "compiler-artifact" && is_wanted(target));
        let file = message.filenames.into_iter().find(|file| file.extension().is_some_and(|ext| ext == "wasm"));
        heard.found.extend(target.map(|target| target.name).zip(file));
        if let Some(Diagnostic { level, rendered: Some(rendered) }) = message.message {
            show(&rendered);
            if level.starts_with("error") {
                heard.errors += &rendered;
            }
        }
    }
    Ok(heard)
}

/// The text without the sequences that colour it in a terminal: an escape, `[`, and what is before the next letter.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let plain = parts.next().unwrap_or_default().to_owned();
    let after = |part: &'_ str| -> String {
        part.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).chars().skip(1).collect()
    };
    parts.fold(plain, |plain, part| plain + &after(part))
}

/// How cargo is ended. A terminal sends Ctrl-C to all programs that run in it, so usually nothing needs to be done; but
/// who is told to end by another program must hand that on.
enum Charge {
    /// Cargo hears Ctrl-C itself.
    Terminal,
    /// We end it: it has a group of its own, in which its compilers are as well.
    Ours(Option<u32>),
    /// We have, and no other is started.
    Over,
}

static CHARGE: Mutex<Charge> = Mutex::new(Charge::Terminal);

fn charge() -> MutexGuard<'static, Charge> {
    CHARGE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on `end` ends cargo, and nothing else does.
pub fn take_charge() {
    *charge() = Charge::Ours(None);
}

fn start(cargo: &mut Command) -> Result<Child> {
    let mut charge = charge();
    match &mut *charge {
        Charge::Over => bail!("Headwater is about to end"),
        Charge::Terminal => cargo.spawn().context(toolchain::NO_CARGO),
        Charge::Ours(group) => {
            #[cfg(unix)]
            std::os::unix::process::CommandExt::process_group(cargo, 0);
            let child = cargo.spawn().context(toolchain::NO_CARGO)?;
            *group = Some(child.id());
            Ok(child)
        }
    }
}

fn ended() {
    if let Charge::Ours(group) = &mut *charge() {
        *group = None;
    }
}

/// Ends cargo and its compilers, if they run, and starts none again.
pub fn end() {
    let mut charge = charge();
    #[cfg(unix)]
    if let Charge::Ours(Some(group)) = *charge {
        use rustix::process::{Pid, Signal, kill_process_group};
        if let Some(group) = i32::try_from(group).ok().and_then(Pid::from_raw) {
            // It may have ended by itself.
            let _ = kill_process_group(group, Signal::TERM);
        }
    }
    *charge = Charge::Over;
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn wasm_files_and_errors_are_found_among_cargos_messages() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"app","kind":["lib"]},"filenames":["libapp.rlib"]}
            {"reason":"compiler-message","target":{"name":"app","kind":["bin"]},
             "message":{"level":"warning","rendered":"unused\n"}}
            {"reason":"compiler-artifact","target":{"name":"app","kind":["bin"]},
             "filenames":["app.d","out/app.wasm"],"fresh":true}
            {"reason":"compiler-artifact","target":{"name":"two","kind":["bin"]},"filenames":["out/two.wasm"]}
            {"reason":"compiler-artifact","target":{"name":"three","kind":["bin"]},"filenames":["out/three.wasm"]}
            {"reason":"compiler-message","target":{"name":"app","kind":["bin"]},
             "message":{"level":"error","rendered":"mismatched\n"}}
            {"reason":"compiler-message","message":{"level":"error: internal compiler error","rendered":null}}
            {"reason":"build-finished","success":true}"#;
        let bins = ["app", "two", "none"].map(str::to_owned);
        let shown = RefCell::new(String::new());
        let heard = listen(messages.as_bytes(), &bins, |text| *shown.borrow_mut() += text).unwrap();
        let expected = [("app", "out/app.wasm"), ("two", "out/two.wasm")];
        assert_eq!(heard.found, expected.map(|(bin, file)| (bin.to_owned(), PathBuf::from(file))).into());
        assert_eq!(heard.errors, "mismatched\n");
        assert_eq!(shown.into_inner(), "unused\nmismatched\n");
    }

    #[test]
    fn colours_are_left_out() {
        for (text, plain) in [
            ("\x1b[0m\x1b[1m\x1b[38;5;9merror\x1b[0m: no\n", "error: no\n"),
            ("a [b] 1m", "a [b] 1m"),
            ("", ""),
            ("cut \x1b[3", "cut "),
        ] {
            assert_eq!(without_colours(text), plain, "{text:?}");
        }
    }
}
