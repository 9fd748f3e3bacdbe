//! Component packages on disk: which are in an app's folder, and what files their components have.
//!
//! A package is a folder with a `pyproject.toml` as packages for Streamlit have it; there its components are declared,
//! each with a name and its folder of files (`asset_dir`). The command line looks for them when it builds an app, a
//! trace when it starts one.

use serde_json::{Map, Value as Json, json};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use toml::{Table, Value};

/// The file that declares components.
const MANIFEST: &str = "pyproject.toml";
/// How far below the app's folder a package may be.
const DEPTH: usize = 3;
/// Folders that hold packages of others, or what a build left. Hidden ones are left out, too.
const LEFT_OUT: [&str; 5] = ["__pycache__", "env", "node_modules", "target", "venv"];
/// How many folders are searched, and how many files a component may have.
const MOST_FOLDERS: usize = 2_000;
const MOST_FILES: usize = 2_000;

/// A component that a package declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagedComponent {
    /// The project's name, a point, and its own.
    pub name: String,
    /// The folder of its files.
    pub assets: PathBuf,
    /// Their paths in it, with `/` between the parts.
    pub files: Vec<String>,
    /// The links in it that lead out of it. They are no files of the component.
    pub outside: Vec<String>,
}

/// What there is in an app's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The components. No two have one name.
    pub components: Vec<PackagedComponent>,
    /// What is wrong with declarations. What they declare is not among the components.
    pub mistakes: Vec<String>,
}

/// Looks for packages in the folder `app` and the folders in it, three deep.
#[must_use]
pub fn find(app: &Path) -> Found {
    let mut found = Found::default();
    let mut level = vec![app.to_owned()];
    let mut left = MOST_FOLDERS;
    for depth in 0..=DEPTH {
        level.sort();
        level.truncate(left);
        left -= level.len();
        for folder in &level {
            if let Ok(text) = fs::read_to_string(folder.join(MANIFEST)) {
                found.read(folder, &text);
            }
        }
        if depth < DEPTH {
            level = level.iter().flat_map(|folder| folders_in(folder)).collect();
        }
    }
    found
}

/// What an app is told of components, as JSON: by their names the address and the paths of their files.
pub fn listing<'a>(components: impl IntoIterator<Item = (&'a PackagedComponent, String)>) -> String {
    let listed = components.into_iter().map(|(component, base)| {
        let mut assets = json!({"base": base, "files": component.files});
        if !component.outside.is_empty() {
            assets["outside"] = json!(component.outside);
        }
        (component.name.clone(), assets)
    });
    Json::Object(listed.collect::<Map<_, _>>()).to_string()
}

/// The same for the app in a folder, whose files stay where they are.
#[must_use]
pub fn listing_on_disk(app: &Path) -> String {
    let components = find(app).components;
    listing(components.iter().map(|component| (component, format!("{}/", component.assets.display()))))
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let name = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let left_out = |name: &str| name.starts_with('.') || LEFT_OUT.contains(&name);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| is_folder(entry) && !left_out(&name(entry))).map(|entry| entry.path()).collect()
}

impl Found {
    /// Reads the manifest in a folder.
    fn read(&mut self, folder: &Path, text: &str) {
        let manifest = folder.join(MANIFEST);
        let table = match text.parse::<Table>() {
            Ok(table) => table,
            Err(error) => return self.mistakes.push(format!("{}: {}", manifest.display(), error.message())),
        };
        let declared = at(&table, &["tool", "streamlit", "component", "components"]).and_then(Value::as_array);
        let Some(declared) = declared else { return };
        let Some(project) = at(&table, &["project", "name"]).and_then(Value::as_str) else {
            let what = "declares components, whose names begin with the project's; it needs a [project] with a name";
            return self.mistakes.push(format!("{} {what}", manifest.display()));
        };
        let root = root(folder, project);
        let text = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
        for entry in declared {
            let name = text(entry, "name").filter(|name| !name.is_empty());
            // One without a folder has no files.
            let (Some(name), Some(asset_dir)) = (name, text(entry, "asset_dir")) else { continue };
            let name = format!("{project}.{name}");
            match component(&root, &name, &asset_dir) {
                Ok(component) => {
                    // The deeper one counts: it is the package, and what is above it the folder that it is made in.
                    self.components.retain(|known| known.name != name);
                    self.components.push(component);
                }
                Err(why) => {
                    let manifest = manifest.display();
                    self.mistakes.push(format!("{manifest}: the asset_dir '{asset_dir}' of '{name}' {why}"));
                }
            }
        }
    }
}

fn at<'a>(table: &'a Table, path: &[&str]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(table.get(*first)?, |value, name| value.get(name))
}

/// The folder in which a project's files are: the Python package of the same name beside the manifest, or the folder of
/// the manifest itself.
fn root(folder: &Path, project: &str) -> PathBuf {
    let package = folder.join(project.replace('-', "_"));
    if package.join("__init__.py").is_file() { package } else { folder.to_owned() }
}

fn component(root: &Path, name: &str, asset_dir: &str) -> Result<PackagedComponent, String> {
    let stays = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    let no_folder = |_| "is no folder; if it is built, build it first".to_owned();
    let leads_out = "leads out of its package".to_owned();
    if asset_dir.contains('\\') || !Path::new(asset_dir).components().all(stays) {
        return Err(leads_out);
    }
    let root = root.canonicalize().map_err(no_folder)?;
    let assets = root.join(asset_dir).canonicalize().map_err(no_folder)?;
    if !assets.starts_with(&root) {
        return Err(leads_out);
    }
    let mut component = PackagedComponent { name: name.to_owned(), assets, files: Vec::new(), outside: Vec::new() };
    component.list("").map_err(|error| format!("cannot be read: {error}"))?;
    if component.files.len() > MOST_FILES {
        return Err(format!("holds more than {MOST_FILES} files"));
    }
    component.files.sort();
    Ok(component)
}

impl PackagedComponent {
    /// Lists what is in a folder of it. Hidden files are no assets, nor are the sources of others.
    fn list(&mut self, folder: &str) -> io::Result<()> {
        for entry in fs::read_dir(self.assets.join(folder))? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            if name.starts_with('.') || name == "node_modules" || self.files.len() > MOST_FILES {
                continue;
            }
            let path = format!("{folder}{name}");
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.list(&format!("{path}/"))?;
            } else if kind.is_file() {
                self.files.push(path);
            } else if let Ok(target) = entry.path().canonicalize() {
                if !target.starts_with(&self.assets) {
                    self.outside.push(path);
                } else if target.is_file() {
                    self.files.push(path);
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of files, for the length of a test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let folder = std::env::temp_dir().join(format!("headwater-packages-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            let folder = Self(folder.canonicalize().unwrap());
            for (path, text) in files {
                let path = folder.0.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            folder
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn manifest(project: &str, component: &str, asset_dir: &str) -> String {
        format!(
            "[project]\nname = \"{project}\"\n[[tool.streamlit.component.components]]\nname = \"{component}\"\n\
             asset_dir = \"{asset_dir}\"\n"
        )
    }

    #[test]
    fn packages_are_found_three_folders_deep() {
        let [near, deep] = [manifest("near", "a", "build"), manifest("deep", "b", "./")];
        let folder = Folder::new(
            "deep",
            &[
                ("pyproject.toml", "[project]\nname = \"app\"\n"),
                ("near/pyproject.toml", &near),
                ("near/build/index-1.js", ""),
                ("near/build/parts/x.js", ""),
                ("near/build/.map", ""),
                ("near/build/node_modules/x.js", ""),
                ("near/other.js", ""),
                ("1/2/3/pyproject.toml", &deep),
                ("1/2/3/4/pyproject.toml", &manifest("too-deep", "c", ".")),
                ("target/pyproject.toml", &manifest("of-a-build", "d", ".")),
                ("node_modules/x/pyproject.toml", &manifest("of-others", "e", ".")),
                (".venv/pyproject.toml", &manifest("hidden", "f", ".")),
            ],
        );
        let found = find(&folder.0);
        assert_eq!(found.mistakes, [""; 0]);
        let component = |name: &str, assets: &str, files: &[&str]| PackagedComponent {
            name: name.to_owned(),
            assets: folder.0.join(assets),
            files: files.iter().map(|file| (*file).to_owned()).collect(),
            outside: Vec::new(),
        };
        let expected = [
            component("near.a", "near/build", &["index-1.js", "parts/x.js"]),
            component("deep.b", "1/2/3", &["4/pyproject.toml", "pyproject.toml"]),
        ];
        assert_eq!(found.components, expected);
        let listed = listing(found.components.iter().take(1).map(|component| (component, "assets/a/".to_owned())));
        assert_eq!(listed, r#"{"near.a":{"base":"assets/a/","files":["index-1.js","parts/x.js"]}}"#);
    }

    #[test]
    fn files_are_those_of_the_python_package_if_there_is_one() {
        let [outer, inner] = [manifest("my-dial", "dial", "build"), manifest("my-dial", "dial", "front")];
        let beside = Folder::new(
            "beside",
            &[("p/pyproject.toml", &outer), ("p/my_dial/__init__.py", ""), ("p/my_dial/build/a.js", "")],
        );
        assert_eq!(find(&beside.0).components[0].assets, beside.0.join("p/my_dial/build"));
        let both = Folder::new(
            "both",
            &[
                ("p/pyproject.toml", &outer),
                ("p/my_dial/__init__.py", ""),
                ("p/my_dial/pyproject.toml", &inner),
                ("p/my_dial/build/a.js", ""),
                ("p/my_dial/front/b.js", ""),
            ],
        );
        let components = find(&both.0).components;
        assert_eq!(components.len(), 1);
        assert_eq!(components[0].assets, both.0.join("p/my_dial/front"));
    }

    #[test]
    fn a_mistake_is_told_and_what_needs_no_files_is_left_alone() {
        let parts = "[[tool.streamlit.component.components]]\nasset_dir = \".\"\n";
        let cases = [
            ("[project", Some("pyproject.toml: ")),
            (parts, Some("it needs a [project] with a name")),
            (
                &manifest("p", "c", "build"),
                Some("the asset_dir 'build' of 'p.c' is no folder; if it is built, build it first"),
            ),
            (&manifest("p", "c", "../p"), Some("the asset_dir '../p' of 'p.c' leads out of its package")),
            (&manifest("p", "c", "/"), Some("the asset_dir '/' of 'p.c' leads out of its package")),
            (&format!("[project]\nname = \"p\"\n{parts}"), None),
            ("[project]\nname = \"p\"\n[[tool.streamlit.component.components]]\nname = \"c\"\n", None),
            ("[project]\nname = \"p\"\n[tool.streamlit.component]\ncomponents = 5\n", None),
        ];
        for (at, (text, mistake)) in cases.into_iter().enumerate() {
            let folder = Folder::new(&format!("mistake{at}"), &[("pyproject.toml", text)]);
            let found = find(&folder.0);
            assert_eq!(found.components, []);
            assert_eq!(found.mistakes.len(), usize::from(mistake.is_some()), "{text}");
            let told = found.mistakes.concat();
            assert!(told.contains(mistake.unwrap_or_default()), "{told}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_is_no_file() {
        let folder = Folder::new(
            "links",
            &[("p/pyproject.toml", &manifest("p", "c", "build")), ("p/build/a.js", ""), ("secret/x.js", "")],
        );
        let link = |from: &str, to: &str| std::os::unix::fs::symlink(folder.0.join(to), folder.0.join(from)).unwrap();
        link("p/build/b.js", "p/build/a.js");
        link("p/build/out.js", "secret/x.js");
        link("p/build/out", "secret");
        link("p/build/nowhere.js", "missing.js");
        let component = &find(&folder.0).components[0];
        let mut outside = component.outside.clone();
        outside.sort();
        assert_eq!(
            (component.files.as_slice(), outside),
            (&["a.js".into(), "b.js".into()][..], vec!["out".to_owned(), "out.js".to_owned()])
        );
        link("q", "p");
        fs::write(folder.0.join("p/pyproject.toml"), manifest("p", "c", "build/out")).unwrap();
        let found = find(&folder.0);
        assert_eq!((found.components.len(), found.mistakes.len()), (0, 1), "{:?}", found.mistakes);
    }
}
