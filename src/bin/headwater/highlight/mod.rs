//! Source as HTML: each token in a `<span>` that says what it is, coloured by the gallery's stylesheet.

mod python;
mod rust;
mod web;

use crate::template::escape;

pub use rust::rust;

/// A file's text, escaped and marked up as its name asks for.
pub fn source(path: &str, text: &str) -> String {
    match path.rsplit('.').next() {
        Some("rs") => rust(text),
        Some("py") => python::script(text),
        Some("js") => web::script(text),
        Some("css") => web::style(text),
        Some("html") => web::markup(text),
        _ => marked(text, |rest| (rest.len(), None)),
    }
}

/// The source with each token marked. `next` tells of what follows how long its first token is, and its class.
fn marked(source: &str, mut next: impl FnMut(&str) -> (usize, Option<&'static str>)) -> String {
    let mut html = String::with_capacity(source.len() * 2);
    let mut rest = source;
    while !rest.is_empty() {
        let (length, class) = next(rest);
        // A lexer that is at its end has the reader get the rest as it is.
        let (token, after) = rest.split_at_checked(length).filter(|_| length > 0).unwrap_or((rest, ""));
        rest = after;
        match class {
            Some(class) => {
                html.push_str(&format!("<span class=\"{class}\">"));
                escape(token, &mut html);
                html.push_str("</span>");
            }
            None => escape(token, &mut html),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_makes_no_sense_leaves_the_rest_as_it_is() {
        for length in [0, 2, 9] {
            assert_eq!(marked("é<", |_| (length, None)), "é&lt;");
            assert_eq!(marked("aé<", |_| (length, None)), "aé&lt;");
        }
    }

    #[test]
    fn a_file_is_marked_as_its_name_asks_for() {
        for (path, text, expected) in [
            ("a.rs", "let", "<span class=\"keyword\">let</span>"),
            ("a.py", "def", "<span class=\"keyword\">def</span>"),
            ("a.js", "const", "<span class=\"keyword\">const</span>"),
            ("a.css", "/**/", "<span class=\"comment\">/**/</span>"),
            ("a.html", "<p>", "<span class=\"keyword\">&lt;p</span><span class=\"keyword\">&gt;</span>"),
            ("a.txt", "let <p>", "let &lt;p&gt;"),
        ] {
            assert_eq!(source(path, text), expected, "{path}");
        }
    }
}
