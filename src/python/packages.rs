//! The `streamlit` package's own files, and how they get into an interpreter.

use rustpython_vm::compiler::Mode;
use rustpython_vm::prelude::*;

/// The modules, each after those that it needs. A name that ends in `.__init__` is a package.
const MODULES: [(&str, &str); 17] = [
    ("streamlit.errors", include_str!("streamlit/errors.py")),
    ("streamlit.not_there_yet", include_str!("streamlit/not_there_yet.py")),
    ("streamlit.unknown_names", include_str!("streamlit/unknown_names.py")),
    ("streamlit.runtime.__init__", include_str!("streamlit/runtime/__init__.py")),
    ("streamlit.runtime.scriptrunner_utils.__init__", include_str!("streamlit/runtime/scriptrunner_utils/__init__.py")),
    (
        "streamlit.runtime.scriptrunner_utils.exceptions",
        include_str!("streamlit/runtime/scriptrunner_utils/exceptions.py"),
    ),
    ("streamlit.runtime.state", include_str!("streamlit/runtime/state.py")),
    ("streamlit.runtime.uploaded_file_manager", include_str!("streamlit/runtime/uploaded_file_manager.py")),
    ("streamlit.writing", include_str!("streamlit/writing.py")),
    ("streamlit.delta_generator", include_str!("streamlit/delta_generator.py")),
    ("streamlit.components.__init__", include_str!("streamlit/components/__init__.py")),
    ("streamlit.components.v1", include_str!("streamlit/components/v1.py")),
    (
        "streamlit.components.v2.bidi_component.state",
        include_str!("streamlit/components/v2/bidi_component/state.py"),
    ),
    (
        "streamlit.components.v2.bidi_component.__init__",
        include_str!("streamlit/components/v2/bidi_component/__init__.py"),
    ),
    ("streamlit.components.v2.types", include_str!("streamlit/components/v2/types.py")),
    ("streamlit.components.v2.__init__", include_str!("streamlit/components/v2/__init__.py")),
    ("streamlit.__init__", include_str!("streamlit/__init__.py")),
];

/// Loads the package.
pub fn load(vm: &VirtualMachine) -> PyResult<()> {
    let modules = vm.sys_module.get_attr("modules", vm)?;
    let mut loaded: Vec<(String, PyObjectRef)> = Vec::new();
    // A package is there before its modules, so that these can name each other.
    let package = |name: &str, vm: &VirtualMachine| -> PyResult {
        let dict = vm.ctx.new_dict();
        dict.set_item("__path__", vm.ctx.new_list(Vec::new()).into(), vm)?;
        dict.set_item("__package__", vm.ctx.new_str(name).into(), vm)?;
        Ok(vm.new_module(name, dict, None).into())
    };
    for (name, _) in MODULES {
        if let Some(name) = name.strip_suffix(".__init__") {
            let module = package(name, vm)?;
            modules.set_item(name, module.clone(), vm)?;
            loaded.push((name.to_owned(), module));
        }
    }
    for (name, source) in MODULES {
        let (name, module) = match name.strip_suffix(".__init__") {
            Some(name) => (name, modules.get_item(name, vm)?),
            None => (name, vm.new_module(name, vm.ctx.new_dict(), None).into()),
        };
        modules.set_item(name, module.clone(), vm)?;
        if let Some((parent, child)) = name.rsplit_once('.') {
            modules.get_item(parent, vm)?.set_attr(vm.ctx.intern_str(child), module.clone(), vm)?;
        }
        let code = vm.compile(source, Mode::Exec, format!("<{name}>")).map_err(|e| e.into_pyexception(vm, Some(source)))?;
        let Some(dict) = module.dict() else { continue };
        vm.run_code_obj(code, rustpython_vm::scope::Scope::with_builtins(None, dict, vm))?;
    }
    Ok(())
}
