//! Watches an app's folders: tells when something in them changed, as soon as what an editor does to save a file is
//! over.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::event::{MetadataKind, ModifyKind};
use notify::{Config, ErrorKind, Event, EventKind, PollWatcher, RecursiveMode, Watcher};

use crate::say;

/// Saving is several events. They are over when none came for so long, and count as one change.
const QUIET: Duration = Duration::from_millis(50);
/// What never pauses is a change after so long.
const LONGEST: Duration = Duration::from_millis(500);
/// How often files are looked at where they cannot be watched.
const POLL: Duration = Duration::from_millis(500);
/// How many folders are watched, nearer ones first: a script may stand in somebody's home.
const MOST_FOLDERS: usize = 1_000;
/// Where watching a folder with all that is in it costs no more than watching it alone.
const WHOLE_TREES: bool = cfg!(any(target_os = "macos", windows));

/// Hidden names that an app may have; all others are a tool's.
const HIDDEN: [&str; 3] = [".cargo", ".env", ".streamlit"];
/// Folders of files that nobody edits, by their names, and by the file in them that says so.
const LEFT_OUT: [&str; 2] = ["__pycache__", "node_modules"];
const MARKS: [&str; 3] = ["CACHEDIR.TAG", "pyvenv.cfg", crate::site::MARKER];

type Heard = notify::Result<Event>;

/// Where an app's files are.
pub struct Place {
    /// Its folders, none in another.
    pub roots: Vec<PathBuf>,
    /// A folder in them, or elsewhere, that builds write to.
    pub built: PathBuf,
}

/// An app's folders while they are watched.
pub struct Watch {
    place: Place,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<Heard>,
}

impl Watch {
    /// Begins to watch.
    pub fn new(place: Place) -> Result<Self> {
        let (tell, events) = channel();
        let native = notify::recommended_watcher(tell.clone()).map(|watcher| Box::new(watcher) as Box<_>);
        let watcher = match native.and_then(|watcher| watched(&place, watcher)) {
            Ok(watcher) => watcher,
            Err(error) => {
                say(&format!("the system does not watch the files ({error}), so they are looked at twice a second"));
                polled(&place, tell).context("cannot watch the app's files")?
            }
        };
        Ok(Self { place, watcher, events })
    }

    /// Waits for a change and for its end. `false` if none can come any more.
    pub fn wait(&mut self) -> bool {
        let changed = burst(&self.events, |heard| self.place.matters(heard));
        // Before anybody reads the files, so that nothing is missed between.
        if let Err(error) = add_folders(&self.place, &mut *self.watcher) {
            say(&format!("changes in new folders are not noticed: {error}"));
        }
        changed
    }
}

fn watched(place: &Place, mut watcher: Box<dyn Watcher + Send>) -> notify::Result<Box<dyn Watcher + Send>> {
    add_folders(place, &mut *watcher)?;
    Ok(watcher)
}

fn polled(place: &Place, tell: Sender<Heard>) -> notify::Result<Box<dyn Watcher + Send>> {
    watched(place, Box::new(PollWatcher::new(tell, Config::default().with_poll_interval(POLL))?))
}

/// Has all folders watched. Those that are watched already count anew, since one may have been removed and made again.
fn add_folders(place: &Place, watcher: &mut dyn Watcher) -> notify::Result<()> {
    if WHOLE_TREES {
        return place.roots.iter().try_for_each(|root| watcher.watch(root, RecursiveMode::Recursive));
    }
    for folder in place.folders() {
        match watcher.watch(&folder, RecursiveMode::NonRecursive) {
            // It is gone already, or it is not ours to read.
            Err(error) if !place.roots.contains(&folder) && !matches!(error.kind, ErrorKind::MaxFilesWatch) => {}
            done => done?,
        }
    }
    Ok(())
}

/// Waits for an event that matters, and then until no more of them come. `false` if none can come.
fn burst(events: &Receiver<Heard>, matters: impl Fn(&Heard) -> bool) -> bool {
    if !events.iter().any(|heard| matters(&heard)) {
        return false;
    }
    let end = Instant::now() + LONGEST;
    let mut quiet = Instant::now() + QUIET;
    while Instant::now() < end {
        match events.recv_timeout(quiet.min(end).saturating_duration_since(Instant::now())) {
            Ok(heard) if matters(&heard) => quiet = Instant::now() + QUIET,
            Ok(_) => {}
            Err(_) => break,
        }
    }
    true
}

impl Place {
    /// The folders and those in them that may hold files of the app.
    fn folders(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut next = VecDeque::from(self.roots.clone());
        while let Some(folder) = next.pop_front().filter(|_| found.len() < MOST_FOLDERS) {
            let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
            let inside = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
            next.extend(inside.map(|entry| entry.path()).filter(|path| !self.is_left_out(path)));
            found.push(folder);
        }
        found
    }

    /// Whether an event may mean that a file of the app is another.
    fn matters(&self, heard: &Heard) -> bool {
        // What went wrong is not known, so something may have been missed.
        let Ok(event) = heard else { return true };
        let is_reading = matches!(
            event.kind,
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime))
        );
        event.need_rescan() || (!is_reading && event.paths.iter().any(|path| self.holds(path)))
    }

    /// Whether a path is, or was, that of a file of the app.
    fn holds(&self, path: &Path) -> bool {
        let Some(root) = self.roots.iter().find(|root| path.starts_with(root)) else { return false };
        !path.ancestors().take_while(|path| path != root).any(|path| self.is_left_out(path))
    }

    /// Whether a file or a folder is none of the app's, by its own name and by what is in it.
    fn is_left_out(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path == self.built
            || is_scratch(&name)
            || LEFT_OUT.contains(&&*name)
            || MARKS.iter().any(|mark| path.join(mark).is_file())
    }
}

/// Whether a name is that of a file which editors and other tools make for themselves.
pub fn is_scratch(name: &str) -> bool {
    let is_hidden = name.starts_with('.') && !HIDDEN.contains(&name);
    let is_swap = [".swp", ".swo", ".swx", ".tmp", "~"].iter().any(|end| name.ends_with(end));
    let is_emacs = name.starts_with('#') && name.ends_with('#');
    // Vim tries with this number whether it may write to a folder.
    is_hidden || is_swap || is_emacs || name == "4913" || name.contains("___jb_") || name.contains(".tmp.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, Flag, RemoveKind, RenameMode};

    fn place(root: &Path) -> Place {
        Place { roots: vec![root.to_owned()], built: root.join("out/of/builds") }
    }

    fn event(kind: EventKind, path: &str) -> Heard {
        Ok(Event::new(kind).add_path(PathBuf::from(path)))
    }

    const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Any);

    #[test]
    fn events_that_come_together_are_one_change() {
        let (tell, events) = channel();
        for path in ["/app/a.py", "/app/b.py", "/app/a.py"] {
            tell.send(event(WRITTEN, path)).unwrap();
        }
        drop(tell);
        assert!(burst(&events, |_| true));
        assert!(!burst(&events, |_| true), "all of them were taken");
    }

    #[test]
    fn what_does_not_matter_is_no_change() {
        let (tell, events) = channel();
        tell.send(event(WRITTEN, "/app/.git/index")).unwrap();
        drop(tell);
        assert!(!burst(&events, |heard| place(Path::new("/app")).matters(heard)));
    }

    #[test]
    fn a_change_of_a_file_of_the_app_matters_and_nothing_else() {
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::To));
        let root = Path::new("/home/.hidden/app");
        let mut place = place(root);
        place.roots.push(PathBuf::from("/home/used"));
        for (kind, path, expected) in [
            (WRITTEN, "app.py", true),
            (renamed, "app.py", true),
            (EventKind::Create(CreateKind::Folder), "pages", true),
            (EventKind::Remove(RemoveKind::File), "pages/one.py", true),
            (WRITTEN, ".streamlit/secrets.toml", true),
            (WRITTEN, ".env", true),
            (EventKind::Access(AccessKind::Any), "app.py", false),
            (EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)), "app.py", false),
            (WRITTEN, ".app.py.swp", false),
            (WRITTEN, "app.py~", false),
            (WRITTEN, "4913", false),
            (WRITTEN, "#app.py#", false),
            (WRITTEN, "app.py.tmp.81.2", false),
            (WRITTEN, "app.py___jb_tmp___", false),
            (WRITTEN, "__pycache__/app.pyc", false),
            (WRITTEN, "front/node_modules/a/index.js", false),
            (WRITTEN, ".git/HEAD", false),
            (WRITTEN, "out/of/builds/index.html", false),
            (WRITTEN, "out/of/cards.py", true),
        ] {
            let heard = event(kind, &format!("{}/{path}", root.display()));
            assert_eq!(place.matters(&heard), expected, "{kind:?} {path}");
        }
        assert!(!place.matters(&event(WRITTEN, "/home/.hidden/other.py")), "it is outside");
        assert!(place.matters(&event(WRITTEN, "/home/used/src/lib.rs")));
        assert!(!place.matters(&event(WRITTEN, "/home/used/.git/HEAD")));
        assert!(place.matters(&Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan))), "events were lost");
        assert!(place.matters(&Err(notify::Error::generic("lost"))));
    }

    #[test]
    fn folders_that_a_tool_fills_are_not_watched() {
        let root = std::env::temp_dir().join(format!("headwater-watch-{}", std::process::id()));
        let files = [
            "src/main.rs",
            "target/CACHEDIR.TAG",
            "target/debug/app",
            "env/pyvenv.cfg",
            "env/lib/a.py",
            "out/.headwater-site",
            "front/dist/index.js",
            ".git/HEAD",
            "src/target/mod.rs",
        ];
        for path in files.map(|path| root.join(path)) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let place = place(&root);
        let mut found = place.folders();
        found.sort();
        let expected = ["", "front", "front/dist", "src", "src/target"].map(|path| match path {
            "" => root.clone(),
            path => root.join(path),
        });
        assert_eq!(found, expected);
        assert!(!place.matters(&event(WRITTEN, &root.join("target/debug/app").to_string_lossy())));
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn a_file_in_a_folder_made_again_is_noticed_by_watching_and_by_looking() {
        let root = std::env::temp_dir().join(format!("headwater-watch-again-{}", std::process::id()));
        for by_looking in [false, true] {
            fs::create_dir_all(root.join("pages")).unwrap();
            let mut watch = Watch::new(place(&root)).unwrap();
            if by_looking {
                let (tell, events) = channel();
                watch = Watch { watcher: polled(&place(&root), tell).unwrap(), events, place: place(&root) };
            }
            for name in ["one.py", "two.py"] {
                fs::remove_dir_all(root.join("pages")).unwrap();
                fs::create_dir(root.join("pages")).unwrap();
                assert!(watch.wait());
                fs::write(root.join("pages").join(name), "").unwrap();
                assert!(watch.wait(), "looking: {by_looking}");
            }
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
