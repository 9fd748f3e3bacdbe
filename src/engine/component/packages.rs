//! Component packages: the files that a component has beside its texts, and which of them a path or a pattern names.
//!
//! A package declares in its `pyproject.toml` which folder holds a component's files. They are listed before the app
//! starts: natively from disk, for a page when it is built. Here is only the listing, as JSON until somebody asks for a
//! file: an app without such components carries it as a text and links nothing of this.

use super::pattern::{fits, parts};
use crate::diag::Exception;
use crate::value::{Value, read_json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::rc::Rc;

/// A file of a component package.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct AssetFile {
    /// Where it is in the folder of its component's files.
    pub path: Rc<str>,
    /// Its address, as seen from the page.
    pub url: Rc<str>,
}

/// The components of all packages, by their full names: the project's, a point, the component's.
#[derive(Default)]
pub(super) struct Packages(BTreeMap<Rc<str>, Assets>);

/// The folder of a component's files.
struct Assets {
    /// Its address, which ends with `/`.
    base: Rc<str>,
    /// What is in it.
    files: Vec<Rc<str>>,
    /// Links in it that lead out of it.
    outside: Vec<Rc<str>>,
}

/// Whether a css or a js is taken for the path of a file, or a pattern, and not for what would be in the file.
pub(super) fn is_path(text: &str) -> bool {
    let text = text.trim();
    let ends = [".js", ".css", ".mjs", ".cjs"];
    !text.contains(['\n', '\r'])
        && (text.contains(['*', '?', '[', ']', '/', '\\'])
            || ends.iter().any(|end| text.to_ascii_lowercase().ends_with(end)))
}

impl Packages {
    /// Reads `{"project.component": {"base": "address/", "files": ["path", …], "outside": ["path", …]}, …}`.
    pub fn from_listing(json: &str) -> Self {
        let Some(Value::Dict(components)) = read_json(json) else { return Self::default() };
        Self(components.iter().map(|(name, assets)| (Rc::clone(name), Assets::from_value(assets))).collect())
    }

    /// The files that a component's css and js name. The errors, their words and their order are Streamlit's.
    pub fn files(
        &self,
        component: &str,
        css: Option<&str>,
        js: Option<&str>,
    ) -> Result<[Option<AssetFile>; 2], Exception> {
        let mut named = [None, None];
        for ((kind, named), asked) in ["css", "js"].iter().zip(&mut named).zip([css, js]) {
            let Some(asked) = asked else { continue };
            let assets = self.0.get(component).ok_or_else(|| {
                Exception::streamlit(
                    "StreamlitAPIException",
                    format!(
                        "Component '{component}' must be declared in pyproject.toml with asset_dir to use file-backed \
                         {kind}."
                    ),
                )
            })?;
            *named = Some((assets, assets.named(kind, asked)?));
        }
        let [css, js] = named.map(|named| named.map(|(assets, path)| assets.file(path)).transpose());
        Ok([css?, js?])
    }
}

impl Assets {
    fn from_value(value: &Value) -> Self {
        let Value::Dict(entries) = value else {
            return Self { base: "".into(), files: Vec::new(), outside: Vec::new() };
        };
        let entry = |name: &str| entries.iter().find(|(known, _)| &**known == name).map(|(_, value)| value);
        let text = |value: &Value| value.as_str().map(Rc::<str>::from);
        let texts =
            |name: &str| entry(name).and_then(Value::as_list).unwrap_or_default().iter().filter_map(text).collect();
        Self {
            base: entry("base").and_then(text).unwrap_or_else(|| "".into()),
            files: texts("files"),
            outside: texts("outside"),
        }
    }

    /// The path that a path or a pattern stands for. A path may be that of no file.
    fn named(&self, kind: &str, asked: &str) -> Result<String, Exception> {
        if asked.contains(['*', '?', '[', ']']) {
            refuse_unsafe(asked, "glob patterns")?;
            return self.only_fitting(asked);
        }
        refuse_unsafe(asked, "component paths")?;
        let path = parts(asked).collect::<Vec<_>>().join("/");
        if self.outside.iter().any(|link| below(&path, link)) {
            let (path, folder) = (self.full(&path), self.folder());
            return Err(refusal(format!("{kind} path '{path}' is outside the declared asset_dir '{folder}'.")));
        }
        Ok(path)
    }

    /// The only file that a pattern fits. Folders count, too.
    fn only_fitting(&self, pattern: &str) -> Result<String, Exception> {
        let fitting: Vec<&str> = self.entries().into_iter().filter(|path| fits(pattern, path)).collect();
        match fitting.as_slice() {
            [only] => Ok((*only).to_owned()),
            [] => {
                let folder = self.folder();
                Err(refusal(format!("No files found matching pattern '{pattern}' in package root {folder}")))
            }
            several => {
                let files: Vec<String> = several.iter().map(|path| self.full(path)).collect();
                let files = files.join(", ");
                Err(refusal(format!(
                    "Multiple files found matching pattern '{pattern}': {files}. Exactly one file must match the \
                     pattern."
                )))
            }
        }
    }

    /// All files and the folders that hold them, from the component's own folder on, whose path is empty.
    fn entries(&self) -> BTreeSet<&str> {
        let folders = |file| {
            let file: &str = file;
            file.match_indices('/').filter_map(move |(end, _)| file.get(..end)).chain([file, ""])
        };
        self.files.iter().flat_map(|file| folders(file)).collect()
    }

    fn file(&self, path: String) -> Result<AssetFile, Exception> {
        if !self.entries().contains(&*path) {
            return Err(Exception::new("ValueError", format!("File does not exist: {}", self.full(&path))));
        }
        Ok(AssetFile {
            url: address(&self.base, &path).into(),
            path: if path.is_empty() { ".".into() } else { path.into() },
        })
    }

    fn folder(&self) -> &str {
        self.base.trim_end_matches('/')
    }

    fn full(&self, path: &str) -> String {
        if path.is_empty() { self.folder().to_owned() } else { format!("{}/{path}", self.folder()) }
    }
}

/// Whether a path is that of a folder or leads into it.
fn below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Refuses what is no path inside of a folder, on whatever system.
fn refuse_unsafe(path: &str, what: &str) -> Result<(), Exception> {
    let has_drive = matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    let why = if path.split(['/', '\\']).any(|part| part == "..") {
        "Path traversal attempts"
    } else if path.contains('\0') || path.starts_with(['/', '\\']) || has_drive {
        "Unsafe paths"
    } else {
        return Ok(());
    };
    Err(refusal(format!("{why} are not allowed in {what}: {path}")))
}

fn refusal(message: String) -> Exception {
    Exception::streamlit("StreamlitComponentRegistryError", message)
}

/// A path below an address. What would end an address, or begin another part of it, is written in hexadecimal.
fn address(base: &str, path: &str) -> String {
    let mut address = base.to_owned();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=:@".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // Writing to a text does not fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTING: &str = r#"{
        "greeting.dial": {
            "base": "assets/dial-1/",
            "files": ["index-1f0c.js", "parts/a b#1%.js", "parts/greet.js", "style.css", "two-a.js", "two-b.js"],
            "outside": ["away", "away.js"]
        },
        "greeting.empty": {"base": "assets/empty-1/", "files": []}
    }"#;

    #[test]
    fn a_path_is_told_from_a_text() {
        let paths =
            ["app.js", "./app", "/app", "\\app", "a/b", "a\\b", "* {color: red}", "a[0]", "x?.y", "APP.CSS", "m.MJS\n"];
        for text in paths {
            assert!(is_path(text), "{text:?}");
        }
        for text in ["alert(1)", "a\nb/c", "a\r/*", "", " x = 1 ", "p{color:red}", "a.js b", "js"] {
            assert!(!is_path(text), "{text:?}");
        }
    }

    #[test]
    fn a_path_or_a_pattern_names_one_file() {
        let cases = [
            ("index-*.js", "index-1f0c.js", "assets/dial-1/index-1f0c.js"),
            ("./parts//greet.js", "parts/greet.js", "assets/dial-1/parts/greet.js"),
            ("**/gr[a-f]et.js", "parts/greet.js", "assets/dial-1/parts/greet.js"),
            ("parts/a b#1%.js", "parts/a b#1%.js", "assets/dial-1/parts/a%20b%231%25.js"),
            ("style.css/", "style.css", "assets/dial-1/style.css"),
            ("part?", "parts", "assets/dial-1/parts"),
            ("./", ".", "assets/dial-1/"),
        ];
        let packages = Packages::from_listing(LISTING);
        for (asked, path, url) in cases {
            let file = AssetFile { path: path.into(), url: url.into() };
            let [css, js] = packages.files("greeting.dial", None, Some(asked)).unwrap();
            assert_eq!((css, js), (None, Some(file.clone())), "{asked}");
            let [css, js] = packages.files("greeting.dial", Some(asked), None).unwrap();
            assert_eq!((css, js), (Some(file), None), "{asked}");
        }
        assert_eq!(packages.files("unknown", None, None).unwrap(), [None, None]);
    }

    #[test]
    fn what_names_no_file_is_refused_in_the_words_of_streamlit() {
        let registry = "StreamlitComponentRegistryError";
        let cases = [
            ("missing.js", "ValueError", "File does not exist: assets/dial-1/missing.js"),
            ("http://x/y.js", "ValueError", "File does not exist: assets/dial-1/http:/x/y.js"),
            ("parts\\greet.js", "ValueError", "File does not exist: assets/dial-1/parts\\greet.js"),
            ("Index-1f0c.js", "ValueError", "File does not exist: assets/dial-1/Index-1f0c.js"),
            ("away.js.map", "ValueError", "File does not exist: assets/dial-1/away.js.map"),
            ("../x.js", registry, "Path traversal attempts are not allowed in component paths: ../x.js"),
            (
                "parts/../style.css",
                registry,
                "Path traversal attempts are not allowed in component paths: parts/../style.css",
            ),
            ("a\\..\\x.js", registry, "Path traversal attempts are not allowed in component paths: a\\..\\x.js"),
            ("/../x.js", registry, "Path traversal attempts are not allowed in component paths: /../x.js"),
            ("/style.css", registry, "Unsafe paths are not allowed in component paths: /style.css"),
            ("\\\\host\\x.js", registry, "Unsafe paths are not allowed in component paths: \\\\host\\x.js"),
            ("C:x.js", registry, "Unsafe paths are not allowed in component paths: C:x.js"),
            ("a\0.js", registry, "Unsafe paths are not allowed in component paths: a\0.js"),
            ("../*.js", registry, "Path traversal attempts are not allowed in glob patterns: ../*.js"),
            ("/*.js", registry, "Unsafe paths are not allowed in glob patterns: /*.js"),
            ("*.mjs", registry, "No files found matching pattern '*.mjs' in package root assets/dial-1"),
            ("away*", registry, "No files found matching pattern 'away*' in package root assets/dial-1"),
            (
                "two-*",
                registry,
                "Multiple files found matching pattern 'two-*': assets/dial-1/two-a.js, assets/dial-1/two-b.js. \
                 Exactly one file must match the pattern.",
            ),
            (
                "*[st]",
                registry,
                "Multiple files found matching pattern '*[st]': assets/dial-1/index-1f0c.js, assets/dial-1/parts, \
                 assets/dial-1/style.css, assets/dial-1/two-a.js, assets/dial-1/two-b.js. Exactly one file must match \
                 the pattern.",
            ),
            ("away.js", registry, "js path 'assets/dial-1/away.js' is outside the declared asset_dir 'assets/dial-1'."),
            (
                "away/below/x.js",
                registry,
                "js path 'assets/dial-1/away/below/x.js' is outside the declared asset_dir 'assets/dial-1'.",
            ),
        ];
        let packages = Packages::from_listing(LISTING);
        for (asked, class, message) in cases {
            let error = packages.files("greeting.dial", None, Some(asked)).unwrap_err();
            assert_eq!((error.name(), &*error.message), (class, message), "{asked}");
        }
    }

    #[test]
    fn css_is_refused_before_js_but_what_is_missing_last() {
        let missing = "File does not exist: assets/dial-1/x.css";
        let traversal = "Path traversal attempts are not allowed in component paths: ../x";
        let undeclared = "must be declared in pyproject.toml with asset_dir to use file-backed";
        let cases = [
            ("greeting.dial", Some("x.css"), Some("../x"), traversal.to_owned()),
            ("greeting.dial", Some("../x"), Some("/y"), traversal.to_owned()),
            ("greeting.dial", Some("x.css"), Some("y.js"), missing.to_owned()),
            ("dial", Some("x.css"), Some("../x"), format!("Component 'dial' {undeclared} css.")),
            ("dial", None, Some("../x"), format!("Component 'dial' {undeclared} js.")),
        ];
        let packages = Packages::from_listing(LISTING);
        for (component, css, js, message) in cases {
            assert_eq!(&*packages.files(component, css, js).unwrap_err().message, message);
        }
        for listing in ["", "[]", "{", r#"{"dial": 5}"#] {
            assert!(Packages::from_listing(listing).files("dial", None, Some("x.js")).is_err(), "{listing}");
        }
    }
}
