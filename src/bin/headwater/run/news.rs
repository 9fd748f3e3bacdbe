//! What open pages are told: how the app stands, and what of it is another than they know.

use std::collections::BTreeMap;

use serde::Serialize;

use super::made::Change;

/// How the app stands. It grows by versions; a page knows one of them and is told what came after it.
#[derive(Clone, Default)]
pub struct News {
    /// Which `headwater run` this is. A page of an earlier one knows nothing.
    run: u128,
    version: u64,
    /// The version since which pages are others.
    whole: u64,
    /// Where the script's files are.
    folder: String,
    /// The script's files that changed: when, and whether they are there.
    files: BTreeMap<String, (u64, bool)>,
    building: bool,
    problem: Option<Problem>,
}

/// What keeps the app from being as its files are now.
#[derive(Clone, Serialize)]
pub struct Problem {
    /// One line.
    pub title: String,
    /// What a compiler said.
    pub text: String,
}

/// What one page is told, as JSON.
#[derive(Serialize)]
struct Told<'a> {
    /// Whether it is to be loaded again.
    reload: bool,
    folder: &'a str,
    changed: Vec<&'a str>,
    removed: Vec<&'a str>,
    building: bool,
    problem: Option<&'a Problem>,
}

impl News {
    /// The first news of a run.
    pub fn of(run: u128) -> Self {
        Self { run, ..Self::default() }
    }

    /// The name of what is known now. A page hands it back to say what it knows.
    pub fn id(&self) -> String {
        format!("{}-{}", self.run, self.version)
    }

    /// A build began.
    pub fn building(&mut self) {
        self.version += 1;
        self.building = true;
    }

    /// A build failed; the app stays as it was.
    pub fn failed(&mut self, problem: Problem) {
        self.version += 1;
        self.building = false;
        self.problem = Some(problem);
    }

    /// The app is as its files are now.
    pub fn made(&mut self, change: Change) {
        self.version += 1;
        self.building = false;
        self.problem = None;
        match change {
            Change::Nothing => {}
            Change::Whole => {
                self.whole = self.version;
                self.files.clear();
            }
            Change::Files { folder, changed, removed } => {
                self.folder = folder;
                self.files.extend(changed.into_iter().map(|path| (path, (self.version, true))));
                self.files.extend(removed.into_iter().map(|path| (path, (self.version, false))));
            }
        }
    }

    /// What a page is told that knows `seen`.
    pub fn since(&self, seen: &str) -> String {
        let seen = seen.split_once('-').filter(|(run, _)| *run == self.run.to_string());
        let seen = seen.and_then(|(_, version)| version.parse::<u64>().ok());
        let newer = |is_there| {
            let files = self
                .files
                .iter()
                .filter(move |(_, (version, there))| *there == is_there && seen.is_some_and(|seen| *version > seen));
            files.map(|(path, _)| &**path).collect()
        };
        let told = Told {
            reload: seen.is_none_or(|seen| seen < self.whole),
            folder: &self.folder,
            changed: newer(true),
            removed: newer(false),
            building: self.building,
            problem: self.problem.as_ref(),
        };
        serde_json::to_string(&told).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn told(news: &News, seen: &str) -> Value {
        serde_json::from_str(&news.since(seen)).unwrap()
    }

    fn files(changed: &[&str], removed: &[&str]) -> Change {
        let paths = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect();
        Change::Files { folder: "assets/script-1f".to_owned(), changed: paths(changed), removed: paths(removed) }
    }

    #[test]
    fn a_page_is_told_what_came_after_what_it_knows() {
        let mut news = News::of(7);
        news.made(Change::Whole);
        let first = news.id();
        news.made(files(&["app.py", "two.py"], &[]));
        let second = news.id();
        news.made(files(&["app.py"], &["two.py"]));
        let third = news.id();
        for (seen, reload, changed, removed) in [
            (&*first, false, json!(["app.py"]), json!(["two.py"])),
            (&*second, false, json!(["app.py"]), json!(["two.py"])),
            (&*third, false, json!([]), json!([])),
            ("6-3", true, json!([]), json!([])),
            ("", true, json!([]), json!([])),
        ] {
            let told = told(&news, seen);
            assert_eq!(
                (&told["reload"], &told["changed"], &told["removed"]),
                (&json!(reload), &changed, &removed),
                "{seen}"
            );
        }
        news.made(Change::Whole);
        assert_eq!(told(&news, &third)["reload"], true);
        assert_eq!(told(&news, &news.id())["reload"], false);
    }

    #[test]
    fn a_problem_is_told_until_a_build_succeeds() {
        let mut news = News::of(7);
        news.building();
        assert_eq!(told(&news, &news.id())["building"], true);
        news.failed(Problem { title: "No".to_owned(), text: "why".to_owned() });
        let failed = told(&news, &news.id());
        assert_eq!((&failed["building"], &failed["problem"]), (&json!(false), &json!({"title": "No", "text": "why"})));
        news.building();
        assert_eq!(told(&news, &news.id())["problem"]["title"], "No", "it is true until the build is over");
        news.made(Change::Nothing);
        let made = told(&news, &news.id());
        assert_eq!((&made["problem"], &made["reload"]), (&Value::Null, &json!(false)));
    }
}
