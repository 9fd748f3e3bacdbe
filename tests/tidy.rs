//! The rules of ARCHITECTURE.md as a test: which room may name what, how long a file may be, how it begins.
//!
//! A rule is a function that gets source files as text and tells its breaches. It reads lines, not syntax: comment lines
//! and the tests at a file's bottom are left out, everything else counts. Each rule has a test that it can fail.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

// --- what the rules say

/// A room of `src/`, the other rooms that it may name, and the words that it must not contain.
struct Room {
    name: &'static str,
    may_name: &'static [&'static str],
    never: &'static [&'static str],
}

const fn room(name: &'static str, may_name: &'static [&'static str], never: &'static [&'static str]) -> Room {
    Room { name, may_name, never }
}

/// From the bottom up: a room names only rooms above its own line. `bin` is a program of its own, and `lib` and `boot`
/// may name all.
const ROOMS: [Room; 15] = [
    room("value", &["diag"], &["leptos"]),
    room("diag", &["value"], &["leptos"]),
    room("args", &["diag", "value"], &["leptos"]),
    room("tree", &["diag", "value"], &["leptos"]),
    room("engine", &["diag", "value", "tree"], &["leptos"]),
    room("js", &["diag", "value", "engine"], &["leptos"]),
    room("ui", &["args", "diag", "value", "tree", "engine", "js"], &["Session", "mount_to"]),
    room("elements", &["args", "diag", "value", "tree", "engine", "js", "ui"], &["Session", "mount_to"]),
    room("python", &["args", "diag", "value", "tree", "engine", "ui", "elements"], &["leptos", "mount_to"]),
    room("packages", &[], &["leptos"]),
    room(
        "trace",
        &["diag", "value", "tree", "engine", "ui", "elements", "python", "packages"],
        &["leptos", "mount_to"],
    ),
    room("shell", &["diag", "value", "tree", "engine", "ui", "wire"], &["Session", "mount_to"]),
    room("wire", &["value", "tree", "engine", "ui", "elements"], &["leptos", "Session"]),
    room("bridge", &["engine"], &["leptos"]),
    room("testing", &["diag", "value", "tree", "engine", "ui", "elements", "shell"], &["mount_to"]),
];

/// Crates of the browser's side. Only `bridge/`, `js/` and `boot.rs` depend on them; views reach the DOM through
/// `leptos::`.
const BROWSER: [&str; 3] = ["wasm_bindgen", "js_sys", "web_sys"];
/// Where views may touch the DOM, by what Leptos hands on.
const DOM: [&str; 2] = ["src/ui/view/", "src/shell/"];

/// Only one room knows which interpreter runs Python.
const INTERPRETER: [&str; 3] = ["rustpython_vm", "rustpython_stdlib", "rustpython_pylib"];

/// They panic in a page or speak to nobody there.
const NATIVE: [&str; 7] =
    ["Instant::now", "SystemTime::now", "thread::sleep", "println!", "eprintln!", "print!", "dbg!"];
/// What runs on the developer's machine, or says so outside of a page.
const ON_THE_MACHINE: [&str; 3] = ["src/bin/", "src/boot/", "src/trace/"];

/// State that outlives a session, or is shared by two.
const GLOBAL: [&str; 6] = ["thread_local!", "static mut", "OnceLock", "LazyLock", "Mutex", "AtomicUsize"];
const MAY_BE_GLOBAL: [(&str, &str); 6] = [
    ("src/bridge/control.rs", "an exported function has no state of its own, and an instance runs one app"),
    ("src/bridge/entry.rs", "an exported function has no state of its own, and an instance runs one app"),
    ("src/bridge/remote.rs", "an exported function has no state of its own, and an instance runs one app"),
    ("src/bridge/tables.rs", "an exported function has no state of its own, and an instance has one memory"),
    ("src/ui/markdown/emoji.rs", "a table that is fetched once, and the texts that wait for it"),
    ("src/ui/markdown/heading.rs", "counts the ids that headings give to their labels"),
];

/// Net lines of a file: those before the tests at its bottom. Aim at half.
const LINES: usize = 500;
const MAY_BE_LONGER: [(&str, usize, &str); 0] = [];

/// Names that say nothing, so that anything ends up there.
const EMPTY_NAMES: [&str; 6] = ["utils", "util", "common", "helpers", "helper", "misc"];

/// The sections of an element's file, in their order.
const SECTIONS: [&str; 5] = ["// --- SPEC", "// --- RUST API", "// --- CALL", "// --- VIEW", "// --- TESTS"];
/// Files of `elements/` that hold no element: what draws through others.
const NO_ELEMENT: [&str; 1] = ["write"];

// --- reading

struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Whether the whole file is a test.
    fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.starts_with("tests/") || name == "tests.rs" || name.starts_with("tests_")
    }

    /// The lines before the tests at the bottom, numbered from 1.
    fn net(&self) -> Vec<(usize, &str)> {
        let lines: Vec<&str> = self.text.lines().collect();
        let tests = lines.windows(2).position(|two| {
            two[0].trim() == "#[cfg(test)]" && two[1].trim_start().starts_with("mod ") && two[1].ends_with('{')
        });
        lines[..tests.unwrap_or(lines.len())].iter().enumerate().map(|(at, line)| (at + 1, *line)).collect()
    }

    /// The net lines that are no comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = if self.is_test() { Vec::new() } else { self.net() };
        lines.into_iter().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The file's module path below the crate: `src/ui/view/node.rs` is `[ui, view, node]`.
    fn module(&self) -> Vec<&str> {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path).trim_end_matches(".rs");
        path.split('/').filter(|part| *part != "mod").collect()
    }
}

/// The places where `word` stands in `line` as a whole path or identifier.
fn finds<'a>(line: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let after = &line[at + word.len()..];
        let goes_on = word.ends_with(part) && after.starts_with(part);
        !goes_on && !line[..*at].ends_with(part)
    })
}

fn has(line: &str, word: &str) -> bool {
    finds(line, word).next().is_some()
}

/// The identifiers that follow `crate::` in a line.
fn named(line: &str) -> impl Iterator<Item = &str> {
    finds(line, "crate::").map(|at| {
        let rest = &line[at + "crate::".len()..];
        &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
    })
}

/// How many modules up the longest `super::` of a line goes.
fn ups(line: &str) -> usize {
    (1..4).rev().find(|count| has(line, &"super::".repeat(*count))).unwrap_or(0)
}

// --- the rules

fn breaches(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        rooms(file, &mut found);
        elements(file, &mut found);
        the_browser(file, &mut found);
        the_interpreter(file, &mut found);
        words(file, &mut found);
        shape(file, &mut found);
        examples(file, &mut found);
    }
    registry(files, &mut found);
    found
}

fn tell(found: &mut Vec<String>, file: &Source, line: usize, what: &str) {
    found.push(format!("{}:{line}: {what}", file.path));
}

/// Imports only go down.
fn rooms(file: &Source, found: &mut Vec<String>) {
    let module = file.module();
    let Some(room) = ROOMS.iter().find(|room| file.path.starts_with("src/") && module.first() == Some(&room.name))
    else {
        return;
    };
    for (at, line) in file.code() {
        for name in named(line) {
            let is_room = name.starts_with(char::is_lowercase);
            if name.is_empty() {
                tell(found, file, at, "groups rooms in one `use crate::{..}`, which hides them");
            } else if is_room && name != room.name && !room.may_name.contains(&name) {
                tell(found, file, at, &format!("{} names {name}", room.name));
            }
        }
        if ups(line) >= module.len() {
            tell(found, file, at, "leaves its room by super::; name the room");
        }
        for word in room.never.iter().filter(|word| has(line, word)) {
            tell(found, file, at, &format!("{} names {word}", room.name));
        }
    }
}

/// An element knows no other element's inside.
fn elements(file: &Source, found: &mut Vec<String>) {
    let module = file.module();
    if module.first() != Some(&"elements") || module.len() < 2 {
        return;
    }
    for (at, line) in file.code() {
        let inside = finds(line, "crate::elements::").any(|at| {
            line[at + "crate::elements::".len()..].starts_with(|c: char| c.is_lowercase() || c == '{' || c == '*')
        });
        if inside || ups(line) >= module.len() - 1 {
            tell(found, file, at, "an element names another's inside; what both need belongs to ui");
        }
    }
}

/// Only the bridge and what runs components speak JavaScript; only some views touch the DOM.
fn the_browser(file: &Source, found: &mut Vec<String>) {
    if ["src/bridge/", "src/js/", "src/boot/", "src/bin/"].iter().any(|place| file.path.starts_with(place)) {
        return;
    }
    let dom = DOM.iter().any(|place| file.path.starts_with(place));
    for (at, line) in file.code() {
        for word in BROWSER {
            let by_leptos = |at: usize| line.starts_with("use leptos::") || line[..at].ends_with("::");
            if finds(line, word).any(|at| !dom || !by_leptos(at)) {
                let who = "only bridge and js may, and ui/view and shell by way of leptos";
                tell(found, file, at, &format!("names {word}; {who}"));
            }
        }
    }
}

/// Only `python/` names the interpreter.
fn the_interpreter(file: &Source, found: &mut Vec<String>) {
    if file.path.starts_with("src/python/") || !file.path.starts_with("src/") {
        return;
    }
    for (at, line) in file.code() {
        for word in INTERPRETER.iter().filter(|word| has(line, word)) {
            tell(found, file, at, &format!("names {word}; only python may"));
        }
    }
}

/// No time and no output but by the clock and the page; no state but the session's.
fn words(file: &Source, found: &mut Vec<String>) {
    if !file.path.starts_with("src/") || ON_THE_MACHINE.iter().any(|place| file.path.starts_with(place)) {
        return;
    }
    let global = MAY_BE_GLOBAL.iter().any(|(path, _)| file.path == *path);
    for (at, line) in file.code() {
        for word in NATIVE.iter().filter(|word| has(line, word)) {
            tell(found, file, at, &format!("{word} does not work in a page"));
        }
        for word in GLOBAL.iter().filter(|word| !global && has(line, word)) {
            tell(found, file, at, &format!("{word}: two apps would share it; keep it in the session"));
        }
    }
}

/// How a file begins, how long it is, what it is called.
fn shape(file: &Source, found: &mut Vec<String>) {
    if !file.text.starts_with("//! ") {
        tell(found, file, 1, "does not begin with `//!` and what it is for");
    }
    let longer = MAY_BE_LONGER.iter().find(|(path, ..)| file.path == *path).map(|(_, lines, _)| *lines);
    let (lines, most) = (file.net().len(), longer.unwrap_or(LINES));
    if lines > most {
        tell(found, file, lines, &format!("{lines} lines; at most {most}, tests at the bottom apart"));
    }
    for name in file.module().iter().filter(|name| EMPTY_NAMES.contains(name)) {
        tell(found, file, 1, &format!("{name:?} says nothing; name what is in it"));
    }
}

/// An example is written with what every author has: the prelude.
fn examples(file: &Source, found: &mut Vec<String>) {
    if !file.path.starts_with("www/rust/") && !file.path.starts_with("pkg-template/") {
        return;
    }
    for (at, line) in file.code() {
        let beyond = finds(line, "headwater::")
            .any(|at| !["prelude::", "launch("].iter().any(|own| line[at + "headwater::".len()..].starts_with(own)));
        if beyond {
            tell(found, file, at, "an example names more of headwater than its prelude");
        }
    }
}

/// Every element is in the table, and every call in the table of calls, once, by the alphabet; an element's file has the sections of every element's file.
fn registry(files: &[Source], found: &mut Vec<String>) {
    let Some(table) = files.iter().find(|file| file.path == "src/elements/mod.rs") else { return };
    let lines: Vec<&str> = table.code().map(|(_, line)| line.trim()).collect();
    let mut listed: Vec<&str> = Vec::new();
    for table_of in lines.split(|line| line.starts_with("static ")) {
        let names: Vec<&str> = table_of.iter().filter_map(|line| line.strip_prefix('&')?.strip_suffix(',')).collect();
        if !names.is_sorted_by(|a, b| a < b) {
            tell(found, table, 1, "a table is not sorted, or names an element twice");
        }
        listed.extend(names);
    }
    let mut with_spec = BTreeSet::new();
    for file in files.iter().filter(|file| file.path.starts_with("src/elements/") && file.path != table.path) {
        let Some(element) = file.module().get(1).copied() else { continue };
        for (at, line) in file.code() {
            let Some((name, kind)) = line.split_once("static ").and_then(|(_, rest)| rest.split_once(": ")) else {
                continue;
            };
            match kind.split(' ').next() {
                Some("Spec") => drop(with_spec.insert(element)),
                Some("Call") => {}
                _ => continue,
            }
            if !listed.contains(&&*format!("{element}::{name}")) {
                tell(found, file, at, &format!("{element}::{name} is missing in the table of src/elements/mod.rs"));
            }
        }
        let sections: Vec<_> =
            file.text.lines().filter_map(|line| SECTIONS.iter().position(|mark| line == *mark)).collect();
        if !sections.is_sorted_by(|a, b| a < b) {
            tell(found, file, 1, &format!("its sections are not in the order {SECTIONS:?}"));
        }
    }
    for module in
        lines.iter().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
    {
        if !with_spec.contains(module) && !NO_ELEMENT.contains(&module) {
            tell(found, table, 1, &format!("{module} holds no Spec"));
        }
    }
}

// --- the project keeps them

fn collect(dir: &Path, root: &Path, files: &mut Vec<Source>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && entry.file_name() != "target" {
            collect(&path, root, files);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push(Source { path: name, text: fs::read_to_string(&path).unwrap_or_default() });
        }
    }
}

#[test]
fn the_project_keeps_every_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for dir in ["src", "www", "tests", "benches", "pkg-template"] {
        collect(&root.join(dir), root, &mut files);
    }
    assert!(files.len() > 60, "only {} files were found", files.len());
    let found = breaches(&files);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn no_two_elements_have_one_name() {
    let names: Vec<&str> = headwater::elements::all().iter().map(|spec| spec.name).collect();
    let distinct: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(distinct.len(), names.len(), "{names:?}");
}

#[test]
fn every_exception_is_still_needed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, _) in MAY_BE_GLOBAL {
        let text = fs::read_to_string(root.join(path)).unwrap_or_default();
        assert!(GLOBAL.iter().any(|word| text.contains(word)), "{path} needs no exception");
    }
}

// --- each rule can fail

/// What the rules say of one file, which begins as it should.
fn check(path: &str, code: &str) -> Vec<String> {
    breaches(&[Source { path: path.to_owned(), text: format!("//! A file.\n{code}\n") }])
}

#[track_caller]
fn refused(path: &str, code: &str, why: &str) {
    let found = check(path, code);
    assert!(found.iter().any(|breach| breach.contains(why)), "{code:?} in {path}: {found:?}");
}

#[track_caller]
fn allowed(path: &str, code: &str) {
    assert_eq!(check(path, code), [""; 0], "{code:?} in {path}");
}

#[test]
fn a_room_names_only_what_is_below_it() {
    refused("src/engine/a.rs", "use crate::ui::Ui;", "engine names ui");
    refused("src/tree/a.rs", "use crate::engine::Event;", "tree names engine");
    refused("src/ui/view/a.rs", "fn a() -> crate::shell::Store {}", "ui names shell");
    refused("src/shell/a.rs", "use crate::elements::exception;", "shell names elements");
    refused("src/shell/a.rs", "use crate::engine::{Event, Session};", "shell names Session");
    refused("src/bridge/a.rs", "use crate::shell::Frame;", "bridge names shell");
    refused("src/engine/a.rs", "use crate::{diag, ui};", "groups rooms");
    refused("src/engine/a.rs", "use super::super::ui::Ui;", "leaves its room");
    allowed("src/ui/view/a.rs", "use super::super::spec;\nuse crate::engine::Event;\nuse crate::SessionState;");
    allowed("src/boot/page.rs", "use crate::bridge::Host;\nuse crate::elements::exception;");
}

#[test]
fn the_engine_and_what_is_below_know_no_page() {
    for path in ["src/engine/a.rs", "src/tree/a.rs", "src/value/a.rs", "src/diag.rs"] {
        for word in ["leptos", "wasm_bindgen", "js_sys", "web_sys"] {
            refused(path, &format!("use {word}::a;"), word);
        }
    }
    allowed("src/engine/a.rs", "// Not leptos::prelude.\nfn leptosome() {}");
    allowed("src/engine/a.rs", "#[cfg(test)]\nmod tests {\n    use crate::ui::Ui;\n}");
    refused("src/engine/a.rs", "#[cfg(test)]\nfn a() {}\nuse crate::ui::Ui;", "engine names ui");
}

#[test]
fn an_element_knows_no_other_and_no_dom() {
    refused("src/elements/a.rs", "use super::button::SPEC;", "another's inside");
    refused("src/elements/a.rs", "use crate::elements::button::SPEC;", "another's inside");
    refused("src/elements/a/view.rs", "use super::super::button::SPEC;", "another's inside");
    refused("src/elements/a.rs", "use leptos::web_sys::Element;", "names web_sys");
    allowed("src/elements/a/view.rs", "use super::Props;\nuse crate::elements::ButtonType;\nuse leptos::prelude::*;");
}

#[test]
fn only_the_bridge_speaks_javascript() {
    refused("src/shell/a.rs", "#[wasm_bindgen]", "names wasm_bindgen");
    refused("src/ui/markdown/a.rs", "use leptos::web_sys::Node;", "names web_sys");
    refused("src/ui/view/a.rs", "use js_sys::Array;", "names js_sys");
    allowed("src/ui/view/a.rs", "    use leptos::web_sys::js_sys::Array;");
    allowed("src/ui/view/a.rs", "use leptos::web_sys::{Node, js_sys::Array};");
    allowed("src/bridge/a.rs", "use wasm_bindgen::prelude::*;");
}

#[test]
fn only_python_names_the_interpreter() {
    refused("src/trace/a.rs", "use rustpython_vm::Interpreter;", "only python may");
    allowed("src/python/a.rs", "use rustpython_vm::Interpreter;");
}

#[test]
fn time_and_output_go_through_the_clock_and_the_page() {
    refused("src/engine/a.rs", "let now = std::time::Instant::now();", "Instant::now");
    refused("src/elements/a.rs", "println!(\"a\");", "println!");
    allowed("src/bin/headwater/a.rs", "println!(\"a\");");
    allowed("src/engine/tests_a.rs", "let now = Instant::now();");
}

#[test]
fn there_is_no_state_outside_of_the_session() {
    refused("src/ui/a.rs", "thread_local! {", "thread_local!");
    allowed("src/bridge/entry.rs", "thread_local! {");
}

#[test]
fn a_file_says_what_it_is_for_and_stays_short() {
    let bare = Source { path: "www/a.rs".to_owned(), text: "fn main() {}\n".to_owned() };
    assert!(breaches(&[bare])[0].contains("does not begin"));
    refused("src/ui/a.rs", &"\n".repeat(LINES - 1), "501 lines");
    allowed("src/ui/a.rs", &"\n".repeat(LINES - 2));
    allowed("src/ui/a.rs", &format!("#[cfg(test)]\nmod tests {{\n{}}}", "\n".repeat(LINES)));
    refused("src/ui/utils.rs", "", "says nothing");
    refused("tests/common/mod.rs", "", "says nothing");
}

#[test]
fn an_example_needs_the_prelude_only() {
    refused("www/rust/a.rs", "use headwater::engine::Event;", "more of headwater");
    allowed("www/rust/a.rs", "use headwater::prelude::*;");
}

#[test]
fn an_element_is_in_the_table() {
    let table = |listed: &str| Source {
        path: "src/elements/mod.rs".to_owned(),
        text: format!("//! E.\nmod a;\nmod b;\nmod write;\nstatic ALL: [&Spec; 2] = [\n{listed}];\n"),
    };
    let element =
        |name: &str, code: &str| Source { path: format!("src/elements/{name}.rs"), text: format!("//! E.\n{code}\n") };
    let spec = "// --- SPEC\npub static SPEC: Spec = Spec {};\n// --- VIEW";
    let told = |listed: &str, b: &str| breaches(&[table(listed), element("a", spec), element("b", b)]).join("\n");
    assert_eq!(told("&a::SPEC,\n&b::SPEC,\n", spec), "");
    assert!(told("&a::SPEC,\n", spec).contains("b::SPEC is missing"));
    assert!(told("&b::SPEC,\n&a::SPEC,\n", spec).contains("not sorted"));
    assert!(told("&a::SPEC,\n&a::SPEC,\n&b::SPEC,\n", spec).contains("twice"));
    assert!(told("&a::SPEC,\n", "").contains("b holds no Spec"));
    let called = format!("{spec}\n// --- CALL\npub static CALL: Call = Call {{}};").replace("// --- VIEW\n", "");
    let calls = "&a::SPEC,\n&b::SPEC,\n];\nstatic CALLS: [&Call; 1] = [\n&b::CALL,\n";
    assert_eq!(told(calls, &called), "");
    assert!(told("&a::SPEC,\n&b::SPEC,\n", &called).contains("b::CALL is missing"));
    let turned = "// --- VIEW\n// --- SPEC\npub static SPEC: Spec = Spec {};";
    assert!(told("&a::SPEC,\n&b::SPEC,\n", turned).contains("sections"));
}
