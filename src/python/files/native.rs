//! The native module `_files`: the tree and the open files, as plain calls for `posix.py`.

use super::{Access, FileError, FileSystem, Handles, Kind, Stat};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyBytesRef, PyModule};
use rustpython_vm::function::ArgBytesLike;
use rustpython_vm::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// The name of the native module.
pub const MODULE: &str = "_files";

/// The module over a tree.
///
/// # Errors
/// Python's own, if it has no memory left.
pub fn module(files: &FileSystem, vm: &VirtualMachine) -> PyResult<PyRef<PyModule>> {
    let dict = vm.ctx.new_dict();
    for (name, function) in paths(files, vm).into_iter().chain(handles(files, vm)) {
        dict.set_item(name, function, vm)?;
    }
    let messages = vm.ctx.new_dict();
    for (number, message) in FileError::ALL.map(FileError::parts) {
        messages.set_item(&*vm.ctx.new_int(number).as_object().to_owned(), vm.ctx.new_str(message).into(), vm)?;
    }
    dict.set_item("messages", messages.into(), vm)?;
    Ok(vm.new_module(MODULE, dict, None))
}

type Function = (&'static str, PyObjectRef);

/// What works on paths.
fn paths(files: &FileSystem, vm: &VirtualMachine) -> Vec<Function> {
    let of = || files.clone();
    let files = of();
    let current = vm.new_function("current", move || files.current());
    let files = of();
    let enter = vm.new_function("enter", move |path: String, vm: &VirtualMachine| {
        files.enter(&path).map_err(|error| os_error(error, &[&path], vm))
    });
    let files = of();
    let stat = vm.new_function("stat", move |path: String, vm: &VirtualMachine| {
        files.stat(&path).map(|stat| parts(stat, vm)).map_err(|error| os_error(error, &[&path], vm))
    });
    let files = of();
    let list = vm.new_function("list", move |path: String, vm: &VirtualMachine| -> PyResult {
        let names = files.list(&path).map_err(|error| os_error(error, &[&path], vm))?;
        Ok(vm.ctx.new_list(names.into_iter().map(|name| vm.ctx.new_str(name).into()).collect()).into())
    });
    let files = of();
    let make_folder = vm.new_function("make_folder", move |path: String, vm: &VirtualMachine| {
        files.make_folder(&path).map_err(|error| os_error(error, &[&path], vm))
    });
    let files = of();
    let remove_folder = vm.new_function("remove_folder", move |path: String, vm: &VirtualMachine| {
        files.remove_folder(&path).map_err(|error| os_error(error, &[&path], vm))
    });
    let files = of();
    let remove_file = vm.new_function("remove_file", move |path: String, vm: &VirtualMachine| {
        files.remove_file(&path).map_err(|error| os_error(error, &[&path], vm))
    });
    let files = of();
    let rename = vm.new_function("rename", move |from: String, to: String, vm: &VirtualMachine| {
        files.rename(&from, &to).map_err(|error| os_error(error, &[&from, &to], vm))
    });
    let files = of();
    let set_modified = vm.new_function("set_modified", move |path: String, nanos: u64, vm: &VirtualMachine| {
        files.set_modified(&path, Duration::from_nanos(nanos)).map_err(|error| os_error(error, &[&path], vm))
    });
    vec![
        ("current", current.into()),
        ("enter", enter.into()),
        ("stat", stat.into()),
        ("list", list.into()),
        ("make_folder", make_folder.into()),
        ("remove_folder", remove_folder.into()),
        ("remove_file", remove_file.into()),
        ("rename", rename.into()),
        ("set_modified", set_modified.into()),
    ]
}

/// What works on open files.
fn handles(files: &FileSystem, vm: &VirtualMachine) -> Vec<Function> {
    let shared = Rc::new(Handles::new(files.clone()));
    let of = || Rc::clone(&shared);
    let handles = of();
    let open = vm.new_function("open", move |path: String, flags: i32, vm: &VirtualMachine| {
        handles.open(&path, Access::from_flags(flags)).map_err(|error| os_error(error, &[&path], vm))
    });
    let handles = of();
    let close = vm.new_function("close", move |handle: i32, vm: &VirtualMachine| {
        handles.close(handle).map_err(|error| os_error(error, &[], vm))
    });
    let handles = of();
    let stat = vm.new_function("stat_open", move |handle: i32, vm: &VirtualMachine| {
        handles.stat(handle).map(|stat| parts(stat, vm)).map_err(|error| os_error(error, &[], vm))
    });
    let handles = of();
    let read = vm.new_function("read", move |handle: i32, count: usize, vm: &VirtualMachine| -> PyResult<PyBytesRef> {
        let bytes = handles.read(handle, count).map_err(|error| os_error(error, &[], vm))?;
        Ok(vm.ctx.new_bytes(bytes))
    });
    let handles = of();
    let write = vm.new_function("write", move |handle: i32, bytes: ArgBytesLike, vm: &VirtualMachine| {
        bytes.with_ref(|bytes| handles.write(handle, bytes)).map_err(|error| os_error(error, &[], vm))
    });
    let handles = of();
    let seek = vm.new_function("seek", move |handle: i32, offset: i64, from: i32, vm: &VirtualMachine| {
        handles.seek(handle, offset, from).map_err(|error| os_error(error, &[], vm))
    });
    let handles = of();
    let truncate = vm.new_function("truncate", move |handle: i32, length: usize, vm: &VirtualMachine| {
        handles.truncate(handle, length).map_err(|error| os_error(error, &[], vm))
    });
    vec![
        ("open", open.into()),
        ("close", close.into()),
        ("stat_open", stat.into()),
        ("read", read.into()),
        ("write", write.into()),
        ("seek", seek.into()),
        ("truncate", truncate.into()),
    ]
}

/// `(is_folder, id, size, nanoseconds)`.
fn parts(stat: Stat, vm: &VirtualMachine) -> PyObjectRef {
    let is_folder = vm.ctx.new_bool(stat.kind == Kind::Folder);
    let (id, size) = (vm.ctx.new_int(stat.id), vm.ctx.new_int(stat.size));
    let modified = vm.ctx.new_int(stat.modified.as_nanos());
    vm.ctx.new_tuple(vec![is_folder.into(), id.into(), size.into(), modified.into()]).into()
}

/// The `OSError` for an error. Python chooses the subclass by the number.
fn os_error(error: FileError, paths: &[&str], vm: &VirtualMachine) -> PyBaseExceptionRef {
    let (number, message) = error.parts();
    let mut arguments: Vec<PyObjectRef> = vec![vm.ctx.new_int(number).into(), vm.ctx.new_str(message).into()];
    for (at, path) in paths.iter().enumerate() {
        if at == 1 {
            // Between the two paths stands a number that only Windows has.
            arguments.push(vm.ctx.none());
        }
        arguments.push(vm.ctx.new_str(*path).into());
    }
    vm.invoke_exception(vm.ctx.exceptions.os_error, arguments).unwrap_or_else(|failed| failed)
}
