//! Uploaded files as session state gives them: for one run, an upload is one object, so that reading it goes on where
//! it ended. (What `st.file_uploader` itself gives is a copy.)

use super::convert::from_value;
use crate::value::Value;
use rustpython_vm::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The uploads that this run has asked session state for.
#[derive(Default)]
pub struct Uploads(RefCell<HashMap<Rc<str>, PyObjectRef>>);

impl Uploads {
    /// A new run begins.
    pub fn clear(&self) {
        self.0.take();
    }

    /// An upload, or a list of uploads, as an object; `None` for any other value.
    pub fn object(&self, value: &Value, vm: &VirtualMachine) -> Option<PyResult> {
        match value {
            Value::File(file) => Some(match file.id.get().and_then(|id| self.0.borrow().get(id).cloned()) {
                Some(object) => Ok(object),
                None => from_value(value, vm).inspect(|object| {
                    if let Some(id) = file.id.get() {
                        self.0.borrow_mut().insert(Rc::clone(id), object.clone());
                    }
                }),
            }),
            Value::List(items) if matches!(items.first(), Some(Value::File(_))) => {
                let objects = items.iter().map(|item| self.object(item, vm).unwrap_or_else(|| from_value(item, vm)));
                Some(objects.collect::<PyResult<Vec<_>>>().map(|objects| vm.ctx.new_list(objects).into()))
            }
            _ => None,
        }
    }
}
