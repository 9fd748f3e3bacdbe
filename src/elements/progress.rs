//! `st.progress`: a bar that fills.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let bar = st.progress(0.0).text("working").show()?;
//! for step in 1..=10 {
//!     st.sleep(std::time::Duration::from_millis(100))?;
//!     bar.progress(f64::from(step) / 10.0).show()?; // the same bar
//! }
//! # Ok(()) }
//! ```

use crate::diag::{Exception, Flow};
use crate::tree::Element;
use crate::ui::call::{Call, bad_type};
use crate::ui::view::{NodeView, inline, set_property};
use crate::ui::{Frame, Spec, Ui, arguments, markdown, props};
use crate::value::Value;
use leptos::html::Div;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.progress`.
pub static SPEC: Spec = Spec::leaf::<ProgressProps>("progress", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ProgressProps {
    /// In hundredths.
    value: u8,
    text: Rc<str>,
}

props!(ProgressProps);

impl ProgressProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if self.value > 0 {
            fields.push(("value", Value::Int(self.value.into())));
        }
        if !self.text.is_empty() {
            fields.push(("text", Value::str(&self.text)));
        }
        fields
    }
}

// --- RUST API

/// How full a bar is: a whole number counts hundredths, any other is a share of one.
pub trait Share {
    /// The share in hundredths, or the value if it is out of range.
    ///
    /// # Errors
    /// The message that says what would be in range.
    fn hundredths(self) -> Result<u8, String>;
}

impl Share for f64 {
    fn hundredths(self) -> Result<u8, String> {
        if (0.0..=1.0).contains(&self) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
            Ok((self * 100.0) as u8)
        } else {
            let value = crate::value::float_repr(self);
            Err(format!("Progress Value has invalid value [0.0, 1.0]: {value}"))
        }
    }
}

impl Share for i32 {
    fn hundredths(self) -> Result<u8, String> {
        match u8::try_from(self) {
            Ok(value) if value <= 100 => Ok(value),
            _ => Err(format!("Progress Value has invalid value [0, 100]: {self}")),
        }
    }
}

/// A bar, not drawn yet. Made by [`Ui::progress`].
#[must_use = "a bar is drawn by show()"]
pub struct Progress {
    ui: Ui,
    value: Result<u8, String>,
    text: Rc<str>,
}

impl Ui {
    /// `st.progress(value)`: 0 to 100 as whole numbers, 0.0 to 1.0 as fractions. On the handle of a bar, the same bar.
    pub fn progress(&self, value: impl Share) -> Progress {
        Progress { ui: self.clone(), value: value.hundredths(), text: "".into() }
    }
}

impl Progress {
    /// `text=`: markdown for one line above the bar.
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.text = text.as_ref().into();
        self
    }

    /// Draws the bar and gives the handle that draws over it.
    ///
    /// # Errors
    /// The run is to end here; the value is out of range.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        let value = match self.value {
            Ok(value) => value,
            Err(message) => return Err(Exception::streamlit("StreamlitAPIException", message).into()),
        };
        self.ui.draw(Element::new(&SPEC, ProgressProps { value, text: self.text }))
    }
}

// --- CALL

/// `st.progress` from a script.
pub static CALL: Call = Call {
    name: "progress",
    signature: "value, text=None, width='stretch'",
    doc: "A bar that fills. Its handle draws the same bar again: `bar.progress(50)`.",
    params: &[
        ("value", "How full it is: 0 to 100 as a whole number, 0.0 to 1.0 as a float."),
        ("text", "A text (markdown for one line) above the bar."),
    ],
    run: |ui, args| {
        let value = share(&args.get("value"))?;
        let given = args.get("text");
        let text = match given.scalar() {
            Value::None => "".into(),
            Value::Str(text) => markdown::clean(&text).into(),
            _ => return Err(bad_type("text", &given, "str").into()),
        };
        let more = Vec::from_iter(arguments::width(args, false)?);
        let element = Element::new(&SPEC, ProgressProps { value, text });
        Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
    },
};

/// How far a fraction may be off its range.
const TOLERANCE: f64 = 1e-9;

/// A value of a script in hundredths.
fn share(value: &Value) -> Result<u8, Exception> {
    match value.scalar() {
        // Within the range, but no number to the protocol.
        Value::Bool(_) => Err(arguments::proto_type(value, "number")),
        Value::Int(whole) => match u8::try_from(whole) {
            Ok(whole) if whole <= 100 => Ok(whole),
            _ => Err(arguments::out_of_range("value", value, 0, 100)),
        },
        Value::Float(part) if (-TOLERANCE..=1.0 + TOLERANCE).contains(&part) =>
        {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100, nearly")]
            Ok((part * 100.0) as u8)
        }
        Value::Float(_) => Err(arguments::out_of_range("value", value, "0.0", "1.0")),
        _ => Err(bad_type("value", value, "int, float")),
    }
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let props = node.props::<ProgressProps>();
    let track = NodeRef::<Div>::new();
    set_property(track, "--hw-fill", move || format!("{}%", props.get().value));
    let text = move || {
        let props = props.get();
        (!props.text.is_empty()).then(|| inline(&props.text))
    };
    view! {
        <div class="stProgress" data-testid="stProgress">
            {text}
            <div
                role="progressbar" aria-label="progress" aria-valuemin="0" aria-valuemax="100"
                aria-valuenow=move || props.get().value.to_string() aria-valuetext=move || format!("{}%", props.get().value)
            >
                <div node_ref=track class="stProgressBarTrack" data-testid="stProgressBarTrack"><div></div></div>
            </div>
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn is_drawn_over_by_its_handle() {
        let app = Harness::new(|st| {
            let bar = st.progress(10).show()?;
            bar.progress(0.5).text("half").show()?;
            Ok(())
        });
        assert_eq!(app.dump(), "progress value=50 text='half'\n");
    }

    #[test]
    fn refuses_what_is_out_of_range() {
        let app = Harness::new(|st| st.progress(101).show().map(drop));
        assert!(app.dump().contains("Progress Value has invalid value [0, 100]: 101"), "{}", app.dump());
        let app = Harness::new(|st| st.progress(f64::NAN).show().map(drop));
        assert!(app.dump().contains("[0.0, 1.0]: nan"), "{}", app.dump());
    }
}
