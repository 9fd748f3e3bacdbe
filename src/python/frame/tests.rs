//! Tests of the whole: pandas' answers.

use crate::python::interpreter::tests::Bench;

/// An expression of two tables, and the text of what pandas 3.1 gives for it, or of its error.
const FACTS: &str = include_str!("facts.txt");

/// Makes the tables `df` and `sales`.
const TABLES: &str = "
import datetime, numpy as np, pandas as pd

def tables():
    times = ['2024-01-05', '2024-01-20', '2024-02-03', '2024-02-10 12:30', '2024-03-31']
    df = pd.DataFrame({
        'g': ['a', 'b', 'a', 'c', 'b'], 'x': [1, 2, 3, 4, 2], 'y': [0.5, None, 2.25, 4.0, -1.0],
        'b': [True, False, True, True, False], 's': ['apple', 'pear', None, 'plum', ' fig'],
        'd': pd.to_datetime(times, format='mixed'),
    })
    days = ['01-05', '01-20', '02-03', '02-10', '03-31', '01-15', '03-01', '02-29']
    sales = pd.DataFrame({
        'region': ['North', 'South', 'North', 'East', 'South', 'East', 'North', 'South'],
        'product': list('ABABBAAB'), 'date': pd.to_datetime(['2024-' + day for day in days]),
        'amount': [120.5, 300.0, 80.25, 410.0, 95.0, 210.75, 150.0, 60.0], 'qty': [1, 3, 2, 4, 1, 2, 5, 3],
    })
    return df, sales
";

#[test]
fn expressions_give_what_they_give_in_pandas() {
    let bench = Bench::new(&[("facts.txt", FACTS)], &[]);
    let wrong = bench.run(&format!(
        "{TABLES}
for fact in open('facts.txt'):
    expression, _, expected = fact.rstrip('\\n').partition('\\t')
    df, sales = tables()
    try:
        got = repr(eval(expression))
    except Exception as error:
        got = f'<{{type(error).__name__}}: {{error}}>'
    if repr(got) != expected:
        print(f'{{expression}}\\n  is {{got!r}}\\n not {{expected}}')
"
    ));
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_missing_is_named() {
    let bench = Bench::new(&[], &[]);
    let cases = [
        ("pd.read_excel", "module 'pandas' of Headwater has no attribute 'read_excel'."),
        ("pd.DataFrame().to_sql", "'DataFrame' object of Headwater has no attribute 'to_sql'."),
        ("pd.Series([1]).plot", "'Series' object of Headwater has no attribute 'plot'."),
        ("pd.Index([1]).asof", "'Index' object of Headwater has no attribute 'asof'."),
        ("pd.read_csv('a', dialect='x')", "read_csv of Headwater has no dialect=..."),
        // What pandas does not have either is a mistake of the script.
        ("pd.DataFrame().nothing", "'DataFrame' object has no attribute 'nothing'>"),
        ("pd.nothing", "module 'pandas' has no attribute 'nothing'>"),
    ];
    for (expression, expected) in cases {
        let said = bench.run(&format!("import pandas as pd\n{expression}"));
        assert!(said.starts_with(&format!("<AttributeError: {expected}")), "{said}");
    }
}

#[test]
fn a_table_does_not_change_with_a_part_of_it() {
    let bench = Bench::new(&[], &[]);
    let said = bench.run(
        "import pandas as pd\n\
         df = pd.DataFrame({'a': [1, 2, 3], 'b': list('xyz')})\n\
         part, column, copy = df[df['a'] > 1], df['a'], df.copy()\n\
         part['a'] = 0; column.iloc[0] = 9; copy.loc[0, 'b'] = 'q'; df.at[2, 'a'] = 7\n\
         print(df.values.tolist(), part['a'].tolist(), column.tolist(), copy['b'].tolist(), end='')",
    );
    assert_eq!(said, "[[1, 'x'], [2, 'y'], [7, 'z']] [0, 0] [9, 2, 3] ['q', 'y', 'z']");
}
