//! One node of the tree, and what identifies it.

#[cfg(feature = "wire")]
use super::BytesError;
use crate::value::Value;
use std::any::Any;
use std::rc::Rc;

/// A node's identity, never used twice in a session. A node keeps it for as long as the page should keep its DOM node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct NodeId(pub u32);

/// The containers that every page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Root {
    /// The page itself.
    Main,
    /// The bar at its side.
    Sidebar,
}

impl Root {
    /// Every root, in the order of their identities.
    pub const ALL: [Self; 2] = [Self::Main, Self::Sidebar];

    /// The root's node.
    pub const fn id(self) -> NodeId {
        NodeId(self as u32)
    }

    /// The root's name in a dump.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Sidebar => "sidebar",
        }
    }
}

/// What kind of element a node is. `ui::Spec` is the one implementation; the tree sees a name.
pub trait Kind: Any + Sync {
    /// The name, as in Streamlit's protocol: `button`, `text_input`, `container`.
    fn name(&self) -> &'static str;
    /// Whether it has children.
    fn is_block(&self) -> bool;
    /// To get back to the implementation.
    fn as_any(&self) -> &dyn Any;
}

/// An element's properties: everything that its look depends on, apart from children and a widget's value.
pub trait Props: Any {
    /// Whether a view of `self` would be a view of `other`.
    fn same(&self, other: &dyn Props) -> bool;
    /// The fields that differ from their defaults, under the names of Streamlit's protocol. For dumps and traces: a
    /// released page has neither, and does without the bytes.
    #[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
    fn fields(&self) -> Vec<(&'static str, Value)>;
    /// The properties as bytes.
    ///
    /// # Errors
    /// A value among them nests too deep.
    #[cfg(feature = "wire")]
    fn write(&self) -> Result<Vec<u8>, BytesError>;
    /// The properties that [`write`](Self::write) made bytes of.
    ///
    /// # Errors
    /// The bytes say something else.
    #[cfg(feature = "wire")]
    fn read(bytes: &[u8]) -> Result<Rc<dyn Props>, BytesError>
    where
        Self: Sized;
    /// To be downcast.
    fn as_any(&self) -> &dyn Any;
    /// To be downcast and shared.
    fn into_any(self: Rc<Self>) -> Rc<dyn Any>;
}

/// A widget's value as the page should show it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Shown {
    /// The value, in the page's terms (an option is its index, say).
    pub value: Value,
    /// How often the script set it. The page adopts `value` only when this grows, so that what a user is typing is
    /// not undone by the echo of what was typed before.
    pub set: u32,
}

/// What a script draws in one place.
#[derive(Clone)]
pub struct Element {
    /// The kind.
    pub kind: &'static dyn Kind,
    /// The properties.
    pub props: Rc<dyn Props>,
    /// A widget's identity: it keeps its node wherever it moves within its container.
    pub widget: Option<Rc<str>>,
    /// The key that the author gave it.
    pub key: Option<Rc<str>>,
    /// A widget's value.
    pub shown: Option<Shown>,
    /// What the call said beyond what the page shows, under the names of Streamlit's protocol: for traces.
    pub more: Option<Rc<[(&'static str, Value)]>>,
}

impl Element {
    /// An element that is no widget and has no key.
    pub fn new(kind: &'static dyn Kind, props: impl Props) -> Self {
        Self { kind, props: Rc::new(props), widget: None, key: None, shown: None, more: None }
    }

    /// Whether a node that holds `self` can become one that holds `other`, keeping its place in the page.
    pub(super) fn continues_as(&self, other: &Self) -> bool {
        self.kind.name() == other.kind.name() && self.widget == other.widget && self.key == other.key
    }

    /// Whether the page has nothing to do when `other` replaces `self`.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        let set = |element: &Self| element.shown.as_ref().map(|shown| shown.set);
        set(self) == set(other) && self.props.same(other.props.as_ref())
    }
}

impl std::fmt::Debug for Element {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind.name())
    }
}

/// An element in its place.
#[derive(Debug)]
pub struct Node {
    /// What it shows; `None` for a root.
    pub element: Option<Element>,
    /// The children of a block, in order. A gap is a place that this run has not filled.
    pub(super) children: Vec<Option<NodeId>>,
    /// Children that are shown before the child with that index and take no place, such as a spinner.
    pub(super) transients: Vec<(usize, NodeId)>,
    /// Former children that this run may still claim by their widget's identity.
    pub(super) displaced: Vec<NodeId>,
    /// The run that last wrote it.
    pub(super) run: u64,
    /// Whether the page was told that it is stale.
    pub(super) faded: bool,
}

impl Node {
    pub(super) fn new(element: Option<Element>, run: u64) -> Self {
        Self { element, children: Vec::new(), transients: Vec::new(), displaced: Vec::new(), run, faded: false }
    }

    /// The children as the page shows them.
    pub fn children(&self) -> Vec<NodeId> {
        let mut shown = Vec::with_capacity(self.children.len() + self.transients.len());
        for index in 0..=self.children.len() {
            shown.extend(self.transients.iter().filter(|(at, _)| *at == index).map(|(_, id)| *id));
            shown.extend(self.children.get(index).copied().flatten());
        }
        shown.extend(self.transients.iter().filter(|(at, _)| *at > self.children.len()).map(|(_, id)| *id));
        shown
    }
}
