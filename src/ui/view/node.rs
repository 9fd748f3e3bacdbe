//! A node as its view sees it: signals for what it shows, and a way to send what the user does.

use super::children::Children;
use crate::engine::Event;
use crate::tree::{Element, NodeId, Shown};
use crate::value::Value;
use leptos::prelude::*;
use std::marker::PhantomData;
use std::rc::Rc;

/// What a node's view can ask of the page that it is in.
pub trait Page {
    /// Hands an event to the session.
    fn send(&self, event: Event);
    /// Another node, to show it as a child.
    fn node(&self, id: NodeId) -> Option<NodeView>;
    /// Text that is the same for one page and differs between two, for the ids of DOM nodes.
    fn prefix(&self) -> String;
}

/// A node's signals. One change of the tree touches the signals of one node.
#[derive(Clone, Copy)]
pub struct NodeView {
    id: NodeId,
    element: RwSignal<Element, LocalStorage>,
    children: RwSignal<Vec<NodeId>>,
    stale: RwSignal<bool>,
    page: StoredValue<Rc<dyn Page>, LocalStorage>,
}

impl NodeView {
    /// A node that shows `element`.
    pub fn new(id: NodeId, element: Element, page: Rc<dyn Page>) -> Self {
        Self {
            id,
            element: RwSignal::new_local(element),
            children: RwSignal::new(Vec::new()),
            stale: RwSignal::new(false),
            page: StoredValue::new_local(page),
        }
    }

    /// Shows another element of the same kind.
    pub fn set_element(&self, element: Element) {
        self.element.set(element);
    }

    /// Shows other children.
    pub fn set_children(&self, children: Vec<NodeId>) {
        self.children.set(children);
    }

    /// Whether the run under way has not written the node yet.
    pub fn set_stale(&self, stale: bool) {
        if self.stale.get_untracked() != stale {
            self.stale.set(stale);
        }
    }

    /// Frees the node's signals. Its view must be gone.
    pub fn dispose(&self) {
        self.element.dispose();
        self.children.dispose();
        self.stale.dispose();
        self.page.dispose();
    }

    /// The node's properties.
    pub fn props<P>(&self) -> Read<P> {
        Read { element: self.element, of: PhantomData }
    }

    /// The element; what calls this runs again when it changes.
    pub fn tracked(&self) -> Element {
        self.element.get()
    }

    /// The element as it is now.
    pub fn element(&self) -> Element {
        self.element.get_untracked()
    }

    /// Whether the node is stale, as a signal.
    pub fn stale(&self) -> ReadSignal<bool> {
        self.stale.read_only()
    }

    /// The widget's value as the node begins to be shown.
    pub fn initial(&self) -> Value {
        self.element.with_untracked(|element| element.shown.clone()).map(|shown| shown.value).unwrap_or_default()
    }

    /// Calls `adopt` whenever the script, not the user, has set the widget's value.
    pub fn on_set(&self, adopt: impl Fn(Value) + 'static) {
        let element = self.element;
        let shown = move || element.with(|element| element.shown.clone());
        let count = |shown: &Option<Shown>| shown.as_ref().map_or(0, |shown| shown.set);
        let first = element.with_untracked(|element| count(&element.shown));
        Effect::new(move |before: Option<u32>| {
            let now = shown();
            let set = count(&now);
            if let Some(shown) = now
                && set != before.unwrap_or(first)
            {
                untrack(|| adopt(shown.value));
            }
            set
        });
    }

    /// Sends the widget's new value.
    pub fn send(&self, value: impl Into<Value>) {
        let widget = self.element.with_untracked(|element| element.widget.clone());
        if let Some(widget) = widget {
            self.send_event(Event::change(widget, value.into()));
        }
    }

    /// Sends what happened.
    pub fn send_event(&self, event: Event) {
        if let Some(page) = self.page.try_with_value(Rc::clone) {
            page.send(event);
        }
    }

    /// An id for a DOM node of this view, unique in the document.
    pub fn dom_id(&self, part: &str) -> String {
        let prefix = self.page.try_with_value(|page| page.prefix()).unwrap_or_default();
        format!("{prefix}-{}-{part}", self.id.0)
    }

    /// The classes that an author's key gives: `st-key-<key>`, with every other character turned into `-`.
    pub fn key_class(&self) -> String {
        let class = |key: &Rc<str>| {
            let allowed = |c: char| if c.is_ascii_alphanumeric() || c == '_' || c == '-' { c } else { '-' };
            format!(" st-key-{}", key.chars().map(allowed).collect::<String>())
        };
        self.element.with_untracked(|element| element.key.as_ref().map(class)).unwrap_or_default()
    }

    /// Whether the node has no child; what calls this runs again when that changes.
    pub fn is_childless(&self) -> bool {
        self.children.with(Vec::is_empty)
    }

    /// The children's views, each kept as long as its node is.
    pub fn children(&self) -> AnyView {
        let (children, page) = (self.children, self.page);
        (move || Children { ids: children.get(), page }).into_any()
    }

    /// The node's view, in its frame.
    pub fn view(&self) -> AnyView {
        super::super::spec::framed(self)
    }
}

/// A typed look at a node's properties.
pub struct Read<P> {
    element: RwSignal<Element, LocalStorage>,
    of: PhantomData<fn() -> P>,
}

impl<P> Clone for Read<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Read<P> {}

impl<P: Default + 'static> Read<P> {
    /// The properties; what calls this runs again when they change.
    pub fn get(self) -> Rc<P> {
        self.element.with(props_of)
    }

    /// The properties as they are now.
    pub fn get_untracked(self) -> Rc<P> {
        self.element.with_untracked(props_of)
    }

    /// A view that is made anew whenever the properties change: for elements that hold no state of their own.
    pub fn render(self, view: fn(&P) -> AnyView) -> AnyView {
        (move || view(&self.get())).into_any()
    }
}

/// An element's properties. A node never changes its kind, so the fallback is for a bug only, and then shows an empty
/// element.
pub fn props_of<P: Default + 'static>(element: &Element) -> Rc<P> {
    Rc::clone(&element.props).into_any().downcast().unwrap_or_default()
}
