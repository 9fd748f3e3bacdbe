//! A widget's identity: which widget of this run is which widget of the last one.
//!
//! Without a key it follows from the kind, every argument that counts, and the root container, never from the place:
//! a widget may move and keep its value, and two alike in one root are a mistake. With a key it follows from the kind
//! and the key, and from those few arguments that say which values are possible. Here is also what is wrong with a key.

use crate::diag::{Exception, Flow, Interrupt};
use crate::tree::Root;
use crate::value::Value;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

/// The prefix of every identity; no key of an author may begin with it.
pub(super) const PREFIX: &str = "$$ID";

/// How an identity ends where there is no key. An author's key of that name identifies a widget, but does not name it:
/// the value is not in session state.
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

/// Says whether an author may use that key.
///
/// # Errors
/// It is empty or reserved.
pub fn check_key(key: &str) -> Flow {
    if key.is_empty() {
        let message = "Invalid `key` value. Supported values: a non-empty string.";
        return Err(Interrupt::failed(Exception::streamlit("StreamlitValueError", message)));
    }
    if key.starts_with(PREFIX) {
        return Err(Interrupt::failed(reserved_key()));
    }
    Ok(())
}

pub(super) fn reserved_key() -> Exception {
    Exception::streamlit("StreamlitAPIException", format!("Keys beginning with {} are reserved.", PREFIX))
}

pub(super) fn duplicate_key(key: &str) -> Exception {
    Exception::streamlit(
        "StreamlitDuplicateElementKey",
        format!(
            "There are multiple elements with the same `key='{key}'`. To fix this, please make sure that the `key` \
             argument is unique for each element you create."
        ),
    )
}

pub(super) fn duplicate_id(kind: &str) -> Exception {
    Exception::streamlit(
        "StreamlitDuplicateElementId",
        format!(
            "There are multiple `{kind}` elements with the same auto-generated ID. When this element is created, it is \
             assigned an internal ID based on the element type and provided parameters. Multiple elements with the same \
             type and parameters will cause this error.\n\nTo fix this error, please pass a unique `key` argument to \
             the `{kind}` element."
        ),
    )
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
