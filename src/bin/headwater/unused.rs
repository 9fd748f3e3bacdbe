//! What of Headwater's own files no page of a site asks for: a site is built without it.

use crate::site::Site;
use crate::vendor::shows_components;

/// What only scripts need: they run in a worker.
const ENGINE: [&str; 2] = ["engine.js", "worker.js"];
/// What shows components.
const RUNTIME: &str = "component/";

/// Takes it out of a site.
pub fn leave_out(site: &mut Site) {
    let any = |is: fn(&str, &[u8]) -> bool| site.files().any(|(path, contents)| is(path, contents));
    let (has_scripts, has_components) = (any(runs_a_script), any(shows_components));
    site.retain(|path| match own(path) {
        Some(file) if ENGINE.contains(&file) => has_scripts,
        Some(file) if file.starts_with(RUNTIME) => has_components,
        _ => true,
    });
}

fn runs_a_script(path: &str, contents: &[u8]) -> bool {
    path.ends_with(".html") && String::from_utf8_lossy(contents).contains("data-engine=")
}

/// A file's path in the folder of Headwater's own files, if it is one of them.
fn own(path: &str) -> Option<&str> {
    path.strip_prefix("assets/headwater-")?.split_once('/').map(|(_, file)| file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_page_asks_for_is_left_out() {
        let files = ["boot.js", "component/index.js", "engine.js", "fonts/a.woff2"];
        for (glue, page, left) in [
            ("import './a/src/js/component.js'", "<div data-engine=''>", &files[..]),
            ("import './a/src/bridge/host.js'", "<div data-engine=''>", &["boot.js", "engine.js", "fonts/a.woff2"]),
            ("import './a/src/js/component.js'", "<div>", &["boot.js", "component/index.js", "fonts/a.woff2"]),
            ("", "<div>", &["boot.js", "fonts/a.woff2"]),
        ] {
            let mut site = Site::default();
            site.add_page("index.html", page.to_owned());
            site.add_file("assets/app-1/app.js".to_owned(), glue.into());
            site.add_file("assets/script-1/engine.js".to_owned(), Vec::new());
            for file in files {
                site.add_file(format!("assets/headwater-1/{file}"), Vec::new());
            }
            leave_out(&mut site);
            assert_eq!(site.paths().filter_map(own).collect::<Vec<_>>(), left, "{glue} {page}");
            assert!(site.file("assets/script-1/engine.js").is_some(), "a file of the app stays");
        }
    }
}
