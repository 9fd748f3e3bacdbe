//! Tests of the whole: numpy's answers, and what an array does to the interpreter around it.

use crate::python::interpreter::tests::Bench;

/// An expression, and the text of what numpy 2.4 gives for it, or of its error.
const FACTS: &str = include_str!("facts.txt");

#[test]
fn expressions_give_what_they_give_in_numpy() {
    let bench = Bench::new(&[("facts.txt", FACTS)], &[]);
    let wrong = bench.run(
        "import datetime, numpy as np\n\
         for fact in open('facts.txt'):\n    \
             expression, _, expected = fact.rstrip('\\n').partition('\\t')\n    \
             try:\n        \
                 got = repr(eval(expression))\n    \
             except Exception as error:\n        \
                 got = f'<{type(error).__name__}: {error}>'\n    \
             if repr(got) != expected:\n        \
                 print(f'{expression}\\n  is {got!r}\\n not {expected}')",
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_missing_is_named() {
    let bench = Bench::new(&[], &[]);
    let cases = [
        ("np.fft", "module 'numpy' of Headwater has no attribute 'fft'."),
        ("np.random.nothing", "module 'numpy.random' of Headwater has no attribute 'nothing'."),
        ("np.linalg.nothing", "module 'numpy.linalg' of Headwater has no attribute 'nothing'."),
        ("np.array([1]).nothing", "'numpy.ndarray' object of Headwater has no attribute 'nothing'."),
    ];
    for (expression, expected) in cases {
        let said = bench.run(&format!("import numpy as np\n{expression}"));
        assert!(said.starts_with(&format!("<AttributeError: {expected}")), "{said}");
    }
}

#[test]
fn a_view_shows_the_cells_of_its_array() {
    let bench = Bench::new(&[], &[]);
    let said = bench.run(
        "import datetime, numpy as np\n\
         a = np.arange(6).reshape(2, 3)\n\
         a[0][1] = 9; a[:, 2] += 10; a.T[0, 1] = -1; a.ravel()[0] = 7\n\
         b = a[a > 5]; b[:] = 0\n\
         print(a.tolist(), b.tolist(), end='')",
    );
    assert_eq!(said, "[[7, 9, 12], [-1, 4, 15]] [0, 0, 0, 0]");
}

#[test]
fn an_array_that_holds_itself_is_freed() {
    let bench = Bench::new(&[], &[]);
    let said = bench.run(
        "import gc, weakref, numpy as np\n\
         class Thing: pass\n\
         thing = Thing(); gone = weakref.ref(thing)\n\
         thing.array = np.array([thing, None], dtype=object)\n\
         del thing; gc.collect()\n\
         print(gone(), end='')",
    );
    assert_eq!(said, "None");
}
