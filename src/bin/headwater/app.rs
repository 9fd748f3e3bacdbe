//! The site of one app: a page of the crate's own, or one that holds nothing else.

use std::path::Path;

use anyhow::{Context, Result};

use crate::bundle::Bundle;
use crate::embedded;
use crate::site::{self, Site};
use crate::template::{Templates, context, url};

/// The crate's own page, a template with the same names as ours.
const PAGE: &str = "index.html";

/// Puts the app's page and its files together. The page is the `index.html` of the crate's folder, if it has one.
pub fn site(dir: &Path, name: &str, code: &Bundle) -> Result<Site> {
    let headwater = embedded::bundle();
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
        },
    )?;
    let mut site = Site::default();
    site.add_bundle(&headwater);
    site.add_bundle(code);
    site.add_page(page, html);
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_files_of_the_site() {
        let code = Bundle::new("app", [("app.js".to_owned(), Vec::new()), ("app_bg.wasm".to_owned(), Vec::new())]);
        let site = site(Path::new("no such folder"), "My <app>", &code).unwrap();
        let html = site.text("index.html").unwrap();
        assert!(html.contains("<title>My &lt;app&gt;</title>"), "{html}");
        assert!(html.contains(&format!("data-glue=\"{}/app.js\"", code.dir())), "{html}");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }

    #[test]
    fn a_crate_may_bring_its_own_page() {
        let template = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg-template");
        let code = Bundle::new("app", [("app.js".to_owned(), Vec::new()), ("app_bg.wasm".to_owned(), Vec::new())]);
        let site = site(&template, "greeting", &code).unwrap();
        assert!(site.text("index.html").unwrap().contains("your page"), "it is the template's page");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }
}
