//! Files that the user chose or dropped, and their content.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::web_sys::js_sys::{Uint8Array, futures::JsFuture};
use leptos::web_sys::{File, FileList};
use std::rc::Rc;

/// A file on the user's machine, not read yet.
#[derive(Clone)]
pub struct LocalFile(File);

impl LocalFile {
    /// The file's name, without folders.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// The media type as the browser knows it, perhaps empty.
    pub fn mime(&self) -> String {
        self.0.type_()
    }

    /// The size in bytes.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// The content; `None` if the file can no longer be read.
    pub async fn read(&self) -> Option<Rc<[u8]>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec().into())
    }
}

/// The files chosen in a file field. The field forgets them, so that the same file can be chosen again.
pub fn take_files(event: &leptos::ev::Event) -> Vec<LocalFile> {
    let input = event_target::<leptos::web_sys::HtmlInputElement>(event);
    let files = input.files().map(|files| listed(&files)).unwrap_or_default();
    input.set_value("");
    files
}

/// The files dropped.
pub fn dropped_files(event: &leptos::ev::DragEvent) -> Vec<LocalFile> {
    event.data_transfer().and_then(|transfer| transfer.files()).map(|files| listed(&files)).unwrap_or_default()
}

/// Opens the browser's dialog of a file field.
pub fn open_dialog(of: NodeRef<Input>) {
    if let Some(input) = of.get_untracked() {
        input.click();
    }
}

fn listed(files: &FileList) -> Vec<LocalFile> {
    (0..files.length()).filter_map(|at| files.get(at)).map(LocalFile).collect()
}
