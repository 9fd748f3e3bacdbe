//! The site of a Streamlit script: its files as they are, and what runs them in a page.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::first_frame::FirstFrame;

/// What a folder's script is called, if it is not named.
pub const NAMES: [&str; 2] = ["streamlit_app.py", "app.py"];

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
        if !path.exists() {
            bail!("there is no file or folder {}", path.display());
        }
        let is_python = path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("py"));
        if is_python {
            let file = path.canonicalize().with_context(|| format!("cannot read {}", path.display()))?;
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

    /// The folder that its files are in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where files of a site may be left while it is served.
    pub fn scratch(&self) -> Result<PathBuf> {
        Ok(crate::project::own()?.scratch.join("script"))
    }
}

#[cfg(not(feature = "python"))]
impl Script {
    /// There is no interpreter in this build.
    pub fn site(&self, _first_frame: FirstFrame, _dev: bool) -> Result<crate::site::Site> {
        self.refuse()
    }

    /// Nor is there one to run it with.
    pub fn maker(self, _dev: bool) -> Result<crate::run::made::Maker> {
        self.refuse()
    }

    fn refuse<T>(&self) -> Result<T> {
        bail!(no_python(&format!("run {}", self.folder.join(&self.name).display())))
    }
}

/// Why this program does not do what was asked, and what does: the same `command`.
#[cfg(not(feature = "python"))]
pub fn no_python(command: &str) -> String {
    format!(
        "this headwater was built without Python. In its folder, run `cargo headwater {command}`,\n       \
         or install it with `cargo install --path . --locked --ignore-rust-version --features python`."
    )
}

#[cfg(feature = "python")]
mod with_python {
    use super::*;
    use crate::bundle::Bundle;
    use crate::first_frame;
    use crate::inline::Inline;
    use crate::packages::Packages;
    use crate::run::made::{Files, Made, Maker};
    use crate::run::watch::is_scratch;
    use crate::runtime::Runtime;
    use crate::site::Site;
    use crate::template::{Templates, context, html};
    use crate::{say, vendor};
    use headwater::python::disk::{Beside, MOST_BYTES, MOST_FILES};

    /// How many names of files are said.
    const NAMED: usize = 12;
    const PAGE: &str = "index.html";
    /// What the bundle of the script's files is called.
    const BUNDLE: &str = "script";

    impl Script {
        /// Compiles what runs a script, and puts it together with the script's files.
        pub fn site(&self, first_frame: FirstFrame, dev: bool) -> Result<Site> {
            // Before the build, so that what is wrong with the files is known at once.
            let files = self.files()?;
            say(&format!("everybody can read what is in a site: {}", named(files.iter().map(|(path, _)| &**path))));
            let runtime = Runtime::build(dev)?;
            let inline =
                if has_components(&files) { Inline::of(&self.folder.join(&self.name)) } else { Inline::default() };
            let script = self.folder.join(&self.name);
            let frame = first_frame::of_script(&script, &Packages::of(&self.folder)?.listing(PAGE), first_frame)?;
            self.site_of(&runtime, files, &inline, frame)
        }

        /// Compiles what runs a script, once, and gives what makes the site of the script's files as they are.
        pub fn maker(self, dev: bool) -> Result<Maker> {
            let runtime = Runtime::build(dev)?;
            Ok(Box::new(move || {
                let mut files = self.files()?;
                // Editors leave files of their own beside the script for a moment.
                files.retain(|(path, _)| !path.split('/').any(is_scratch));
                let script = Files {
                    folder: Bundle::new(BUNDLE, files.clone()).dir(),
                    contents: files.iter().cloned().collect(),
                    packages: Packages::of(&self.folder)?.attribute(PAGE).to_string(),
                };
                Ok(Made { site: self.site_of(&runtime, files, &Inline::default(), None)?, script: Some(script) })
            }))
        }

        /// Its files, itself first.
        pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>> {
            let cannot_read = || format!("cannot read {}", self.folder.join(&self.name).display());
            let beside = Beside::read(&self.folder, &self.name).with_context(cannot_read)?;
            if let Some(secret) = beside.secrets.first() {
                bail!(
                    "{} is beside the script, and everything in a static site is public. Move it elsewhere; what \
                     needs a secret needs a server.",
                    self.folder.join(secret).display()
                );
            }
            if !beside.too_much.is_empty() {
                say(&format!(
                    "left out: {}. An app may have {MOST_FILES} files, and {} MB in all of them",
                    named(beside.too_much.iter().map(String::as_str)),
                    MOST_BYTES >> 20
                ));
            }
            Ok(beside.files)
        }

        /// Puts the site together of what runs it, of these files, of its components' texts, and of its first frame.
        pub fn site_of(
            &self,
            runtime: &Runtime,
            files: Vec<(String, Vec<u8>)>,
            inline: &Inline,
            first_frame: Option<String>,
        ) -> Result<Site> {
            // A component may want tables. No other script does.
            let has_components = has_components(&files);
            let files = Bundle::new(BUNDLE, files);
            let packages = Packages::of(&self.folder)?;
            let mut templates = Templates::new()?;
            templates.add("script.html", include_str!("script.html").to_owned())?;
            let page = templates.render(
                "script.html",
                context! {
                    title => self.name.trim_end_matches(".py"),
                    name => &self.name,
                    components => packages.attribute(PAGE),
                    modules => inline.attribute(PAGE),
                    first_frame => first_frame.map(html),
                    ..runtime.values(PAGE, &self.name, &files)?
                },
            )?;
            let mut site = Site::default();
            runtime.add_to(&mut site)?;
            for bundle in [&files, inline.bundle()].into_iter().chain(packages.bundles()) {
                site.add_bundle(bundle);
            }
            site.add_page(PAGE, page);
            if has_components {
                vendor::add(&mut site, runtime.views(), &self.scratch()?);
            }
            Ok(site)
        }
    }

    /// Paths for people.
    fn named<'a>(paths: impl ExactSizeIterator<Item = &'a str>) -> String {
        let more = paths.len().saturating_sub(NAMED);
        let named = paths.take(NAMED).collect::<Vec<_>>().join(", ");
        if more == 0 { named } else { format!("{named} and {more} more") }
    }

    /// Whether a script may have components.
    fn has_components(files: &[(String, Vec<u8>)]) -> bool {
        let names_them = |contents: &[u8]| String::from_utf8_lossy(contents).contains("components");
        files.iter().any(|(path, contents)| path.ends_with(".py") && names_them(contents))
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
        assert_eq!((name("gone.py"), name("gone")), (None, None));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
