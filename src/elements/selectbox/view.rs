//! The view of a selectbox: an editable combobox with a list, as the ARIA Authoring Practices describe it.
//!
//! The focus stays in the field; the list shows with `aria-activedescendant` which row a key would choose.

use super::SelectboxProps;
use super::filter;
use crate::ui::view::{
    Chosen, NodeView, Read, focus, icon, label, lift, mark_all, row_height, scroll_to, scrolled, set_property, svg,
};
use crate::value::Value;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use std::rc::Rc;

/// How many rows are in the page at most; the list of a long selectbox is a window on them that follows its scrolling.
const ROWS: usize = 120;
/// The rows that the window keeps above those that are seen.
const ABOVE: usize = 40;
/// The height of a row until it can be measured, and the list's padding.
const ROW_HEIGHT: f64 = 36.0;
const PADDING: f64 = 4.0;

/// What a selectbox's parts share: signals only, so that every handler can have it.
#[derive(Clone, Copy)]
struct Combo {
    node: NodeView,
    props: Read<SelectboxProps>,
    chosen: Chosen,
    /// What the field shows. It differs from the choice while the user is typing.
    draft: RwSignal<String>,
    typing: RwSignal<bool>,
    open: RwSignal<bool>,
    /// The options that match, by index, and which row among them is active.
    rows: RwSignal<Vec<usize>>,
    active: RwSignal<Option<usize>>,
    /// The first row that is in the page.
    from: RwSignal<usize>,
    row_height: RwSignal<f64>,
    field: NodeRef<Input>,
    list: NodeRef<Div>,
}

impl Combo {
    fn options(self) -> Rc<[Value]> {
        Rc::clone(&self.props.get().options)
    }

    fn disabled(self) -> bool {
        let props = self.props.get();
        props.label.disabled || props.options.is_empty()
    }

    fn current(self) -> Option<usize> {
        self.chosen.index(&self.options())
    }

    /// Opens the list with every option in it.
    fn show_all(self, active: Option<usize>) {
        self.typing.set(false);
        self.rows.set((0..self.options().len()).collect());
        self.open.set(true);
        self.activate(active);
    }

    /// Opens the list with what matches the field's text.
    fn search(self, text: String) {
        let options = self.options();
        let rows = filter::matches(options.iter().map(|option| option.as_str().unwrap_or_default()), &text);
        let active = (!rows.is_empty()).then_some(0);
        self.typing.set(true);
        self.draft.set(text);
        self.rows.set(rows);
        self.open.set(true);
        self.activate(active);
    }

    fn close(self) {
        self.open.set(false);
        self.typing.set(false);
        self.active.set(None);
        self.draft.set(self.chosen.text());
    }

    fn activate(self, row: Option<usize>) {
        self.active.set(row);
        let row = row.unwrap_or(0);
        if row < self.from.get() || row >= self.from.get() + ROWS {
            self.from.set(self.window(row));
        }
        // The list may be new, and its rows are there only after this event's effects.
        request_animation_frame(move || self.reveal(row));
    }

    fn reveal(self, row: usize) {
        if let Some(height) = self.list.try_get_untracked().and_then(|_| row_height(self.list)) {
            self.row_height.set(height);
            #[allow(clippy::cast_precision_loss, reason = "pixels of a list")]
            let top = row as f64 * height;
            scroll_to(self.list, top, top + height + 2.0 * PADDING);
        }
    }

    /// The first row to have in the page where `row` is the first that is seen. In steps, so that most scrolling
    /// changes nothing.
    fn window(self, row: usize) -> usize {
        let last = self.rows.with(Vec::len).saturating_sub(ROWS);
        (row.saturating_sub(ABOVE) / 20 * 20).min(last)
    }

    fn follow_scrolling(self) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of a list")]
        let first_seen = (scrolled(self.list) / untrack(move || self.row_height.get()).max(1.0)) as usize;
        let from = untrack(move || self.window(first_seen));
        if from != self.from.get_untracked() {
            self.from.set(from);
        }
    }

    /// Moves the active row, or opens the list beside the choice.
    fn step(self, down: bool) {
        let last = if self.open.get() { self.rows.with(Vec::len) } else { self.options().len() }.saturating_sub(1);
        let now = if self.open.get() { self.active.get() } else { self.current() };
        let next = match (now, down) {
            (Some(row), true) => (row + 1).min(last),
            (Some(row), false) => row.saturating_sub(1),
            (None, true) => 0,
            (None, false) => last,
        };
        if self.open.get() { self.activate(Some(next)) } else { self.show_all(Some(next)) }
    }

    /// Takes the option of a row. The session is told only of a change.
    fn pick(self, row: usize) {
        if let Some(at) = self.rows.with(|rows| rows.get(row).copied()) {
            self.choose(Some(at));
        }
    }

    fn choose(self, at: Option<usize>) {
        if at != self.current() {
            self.chosen.set(at, &self.options());
            self.node.send(crate::ui::index_value(at));
        }
        self.close();
    }

    fn key(self, event: &leptos::ev::KeyboardEvent) {
        let open = self.open.get();
        let key = event.key();
        match key.as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            "Home" if open => self.activate(Some(0)),
            "End" if open => self.activate(Some(self.rows.with(Vec::len).saturating_sub(1))),
            "Enter" if open => self.pick(self.active.get().unwrap_or(0)),
            "Escape" if open => {
                // A dialog around the widget must not close as well.
                event.stop_propagation();
                self.close();
            }
            "Escape" if self.props.get().clearable => self.choose(None),
            // What is typed replaces the choice's text. Keyboards on screens do not say which key it is.
            _ => {
                let typed = key.chars().count() == 1 || key == "Unidentified" || key == "Process";
                if typed && !self.typing.get() && !(event.ctrl_key() || event.meta_key() || event.alt_key()) {
                    mark_all(self.field);
                }
                return;
            }
        }
        event.prevent_default();
    }
}

pub fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<SelectboxProps>();
    let options = move || Rc::clone(&props.get().options);
    let chosen = Chosen::new(&node, options);
    let first = untrack(move || chosen.text());
    let combo = Combo {
        node,
        props,
        chosen,
        draft: RwSignal::new(first.clone()),
        typing: RwSignal::new(false),
        open: RwSignal::new(false),
        rows: RwSignal::new(Vec::new()),
        active: RwSignal::new(None),
        from: RwSignal::new(0),
        row_height: RwSignal::new(ROW_HEIGHT),
        field: NodeRef::new(),
        list: NodeRef::new(),
    };
    // Another choice by the script, or other options, end what the user has begun.
    Effect::new(move |before: Option<(String, Rc<[Value]>, bool)>| {
        let now = (chosen.text(), options(), combo.disabled());
        if before.is_some_and(|before| before != now) {
            untrack(move || combo.close());
        }
        now
    });
    let (id, list_id) = (node.dom_id("field"), node.dom_id("list"));
    let shown = move || combo.open.get() && !combo.disabled();
    let active = {
        let id = id.clone();
        move || {
            let at = combo.active.get().and_then(|row| combo.rows.with(|rows| rows.get(row).copied()));
            at.filter(|_| shown()).map(|at| format!("{id}-{at}"))
        }
    };
    let placeholder = move || match (props.get().options.is_empty(), &*props.get().placeholder) {
        (true, _) => "No options to select".to_owned(),
        (false, "") => "Choose an option".to_owned(),
        (false, given) => given.to_owned(),
    };
    let leading = move || {
        props.get().icon.as_deref().map(|given| {
            view! { <span class="stFieldIcon" data-testid="stSelectboxIcon">{icon(given, "stIconMaterial")}</span> }
        })
    };
    let clear = move || {
        (props.get().clearable && !combo.disabled() && combo.current().is_some()).then(|| {
            view! {
                <button
                    type="button" class="stSelectboxClear" aria-label="Clear value" tabindex="-1"
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| untrack(move || {
                        combo.choose(None);
                        focus(combo.field);
                    })
                >
                    {svg("close", "")}
                </button>
            }
        })
    };
    let toggle = move |_| {
        untrack(move || {
            focus(combo.field);
            if combo.open.get() { combo.close() } else { combo.show_all(combo.current()) }
        });
    };
    let (controls, list_name) = (list_id.clone(), id.clone());
    view! {
        <div class="stSelectbox" data-testid="stSelectbox" data-disabled=move || combo.disabled().then_some("true")>
            {label::<SelectboxProps>(&node, Some(id.clone()))}
            <div class="stSelectboxAnchor">
                <div class="stFieldBox" role="group">
                    {leading}
                    <input
                        id=id role="combobox" type="text" aria-label=move || props.name() node_ref=combo.field
                        aria-expanded=move || shown().to_string() aria-autocomplete="list"
                        aria-controls=move || shown().then(|| controls.clone()) aria-activedescendant=active
                        autocomplete="off" spellcheck="false" placeholder=placeholder value=first
                        disabled=move || combo.disabled() prop:value=move || combo.draft.get()
                        on:click=move |_| untrack(move || if !combo.open.get() { combo.show_all(combo.current()) })
                        on:input=move |event| untrack(move || combo.search(event_target_value(&event)))
                        on:keydown=move |event| untrack(move || combo.key(&event))
                        on:blur=move |_| untrack(move || combo.close())
                    />
                    {clear}
                    <button
                        type="button" class="stSelectboxOpen" aria-label="Open" tabindex="-1" aria-haspopup="listbox"
                        aria-expanded=move || shown().to_string() disabled=move || combo.disabled()
                        on:mousedown=move |event| event.prevent_default() on:click=toggle
                    >
                        {svg("down", "")}
                    </button>
                </div>
                {move || shown().then(|| list(combo, list_id.clone(), list_name.clone()))}
            </div>
        </div>
    }
    .into_any()
}

/// The open list.
fn list(combo: Combo, id: String, field: String) -> AnyView {
    let whole = NodeRef::<Div>::new();
    lift(whole);
    let (above, below) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    let total = move || combo.rows.with(Vec::len);
    #[allow(clippy::cast_precision_loss, reason = "pixels of a list")]
    let height = move |rows: usize| format!("{}px", rows as f64 * combo.row_height.get());
    set_property(above, "height", move || height(combo.from.get()));
    set_property(below, "height", move || height(total().saturating_sub(combo.from.get() + ROWS)));
    let rows = move || {
        let from = combo.from.get();
        combo.rows.with(|rows| rows.iter().copied().enumerate().skip(from).take(ROWS).collect::<Vec<_>>())
    };
    let row = move |(row, at): (usize, usize)| {
        let text = untrack(move || combo.options().get(at).and_then(Value::as_str).unwrap_or_default().to_owned());
        view! {
            <div
                role="option" id=format!("{field}-{at}") data-key=at.to_string()
                aria-selected=move || (combo.current() == Some(at)).to_string()
                aria-setsize=move || total().to_string() aria-posinset=(row + 1).to_string()
                data-focused=move || (combo.active.get() == Some(row)).then_some("true")
                on:click=move |_| untrack(move || combo.pick(row))
            >
                <div>{text}</div>
            </div>
        }
    };
    let none = move || {
        (total() == 0).then(|| {
            view! {
                <div role="option" aria-selected="false" aria-disabled="true" data-empty="true"><div>"No results"</div></div>
            }
        })
    };
    view! {
        <div
            class="stSelectboxVirtualDropdown" data-testid="stSelectboxVirtualDropdown" data-open="true" popover="manual"
            node_ref=whole
            // The field keeps the focus while the list is clicked.
            on:mousedown=move |event| event.prevent_default()
        >
            <div
                role="listbox" id=id aria-label=move || combo.props.name() node_ref=combo.list
                // What scrolls takes part in tabbing otherwise.
                tabindex="-1" on:scroll=move |_| combo.follow_scrolling()
            >
                <div role="presentation" node_ref=above></div>
                <For each=rows key=|row| *row children=row />
                <div role="presentation" node_ref=below></div>
                {none}
            </div>
        </div>
    }
    .into_any()
}
