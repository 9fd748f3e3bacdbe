//! Patches and elements as they are written: kinds by their names, properties as their own bytes.

use super::WireError;
use crate::tree::{Element, Kind, NodeId, Patch, Shown};
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;
use std::rc::Rc;

/// A [`Patch`].
#[derive(Serialize, Deserialize)]
pub enum PatchForm<'a> {
    Create(NodeId, #[serde(borrow)] ElementForm<'a>),
    Update(NodeId, #[serde(borrow)] ElementForm<'a>),
    Children(NodeId, Cow<'a, [NodeId]>),
    Remove(NodeId),
    Stale(Cow<'a, [NodeId]>),
    Fresh(Cow<'a, [NodeId]>),
}

/// An [`Element`].
#[derive(Serialize, Deserialize)]
pub struct ElementForm<'a> {
    kind: &'a str,
    #[serde(borrow, serialize_with = "in_one_piece")]
    props: Cow<'a, [u8]>,
    widget: Option<&'a str>,
    key: Option<&'a str>,
    shown: Option<Cow<'a, Shown>>,
}

fn in_one_piece<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(bytes)
}

impl<'a> PatchForm<'a> {
    pub fn of(patch: &'a Patch) -> Result<Self, WireError> {
        Ok(match patch {
            Patch::Create(id, element) => Self::Create(*id, ElementForm::of(element)?),
            Patch::Update(id, element) => Self::Update(*id, ElementForm::of(element)?),
            Patch::Children(id, children) => Self::Children(*id, children.into()),
            Patch::Remove(id) => Self::Remove(*id),
            Patch::Stale(ids) => Self::Stale(ids.into()),
            Patch::Fresh(ids) => Self::Fresh(ids.into()),
        })
    }

    pub fn patch(self) -> Result<Patch, WireError> {
        Ok(match self {
            Self::Create(id, element) => Patch::Create(id, element.element()?),
            Self::Update(id, element) => Patch::Update(id, element.element()?),
            Self::Children(id, children) => Patch::Children(id, children.into_owned()),
            Self::Remove(id) => Patch::Remove(id),
            Self::Stale(ids) => Patch::Stale(ids.into_owned()),
            Self::Fresh(ids) => Patch::Fresh(ids.into_owned()),
        })
    }
}

impl<'a> ElementForm<'a> {
    fn of(element: &'a Element) -> Result<Self, WireError> {
        let kind = element.kind.name();
        let props = element.props.write();
        Ok(Self {
            kind,
            props: props.map_err(|error| WireError::Properties { element: kind.to_owned(), error })?.into(),
            widget: element.widget.as_deref(),
            key: element.key.as_deref(),
            shown: element.shown.as_ref().map(Cow::Borrowed),
        })
    }

    fn element(self) -> Result<Element, WireError> {
        let of_name = crate::elements::all().iter().find(|spec| spec.name == self.kind);
        let spec = *of_name.ok_or_else(|| WireError::NoElement(self.kind.to_owned()))?;
        let props = (spec.read)(&self.props);
        Ok(Element {
            kind: spec as &dyn Kind,
            props: props.map_err(|error| WireError::Properties { element: spec.name.to_owned(), error })?,
            widget: self.widget.map(Rc::from),
            key: self.key.map(Rc::from),
            shown: self.shown.map(Cow::into_owned),
            more: None,
        })
    }
}
