//! A block's children in the page, each kept as long as its node is.
//!
//! Leptos has a list for this, `<For>`, which moves more than it must and now and then ends up in another order. A DOM
//! node that is moved loses the focus and its selection, so here the most nodes that can stay do.

use super::node::Page;
use crate::tree::NodeId;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::reactive_graph::{OwnedView, OwnedViewState};
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use std::collections::HashMap;
use std::rc::Rc;

/// The children of a block at one moment.
pub(super) struct Children {
    pub ids: Vec<NodeId>,
    pub page: StoredValue<Rc<dyn Page>, LocalStorage>,
}

type Child = OwnedViewState<AnyViewState>;

/// The children that are in the page, in order, before an empty text that marks their end.
pub(super) struct Shown {
    children: Vec<(NodeId, Child)>,
    end: types::Placeholder,
    parent: Option<types::Element>,
}

impl Children {
    fn view(&self, id: NodeId) -> Option<OwnedView<AnyView>> {
        let node = self.page.try_with_value(|page| page.node(id)).flatten()?;
        let owner = owner();
        let view = owner.with(|| node.view());
        Some(OwnedView::new_with_owner(view, owner))
    }
}

impl Render for Children {
    type State = Shown;

    fn build(self) -> Shown {
        let children = self.ids.iter().filter_map(|id| Some((*id, self.view(*id)?.build()))).collect();
        Shown { children, end: Rndr::create_placeholder(), parent: None }
    }

    fn rebuild(self, shown: &mut Shown) {
        let before = std::mem::take(&mut shown.children);
        let places: HashMap<NodeId, usize> = before.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
        let stay = longest_rise(self.ids.iter().filter_map(|id| places.get(id).copied()));
        let mut before: HashMap<NodeId, Child> = before.into_iter().collect();
        let mut kept: HashMap<NodeId, Child> =
            self.ids.iter().filter_map(|id| before.remove(id).map(|child| (*id, child))).collect();
        for mut gone in before.into_values() {
            gone.unmount();
        }
        // From the end, so that what a child goes before is in its place already.
        let mut children: Vec<(NodeId, Child)> = Vec::with_capacity(self.ids.len());
        for id in self.ids.iter().rev() {
            let (child, stays) = match kept.remove(id) {
                Some(child) => (Some(child), places.get(id).is_some_and(|at| stay.binary_search(at).is_ok())),
                None => (self.view(*id).map(Render::build), false),
            };
            let Some(mut child) = child else { continue };
            if !stays && let Some(parent) = &shown.parent {
                let placed = children.iter().rev().any(|(_, next)| next.insert_before_this(&mut child));
                if !placed {
                    child.mount(parent, Some(shown.end.as_ref()));
                }
            }
            children.push((*id, child));
        }
        children.reverse();
        shown.children = children;
    }
}

impl Mountable for Shown {
    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.parent = Some(parent.clone());
        for (_, child) in &mut self.children {
            child.mount(parent, marker);
        }
        self.end.mount(parent, marker);
    }

    fn unmount(&mut self) {
        for (_, child) in &mut self.children {
            child.unmount();
        }
        self.end.unmount();
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.children.iter().any(|(_, first)| first.insert_before_this(child)) || self.end.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.children.iter().flat_map(|(_, child)| child.elements()).collect()
    }
}

/// Who owns the signals of a child's view, until the child is unmounted. It has no parent: that would keep a note of
/// every child that there ever was.
fn owner() -> Owner {
    let current = Owner::current();
    let owner = Owner::new_root(None);
    if let Some(current) = current {
        current.set();
    }
    owner
}

/// The longest run of rising numbers that is left of `numbers` when the others are dropped. No number is there twice.
fn longest_rise(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    // The best runs of each length so far end in `ends`; `before` says what comes before a number in its run.
    let (mut ends, mut before): (Vec<usize>, HashMap<usize, usize>) = Default::default();
    for number in numbers {
        let length = ends.partition_point(|end| *end < number);
        if let Some(last) = length.checked_sub(1) {
            before.insert(number, ends[last]);
        }
        match ends.get_mut(length) {
            Some(end) => *end = number,
            None => ends.push(number),
        }
    }
    let mut run: Vec<usize> =
        std::iter::successors(ends.last().copied(), |number| before.get(number).copied()).collect();
    run.reverse();
    run
}

impl leptos::tachys::view::add_attr::AddAnyAttr for Children {
    type Output<A: leptos::attr::Attribute> = Self;

    /// Attributes are for an element, and a list is none.
    fn add_any_attr<A: leptos::attr::Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Children {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attributes: Vec<AnyAttribute>,
    ) {
        for view in self.ids.iter().filter_map(|id| self.view(*id)) {
            view.to_html_with_buf(buf, position, escape, mark_branches, attributes.clone());
        }
    }

    /// Nothing is rendered on a server, so there is nothing to take over.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Shown {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::longest_rise;

    #[test]
    fn the_most_nodes_stay() {
        for (numbers, stay) in [
            (vec![], vec![]),
            (vec![0, 1, 2], vec![0, 1, 2]),
            (vec![3, 0, 1, 2], vec![0, 1, 2]),
            (vec![1, 2, 3, 0], vec![1, 2, 3]),
            (vec![2, 1, 0], vec![0]),
            (vec![5, 1, 6, 2, 7, 3, 4], vec![1, 2, 3, 4]),
        ] {
            assert_eq!(longest_rise(numbers.into_iter()), stay);
        }
    }
}
