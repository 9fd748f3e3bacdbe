//! The app that the tests in the browser drive: one page for each kind of trouble, chosen by a radio at the top.
//!
//! A line at the top of every page counts the runs, so that a test can tell one commit from two.

mod components;
mod documents;
mod files;
mod hostile;

use headwater::prelude::*;
use std::time::Duration;

const PAGES: [&str; 12] = [
    "Widgets",
    "Elements",
    "Slow",
    "Ends",
    "Hostile",
    "Thousand",
    "Megabyte",
    "Components",
    "Preferences",
    "Actions",
    "Form",
    "Files",
];
const FRUIT: [&str; 8] = ["Apple", "Apricot", "Banana", "Cherry", "Fig", "Grape", "Mango", "Plum"];

fn app(st: &Ui) -> Flow {
    let runs = st.state("runs", 0);
    runs.set(runs.get() + 1)?;
    st.title("Test app").show()?;
    st.text(format!("runs={}", runs.get())).show()?;
    let page = st.radio("Page", PAGES).horizontal(true).show()?;
    match page {
        "Widgets" => widgets(st),
        "Elements" => elements(st),
        "Slow" => slow(st),
        "Ends" => ends(st),
        "Hostile" => hostile::page(st),
        "Thousand" => thousand(st),
        "Components" => components::page(st),
        "Preferences" => documents::preferences(st),
        "Actions" => documents::actions(st),
        "Form" => documents::form(st),
        "Files" => files::page(st),
        _ => megabyte(st),
    }
}

/// Every widget, and what the script has from it.
fn widgets(st: &Ui) -> Flow {
    let above = st.container().show()?;
    let name = st.text_input("Name").max_chars(8).help("Up to **eight** letters").placeholder("yours").show()?;
    let secret = st.text_input("Secret").password().show()?;
    let number = st.number_input("Number").min_value(0_i64).max_value(10).show()?;
    let slider = st.slider("Slider").show()?;
    let checkbox = st.checkbox("Checkbox").show()?;
    let toggle = st.toggle("Toggle").show()?;
    let fruit = st.selectbox("Fruit", FRUIT).show()?;
    let pet = st.radio("Pet", ["cat", "dog", "fish"]).captions(["purrs", "barks", "says nothing"]).show()?;
    let inside = st.expander("More").show()?;
    inside.write("inside")?;
    if st.button("Greet").show()? {
        st.write(format!("Hello, {name}!"))?;
    }
    if st.button("Add a line").show()? {
        // Above the fields, so that all of them move.
        above.write("A line that comes from elsewhere")?;
    }
    st.text(format!("name={name} secret={}", secret.len())).show()?;
    st.text(format!("number={number} slider={slider} checkbox={checkbox} toggle={toggle}")).show()?;
    st.text(format!("fruit={fruit} pet={pet}")).show()?;
    // Enough below for the page to scroll.
    for line in 0..40 {
        st.write(format!("Line {line}"))?;
    }
    Ok(())
}

/// What is drawn and not operated, and what may be wider than a narrow page.
fn elements(st: &Ui) -> Flow {
    st.title("Everything").help("Help **me**").show()?;
    st.header("A header").divider("rainbow").show()?;
    st.subheader("A subheader").show()?;
    st.markdown(include_str!("elements.md")).show()?;
    st.caption("A caption").show()?;
    let [left, middle, right] = st.columns([1, 1, 2]).show()?;
    left.button("Plain").show()?;
    middle.button("Primary").kind(ButtonType::Primary).help("A tip").icon(":material/home:").show()?;
    right.button("Off").disabled(true).show()?;
    st.success("success").icon(":material/check:").show()?;
    st.info("info").show()?;
    st.warning("warning").show()?;
    st.error("error").show()?;
    st.container().border(true).show()?.text("plain  text").show()?;
    st.progress(40).text("Progress").show()?;
    st.code(format!("let long = \"{}\";", "very ".repeat(60))).language("rust").show()?;
    st.divider()?;
    let wide = || Table::from_columns((0..14).map(|column| (format!("Column {column}"), vec![1, 2, 3])));
    st.dataframe(wide()).show()?;
    st.table(wide()).show()?;
    st.file_uploader("A file").file_type("csv").show()?;
    st.slider("From and to").value((20, 60)).show()?;
    st.selectbox("None yet", FRUIT).index(None).disabled(true).show()?;
    st.sidebar().write("In the sidebar")?;
    st.sidebar().text_input("Beside").show()?;
    Ok(())
}

fn slow(st: &Ui) -> Flow {
    let draft = st.text_input("Draft").show()?;
    st.button("Other").show()?;
    if st.button("Work").show()? {
        st.spinner("Working...").show_time(true).with(|| st.sleep(Duration::from_secs(3)))?;
        st.success("done").show()?;
    }
    st.text(format!("draft={draft}")).show()?;
    Ok(())
}

/// The ways in which a run ends badly.
fn ends(st: &Ui) -> Flow {
    let count = st.state("count", 0_usize);
    st.button("Count").on_click(count.change(|count| count + 1)).show()?;
    st.text(format!("count={}", count.get())).show()?;
    if st.button("Fail").show()? {
        let number: i32 = "a".parse()?;
        st.write(number)?;
    }
    if st.button("Panic").show()? {
        let nothing: [i32; 0] = [];
        st.write(nothing[count.get()])?;
    }
    Ok(())
}

fn thousand(st: &Ui) -> Flow {
    for number in 0..500 {
        st.text_input("Field").key(format!("field-{number}")).show()?;
        st.write(format!("Text {number}"))?;
    }
    Ok(())
}

fn megabyte(st: &Ui) -> Flow {
    st.button("wide ".repeat(200_000)).show()?;
    st.text("W".repeat(1_000_000)).show()?;
    Ok(())
}

fn main() {
    headwater::launch(app);
}
