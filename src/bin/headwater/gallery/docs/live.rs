//! Examples in a page. A template has the source once; what the reader sees and what runs are both made of it.

use minijinja::{Error, ErrorKind, Value};

use crate::highlight;
use crate::template::html;

/// The languages of examples: how a template calls them, how files in them end, and what people read.
const LANGUAGES: [(&str, &str, &str); 8] = [
    ("html", "html", "HTML"),
    ("js", "js", "JavaScript"),
    ("json", "json", "JSON"),
    ("nginx", "conf", "nginx"),
    ("python", "py", "Python"),
    ("rust", "rs", "Rust"),
    ("sh", "sh", "Commands"),
    ("toml", "toml", "TOML"),
];

/// `{% filter shown("sh") %}`: source that one reads.
pub fn shown(source: String, language: String) -> Result<Value, Error> {
    Ok(html(block(source.trim_matches('\n').trim_end(), &language)?))
}

/// `{% filter live("python") %}`: a script above the app that it is; `live("html")`: markup above what it becomes.
pub fn live(source: String, language: String) -> Result<Value, Error> {
    let source = source.trim_matches('\n').trim_end();
    let runs = match &*language {
        "python" if source.to_ascii_lowercase().contains("</script") || source.contains("<!--") => {
            return Err(wrong("a script with </script or <!-- in it cannot stand in a page".to_owned()));
        }
        "python" => {
            let script = format!("<script type=\"text/python\">\n{source}\n</script>");
            format!("<headwater-app loading=\"lazy\">{script}</headwater-app>")
        }
        "html" => source.to_owned(),
        other => return Err(wrong(format!("a page cannot run {other}"))),
    };
    let shown = block(source, &language)?;
    Ok(html(format!("<div class=\"live\">\n{shown}\n<div class=\"runs\">\n{runs}\n</div>\n</div>")))
}

fn block(source: &str, language: &str) -> Result<String, Error> {
    let known = LANGUAGES.iter().find(|(name, ..)| *name == language);
    let (_, ending, label) = known.ok_or_else(|| wrong(format!("there is no language {language}")))?;
    let source = highlight::source(&format!("example.{ending}"), source);
    Ok(format!("<pre class=\"code\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\"><code>{source}</code></pre>"))
}

fn wrong(what: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(filter: fn(String, String) -> Result<Value, Error>, source: &str, language: &str) -> String {
        filter(source.to_owned(), language.to_owned()).unwrap().to_string()
    }

    #[test]
    fn the_source_is_written_for_the_reader_and_as_it_is_for_the_app() {
        let made = made(live, "\nst.write(1 < 2)\n", "python");
        assert!(made.contains("&lt; "), "{made}");
        assert!(made.contains("<script type=\"text/python\">\nst.write(1 < 2)\n</script>"), "{made}");
        assert_eq!(made.matches("<headwater-app loading=\"lazy\">").count(), 1, "{made}");
    }

    #[test]
    fn markup_is_shown_and_runs_as_it_stands() {
        let made = made(live, "<headwater-component></headwater-component>", "html");
        assert_eq!(made.matches("<headwater-component></headwater-component>").count(), 1, "{made}");
        assert!(made.contains("&lt;headwater-component"), "{made}");
    }

    #[test]
    fn what_is_only_shown_runs_nothing() {
        let made = made(shown, "<script src=\"x.js\"></script>", "html");
        assert!(!made.contains("<script") && made.contains("aria-label=\"HTML\""), "{made}");
    }

    #[test]
    fn what_cannot_be_shown_or_run_stops_the_build() {
        for (source, language) in [("x", "js"), ("x", "cobol"), ("'</SCRIPT>'", "python"), ("'<!--'", "python")] {
            assert!(live(source.to_owned(), language.to_owned()).is_err(), "{source} {language}");
        }
        assert!(shown(String::new(), "cobol".to_owned()).is_err());
    }
}
