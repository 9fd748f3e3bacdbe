//! Tests of the library: each module is there and does what it does in CPython.

use super::{CORE, PARTS, parts_for};
use crate::python::interpreter::tests::Bench;

/// A module, an expression, and what CPython 3.11 gives for it.
const FACTS: &str = include_str!("facts.txt");

#[test]
fn modules_do_what_they_do_in_cpython() {
    let bench = Bench::new(&[], &[]);
    let mut wrong = Vec::new();
    for fact in FACTS.lines() {
        let [module, expression, expected] = fact.split('\t').collect::<Vec<_>>()[..] else { panic!("{fact}") };
        let quoted = expression.replace('\\', "\\\\").replace('\'', "\\'");
        let got = bench.run(&format!("import {module}\nprint(repr(eval('{quoted}')), end='')"));
        if got != expected {
            wrong.push(format!("{expression}\n  is {got}\n not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_part_needs_no_more_than_it_says() {
    let mut wrong = Vec::new();
    for part in PARTS.iter().filter(|part| !["streamlit", "pandas"].contains(&part.name)) {
        let mut parts = vec![CORE, part.name];
        parts.extend(part.needs);
        let bench = Bench::new(&[], &parts);
        for module in part.modules {
            let said = bench.run(&format!("import {module}"));
            if !said.is_empty() {
                wrong.push(format!("{module} of {}: {said}", part.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_script_imports_names_its_parts() {
    let cases: [(&[&str], &[&str]); 4] = [
        (&[], &["core"]),
        (&["abc", "streamlit"], &["core", "streamlit"]),
        (&["os", "re", "nothing"], &["core", "usual"]),
        (&["xml.etree.ElementTree", "pathlib"], &["core", "usual", "typing", "random", "files", "xml"]),
    ];
    for (imports, expected) in cases {
        let parts: Vec<&str> = parts_for(imports.iter().copied()).iter().map(|part| part.name).collect();
        assert_eq!(parts, expected, "{imports:?}");
    }
}

#[test]
fn a_module_that_is_not_there_is_named() {
    let bench = Bench::new(&[], &[]);
    let cases = [
        ("nothing", "No module named 'nothing' nothing"),
        ("json.nothing", "No module named 'json.nothing' json.nothing"),
        ("scipy", "No module named 'scipy': Headwater does not have scipy (yet) scipy"),
        ("matplotlib.pyplot", "No module named 'matplotlib': Headwater does not have matplotlib (yet) matplotlib"),
        ("asyncio", "No module named 'asyncio': Headwater does not have the standard library's asyncio (yet) asyncio"),
    ];
    for (module, expected) in cases {
        let source = format!("try: import {module}\nexcept ModuleNotFoundError as e: print(e, e.name, end='')");
        assert_eq!(bench.run(&source), expected, "{module}");
    }
    assert_eq!(bench.run("import importlib.util\nprint(importlib.util.find_spec('scipy'))"), "None\n");
}
