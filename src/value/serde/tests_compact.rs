//! A value that goes through bytes comes back as it was, to the last bit.

use crate::tree::{BytesError, from_bytes, to_bytes};
use crate::value::{Clockwork, Foreign, Moment, Nature, Object, Table, UploadedFile, Value};
use proptest::prelude::*;
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

#[track_caller]
fn there_and_back(value: &Value) -> Value {
    from_bytes(&to_bytes(value).unwrap()).unwrap()
}

#[test]
fn numbers_are_exact() {
    for number in [0.0, -0.0, 0.1, f64::MAX, f64::MIN_POSITIVE, f64::INFINITY, f64::NAN, 2.0_f64.powi(60)] {
        let Value::Float(back) = there_and_back(&Value::Float(number)) else { panic!("{number} stays a float") };
        assert_eq!(back.to_bits(), number.to_bits(), "{number}");
    }
    for number in [0, -1, i64::MIN, i64::MAX, 1 << 53] {
        assert_eq!(there_and_back(&Value::Int(number)).as_int(), Some(number));
    }
}

#[test]
fn a_table_is_whole() {
    let cells = vec![vec![Value::Int(1), Value::None], vec![Value::str("é"), Value::Bytes([0, 255].into())]];
    for labels in [None, Some(Vec::new()), Some(vec![Value::str("x"), Value::Float(0.5)])] {
        let table = Table::from_rows(vec!["a".into(), "".into()], cells.clone(), labels);
        let back: Table = from_bytes(&to_bytes(&table).unwrap()).unwrap();
        assert_eq!(back, table);
        assert_eq!(there_and_back(&Value::from(table.clone())), Value::from(table));
    }
    assert_eq!(from_bytes::<Table>(&to_bytes(&Value::Int(1)).unwrap()), Err(BytesError::Other));
}

#[test]
fn an_upload_is_whole_and_known_by_its_name() {
    let file = Rc::new(UploadedFile::new("a.bin", "", vec![7_u8; 5000]));
    let Value::File(back) = there_and_back(&Value::File(Rc::clone(&file))) else { panic!("a file stays one") };
    assert_eq!(back, file);
    assert_ne!(Value::File(back), Value::File(Rc::clone(&file)), "without a name, a copy is another upload");
    file.id.set("1".into()).unwrap();
    assert_eq!(there_and_back(&Value::File(Rc::clone(&file))), Value::File(file));
}

/// A day, as a language of its own has it.
struct Day;

impl Object for Day {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Object) -> bool {
        other.as_any().is::<Self>()
    }

    fn type_name(&self) -> Cow<'static, str> {
        "date".into()
    }

    fn show(&self) -> String {
        "1970-01-02".to_owned()
    }

    fn foreign(&self) -> Option<&dyn Foreign> {
        Some(self)
    }
}

const DAY: Moment = Moment { kind: Clockwork::Date, micros: 86_400_000_000, offset: Some(-3) };

impl Foreign for Day {
    fn nature(&self) -> Nature {
        Nature::Time(DAY)
    }

    fn scalar(&self) -> Option<Value> {
        Some(Value::Int(1))
    }

    fn as_json(&self) -> Option<Value> {
        Some(Value::None)
    }
}

#[test]
fn an_object_is_what_a_page_can_ask_of_it() {
    let back = there_and_back(&Value::List([Value::Object(Rc::new(Day))].into()));
    let Some([object]) = back.as_list() else { panic!("{back:?}") };
    assert_eq!(object.show(), "1970-01-02");
    assert_eq!(object.nature(), Nature::Time(DAY));
    assert_eq!((object.scalar(), object.json_or_text()), (Value::Int(1), Value::None));
    assert_eq!(there_and_back(object), *object, "and so it is when it goes on");
}

#[test]
fn no_bytes_use_up_the_stack() {
    let list_of_one = to_bytes(&Value::List([Value::None].into())).unwrap();
    let deep = list_of_one[..2].repeat(1_000_000);
    assert_eq!(from_bytes::<Value>(&deep).map(drop), Err(BytesError::Other));
}

/// Any value that a widget or a component may have.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::None),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        proptest::num::f64::ANY.prop_map(Value::Float),
        any::<String>().prop_map(Value::str),
        proptest::collection::vec(any::<u8>(), 0..20).prop_map(|bytes| Value::Bytes(bytes.into())),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let items = proptest::collection::vec(inner.clone(), 0..6);
        let entries = proptest::collection::vec((any::<String>(), inner), 0..6);
        prop_oneof![
            items.clone().prop_map(|items| Value::List(items.into())),
            items.prop_map(|items| Value::Tuple(items.into())),
            entries.prop_map(Value::dict),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_comes_back(value in values()) {
        let bytes = to_bytes(&value).unwrap();
        let back: Value = from_bytes(&bytes).unwrap();
        prop_assert_eq!(back.repr(), value.repr());
        prop_assert_eq!(&to_bytes(&back).unwrap(), &bytes);
        for end in 0..bytes.len() {
            prop_assert!(from_bytes::<Value>(&bytes[..end]).is_err());
        }
    }
}
