//! Tests of what Python makes of the files: `open`, `os`, `pathlib` and all that stands on them.

use crate::python::interpreter::tests::Bench;

/// Expressions that work on one folder, one after the other, and what CPython 3.11 gives for each.
const FACTS: &str = include_str!("facts.txt");
/// What the expressions use.
const PRELUDE: &str = include_str!("facts.py");

#[test]
fn files_do_what_they_do_in_cpython() {
    let files = [
        ("helper.py", "VALUE = 41\ndef f(): return VALUE + 1\n"),
        ("pkg/__init__.py", "from .inner import X\n"),
        ("pkg/inner.py", "X = 7\n"),
        ("data/x.csv", "a,b\n1,2\n"),
    ];
    let bench = Bench::new(&files, &[]);
    let mut wrong = Vec::new();
    for fact in FACTS.lines() {
        let Some((expression, expected)) = fact.split_once('\t') else { panic!("{fact}") };
        let quoted = expression.replace('\\', "\\\\").replace('\'', "\\'");
        let got = bench.run(&format!("{PRELUDE}\nprint(outcome('{quoted}'), end='')"));
        if got != expected {
            wrong.push(format!("{expression}\n  is {got}\n not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
