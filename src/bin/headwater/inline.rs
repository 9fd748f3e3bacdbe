//! The JavaScript that a script's components have as texts, as files of its site, so that a policy which forbids code
//! from anywhere else (`blob:`) lets it run. The script runs once, natively, to tell: components of its first run are
//! found. For any other one the page makes a module by itself, or says that its policy forbids that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use headwater::trace::trace_file;
use minijinja::Value;
use serde_json::Value as Json;

use crate::bundle::Bundle;
use crate::first_frame::in_time;
use crate::site;
use crate::template::{escape, html};

/// The texts, a file each.
pub struct Inline(Bundle);

impl Default for Inline {
    fn default() -> Self {
        Self::new(BTreeSet::new())
    }
}

impl Inline {
    /// Those of a script.
    pub fn of(app: &Path) -> Self {
        let app = app.to_owned();
        let mut texts = BTreeSet::new();
        if let Some(trace) = in_time(move || trace_file(&app, None).ok()) {
            collect(&trace, &mut texts);
        }
        Self::new(texts)
    }

    fn new(texts: BTreeSet<String>) -> Self {
        let files = texts.into_iter().enumerate().map(|(at, text)| (format!("{at}.js"), text.into_bytes()));
        Self(Bundle::new("inline", files))
    }

    /// The files.
    pub fn bundle(&self) -> &Bundle {
        &self.0
    }

    /// What a page's `data-modules` says, for double quotes: the address of each file, with the length of its text in
    /// JavaScript's terms. Empty if there is none.
    pub fn attribute(&self, page: &str) -> Value {
        let length = |text: &[u8]| String::from_utf8_lossy(text).encode_utf16().count();
        let address = |path| site::relative(page, &format!("{}/{path}", self.0.dir()));
        let lengths: BTreeMap<_, _> = self.0.files().map(|(path, text)| (address(path), length(text))).collect();
        let mut attribute = String::new();
        if !lengths.is_empty() {
            escape(&serde_json::json!(lengths).to_string(), &mut attribute);
        }
        html(attribute)
    }
}

/// Gathers the JavaScript of all components in a trace.
fn collect(traced: &Json, texts: &mut BTreeSet<String>) {
    match traced {
        Json::Object(fields) => {
            if let Some(Json::String(text)) = fields.get("js_content").filter(|text| **text != "") {
                texts.insert(text.clone());
            }
            fields.values().for_each(|value| collect(value, texts));
        }
        Json::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn inline(script: &str) -> Inline {
        let folder = std::env::temp_dir().join(format!("headwater-inline-{}-{}", std::process::id(), script.len()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("app.py"), script).unwrap();
        let inline = Inline::of(&folder.join("app.py"));
        fs::remove_dir_all(&folder).unwrap();
        inline
    }

    #[test]
    fn what_the_first_run_shows_is_a_file_each_and_the_page_tells_their_lengths() {
        let found = inline(
            "import streamlit as st\n\
             component = st.components.v2.component\n\
             one = component('one', js='export default () => {};\\n// \\u00e9\\U0001F600')\n\
             one(key='a')\n\
             one(key='b')\n\
             component('two', html='<p>no code</p>')()\n\
             component('three', js='1;\\n2;')\n",
        );
        let files: Vec<_> = found.bundle().files().collect();
        assert_eq!(files, [("0.js", "export default () => {};\n// é😀".as_bytes())]);
        let said = format!("{{&quot;../{}/0.js&quot;:31}}", found.bundle().dir());
        assert_eq!(found.attribute("a/index.html").to_string(), said);
    }

    #[test]
    fn a_script_that_fails_or_has_no_components_has_no_such_files() {
        for script in ["1 / 0", "def", "import streamlit as st\nst.write(1)"] {
            let found = inline(script);
            assert_eq!(found.bundle().files().count(), 0, "{script}");
            assert_eq!(found.attribute("index.html").to_string(), "");
        }
    }
}
