//! A session's values as bytes, so that another interpreter can go on from them.

use super::convert::{from_value, to_value};
use super::script::Python;
use crate::value::Value;
use rustpython_vm::builtins::{PyBytes, PyDict, PyStr};
use rustpython_vm::prelude::*;
use std::rc::Rc;

/// The values of a session that another interpreter takes.
#[derive(Default)]
pub struct Kept {
    /// The values by their names.
    pub values: Vec<(Rc<str>, Value)>,
    /// The names of those that no other interpreter can have: Python cannot write them down, or not read them there.
    pub lost: Vec<Rc<str>>,
}

/// How values are written down. Both interpreters are the same, so the newest way is the best.
const PROTOCOL: i32 = 5;

impl Python {
    /// Writes values down, each by itself, so that one that cannot be written takes no other with it.
    pub fn keep(&self, values: &[(Rc<str>, Value)]) -> Vec<u8> {
        self.interpreter().enter(|vm| keep(values, vm).unwrap_or_default())
    }

    /// Reads values that were written down.
    pub fn kept(&self, bytes: &[u8]) -> Kept {
        self.interpreter().enter(|vm| kept(bytes, vm).unwrap_or_default())
    }
}

fn keep(values: &[(Rc<str>, Value)], vm: &VirtualMachine) -> PyResult<Vec<u8>> {
    let dumps = vm.import("_pickle", 0)?.get_attr("dumps", vm)?;
    let kept = vm.ctx.new_dict();
    for (name, value) in values {
        let written = from_value(value, vm).and_then(|object| dumps.call((object, PROTOCOL), vm));
        // What cannot be written is there by name only.
        kept.set_item(&**name, written.unwrap_or_else(|_| vm.ctx.none()), vm)?;
    }
    let bytes = dumps.call((kept, PROTOCOL), vm)?;
    Ok(bytes.downcast_ref::<PyBytes>().map(|bytes| bytes.as_bytes().to_vec()).unwrap_or_default())
}

fn kept(bytes: &[u8], vm: &VirtualMachine) -> PyResult<Kept> {
    let loads = vm.import("_pickle", 0)?.get_attr("loads", vm)?;
    let mut kept = Kept::default();
    let all = loads.call((vm.ctx.new_bytes(bytes.to_vec()),), vm)?;
    for (name, written) in all.downcast_ref::<PyDict>().map(|dict| dict.items_vec()).unwrap_or_default() {
        let Some(name) = name.downcast_ref::<PyStr>().map(|name| Rc::from(&*name.to_string_lossy())) else { continue };
        let value = if vm.is_none(&written) { None } else { loads.call((written,), vm).ok() };
        match value {
            Some(value) => kept.values.push((name, to_value(value, vm))),
            None => kept.lost.push(name),
        }
    }
    Ok(kept)
}
