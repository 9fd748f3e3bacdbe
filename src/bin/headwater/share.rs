//! `headwater share`: a script as a link. The files are in the link itself, behind its `#`, which no browser sends to a
//! server. `pkg/src/app/share.js` reads it, and says what is in it; both are tested with the links of one file.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::{Map, json};

use crate::say;
use crate::script::Script;

/// What stands before the app; another number will be another format.
const MARK: &str = "#1=";
/// How long a link may be: Chromium takes no longer one.
const LONGEST: usize = 2_000_000;
/// What goes through most programs that people send links with.
const USUAL: usize = 32 << 10;

/// Prints the link of a script to `page`, the address of a page that runs such links.
pub fn share(path: &Path, page: Option<&str>) -> Result<()> {
    let Some(script) = Script::find(path)? else {
        bail!("{} is no script and has none; only an app in Python can be in a link", path.display());
    };
    let files = script.files()?;
    let link = page.unwrap_or_default().split('#').next().unwrap_or_default().to_owned() + &fragment(&files)?;
    if link.len() > LONGEST {
        bail!(
            "the link would have {} kB, and browsers take 2000. Everything in {} is part of the app: move what is not, \
             or share the app as a site, which `headwater build` makes.",
            link.len() / 1000,
            script.folder().display()
        );
    }
    let names: Vec<&str> = files.iter().map(|(path, _)| &**path).collect();
    say(&format!("who has the link can read {}", names.join(", ")));
    if link.len() > USUAL {
        say(&format!("the link is {} kB long: some programs cut links off after 32", link.len() / 1000));
    }
    if page.is_none() {
        say("put this behind the address of the share.html that `headwater runtime` makes, or name it with --page");
    }
    println!("{link}");
    Ok(())
}

/// The app in an address, from its `#` on; the first file is the script.
fn fragment(files: &[(String, Vec<u8>)]) -> Result<String> {
    let (entry, _) = files.first().context("there is no file to share")?;
    let sizes: Map<String, serde_json::Value> =
        files.iter().map(|(path, contents)| (path.clone(), contents.len().into())).collect();
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    writeln!(encoder, "{}", json!({ "entry": entry, "files": sizes }))?;
    for (_, contents) in files {
        encoder.write_all(contents)?;
    }
    Ok(format!("{MARK}{}", URL_SAFE_NO_PAD.encode(encoder.finish()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    /// Links that this program and `share.js` made, and what is in them.
    const LINKS: &str = include_str!("../../../tests/js/fixtures/share.json");

    /// The app in a link, the script first.
    fn read(link: &str) -> Vec<(String, Vec<u8>)> {
        let packed = URL_SAFE_NO_PAD.decode(link.strip_prefix(MARK).unwrap()).unwrap();
        let mut bytes = Vec::new();
        DeflateDecoder::new(&*packed).read_to_end(&mut bytes).unwrap();
        let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
        let head: serde_json::Value = serde_json::from_slice(&bytes[..end]).unwrap();
        let mut rest = &bytes[end + 1..];
        let mut files = Vec::new();
        for (path, size) in head["files"].as_object().unwrap() {
            let (contents, after) = rest.split_at(usize::try_from(size.as_u64().unwrap()).unwrap());
            files.push((path.clone(), contents.to_vec()));
            rest = after;
        }
        assert!(rest.is_empty(), "{link}");
        assert_eq!(head["entry"], files[0].0);
        files
    }

    #[test]
    fn links_are_read_whoever_made_them_and_say_the_same_when_they_are_made_again() {
        let links: serde_json::Value = serde_json::from_str(LINKS).unwrap();
        let links = links.as_array().unwrap();
        assert!(links.len() >= 4);
        for link in links {
            let files: Vec<(String, Vec<u8>)> = link["files"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(path, letters)| {
                    let standard = base64::engine::general_purpose::STANDARD;
                    (path.clone(), standard.decode(letters.as_str().unwrap()).unwrap())
                })
                .collect();
            assert_eq!(read(link["link"].as_str().unwrap()), files);
            assert_eq!(read(&fragment(&files).unwrap()), files);
        }
    }

    #[test]
    fn an_app_without_a_file_has_no_link() {
        assert!(fragment(&[]).is_err());
    }
}
