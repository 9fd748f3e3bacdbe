//! A view that is either left alone or replaced as a whole.
//!
//! Leptos updates a view in place when its type stays the same. Our elements all have one type,
//! whatever their tag, to keep the download small; so an update in place would put the new text
//! into the old tags. This wrapper compares a key instead: equal, and the page is not touched
//! (a reader's selection survives); different, and everything below is built anew.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Position, PositionState};

/// A view and what it was made from.
pub struct Fresh {
    /// Equal keys stand for equal views; `None` equals nothing.
    pub key: Option<u64>,
    /// What is shown.
    pub view: Vec<AnyView>,
}

type Inner = <Vec<AnyView> as Render>::State;

/// What of a [`Fresh`] is in the page.
pub struct FreshState {
    key: Option<u64>,
    inner: Inner,
}

impl Mountable for FreshState {
    fn unmount(&mut self) {
        self.inner.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.inner.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.inner.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.inner.elements()
    }
}

impl Render for Fresh {
    type State = FreshState;

    fn build(self) -> FreshState {
        FreshState { key: self.key, inner: self.view.build() }
    }

    fn rebuild(self, state: &mut FreshState) {
        if self.key.is_some() && self.key == state.key {
            return;
        }
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Fresh {
    type Output<A: Attribute> = Self;

    // Attributes belong on the element around the text, never on its first paragraph.
    fn add_any_attr<A: Attribute>(self, _attribute: A) -> Self
    where
        Self::Output<A>: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Fresh {
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
        extra: Vec<AnyAttribute>,
    ) {
        self.view.to_html_with_buf(buf, position, escape, mark_branches, extra);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> FreshState {
        FreshState { key: self.key, inner: self.view.hydrate::<FROM_SERVER>(cursor, position) }
    }

    fn into_owned(self) -> Self {
        self
    }
}
