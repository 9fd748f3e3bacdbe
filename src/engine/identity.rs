//! A widget's identity: which widget of this run is which widget of the last one.
//!
//! Without a key it follows from the kind, every argument that counts, and the root container, never from the place:
//! a widget may move and keep its value, and two alike in one root are a mistake. With a key it follows from the kind
//! and the key, and from those few arguments that say which values are possible.

use crate::tree::Root;
use crate::value::Value;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

/// The prefix of every identity; no key of an author may begin with it.
pub(super) const PREFIX: &str = "$$ID";

/// How an identity ends where there is no key. An author's key of that name identifies a widget, but is not its name: the
/// value is not in session state.
pub const NO_KEY: &str = "None";

/// What a widget's identity is made of.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    parts: Vec<(&'static str, Value)>,
    with_key: Vec<(&'static str, Value)>,
}

impl Identity {
    /// Nothing but the kind, so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// An argument that counts only where there is no key.
    #[must_use]
    pub fn part(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.parts.push((name, value.into()));
        self
    }

    /// An argument that counts with a key, too.
    #[must_use]
    pub fn always(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with_key.push((name, value.into()));
        self
    }

    /// The identity.
    pub(super) fn id(&self, kind: &str, key: Option<&str>, root: Root) -> Rc<str> {
        let mut hasher = DefaultHasher::new();
        kind.hash(&mut hasher);
        key.hash(&mut hasher);
        hash_parts(&self.with_key, &mut hasher);
        if key.is_none() {
            hash_parts(&self.parts, &mut hasher);
            root.hash(&mut hasher);
        }
        format!("{PREFIX}-{:016x}-{}", hasher.finish(), key.unwrap_or(NO_KEY)).into()
    }
}

fn hash_parts(parts: &[(&'static str, Value)], hasher: &mut DefaultHasher) {
    for (name, value) in parts {
        name.hash(hasher);
        value.repr().hash(hasher);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_makes_most_arguments_irrelevant() {
        let identity = |label: &str, max: i64| Identity::new().part("label", label).always("max", max);
        let id = |label, max, key, root| identity(label, max).id("slider", key, root);
        assert_eq!(id("a", 1, None, Root::Main), id("a", 1, None, Root::Main));
        assert_ne!(id("a", 1, None, Root::Main), id("b", 1, None, Root::Main));
        assert_ne!(id("a", 1, None, Root::Main), id("a", 1, None, Root::Sidebar));
        assert_eq!(id("a", 1, Some("k"), Root::Main), id("b", 1, Some("k"), Root::Sidebar));
        assert_ne!(id("a", 1, Some("k"), Root::Main), id("a", 2, Some("k"), Root::Main));
    }
}
