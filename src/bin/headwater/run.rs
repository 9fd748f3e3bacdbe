//! `headwater run`: builds, serves the site on this machine, and says where.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Result;

use crate::build::App;
use crate::{say, serve};

/// Builds an app and serves it until Ctrl-C.
pub fn run(path: Option<&Path>, port: Option<u16>, open: bool, dev: bool) -> Result<()> {
    let app = App::find(path)?;
    // Before the build, so that a port that is taken is known at once and not two minutes later.
    let listener = serve::bind(port)?;
    let site = app.make_site(dev)?;
    let folder = app.scratch()?.join("site");
    site.write(&folder)?;
    let name = app.name();
    serve::serve(listener, &folder, |address| {
        println!("{name}: {address}");
        say("Ctrl-C ends it");
        if open {
            open_browser(address);
        }
    })
}

/// Opens the address in the developer's browser, as far as the machine has one.
fn open_browser(address: &str) {
    let (program, args): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let opened = Command::new(program).args(args).arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if opened.is_err() {
        say("there is no browser to open; follow the address above");
    }
}
