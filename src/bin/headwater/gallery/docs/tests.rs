//! What the pages say is so: every command in them is one, every example runs once, every page is in the list.

use super::*;

fn checkout() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn docs() -> Docs {
    Docs::read(checkout(), &mut Templates::new().unwrap()).unwrap()
}

fn source(page: &Page) -> String {
    read(&checkout().join("www").join(page.template())).unwrap()
}

/// What stands in the filters of that name: the language, and the text.
fn filtered<'a>(source: &'a str, filter: &str) -> Vec<(&'a str, &'a str)> {
    let begin = format!("{{% filter {filter}(\"");
    let blocks = source.split(&*begin).skip(1);
    blocks.map(|block| block.split("{% endfilter %}").next().unwrap().split_once("\") %}").unwrap()).collect()
}

#[test]
fn the_list_has_every_page_of_the_folder() {
    let pages = docs().pages;
    let mut listed: Vec<String> = pages.iter().map(Page::template).chain([format!("{FOLDER}/{FRAME}")]).collect();
    listed.sort();
    let folder = checkout().join("www").join(FOLDER).read_dir().unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut there: Vec<String> =
        names.filter(|name| name.ends_with(".html")).map(|name| format!("{FOLDER}/{name}")).collect();
    there.sort();
    assert_eq!(listed, there);
    assert_eq!(pages.first().map(Page::path).as_deref(), Some("docs/"));
    assert_eq!(pages.get(1).map(Page::path).as_deref(), Some("docs/host/"));
}

/// Without Python `runtime` and `share` are no commands.
#[cfg(feature = "python")]
#[test]
fn each_command_that_a_reader_is_told_to_type_is_one() {
    use clap::Parser;
    let mut count = 0;
    for page in docs().pages {
        for (_, text) in filtered(&source(&page), "shown").into_iter().filter(|(language, _)| *language == "sh") {
            let typed = text.lines().map(|line| line.split(" #").next().unwrap().trim());
            for line in typed.filter(|line| line.starts_with("headwater ")) {
                let taken = crate::Cli::try_parse_from(line.split_whitespace());
                assert!(taken.is_ok(), "{}: {line}: {}", page.template(), taken.err().unwrap());
                count += 1;
            }
        }
    }
    assert!(count > 8, "{count}");
}

#[test]
fn pages_allow_modules_from_blobs_if_an_example_has_one() {
    for page in docs().pages {
        let source = source(&page);
        let examples = filtered(&source, "live");
        let has_module =
            examples.iter().any(|(_, text)| text.contains("<script type=\"module\">") || text.contains("js="));
        assert_eq!(page.has_module, has_module, "{}", page.template());
        for (element, module) in
            [("headwater-app", "runtime }}/element.js"), ("headwater-component", "element }}/element.js")]
        {
            let runs = |(language, text): &(&str, &str)| {
                text.contains(&format!("<{element}")) || (*language == "python" && element == "headwater-app")
            };
            assert_eq!(source.contains(module), examples.iter().any(runs), "{}: {module}", page.template());
        }
    }
}

#[cfg(feature = "python")]
#[test]
fn each_example_is_an_app_in_the_site_and_each_command_has_its_place() {
    let site = super::super::tests::with_python();
    for page in docs().pages {
        let made = site.text(&format!("{}index.html", page.path())).unwrap();
        let source = source(&page);
        let examples = filtered(&source, "live").len();
        assert_eq!(made.matches("<div class=\"runs\">\n<headwater-").count(), examples, "{}", page.template());
        assert!(made.contains("aria-current=\"page\""), "{made}");
    }
    let commands = site.text("docs/command-line/index.html").unwrap();
    for name in ["build", "new", "run", "runtime", "share", "test", "trace"] {
        assert!(commands.contains(&format!("id=\"{name}\"")), "{name}");
    }
}
