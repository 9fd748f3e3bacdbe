//! `headwater build --single-file`: the site of an app as one HTML file that opens from disk, with no server and no
//! network.
//!
//! From disk a page can load no file beside it. So styles, fonts and the icon are written into the page as they are;
//! modules and all else are blocks of text in it, compressed, which `single.js` unpacks. It stands behind what the
//! first paint needs, and before the rest.

mod markup;
mod modules;
mod style;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use self::markup::Markup;
use crate::compress::gzip;
use crate::licenses;
use crate::site::{self, Site};
use crate::template::escape;

/// The page. It lies beside no other one, and its addresses are paths of the site.
const PAGE: &str = "index.html";

/// How the file begins, by which a build knows what it may replace.
const HEAD: &str = "<!doctype html>\n\
    <!-- `headwater build --single-file` wrote this file and replaces it with the next build. -->\n";

/// What starts the page, and the block that it begins with.
const START: &str = include_str!("single.js");
const MODULES: &str = "modules";

/// Stops if there is something that no build wrote.
pub fn may_write(out: &Path) -> Result<()> {
    if out.is_dir() {
        bail!("{} is a folder; name a file, as in -o app.html", out.display());
    }
    if out.exists() && !fs::read(out).is_ok_and(|contents| contents.starts_with(HEAD.as_bytes())) {
        bail!("{} is a file that no build of headwater wrote; name another one", out.display());
    }
    Ok(())
}

/// Writes a site into one file, and tells how long it is.
pub fn write(site: &Site, out: &Path) -> Result<usize> {
    may_write(out)?;
    let page = page(site)?;
    fs::write(out, &page).with_context(|| format!("cannot write {}", out.display()))?;
    Ok(page.len())
}

fn page(site: &Site) -> Result<String> {
    let html = site.file(PAGE).context("the site has no page")?;
    let markup = Markup::read(site, PAGE, std::str::from_utf8(html)?);
    let modules = modules::of(site, &markup.data);
    let mut page = [HEAD, &markup.before].concat();
    // The page knows addresses, not paths.
    let address = |path: &str| site::relative(PAGE, path);
    let starts: Vec<String> = markup.starts.iter().map(|path| address(path)).collect();
    let by_address: BTreeMap<String, _> = modules.iter().map(|(path, pieces)| (address(path), pieces)).collect();
    let start = serde_json::json!({ "start": starts, "modules": by_address });
    add(&mut page, MODULES, start.to_string().as_bytes())?;
    let in_page = |path: &str| path.ends_with(".html") || modules.contains_key(path) || markup.written.contains(path);
    let blocks = site.files().filter(|(path, _)| !in_page(path) && !licenses::is_one(path));
    let (first, rest): (Vec<_>, Vec<_>) = blocks.partition(|(path, _)| markup.first.contains(*path));
    for (path, contents) in first {
        add(&mut page, path, contents)?;
    }
    page.push_str(&format!("<script>\n{START}</script>\n"));
    for (path, contents) in rest {
        add(&mut page, path, contents)?;
    }
    page.push_str(&markup.later);
    if let Some(text) = site.file(licenses::FILE) {
        // For people. No text may end the element.
        let text = String::from_utf8_lossy(text).replace("</", "< /");
        page.push_str(&format!("<script type=\"text/plain\" id=\"{}\">\n{text}</script>\n", licenses::FILE));
    }
    page.push_str(&markup.after);
    Ok(page)
}

/// Adds a file to the page, as a block.
fn add(page: &mut String, path: &str, contents: &[u8]) -> Result<()> {
    page.push_str("<script type=\"text/plain\" data-file=\"");
    escape(&site::relative(PAGE, path), page);
    page.push_str("\">");
    BASE64.encode_string(gzip(contents)?, page);
    page.push_str("</script>\n");
    Ok(())
}

/// A file as an address that holds it.
fn data(path: &str, contents: &[u8]) -> String {
    let kind = match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css",
        "gif" => "image/gif",
        "jpg" | "jpeg" => "image/jpeg",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
    format!("data:{kind};base64,{}", BASE64.encode(contents))
}

/// The file that a link leads to, if it leads to one of the site.
fn linked<'a>(site: &'a Site, from: &str, link: &str) -> Option<(String, &'a [u8])> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split(['?', '#']).next()?.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let path = site::unescaped(&parts.join("/"));
    let contents = site.file(&path)?;
    Some((path, contents))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = r#"<!doctype html>
<html lang="en">
<head>
  <!-- <link rel="stylesheet" href="a/app.css"> -->
  <link rel="icon" type="image/svg+xml" href="a/icon.svg">
  <link rel="modulepreload" href="a/app.js">
  <link rel="stylesheet" href="a/app.css">
  <link rel="stylesheet" href="https://elsewhere.example/a.css">
  <script type="module" src="a/boot.js"></script>
</head>
<body>
  <div data-headwater-app="App" data-glue="a/app.js" data-wasm="a/app.wasm"><p class="stLoading">Is the folder there?</p></div>
</body>
</html>
"#;

    fn site() -> Site {
        let mut site = Site::default();
        site.add_page(PAGE, INDEX.to_owned());
        let large = "f".repeat(40_000);
        for (path, text) in [
            ("a/app.css", "@font-face { src: url(small.woff2) }\n@font-face { src: url(\"large.woff2\") }\np {}\n"),
            ("a/app.js", "import { x } from './sub/x.js';\nconst page = new URL('.', import.meta.url);"),
            ("a/app.wasm", "view"),
            ("a/boot.js", "const later = () => import('./app.js');"),
            ("a/icon.svg", "<svg/>"),
            ("a/large.woff2", &large),
            ("a/small.woff2", "font"),
            ("a/sub/x.js", "export const x = 1;"),
            ("b/worker.wasm", "worker"),
            ("b/& more #1.txt", "text"),
            (licenses::FILE, "</script> may be in it"),
        ] {
            site.add_file(path.to_owned(), text.into());
        }
        site
    }

    /// Where texts stand in the page, each once and in this order.
    fn in_order(page: &str, texts: &[&str]) {
        let places: Vec<usize> = texts
            .iter()
            .map(|text| {
                assert_eq!(page.matches(text).count(), 1, "{text}");
                page.find(text).unwrap()
            })
            .collect();
        assert!(places.is_sorted(), "{texts:?} are at {places:?}");
    }

    #[test]
    fn everything_is_in_the_page_and_what_paints_first_comes_first() {
        let page = page(&site()).unwrap();
        in_order(
            &page,
            &[
                "<!doctype html>",
                "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
                "<style>\n@font-face { src: url(\"data:font/woff2;base64,Zm9udA==\") }",
                "href=\"https://elsewhere.example/a.css\"",
                "<div data-headwater-app=\"App\" data-glue=\"a/app.js\" data-wasm=\"a/app.wasm\">\
                 <p class=\"stLoading\">This app has not started yet. \
                 If this stays, the file has been cut short: get it again.</p></div>",
                "data-file=\"modules\"",
                "data-file=\"a/app.wasm\"",
                START,
                "data-file=\"b/&amp;%20more%20%231.txt\"",
                "data-file=\"b/worker.wasm\"",
                "<style>\n@font-face { src: url(\"data:font/woff2;base64,ZmZm",
                "id=\"licenses.txt\">\n< /script> may be in it</script>",
                "</body>",
            ],
        );
        for gone in
            ["folder", "modulepreload", "boot.js\"", "404", "data-file=\"a/app.js\"", "data-file=\"a/small.woff2\""]
        {
            assert!(!page.contains(gone), "{gone}");
        }
        assert!(page.contains("<!-- <link rel=\"stylesheet\" href=\"a/app.css\"> -->"), "a comment stays");
    }

    #[test]
    fn a_file_that_no_build_wrote_is_left_alone_and_an_own_one_replaced() {
        let folder = std::env::temp_dir().join(format!("headwater-single-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let out = folder.join("app.html");
        fs::write(&out, "mine").unwrap();
        assert!(write(&site(), &out).is_err());
        assert!(write(&site(), &folder).is_err());
        assert_eq!(fs::read(&out).unwrap(), b"mine");
        fs::remove_file(&out).unwrap();
        assert_eq!(write(&site(), &out).unwrap(), write(&site(), &out).unwrap());
        fs::remove_dir_all(&folder).unwrap();
    }
}
