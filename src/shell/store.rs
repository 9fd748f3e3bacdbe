//! Patches become signals: one node of the tree, one set of signals.

use crate::engine::Event;
use crate::tree::{Element, NodeId, Patch, Root};
use crate::ui::view::{NodeView, Page};
use crate::ui::{Frame, Spec, props};
use crate::value::Value;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};

/// The nodes that a page shows, kept in step with the session's tree by [`Store::apply`].
pub struct Store {
    nodes: RefCell<HashMap<NodeId, NodeView>>,
    /// Nodes whose views are about to go. Their signals are freed by [`Store::free`].
    leaving: RefCell<Vec<NodeView>>,
    send: Box<dyn Fn(Event)>,
    prefix: String,
    page: Weak<Store>,
}

static ROOT: Spec = Spec { name: "root", block: true, frame: Frame::Bare, view: NodeView::children };

#[derive(Default, PartialEq)]
struct RootProps;

props!(RootProps);

impl RootProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        Vec::new()
    }
}

impl Store {
    /// An empty page. `send` gets what the user does; `prefix` begins every id in the document.
    pub fn new(prefix: &str, send: impl Fn(Event) + 'static) -> Rc<Self> {
        let store = Rc::new_cyclic(|page| Self {
            nodes: RefCell::default(),
            leaving: RefCell::default(),
            send: Box::new(send),
            prefix: prefix.to_owned(),
            page: Weak::clone(page),
        });
        for root in Root::ALL {
            store.create(root.id(), Element::new(&ROOT, RootProps));
        }
        store
    }

    /// A root's node.
    pub fn root(&self, root: Root) -> Option<NodeView> {
        self.nodes.borrow().get(&root.id()).copied()
    }

    /// How many nodes there are, the roots among them.
    pub fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        self.len() == Root::ALL.len()
    }

    /// Frees the signals of nodes that are gone. To be called at the start of a task: by then no view reads them.
    pub fn free(&self) {
        for node in self.leaving.take() {
            node.dispose();
        }
    }

    /// Brings the page up to date. The views follow when the task is over.
    pub fn apply(&self, patches: Vec<Patch>) {
        for patch in patches {
            match patch {
                Patch::Create(id, element) => self.create(id, element),
                Patch::Update(id, element) => self.at(id, |node| node.set_element(element)),
                Patch::Children(id, children) => self.at(id, |node| node.set_children(children)),
                Patch::Remove(id) => self.leaving.borrow_mut().extend(self.nodes.borrow_mut().remove(&id)),
                Patch::Stale(ids) => ids.into_iter().for_each(|id| self.at(id, |node| node.set_stale(true))),
                Patch::Fresh(ids) => ids.into_iter().for_each(|id| self.at(id, |node| node.set_stale(false))),
            }
        }
    }

    fn create(&self, id: NodeId, element: Element) {
        if let Some(page) = self.page.upgrade() {
            self.nodes.borrow_mut().insert(id, NodeView::new(id, element, page));
        }
    }

    fn at(&self, id: NodeId, change: impl FnOnce(NodeView)) {
        let node = self.nodes.borrow().get(&id).copied();
        if let Some(node) = node {
            change(node);
        }
    }
}

impl Page for Store {
    fn send(&self, event: Event) {
        (self.send)(event);
    }

    fn node(&self, id: NodeId) -> Option<NodeView> {
        self.nodes.borrow().get(&id).copied()
    }

    fn prefix(&self) -> String {
        self.prefix.clone()
    }
}
