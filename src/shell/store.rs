//! Patches become signals: one node of the tree, one set of signals.

use crate::engine::Event;
use crate::tree::{Element, NodeId, Patch, Root};
use crate::ui::view::{NodeView, Page};
use crate::ui::{Frame, Spec, props};
use crate::value::Value;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

/// The nodes that a page shows, kept in step with the session's tree by [`Store::apply`].
pub struct Store {
    nodes: RefCell<HashMap<NodeId, NodeView>>,
    /// Nodes whose views are about to go. Their signals are freed by [`Store::free`].
    leaving: RefCell<Vec<NodeView>>,
    /// What is added to the numbers of an engine that took over from another: its numbers begin anew.
    offset: Cell<u32>,
    send: Box<dyn Fn(Event)>,
    prefix: String,
    page: Weak<Store>,
}

static ROOT: Spec = Spec::block::<RootProps>("root", Frame::Bare, NodeView::children);

#[derive(Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
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
            offset: Cell::new(0),
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

    /// Takes everything off the page. What comes next is another engine's, which draws everything anew.
    pub fn clear(&self) {
        for root in Root::ALL {
            self.at(root.id(), |node| node.set_children(Vec::new()));
        }
        let gone: Vec<NodeId> = self.nodes.borrow().keys().filter(|id| !is_root(**id)).copied().collect();
        let last = gone.iter().map(|id| id.0).max().unwrap_or_default();
        for id in gone {
            self.leaving.borrow_mut().extend(self.nodes.borrow_mut().remove(&id));
        }
        self.offset.set(self.offset.get().max(last));
    }

    /// Frees the signals of nodes that are gone. To be called at the start of a task: by then no view reads them.
    pub fn free(&self) {
        for node in self.leaving.take() {
            node.dispose();
        }
    }

    /// Brings the page up to date. The views follow when the task is over.
    pub fn apply(&self, patches: Vec<Patch>) {
        let own = |id: NodeId| if is_root(id) { id } else { NodeId(id.0.wrapping_add(self.offset.get())) };
        let mark =
            |ids: Vec<NodeId>, stale| ids.into_iter().for_each(|id| self.at(own(id), |node| node.set_stale(stale)));
        for patch in patches {
            match patch {
                Patch::Create(id, element) => self.create(own(id), element),
                Patch::Update(id, element) => self.at(own(id), |node| node.set_element(element)),
                Patch::Children(id, children) => {
                    self.at(own(id), |node| node.set_children(children.into_iter().map(own).collect()));
                }
                Patch::Remove(id) => self.leaving.borrow_mut().extend(self.nodes.borrow_mut().remove(&own(id))),
                Patch::Stale(ids) => mark(ids, true),
                Patch::Fresh(ids) => mark(ids, false),
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

fn is_root(id: NodeId) -> bool {
    Root::ALL.iter().any(|root| root.id() == id)
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
