//! From a crate to a site: checks the toolchain, lets cargo compile for WebAssembly, and puts the pages together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::bundle::Bundle;
use crate::first_frame::{self, FirstFrame};
use crate::project::{self, Project};
use crate::script::Script;
use crate::site::{self, Site};
use crate::{app, compiler, gallery, licenses, say, single, toolchain, unused, vendor, wasm};

/// The profile for pages: small first. The crate may define it; otherwise these settings do.
const PROFILE: &str = "wasm-release";
const PROFILE_SETTINGS: [(&str, &str); 6] = [
    ("inherits", "\"release\""),
    ("opt-level", "\"z\""),
    ("lto", "\"fat\""),
    ("codegen-units", "1"),
    ("panic", "\"abort\""),
    // wasm-bindgen needs the names that `strip` would remove, and removes them itself.
    ("strip", "false"),
];

/// The folder that is written if none is named.
const FOLDER: &str = "dist";

/// `headwater build`: writes the site into the folder `out`, with a compressed copy beside each file that gains by it;
/// or into one file.
pub fn build(
    path: Option<&Path>,
    out: Option<PathBuf>,
    single_file: bool,
    first_frame: FirstFrame,
    dev: bool,
) -> Result<()> {
    let started = Instant::now();
    let app = App::find(path)?;
    let other = if single_file { app.file_name()? } else { FOLDER.into() };
    let out = out.unwrap_or(other);
    // Before the build, so that a wrong folder is known at once and not two minutes later.
    if single_file {
        single::may_write(&out)?;
    } else {
        site::may_write(&out)?;
    }
    let mut site = app.make_site(first_frame, dev)?;
    unused::leave_out(&mut site);
    licenses::add(&mut site, &app.projects()?)?;
    let written = if single_file {
        format!("{:.1} MB", single::write(&site, &out)? as f64 / 1e6)
    } else {
        say("compressing");
        site.compress(&app.scratch()?.join("compressed"));
        site.write(&out)?;
        format!("{} files", site.len())
    };
    say(&format!("wrote {written} to {} in {} s", out.display(), started.elapsed().as_secs()));
    Ok(())
}

#[cfg(feature = "python")]
use crate::runtime::projects as script_projects;

/// Nothing: there is no interpreter in this build.
#[cfg(not(feature = "python"))]
fn script_projects() -> Result<Vec<Project>> {
    Ok(Vec::new())
}

/// What is to be built.
pub enum App {
    /// A crate: an app in Rust, or the gallery.
    Crate(Project),
    /// A script.
    Script(Script),
}

impl App {
    /// What a path names; without one, the app in the current folder, or else the gallery.
    pub fn find(path: Option<&Path>) -> Result<Self> {
        let here = Path::new(".");
        if path.is_none() && Script::find(here)?.is_none() && !here.join("Cargo.toml").is_file() {
            let gallery = Some(project::own()?).filter(|own| own.is_gallery);
            return gallery.map(Self::Crate).context("there is no app in this folder; name one");
        }
        let path = path.unwrap_or(here);
        match Script::find(path)? {
            Some(script) => Ok(Self::Script(script)),
            None => project::find(path).map(Self::Crate),
        }
    }

    /// The name for people.
    pub fn name(&self) -> &str {
        match self {
            Self::Crate(project) if project.is_gallery => "Headwater gallery",
            Self::Crate(project) => &project.package,
            Self::Script(script) => &script.name,
        }
    }

    /// The one file that it becomes if none is named.
    fn file_name(&self) -> Result<PathBuf> {
        match self {
            Self::Crate(project) if project.is_gallery => {
                bail!("the gallery has many pages, and one file is one page; name an app after `build`")
            }
            Self::Crate(project) => Ok(format!("{}.html", project.package).into()),
            Self::Script(script) => Ok(Path::new(&script.name).with_extension("html")),
        }
    }

    /// What the wasm files of its site are built of.
    fn projects(&self) -> Result<Vec<Project>> {
        match self {
            Self::Crate(project) if project.is_gallery => {
                Ok([project.clone()].into_iter().chain(script_projects()?).collect())
            }
            Self::Crate(project) => Ok(vec![project.clone()]),
            Self::Script(_) => script_projects(),
        }
    }

    /// Where files may be left.
    pub fn scratch(&self) -> Result<PathBuf> {
        match self {
            Self::Crate(project) => Ok(project.scratch.clone()),
            Self::Script(script) => script.scratch(),
        }
    }

    /// Compiles what must be compiled, and makes the pages.
    pub fn make_site(&self, first_frame: FirstFrame, dev: bool) -> Result<Site> {
        match self {
            Self::Crate(project) => site_of_crate(project, first_frame, dev),
            Self::Script(script) => script.site(first_frame, dev),
        }
    }
}

/// Compiles the binaries of a project for the browser.
pub fn codes(project: &Project, dev: bool) -> Result<Codes> {
    toolchain::ensure_wasm_target(&project.dir)?;
    project.check_wasm_bindgen()?;
    let names = project.bins.join(" and ");
    say(&format!("compiling {names} for the browser; the first time takes a minute or two"));
    let compiled = compile(project, dev)?;
    say("making the page's JavaScript");
    let mut codes = Codes::new();
    for (bin, file) in compiled {
        let code = wasm::bind(&file, &project.scratch.join("bindgen").join(&bin))?;
        codes.insert(bin, code);
    }
    Ok(codes)
}

/// Compiles an app in Rust, or the gallery, and makes its pages.
pub fn site_of_crate(project: &Project, first_frame: FirstFrame, dev: bool) -> Result<Site> {
    let codes = codes(project, dev)?;
    let mut site = if project.is_gallery {
        let python = gallery::Python::build(&project.dir, &project.scratch, dev)?;
        gallery::site(&project.dir, &codes, python)?
    } else {
        let code = codes.values().next().context("cargo built no wasm file")?;
        let frame = first_frame::of_crate(project, first_frame)?;
        app::site(&project.dir, &project.package, code, frame.as_deref())?
    };
    vendor::add(&mut site, &codes, &project.scratch);
    Ok(site)
}

/// What a page loads of each binary, by the binary's name.
pub type Codes = BTreeMap<String, Bundle>;

/// Leptos then gives views one type instead of one each, which takes six per cent off the file.
const ERASED_VIEWS: &str = r#"target.wasm32-unknown-unknown.rustflags=["--cfg", "erase_components"]"#;

/// Lets cargo build the binaries, all at once; its progress and its diagnostics go straight to the developer. Gives the
/// wasm file of each.
fn compile(project: &Project, dev: bool) -> Result<BTreeMap<String, PathBuf>> {
    let mut cargo = toolchain::cargo();
    cargo.current_dir(&project.dir).args(["build", "--package", &project.package]);
    cargo.args(project.bins.iter().flat_map(|bin| ["--bin", bin]));
    cargo.args(["--target", toolchain::TARGET, "--config", ERASED_VIEWS]);
    if let Some(features) = project.features {
        cargo.args(["--no-default-features", "--features", features]);
    }
    if project.features.is_some_and(|features| !features.is_empty()) {
        // The interpreter's parser states a newer rustc than it needs.
        cargo.args(["--locked", "--ignore-rust-version"]);
    }
    if !dev {
        cargo.args(["--profile", PROFILE]);
        if !project.has_profile(PROFILE) {
            for (key, value) in PROFILE_SETTINGS {
                cargo.args(["--config", &format!("profile.{PROFILE}.{key}={value}")]);
            }
        }
    }
    compiler::build(cargo, &project.bins)
}
