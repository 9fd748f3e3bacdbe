//! The slider in use, without a browser.

use super::*;
use crate::testing::Harness;

#[test]
fn gives_a_number_or_a_range_in_the_type_of_its_arguments() {
    let mut app = Harness::new(|st| {
        let plain: i64 = st.slider("Plain").show()?;
        let share: f64 = st.slider("Share").max_value(0.5).show()?;
        let range: (i32, i32) = st.slider("Range").value((80, 20)).show()?;
        let later: (f64, f64) = st.slider("Later").value((1, 2)).min_value(0.5).value((1.0, 2.0)).show()?;
        st.write(format!("{plain} {share:?} {range:?} {later:?}"))
    });
    assert!(app.dump().ends_with("'0 0.0 (20, 80) (1.0, 2.0)'\n"), "{}", app.dump());
    app.set("Plain", 42);
    app.set("Share", 0.25);
    app.set("Range", vec![30, 30]);
    assert!(app.dump().ends_with("'42 0.25 (30, 30) (1.0, 2.0)'\n"), "{}", app.dump());
    app.set("Plain", 7.0);
    app.set("Share", 0);
    assert!(app.dump().ends_with("'7 0.0 (30, 30) (1.0, 2.0)'\n"), "{}", app.dump());
}

#[test]
fn has_the_fields_of_the_protocol() {
    type Draw = fn(&Ui) -> Flow;
    let cases: [(Draw, &str); 4] = [
        (|st| st.slider("S").show().map(drop), "format='%d' default=[0] max=100 step=1 -> 0"),
        (
            |st| st.slider("S").min_value(0.0).show().map(drop),
            "format='%0.2f' data_type='float' default=[0.0] max=1.0 step=0.01 -> 0.0",
        ),
        (
            |st| st.slider("S").value((20, 80)).disabled(true).show().map(drop),
            "disabled=True format='%d' default=[20, 80] max=100 step=1 -> [20, 80]",
        ),
        (
            |st| st.slider("S").min_value(-5).max_value(5).step(-2).format("%d km").show().map(drop),
            "format='%d km' default=[-5] min=-5 max=5 step=-2 -> -5",
        ),
    ];
    for (draw, fields) in cases {
        assert_eq!(Harness::new(draw).dump(), format!("slider label='S' {fields}\n"));
    }
}

#[test]
fn the_ends_are_put_in_order_and_reach_to_the_first_value() {
    type Draw = fn(&Ui) -> Flow;
    let cases: [(Draw, f64, f64); 5] = [
        (|st| st.slider("S").min_value(10).max_value(0).show().map(drop), 0.0, 10.0),
        (|st| st.slider("S").max_value(10).value(11).show().map(drop), 0.0, 11.0),
        (|st| st.slider("S").value(-3).show().map(drop), -3.0, 100.0),
        (|st| st.slider("S").value((-3, 120)).show().map(drop), -3.0, 120.0),
        (|st| st.slider("S").max_value(-5).show().map(drop), -5.0, 0.0),
    ];
    for (draw, min, max) in cases {
        let app = Harness::new(draw);
        let field = |name| app.field("S", name).and_then(|value| value.as_f64()).unwrap_or(0.0);
        assert_eq!((field("min"), field("max")), (min, max), "{}", app.dump());
    }
}

#[test]
fn arguments_that_do_not_fit_are_errors() {
    type Draw = fn(&Ui) -> Flow;
    let cases: [(Draw, &str, &str); 8] = [
        (
            |st| st.slider("S").min_value(5).max_value(5).show().map(drop),
            "InvalidMinMaxError",
            "The `min_value` and `max_value` parameters are both set to 5. They must not be equal.",
        ),
        (
            |st| st.slider("S").step(0).show().map(drop),
            "StreamlitValueError",
            "Invalid `step` value. Supported values: a number. Zero is not allowed.",
        ),
        (
            |st| st.slider("S").min_value(0).max_value(1.0).show().map(drop),
            "InvalidParameterTypeError",
            "Invalid `value` type. Expected one of: matching numeric types, matching date/time types. \
             Provided type: min_value=int, max_value=float, step=int.",
        ),
        (
            |st| st.slider("S").min_value(0.0).max_value(1.0).step(0.1).value(1).show().map(drop),
            "InvalidParameterTypeError",
            "Expected one of: value and arguments with matching types. \
             Provided type: value=int, min_value=float, max_value=float.",
        ),
        (
            |st| st.slider("S").max_value(1_i64 << 53).show().map(drop),
            "JSNumberBoundsError",
            "`max_value` (9007199254740992) must be <= (1 << 53) - 1",
        ),
        (
            |st| st.slider("S").value(f64::NEG_INFINITY).show().map(drop),
            "JSNumberBoundsError",
            "`min_value` (-inf) must be >= -1.797e+308",
        ),
        (|st| st.slider("S").value(f64::NAN).show().map(drop), "JSNumberBoundsError", "`value` (nan)"),
        (|st| st.slider("S").step(f64::NAN).show().map(drop), "JSNumberBoundsError", "`step` (nan)"),
    ];
    for (draw, kind, message) in cases {
        let dump = Harness::new(draw).dump();
        assert!(dump.contains(kind) && dump.contains(message), "{kind}: {dump}");
        assert!(!dump.contains("slider label"), "{dump}");
    }
}

#[test]
fn values_from_the_page_must_be_on_the_line() {
    let mut app = Harness::new(|st| {
        let one = st.slider("One").max_value(10).value(5).show()?;
        let two = st.slider("Two").max_value(10).value((4, 6)).show()?;
        st.write(format!("{one} {two:?}"))
    });
    let refused: [Value; 7] =
        [11.into(), (-1).into(), 2.5.into(), f64::NAN.into(), "3".into(), Value::None, vec![1, 2].into()];
    for value in refused {
        app.set("One", value.clone());
        assert!(app.dump().ends_with("'5 (4, 6)'\n"), "{value:?}: {}", app.dump());
    }
    let refused: [Value; 5] = [5.into(), vec![6, 4].into(), vec![4, 11].into(), vec![5].into(), vec![1, 2, 3].into()];
    for value in refused {
        app.set("Two", value.clone());
        assert!(app.dump().ends_with("'5 (4, 6)'\n"), "{value:?}: {}", app.dump());
    }
}

#[test]
fn with_a_key_only_other_ends_or_steps_make_another_slider() {
    let mut app = Harness::new(|st| {
        let label = st.text_input("Label").value("S").show()?;
        let max = st.slider("Max").value(10).show()?;
        let n = st.slider(label).max_value(max).value(max - 9).key("n").show()?;
        st.write(n)
    });
    app.set("S", 7);
    app.set("Label", "T");
    assert!(app.dump().ends_with("'`7`'\n"), "{}", app.dump());
    app.set("Max", 12);
    assert!(app.dump().ends_with("'`3`'\n"), "{}", app.dump());
}

#[test]
fn without_a_key_another_label_makes_another_slider() {
    let mut app = Harness::new(|st| {
        let label = st.text_input("Label").value("S").show()?;
        let n = st.slider(label).show()?;
        st.write(n)
    });
    app.set("S", 7);
    app.set("Label", "T");
    assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
}

#[test]
fn a_number_that_becomes_a_range_starts_anew() {
    let mut app = Harness::new(|st| {
        if st.checkbox("Range").show()? {
            let (from, to) = st.slider("S").value((20, 80)).key("s").show()?;
            return st.write(format!("{from} {to}"));
        }
        let one = st.slider("S").value(5).key("s").show()?;
        st.write(one)
    });
    app.set("S", 7);
    app.set("Range", true);
    assert!(app.dump().ends_with("'20 80'\n"), "{}", app.dump());
    assert_eq!(app.state::<Vec<i64>>("s"), Some(vec![20, 80]));
    app.set("Range", false);
    assert!(app.dump().ends_with("'`5`'\n"), "{}", app.dump());
}

#[test]
fn session_state_sets_it_to_what_is_on_the_line() {
    let cases = [
        (Value::Int(4), "-> 4\n"),
        (Value::Float(4.0), "-> 4\n"),
        (Value::Int(99), "The `value` 99 is greater than the `max_value` 10."),
        (Value::Int(-1), "The `value` -1 is less than the `min_value` 0."),
        (Value::Float(2.5), "TypeError"),
        (Value::Float(f64::NAN), "TypeError"),
        (Value::str("4"), "not '4'"),
        (Value::None, "not None"),
    ];
    for (value, expected) in cases {
        let set = value.clone();
        let app = Harness::new(move |st| {
            st.session_state().set("n", set.clone())?;
            st.slider("N").max_value(10).key("n").show()
        });
        assert!(app.dump().contains(expected), "{value:?}: {}", app.dump());
    }
}

#[test]
fn session_state_sets_a_range_in_any_order() {
    let cases = [Value::from(vec![2, 7]), vec![7, 2].into(), crate::value::StateValue::into_value((2_i64, 7_i64))];
    for value in cases {
        let set = value.clone();
        let app = Harness::new(move |st| {
            st.session_state().set("n", set.clone())?;
            let n: (i64, i64) = st.slider("N").value((0_i64, 10_i64)).key("n").show()?;
            st.write(format!("{n:?}"))
        });
        assert!(app.dump().ends_with("-> [2, 7]\nmarkdown body='(2, 7)'\n"), "{value:?}: {}", app.dump());
    }
}

#[test]
fn its_callback_is_called_for_changes_only_and_not_while_disabled() {
    let mut app = Harness::new(|st| {
        let calls = st.state("calls", 0_i64);
        let off = st.checkbox("Off").show()?;
        let slider = st.slider("N").value((1, 2)).key("n").disabled(off);
        slider.on_change(move |_| calls.set(calls.get() + 1)).show()
    });
    for (sent, calls) in [([1, 2], 0), ([1, 5], 1), ([1, 5], 1), ([4, 5], 2)] {
        app.set("N", sent.to_vec());
        assert_eq!(app.state::<i64>("calls"), Some(calls), "{sent:?}");
    }
    app.set("Off", true);
    app.set("N", vec![8, 9]);
    assert_eq!((app.state::<i64>("calls"), app.state::<Vec<i64>>("n")), (Some(2), Some(vec![4, 5])));
}

#[test]
fn a_page_is_a_tenth_of_the_line_and_at_least_a_step() {
    let page = |max, step| SliderProps { max, step, ..SliderProps::default() }.page();
    assert_eq!([page(100.0, 1.0), page(10.0, 3.0), page(1.0, -0.01), page(50.0, 2.0)], [10.0, 3.0, 0.1, 6.0]);
}

#[test]
fn shows_its_values_and_ends_in_this_order() {
    let app = Harness::new(|st| {
        st.slider("One").value(30).show()?;
        st.slider("Two").value((0.2, 0.8)).format("%.1f km").show()?;
        Ok(())
    });
    let html = app.html();
    for part in [
        "min=\"0\" max=\"100\" step=\"1\" value=\"30\" aria-valuetext=\"30\"",
        "aria-label=\"Two — start\" min=\"0\" max=\"0.8\" step=\"0.01\" value=\"0.2\" aria-valuetext=\"0.2 km\"",
        "aria-label=\"Two — end\" min=\"0.2\" max=\"1\" step=\"0.01\" value=\"0.8\"",
        "data-range=\"end\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let places: Vec<_> = ["<p>Two", "<p>0.2 km", "<p>0.8 km", "<p>0.0 km", "<p>1.0 km"].map(|p| html.find(p)).into();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {html}");
}
