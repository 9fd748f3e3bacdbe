//! The slider in the page: one native range field a knob, laid transparent over what is drawn.

use super::{SliderProps, numbers};
use crate::ui::show_number;
use crate::ui::view::{NodeView, Read, hold, inline, label, move_range, range_value, set_property, show_range};
use crate::value::Value;
use leptos::html::{Div, Input};
use leptos::prelude::*;

/// The state of a slider in the page. A single number is in both places.
#[derive(Clone, Copy)]
struct Knobs {
    node: NodeView,
    props: Read<SliderProps>,
    /// What the session knows.
    known: RwSignal<[f64; 2]>,
    /// What is shown.
    shown: RwSignal<[f64; 2]>,
    /// What was shown when a pointer took hold of a knob, as long as it holds it.
    held: RwSignal<Option<[f64; 2]>>,
}

impl Knobs {
    /// Shows what the script has set; under a pointer the knob stays where the user has it.
    fn adopt(self, numbers: [f64; 2]) {
        self.known.set(numbers);
        if self.held.get_untracked().is_none() {
            self.shown.set(numbers);
        }
    }

    fn release(self) {
        if self.held.get_untracked() == Some(self.shown.get_untracked()) {
            self.shown.set(self.known.get_untracked());
        }
        self.held.set(None);
    }

    fn show(self, index: usize, number: f64) {
        let is_range = self.props.get_untracked().is_range();
        self.shown.update(|shown| {
            for (place, shown) in shown.iter_mut().enumerate() {
                if place == index || !is_range {
                    *shown = number;
                }
            }
        });
    }

    fn commit(self) {
        self.held.set(None);
        let shown = self.shown.get_untracked();
        if shown != self.known.get_untracked() {
            self.known.set(shown);
            let props = self.props.get_untracked();
            self.node.send(props.value(if props.is_range() { &shown } else { &shown[..1] }));
        }
    }

    /// The numbers between which a knob may go: the knobs of a range do not cross.
    fn room(self, index: usize) -> [f64; 2] {
        let props = self.props.get();
        let [from, to] = self.shown.get();
        match (props.is_range(), index) {
            (false, _) => [props.min, props.max],
            (true, 0) => [props.min, to],
            (true, _) => [from, props.max],
        }
    }

    /// Where in its own travel, from 0 to 1, a knob's field leaves the presses to the other one: in the middle between
    /// the two. Where both are at one end, only one can still move, and that one takes all presses.
    fn cut(self, index: usize) -> f64 {
        let props = self.props.get();
        let [from, to] = self.shown.get();
        match index {
            0 if from >= props.max => 2.0,
            0 if to <= props.min => 1.0,
            0 => (f64::midpoint(from, to) - props.min) / (to - props.min),
            _ if to <= props.min => -1.0,
            _ if from >= props.max => 0.0,
            _ => (to - from) / 2.0 / (props.max - from),
        }
    }

    fn thumb(self, index: usize, id: Option<String>) -> AnyView {
        let Self { props, shown, .. } = self;
        let (field, thumb) = (NodeRef::<Input>::new(), NodeRef::<Div>::new());
        let number = move || shown.get()[index];
        let text = move || show_number(&props.get().format, number());
        let percent = move |number: f64| format!("{}%", props.get().place(number));
        set_property(thumb, "--hw-at", move || percent(number()));
        set_property(thumb, "--hw-lo", move || percent(self.room(index)[0]));
        set_property(thumb, "--hw-hi", move || percent(self.room(index)[1]));
        set_property(thumb, "--hw-cut", move || self.cut(index).to_string());
        set_property(thumb, "z-index", move || if index == 0 && self.cut(0) > 1.0 { "1" } else { "auto" }.to_owned());
        Effect::new(move |_| {
            let ([min, max], step) = (self.room(index), props.get().step.abs());
            if field.get().is_some() {
                show_range(field, [min, max, step, number()]);
            }
        });
        let name = move || match (props.get().is_range(), index) {
            (false, _) => props.name(),
            (true, 0) => format!("{} — start", props.name()),
            (true, _) => format!("{} — end", props.name()),
        };
        let side = props.get_untracked().is_range().then_some(if index == 0 { "start" } else { "end" });
        let [min, max] = untrack(|| self.room(index));
        let step = props.get_untracked().step.abs();
        let input = move |event: leptos::ev::Event| {
            if let Some(number) = range_value(&event) {
                self.show(index, number);
            }
        };
        // A page is a tenth of the line. The browser would take a tenth of the room that the other knob leaves.
        let keydown = move |event: leptos::ev::KeyboardEvent| {
            let pages = match event.key().as_str() {
                "PageUp" => 1.0,
                "PageDown" => -1.0,
                _ => return,
            };
            if let Some(number) = move_range(&event, pages * props.get_untracked().page()) {
                self.show(index, number);
                self.commit();
            }
        };
        view! {
            <div class="stSliderThumb" data-range=side node_ref=thumb>
                <input
                    node_ref=field type="range" id=id aria-label=name min=min.to_string() max=max.to_string()
                    step=step.to_string() value=untrack(number).to_string() aria-valuetext=text
                    disabled=move || props.disabled() on:input=input on:keydown=keydown
                    on:change=move |event| {
                        input(event);
                        self.commit();
                    }
                    on:pointerdown=move |event| {
                        hold(&event);
                        self.held.set(Some(shown.get_untracked()));
                    }
                    on:pointerup=move |_| self.release() on:pointercancel=move |_| self.release()
                />
                <span class="stSliderKnob" aria-hidden="true"></span>
                <div class="stSliderThumbValue" data-testid="stSliderThumbValue" aria-hidden="true">
                    {move || inline(&text())}
                </div>
            </div>
        }
        .into_any()
    }
}

/// The two places of a value.
fn both(value: &Value) -> [f64; 2] {
    let numbers = numbers(value).unwrap_or_default();
    let first = numbers.first().copied().unwrap_or_default();
    [first, numbers.get(1).copied().unwrap_or(first)]
}

pub(super) fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<SliderProps>();
    let id = node.dom_id("field");
    let first = both(&node.initial());
    let knobs =
        Knobs { node, props, known: RwSignal::new(first), shown: RwSignal::new(first), held: RwSignal::new(None) };
    node.on_set(move |value| knobs.adopt(both(&value)));
    let rail = NodeRef::<Div>::new();
    let percent = move |number: Option<f64>| format!("{}%", number.map_or(0.0, |number| props.get().place(number)));
    set_property(rail, "--hw-from", move || percent(props.get().is_range().then(|| knobs.shown.get()[0])));
    set_property(rail, "--hw-fill", move || percent(Some(knobs.shown.get()[1])));
    let is_range = Memo::new(move |_| props.get().is_range());
    let field_id = id.clone();
    let thumbs = move || {
        let second = is_range.get().then(|| knobs.thumb(1, None));
        view! { {knobs.thumb(0, Some(field_id.clone()))} {second} }.into_any()
    };
    let end = move |max: bool| {
        let props = props.get();
        inline(&show_number(&props.format, if max { props.max } else { props.min }))
    };
    view! {
        <div class="stSlider" data-testid="stSlider" data-disabled=move || props.disabled().then_some("true")>
            {label::<SliderProps>(&node, Some(id))}
            <div class="stSliderGroup" role="group" aria-label=move || props.name()>
                <div class="stSliderTrack">
                    <div class="stSliderRail" node_ref=rail></div>
                    {thumbs}
                    <div class="stSliderTickBar" data-testid="stSliderTickBar" aria-hidden="true">
                        {move || end(false)} {move || end(true)}
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}
