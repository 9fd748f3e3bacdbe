//! A site in memory: its files by path, compressed copies, and writing it to a folder. All links are relative, so that
//! the folder works at any address.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::bundle::Bundle;
use crate::compress;

/// Marks a folder that may be emptied, because a build wrote it.
pub const MARKER: &str = ".headwater-site";
const MARKER_TEXT: &str = "`headwater` wrote this folder and replaces all of it with the next build.\n";

/// What a server sends for an address that the site does not have. A host serves it at any depth, so it links to
/// nothing.
const NOT_FOUND: &str = include_str!("404.html");

/// What compresses well; fonts are compressed already.
const COMPRESSIBLE: [&str; 10] = ["css", "csv", "html", "js", "json", "part", "py", "svg", "txt", "wasm"];

/// The files of a site, each with its path.
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Default for Site {
    fn default() -> Self {
        Self { files: BTreeMap::from([("404.html".to_owned(), NOT_FOUND.into())]) }
    }
}

/// What stands for itself in the path of an address, besides letters and digits. The engine writes the addresses of
/// components' files, which it alone knows, by the same rule.
const PLAIN: &[u8] = b"-._~/!$&'()*+,;=:@";

/// The address of a path of the site, as seen from a page of it: the one place where a path becomes an address.
pub fn relative(page: &str, path: &str) -> String {
    let mut address = "../".repeat(page.matches('/').count());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
            address.push(char::from(byte));
        } else {
            address += &format!("%{byte:02X}");
        }
    }
    if address.is_empty() { "./".to_owned() } else { address }
}

/// The path in an address.
pub fn unescaped(address: &str) -> String {
    let mut path = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let (byte, after) = escape(rest).unwrap_or((*first, after));
        path.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&path).into_owned()
}

/// The byte that an escape at the beginning stands for, and what comes after it.
fn escape(address: &[u8]) -> Option<(u8, &[u8])> {
    let (digits, after) = address.strip_prefix(b"%")?.split_at_checked(2)?;
    let value = |digit: u8| char::from(digit).to_digit(16);
    let [high, low] = digits else { return None };
    let byte = u8::try_from(value(*high)? * 16 + value(*low)?).ok()?;
    Some((byte, after))
}

impl Site {
    /// Adds a page.
    pub fn add_page(&mut self, path: &str, html: String) {
        self.files.insert(path.to_owned(), html.into_bytes());
    }

    /// Adds a file that is neither a page nor of a bundle.
    pub fn add_file(&mut self, path: String, contents: Vec<u8>) {
        self.files.insert(path, contents);
    }

    /// Adds a bundle's files below its folder.
    pub fn add_bundle(&mut self, bundle: &Bundle) {
        let dir = bundle.dir();
        self.files.extend(bundle.files().map(|(path, contents)| (format!("{dir}/{path}"), contents.to_vec())));
    }

    /// All files, by their paths.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Puts `.br` and `.gz` beside each file that they shorten by a tenth, for hosts that send them by themselves. The
    /// folder `kept` keeps some of them for the next build.
    pub fn compress(&mut self, kept: &Path) {
        let is_compressible = |path: &str| COMPRESSIBLE.contains(&path.rsplit('.').next().unwrap_or_default());
        let files = self.files.iter().filter(|(path, _)| is_compressible(path));
        let (paths, contents): (Vec<&String>, Vec<&[u8]>) = files.map(|(path, contents)| (path, &**contents)).unzip();
        let copies = compress::copies(&contents, kept).into_iter().zip(paths).flat_map(|(copies, path)| {
            copies.into_iter().map(move |(suffix, shorter)| (format!("{path}.{suffix}"), shorter))
        });
        let copies: Vec<(String, Vec<u8>)> = copies.collect();
        self.files.extend(copies);
    }

    /// Writes the site into a folder, which must be new, empty or written by an earlier build.
    pub fn write(&self, out: &Path) -> Result<()> {
        if may_write(out)? {
            fs::remove_dir_all(out).with_context(|| format!("cannot empty {}", out.display()))?;
        }
        let files = self.files.iter().map(|(path, contents)| (&**path, &**contents));
        for (path, contents) in files.chain([(MARKER, MARKER_TEXT.as_bytes())]) {
            let file = out.join(path);
            let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, contents));
            written.with_context(|| format!("cannot write {}", file.display()))?;
        }
        Ok(())
    }

    /// Its files, each with its path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, contents)| (&**path, &**contents))
    }

    /// Takes out the files of the paths that `stays` does not name.
    pub fn retain(&mut self, stays: impl Fn(&str) -> bool) {
        self.files.retain(|path, _| stays(path));
    }

    /// The contents of a file.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }
}

/// Stops if the folder holds what no build wrote; else tells whether there is something to replace.
pub fn may_write(out: &Path) -> Result<bool> {
    if out.is_file() {
        bail!("{} is a file; name a folder, or write one file with --single-file", out.display());
    }
    let Some(_) = out.read_dir().ok().and_then(|mut entries| entries.next()) else {
        return Ok(false);
    };
    if !out.join(MARKER).is_file() {
        bail!("{} holds files that no build of headwater wrote; name another folder, or empty it", out.display());
    }
    Ok(true)
}

#[cfg(test)]
impl Site {
    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file's text.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(path)?).ok()
    }

    /// The links of all pages within the site that lead to no file of it, or to no such place.
    pub fn broken_links(&self) -> Vec<String> {
        let mut broken = Vec::new();
        for page in self.files.keys().filter(|path| path.ends_with(".html")) {
            let html = self.text(page).unwrap();
            for attribute in ["href=\"", "src=\"", "data-glue=\"", "data-wasm=\""] {
                let links = html.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap());
                for link in links.filter(|link| !link.starts_with("https://")) {
                    let (file, place) = link.split_once('#').unwrap_or((link, ""));
                    let file = if file.is_empty() { page.clone() } else { resolve(page, file) };
                    let is_there = |text: &str| place.is_empty() || text.contains(&format!("id=\"{place}\""));
                    if !self.files.contains_key(&file) || !self.text(&file).is_none_or(is_there) {
                        broken.push(format!("{page}: {link}"));
                    }
                }
            }
        }
        broken
    }
}

#[cfg(test)]
fn resolve(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/').filter(|part| !matches!(*part, "" | ".")) {
        if part == ".." {
            assert!(parts.pop().is_some(), "{page} links to {link}, outside of the site");
        } else {
            parts.push(part);
        }
    }
    if link.ends_with('/') {
        parts.push("index.html");
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_their_page() {
        assert_eq!(relative("index.html", "assets/a.js"), "assets/a.js");
        assert_eq!(relative("index.html", ""), "./");
        assert_eq!(relative("rust/stages/index.html", "assets/a.js"), "../../assets/a.js");
        assert_eq!(relative("rust/stages/index.html", ""), "../../");
        assert_eq!(resolve("rust/stages/index.html", "../../"), "index.html");
    }

    #[test]
    fn each_path_has_an_address_that_is_its_own_and_leads_back_to_it() {
        for (path, address) in [
            ("a/b-1.js", "a/b-1.js"),
            ("a b.csv", "a%20b.csv"),
            ("100%#1?.txt", "100%25%231%3F.txt"),
            ("a%23", "a%2523"),
            ("[1]\\\"\n.txt", "%5B1%5D%5C%22%0A.txt"),
            ("größe.csv", "gr%C3%B6%C3%9Fe.csv"),
        ] {
            assert_eq!(relative("index.html", path), address, "{path:?}");
            assert_eq!(unescaped(address), path);
        }
        // Who writes an address by hand may leave characters as they are.
        for (address, path) in [("./ä b%20c.js", "./ä b c.js"), ("100%.js", "100%.js"), ("%+1%2", "%+1%2")] {
            assert_eq!(unescaped(address), path);
        }
    }

    #[test]
    fn a_link_to_no_file_or_no_place_is_broken() {
        let mut site = Site::default();
        site.add_page("a/index.html", "<p id=\"here\"><a href=\"#here\"><a href=\"../b.html#there\">".to_owned());
        site.add_page("b.html", "<a href=\"a/#here\"><a href=\"#no\"><a href=\"c/\">".to_owned());
        assert_eq!(site.broken_links(), ["a/index.html: ../b.html#there", "b.html: #no", "b.html: c/"]);
    }

    #[test]
    fn compressed_copies_stand_beside_what_gains_by_them() {
        let mut site = Site { files: BTreeMap::new() };
        site.add_page("long.html", "word ".repeat(500));
        site.add_page("short.html", "a".to_owned());
        site.add_page("font.woff2", "word ".repeat(500));
        site.compress(Path::new("no-such-folder"));
        let paths: Vec<&str> = site.paths().collect();
        assert_eq!(paths, ["font.woff2", "long.html", "long.html.br", "long.html.gz", "short.html"]);
    }

    #[test]
    fn a_foreign_folder_is_left_alone_and_an_own_one_replaced() {
        let out = std::env::temp_dir().join(format!("headwater-site-{}", std::process::id()));
        let mut site = Site::default();
        site.add_page("rust/a/index.html", "a".to_owned());
        site.write(&out).unwrap();
        Site::default().write(&out).unwrap();
        assert!(out.join("404.html").is_file() && !out.join("rust").exists());
        fs::remove_file(out.join(MARKER)).unwrap();
        assert!(site.write(&out).is_err());
        assert!(site.write(&out.join("404.html")).is_err());
        assert!(out.join("404.html").is_file());
        fs::remove_dir_all(&out).unwrap();
    }
}
