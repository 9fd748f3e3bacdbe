//! `headwater run`: builds an app, serves its site on this machine, and makes it anew whenever its files change.
//!
//! One thread watches the app's files and makes the site (`watch`, `made`, `folder`). The other serves it, and tells
//! the open pages what is new (`news`, and `live.js` in the page).

pub mod folder;
pub mod made;
pub mod news;
pub mod watch;

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::UNIX_EPOCH;

use anyhow::{Error, Result};
use tokio::sync::{oneshot, watch::Sender};

use crate::build::App;
use crate::compiler::{self, DoesNotCompile};
use crate::site::Site;
use crate::{say, serve};
use folder::Folder;
use made::{Change, Files, Made, Maker, maker};
use news::{News, Problem};
use watch::{Place, Watch};

/// The page of an app that could not be made yet. What is wrong with it is told beside.
const WAITING: &str = include_str!("run/waiting.html");

/// Builds an app and serves it until Ctrl-C.
pub fn run(path: Option<&Path>, port: Option<u16>, open: bool, dev: bool) -> Result<()> {
    let app = App::find(path)?;
    // Before the build, so that a port that is taken is known at once and not two minutes later.
    let listener = serve::bind(port)?;
    // By the port, since another app may be served at the same time.
    let folder = app.scratch()?.join(format!("site-{}", listener.local_addr()?.port()));
    let name = app.name().to_owned();
    // An open page of an earlier run must not take this one for it.
    let (tell, news) = tokio::sync::watch::channel(News::of(UNIX_EPOCH.elapsed()?.as_millis()));
    let (built, first) = oneshot::channel();
    compiler::take_charge();
    let served = folder.clone();
    thread::spawn(move || match Live::begin(app, &served, tell, dev) {
        Ok(live) => {
            // Nobody waits for it if the program is about to end.
            let _ = built.send(Ok(()));
            live.go_on();
        }
        Err(error) => _ = built.send(Err(error)),
    });
    let done = serve::serve(listener, &folder, news, first, move |address| {
        println!("{name}: {address}");
        say("changes of its files show in the page; Ctrl-C ends it");
        if open {
            open_browser(address);
        }
    });
    compiler::end();
    // What stays would be replaced by the next run.
    let _ = std::fs::remove_dir_all(&folder);
    done
}

/// An app that follows its files.
struct Live {
    watch: Watch,
    make: Maker,
    folder: Folder,
    tell: Sender<News>,
    /// The script's files as the pages have them.
    script: Option<Files>,
}

impl Live {
    /// Makes the app for the first time. If its own files are wrong, there is a page that says so.
    fn begin(app: App, folder: &Path, tell: Sender<News>, dev: bool) -> Result<Self> {
        // First, so that what changes during the build counts.
        let watch = Watch::new(place(&app)?)?;
        let mut make = maker(app, dev)?;
        let made = make();
        // After cargo, which says of the folder of all builds what it is only if it makes that folder itself.
        let mut live = Self { watch, make, folder: Folder::new(folder)?, tell, script: None };
        if let Err(error) = made.and_then(|made| live.publish(made)) {
            let mut site = Site::default();
            site.add_page("index.html", WAITING.to_owned());
            live.publish(Made { site, script: None })?;
            live.fail(&error);
        }
        Ok(live)
    }

    /// Makes it again after each change. What changes meanwhile is another change.
    fn go_on(mut self) {
        while self.watch.wait() {
            // A script is made at once.
            if self.script.is_none() {
                self.tell.send_modify(News::building);
            }
            if let Err(error) = (self.make)().and_then(|made| self.publish(made)) {
                self.fail(&error);
            }
        }
    }

    /// Writes what was made, and then tells of it.
    fn publish(&mut self, made: Made) -> Result<()> {
        let files = made.site.into_files();
        let change = match (&self.script, &made.script) {
            (Some(old), Some(new)) => old.change_to(new),
            _ if self.folder.holds(&files) => Change::Nothing,
            _ => Change::Whole,
        };
        if let Change::Files { changed, removed, .. } = &change {
            say(&format!("changed: {}", [&**changed, removed].concat().join(", ")));
        }
        let mut news = self.tell.borrow().clone();
        news.made(change);
        self.folder.write(files, &serve::live_script(&news.id()))?;
        self.script = made.script;
        self.tell.send_replace(news);
        Ok(())
    }

    fn fail(&mut self, error: &Error) {
        eprintln!("error: {error:#}");
        self.tell.send_modify(|news| news.failed(problem(error)));
    }
}

/// Where the files are that make the app.
fn place(app: &App) -> Result<Place> {
    Ok(match app {
        App::Crate(project) => Place { roots: project.folders(), built: project.target.clone() },
        App::Script(script) => Place { roots: vec![script.folder().to_owned()], built: script.scratch()? },
    })
}

/// An error as a page shows it.
fn problem(error: &Error) -> Problem {
    if let Some(DoesNotCompile { what, errors }) = error.downcast_ref() {
        let text = if errors.is_empty() { "What cargo says is in the terminal." } else { errors };
        return Problem { title: format!("{what} does not compile"), text: text.to_owned() };
    }
    Problem { title: "The app cannot be built".to_owned(), text: format!("{error:#}") }
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
