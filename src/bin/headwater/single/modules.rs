//! The JavaScript modules of a site, taken apart where they name each other. In a page of one file each module gets an
//! address when the page starts, so the names for each other are filled in then.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;

use super::{data, linked, style};
use crate::site::{self, Site};

/// The text of a module in pieces: text, reference, text, and so on. A reference is the address of another module,
/// or nothing for the module's own address in the site.
pub type Pieces = Vec<Option<String>>;

const OWN_ADDRESS: &str = "import.meta.url";
/// What stands before the name of a module, and before that of any file.
const IMPORTS: [&str; 3] = ["from", "import", "import("];
const ADDRESS: &str = "new URL(";

/// Those of a site, and its style sheets, which components ask for by their addresses as well. What is in `data` is
/// none, whatever it is called.
pub fn of<'a>(site: &'a Site, data: &BTreeSet<String>) -> BTreeMap<&'a str, Pieces> {
    let files = site.files().filter(|(path, _)| !data.contains(*path));
    let texts = files.filter_map(|(path, contents)| Some((path, std::str::from_utf8(contents).ok()?)));
    texts
        .filter_map(|(path, text)| match path.rsplit_once('.')?.1 {
            "js" | "mjs" => Some((path, take_apart(site, path, text))),
            "css" => Some((path, vec![Some(style::inline(site, path, text, &mut BTreeSet::new()))])),
            _ => None,
        })
        .collect()
}

fn take_apart(site: &Site, path: &str, text: &str) -> Pieces {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices(['"', '\'', '`', 'i']) {
        let Some((end, reference)) = text.split_at_checked(at).and_then(|(before, from)| {
            let (length, reference) = reference(site, path, before, from)?;
            Some((at + length, reference))
        }) else {
            continue;
        };
        piece.push_str(text.get(done..at).unwrap_or_default());
        match reference {
            Reference::Itself => pieces.extend([Some(take(&mut piece)), None]),
            Reference::Module(module) => {
                pieces.extend([Some(take(&mut piece)), Some(site::relative(super::PAGE, &module))])
            }
            Reference::Other(address) => piece.push_str(&format!("\"{address}\"")),
        }
        done = end;
    }
    piece.push_str(text.get(done..).unwrap_or_default());
    pieces.push(Some(piece));
    pieces
}

/// What a module refers to.
enum Reference {
    /// Itself.
    Itself,
    /// A file that gets an address when the page starts, by its path.
    Module(String),
    /// Another file, by an address that holds it.
    Other(String),
}

/// The reference that the text `from` begins with, and its length. A name counts only where one may stand, and if it
/// leads to a file of the site; so nothing else is taken for one, and no parser is needed.
fn reference(site: &Site, path: &str, before: &str, from: &str) -> Option<(usize, Reference)> {
    if from.starts_with(OWN_ADDRESS) {
        return Some((OWN_ADDRESS.len(), Reference::Itself));
    }
    let quoted = from.strip_prefix(['"', '\'', '`'])?;
    let name = quoted.split(from.chars().next()?).next()?;
    let before = without_comment(before);
    let is_import = name.starts_with('.') && IMPORTS.iter().any(|import| before.ends_with(import));
    if !is_import && !before.ends_with(ADDRESS) {
        return None;
    }
    let (file, contents) = linked(site, path, name)?;
    let gets_address = [".js", ".mjs", ".css"].iter().any(|ending| file.ends_with(ending));
    let reference = if gets_address { Reference::Module(file) } else { Reference::Other(data(&file, contents)) };
    Some((name.len() + 2, reference))
}

/// The end of a text without spaces, and without a comment for a bundler.
fn without_comment(text: &str) -> &str {
    let text = text.trim_end();
    match text.strip_suffix("*/").and_then(|comment| comment.rsplit_once("/*")) {
        Some((text, _)) => text.trim_end(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_taken_apart_where_it_names_a_file_of_the_site() {
        let mut site = Site::default();
        for path in ["a/b.js", "a/s.css", "a/i.png", "a/c/d.js", "a/c/d#1.js"] {
            site.add_file(path.to_owned(), b"x".to_vec());
        }
        for (text, expected) in [
            ("import { b } from './b.js';", &["import { b } from ", "a/b.js", ";"][..]),
            ("import*as b from\"./b.js\"", &["import*as b from", "a/b.js", ""]),
            ("import './b.js'", &["import ", "a/b.js", ""]),
            ("import './c/d%231.js'", &["import ", "a/c/d%231.js", ""]),
            ("export*from'./c/d.js'", &["export*from", "a/c/d.js", ""]),
            ("import(/* @vite-ignore */ `./b.js`)", &["import(/* @vite-ignore */ ", "a/b.js", ")"]),
            ("import('../a/b.js'),import('./b.js')", &["import(", "a/b.js", "),import(", "a/b.js", ")"]),
            ("new URL('s.css', import.meta.url)", &["new URL(", "a/s.css", ", ", "", ")"]),
            ("new URL('.', import.meta.url)", &["new URL('.', ", "", ")"]),
            ("new URL('i.png', '')", &["new URL(\"data:image/png;base64,eA==\", '')"]),
            ("import './gone.js'", &["import './gone.js'"]),
            ("import 'b.js'", &["import 'b.js'"]),
            ("say('./b.js')", &["say('./b.js')"]),
            ("import '../../b.js'", &["import '../../b.js'"]),
            ("'it is ä'", &["'it is ä'"]),
        ] {
            let pieces: Vec<String> =
                take_apart(&site, "a/a.js", text).into_iter().map(Option::unwrap_or_default).collect();
            assert_eq!(pieces, expected, "{text}");
        }
    }

    #[test]
    fn styles_have_their_files_in_them() {
        let mut site = Site::default();
        site.add_file("a/s.css".to_owned(), b"a { b: url( 'i.png' ) url(#c) }".to_vec());
        site.add_file("a/i.png".to_owned(), b"x".to_vec());
        let text = "a { b: url(\"data:image/png;base64,eA==\") url(#c) }";
        assert_eq!(of(&site, &BTreeSet::new())["a/s.css"], [Some(text.to_owned())]);
        assert!(of(&site, &BTreeSet::from(["a/s.css".to_owned()])).is_empty(), "a file of a script stays as it is");
    }
}
