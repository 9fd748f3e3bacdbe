//! My app: it greets whoever gives a name, and asks for stars.

use headwater::prelude::*;
use serde::Serialize;

/// What the component gets: see `stars/src/index.ts`.
#[derive(Serialize)]
struct Question {
    question: &'static str,
}

fn app(st: &Ui) -> Flow {
    let greetings = st.state("greetings", 0);
    st.title("My app").show()?;
    let name = st.text_input("Your name").placeholder("Ada").show()?;
    let greet = st.button("Greet").disabled(name.is_empty()).on_click(greetings.change(|n| n + 1));
    if greet.show()? {
        st.success(format!("Hello, {name}!")).show()?;
    }
    st.caption(format!("Greetings so far: {}", greetings.get())).show()?;

    let stars = st
        .component("my-app.stars")
        .html("<fieldset></fieldset>")
        .css_file("style.css")
        .js_file("index.js")
        .key("stars")
        .data(Question { question: "How do you like it?" })
        .default("rating", 0)
        .show()?;
    match stars.get("rating")? {
        None | Some(0) => Ok(()),
        Some(rating) => st.write(format!("{rating} of 5 stars. Thank you!")),
    }
}

fn main() {
    headwater::launch(app);
}

#[cfg(test)]
mod tests {
    use super::app;
    use headwater::testing::Harness;
    use headwater::value::Value;

    /// What a build finds in `stars/`: an app without a page has to be told.
    const PACKAGES: &str = r#"{"my-app.stars": {"base": "", "files": ["index.js", "style.css"]}}"#;

    #[test]
    fn greets_by_name() {
        let mut page = Harness::with_packages(PACKAGES, app);
        page.set("Your name", "Grace");
        page.click("Greet");
        let shown = page.dump();
        assert!(shown.contains("Hello, Grace!"), "{shown}");
        assert!(shown.contains("Greetings so far: 1"), "{shown}");
    }

    #[test]
    fn does_not_greet_nobody() {
        let mut page = Harness::with_packages(PACKAGES, app);
        page.click("Greet");
        assert!(!page.dump().contains("Hello"));
    }

    #[test]
    fn thanks_for_stars() {
        let mut page = Harness::with_packages(PACKAGES, app);
        page.session().set_state("stars", Value::dict([("rating", Value::Int(4))]));
        page.rerun();
        let shown = page.dump();
        assert!(shown.contains("4 of 5 stars"), "{shown}");
    }
}
