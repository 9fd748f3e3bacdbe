//! Python's standard library: which modules there are, in which parts, and how they get into an interpreter.
//!
//! `parts.txt` chooses the modules. The build compiles them, and the few that are our own (`headwater/`), into one blob a
//! part. Natively all blobs are in the program. A page gets them as files: those of [`BASE`] and of what the script
//! imports beside the interpreter, any other when it is imported.

mod missing;
mod packed;

pub use packed::{Fetch, Library, MODULE, module};

/// Some modules that are loaded together.
#[derive(Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// The parts that its modules import from.
    pub needs: &'static [&'static str],
    /// Its modules.
    pub modules: &'static [&'static str],
    /// Their code, as [`Library::add`] takes it.
    pub packed: &'static [u8],
}

/// In a page, parts are files of their own.
#[cfg(target_arch = "wasm32")]
macro_rules! packed {
    ($file:literal) => {
        &[]
    };
}
#[cfg(not(target_arch = "wasm32"))]
macro_rules! packed {
    ($file:literal) => {
        include_bytes!($file)
    };
}

/// All parts, `core` first.
pub const PARTS: &[Part] = include!(concat!(env!("OUT_DIR"), "/python_parts.rs"));

/// The part that each script needs.
pub const CORE: &str = "core";

/// A module of each part that an app starts with.
pub const BASE: [&str; 2] = ["abc", "streamlit"];

/// The parts that hold these modules, with the parts that those need, in the order of [`PARTS`].
pub fn parts_for<'a>(imports: impl IntoIterator<Item = &'a str>) -> Vec<&'static Part> {
    let mut wanted = vec![CORE];
    for import in imports {
        let holds = |part: &&Part| part.modules.contains(&import);
        if let Some(part) = PARTS.iter().find(holds) {
            wanted.push(part.name);
            wanted.extend(part.needs);
        }
    }
    PARTS.iter().filter(|part| wanted.contains(&part.name)).collect()
}

#[cfg(test)]
mod tests;
