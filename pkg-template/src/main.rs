//! My app: it greets whoever gives a name, and counts how often.

use headwater::prelude::*;

fn app(st: &Ui) -> Flow {
    let greetings = st.state("greetings", 0);
    st.title("My app").show()?;
    let name = st.text_input("Your name").placeholder("Ada").show()?;
    let greet = st.button("Greet").disabled(name.is_empty()).on_click(greetings.change(|n| n + 1));
    if greet.show()? {
        st.success(format!("Hello, {name}!")).show()?;
    }
    st.caption(format!("Greetings so far: {}", greetings.get())).show()?;
    Ok(())
}

fn main() {
    headwater::launch(app);
}

#[cfg(test)]
mod tests {
    use super::app;
    use headwater::testing::Harness;

    #[test]
    fn greets_by_name() {
        let mut page = Harness::new(app);
        page.set("Your name", "Grace");
        page.click("Greet");
        let shown = page.dump();
        assert!(shown.contains("Hello, Grace!"), "{shown}");
        assert!(shown.contains("Greetings so far: 1"), "{shown}");
    }

    #[test]
    fn does_not_greet_nobody() {
        let mut page = Harness::new(app);
        page.click("Greet");
        assert!(!page.dump().contains("Hello"));
    }
}
