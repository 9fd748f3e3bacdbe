//! Style sheets with the files that they name written into them.

use std::collections::BTreeSet;

use super::{data, linked};
use crate::site::Site;

/// How long a font may be that the first paint waits for, in bytes. A larger one is for what few pages show.
const SMALL: usize = 32 * 1024;

const FONT: &str = "@font-face";
const URL: &str = "url(";

/// A style sheet in two, each with its files in it: the second has the fonts that can wait. `written` is told which
/// files.
pub fn split(site: &Site, path: &str, css: &str, written: &mut BTreeSet<String>) -> (String, String) {
    let (mut now, mut later) = (String::new(), String::new());
    let mut rest = css;
    while let Some((before, from)) = rest.find(FONT).map(|at| rest.split_at(at)) {
        let (font, after) = from.split_at(from.find('}').map_or(from.len(), |end| end + 1));
        now.push_str(before);
        let is_small = files(site, path, font).all(|length| length <= SMALL);
        let part = if is_small { &mut now } else { &mut later };
        part.push_str(font);
        part.push('\n');
        rest = after.trim_start_matches('\n');
    }
    now.push_str(rest);
    (inline(site, path, &now, written), inline(site, path, &later, written))
}

/// A style sheet with its files in it.
pub fn inline(site: &Site, path: &str, css: &str, written: &mut BTreeSet<String>) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, (link, after))) = next(rest) {
        out.push_str(before);
        match linked(site, path, plain(link)) {
            Some((file, contents)) => {
                out.push_str(&format!("{URL}\"{}\")", data(&file, contents)));
                written.insert(file);
            }
            None => out.push_str(&format!("{URL}{link})")),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// How long the files are that a piece of a style sheet names.
fn files<'a>(site: &'a Site, path: &'a str, css: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut rest = css;
    let links = std::iter::from_fn(move || {
        let (_, (link, after)) = next(rest)?;
        rest = after;
        Some(link)
    });
    links.filter_map(move |link| Some(linked(site, path, plain(link))?.1.len()))
}

/// What stands before the next link, the link, and what comes after it.
fn next(css: &str) -> Option<(&str, (&str, &str))> {
    let (before, from) = css.split_once(URL)?;
    Some((before, from.split_once(')')?))
}

fn plain(link: &str) -> &str {
    link.trim().trim_matches(['"', '\''])
}
