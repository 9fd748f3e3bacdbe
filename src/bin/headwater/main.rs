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
mod compiler;
mod compress;
mod embedded;
mod first_frame;
mod gallery;
mod highlight;
#[cfg(feature = "python")]
mod inline;
mod licenses;
mod new;
mod packages;
mod project;
mod run;
#[cfg(feature = "python")]
mod runtime;
#[cfg(feature = "python")]
mod runtime_folder;
mod script;
mod serve;
#[cfg(feature = "python")]
mod share;
mod single;
mod site;
mod starter;
mod tables;
mod template;
mod test;
mod toolchain;
mod trace;
mod unused;
mod vendor;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use first_frame::FirstFrame;
use starter::Kind;

/// Streamlit-style apps in the browser, with no server.
#[derive(Parser)]
#[command(name = "headwater", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build an app and serve it on this machine
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
    /// Build an app into a folder that any static host can serve
    ///
    /// Everybody can read what is in the site: of a script's folder, all files but what is hidden (.streamlit is not),
    /// what a build wrote, tests, node_modules, __pycache__ and virtual environments. It does not pack secrets.
    Build {
        #[command(flatten)]
        source: Source,
        /// The folder or the file to write; what an earlier build left there is replaced [default: dist, or NAME.html]
        #[arg(short, long, value_name = "PATH")]
        out: Option<PathBuf>,
        /// Write one HTML file that opens from disk, without a server and without a network
        #[arg(long)]
        single_file: bool,
        /// Write into the page what the app draws first, so that it shows before anything has loaded
        #[arg(long, value_name = "WHEN", num_args = 0..=1, require_equals = true, default_value = "auto")]
        #[arg(default_missing_value = "always")]
        first_frame: FirstFrame,
    },
    /// Make a folder with an app to start from, and say what to type next
    New {
        /// The folder; its name becomes the app's
        name: PathBuf,
        /// An app in Rust, not in Python
        #[arg(long)]
        rust: bool,
    },
    /// Do to a Streamlit script what its tests/NAME.steps.json say, and compare with its tests/NAME.expected.json
    Test {
        /// The script, or its folder
        #[arg(default_value = ".")]
        path: PathBuf,
        /// Write down what the script does now as what is expected
        #[arg(long)]
        update: bool,
    },
    /// Make a folder of static files that runs scripts in any page, and apps out of links
    #[cfg(feature = "python")]
    Runtime {
        /// The folder to write; what an earlier build left there is replaced
        #[arg(short, long, value_name = "DIR")]
        out: PathBuf,
        /// Build faster, with debug assertions; pages load much larger files
        #[arg(long)]
        dev: bool,
    },
    /// Print a link that has a Streamlit script in it
    #[cfg(feature = "python")]
    Share {
        /// The script, or its folder
        path: PathBuf,
        /// The address of the page that runs the link: the share.html that `headwater runtime` makes
        #[arg(long, value_name = "URL")]
        page: Option<String>,
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
    /// A Streamlit script, its folder, or the folder of a crate [default: the app in this folder, or else the gallery]
    path: Option<PathBuf>,
    /// Build faster, with debug assertions; the page loads a much larger file
    #[arg(long)]
    dev: bool,
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let done = match command {
        Command::Run { source, port, open } => run::run(source.path.as_deref(), port, open, source.dev),
        Command::Build { source, out, single_file, first_frame } => {
            build::build(source.path.as_deref(), out, single_file, first_frame, source.dev)
        }
        Command::New { name, rust } => new::new(&name, if rust { Kind::Rust } else { Kind::Python }),
        Command::Test { path, update } => test::test(&path, update),
        #[cfg(feature = "python")]
        Command::Runtime { out, dev } => runtime_folder::make(&out, dev),
        #[cfg(feature = "python")]
        Command::Share { path, page } => share::share(&path, page.as_deref()),
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
