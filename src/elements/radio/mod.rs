//! `st.radio`: one of a few options, all of them in sight.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let pet: &str = st.radio("Pet", ["cat", "dog"]).captions(["purrs", "barks"]).horizontal(true).show()?;
//! let size: Option<i64> = st.radio("Size", [38, 39, 40]).index(None).show()?;
//! # Ok(()) }
//! ```

mod call;

pub use call::CALL;

use crate::diag::Flow;
use crate::engine::Identity;
use crate::ui::view::{Chosen, HasLabel, NodeView, Read, inline, label};
use crate::ui::{
    Choice, Choices, FirstChoice, Frame, FromChoice, Label, Options, Spec, Ui, choice_fields, index_value, markdown,
    no_choice, props, widget_options,
};
use crate::value::Value;
use leptos::prelude::*;
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.radio`.
pub static SPEC: Spec = Spec::leaf::<RadioProps>("radio", Frame::Fit, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct RadioProps {
    label: Label,
    /// The texts of the options, markdown for one line.
    options: Rc<[Value]>,
    default: Option<usize>,
    horizontal: bool,
    captions: Rc<[Value]>,
}

props!(RadioProps);

impl RadioProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = choice_fields(&self.label, self.default, &self.options);
        if self.horizontal {
            fields.push(("horizontal", Value::Bool(true)));
        }
        if !self.captions.is_empty() {
            fields.push(("captions", Value::List(Rc::clone(&self.captions))));
        }
        fields
    }
}

impl HasLabel for RadioProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A group of radio buttons, not drawn yet. Made by [`Ui::radio`]; it gives a `G`: an option, or an `Option` of one
/// where there may be no choice.
#[must_use = "a radio group is drawn by show()"]
pub struct Radio<T, G = T> {
    options: Options,
    choices: Choices<T>,
    horizontal: bool,
    captions: Rc<[Value]>,
    gives: PhantomData<G>,
}

widget_options!(@impl [<T, G>] Radio<T, G>, on_change, label_visibility);

impl Ui {
    /// `st.radio(label, options)`.
    pub fn radio<T: Choice>(&self, label: impl AsRef<str>, options: impl IntoIterator<Item = T>) -> Radio<T> {
        Radio {
            options: Options::new(self, label.as_ref()),
            choices: Choices::new(options),
            horizontal: false,
            captions: Rc::default(),
            gives: PhantomData,
        }
    }
}

impl<T: Choice, G: FromChoice<T>> Radio<T, G> {
    /// `index=`: the option that is chosen at first. With `None` there is no choice at first, and `show()` gives an
    /// `Option`.
    pub fn index<I: FirstChoice>(mut self, index: I) -> Radio<T, I::Given<T>> {
        self.choices.index = index.index();
        let Self { options, choices, horizontal, captions, .. } = self;
        Radio { options, choices, horizontal, captions, gives: PhantomData }
    }

    /// `format_func=`: how options are shown (markdown). It has no effect on what the widget gives.
    pub fn format_func<S: Into<String>>(mut self, format: impl Fn(&T) -> S + 'static) -> Self {
        self.choices.set_format(move |option| format(option).into());
        self
    }

    /// `horizontal=`: whether the options are side by side.
    pub fn horizontal(mut self, horizontal: bool) -> Self {
        self.horizontal = horizontal;
        self
    }

    /// `captions=`: a text (markdown) below each option. An empty one shows nothing; there may be fewer than options.
    pub fn captions<S: AsRef<str>>(mut self, captions: impl IntoIterator<Item = S>) -> Self {
        self.captions = captions.into_iter().map(Value::str).collect();
        self
    }

    /// Draws the group and gives the option that is chosen.
    ///
    /// # Errors
    /// The run is to end here; the key or the group is there twice; no option has that index; there is no option at
    /// all, and `index(None)` does not say that this may be.
    #[track_caller]
    pub fn show(self) -> Flow<G> {
        self.choices.check_index()?;
        let labels = self.choices.labels();
        let identity = Identity::new()
            .part("options", Value::List(Rc::clone(&labels)))
            .part("index", self.choices.index)
            .part("horizontal", self.horizontal)
            .part("captions", Value::List(Rc::clone(&self.captions)));
        let default = self.choices.default();
        let mut registered = self.options.register(SPEC.name, identity, default, self.choices.decode())?;
        let at = self.choices.settle(&self.options.ui, &mut registered);
        let props = RadioProps {
            label: self.options.label.clone(),
            options: labels,
            default: self.choices.index,
            horizontal: self.horizontal,
            captions: self.captions,
        };
        self.options.draw(&SPEC, props, &registered, index_value(at))?;
        G::from_choice(self.choices.take(at)).ok_or_else(|| no_choice(SPEC.name).into())
    }
}

// --- VIEW

/// An option as its row shows it: its index, its text, its caption.
type Row = (usize, String, String);

fn rows(props: &RadioProps) -> Vec<Row> {
    let text = |of: Option<&Value>| of.and_then(Value::as_str).unwrap_or_default().to_owned();
    let options = props.options.iter().enumerate();
    options.map(|(at, option)| (at, text(Some(option)), text(props.captions.get(at)))).collect()
}

fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<RadioProps>();
    let chosen = Chosen::new(&node, move || Rc::clone(&props.get().options));
    let group = node.dom_id("option");
    let first = format!("{group}-0");
    // The options have labels of their own; the group's is tied to one only so that it counts as disabled with it.
    let label = move || label::<RadioProps>(&node, props.disabled().then(|| first.clone()));
    let orientation = move || if props.get().horizontal { "horizontal" } else { "vertical" };
    let row = move |row| row_view(node, props, chosen, group.clone(), row);
    let empty = move || {
        props.get().options.is_empty().then(|| {
            view! {
                <div>
                    <label class="stRadioOption" data-testid="stRadioOption">
                        <span class="stHidden"><input type="radio" value="0" disabled=true /></span>
                        <div class="stRadioRing"><div></div></div>
                        {inline("No options to select.")}
                    </label>
                </div>
            }
        })
    };
    view! {
        <div class="stRadio" data-testid="stRadio">
            {label}
            <div
                class="stRadioGroup" data-testid="stRadioGroup" role="radiogroup" aria-label=move || props.name()
                aria-orientation=orientation
            >
                <For each=move || rows(&props.get()) key=Row::clone children=row />
                {empty}
            </div>
        </div>
    }
    .into_any()
}

fn row_view(
    node: NodeView,
    props: Read<RadioProps>,
    chosen: Chosen,
    group: String,
    (at, text, caption): Row,
) -> AnyView {
    let index = move || chosen.index(&props.get().options);
    let selected = move || index() == Some(at);
    let pick = move |_| {
        untrack(move || {
            chosen.set(Some(at), &props.get().options);
            node.send(index_value(Some(at)));
        });
    };
    let caption_id = format!("{group}-caption-{at}");
    let describes = (!caption.is_empty()).then(|| caption_id.clone());
    let caption = (!caption.is_empty()).then(|| {
        view! {
            <div class="stRadioCaption" data-testid="stRadioCaption" id=caption_id>
                <div class="stMarkdownContainer stCaptionContainer" data-testid="stCaptionContainer">
                    <p>{markdown::inlines_view(&markdown::parse_label(&caption))}</p>
                </div>
            </div>
        }
    });
    view! {
        <div data-selected=move || selected().then_some("true")>
            <label class="stRadioOption" data-testid="stRadioOption">
                <span class="stHidden">
                    <input
                        type="radio" id=format!("{group}-{at}") name=group value=at.to_string() checked=untrack(selected)
                        prop:checked=selected disabled=move || props.disabled()
                        tabindex=move || if index().unwrap_or(0) == at { "0" } else { "-1" }
                        aria-describedby=describes on:change=pick
                    />
                </span>
                <div class="stRadioRing"><div></div></div>
                {inline(&text)}
            </label>
            {caption}
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn gives_the_chosen_option() {
        let mut app = Harness::new(|st| {
            let pet = st.radio("Pet", ["cat", "dog"]).horizontal(true).captions(["purrs"]).show()?;
            st.text(pet).show()
        });
        let drawn = "radio label='Pet' default=0 options=['cat', 'dog'] horizontal=True captions=['purrs'] -> ";
        assert_eq!(app.dump(), format!("{drawn}0\ntext body='cat'\n"));
        app.select("Pet", "dog");
        assert_eq!(app.dump(), format!("{drawn}1\ntext body='dog'\n"));
        app.set("Pet", 2);
        assert_eq!(app.dump(), format!("{drawn}1\ntext body='dog'\n"));
    }

    #[test]
    fn without_an_index_there_may_be_no_choice() {
        let mut app = Harness::new(|st| {
            let size: Option<i64> =
                st.radio("Size", [38, 39]).index(None).format_func(|size| format!("EU {size}")).show()?;
            st.text(format!("{size:?}")).show()
        });
        assert_eq!(app.dump(), "radio label='Size' options=['EU 38', 'EU 39'] -> None\ntext body='None'\n");
        app.select("Size", "EU 39");
        assert!(app.dump().ends_with("text body='Some(39)'\n"), "{}", app.dump());
    }

    #[test]
    fn errors_are_those_of_streamlit() {
        let cases: [(fn(&crate::Ui) -> crate::Flow, &str); 2] = [
            (
                |st| st.radio("Pet", ["cat"]).index(1).show().map(drop),
                "The `index` parameter, set to 1, is outside the required range [0, 0].",
            ),
            (|st| st.radio("Pet", Vec::<String>::new()).show().map(drop), "st.radio has no options"),
        ];
        for (app, message) in cases {
            let app = Harness::new(app);
            assert!(app.dump().contains(message), "{}", app.dump());
        }
    }

    #[test]
    fn the_key_alone_is_the_identity() {
        // Whether the widget has a key, and what is chosen after another option and another arrangement.
        for (keyed, after) in [(true, "b"), (false, "a")] {
            let mut app = Harness::new(move |st| {
                let changed = st.text_input("Change").show()?.len() == 1;
                let options = if changed { vec!["a", "b", "c"] } else { vec!["a", "b"] };
                let pick = st.radio("Pick", options).horizontal(changed);
                st.text(if keyed { pick.key("pick").show()? } else { pick.show()? }).show()
            });
            app.select("Pick", "b");
            app.set("Change", "x");
            assert!(app.dump().ends_with(&format!("text body='{after}'\n")), "{keyed} {}", app.dump());
        }
    }

    #[test]
    fn an_unknown_value_in_session_state_gives_way() {
        let mut app = Harness::new(|st| {
            if st.button("Set").show()? {
                st.session_state().set("pick", "z")?;
            }
            st.radio("Pick", ["a", "b"]).key("pick").show()?;
            Ok(())
        });
        app.select("Pick", "b");
        app.click("Set");
        assert_eq!(app.state::<String>("pick").as_deref(), Some("a"));
        assert!(app.dump().ends_with("-> 0\n"), "{}", app.dump());
    }

    #[test]
    fn the_page_has_one_checked_button() {
        let app = Harness::new(|st| {
            st.radio("Pick", ["a", "b <i>"]).index(1).captions(["", "second"]).show()?;
            st.radio("None", ["a", "b"]).index(None).show()?;
            st.radio("Empty", Vec::<String>::new()).index(None).show()?;
            Ok(())
        });
        let html = app.html();
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
        assert_eq!(html.matches("stRadioCaption\"").count(), 2, "{html}");
        assert!(html.contains("No options to select.") && !html.contains("<i>"), "{html}");
    }
}
