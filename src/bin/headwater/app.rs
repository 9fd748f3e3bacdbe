//! The site of one app: a page that holds nothing else.

use anyhow::Result;

use crate::bundle::Bundle;
use crate::embedded;
use crate::site::{self, Site};
use crate::template::{Templates, context, url};

/// Puts the app's page and its files together.
pub fn site(name: &str, code: &Bundle) -> Result<Site> {
    let headwater = embedded::bundle();
    let mut templates = Templates::new()?;
    templates.add("app.html", include_str!("app.html").to_owned())?;
    let page = "index.html";
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
        let site = site("My <app>", &code).unwrap();
        let html = site.text("index.html").unwrap();
        assert!(html.contains("<title>My &lt;app&gt;</title>"), "{html}");
        assert!(html.contains(&format!("data-glue=\"{}/app.js\"", code.dir())), "{html}");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }
}
