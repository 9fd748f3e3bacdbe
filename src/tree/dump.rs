//! The tree as text: one line a node, two spaces a level. Every test of the tree compares this.

use super::{NodeId, Root, Tree};
use std::fmt::Write;

impl Tree {
    /// The tree as text: a node's kind, its key, its fields that differ from their defaults, a widget's value.
    pub fn dump(&self) -> String {
        let mut out = String::new();
        for root in Root::ALL {
            let Some(node) = self.node(root.id()) else { continue };
            let children = node.children();
            if root == Root::Main || !children.is_empty() {
                if root != Root::Main {
                    let _ = writeln!(out, "[{}]", root.name());
                }
                self.dump_children(&mut out, &children, 0);
            }
        }
        out
    }

    fn dump_children(&self, out: &mut String, children: &[NodeId], depth: usize) {
        for id in children {
            let Some(node) = self.node(*id) else { continue };
            let Some(element) = &node.element else { continue };
            let _ = write!(out, "{:indent$}{}", "", element.kind.name(), indent = depth * 2);
            if let Some(key) = &element.key {
                let _ = write!(out, " #{key}");
            }
            for (name, value) in element.props.fields() {
                let _ = write!(out, " {name}={}", value.repr());
            }
            if let Some(shown) = &element.shown {
                let _ = write!(out, " -> {}", shown.value.repr());
            }
            out.push('\n');
            self.dump_children(out, &node.children(), depth + 1);
        }
    }
}
