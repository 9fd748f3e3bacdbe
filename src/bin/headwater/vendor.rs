//! Large JavaScript libraries that a page loads only when it needs them. npm gets them, once a project, and checks them
//! by the hashes of our lock file. A build without npm goes on without them.

pub mod npm;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::build::Codes;
use crate::embedded;
use crate::say;
use crate::site::Site;
use npm::Npm;

const NPM: Npm = Npm {
    manifest: include_str!("npm/package.json"),
    lock: include_str!("npm/package-lock.json"),
    purpose: "Apache Arrow from npm, for tables in components",
};

/// Where the component runtime looks for Apache Arrow (`src/js/runtime/arrow.js`).
const ARROW: &str = "component/apache-arrow-21.2.0";
/// Arrow in one file, made for a script element.
const ARROW_SCRIPT: &str = "apache-arrow/Arrow.es2015.min.js";
/// What makes a module of it. The line that names a source map goes, because the map stays behind.
const MODULE: [&str; 2] = [
    "// Apache Arrow as npm has it. The lines before and after the library's make a module of it.\n\
     const exports = {};\nconst module = { exports };\n",
    "\nexport default exports;\n",
];
const SOURCE_MAP: &str = "//# sourceMappingURL=";

/// Its licence, and those of the libraries that are part of its file.
const ARROW_LICENSES: [(&str, &str); 4] = [
    ("LICENSE.txt", "apache-arrow/LICENSE.txt"),
    ("NOTICE.txt", "apache-arrow/NOTICE.txt"),
    ("LICENSE-flatbuffers.txt", "flatbuffers/LICENSE"),
    ("LICENSE-json-with-bigint.txt", "json-with-bigint/LICENSE"),
];

/// Adds what the site's components need to get tables. `scratch` is where the builds of the project leave their files.
pub fn add(site: &mut Site, codes: &Codes, scratch: &Path) {
    if !codes.values().flat_map(|code| code.files()).any(|(path, contents)| shows_components(path, contents)) {
        return;
    }
    match arrow(&scratch.with_file_name("npm")) {
        Ok(files) => {
            let dir = embedded::bundle().dir();
            for (name, contents) in files {
                site.add_file(format!("{dir}/{ARROW}/{name}"), contents);
            }
        }
        Err(error) => say(&format!("the site's components can get no tables: {error:#}")),
    }
}

/// Whether a file is the glue of an app that shows components: it imports what shows them. (That is beside any app's
/// glue.)
pub fn shows_components(path: &str, contents: &[u8]) -> bool {
    path.rsplit('/').next() == Some("app.js") && String::from_utf8_lossy(contents).contains("/src/js/component.js")
}

/// The files of Apache Arrow.
fn arrow(folder: &Path) -> Result<Vec<(&'static str, Vec<u8>)>> {
    NPM.install(folder)?;
    let read = |path: &str| {
        let file = folder.join("node_modules").join(path);
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let mut files = vec![("index.js", module(&read(ARROW_SCRIPT)?).into_bytes())];
    for (name, path) in ARROW_LICENSES {
        files.push((name, read(path)?.into_bytes()));
    }
    Ok(files)
}

fn module(script: &str) -> String {
    let library: Vec<&str> = script.lines().filter(|line| !line.starts_with(SOURCE_MAP)).collect();
    MODULE.join(&library.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Bundle;

    /// What the lock file of npm says of Apache Arrow: the line with its version and the next one, with its hash.
    fn pinned(lock: &str) -> Vec<&str> {
        let package = lock.lines().skip_while(|line| line.trim() != r#""node_modules/apache-arrow": {"#);
        package.skip(1).take(2).map(str::trim).collect()
    }

    #[test]
    fn the_library_is_pinned_by_its_hash_and_the_runtime_and_its_tests_mean_the_same_one() {
        let [version, hash] = pinned(NPM.lock)[..] else { panic!("{}", NPM.lock) };
        assert!(hash.starts_with(r#""integrity": "sha512-"#), "{hash}");
        let version = version.trim_start_matches(r#""version": ""#).trim_end_matches("\",");
        assert_eq!(ARROW, format!("component/apache-arrow-{version}"));
        let runtime = include_str!("../../js/runtime/arrow.js");
        assert!(runtime.contains(&format!("import('./apache-arrow-{version}/index.js')")), "{runtime}");
        assert_eq!(pinned(include_str!("../../../tests/js/package-lock.json")), pinned(NPM.lock));
    }

    #[test]
    fn a_script_becomes_a_module() {
        let module = module("// Licence\n(function () {\n})();\n\n//# sourceMappingURL=a.js.map\n");
        assert!(module.ends_with("// Licence\n(function () {\n})();\n\nexport default exports;\n"), "{module}");
    }

    #[test]
    fn an_app_without_components_gets_no_library() {
        let glue = |text: &str| Bundle::new("app", [("app.js".to_owned(), text.as_bytes().to_vec())]);
        let codes = |text| Codes::from([("app".to_owned(), glue(text))]);
        let shows =
            |codes: &Codes| codes.values().flat_map(Bundle::files).any(|(path, text)| shows_components(path, text));
        assert!(shows(&codes("import { Component } from './snippets/headwater-1f0c/src/js/component.js';")));
        assert!(!shows(&codes("import { wake } from './snippets/headwater-1f0c/src/bridge/host.js';")));
    }
}
