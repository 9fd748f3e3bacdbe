//! Files that change while an app is open: its author saves one, and the app goes on with it.

use super::raise::described;
use super::script::Python;
use crate::diag::Exception;
use rustpython_vm::builtins::{PyDict, PyStr};
use rustpython_vm::prelude::*;

impl Python {
    /// Writes a file of the app, by its path from the app's folder; `None` removes it. The next run has it. If it is a
    /// module of the app's, that run imports all of the app's modules anew, since one may hold what another made.
    ///
    /// # Errors
    /// There is a folder at that path.
    pub fn set_file(&self, path: &str, contents: Option<Vec<u8>>) -> Result<(), Exception> {
        let path = format!("{}/{}", self.folder(), path.trim_start_matches('/'));
        let set = match contents {
            Some(bytes) => self.files().put(&path, bytes),
            None => {
                self.remove(&path);
                Ok(())
            }
        };
        set.map_err(|error| Exception::new("OSError", format!("{}: {path}", error.parts().1)))?;
        if path == self.path() || !path.ends_with(".py") {
            return Ok(());
        }
        self.interpreter().enter(|vm| forget_modules(self.folder(), vm).map_err(|error| described(&error, vm)))
    }

    /// Removes a file, and the folders that it leaves empty: Python would take them for packages. What is gone already
    /// needs no removing.
    fn remove(&self, path: &str) {
        if self.files().remove_file(path).is_err() {
            return;
        }
        let mut path = path;
        while let Some((folder, _)) = path.rsplit_once('/').filter(|(folder, _)| *folder != self.folder()) {
            if self.files().remove_folder(folder).is_err() {
                return;
            }
            path = folder;
        }
    }
}

/// Forgets the modules whose files are below a folder, and what was remembered of files.
fn forget_modules(folder: &str, vm: &VirtualMachine) -> PyResult<()> {
    let modules = vm.sys_module.get_attr("modules", vm)?;
    let below = format!("{folder}/");
    let is_below = |module: &PyObjectRef| {
        let file = module.get_attr("__file__", vm).ok();
        file.is_some_and(|file| {
            file.downcast_ref::<PyStr>().is_some_and(|file| file.to_string_lossy().starts_with(&below))
        })
    };
    let items = modules.downcast_ref::<PyDict>().map(|modules| modules.items_vec()).unwrap_or_default();
    for (name, module) in &items {
        // A run makes a new `__main__` by itself.
        if name.downcast_ref::<PyStr>().is_none_or(|name| name.as_bytes() != b"__main__") && is_below(module) {
            modules.del_item(&**name, vm)?;
        }
    }
    // What finds modules remembers which files a folder has.
    vm.call_method(&*vm.sys_module.get_attr("path_importer_cache", vm)?, "clear", ())?;
    if let Ok(lines) = modules.get_item("linecache", vm) {
        vm.call_method(&lines, "clearcache", ())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::python::script::tests::{run, start_with};

    #[test]
    fn the_next_run_has_the_new_text_of_the_script_its_modules_and_its_files() {
        let app = "import streamlit as st\nimport one\nst.session_state.setdefault('n', 0)\nst.session_state.n += 1\n\
                   st.text((one.WORD, open('a.txt').read(), st.session_state.n))";
        let (python, session) = start_with(vec![
            ("app.py", app),
            ("one.py", "from two import WORD"),
            ("two.py", "WORD = 'old'"),
            ("a.txt", "a"),
        ]);
        assert_eq!(run(&python, &session), "text body=\"('old', 'a', 1)\"\n");
        let set = |path: &str, text: &str| python.set_file(path, Some(text.into())).unwrap();
        // Another module of the app has what the changed one made.
        set("two.py", "from new.three import WORD");
        set("new/three.py", "WORD = 'new'");
        set("a.txt", "b");
        assert_eq!(run(&python, &session), "text body=\"('new', 'b', 2)\"\n");
        set("app.py", "import streamlit as st\nimport os\nst.text((os.path.exists('a.txt'), os.path.exists('new')))");
        python.set_file("a.txt", None).unwrap();
        python.set_file("new/three.py", None).unwrap();
        python.set_file("gone.txt", None).unwrap();
        assert_eq!(run(&python, &session), "text body='(False, False)'\n");
        python.set_file("folder/a.txt", Some(Vec::new())).unwrap();
        let refused = python.set_file("folder", Some(Vec::new())).unwrap_err();
        assert_eq!(refused.to_string(), "OSError: Is a directory: /app/folder");
    }
}
