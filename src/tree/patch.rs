//! What the page must change to show the tree.

use super::{Element, NodeId};

/// One change. A view that applies every patch in order shows the tree.
#[derive(Clone, Debug)]
pub enum Patch {
    /// A new node. It is shown once a `Children` patch names it.
    Create(NodeId, Element),
    /// A node shows something else of the same kind.
    Update(NodeId, Element),
    /// A block's children, in order.
    Children(NodeId, Vec<NodeId>),
    /// A node that no block shows any more, with everything below it.
    Remove(NodeId),
    /// Nodes that the run under way has not written yet: still shown, soon faded.
    Stale(Vec<NodeId>),
    /// Nodes that are no longer stale.
    Fresh(Vec<NodeId>),
}
