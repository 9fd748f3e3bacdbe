//! The site of one app: a page of the crate's own, or one that holds nothing else.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::bundle::Bundle;
use crate::embedded;
use crate::packages::Packages;
use crate::site::{self, Site};
use crate::template::{Templates, context, html as markup, url};

/// The crate's own page, a template with the same names as ours.
const PAGE: &str = "index.html";

/// Puts the app's page and its files together, and those of its component packages. The page is the `index.html` of the
/// crate's folder, if it has one.
pub fn site(dir: &Path, name: &str, code: &Bundle, first_frame: Option<&str>) -> Result<Site> {
    let headwater = embedded::bundle();
    let packages = Packages::of(dir)?;
    let mut templates = Templates::new()?;
    let own = dir.join(PAGE);
    let template = if own.is_file() {
        std::fs::read_to_string(&own).with_context(|| format!("cannot read {}", own.display()))?
    } else {
        include_str!("app.html").to_owned()
    };
    templates.add("app.html", template)?;
    let page = PAGE;
    let html = templates.render(
        "app.html",
        context! {
            title => name,
            headwater => url(site::relative(page, &headwater.dir())),
            code => url(site::relative(page, &code.dir())),
            components => packages.attribute(page),
            first_frame => first_frame.map(|frame| markup(frame.to_owned())),
        },
    )?;
    if !packages.is_empty() && !html.contains("data-components=") {
        bail!(
            "the app has component packages, and its page does not name them. In {}, the element with\n       \
             data-headwater-app needs data-components=\"{{{{ components }}}}\".",
            own.display()
        );
    }
    if first_frame.is_some() && !html.contains("data-first-frame") {
        bail!(
            "the app's page has no place for its first frame. In {}, write\n       \
             {{% if first_frame %}}<div data-first-frame>{{{{ first_frame }}}}</div>{{% endif %}}\n       \
             into the element with data-headwater-app.",
            own.display()
        );
    }
    let mut site = Site::default();
    site.add_bundle(&headwater);
    site.add_bundle(code);
    for bundle in packages.bundles() {
        site.add_bundle(bundle);
    }
    site.add_page(page, html);
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_files_of_the_site() {
        let code = Bundle::new("app", [("app.js".to_owned(), Vec::new()), ("app_bg.wasm".to_owned(), Vec::new())]);
        let site = site(Path::new("no such folder"), "My <app>", &code, None).unwrap();
        let html = site.text("index.html").unwrap();
        assert!(html.contains("<title>My &lt;app&gt;</title>"), "{html}");
        assert!(html.contains(&format!("data-glue=\"{}/app.js\"", code.dir())), "{html}");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }

    #[test]
    fn a_crate_may_bring_its_own_page() {
        let template = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg-template/rust");
        let code = Bundle::new("app", [("app.js".to_owned(), Vec::new()), ("app_bg.wasm".to_owned(), Vec::new())]);
        let site = site(&template, "greeting", &code, None).unwrap();
        assert!(site.text("index.html").unwrap().contains("your page"), "it is the template's page");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }

    #[test]
    fn the_page_of_a_new_app_is_the_usual_one_with_a_comment() {
        let page = include_str!("../../../pkg-template/rust/index.html");
        let (before, rest) = page.split_once("<!-- ").unwrap();
        let (_, after) = rest.split_once("-->\n").unwrap();
        assert_eq!(format!("{before}{after}"), include_str!("app.html"));
    }

    /// A crate with a component package, for the length of a test; `page` is its own.
    fn with_package<T>(page: Option<&str>, test: impl FnOnce(&Path) -> T) -> T {
        let folder = std::env::temp_dir().join(format!("headwater-app-{}-{}", std::process::id(), page.is_some()));
        let manifest = "[project]\nname = \"a \\\"greeting\\\"\"\n[[tool.streamlit.component.components]]\n\
                        name = \"dial\"\nasset_dir = \"build\"\n";
        for (path, text) in [("greeting/pyproject.toml", manifest), ("greeting/build/parts/index-1f0c.js", "code")] {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        if let Some(page) = page {
            std::fs::write(folder.join(PAGE), page).unwrap();
        }
        let tested = test(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        tested
    }

    #[test]
    fn files_of_a_component_package_are_in_the_site_and_the_page_names_them() {
        let code = Bundle::new("app", [("app.js".to_owned(), Vec::new()), ("app_bg.wasm".to_owned(), Vec::new())]);
        let site = with_package(None, |folder| site(folder, "greeting", &code, None)).unwrap();
        let file = site.paths().find(|path| path.ends_with("/parts/index-1f0c.js")).unwrap();
        assert!(file.starts_with("assets/a--greeting--dial-"), "{file}");
        assert_eq!(site.text(file), Some("code"));
        let base = file.trim_end_matches("parts/index-1f0c.js");
        let listing = format!(r#"{{"a \"greeting\".dial":{{"base":"{base}","files":["parts/index-1f0c.js"]}}}}"#);
        let attribute = format!(" data-components=\"{}\"", listing.replace('"', "&quot;"));
        let html = site.text("index.html").unwrap();
        assert!(html.contains(&attribute), "{html}");
    }

    #[test]
    fn a_page_of_the_crates_own_must_name_component_packages() {
        let code = Bundle::new("app", []);
        let made = |page| with_package(Some(page), |folder| site(folder, "greeting", &code, None));
        let refused = made("<div data-headwater-app></div>").err().unwrap().to_string();
        assert!(refused.contains("data-components=\"{{ components }}\""), "{refused}");
        let html = made("<div data-components=\"{{ components }}\">").unwrap();
        assert!(html.text("index.html").unwrap().contains("index-1f0c.js"));
    }
}
