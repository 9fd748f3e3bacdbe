//! `headwater runtime`: a folder of static files that runs scripts in any page. It has what runs a script, told by
//! `runtime.json`; the JavaScript package's modules, so that a page needs no bundler; and the page that runs the app in a
//! link (`share.rs`).

use std::path::Path;

use anyhow::Result;

use crate::runtime::{Runtime, projects};
use crate::site::{self, Site};
use crate::{licenses, project, say, vendor};

/// A file of the JavaScript package.
macro_rules! app_file {
    ($name:literal) => {
        (concat!("app/", $name), include_str!(concat!("../../../pkg/src/app/", $name)))
    };
}

/// The modules that mount apps and make links, and the page of links. `where.js` is ours: here the runtime is around the
/// modules.
const FILES: &[(&str, &str)] = &[
    ("headwater.js", include_str!("runtime_folder/headwater.js")),
    ("element.js", include_str!("runtime_folder/element.js")),
    ("app/where.js", include_str!("runtime_folder/where.js")),
    app_file!("attributes.js"),
    app_file!("check.js"),
    app_file!("element.js"),
    app_file!("failure.js"),
    app_file!("fetched.js"),
    app_file!("held.js"),
    app_file!("imports.js"),
    app_file!("inside.js"),
    app_file!("look.js"),
    app_file!("mount.js"),
    app_file!("mounted.js"),
    app_file!("options.js"),
    app_file!("runtime.js"),
    app_file!("share.js"),
    app_file!("waiting.js"),
    ("component/load.js", include_str!("../../js/runtime/load.js")),
    ("share-page.js", include_str!("share/share-page.js")),
    ("share.css", include_str!("share/share.css")),
    ("favicon.svg", include_str!("favicon.svg")),
];
const SHARE_PAGE: &str = include_str!("share/share.html");

/// Makes the folder `out`.
pub fn make(out: &Path, dev: bool) -> Result<()> {
    // Before the build, so that a wrong folder is known at once.
    site::may_write(out)?;
    let runtime = Runtime::build(dev)?;
    let mut site = Site::default();
    runtime.add_to(&mut site)?;
    vendor::add(&mut site, runtime.views(), &project::own()?.scratch.join("runtime"));
    add_to(&mut site, &runtime, "", "share.html")?;
    licenses::add(&mut site, &projects()?)?;
    say("compressing");
    site.compress(&project::own()?.scratch.join("compressed"));
    site.write(out)?;
    say(&format!("wrote {} files to {}", site.len(), out.display()));
    Ok(())
}

/// Adds to a site that has a runtime what tells of it, in a folder whose name is empty or ends with a slash; `page` is
/// what the page of links is called there.
pub fn add_to(site: &mut Site, runtime: &Runtime, folder: &str, page: &str) -> Result<()> {
    let manifest = format!("{folder}runtime.json");
    site.add_file(manifest.clone(), serde_json::to_vec(&runtime.manifest(&manifest)?)?);
    for (path, text) in FILES {
        site.add_file(format!("{folder}{path}"), (*text).into());
    }
    site.add_page(&format!("{folder}{page}"), SHARE_PAGE.to_owned());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn site_in(folder: &str, page: &str) -> Site {
        let runtime = Runtime::fake();
        let mut site = Site::default();
        runtime.add_to(&mut site).unwrap();
        add_to(&mut site, &runtime, folder, page).unwrap();
        site
    }

    fn manifest(site: &Site, folder: &str) -> Value {
        serde_json::from_str(site.text(&format!("{folder}runtime.json")).unwrap()).unwrap()
    }

    #[test]
    fn each_address_of_the_manifest_leads_to_a_file_or_a_folder() {
        for (folder, up) in [("", ""), ("share/", "../")] {
            let site = site_in(folder, "share.html");
            let said = manifest(&site, folder);
            let mut addresses: Vec<&Value> = ["css", "boot"].iter().map(|name| &said[name]).collect();
            addresses.extend(said["view"].as_object().unwrap().values());
            addresses.extend(["worker", "glue", "wasm"].iter().map(|name| &said["engine"][name]));
            addresses.extend(said["engine"]["parts"].as_object().unwrap().values());
            for address in addresses {
                let path = address.as_str().unwrap().strip_prefix(up).unwrap();
                assert!(site.paths().any(|file| file == path), "{address}");
            }
            let headwater = said["headwater"].as_str().unwrap().strip_prefix(up).unwrap();
            assert!(headwater.ends_with('/') && site.paths().any(|file| file.starts_with(headwater)), "{headwater}");
        }
    }

    #[test]
    fn the_manifest_tells_which_part_a_module_is_in() {
        let said = manifest(&site_in("", "share.html"), "");
        assert_eq!(said["version"], env!("CARGO_PKG_VERSION"));
        let parts = said["modules"].as_object().unwrap();
        assert_eq!(parts.keys().next().map(String::as_str), Some("core"));
        assert!(parts["pandas"].as_array().unwrap().contains(&"pandas".into()), "{parts:?}");
        assert!(said["needs"]["pandas"].as_array().unwrap().contains(&"numpy".into()), "{said}");
        assert!(parts.keys().all(|part| said["engine"]["parts"][part].is_string()));
        assert_eq!(said["base"], serde_json::json!(["abc", "streamlit"]));
    }

    #[test]
    fn each_module_imports_what_is_there() {
        let site = site_in("share/", "index.html");
        for (path, text) in FILES {
            let imported = text.lines().filter(|line| line.starts_with("import ") || line.starts_with("export {"));
            for name in imported.filter_map(|line| line.split("'.").nth(1)?.split('\'').next()) {
                let folder = Path::new("share").join(path).parent().unwrap().to_owned();
                let file = match name.strip_prefix("./") {
                    Some(outside) => folder.parent().unwrap().join(outside),
                    None => folder.join(name.trim_start_matches('/')),
                };
                assert!(site.paths().any(|path| Path::new(path) == file), "{path} imports {}", file.display());
            }
        }
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }
}
