//! What is on the page, copied out of the tree, so that no borrow is held while values are written down: a `repr()` is
//! the author's code.

use crate::tree::{Element, NodeId, Root, Tree};
use crate::value::Value;

/// An element in its place, with what is in it.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub element: Element,
    pub children: Vec<Drawn>,
}

impl Drawn {
    /// What the element says of itself: what the page shows, and what the call said beyond that.
    pub fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.element.props.fields();
        fields.extend(self.element.more.iter().flat_map(|more| more.iter().cloned()));
        fields
    }
}

/// What is in each root.
pub(super) fn drawn(tree: &Tree) -> [(Root, Vec<Drawn>); 2] {
    Root::ALL.map(|root| (root, children(tree, root.id())))
}

fn children(tree: &Tree, id: NodeId) -> Vec<Drawn> {
    let ids = tree.node(id).map(crate::tree::Node::children).unwrap_or_default();
    let element = |id| tree.node(id).and_then(|node| node.element.clone());
    ids.into_iter().filter_map(|id| Some(Drawn { element: element(id)?, children: children(tree, id) })).collect()
}
