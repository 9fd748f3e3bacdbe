//! `st.table` and `st.dataframe`: rows and columns. Both are plain tables that a screen reader can walk.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.dataframe(Table::from_columns([("A", vec![1, 2, 3]), ("B", vec![4, 5, 6])])).show()?;
//! # Ok(()) }
//! ```

mod call;

pub use call::{DATAFRAME_CALL, TABLE_CALL};

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::view::{NodeView, inline};
use crate::ui::{Frame, Spec, Ui, props};
use crate::value::{Table, Value};
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.table`.
pub static SPEC: Spec = Spec::leaf::<TableProps>("table", Frame::Element, table);
/// The description of `st.dataframe`.
pub static DATAFRAME: Spec = Spec::leaf::<TableProps>("dataframe", Frame::Element, dataframe);

/// How many rows a page gets at once. More would take the browser seconds.
const ROWS_SHOWN: usize = 1000;

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct TableProps {
    table: Rc<Table>,
    /// Whether the rows have their labels before them.
    labels: bool,
    /// Whether the names of the columns are left out.
    no_names: bool,
}

props!(TableProps);

impl TableProps {
    fn new(table: Rc<Table>) -> Self {
        Self { labels: table.labels().is_some(), table, no_names: false }
    }

    fn fields(&self) -> Vec<(&'static str, Value)> {
        vec![("data", Value::Table(Rc::clone(&self.table)))]
    }

    /// The label of a row, if it has one.
    fn label(&self, row: usize) -> Option<AnyView> {
        let counted = || i64::try_from(row).map_or(Value::None, Value::Int);
        self.labels.then(|| {
            let label = self.table.labels().map_or_else(counted, |labels| labels.get(row).cloned().unwrap_or_default());
            view! { <th scope="row">{label.show()}</th> }.into_any()
        })
    }

    /// The names of the columns.
    fn head(&self, name: impl Fn(usize, &str) -> AnyView) -> Option<AnyView> {
        let names = self.table.columns().iter().enumerate().map(|(column, text)| name(column, text));
        let corner = self.labels.then(|| view! { <td></td> }.into_any());
        let cells: Vec<AnyView> = corner.into_iter().chain(names).collect();
        (!self.no_names).then(|| view! { <thead><tr>{cells}</tr></thead> }.into_any())
    }

    fn rows(&self, cell: impl Fn(&Value) -> AnyView) -> Vec<AnyView> {
        let row = |(at, row): (usize, &Vec<Value>)| {
            let cells: Vec<AnyView> = self.label(at).into_iter().chain(row.iter().map(&cell)).collect();
            view! { <tr>{cells}</tr> }.into_any()
        };
        self.table.rows().iter().take(ROWS_SHOWN).enumerate().map(row).collect()
    }
}

// --- RUST API

/// A table, not drawn yet. Made by [`Ui::table`] and [`Ui::dataframe`].
#[must_use = "a table is drawn by show()"]
pub struct TableElement {
    ui: Ui,
    spec: &'static Spec,
    table: Rc<Table>,
}

impl Ui {
    /// `st.table(data)`: all rows at once; texts are markdown.
    pub fn table(&self, data: impl Into<Rc<Table>>) -> TableElement {
        TableElement { ui: self.clone(), spec: &SPEC, table: data.into() }
    }

    /// `st.dataframe(data)`: a table that scrolls in itself.
    pub fn dataframe(&self, data: impl Into<Rc<Table>>) -> TableElement {
        TableElement { ui: self.clone(), spec: &DATAFRAME, table: data.into() }
    }
}

impl TableElement {
    /// Draws the table.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        self.ui.draw(Element::new(self.spec, TableProps::new(self.table)))
    }
}

// --- VIEW

fn table(node: &NodeView) -> AnyView {
    node.props::<TableProps>().render(|props| {
        let head = props.head(|_, name| view! { <th scope="col">{inline(name)}</th> }.into_any());
        let body = props.rows(|cell| view! { <td data-align=align(cell)>{inline(&cell.show())}</td> }.into_any());
        view! {
            <div class="stTable" data-testid="stTable">
                <div tabindex="0" role="group" aria-label="Table">
                    <table class="stTableStyledTable" data-testid="stTableStyledTable">
                        {head}
                        <tbody>{body}</tbody>
                    </table>
                </div>
                {more(&props.table)}
            </div>
        }
        .into_any()
    })
}

fn dataframe(node: &NodeView) -> AnyView {
    node.props::<TableProps>().render(|props| {
        let numeric =
            |column: usize| props.table.rows().iter().all(|row| row.get(column).is_none_or(|c| c.as_f64().is_some()));
        let head = props.head(|column, name| {
            view! { <th scope="col" data-align=numeric(column).then_some("right")>{name.to_owned()}</th> }.into_any()
        });
        let body = props.rows(|cell| {
            view! { <td data-align=align(cell) data-null=cell.is_none().then_some("true")>{cell.show()}</td> }
                .into_any()
        });
        view! {
            <div class="stFullScreenFrame" data-testid="stFullScreenFrame">
                <div class="stDataFrame" data-testid="stDataFrame" role="group" aria-label="Data frame" tabindex="0">
                    <table>
                        {head}
                        <tbody>{body}</tbody>
                    </table>
                </div>
                {more(&props.table)}
            </div>
        }
        .into_any()
    })
}

fn align(cell: &Value) -> Option<&'static str> {
    cell.as_f64().is_some().then_some("right")
}

fn more(table: &Table) -> Option<AnyView> {
    let hidden = table.row_count().saturating_sub(ROWS_SHOWN);
    (hidden > 0).then(|| {
        let text = format!("The first {ROWS_SHOWN} of {} rows are shown.", table.row_count());
        view! { <div class="stTableMore">{text}</div> }.into_any()
    })
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::Table;
    use crate::testing::Harness;

    #[test]
    fn have_headers_and_cells() {
        let app = Harness::new(|st| {
            let table = Table::from_columns([("A", vec![1, 2]), ("<b>", vec![3, 4])]);
            st.table(table.clone()).show()?;
            st.dataframe(table).show()?;
            Ok(())
        });
        let html = app.html();
        assert!(html.contains("<th scope=\"col\" data-align=\"right\">A</th>"), "{html}");
        assert!(!html.contains("<b>"), "{html}");
    }

    #[test]
    fn rows_show_labels_that_do_more_than_count() {
        let row = |number| vec![crate::value::Value::Int(number)];
        let labels = vec!["first".into(), "second".into()];
        let labelled = Table::from_rows(vec!["A".into()], vec![row(1), row(2)], Some(labels));
        let app = Harness::new(move |st| st.dataframe(labelled.clone()).show().map(drop));
        assert!(app.html().contains("<th scope=\"row\">second</th>"), "{}", app.html());
    }

    #[test]
    fn a_long_table_says_how_much_is_shown() {
        let app = Harness::new(|st| st.dataframe(Table::from_columns([("A", vec![0; 1500])])).show().map(drop));
        assert!(app.html().contains("The first 1000 of 1500 rows are shown."));
    }
}
