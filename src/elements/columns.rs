//! `st.columns`: containers side by side; on a narrow page one below the other.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let [left, right] = st.columns([2, 1]).show()?; // twice as wide as the other
//! left.write("left")?;
//! for (i, column) in st.columns(3).show()?.iter().enumerate() {
//!     column.write(i)?;
//! }
//! # Ok(()) }
//! ```

use crate::args::{Args, items};
use crate::diag::{Exception, Flow};
use crate::tree::Element;
use crate::ui::arguments::{self, Field};
use crate::ui::call::{Call, Given, bad_type};
use crate::ui::view::{NodeView, set_property};
use crate::ui::{Frame, Spec, Ui, props};
use crate::value::Value;
use leptos::html::Div;
use leptos::prelude::*;

// --- SPEC

/// The description of the row that holds the columns.
pub static SPEC: Spec = Spec::block::<RowProps>("columns", Frame::Layout, row);
/// The description of one column.
pub static COLUMN: Spec = Spec::block::<ColumnProps>("column", Frame::Bare, column);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct RowProps {
    gap: Gap,
    align: Align,
}

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ColumnProps {
    weight: f64,
    row: RowProps,
    border: bool,
}

props!(RowProps);
props!(ColumnProps);

impl RowProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let gap = (self.gap != Gap::Small).then(|| ("gap", Value::str(self.gap.name())));
        gap.into_iter().collect()
    }
}

impl ColumnProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if self.weight != 0.0 {
            fields.push(("weight", Value::Float(self.weight)));
        }
        fields.extend(self.row.fields());
        if self.row.align != Align::Top {
            fields.push(("vertical_alignment", Value::str(self.row.align.name())));
        }
        if self.border {
            fields.push(("show_border", Value::Bool(true)));
        }
        fields
    }
}

/// The space between columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum Gap {
    /// One line of text.
    #[default]
    Small,
    /// Two.
    Medium,
    /// Four.
    Large,
}

impl Gap {
    /// The name in Streamlit's protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

impl Gap {
    fn from_name(name: &Value) -> Option<Self> {
        [Self::Small, Self::Medium, Self::Large].into_iter().find(|gap| name.as_str() == Some(gap.name()))
    }
}

/// Where columns of different heights meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum Align {
    /// At their tops.
    #[default]
    Top,
    /// In their middles.
    Center,
    /// At their bottoms.
    Bottom,
}

impl Align {
    /// The name in Streamlit's protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Center => "center",
            Self::Bottom => "bottom",
        }
    }
}

// --- RUST API

/// How many columns and how wide: a number, or the weights.
pub trait ColumnSpec {
    /// The handles: a `Vec`, or an array to be taken apart.
    type Handles;
    /// Each column's weight.
    fn weights(&self) -> Vec<f64>;
    /// The handles from a list of the same length.
    fn handles(&self, handles: Vec<Ui>) -> Option<Self::Handles>;
}

impl ColumnSpec for usize {
    type Handles = Vec<Ui>;
    fn weights(&self) -> Vec<f64> {
        vec![1.0; *self]
    }
    fn handles(&self, handles: Vec<Ui>) -> Option<Vec<Ui>> {
        Some(handles)
    }
}

impl<W: Copy + Into<f64>, const N: usize> ColumnSpec for [W; N] {
    type Handles = [Ui; N];
    fn weights(&self) -> Vec<f64> {
        self.iter().map(|weight| (*weight).into()).collect()
    }
    fn handles(&self, handles: Vec<Ui>) -> Option<[Ui; N]> {
        handles.try_into().ok()
    }
}

impl ColumnSpec for Vec<f64> {
    type Handles = Vec<Ui>;
    fn weights(&self) -> Vec<f64> {
        self.clone()
    }
    fn handles(&self, handles: Vec<Ui>) -> Option<Vec<Ui>> {
        Some(handles)
    }
}

/// Columns, not drawn yet. Made by [`Ui::columns`].
#[must_use = "columns are drawn by show()"]
pub struct Columns<S> {
    ui: Ui,
    spec: S,
    row: RowProps,
    border: bool,
}

impl Ui {
    /// `st.columns(spec)`: a number of equal columns, or an array of weights.
    pub fn columns<S: ColumnSpec>(&self, spec: S) -> Columns<S> {
        Columns { ui: self.clone(), spec, row: RowProps::default(), border: false }
    }
}

impl<S: ColumnSpec> Columns<S> {
    /// `gap=`: the space between the columns.
    pub fn gap(mut self, gap: Gap) -> Self {
        self.row.gap = gap;
        self
    }

    /// `vertical_alignment=`.
    pub fn vertical_alignment(mut self, align: Align) -> Self {
        self.row.align = align;
        self
    }

    /// `border=`: whether a line surrounds each column.
    pub fn border(mut self, border: bool) -> Self {
        self.border = border;
        self
    }

    /// Draws the columns and gives their handles.
    ///
    /// # Errors
    /// The run is to end here; there is no column, or a weight is not above zero.
    #[track_caller]
    pub fn show(self) -> Flow<S::Handles> {
        let weights = self.spec.weights();
        if weights.is_empty() || weights.iter().any(|weight| weight.is_nan() || *weight <= 0.0) {
            return Err(invalid_spec().into());
        }
        let row = self.ui.draw_block(Element::new(&SPEC, self.row.clone()))?;
        let handles = fill(&row, &weights, &self.row, self.border, &[])?;
        self.spec.handles(handles).ok_or_else(|| invalid_spec().into())
    }
}

/// Draws the columns of a row. `more` says of each what no view shows.
fn fill(row: &Ui, weights: &[f64], props: &RowProps, border: bool, more: &[Field]) -> Flow<Vec<Ui>> {
    let sum: f64 = weights.iter().sum();
    let column = |weight: &f64| {
        let props = ColumnProps { weight: weight / sum, row: props.clone(), border };
        row.draw_block(Element { more: arguments::more(more.to_vec()), ..Element::new(&COLUMN, props) })
    };
    weights.iter().map(column).collect()
}

fn invalid_spec() -> Exception {
    Exception::streamlit(
        "StreamlitInvalidColumnSpecError",
        "The `spec` argument to `st.columns` must be either a positive integer (number of columns) or a list of \
         positive numbers (width ratios of the columns). See \
         [documentation](https://docs.streamlit.io/develop/api-reference/layout/st.columns) for more information.",
    )
}

// --- CALL

/// `st.columns` from a script.
pub static CALL: Call = Call {
    name: "columns",
    signature: "spec, *, gap='small', vertical_alignment='top', border=False, width='stretch', wrap=True",
    doc: "Containers side by side; on a narrow page one below the other. Gives them as a list.",
    params: &[
        ("spec", "How many columns there are, or how wide each is compared with the others."),
        ("vertical_alignment", "Where columns of different heights meet: 'top', 'center' or 'bottom'."),
        ("wrap", "Whether columns go one below the other where they have no room."),
    ],
    run: |ui, args| {
        let weights = weights(&args.get("spec"))?;
        arguments::wrap(args)?;
        let mut props = RowProps { align: align(args)?, ..RowProps::default() };
        let mut gap = Vec::from_iter(arguments::gap(args, "gap")?);
        if let Some(known) = gap.first().and_then(|(_, gap)| Gap::from_name(gap)) {
            props.gap = known;
            gap.clear();
        }
        let mut more = gap.clone();
        more.extend(arguments::width(args, false)?);
        let row = ui.draw_block(Element { more: arguments::more(more), ..Element::new(&SPEC, props.clone()) })?;
        let border = args.bool("border")?;
        Ok(Given::Handles(fill(&row, &weights, &props, border, &gap)?))
    },
};

/// `spec=`: the weight of each column.
fn weights(spec: &Value) -> Flow<Vec<f64>> {
    let count = match spec {
        Value::Bool(one) => Some(i64::from(*one)),
        Value::Int(count) => Some(*count),
        Value::Object(object) => object.scalar().and_then(|scalar| scalar.as_int()),
        _ => None,
    };
    let weights = match (count, spec) {
        (Some(count), _) => vec![1.0; usize::try_from(count).unwrap_or(0)],
        (None, Value::Object(object)) if object.length().is_some() => {
            let weights: Option<Vec<f64>> = items(spec)?.iter().map(|weight| weight.nature().number()).collect();
            weights.ok_or_else(|| bad_type("spec", spec, "int, sequence of numbers"))?
        }
        (None, Value::Str(text)) if text.is_empty() => Vec::new(),
        _ => return Err(bad_type("spec", spec, "int, sequence of numbers").into()),
    };
    if weights.is_empty() || weights.iter().any(|weight| *weight <= 0.0) {
        return Err(invalid_spec().into());
    }
    Ok(weights)
}

fn align(args: &Args) -> Result<Align, Exception> {
    let given = args.get("vertical_alignment");
    let known =
        [Align::Top, Align::Center, Align::Bottom].into_iter().find(|align| given.as_str() == Some(align.name()));
    known.ok_or_else(|| {
        let got = format!("Got {}.", given.repr());
        arguments::bad_value_as("vertical_alignment", "'top', 'center', 'bottom'", &got)
    })
}

// --- VIEW

fn row(node: &NodeView) -> AnyView {
    let props = node.props::<RowProps>();
    view! {
        <div
            class="stHorizontalBlock" data-testid="stHorizontalBlock" data-columns="true"
            data-gap=move || props.get().gap.name() data-align=move || props.get().align.name()
        >
            {node.children()}
        </div>
    }
    .into_any()
}

fn column(node: &NodeView) -> AnyView {
    let props = node.props::<ColumnProps>();
    let column = NodeRef::<Div>::new();
    set_property(column, "--hw-share", move || format!("{:.4}%", props.get().weight * 100.0));
    let class = move || if props.get().border { "stColumn stPrintBorderedColumn" } else { "stColumn" };
    view! {
        <div node_ref=column class=class data-testid="stColumn">
            <div class="stVerticalBlock" data-testid="stVerticalBlock">{node.children()}</div>
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn stand_side_by_side_with_their_weights() {
        let app = Harness::new(|st| {
            let [left, right] = st.columns([3, 1]).show()?;
            right.write("r")?;
            left.write("l")
        });
        assert_eq!(
            app.dump(),
            "columns\n  column weight=0.75\n    markdown body='l'\n  column weight=0.25\n    markdown body='r'\n"
        );
    }

    #[test]
    fn need_weights_above_zero() {
        for app in [
            Harness::new(|st| st.columns(0).show().map(drop)),
            Harness::new(|st| st.columns([1.0, -1.0]).show().map(drop)),
        ] {
            assert!(app.dump().contains("StreamlitInvalidColumnSpecError"), "{}", app.dump());
        }
    }
}
