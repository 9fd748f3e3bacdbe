//! Python's own errors in the words of Python 3.11.
//!
//! Scripts show what they catch (`st.error(e)`), and what Streamlit shows for them was recorded there. The interpreter
//! has the words of later versions. They are changed where an exception tells its text; only of divisions by zero one
//! must know which it was, so these are changed where they are raised.

use rustpython_vm::builtins::{PyBaseExceptionRef, PyFloat, PyInt, PyStrRef};
use rustpython_vm::function::{ItemDoc, PyMethodFlags};
use rustpython_vm::prelude::*;
use rustpython_vm::protocol::PyNumberBinaryFunc;
use rustpython_vm::types::AsNumber;

/// What the interpreter says, with a star for each part that varies, and what 3.11 says: stars take these parts in turn.
const WORDS: [(&str, &str); 28] = [
    ("max() iterable argument is empty", "max() arg is an empty sequence"),
    ("min() iterable argument is empty", "min() arg is an empty sequence"),
    ("too many values to unpack (expected *, got *)", "too many values to unpack (expected *)"),
    (
        "local variable '*' referenced before assignment",
        "cannot access local variable '*' where it is not associated with a value",
    ),
    ("Cannot add list and *", "can only concatenate list (not \"*\") to list"),
    ("can only concatenate tuple (not '*') to tuple", "can only concatenate tuple (not \"*\") to tuple"),
    (
        "class * without an implementation for abstract method '*'",
        "Can't instantiate abstract class * with abstract method *",
    ),
    (
        "class * without an implementation for abstract methods '*'",
        "Can't instantiate abstract class * with abstract methods *",
    ),
    ("exceptions must be classes or instances deriving from *, not *", "exceptions must derive from *"),
    ("non-default argument '*' follows default argument '*'", "non-default argument '*' follows default argument"),
    (
        "unsupported operand type(s) for *: 'Decimal' and '*'",
        "unsupported operand type(s) for *: 'decimal.Decimal' and '*'",
    ),
    (
        "unsupported operand type(s) for *: '*' and 'Decimal'",
        "unsupported operand type(s) for *: '*' and 'decimal.Decimal'",
    ),
    ("zero to a negative power", "0.0 cannot be raised to a negative power"),
    ("expected a positive input", "math domain error"),
    ("expected a positive input, got *", "math domain error"),
    ("expected a nonnegative input, got *", "math domain error"),
    ("expected a finite input, got *", "math domain error"),
    ("month must be in 1..12, not *", "month must be in 1..12"),
    ("day * must be in range 1..* for month * in year *", "day is out of range for month"),
    ("hour must be in 0..23, not *", "hour must be in 0..23"),
    ("minute must be in 0..59, not *", "minute must be in 0..59"),
    ("second must be in 0..59, not *", "second must be in 0..59"),
    (
        "'*' is not in the subpath of '*'",
        "'*' is not in the subpath of '*' OR one path is relative and the other is absolute.",
    ),
    ("Invalid literal for Decimal: *", "[<class 'decimal.ConversionSyntax'>]"),
    ("x / 0", "[<class 'decimal.DivisionByZero'>]"),
    ("0 / 0", "[<class 'decimal.DivisionUndefined'>]"),
    ("quantize result has too many digits for current context", "[<class 'decimal.InvalidOperation'>]"),
    ("year must be in 1..9999, not *", "year * is out of range"),
];

/// What 3.11 says of a division by zero, in the order in which [`own`] counts them.
const DIVISIONS: [&str; 7] = [
    "float division by zero",
    "float floor division by zero",
    "float modulo",
    "float divmod()",
    "integer division or modulo by zero",
    "integer modulo by zero",
    "integer division or modulo by zero",
];

/// Makes the interpreter's errors speak these words.
pub fn install(vm: &VirtualMachine) {
    guard_divisions(vm);
    let known = &vm.ctx.exceptions;
    let name = vm.ctx.intern_str("__str__");
    for class in [known.value_error, known.type_error, known.unbound_local_error, known.arithmetic_error] {
        let method = vm.ctx.new_method_def("__str__", text, PyMethodFlags::METHOD, ItemDoc::NONE);
        class.set_attr(name, method.build_method(class, vm).into());
    }
}

/// What an exception tells.
fn text(exception: PyBaseExceptionRef, vm: &VirtualMachine) -> PyResult<PyStrRef> {
    let base = vm.ctx.exceptions.base_exception_type.as_object();
    let said: PyStrRef = base.get_attr("__str__", vm)?.call((exception,), vm)?.try_into_value(vm)?;
    Ok(match said.to_str().and_then(reworded) {
        Some(words) => vm.ctx.new_str(words),
        None => said,
    })
}

fn reworded(said: &str) -> Option<String> {
    let found = WORDS.iter().find_map(|(pattern, words)| Some(filled(words, &parts(pattern, said)?)));
    found.or_else(|| {
        // What is looked for stands in quotation marks even if it is no text.
        let item = said.strip_suffix("' is not in list")?.strip_prefix('\'')?;
        let is_text = item.parse::<f64>().is_err() && !["None", "True", "False"].contains(&item);
        (!is_text).then(|| format!("{item} is not in list"))
    })
}

/// What stands for the stars of a pattern.
fn parts<'a>(pattern: &str, said: &'a str) -> Option<Vec<&'a str>> {
    let (head, mut pattern) = match pattern.split_once('*') {
        Some((head, rest)) => (head, Some(rest)),
        None => (pattern, None),
    };
    let mut rest = said.strip_prefix(head)?;
    let mut found = Vec::new();
    while let Some(after) = pattern {
        let part;
        (part, rest, pattern) = match after.split_once('*') {
            Some((apart, more)) => {
                let (part, rest) = rest.split_once(apart)?;
                (part, rest, Some(more))
            }
            None => (rest.strip_suffix(after)?, "", None),
        };
        found.push(part);
    }
    rest.is_empty().then_some(found)
}

/// Words with these parts for their stars.
fn filled(words: &str, parts: &[&str]) -> String {
    let mut pieces = words.split('*');
    let mut made = pieces.next().unwrap_or_default().to_owned();
    for (piece, part) in pieces.zip(parts) {
        // Several names stand there without their quotation marks.
        made += &part.replace("', '", ", ");
        made += piece;
    }
    made
}

/// The interpreter's own division of that number.
fn own(at: usize) -> Option<PyNumberBinaryFunc> {
    let (float, int) = (PyFloat::as_number(), PyInt::as_number());
    let all = [
        float.true_divide,
        float.floor_divide,
        float.remainder,
        float.divmod,
        int.floor_divide,
        int.remainder,
        int.divmod,
    ];
    all.get(at).copied().flatten()
}

/// Puts [`divide`] before each division.
fn guard_divisions(vm: &VirtualMachine) {
    let (float, int) = (&vm.ctx.types.float_type.slots.as_number, &vm.ctx.types.int_type.slots.as_number);
    let guarded = [
        (&float.true_divide, &float.right_true_divide, divide::<0> as PyNumberBinaryFunc),
        (&float.floor_divide, &float.right_floor_divide, divide::<1>),
        (&float.remainder, &float.right_remainder, divide::<2>),
        (&float.divmod, &float.right_divmod, divide::<3>),
        (&int.floor_divide, &int.right_floor_divide, divide::<4>),
        (&int.remainder, &int.right_remainder, divide::<5>),
        (&int.divmod, &int.right_divmod, divide::<6>),
    ];
    for (left, right, divide) in guarded {
        left.store(Some(divide));
        right.store(Some(divide));
    }
}

fn divide<const AT: usize>(a: &PyObject, b: &PyObject, vm: &VirtualMachine) -> PyResult {
    let Some(plain) = own(AT) else { return Ok(vm.ctx.not_implemented()) };
    plain(a, b, vm).map_err(|error| match DIVISIONS.get(AT) {
        Some(words) if error.fast_isinstance(vm.ctx.exceptions.zero_division_error) => {
            vm.new_zero_division_error((*words).to_owned())
        }
        _ => error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::python::interpreter::tests::Bench;

    #[test]
    fn stars_take_the_parts() {
        let cases = [
            ("too many values to unpack (expected 2, got 3)", Some("too many values to unpack (expected 2)")),
            ("day 30 must be in range 1..29 for month 2 in year 2024", Some("day is out of range for month")),
            (
                "class A without an implementation for abstract methods 'f', 'g'",
                Some("Can't instantiate abstract class A with abstract methods f, g"),
            ),
            ("'5' is not in list", Some("5 is not in list")),
            ("'a' is not in list", None),
            ("month must be in 1..12", None),
            ("what a script says itself", None),
        ];
        for (said, expected) in cases {
            assert_eq!(reworded(said).as_deref(), expected, "{said}");
        }
    }

    #[test]
    fn errors_say_what_they_say_in_python_3_11() {
        let bench = Bench::new(&[], &[]);
        let cases = [
            ("1 / 0", "division by zero"),
            ("1 // 0", "integer division or modulo by zero"),
            ("1 % 0", "integer modulo by zero"),
            ("divmod(1, 0)", "integer division or modulo by zero"),
            ("1.0 / 0", "float division by zero"),
            ("1 / 0.0", "float division by zero"),
            ("1.5 // 0", "float floor division by zero"),
            ("1.5 % 0", "float modulo"),
            ("divmod(1.5, 0)", "float divmod()"),
            ("7 // 2 + 7.5 // 2 + 7 % 4", ""),
            ("max([])", "max() arg is an empty sequence"),
            ("a, b = 1, 2, 3", "too many values to unpack (expected 2)"),
            ("[1].index(5)", "5 is not in list"),
            ("[1] + (2,)", "can only concatenate list (not \"tuple\") to list"),
            ("import math; math.sqrt(-1)", "math domain error"),
            ("import datetime; datetime.date(2024, 2, 30)", "day is out of range for month"),
            ("import decimal; decimal.Decimal('x')", "[<class 'decimal.ConversionSyntax'>]"),
            ("import decimal; decimal.Decimal(1) / 0", "[<class 'decimal.DivisionByZero'>]"),
            ("import json; json.loads('[1,2, ]')", "Expecting value: line 1 column 7 (char 6)"),
            (
                "import json; json.loads('{\"a\": 1,}')",
                "Expecting property name enclosed in double quotes: line 1 column 9 (char 8)",
            ),
            ("import random; random.randint(5, 1)", "empty range for randrange() (5, 2, -3)"),
            ("(lambda: [x for _ in [1]][y := 0] + y)(); x = 1", "name 'x' is not defined"),
            ("def f():\n  x += 1\nf()", "cannot access local variable 'x' where it is not associated with a value"),
            ("class E(ValueError): pass\nraise E('own words')", "own words"),
        ];
        for (source, expected) in cases {
            let quoted = source.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n");
            let said = bench.run(&format!("try: exec('{quoted}')\nexcept Exception as e: print(e, end='')"));
            assert_eq!(said, expected, "{source}");
        }
    }
}
