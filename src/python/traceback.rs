//! Where an exception was raised, in the author's own lines.

use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::prelude::*;
use std::rc::Rc;

/// The frames of the app's own files, outermost first: the file, the line, the function, and the source of the line.
pub fn lines(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Vec<Rc<str>> {
    let Some(traceback) = exception.traceback() else { return Vec::new() };
    let folder = app_folder(vm);
    let mut lines = Vec::new();
    for entry in traceback.iter() {
        let code = entry.frame.iframe().code();
        let file = code.source_path().as_str();
        if !folder.as_deref().is_some_and(|folder| file.starts_with(folder)) {
            continue;
        }
        let mut line = format!("File \"{file}\", line {}, in {}", entry.lineno, code.obj_name.as_str());
        if let Some(source) = source_line(file, entry.lineno.get(), vm) {
            line.push_str("\n    ");
            line.push_str(&source);
        }
        lines.push(line.into());
    }
    lines
}

/// `sys.path[0]`, where the app's files are.
fn app_folder(vm: &VirtualMachine) -> Option<String> {
    let path = vm.sys_module.get_attr("path", vm).ok()?;
    let first = path.get_item(&0_usize, vm).ok()?;
    Some(first.str(vm).ok()?.to_string_lossy().into_owned())
}

fn source_line(file: &str, line: usize, vm: &VirtualMachine) -> Option<String> {
    let linecache = vm.import("linecache", 0).ok()?;
    let text = vm.call_method(&linecache, "getline", (vm.ctx.new_str(file), vm.ctx.new_int(line))).ok()?;
    let text = text.str(vm).ok()?.to_string_lossy().trim().to_owned();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::super::interpreter::tests::Bench;
    use super::*;
    use rustpython_vm::compiler::Mode;

    #[test]
    fn the_authors_lines_are_told_with_their_source_and_no_others() {
        let app = "import helper, json\n\ndef load(text):\n    return helper.parse(text)\n\nload('{')\n";
        let files = [("app.py", app), ("helper.py", "import json\ndef parse(text):\n    return json.loads(text)\n")];
        Bench::new(&files, &[]).interpreter.enter(|vm| {
            let code = vm.compile(app, Mode::Exec, "/app/app.py").map_err(|error| error.to_string()).unwrap();
            let error = vm.run_code_obj(code, vm.new_scope_with_main().unwrap()).unwrap_err();
            let told: Vec<String> = lines(&error, vm).iter().map(ToString::to_string).collect();
            let expected = [
                "File \"/app/app.py\", line 6, in <module>\n    load('{')",
                "File \"/app/app.py\", line 4, in load\n    return helper.parse(text)",
                "File \"/app/helper.py\", line 3, in parse\n    return json.loads(text)",
            ];
            assert_eq!(told, expected);
        });
    }
}
