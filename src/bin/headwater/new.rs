//! `headwater new`: makes the folder of a new app, and says what to type next.
//!
//! It starts no git repository: a new app is often a folder of one that is there already.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::starter::{Kind, Starter};

/// The folder that this program was built from.
const SOURCES: &str = env!("CARGO_MANIFEST_DIR");

/// Names that cargo or Rust need for something else.
const TAKEN: &str = "
    abstract alloc as async await become box break build const continue core crate deps do dyn else enum examples extern
    false final fn for gen headwater if impl in incremental let loop macro match mod move mut override priv proc-macro
    pub ref return self serde std struct super test trait true try type unsafe use virtual where while
";

/// Makes an app in the folder `path`, whose last part is the app's name.
pub fn new(path: &Path, kind: Kind) -> Result<()> {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    if let Err(why) = check(name) {
        let better = path.with_file_name(suggested(name));
        bail!("{name:?} cannot be the name of an app: {why}. For example: headwater new {}", better.display());
    }
    if kind == Kind::Rust && !Path::new(SOURCES).is_dir() {
        bail!(
            "an app in Rust is compiled with the sources of headwater, and {SOURCES} is gone. Install headwater anew"
        );
    }
    if fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some()) || path.is_file() {
        bail!("{} is there already; name another folder, or remove it", path.display());
    }
    let starter = Starter { kind, name, headwater: Path::new(SOURCES), origin: origin(SOURCES) };
    for (file, text) in starter.files() {
        let file = path.join(file);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, text));
        written.with_context(|| format!("cannot write {}", file.display()))?;
    }
    print!("{}", next(path, kind, is_installed()));
    Ok(())
}

/// Whether cargo, Python's packaging and the parts of an address take the name; why not, else.
fn check(name: &str) -> Result<(), &'static str> {
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Err("it has to begin with a letter from a to z");
    }
    if !name.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_')) {
        return Err("it may have letters from a to z, digits, - and _");
    }
    if name.ends_with(['-', '_']) {
        return Err("it has to end with a letter or a digit");
    }
    if TAKEN.split_whitespace().any(|taken| taken == name) {
        return Err("cargo or Rust need it for something else");
    }
    Ok(())
}

/// A name that would do.
fn suggested(name: &str) -> String {
    let plain = |char: char| if char.is_ascii_alphanumeric() { char.to_ascii_lowercase() } else { '-' };
    let name: String = name.chars().map(plain).collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
    let name = words.join("-");
    if check(&name).is_ok() { name } else { format!("my-{}", if name.is_empty() { "app" } else { &name }) }
}

/// What to type next. What is not installed comes first.
fn next(path: &Path, kind: Kind, is_installed: bool) -> String {
    let (language, features, test) = match kind {
        Kind::Python => ("Python", " --ignore-rust-version --features python", "headwater test ."),
        Kind::Rust => ("Rust", "", "cargo test"),
    };
    let mut steps = Vec::new();
    if !is_installed {
        let install = format!("cargo install --path {} --locked{features}", shell_word(SOURCES));
        steps.push((install, ""));
    }
    steps.push((format!("cd {}", shell_word(&path.display().to_string())), ""));
    steps.push((test.to_owned(), "use the app as a person would, without a browser"));
    steps.push(("headwater run .".to_owned(), "serve it on this machine"));
    steps.push(("headwater build . -o dist".to_owned(), "make a folder of files for any static host"));
    let mut text = format!("{} is an app in {language}. What to type next:\n\n", path.display());
    for (command, what) in steps {
        let line = if what.is_empty() { command } else { format!("{command:<28} # {what}") };
        text += &format!("  {line}\n");
    }
    text + "\nIts README.md tells of the tests, the component and GitHub Pages.\n"
}

/// A word as a shell takes it.
fn shell_word(word: &str) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "/\\:._-+~".contains(char);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("\"{word}\"") }
}

/// Whether `headwater` is a command of this machine.
fn is_installed() -> bool {
    let command = format!("headwater{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(&command).is_file())
}

/// The public address that a checkout was cloned from and its commit, as far as git knows them.
fn origin(checkout: &str) -> Option<(String, String)> {
    let git = |args: &[&str]| {
        let output = Command::new("git").args(["-C", checkout]).args(args).stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        (output.status.success() && !text.is_empty()).then_some(text)
    };
    let address = git(&["remote", "get-url", "origin"]).filter(|address| is_public(address))?;
    Some((address, git(&["rev-parse", "HEAD"])?))
}

/// Whether anybody can use the address, and may read it: it names nobody and has no password.
fn is_public(address: &str) -> bool {
    address.starts_with("https://") && !address.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_for_cargo_and_python() {
        let cases = [
            ("hello", true, "hello"),
            ("tea-timer_2", true, "tea-timer-2"),
            ("My App", false, "my-app"),
            ("2048", false, "my-2048"),
            ("", false, "my-app"),
            ("..", false, "my-app"),
            ("café", false, "caf"),
            ("fn", false, "my-fn"),
            ("test", false, "my-test"),
            ("headwater", false, "my-headwater"),
            ("tail-", false, "tail"),
        ];
        for (name, fits, better) in cases {
            assert_eq!(check(name).is_ok(), fits, "{name:?}");
            assert_eq!(suggested(name), better, "{name:?}");
        }
    }

    #[test]
    fn a_new_app_has_its_files_and_a_folder_with_files_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("headwater-new-{}", std::process::id()));
        let app = folder.join("hello");
        new(&app, Kind::Python).unwrap();
        assert!(fs::read_to_string(app.join("app.py")).unwrap().contains("hello.stars"));
        let before = fs::read_to_string(app.join("README.md")).unwrap();
        let refused = new(&app, Kind::Rust).unwrap_err().to_string();
        assert!(refused.contains("is there already"), "{refused}");
        assert_eq!(fs::read_to_string(app.join("README.md")).unwrap(), before);
        fs::create_dir(folder.join("empty")).unwrap();
        new(&folder.join("empty"), Kind::Rust).unwrap();
        let refused = new(&folder.join("My App"), Kind::Python).unwrap_err().to_string();
        assert!(refused.ends_with(&format!("headwater new {}", folder.join("my-app").display())), "{refused}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_to_type_next_is_told() {
        let told = next(Path::new("hello"), Kind::Python, true);
        let commands = |text: &str| -> Vec<String> {
            let lines = text.lines().filter_map(|line| line.strip_prefix("  "));
            lines.map(|line| line.split('#').next().unwrap().trim().to_owned()).collect()
        };
        let rest = ["cd hello", "headwater test .", "headwater run .", "headwater build . -o dist"];
        assert_eq!(commands(&told), rest);
        let told = next(Path::new("../my apps/hello"), Kind::Rust, false);
        assert!(told.contains(&format!("cargo install --path {}", shell_word(SOURCES))), "{told}");
        assert_eq!(commands(&told)[1..3], ["cd \"../my apps/hello\"", "cargo test"]);
    }

    #[test]
    fn an_address_that_not_everybody_has_is_not_written_down() {
        let cases = [
            ("https://example.com/headwater.git", true),
            ("https://token@example.com/headwater.git", false),
            ("git@example.com:headwater.git", false),
            ("/a/folder", false),
        ];
        for (address, public) in cases {
            assert_eq!(is_public(address), public, "{address}");
        }
    }
}
