//! The component packages of an app in its site: a bundle for each component's files, and what the page tells the app
//! of them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use headwater::packages::{PackagedComponent, find, listing};
use minijinja::Value;

use crate::bundle::Bundle;
use crate::site;
use crate::template::{escape, html};

/// How much of a component's name is in that of its bundle.
const NAME: usize = 60;

/// The components that an app has in packages, each with its files.
pub struct Packages(Vec<(PackagedComponent, Bundle)>);

impl Packages {
    /// Those of the app in a folder.
    pub fn of(app: &Path) -> Result<Self> {
        let found = find(app);
        if !found.mistakes.is_empty() {
            bail!("{}", found.mistakes.join("\n       "));
        }
        let mut packages = Self(Vec::new());
        for component in found.components {
            let bundle = bundle(&component)?;
            packages.0.push((component, bundle));
        }
        Ok(packages)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their files.
    pub fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        self.0.iter().map(|(_, bundle)| bundle)
    }

    /// What a page's `data-components` says, for double quotes; empty if there is nothing to say.
    pub fn attribute(&self, page: &str) -> Value {
        let mut attribute = String::new();
        escape(&self.listing(page), &mut attribute);
        html(attribute)
    }

    /// The same as it is.
    pub fn listing(&self, page: &str) -> String {
        if self.is_empty() {
            return String::new();
        }
        let base = |bundle: &Bundle| site::relative(page, &format!("{}/", bundle.dir()));
        listing(self.0.iter().map(|(component, bundle)| (component, base(bundle))))
    }
}

fn bundle(component: &PackagedComponent) -> Result<Bundle> {
    let mut files = Vec::new();
    for path in &component.files {
        let file = component.assets.join(path);
        let contents = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        files.push((path.clone(), contents));
    }
    // A name is any text, and this is that of a folder.
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = component.name.chars().map(plain).take(NAME).collect();
    Ok(Bundle::new(name, files))
}
