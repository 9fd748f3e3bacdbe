//! Markup in every place that takes a text. None of it may become an element of the page, and none may run.

use headwater::prelude::*;

/// In one text: an element with a handler, a script, and a link that would run code.
const BAD: &str = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>[x](javascript:window.hacked=1)";

pub fn page(st: &Ui) -> Flow {
    match st.radio("Sinks", ["Texts", "Widgets", "Files", "Icon", "Error", "Divider"]).horizontal(true).show()? {
        "Texts" => texts(st),
        "Widgets" => widgets(st),
        "Files" => files(st),
        "Icon" => st.button("Icon").icon(BAD).show().map(drop),
        "Error" => st.raise(BAD, BAD),
        _ => st.header("Divider").divider(BAD).show().map(drop),
    }
}

fn texts(st: &Ui) -> Flow {
    st.title(BAD).help(BAD).anchor(BAD).show()?;
    st.subheader(BAD).show()?;
    st.markdown(include_str!("hostile.md")).help(BAD).show()?;
    st.caption(BAD).show()?;
    st.text(BAD).help(BAD).show()?;
    st.write((BAD, BAD.to_owned()))?;
    st.code(BAD).language(BAD).line_numbers(true).show()?;
    st.code(BAD).language("rust").show()?;
    st.error(BAD).show()?;
    st.success(BAD).show()?;
    st.progress(40).text(BAD).show()?;
    st.exception(&std::io::Error::other(BAD))?;
    st.dataframe(Table::from_columns([(BAD, vec![BAD])])).show()?;
    st.table(Table::from_columns([(BAD, vec![BAD])])).show()?;
    st.container().key(BAD).show()?.write(BAD)?;
    st.expander(BAD).expanded(true).show()?.write(BAD)?;
    st.sidebar().write(BAD)
}

fn widgets(st: &Ui) -> Flow {
    st.button(BAD).key(format!("button {BAD}")).help(BAD).show()?;
    let text = st.text_input(BAD).key(BAD).help(BAD).placeholder(BAD).autocomplete(BAD).value(BAD).show()?;
    st.write(text)?;
    st.number_input(BAD).help(BAD).placeholder(BAD).show()?;
    st.slider(BAD).help(BAD).show()?;
    st.checkbox(BAD).help(BAD).show()?;
    st.toggle(BAD).show()?;
    let picked = st.selectbox(BAD, [BAD, "other"]).help(BAD).placeholder(BAD).show()?;
    st.write(picked)?;
    st.radio(BAD, [BAD, "other"]).captions([BAD, BAD]).help(BAD).show()?;
    // Too late to set, so the error's message has the key in it.
    st.session_state().set(BAD, BAD)?;
    Ok(())
}

fn files(st: &Ui) -> Flow {
    let file = st.file_uploader(BAD).help(BAD).show()?;
    if let Some(file) = file {
        st.write(format!("{} has {} bytes", file.name, file.size()))?;
    }
    Ok(())
}
