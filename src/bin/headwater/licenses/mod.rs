//! The licences of what a site consists of, besides the app itself: one text for people, which no page loads.

mod crates;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::project::Project;
use crate::site::{self, Site};

/// The file, in the site's own folder.
pub const FILE: &str = "licenses.txt";

const HEAD: &str = "What this site consists of besides the app itself, each part with its licence below its name.\n";
const RULE: &str = "--------------------------------------------------------------------------------";

/// The page of an error. A server sends it at any address, so it can link to nothing.
const NOT_FOUND: &str = "404.html";

/// How files are called that hold a licence.
const NAMES: [&str; 7] = ["APACHE", "COPYING", "LICENCE", "LICENSE", "NOTICE", "OFL", "UNLICENSE"];

/// The names of what is shipped, by the text of its licence: the same one is told once.
type Notices = BTreeMap<String, BTreeSet<String>>;

/// Whether a file of a site is a licence that lies beside what it is of.
pub fn is_one(path: &str) -> bool {
    let own = path.strip_prefix("assets/headwater-").and_then(|rest| rest.rsplit('/').next());
    path == FILE || own.is_some_and(is_license)
}

/// Adds the licences to a site: of what is linked into its wasm files, and of what else of Headwater's is in it.
pub fn add(site: &mut Site, projects: &[Project]) -> Result<()> {
    let mut notices = Notices::new();
    let mut tell = |name: String, text: &str| {
        let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
        notices.entry(lines.join("\n")).or_default().insert(name);
    };
    tell("Rust's standard library, https://github.com/rust-lang/rust".to_owned(), crates::CHOICE_TEXT);
    for project in projects {
        for (name, texts) in crates::linked(project)? {
            texts.iter().for_each(|text| tell(name.clone(), text));
        }
    }
    for (path, contents) in site.files().filter(|(path, _)| is_one(path) && *path != FILE) {
        let folder = path.split('/').skip(2).collect::<Vec<_>>().join("/");
        let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        tell(format!("The files in {folder}/"), &String::from_utf8_lossy(contents));
    }
    let parts = notices.iter().map(|(text, names)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("\n{RULE}\n\n{}\n\n{text}\n", names.join("\n"))
    });
    let text = HEAD.to_owned() + &parts.collect::<String>();
    point_to(site);
    site.add_file(FILE.to_owned(), text.into_bytes());
    Ok(())
}

/// Says in each page where they are, for who reads its source.
fn point_to(site: &mut Site) {
    let is_page = |path: &str| path.ends_with(".html") && path != NOT_FOUND;
    let pages = site.files().filter(|(path, _)| is_page(path)).map(|(path, contents)| {
        let html = String::from_utf8_lossy(contents);
        let comment = format!("<!-- Licences of what this page loads: {} -->", site::relative(path, FILE));
        (path.to_owned(), format!("{}\n{comment}\n", html.trim_end()))
    });
    for (path, html) in pages.collect::<Vec<_>>() {
        site.add_page(&path, html);
    }
}

fn is_license(file: &str) -> bool {
    let file = file.to_ascii_uppercase();
    NAMES.iter().any(|name| file.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licenses_in_a_site_are_told_once_and_are_no_files_of_the_app() {
        let mut site = Site::default();
        for (path, text) in [
            ("assets/headwater-1/fonts/OFL.txt", "Open\n"),
            ("assets/headwater-1/component/arrow/LICENSE.txt", "Open  \n\n"),
            ("assets/script-1/LICENSE.txt", "of the app"),
        ] {
            assert_eq!(is_one(path), text != "of the app", "{path}");
            site.add_file(path.to_owned(), text.into());
        }
        site.add_page("a/index.html", "<p>\n".to_owned());
        add(&mut site, &[]).unwrap();
        assert_eq!(
            site.text("a/index.html"),
            Some("<p>\n<!-- Licences of what this page loads: ../licenses.txt -->\n")
        );
        let text = site.text(FILE).unwrap();
        assert!(text.contains("\n\nThe files in component/arrow/\nThe files in fonts/\n\nOpen\n"), "{text}");
        assert!(!text.contains("of the app\n"), "{text}");
    }
}
