//! The tree while runs write it: places, identities, staleness, and the patches that follow from them.
//!
//! A place is a block and an index; a run writes its places in call order. Writing decides which node goes there:
//!
//! 1. the node that is there, if the new element continues it (same kind, same widget, same key);
//! 2. for a widget or a container: its node from elsewhere in the block, so that a field keeps its caret, and an
//!    expander what is in it, when a line appears above;
//! 3. else a new node. What was there steps aside and can still be claimed under 2 until the run ends.
//!
//! Patches are gathered and given out by [`Tree::flush`], so that a run which ends before the page can paint costs one
//! step, and a node that is moved out and back in between never leaves the page.

use super::{Element, Node, NodeId, Patch, Root, Shown};
use std::collections::{BTreeSet, HashMap};

/// The element tree of a session.
#[derive(Debug)]
pub struct Tree {
    pub(super) nodes: HashMap<NodeId, Node>,
    next: u32,
    run: u64,
    created: Vec<NodeId>,
    updated: BTreeSet<NodeId>,
    relisted: BTreeSet<NodeId>,
    removed: Vec<NodeId>,
    /// Writes that wait to see whether the run fills their place with something else.
    postponed: HashMap<(NodeId, usize), Element>,
    freshened: Vec<NodeId>,
}

impl Default for Tree {
    fn default() -> Self {
        let nodes = Root::ALL.map(|root| (root.id(), Node::new(None, 0))).into();
        Self {
            nodes,
            next: Root::ALL.len() as u32,
            run: 0,
            created: Vec::new(),
            updated: BTreeSet::new(),
            relisted: BTreeSet::new(),
            removed: Vec::new(),
            postponed: HashMap::new(),
            freshened: Vec::new(),
        }
    }
}

impl Tree {
    /// The node of that identity, if it still exists.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(&id)
    }

    /// How many nodes there are, the roots among them.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether nothing is drawn.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == Root::ALL.len()
    }

    /// Starts a run: from here on what is not written again is stale.
    pub fn begin_run(&mut self) {
        self.run += 1;
    }

    /// Writes an element at a place and returns its node.
    pub fn write(&mut self, block: NodeId, index: usize, element: Element) -> NodeId {
        self.postponed.remove(&(block, index));
        if !self.nodes.contains_key(&block) {
            return self.nowhere();
        }
        let there = self.child_at(block, index);
        if let Some(id) = there
            && self.continues(id, &element)
        {
            self.rewrite(id, element);
            return id;
        }
        let claimed = moves(&element).then(|| self.claim(block, index, &element)).flatten();
        if let Some(id) = there {
            self.displace(block, id);
        }
        let id = match claimed {
            Some(id) => {
                self.rewrite(id, element);
                id
            }
            None => self.create(element),
        };
        self.place(block, index, Some(id));
        id
    }

    /// Writes an element that most runs draw over at once: an empty slot. What the last run left there stays until the
    /// page is to see the place, so that a slot which is filled with the same again is not taken down in between.
    pub fn write_unless_filled(&mut self, block: NodeId, index: usize, element: Element) {
        let run = self.run;
        let is_left_over = |id| self.nodes.get(&id).is_some_and(|node: &Node| node.run < run);
        if self.child_at(block, index).is_some_and(is_left_over) {
            self.postponed.insert((block, index), element);
        } else {
            self.write(block, index, element);
        }
    }

    /// Shows an element before a place without taking it, until [`Tree::remove_transient`].
    pub fn write_transient(&mut self, block: NodeId, index: usize, element: Element) -> NodeId {
        if !self.nodes.contains_key(&block) {
            return self.nowhere();
        }
        let id = self.create(element);
        if let Some(node) = self.nodes.get_mut(&block) {
            node.transients.push((index, id));
            self.relisted.insert(block);
        }
        id
    }

    /// Removes what [`Tree::write_transient`] showed.
    pub fn remove_transient(&mut self, block: NodeId, id: NodeId) {
        if let Some(node) = self.nodes.get_mut(&block) {
            node.transients.retain(|(_, transient)| *transient != id);
            self.relisted.insert(block);
            self.drop_subtree(id);
        }
    }

    /// Replaces what a widget is told to show, wherever it is.
    pub fn show(&mut self, widget: &str, shown: Shown) {
        let is_it = |element: &Element| element.widget.as_deref() == Some(widget);
        let found = self.nodes.iter_mut().find(|(_, node)| node.element.as_ref().is_some_and(is_it));
        if let Some((id, node)) = found
            && let Some(element) = &mut node.element
        {
            element.shown = Some(shown);
            self.updated.insert(*id);
        }
    }

    /// Ends a run that came to its end: what it did not write is removed.
    pub fn finish_run(&mut self) {
        self.write_postponed();
        for root in Root::ALL {
            self.sweep(root.id());
        }
    }

    /// The patches since the last call, least first: new nodes, then changes, then lists, then removals.
    pub fn flush(&mut self) -> Vec<Patch> {
        self.write_postponed();
        let mut patches = Vec::new();
        for id in std::mem::take(&mut self.created) {
            if let Some(element) = self.nodes.get(&id).and_then(|node| node.element.clone()) {
                patches.push(Patch::Create(id, element));
            }
        }
        for id in std::mem::take(&mut self.updated) {
            if let Some(element) = self.nodes.get(&id).and_then(|node| node.element.clone()) {
                patches.push(Patch::Update(id, element));
            }
        }
        for id in std::mem::take(&mut self.relisted) {
            if let Some(node) = self.nodes.get(&id) {
                patches.push(Patch::Children(id, node.children()));
            }
        }
        let freshened = std::mem::take(&mut self.freshened);
        if !freshened.is_empty() {
            patches.push(Patch::Fresh(freshened));
        }
        patches.extend(std::mem::take(&mut self.removed).into_iter().map(Patch::Remove));
        patches
    }

    /// The patches that an empty page would need to show the tree as it is, apart from what is stale.
    pub fn snapshot(&self) -> Vec<Patch> {
        let (mut created, mut listed) = (Vec::new(), Vec::new());
        let mut blocks = Root::ALL.map(Root::id).to_vec();
        while let Some(block) = blocks.pop() {
            let children = self.nodes.get(&block).map(Node::children).unwrap_or_default();
            if children.is_empty() {
                continue;
            }
            let element = |id: &NodeId| Some(Patch::Create(*id, self.nodes.get(id)?.element.clone()?));
            created.extend(children.iter().filter_map(element));
            blocks.extend(&children);
            listed.push(Patch::Children(block, children));
        }
        created.extend(listed);
        created
    }

    /// Marks what this run has not written as stale. Called when the page is about to paint in the middle of a run;
    /// a run that ends before that marks nothing.
    pub fn fade(&mut self) -> Option<Patch> {
        self.write_postponed();
        let run = self.run;
        let mut faded: Vec<NodeId> = self
            .nodes
            .iter_mut()
            .filter(|(_, node)| node.run < run && !node.faded && node.element.is_some())
            .map(|(id, node)| {
                node.faded = true;
                *id
            })
            .collect();
        faded.sort_unstable();
        (!faded.is_empty()).then_some(Patch::Stale(faded))
    }

    fn write_postponed(&mut self) {
        for ((block, index), element) in std::mem::take(&mut self.postponed) {
            self.write(block, index, element);
        }
    }

    fn child_at(&self, block: NodeId, index: usize) -> Option<NodeId> {
        self.nodes.get(&block).and_then(|node| node.children.get(index).copied().flatten())
    }

    fn continues(&self, id: NodeId, element: &Element) -> bool {
        let before = self.nodes.get(&id).and_then(|node| node.element.as_ref());
        before.is_some_and(|before| before.continues_as(element))
    }

    /// Takes the node of a widget out of wherever its block keeps it.
    fn claim(&mut self, block: NodeId, index: usize, element: &Element) -> Option<NodeId> {
        let run = self.run;
        let nodes = &self.nodes;
        let fits = |id: &NodeId| {
            nodes.get(id).is_some_and(|node| {
                node.run < run && node.element.as_ref().is_some_and(|before| before.continues_as(element))
            })
        };
        let node = self.nodes.get(&block)?;
        if let Some(at) = node.displaced.iter().position(fits) {
            return self.nodes.get_mut(&block).map(|node| node.displaced.remove(at));
        }
        let later = node.children.iter().enumerate().skip(index + 1);
        let (at, id) = later.filter_map(|(at, id)| id.map(|id| (at, id))).find(|(_, id)| fits(id))?;
        self.place(block, at, None);
        Some(id)
    }

    fn displace(&mut self, block: NodeId, id: NodeId) {
        let moves = self.nodes.get(&id).and_then(|node| node.element.as_ref()).is_some_and(moves);
        match self.nodes.get_mut(&block) {
            Some(node) if moves => node.displaced.push(id),
            _ => self.drop_subtree(id),
        }
    }

    fn place(&mut self, block: NodeId, index: usize, id: Option<NodeId>) {
        if let Some(node) = self.nodes.get_mut(&block) {
            if node.children.len() <= index {
                node.children.resize(index + 1, None);
            }
            node.children[index] = id;
            self.relisted.insert(block);
        }
    }

    /// The identity of what is drawn into a container that is gone: no node has it.
    fn nowhere(&mut self) -> NodeId {
        let id = NodeId(self.next);
        self.next += 1;
        id
    }

    fn create(&mut self, element: Element) -> NodeId {
        let id = NodeId(self.next);
        self.next += 1;
        self.nodes.insert(id, Node::new(Some(element), self.run));
        self.created.push(id);
        id
    }

    fn rewrite(&mut self, id: NodeId, element: Element) {
        if let Some(node) = self.nodes.get_mut(&id) {
            node.run = self.run;
            if std::mem::take(&mut node.faded) {
                self.freshened.push(id);
            }
            if !node.element.as_ref().is_some_and(|before| before.looks_like(&element)) {
                self.updated.insert(id);
            }
            node.element = Some(element);
        }
    }

    fn drop_subtree(&mut self, id: NodeId) {
        let Some(node) = self.nodes.remove(&id) else { return };
        let below = node.children.into_iter().flatten();
        for child in below.chain(node.transients.into_iter().map(|(_, id)| id)).chain(node.displaced) {
            self.drop_subtree(child);
        }
        self.updated.remove(&id);
        self.relisted.remove(&id);
        self.removed.push(id);
    }

    /// Removes below `block` what the current run did not write.
    fn sweep(&mut self, block: NodeId) {
        let run = self.run;
        let Some(node) = self.nodes.get_mut(&block) else { return };
        let displaced = std::mem::take(&mut node.displaced);
        let transients = std::mem::take(&mut node.transients);
        let children = std::mem::take(&mut node.children);
        let mut relisted = !transients.is_empty();
        let mut kept = Vec::with_capacity(children.len());
        for id in children {
            let fresh = id.filter(|id| self.nodes.get(id).is_some_and(|node| node.run == run));
            relisted |= fresh != id;
            if let (None, Some(id)) = (fresh, id) {
                self.drop_subtree(id);
            }
            kept.push(fresh);
        }
        while kept.last() == Some(&None) {
            kept.pop();
        }
        for id in displaced.into_iter().chain(transients.into_iter().map(|(_, id)| id)) {
            self.drop_subtree(id);
        }
        let blocks: Vec<NodeId> = kept.iter().copied().flatten().collect();
        if let Some(node) = self.nodes.get_mut(&block) {
            node.children = kept;
        }
        if relisted {
            self.relisted.insert(block);
        }
        for id in blocks {
            self.sweep(id);
        }
    }
}

/// Whether a node of this element may be claimed for another place.
fn moves(element: &Element) -> bool {
    element.widget.is_some() || element.kind.is_block()
}
