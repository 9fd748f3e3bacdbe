//! Uploads on their way to the worker.

use crate::engine::Event;
use crate::value::Value;
use std::rc::Rc;
use std::slice;

/// Gives a name to every upload of an event that has none. In a page a file is known by where it is in memory; a worker
/// gets a copy with every event, and knows by the name that a file which stays in its field is the same upload.
pub fn name_uploads(event: &Event, mut name: impl FnMut() -> Rc<str>) {
    for change in &event.changes {
        let values = change.value.as_list().unwrap_or(slice::from_ref(&change.value));
        for value in values {
            if let Value::File(file) = value {
                file.id.get_or_init(&mut name);
            }
        }
    }
}
