//! Compiles the chosen modules of Python's standard library, and our own, into one blob a part.

#[path = "zones.rs"]
mod zones;

use rustpython_compiler::core::marshal::serialize_code;
use rustpython_compiler::{CompileOpts, Mode, compile};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The choice, the folder of the modules that are our own, and that of the packages that are.
const CHOICE: &str = "src/python/lib/parts.txt";
const OWN: &str = "src/python/lib/headwater";
const PACKAGES: &str = "src/python";
/// What is changed in the library's modules.
const CHANGES: &str = "src/python/lib/changes.txt";
/// The module that is made here.
const ZONES: &str = "zoneinfo._zones";
/// Where tracebacks say that the library is.
const FOLDER: &str = "/lib/python3.14";

struct Module {
    name: String,
    file: PathBuf,
    is_package: bool,
}

/// Writes `python_parts.rs` and the blobs that it includes.
pub fn pack(out: &Path) -> Result<(), Box<dyn Error>> {
    for watched in ["build", CHOICE, CHANGES, OWN] {
        println!("cargo::rerun-if-changed={watched}");
    }
    fs::write(out.join(format!("{ZONES}.py")), zones::module()?)?;
    let own = [Path::new(OWN), out];
    let choice = fs::read_to_string(CHOICE)?;
    let mut table = String::from("&[\n");
    for part in choice.split("\n[").skip(1) {
        let (head, names) = part.split_once(']').ok_or("a part's name ends with `]`")?;
        let (name, needs) = head.split_once(':').unwrap_or((head, ""));
        let mut modules = Vec::new();
        for chosen in names.split_whitespace() {
            choose(chosen, &own, &mut modules)?;
        }
        modules.sort_by(|a, b| a.name.cmp(&b.name));
        modules.dedup_by(|a, b| a.name == b.name);
        let file = out.join(format!("python_{name}.part"));
        fs::write(&file, pack_modules(&modules)?)?;
        let needs: Vec<&str> = needs.split_whitespace().collect();
        let names: Vec<&String> = modules.iter().map(|module| &module.name).collect();
        writeln!(
            table,
            "Part {{ name: {name:?}, needs: &{needs:?}, modules: &{names:?}, packed: packed!({file:?}) }},"
        )?;
    }
    table.push(']');
    Ok(fs::write(out.join("python_parts.rs"), table)?)
}

/// The modules that a word of the choice stands for; `own` are the folders of those that are our own.
fn choose(chosen: &str, own: &[&Path], modules: &mut Vec<Module>) -> Result<(), Box<dyn Error>> {
    let name = chosen.strip_suffix(".*").unwrap_or(chosen);
    if let Some(file) = own.iter().map(|folder| folder.join(format!("{name}.py"))).find(|file| file.exists()) {
        modules.push(Module { name: name.to_owned(), file, is_package: false });
        return Ok(());
    }
    let outermost = name.split('.').next().unwrap_or(name);
    let is_own = Path::new(PACKAGES).join(outermost).join("__init__.py").exists();
    let from = if is_own { PACKAGES } else { rustpython_pylib::LIB_PATH };
    if is_own {
        println!("cargo::rerun-if-changed={PACKAGES}/{outermost}");
    }
    let path = Path::new(from).join(name.replace('.', "/"));
    if chosen != name {
        return all_in(name, &path, own, modules);
    }
    let file = path.with_extension("py");
    let is_package = !file.exists();
    let file = if is_package { path.join("__init__.py") } else { file };
    if !file.exists() {
        return Err(format!("{CHOICE} names {name}, which the library does not have").into());
    }
    modules.push(Module { name: name.to_owned(), file, is_package });
    Ok(())
}

/// All modules in a package, but for what is run and not imported.
fn all_in(package: &str, folder: &Path, own: &[&Path], modules: &mut Vec<Module>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let is_package = path.join("__init__.py").exists();
        if is_package || path.extension().is_some_and(|extension| extension == "py") && !name.starts_with("__") {
            choose(&format!("{package}.{name}"), own, modules)?;
        }
        if is_package {
            choose(&format!("{package}.{name}.*"), own, modules)?;
        }
    }
    Ok(())
}

fn pack_modules(modules: &[Module]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut packed = Vec::new();
    for module in modules {
        let source = fs::read_to_string(&module.file).map_err(|error| format!("{}: {error}", module.file.display()))?;
        let source = changed(&module.name, source)?;
        let inside = module.name.replace('.', "/") + if module.is_package { "/__init__.py" } else { ".py" };
        // Columns are of no use where there is no source to show.
        let options = CompileOpts { debug_ranges: false, ..CompileOpts::default() };
        let code = compile(&source, Mode::Exec, &format!("{FOLDER}/{inside}"), options)
            .map_err(|error| format!("{}: {error}", module.file.display()))?;
        let mut bytes = Vec::new();
        serialize_code(&mut bytes, &code);
        text(&mut packed, module.name.as_bytes())?;
        packed.push(module.is_package.into());
        text(&mut packed, &bytes)?;
    }
    Ok(packed)
}

/// A module's source with what is changed in it.
fn changed(module: &str, mut source: String) -> Result<String, Box<dyn Error>> {
    for line in fs::read_to_string(CHANGES)?.lines().filter(|line| !line.starts_with('#')) {
        let (name, change) = line.split_once('\t').ok_or_else(|| format!("{CHANGES}: a tab is missing in {line}"))?;
        if name != module {
            continue;
        }
        let (old, new) = change.split_once('\t').ok_or_else(|| format!("{CHANGES}: a tab is missing in {line}"))?;
        if source.matches(old).count() != 1 {
            return Err(format!("{CHANGES}: {module} has not exactly one {old}").into());
        }
        source = source.replace(old, &new.replace('⏎', "\n"));
    }
    Ok(source)
}

fn text(packed: &mut Vec<u8>, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    packed.extend(u32::try_from(bytes.len())?.to_le_bytes());
    packed.extend(bytes);
    Ok(())
}
