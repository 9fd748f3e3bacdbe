//! The widgets on the page, in its order, and which of them a step means.

use super::drawn::Drawn;
use super::steps::Target;
use crate::engine::COMPONENT;
use crate::tree::Root;
use crate::value::Value;
use std::rc::Rc;

/// A widget on the page.
#[derive(Clone, Debug)]
pub(super) struct OnPage {
    /// Its identity.
    pub id: Rc<str>,
    drawn: Drawn,
}

impl OnPage {
    pub fn kind(&self) -> &'static str {
        self.drawn.element.kind.name()
    }

    pub fn key(&self) -> Option<&str> {
        self.drawn.element.key.as_deref()
    }

    /// The value that the page shows; `None` for what has none, such as a button.
    pub fn shown(&self) -> Option<&Value> {
        self.drawn.element.shown.as_ref().map(|shown| &shown.value)
    }

    /// How often the script, not the page, set the value.
    pub fn set_count(&self) -> u32 {
        self.drawn.element.shown.as_ref().map_or(0, |shown| shown.set)
    }

    pub fn field(&self, name: &str) -> Option<Value> {
        self.drawn.fields().into_iter().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    pub fn is_on(&self, name: &str) -> bool {
        self.field(name) == Some(Value::Bool(true))
    }

    fn fits(&self, target: &Target) -> bool {
        target.kind.as_deref().is_none_or(|kind| kind == self.kind())
            && target.key.as_deref().is_none_or(|key| Some(key) == self.key())
            && target.label.as_deref().is_none_or(|label| label == self.label())
    }

    /// The label, which a widget may do without.
    fn label(&self) -> String {
        self.field("label").map_or_else(String::new, |label| label.show())
    }

    fn name(&self) -> String {
        match self.key() {
            Some(key) => format!("{} with the key {key:?}", self.kind()),
            None => format!("{} {:?}", self.kind(), self.label()),
        }
    }
}

/// Every widget, in the order of the page: what is in the sidebar comes last.
pub(super) fn widgets(roots: [(Root, Vec<Drawn>); 2]) -> Vec<OnPage> {
    let mut found = Vec::new();
    for (_, nodes) in roots {
        collect(nodes, &mut found);
    }
    found
}

fn collect(nodes: Vec<Drawn>, found: &mut Vec<OnPage>) {
    for mut node in nodes {
        let below = std::mem::take(&mut node.children);
        // A container that opens and closes has a state, but no step sets it.
        if let Some(id) = node.element.widget.clone().filter(|_| !node.element.kind.is_block()) {
            found.push(OnPage { id, drawn: node });
        }
        collect(below, found);
    }
}

/// The widget that a step means.
///
/// # Errors
/// There is none, or it is disabled.
pub(super) fn find<'a>(widgets: &'a [OnPage], target: &Target) -> Result<&'a OnPage, String> {
    let fitting: Vec<&OnPage> =
        widgets.iter().filter(|widget| widget.kind() != COMPONENT && widget.fits(target)).collect();
    match (fitting.get(target.index), fitting.len()) {
        (Some(widget), _) if widget.is_on("disabled") => Err("widget is disabled".to_owned()),
        (Some(widget), _) => Ok(widget),
        (None, 0) if widgets.is_empty() => Err("no such widget: the page has none".to_owned()),
        (None, 0) => {
            let names: Vec<String> = widgets.iter().map(OnPage::name).collect();
            Err(format!("no such widget; the page has: {}", names.join(", ")))
        }
        (None, fitting) => Err(format!("no widget at index {}: {fitting} fit", target.index)),
    }
}
