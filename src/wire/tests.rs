//! What a page shows of patches that went through bytes is what it shows of the patches themselves.

use super::{BUILD, Notice, ToPage, ToWorker, WireError, name_uploads};
use crate::args::{Args, params};
use crate::diag::Flow;
use crate::elements::{Align, ButtonType, Gap, TextType, calls, exception};
use crate::engine::{Batch, Change, Event, FrozenClock, RunEnd, Session};
use crate::shell::Store;
use crate::tree::{BytesError, Element, Patch, Root, Tree};
use crate::ui::{Height, LabelVisibility, Ui, Width, markdown, script};
use crate::value::{Foreign, Object, Table, UploadedFile, Value};
use leptos::prelude::*;
use proptest::prelude::*;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Duration;

// --- every element

/// Draws every element with as many options as it has, in a first run and, a little different, in a second.
fn everything(st: &Ui) -> Flow {
    let runs = st.state("runs", 0_i64);
    runs.set(runs.get() + 1)?;
    let run = runs.get();
    widgets(st, run)?;
    texts(st, run)?;
    let [left, right] = st.columns([1.0, 2.5]).gap(Gap::Large).vertical_alignment(Align::Center).border(true).show()?;
    left.container().key("box").border(true).height(80).horizontal(true).show()?.divider()?;
    right.expander("More").expanded(true).icon("🔥").show()?.empty()?;
    let table = Table::from_rows(
        vec!["A".into(), "<b>".into()],
        vec![vec![Value::Int(run), Value::Float(0.1)], vec![Value::None, Value::str("é")]],
        Some(vec![Value::str("x"), Value::Int(-1)]),
    );
    st.table(table.clone()).show()?;
    st.dataframe(table.clone()).show()?;
    st.component("dial")
        .html("<p></p>")
        .css("p {}")
        .js("export default () => {}")
        .isolate_styles(false)
        .key("dial")
        .default("n", run)
        .data(Value::dict([("t", table.into()), ("n", Value::Int(i64::MIN))]))
        .width(Width::Pixels(120))
        .height(Height::Stretch)
        .show()?;
    st.exception(&std::io::Error::other("full"))?;
    // How long it takes needs a page to be shown.
    st.spinner("Wait").with(|| st.sleep(Duration::from_secs(1)))
}

fn widgets(st: &Ui, run: i64) -> Flow {
    st.button("Go")
        .key("go")
        .help("h")
        .kind(ButtonType::Primary)
        .icon(":material/bolt:")
        .icon_right()
        .stretch()
        .show()?;
    st.checkbox("Check").value(true).label_visibility(LabelVisibility::Hidden).show()?;
    st.toggle("Switch").disabled(true).show()?;
    st.text_input("Mail")
        .value("a@b.c")
        .kind(TextType::Email)
        .max_chars(50)
        .placeholder("p")
        .autocomplete("off")
        .show()?;
    st.number_input("Count").min_value(-5).value(run).step(2).format("%d").placeholder("p").icon("🔥").show()?;
    st.number_input("Share").value(0.1 + 0.2).max_value(1e300).show()?;
    st.slider("Range").min_value(0.0).max_value(1.0).value((0.25, 0.5)).step(0.05).format("%.2f").show()?;
    st.selectbox("Pick", ["a", "b"]).index(None).placeholder("any").icon("🔥").show()?;
    st.radio("Choose", ["a", "*b*"]).index(1).horizontal(true).captions(["1", "2"]).show()?;
    let files = st.file_uploader("Files").key("files").file_types(["csv", "image"]).max_upload_size(3);
    let files = files.accept_multiple_files().show()?;
    st.text(files.iter().map(|file| format!("{} {}", file.name, file.size())).collect::<String>()).show().map(drop)
}

fn texts(st: &Ui, run: i64) -> Flow {
    st.title(format!("Run {run}")).anchor("top").help("h").show()?;
    st.header("Header").no_anchor().divider("rainbow").show()?;
    st.subheader("Subheader").show()?;
    st.markdown(format!("a **b** {run}")).help("h").show()?;
    st.caption("small :red[print]").show()?;
    st.text("plain").help("h").show()?;
    st.code("fn main() {}").language("rust").line_numbers(true).wrap_lines(true).show()?;
    st.json(r#"{"a": [1, 2.5, null]}"#).show()?;
    st.progress(0.25).text("a quarter").show()?;
    for alert in [st.success("s"), st.info("i"), st.warning("w"), st.error("e")] {
        alert.icon("🔥").title("Title").show()?;
    }
    let help = calls().iter().find(|call| call.name == "_help").unwrap();
    let values = vec![Value::Object(Rc::new(Explain)), Value::str("stretch")];
    (help.run)(st, &Args::new(&params(help.signature).into(), values)).map(drop)
}

/// A function that explains an object, as `st.help` of another language passes it on.
struct Explain;

impl Object for Explain {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn same(&self, other: &dyn Object) -> bool {
        other.as_any().is::<Self>()
    }

    fn type_name(&self) -> Cow<'static, str> {
        "function".into()
    }

    fn show(&self) -> String {
        "explain".to_owned()
    }

    fn foreign(&self) -> Option<&dyn Foreign> {
        Some(self)
    }
}

impl Foreign for Explain {
    fn call(&self, _args: &Value, _kwargs: &Value) -> Flow<Value> {
        let member = Value::dict([("name", Value::str("append")), ("doc_string", Value::str("adds"))]);
        Ok(Value::dict([("name", Value::str("x")), ("type", Value::str("list")), ("members", vec![member].into())]))
    }
}

fn there_and_back(patches: Vec<Patch>) -> Vec<Patch> {
    let bytes = ToPage::Patches(patches).to_bytes().unwrap();
    let ToPage::Patches(patches) = ToPage::from_bytes(&bytes).unwrap() else { panic!("patches stay patches") };
    patches
}

fn html(store: &Store) -> String {
    markdown::number_headings_from(0);
    Root::ALL.map(|root| store.root(root).unwrap().view().to_html()).concat()
}

#[track_caller]
fn assert_same_element(there: &Element, back: &Element) {
    let parts = |element: &Element| {
        (
            element.kind.name(),
            element.widget.clone(),
            element.key.clone(),
            element.shown.clone(),
            element.props.fields(),
        )
    };
    assert_eq!(parts(there), parts(back));
    assert!(there.props.same(back.props.as_ref()), "{there:?}");
}

/// What there was to see at each moment at which the page got patches, and the patches.
fn patches_of(app: impl Fn(&Ui) -> Flow + 'static, events: Vec<Event>) -> Vec<Vec<Patch>> {
    let session = Session::new(script(app), Rc::new(FrozenClock::default()), exception::element);
    let sent = Rc::new(RefCell::new(Vec::new()));
    let sink = Rc::clone(&sent);
    session.on_patches(move |patches| sink.borrow_mut().push(patches));
    for event in [Event::rerun()].into_iter().chain(events) {
        session.hear(event);
        while let Some(end) = session.run_next() {
            assert_eq!(end, RunEnd::Finished, "{}", session.cx().read_tree(Tree::dump));
        }
    }
    session.on_patches(drop);
    sent.take()
}

/// What the user does to the app with everything, as the worker hears it: it chooses a file.
fn upload() -> Event {
    let widget = patches_of(everything, Vec::new()).concat().iter().find_map(|patch| match patch {
        Patch::Create(_, element) if element.key.as_deref() == Some("files") => element.widget.clone(),
        _ => None,
    });
    let file = Rc::new(UploadedFile::new("a.csv", "text/csv", *b"a,b\n1,2\n"));
    Event::change(widget.unwrap(), vec![file].into())
}

#[test]
fn every_element_looks_the_same_after_the_way_through_bytes() {
    let owner = Owner::new();
    owner.set();
    let (direct, detour) = (Store::new("t", |_| {}), Store::new("t", |_| {}));
    let event = ToWorker::Event(upload());
    let ToWorker::Event(upload) = &event else { return };
    name_uploads(upload, || "upload-1".into());
    let ToWorker::Event(heard) = ToWorker::from_bytes(&event.to_bytes().unwrap()).unwrap() else { panic!("an event") };
    let mut seen = BTreeSet::new();
    let batches = patches_of(everything, vec![heard]);
    assert!(batches.len() >= 4, "each run waits once: {}", batches.len());
    for patches in batches {
        let back = there_and_back(patches.clone());
        assert_eq!(format!("{patches:?}"), format!("{back:?}"));
        for (there, back) in patches.iter().zip(&back) {
            if let (
                Patch::Create(_, there) | Patch::Update(_, there),
                Patch::Create(_, back) | Patch::Update(_, back),
            ) = (there, back)
            {
                seen.insert(there.kind.name());
                assert_same_element(there, back);
            }
        }
        direct.apply(patches);
        detour.apply(back);
        assert_eq!(html(&direct), html(&detour));
    }
    assert!(html(&detour).contains("a.csv 8"), "{}", html(&detour));
    let all: BTreeSet<&str> = crate::elements::all().iter().map(|spec| spec.name).collect();
    assert_eq!(seen, all, "the app draws every element");
}

// --- messages

#[test]
fn messages_come_back_as_they_were() {
    let batch = Batch {
        component: "c".into(),
        heard: 3,
        state: vec![("a".into(), Some(Value::Int(1))), ("b".into(), None)],
        triggers: vec![("t".into(), Value::None), ("t".into(), Value::Float(-0.0))],
    };
    let changes = vec![Change { widget: "w".into(), value: Value::Tuple([Value::Int(i64::MAX)].into()) }];
    let to_worker = [ToWorker::hello(), ToWorker::Event(Event { changes, batches: vec![batch] })];
    for message in to_worker {
        let back = ToWorker::from_bytes(&message.to_bytes().unwrap()).unwrap();
        assert_eq!(format!("{message:?}"), format!("{back:?}"));
    }
    let to_page = [
        ToPage::hello(),
        ToPage::Running(true),
        ToPage::Notice(Some(Notice { text: "a\nb".into(), can_retry: true })),
        ToPage::Notice(None),
    ];
    for message in to_page {
        let back = ToPage::from_bytes(&message.to_bytes().unwrap()).unwrap();
        assert_eq!(format!("{message:?}"), format!("{back:?}"));
    }
}

#[test]
fn another_build_is_refused() {
    assert!(BUILD.starts_with(concat!(env!("CARGO_PKG_VERSION"), "-")), "{BUILD}");
    let other = || WireError::OtherBuild("0".to_owned());
    let page = ToPage::Hello("0".to_owned()).to_bytes().unwrap();
    assert_eq!(ToPage::from_bytes(&page).map(drop), Err(other()));
    let worker = ToWorker::Hello("0".to_owned()).to_bytes().unwrap();
    assert_eq!(ToWorker::from_bytes(&worker).map(drop), Err(other()));
    assert!(other().to_string().contains("load the page again"), "{}", other());
}

#[test]
fn what_is_wrong_with_an_element_is_said_with_its_name() {
    let mut deep = Value::None;
    for _ in 0..300 {
        deep = Value::List([deep].into());
    }
    let patches = patches_of(move |st| st.component("c").html("x").data(deep.clone()).show().map(drop), Vec::new());
    let properties = |error| WireError::Properties { element: "bidi_component".to_owned(), error };
    let sent = ToPage::Patches(patches.concat()).to_bytes();
    assert_eq!(sent, Err(properties(BytesError::TooDeep)));

    let text = ToPage::Patches(patches_of(|st| st.text("plain").show().map(drop), Vec::new()).concat());
    let bytes = text.to_bytes().unwrap();
    let replaced = |from: &[u8], to: &[u8]| {
        let at = bytes.windows(from.len()).position(|window| window == from).unwrap();
        ToPage::from_bytes(&[&bytes[..at], to, &bytes[at + from.len()..]].concat()).map(drop)
    };
    assert_eq!(replaced(b"\x04text", b"\x04test"), Err(WireError::NoElement("test".to_owned())));
    let properties = |error| WireError::Properties { element: "text".to_owned(), error };
    assert_eq!(replaced(b"\x05plain", b"\x09plain"), Err(properties(BytesError::TooFew)));
    assert_eq!(replaced(b"\x05plain", b"\x04plain"), Err(properties(BytesError::Other)));
}

// --- bytes that are no message

#[test]
fn no_part_of_a_message_is_one_and_no_changed_byte_is_a_panic() {
    let page = ToPage::Patches(patches_of(everything, Vec::new()).concat()).to_bytes().unwrap();
    let worker = ToWorker::Event(upload()).to_bytes().unwrap();
    for end in 0..page.len() {
        assert!(ToPage::from_bytes(&page[..end]).is_err(), "the first {end} bytes");
    }
    for end in 0..worker.len() {
        assert!(ToWorker::from_bytes(&worker[..end]).is_err(), "the first {end} bytes");
    }
    for at in 0..page.len() {
        let mut changed = page.clone();
        changed[at] ^= 0xff;
        if let Ok(message) = ToPage::from_bytes(&changed) {
            assert!(message.to_bytes().is_ok(), "what was read can be written, byte {at}");
        }
    }
    let longer = [page, vec![0]].concat();
    assert_eq!(ToPage::from_bytes(&longer).map(drop), Err(WireError::Message(BytesError::TooMany)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_message_or_an_error(bytes in proptest::collection::vec(0_u8..16, 0..200)) {
        if let Ok(message) = ToPage::from_bytes(&bytes) {
            prop_assert!(message.to_bytes().is_ok());
        }
        if let Ok(message) = ToWorker::from_bytes(&bytes) {
            prop_assert!(message.to_bytes().is_ok());
        }
    }
}

// --- how much there is to send

#[test]
fn a_large_page_is_a_few_kilobytes() {
    let app = |st: &Ui| -> Flow {
        for at in 0..20 {
            st.slider(format!("Slider {at}")).value(50).show()?;
        }
        for at in 0..200 {
            st.text(format!("Text {at}")).show()?;
        }
        Ok(())
    };
    let patches = patches_of(app, Vec::new()).concat();
    let bytes = ToPage::Patches(patches).to_bytes().unwrap().len();
    assert!(bytes < 7_000, "{bytes} bytes");
}
