//! The JavaScript of `<headwater-component>`, in which components are shown that belong to no app. It is the package's
//! own, put together as `pkg/build.mjs` does it.

use anyhow::Result;

use crate::bundle::Bundle;
use crate::embedded;

/// A file of the JavaScript package.
macro_rules! package_file {
    ($name:literal) => {
        ($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/pkg/src/", $name)))
    };
}

const MODULES: &[(&str, &str)] = &[
    package_file!("element.js"),
    package_file!("look.js"),
    package_file!("mounted.js"),
    package_file!("options.js"),
    package_file!("template.js"),
    package_file!("app/attributes.js"),
    package_file!("app/check.js"),
];

/// What a component looks like: the theme's properties, and the box of an error.
const LOOK: [&str; 3] = [
    include_str!("../../../../shell/style/theme.css"),
    include_str!("../../../../shell/style/alert.css"),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/pkg/src/look.css")),
];

/// The component runtime, and what of it only an app needs: its tables.
const RUNTIME: &str = "component/";
const OF_APPS: [&str; 3] = ["component/arrow.js", "component/index.js", "component/pandas.js"];

/// The modules, `element.js` first.
pub fn bundle() -> Result<Bundle> {
    let theme = format!("export default {};\n", serde_json::to_string(&LOOK.join("\n"))?);
    let modules = MODULES.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    let headwater = embedded::bundle();
    let is_needed = |path: &str| path.starts_with(RUNTIME) && !OF_APPS.contains(&path);
    let runtime = headwater.files().filter(|(path, _)| is_needed(path));
    let runtime = runtime.map(|(path, contents)| (path.to_owned(), contents.to_vec()));
    Ok(Bundle::new("element", modules.chain(runtime).chain([("theme.js".to_owned(), theme.into_bytes())])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn each_module_imports_what_is_there() {
        let bundle = bundle().unwrap();
        let files: BTreeMap<&str, String> =
            bundle.files().map(|(path, text)| (path, String::from_utf8_lossy(text).into_owned())).collect();
        let mut count = 0;
        for (path, text) in &files {
            let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            let imports = text.lines().filter(|line| line.starts_with("import "));
            for name in imports.filter_map(|line| line.split("'./").nth(1)?.split('\'').next()) {
                assert!(files.contains_key(&*format!("{folder}{name}")), "{path} imports {name}");
                count += 1;
            }
        }
        assert!(count > 10, "{count}");
    }
}
