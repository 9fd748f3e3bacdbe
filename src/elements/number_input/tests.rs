//! The number field in use, without a browser.

use super::*;
use crate::testing::Harness;

fn props() -> NumberInputProps {
    NumberInputProps {
        whole: true,
        bounds: (0.0, 10.0),
        given: (true, true),
        step: 3.0,
        format: "%d".into(),
        ..NumberInputProps::default()
    }
}

#[test]
fn gives_the_number_in_the_type_of_its_arguments() {
    let mut app = Harness::new(|st| {
        let plain: f64 = st.number_input("Plain").show()?;
        let whole: i32 = st.number_input("Whole").min_value(2).max_value(10).show()?;
        let maybe: Option<i64> = st.number_input("Maybe").value(None::<i64>).show()?;
        let kept: Option<u32> = st.number_input("Kept").value(Some(3)).step(1_u32).show()?;
        st.write(format!("{plain:?} {whole} {maybe:?} {kept:?}"))
    });
    assert!(app.dump().ends_with("'0.0 2 None Some(3)'\n"), "{}", app.dump());
    app.set("Plain", 2.5);
    app.set("Whole", 7);
    app.set("Maybe", 4);
    app.set("Kept", Value::None);
    assert!(app.dump().ends_with("'2.5 7 Some(4) Some(3)'\n"), "{}", app.dump());
    app.set("Plain", Value::None);
    app.set("Maybe", Value::None);
    assert!(app.dump().ends_with("'0.0 7 None Some(3)'\n"), "{}", app.dump());
}

#[test]
fn has_the_fields_of_the_protocol() {
    let app = Harness::new(|st| {
        st.number_input("Add a number").min_value(0).max_value(10).show()?;
        Ok(())
    });
    let expected =
        "number_input label='Add a number' format='%d' has_min=True has_max=True default=0 step=1 max=10 -> 0\n";
    assert_eq!(app.dump(), expected);
}

#[test]
fn numbers_from_the_page_must_fit() {
    let mut app = Harness::new(|st| {
        let n = st.number_input("N").min_value(0).max_value(10).value(5).show()?;
        st.write(n)
    });
    let cases: [(Value, i64); 8] = [
        (3.0.into(), 3),
        (2.7.into(), 2),
        (11.into(), 2),
        ((-1).into(), 2),
        (f64::NAN.into(), 2),
        (f64::INFINITY.into(), 2),
        ("7".into(), 2),
        (Value::None, 5),
    ];
    for (sent, expected) in cases {
        app.set("N", sent.clone());
        assert!(app.dump().ends_with(&format!("'`{expected}`'\n")), "{sent:?}: {}", app.dump());
    }
}

#[test]
fn arguments_that_do_not_fit_are_errors() {
    type Draw = fn(&Ui) -> Flow;
    let cases: [(Draw, &str, &str); 10] = [
        (
            |st| st.number_input("N").min_value(0).step(0.5).show().map(drop),
            "MixedNumericTypesError",
            "must be of the same type.\\n`min_value` has int type.\\n`step` has float type.",
        ),
        (
            |st| st.number_input("N").min_value(1).value(0).show().map(drop),
            "ValueBelowMinError",
            "The `value` 0 is less than the `min_value` 1.",
        ),
        (
            |st| st.number_input("N").max_value(-0.5).show().map(drop),
            "ValueAboveMaxError",
            "The `value` 0.0 is greater than the `max_value` -0.5.",
        ),
        (
            |st| st.number_input("N").min_value(2).max_value(1).value(None::<i64>).show().map(drop),
            "InvalidMinMaxError",
            "The `min_value`, set to 2, cannot be greater than the `max_value`, set to 1.",
        ),
        (
            |st| st.number_input("N").format("%q").show().map(drop),
            "InvalidNumberFormatError",
            "Format string for `st.number_input` contains invalid characters: %q",
        ),
        (|st| st.number_input("N").format("%d km").show().map(drop), "InvalidNumberFormatError", "%d km"),
        (
            |st| st.number_input("N").value(1_i64 << 53).show().map(drop),
            "JSNumberBoundsError",
            "`value` (9007199254740992) must be <= (1 << 53) - 1",
        ),
        (
            |st| st.number_input("N").min_value(i64::MIN).show().map(drop),
            "JSNumberBoundsError",
            "`min_value` (-9223372036854775808) must be >= -((1 << 53) - 1)",
        ),
        (|st| st.number_input("N").value(f64::NAN).show().map(drop), "JSNumberBoundsError", "`value` (nan)"),
        (
            |st| st.number_input("N").step(f64::INFINITY).show().map(drop),
            "JSNumberBoundsError",
            "`step` (inf) must be <= 1.797e+308",
        ),
    ];
    for (draw, kind, message) in cases {
        let dump = Harness::new(draw).dump();
        assert!(dump.contains(kind) && dump.contains(message), "{kind}: {dump}");
    }
}

#[test]
fn a_key_keeps_the_number_as_long_as_the_bounds_admit_it() {
    let mut app = Harness::new(|st| {
        let max = st.number_input("Max").value(10).show()?;
        let n = st.number_input(format!("N to {max}")).min_value(0).max_value(max).key("n").show()?;
        st.write(n)
    });
    app.set("N to 10", 7);
    app.set("Max", 8);
    assert!(app.dump().ends_with("'`7`'\n"), "{}", app.dump());
    app.set("Max", 5);
    assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
    assert_eq!(app.state::<i64>("n"), Some(0));
}

#[test]
fn without_a_key_other_bounds_make_another_field() {
    let mut app = Harness::new(|st| {
        let max = st.number_input("Max").value(10).show()?;
        let n = st.number_input("N").min_value(0).max_value(max).show()?;
        st.write(n)
    });
    app.set("N", 7);
    app.set("Max", 9);
    assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
}

#[test]
fn session_state_sets_it() {
    let mut app = Harness::new(|st| {
        let chosen = st.text_input("Set").show()?;
        let value = chosen.parse::<i64>().map_or_else(|_| Value::str(&chosen), Value::Int);
        if !chosen.is_empty() {
            st.session_state().set("n", value)?;
        }
        let n = st.number_input("N").min_value(0).max_value(10).key("n").show()?;
        st.write(n)
    });
    app.set("Set", "4");
    assert!(app.dump().ends_with("'`4`'\n"), "{}", app.dump());
    app.set("Set", "40");
    assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
    app.set("Set", "many");
    assert!(app.dump().contains("TypeError") && app.dump().contains("not 'many'"), "{}", app.dump());
}

#[test]
fn its_callback_is_called_for_changes_only_and_not_while_disabled() {
    let mut app = Harness::new(|st| {
        let calls = st.state("calls", 0_i64);
        let counted = calls.clone();
        let off = st.text_input("Off").show()?;
        let field = st.number_input("N").value(1).key("n").disabled(!off.is_empty());
        field.on_change(move |_| counted.set(counted.get() + 1)).show()?;
        st.write(calls.get())
    });
    for (sent, calls) in [(1, 0), (2, 1), (2, 1), (3, 2)] {
        app.set("N", sent);
        assert_eq!(app.state::<i64>("calls"), Some(calls), "{sent}");
    }
    app.set("Off", "x");
    app.set("N", 9);
    assert_eq!((app.state::<i64>("calls"), app.state::<i64>("n")), (Some(2), Some(3)));
}

#[test]
fn steps_stay_within_the_bounds_and_on_decimal_places() {
    let whole = props();
    assert_eq!(whole.stepped(Some(5.0), 1.0), Some(8.0));
    assert_eq!(whole.stepped(Some(8.0), 1.0), None);
    assert_eq!(whole.stepped(None, 1.0), None);
    let tenths = NumberInputProps { whole: false, step: 0.1, ..props() };
    assert_eq!(tenths.stepped(Some(0.2), 1.0), Some(0.3));
    let down = NumberInputProps { step: -1.0, ..props() };
    assert_eq!(down.stepped(Some(5.0), 1.0), Some(4.0));
    let none = NumberInputProps { step: 0.0, ..props() };
    assert_eq!(none.stepped(Some(5.0), 1.0), Some(6.0));
}

#[test]
fn what_is_typed_is_read_or_said_to_be_wrong() {
    let open = NumberInputProps { given: (false, false), ..props() };
    let cases = [
        (props(), "7", Ok(7.0)),
        (props(), "7.9", Ok(7.0)),
        (props(), "1e1", Ok(10.0)),
        (props(), "11", Err("Error: Number is outside the allowed range of 0 to 10.")),
        (props(), "x", Err(NO_NUMBER)),
        (NumberInputProps { given: (true, false), ..props() }, "-1", Err("Error: Number is less than 0.")),
        (NumberInputProps { given: (false, true), ..props() }, "11", Err("Error: Number is greater than 10.")),
        (open.clone(), "11", Err("Error: Number is too large.")),
        (open, "-1", Err("Error: Number is too small.")),
    ];
    for (props, text, expected) in cases {
        assert_eq!(props.read(text), expected.map_err(str::to_owned), "{text}");
    }
}

#[test]
fn shows_a_number_as_the_field_takes_it() {
    for (format, expected) in [("%d", "2"), ("%0.2f", "2.35"), ("%5d", "2"), ("%+.1f", "2.3"), ("%05d", "00002")] {
        let props = NumberInputProps { format: format.into(), ..props() };
        assert_eq!(props.show(Some(2.345)), expected);
    }
    let app = Harness::new(|st| {
        st.number_input("**N**").value(1.5).key("n").icon(":material/home:").show()?;
        st.number_input("Bound").min_value(0).max_value(10).show()?;
        Ok(())
    });
    let html = app.html();
    for part in [
        "type=\"number\"",
        "value=\"1.50\"",
        "aria-label=\"N\"",
        "data-testid=\"stNumberInputIcon\"",
        "st-key-n",
        "min=\"0\" max=\"10\" value=\"0\"",
        "aria-label=\"Decrement\" tabindex=\"-1\" disabled",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}
