//! The view of a file uploader: a place to drop files or press a button, and a chip for each file.

use super::limits::size_text;
use super::{FileUploaderProps, UploadedFile};
use crate::ui::view::{
    LocalFile, NodeView, Read, button_body, dropped_files, icon, label, open_dialog, svg, take_files,
};
use crate::value::Value;
use leptos::attr::custom::custom_attribute;
use leptos::html::Input;
use leptos::prelude::*;
use std::rc::Rc;

/// A file as its chip shows it.
#[derive(Clone)]
struct Chip {
    id: u32,
    name: String,
    size: f64,
    content: Content,
}

#[derive(Clone)]
enum Content {
    /// On its way into memory.
    Reading,
    /// In the session's hands.
    Here(Rc<UploadedFile>),
    /// Not taken, and why.
    Refused(String),
}

/// What an uploader's parts share: signals only, so that every handler can have it.
#[derive(Clone, Copy)]
struct Uploader {
    node: NodeView,
    props: Read<FileUploaderProps>,
    chips: RwSignal<Vec<Chip>, LocalStorage>,
    next: StoredValue<u32>,
    dragging: RwSignal<bool>,
    field: NodeRef<Input>,
}

impl Uploader {
    fn chip(self, name: String, size: f64, content: Content) -> Chip {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        Chip { id, name, size, content }
    }

    /// Shows the files that the session has.
    fn adopt(self, value: &Value) {
        let files = value.as_list().unwrap_or_default().iter().filter_map(|file| match file {
            Value::File(file) => Some(Rc::clone(file)),
            _ => None,
        });
        #[allow(clippy::cast_precision_loss, reason = "the size of a file in memory")]
        let chips = files.map(|file| self.chip(file.name.to_string(), file.size() as f64, Content::Here(file)));
        self.chips.set(chips.collect());
    }

    /// Takes what is allowed of the files that the user chose, and says of each other file why not.
    fn take(self, files: Vec<LocalFile>) {
        let props = self.props.get_untracked();
        if props.label.disabled {
            return;
        }
        let mut taken: Vec<(u32, LocalFile)> = Vec::new();
        for file in files {
            let (name, size) = (file.name(), file.size());
            let verdict = match props.limits.check(&name, &file.mime(), size) {
                Ok(()) if !props.multiple && !taken.is_empty() => Err("Only one file is allowed.".to_owned()),
                verdict => verdict,
            };
            let chip = match verdict {
                Ok(()) => {
                    let chip = self.chip(name, size, Content::Reading);
                    taken.push((chip.id, file));
                    if !props.multiple {
                        self.chips.update(Vec::clear);
                    }
                    chip
                }
                Err(why) => self.chip(name, size, Content::Refused(why)),
            };
            self.chips.update(|chips| chips.push(chip));
        }
        if !taken.is_empty() {
            leptos::task::spawn_local(self.read(taken));
        }
    }

    /// Reads files that were chosen together, and tells the session once.
    async fn read(self, files: Vec<(u32, LocalFile)>) {
        let mut read = Vec::with_capacity(files.len());
        for (id, file) in files {
            let bytes = file.read().await;
            let uploaded = bytes.map(|bytes| UploadedFile::new(file.name(), file.mime(), bytes));
            read.push((id, uploaded));
        }
        // The view may be gone by now, and any of the files may have been removed.
        let known = self.chips.try_update(|chips| {
            for (id, file) in read {
                if let Some(chip) = chips.iter_mut().find(|chip| chip.id == id) {
                    chip.content = file.map_or_else(
                        || Content::Refused("The file could not be read.".to_owned()),
                        |file| Content::Here(Rc::new(file)),
                    );
                }
            }
        });
        if known.is_some() {
            self.tell();
        }
    }

    fn remove(self, id: u32) {
        let was_here = self
            .chips
            .with_untracked(|chips| chips.iter().any(|chip| chip.id == id && matches!(chip.content, Content::Here(_))));
        self.chips.update(|chips| chips.retain(|chip| chip.id != id));
        if was_here {
            self.tell();
        }
    }

    /// Sends the files that are here.
    fn tell(self) {
        let file = |chip: &Chip| match &chip.content {
            Content::Here(file) => Some(Value::File(Rc::clone(file))),
            _ => None,
        };
        let files = self.chips.with_untracked(|chips| chips.iter().filter_map(file).collect());
        self.node.send(Value::List(files));
    }

    fn is_empty(self) -> bool {
        self.chips.with(Vec::is_empty)
    }
}

pub fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<FileUploaderProps>();
    let uploader = Uploader {
        node,
        props,
        chips: RwSignal::new_local(Vec::new()),
        next: StoredValue::new(0),
        dragging: RwSignal::new(false),
        field: NodeRef::new(),
    };
    uploader.adopt(&node.initial());
    node.on_set(move |value| uploader.adopt(&value));
    let id = node.dom_id("field");
    let control = id.clone();
    // A click on the label must not open a dialog; it is tied to the field only so that it counts as disabled with it.
    let label = move || label::<FileUploaderProps>(&node, props.disabled().then(|| control.clone()));
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        uploader.dragging.set(false);
        uploader.take(dropped_files(&event));
    };
    let over = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        if !untrack(move || props.disabled()) {
            uploader.dragging.set(true);
        }
    };
    let press = move |_| {
        if untrack(move || uploader.is_empty() && !props.disabled()) {
            open_dialog(uploader.field);
        }
    };
    let inside = move || if uploader.is_empty() { invitation(uploader) } else { chips(uploader) };
    view! {
        <div class="stFileUploader" data-testid="stFileUploader">
            {label}
            <section
                class="stFileUploaderDropzone" data-testid="stFileUploaderDropzone" role="presentation"
                aria-disabled=move || props.disabled().to_string()
                data-drag=move || uploader.dragging.get().then_some("true")
                on:click=press on:dragover=over on:dragleave=move |_| uploader.dragging.set(false) on:drop=drop
            >
                <input
                    class="stHidden" type="file" id=id data-testid="stFileUploaderDropzoneInput" node_ref=uploader.field
                    aria-label=move || props.name() tabindex="-1" disabled=move || props.disabled()
                    multiple=move || props.get().multiple accept=move || props.get().limits.accept()
                    // The dialog's own click must not open it again.
                    on:click=move |event| event.stop_propagation()
                    on:change=move |event| uploader.take(take_files(&event))
                />
                {inside}
            </section>
        </div>
    }
    .into_any()
}

/// The button and the limits, while there is no file.
fn invitation(uploader: Uploader) -> AnyView {
    let props = uploader.props;
    view! {
        <span>
            <button
                type="button" class="stBaseButton" {..custom_attribute("kind", "secondary")} data-testid="stBaseButton-secondary"
                disabled=move || props.disabled()
            >
                {button_body("Upload", Some(":material/upload:"))}
            </button>
        </span>
        <div class="stFileUploaderDropzoneInstructions" data-testid="stFileUploaderDropzoneInstructions">
            <div><span>{move || props.get().limits.note()}</span></div>
        </div>
    }
    .into_any()
}

fn chips(uploader: Uploader) -> AnyView {
    let props = uploader.props;
    let more = move || {
        props.get().multiple.then(|| {
            view! {
                <button
                    type="button" class="stFileAdd" aria-label="Add files" disabled=move || props.disabled()
                    on:click=move |_| open_dialog(uploader.field)
                >
                    {svg("plus", "")}
                </button>
            }
        })
    };
    let all =
        move || uploader.chips.with(|chips| chips.iter().map(|chip| chip_view(uploader, chip)).collect::<Vec<_>>());
    view! { <div class="stFileChips" data-testid="stFileChips">{all}{more}</div> }.into_any()
}

fn chip_view(uploader: Uploader, chip: &Chip) -> AnyView {
    let (id, name, size) = (chip.id, chip.name.clone(), size_text(chip.size));
    let error = match &chip.content {
        Content::Refused(why) => Some(why.clone()),
        _ => None,
    };
    let glyph = if error.is_some() { ":material/error:" } else { ":material/description:" };
    let note = match (&chip.content, &error) {
        (_, Some(why)) => view! { <small role="alert">{why.clone()}</small> }.into_any(),
        (Content::Reading, _) => view! { <small>"Reading\u{2026}"</small> }.into_any(),
        _ => view! { <small>{size.clone()}</small> }.into_any(),
    };
    let remove = move |event: leptos::ev::MouseEvent| {
        // Without its chips the place would take the click for one on itself.
        event.stop_propagation();
        uploader.remove(id);
    };
    view! {
        <div
            class="stFileChip" data-testid="stFileChip" role="group" aria-label=format!("{name}, {size}")
            data-error=error.is_some().then_some("true")
        >
            {icon(glyph, "stIconMaterial")}
            <div><div class="stFileChipName" title=name.clone()>{name.clone()}</div>{note}</div>
            <small class="stFileChipDeleteBtn" data-testid="stFileChipDeleteBtn">
                <button
                    type="button" aria-label=format!("Remove {name}") disabled=move || uploader.props.disabled()
                    on:click=remove
                >
                    {svg("close", "")}
                </button>
            </small>
        </div>
    }
    .into_any()
}
