//! The site of a Streamlit script: its files as they are, and what runs them in a page.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// What a folder's script is called, if it is not named.
const NAMES: [&str; 2] = ["streamlit_app.py", "app.py"];

/// A script to build a site of.
pub struct Script {
    /// Its folder.
    folder: PathBuf,
    /// Its file in that folder.
    pub name: String,
}

impl Script {
    /// The script that a path names, itself or by its folder; `None` if it names none.
    pub fn find(path: &Path) -> Result<Option<Self>> {
        let is_python = path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("py"));
        if is_python {
            let file = path.canonicalize().with_context(|| format!("there is no file {}", path.display()))?;
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let folder = file.parent().unwrap_or(Path::new("/")).to_owned();
            return Ok(Some(Self { folder, name }));
        }
        if path.join("Cargo.toml").is_file() {
            return Ok(None);
        }
        let name = NAMES.into_iter().find(|name| path.join(name).is_file());
        name.map(|name| Ok(Self { folder: path.canonicalize()?, name: name.to_owned() })).transpose()
    }

    /// Where files of a site may be left while it is served.
    pub fn scratch(&self) -> Result<PathBuf> {
        Ok(crate::project::runtime(VIEW.0, VIEW.1)?.scratch.join("script"))
    }
}

/// The two halves of what runs a script, each with the feature that it needs.
const VIEW: (&str, &str) = ("headwater-view", "wire");
#[cfg(feature = "python")]
const WORKER: (&str, &str) = ("headwater-worker", "python");

#[cfg(not(feature = "python"))]
impl Script {
    /// There is no interpreter in this build.
    pub fn site(&self, _dev: bool) -> Result<crate::site::Site> {
        bail!(
            "this headwater was built without Python. In its folder, run `cargo headwater run {}`,\n       \
             or build it with `cargo build --release --features python --ignore-rust-version`.",
            self.folder.join(&self.name).display()
        )
    }
}

#[cfg(feature = "python")]
mod with_python {
    use super::*;
    use crate::build::{Codes, codes};
    use crate::bundle::Bundle;
    use crate::embedded;
    use crate::packages::Packages;
    use crate::project::runtime;
    use crate::site::{self, Site};
    use crate::template::{Templates, context, escape, html, url};
    use crate::vendor;
    use headwater::python::disk;
    use headwater::python::lib::{PARTS, parts_for};
    use std::collections::BTreeMap;

    /// What nobody may find in a folder that is public.
    const SECRETS: [&str; 2] = [".streamlit/secrets.toml", ".env"];
    const PAGE: &str = "index.html";

    impl Script {
        /// Compiles what runs a script, and puts it together with the script's files.
        pub fn site(&self, dev: bool) -> Result<Site> {
            for secret in SECRETS {
                if self.folder.join(secret).is_file() {
                    bail!(
                        "{} is beside the script, and everything in a static site is public. Move it elsewhere; what \
                         needs a secret needs a server.",
                        self.folder.join(secret).display()
                    );
                }
            }
            let files = disk::entries(&self.folder, &self.name)
                .with_context(|| format!("cannot read {}", self.folder.join(&self.name).display()))?;
            let imports = imports(&files);
            // A component may want tables. No other script does.
            let names_components = |contents: &[u8]| String::from_utf8_lossy(contents).contains("components");
            let has_components =
                files.iter().any(|(path, contents)| path.ends_with(".py") && names_components(contents));
            let paths: Vec<String> = files.iter().map(|(path, _)| path.clone()).collect();
            let files = Bundle::new("script", files);
            let library = PARTS.iter().map(|part| (format!("{}.part", part.name), part.packed.to_vec()));
            let library = Bundle::new("python", library);
            let views = codes(&runtime(VIEW.0, VIEW.1)?, dev)?;
            let workers = codes(&runtime(WORKER.0, WORKER.1)?, dev)?;
            let (view, worker) = (only(&views)?, only(&workers)?);
            let headwater = embedded::bundle();
            let packages = Packages::of(&self.folder)?;

            let at = |bundle: &Bundle, path: &str| site::relative(PAGE, &format!("{}/{path}", bundle.dir()));
            let addresses = |bundle: &Bundle, paths: &mut dyn Iterator<Item = (String, String)>| {
                paths.map(|(name, path)| (name, at(bundle, &path))).collect::<BTreeMap<_, _>>()
            };
            let part = |name: &str| (name.to_owned(), format!("{name}.part"));
            let engine = serde_json::json!({
                "worker": at(&headwater, "worker.js"),
                "glue": at(worker, "app.js"),
                "wasm": at(worker, "app_bg.wasm"),
                "script": self.name,
                "files": addresses(&files, &mut paths.iter().map(|path| (path.clone(), path.clone()))),
                "parts": addresses(&library, &mut PARTS.iter().map(|known| part(known.name))),
                "wanted": parts_for(imports.iter().map(String::as_str)).iter().map(|part| part.name).collect::<Vec<_>>(),
            });
            let mut attribute = String::new();
            escape(&engine.to_string(), &mut attribute);
            let mut templates = Templates::new()?;
            templates.add("script.html", include_str!("script.html").to_owned())?;
            let page = templates.render(
                "script.html",
                context! {
                    title => self.name.trim_end_matches(".py"),
                    name => &self.name,
                    headwater => url(site::relative(PAGE, &headwater.dir())),
                    view => url(site::relative(PAGE, &view.dir())),
                    wasm => url(at(worker, "app_bg.wasm")),
                    engine => html(attribute),
                    components => packages.attribute(PAGE),
                },
            )?;
            let mut site = Site::default();
            for bundle in [&headwater, view, worker, &files, &library].into_iter().chain(packages.bundles()) {
                site.add_bundle(bundle);
            }
            site.add_page(PAGE, page);
            if has_components {
                vendor::add(&mut site, &views, &self.scratch()?);
            }
            Ok(site)
        }
    }

    fn only(codes: &Codes) -> Result<&Bundle> {
        codes.values().next().context("cargo built no wasm file")
    }

    /// The modules that the files import at the beginning of a line, as far as that can be told without running them.
    /// What is not found here is loaded when it is imported.
    fn imports(files: &[(String, Vec<u8>)]) -> Vec<String> {
        let mut imports = vec!["streamlit".to_owned()];
        for (_, contents) in files.iter().filter(|(path, _)| path.ends_with(".py")) {
            for line in String::from_utf8_lossy(contents).lines() {
                let mut words = line.split([' ', ',']).filter(|word| !word.is_empty());
                match words.next() {
                    Some("from") => imports.extend(words.next().map(str::to_owned)),
                    Some("import") => imports.extend(words.take_while(|word| *word != "#").map(str::to_owned)),
                    _ => {}
                }
            }
        }
        imports
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn what_a_script_imports_is_known_before_it_runs() {
            let script = "import streamlit as st\nimport json, re\nfrom pandas import DataFrame\nx = 1\n";
            let files =
                [("app.py".to_owned(), script.as_bytes().to_vec()), ("a.txt".to_owned(), b"import xml".to_vec())];
            let parts: Vec<&str> =
                parts_for(imports(&files).iter().map(String::as_str)).iter().map(|part| part.name).collect();
            assert!(parts.contains(&"pandas") && parts.contains(&"streamlit") && !parts.contains(&"xml"), "{parts:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_named_itself_or_by_its_folder() {
        let folder = std::env::temp_dir().join(format!("headwater-script-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("none")).unwrap();
        std::fs::write(folder.join("app.py"), "").unwrap();
        let name = |path: &str| Script::find(&folder.join(path)).map(|found| found.map(|script| script.name)).ok();
        assert_eq!(name("app.py"), Some(Some("app.py".to_owned())));
        assert_eq!(name(""), Some(Some("app.py".to_owned())));
        assert_eq!(name("none"), Some(None));
        assert_eq!(name("gone.py"), None);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
