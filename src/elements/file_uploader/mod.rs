//! `st.file_uploader`: files from the user's machine. They stay in the page; nothing is sent anywhere.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! if let Some(file) = st.file_uploader("Upload a file").file_type("csv").show()? {
//!     st.write(file.text()?)?;
//! }
//! for file in st.file_uploader("Photos").file_types(["jpg", "png"]).accept_multiple_files().show()? {
//!     st.write(&*file.name)?;
//! }
//! # Ok(()) }
//! ```

mod call;
mod limits;
mod view;

pub use call::CALL;

use crate::diag::{Exception, Flow};
use crate::engine::{Decode, Identity};
use crate::ui::view::HasLabel;
use crate::ui::{Frame, Label, Options, Spec, Ui, props, widget_options};
use crate::value::{StateValue, UploadedFile, Value};
use limits::Limits;
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.file_uploader`.
pub static SPEC: Spec = Spec::leaf::<FileUploaderProps>("file_uploader", Frame::Element, view::view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct FileUploaderProps {
    label: Label,
    limits: Limits,
    multiple: bool,
}

props!(FileUploaderProps);

impl FileUploaderProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        if !self.limits.types.is_empty() {
            fields.push(("kind", Value::strs(self.limits.types.iter())));
        }
        if self.multiple {
            fields.push(("multiple_files", Value::Bool(true)));
        }
        if self.limits.megabytes != limits::MEGABYTES {
            fields.push(("max_upload_size_mb", self.limits.megabytes.into()));
        }
        fields
    }
}

impl HasLabel for FileUploaderProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A file uploader, not drawn yet. Made by [`Ui::file_uploader`]; it gives one file or none, or a list of files.
#[must_use = "a file uploader is drawn by show()"]
pub struct FileUploader<G = Option<Rc<UploadedFile>>> {
    options: Options,
    types: Vec<String>,
    megabytes: Option<u32>,
    multiple: bool,
    gives: PhantomData<G>,
}

widget_options!(generic G; FileUploader<G>, on_change, label_visibility);

impl Ui {
    /// `st.file_uploader(label)`.
    pub fn file_uploader(&self, label: impl AsRef<str>) -> FileUploader {
        FileUploader {
            options: Options::new(self, label.as_ref()),
            types: Vec::new(),
            megabytes: None,
            multiple: false,
            gives: PhantomData,
        }
    }
}

impl<G: StateValue> FileUploader<G> {
    /// `type=` with one entry: an extension (`csv`), a media type (`image/png`, `image/*`), or one of `image`, `audio`,
    /// `video`, `text`.
    pub fn file_type(self, kind: impl AsRef<str>) -> Self {
        self.file_types([kind])
    }

    /// `type=` with several entries, each as for [`file_type`](Self::file_type).
    pub fn file_types<S: AsRef<str>>(mut self, types: impl IntoIterator<Item = S>) -> Self {
        self.types = types.into_iter().map(|kind| kind.as_ref().to_owned()).collect();
        self
    }

    /// `accept_multiple_files=True`: `show()` then gives a list.
    pub fn accept_multiple_files(self) -> FileUploader<Vec<Rc<UploadedFile>>> {
        let Self { options, types, megabytes, .. } = self;
        FileUploader { options, types, megabytes, multiple: true, gives: PhantomData }
    }

    /// `max_upload_size=`: how many megabytes a file may have. 200 if this is not called.
    pub fn max_upload_size(mut self, megabytes: u32) -> Self {
        self.megabytes = Some(megabytes);
        self
    }

    /// Draws the uploader and gives what was chosen. A file stays until the user removes it.
    ///
    /// # Errors
    /// The run is to end here; the key or the uploader is there twice; the key was assigned; the greatest size is zero.
    #[track_caller]
    pub fn show(self) -> Flow<G> {
        if self.megabytes == Some(0) {
            let message = "Invalid `max_upload_size` value. Supported values: a positive integer. Set it to None to \
                           fall back to the `server.maxUploadSize` configuration option.";
            return Err(Exception::streamlit("StreamlitValueError", message).into());
        }
        let identity = Identity::new()
            .always("type", Value::strs(&self.types))
            .always("accept_multiple_files", self.multiple)
            .always("max_upload_size", self.megabytes);
        let limits = Limits::new(&self.types, self.megabytes);
        let (multiple, allowed) = (self.multiple, limits.clone());
        let decode = Rc::new(move |value: &Value| decode(value, multiple, &allowed));
        let given = G::from_value(&show(&self.options, limits, multiple, identity, decode)?);
        given.ok_or_else(|| Exception::new("TypeError", "The uploader's value is no file.").into())
    }
}

/// Registers an uploader, draws it, and says what was chosen: a file or `None`, or a list of files.
fn show(options: &Options, limits: Limits, multiple: bool, identity: Identity, decode: Decode) -> Flow<Value> {
    let default = if multiple { Value::List(Rc::default()) } else { Value::None };
    let mut widget = options.widget(SPEC.name, identity, default, decode);
    widget.writable = false;
    let registered = options.ui.register(widget)?;
    let page = match &registered.value {
        Value::List(_) => registered.value.clone(),
        Value::File(_) => Value::List([registered.value.clone()].into()),
        _ => Value::List(Rc::default()),
    };
    let props = FileUploaderProps { label: options.label.clone(), limits, multiple };
    options.draw(&SPEC, props, &registered, page)?;
    Ok(registered.value)
}

/// From the page's list of files to what the script gets.
fn decode(value: &Value, multiple: bool, limits: &Limits) -> Option<Value> {
    let files = value.as_list()?;
    let fits = |file: &Value| match file {
        #[allow(clippy::cast_precision_loss, reason = "the size of a file in memory")]
        Value::File(file) => limits.check(&file.name, &file.mime, file.size() as f64).is_ok(),
        _ => false,
    };
    match files {
        _ if !files.iter().all(fits) => None,
        _ if multiple => Some(value.clone()),
        [] => Some(Value::None),
        [file] => Some(file.clone()),
        _ => None,
    }
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;
    use crate::value::{UploadedFile, Value};
    use std::rc::Rc;

    fn file(name: &str, size: usize) -> Value {
        Value::File(Rc::new(UploadedFile::new(name, "", vec![0; size])))
    }

    #[test]
    fn gives_the_file_until_it_is_removed() {
        let mut app = Harness::new(|st| {
            st.button("Again").show()?;
            let file = st.file_uploader("File").show()?;
            st.text(file.map_or_else(|| "none".to_owned(), |file| format!("{} {:?}", file.name, file.text()))).show()
        });
        assert_eq!(
            app.dump(),
            "button label='Again' width='content'\nfile_uploader label='File' -> []\ntext body='none'\n"
        );
        app.upload("File", "a.txt", "hello");
        for _ in 0..2 {
            assert!(app.dump().ends_with("text body='a.txt Ok(\"hello\")'\n"), "{}", app.dump());
            app.click("Again");
        }
        app.set("File", Vec::<Value>::new());
        assert!(app.dump().ends_with("text body='none'\n"), "{}", app.dump());
    }

    #[test]
    fn gives_several_files() {
        let mut app = Harness::new(|st| {
            let files = st.file_uploader("Files").file_types(["csv", "jpg"]).accept_multiple_files().show()?;
            st.text(files.iter().map(|file| file.name.to_string()).collect::<Vec<_>>().join(" ")).show()
        });
        let drawn = "file_uploader label='Files' kind=['.csv', '.jpg', '.jpeg'] multiple_files=True -> ";
        assert!(app.dump().starts_with(drawn), "{}", app.dump());
        app.set("Files", vec![file("a.csv", 0), file("b.JPEG", 2)]);
        assert!(app.dump().ends_with("text body='a.csv b.JPEG'\n"), "{}", app.dump());
    }

    #[test]
    fn what_the_limits_forbid_is_refused() {
        let cases = [
            (vec![file("a.txt", 1)], false),
            (vec![file("a.csv", 1_000_001)], false),
            (vec![file("a.csv", 1), file("b.csv", 1)], false),
            (vec![Value::str("a.csv")], false),
            (vec![file("a.csv", 1_000_000)], true),
            (vec![file("a.csv", 0)], true),
        ];
        for (files, taken) in cases {
            let mut app = Harness::new(|st| {
                let file = st.file_uploader("File").file_type(".CSV").max_upload_size(1).show()?;
                st.text(if file.is_some() { "True" } else { "False" }).show()
            });
            app.set("File", files.clone());
            let body = if taken { "text body='True'\n" } else { "text body='False'\n" };
            assert!(app.dump().ends_with(body), "{files:?} {}", app.dump());
        }
    }

    #[test]
    fn with_a_key_only_the_limits_identify_it() {
        let keep: fn(&crate::Ui, bool) -> crate::Flow<bool> =
            |st, changed| Ok(st.file_uploader(if changed { "B" } else { "A" }).key("up").show()?.is_some());
        let lose: fn(&crate::Ui, bool) -> crate::Flow<bool> = |st, changed| {
            Ok(st.file_uploader("A").key("up").max_upload_size(if changed { 5 } else { 6 }).show()?.is_some())
        };
        for (draw, kept) in [(keep, "True"), (lose, "False")] {
            let mut app = Harness::new(move |st| {
                let changed = st.text_input("Change").show()?.len() == 1;
                st.text(if draw(st, changed)? { "True" } else { "False" }).show()
            });
            app.upload("A", "a.txt", "x");
            app.set("Change", "x");
            assert!(app.dump().ends_with(&format!("text body='{kept}'\n")), "{}", app.dump());
        }
    }

    #[test]
    fn errors_are_those_of_streamlit() {
        let cases: [(fn(&crate::Ui) -> crate::Flow, &str); 2] = [
            (|st| st.file_uploader("A").max_upload_size(0).show().map(drop), "Supported values: a positive integer."),
            (
                |st| {
                    st.session_state().set("up", 1_i64)?;
                    st.file_uploader("A").key("up").show().map(drop)
                },
                "`st.session_state['up']` is read-only",
            ),
        ];
        for (app, message) in cases {
            let app = Harness::new(app);
            assert!(app.dump().contains(message), "{}", app.dump());
        }
    }

    #[test]
    fn the_page_says_what_may_be_uploaded() {
        let app = Harness::new(|st| {
            st.file_uploader("File").file_types(["csv", "image"]).max_upload_size(5).show()?;
            Ok(())
        });
        let html = app.html();
        assert!(html.contains("5MB per file \u{2022} IMAGE, CSV"), "{html}");
        assert!(html.contains("accept=\"image/*,.csv\""), "{html}");
    }
}
