//! `headwater`, the command line: builds an app (or the gallery of examples) into a folder of static files, and serves
//! that folder while one works on it.
//!
//! It runs on the developer's machine only. `cargo build --target wasm32-unknown-unknown` builds every binary of the
//! crate, so for that target this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_methods, reason = "what panics in a page is at home here")]

mod app;
mod build;
mod bundle;
mod embedded;
mod gallery;
mod highlight;
mod packages;
mod project;
mod run;
#[cfg(feature = "python")]
mod runtime;
mod script;
mod serve;
mod site;
mod template;
mod toolchain;
mod trace;
mod vendor;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// Streamlit-style apps in the browser, with no server.
#[derive(Parser)]
#[command(name = "headwater", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build an app and serve it on this machine; without PATH, the gallery of examples
    Run {
        #[command(flatten)]
        source: Source,
        /// The port to serve on [default: 8501, or the next free one]
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Open the page in the browser once it is ready
        #[arg(long)]
        open: bool,
    },
    /// Build an app into a folder that any static host can serve; without PATH, the gallery of examples
    Build {
        #[command(flatten)]
        source: Source,
        /// The folder to write; what an earlier build left there is replaced
        #[arg(short, long, value_name = "DIR", default_value = "dist")]
        out: PathBuf,
    },
    /// Run a Streamlit script without a page and print, as JSON, what it drew after every step
    Trace {
        /// The script
        app: PathBuf,
        /// A JSON list of steps: what a user does; without it, the script runs once
        #[arg(long, value_name = "FILE")]
        steps: Option<PathBuf>,
        /// The file to write [default: standard output]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

/// What to build, and how: the same for every command.
#[derive(Args)]
struct Source {
    /// A Streamlit script, its folder, or the folder of a crate
    path: Option<PathBuf>,
    /// Build faster, with debug assertions; the page loads a much larger file
    #[arg(long)]
    dev: bool,
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let done = match command {
        Command::Run { source, port, open } => run::run(source.path.as_deref(), port, open, source.dev),
        Command::Build { source, out } => build::build(source.path.as_deref(), &out, source.dev),
        Command::Trace { app, steps, out } => return trace::trace(&app, steps.as_deref(), out.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Tells the developer what is going on, on stderr, so that stdout carries the address alone.
fn say(text: &str) {
    eprintln!("headwater: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
    }
}
