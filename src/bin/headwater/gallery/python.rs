//! What the gallery's pages in Python need beside those in Rust. A command line without an interpreter has none of it,
//! and builds the gallery in Rust alone.

use std::path::Path;

use anyhow::Result;
use minijinja::Value;

use crate::bundle::Bundle;
use crate::site::Site;

/// There is no interpreter in this build.
#[cfg(not(feature = "python"))]
pub enum Python {}

#[cfg(not(feature = "python"))]
impl Python {
    /// Says why there is none.
    #[expect(clippy::unnecessary_wraps, reason = "with an interpreter it may fail")]
    pub fn build(_root: &Path, _scratch: &Path, _dev: bool) -> Result<Option<Self>> {
        crate::say(
            "this headwater was built without Python, so the gallery is in Rust alone; `cargo headwater` has both",
        );
        Ok(None)
    }

    pub fn add_to(&self, _site: &mut Site) -> Result<()> {
        match *self {}
    }

    pub fn values(&self, _page: &str, _script: &str, _files: &Bundle) -> Result<Value> {
        match *self {}
    }
}

#[cfg(feature = "python")]
pub use with_python::Python;

#[cfg(feature = "python")]
mod with_python {
    use super::*;
    use crate::gallery::docs::{RUNTIME, SHARE_PAGE};
    use crate::gallery::editor::Editor;
    use crate::runtime::Runtime;
    use crate::template::{context, url};
    use crate::{runtime_folder, site};

    /// What runs the scripts, and what their source is edited by.
    pub struct Python {
        pub runtime: Runtime,
        pub editor: Editor,
    }

    impl Python {
        /// Compiles and bundles it for the gallery of a checkout. `scratch` is where its builds leave their files.
        pub fn build(root: &Path, scratch: &Path, dev: bool) -> Result<Option<Self>> {
            Ok(Some(Self { editor: Editor::build(&root.join("www"), scratch)?, runtime: Runtime::build(dev)? }))
        }

        /// Adds its files to a site.
        pub fn add_to(&self, site: &mut Site) -> Result<()> {
            site.add_bundle(&self.editor.files);
            self.runtime.add_to(site)?;
            // What the examples of the documentation are run by, and what the links to apps lead to.
            runtime_folder::add_to(site, &self.runtime, &format!("{RUNTIME}/"), SHARE_PAGE)
        }

        /// What a page's template says of the script of that name among the files.
        pub fn values(&self, page: &str, script: &str, files: &Bundle) -> Result<Value> {
            Ok(context! {
                script => script,
                editor => url(site::relative(page, &self.editor.files.dir())),
                has_codemirror => self.editor.has_codemirror,
                ..self.runtime.values(page, script, files)?
            })
        }
    }
}
