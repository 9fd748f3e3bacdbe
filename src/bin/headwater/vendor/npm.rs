//! JavaScript libraries from npm: gets what a lock file of ours says, once a project, and runs the scripts of our
//! manifest. No library's own scripts are run.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::say;

/// npm is a script, which on Windows has an ending.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Some libraries that belong together.
pub struct Npm {
    /// Our `package.json` and `package-lock.json`.
    pub manifest: &'static str,
    pub lock: &'static str,
    /// What is got, and what for, behind "getting".
    pub purpose: &'static str,
}

impl Npm {
    /// Lets npm install into a folder what the lock file says, unless that has been done.
    pub fn install(&self, folder: &Path) -> Result<()> {
        let (modules, lock) = (folder.join("node_modules"), folder.join("package-lock.json"));
        // npm writes its own list last.
        let is_whole = modules.join(".package-lock.json").is_file();
        if is_whole && fs::read_to_string(&lock).is_ok_and(|lock| lock == self.lock) {
            return self.write_manifest(folder);
        }
        say(&format!("getting {}", self.purpose));
        let prepare = || {
            if modules.exists() {
                fs::remove_dir_all(&modules)?;
            }
            fs::create_dir_all(folder)?;
            fs::write(&lock, self.lock)
        };
        prepare().with_context(|| format!("cannot write {}", folder.display()))?;
        self.write_manifest(folder)?;
        let quick = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
        let patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
        npm(folder, &[&["ci"][..], &quick, &patience].concat())
            .context("the libraries did not come; build again when npm works, with a network the first time")
    }

    /// Runs a script of the manifest in the folder.
    #[cfg(feature = "python")]
    pub fn run(&self, folder: &Path, script: &str) -> Result<()> {
        npm(folder, &["run", "--silent", script])
    }

    fn write_manifest(&self, folder: &Path) -> Result<()> {
        let file = folder.join("package.json");
        fs::write(&file, self.manifest).with_context(|| format!("cannot write {}", file.display()))
    }
}

fn npm(folder: &Path, arguments: &[&str]) -> Result<()> {
    let npm = Command::new(NPM).args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    let npm = npm.context("npm cannot be started; install Node.js with npm, and build again")?;
    if !npm.status.success() {
        let output = String::from_utf8_lossy(&npm.stderr);
        let reason = output.lines().find(|line| line.starts_with("npm error") || line.contains("[ERROR]"));
        bail!("{}", reason.unwrap_or("npm failed"));
    }
    Ok(())
}
