//! Pages from templates: `{{ name }}` is replaced by text, with what HTML reserves escaped. A name that the page does
//! not know is an error, not a gap.

use std::borrow::Cow;

use anyhow::{Context, Result};
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value};

use crate::highlight;

pub use minijinja::context;

/// A set of templates that may build on each other.
pub struct Templates(Environment<'static>);

impl Templates {
    /// An empty set.
    pub fn new() -> Result<Self> {
        let mut environment = Environment::empty();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
        // {% filter code("js") %}: source as a page shows it.
        environment.add_filter("code", |text: String, extension: String| {
            html(highlight::source(&format!("code.{extension}"), text.trim()))
        });
        // A line that holds a tag only leaves no empty line in the page.
        environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
        Ok(Self(environment))
    }

    /// Adds a template under the name that others know it by.
    pub fn add(&mut self, name: impl Into<Cow<'static, str>>, text: String) -> Result<()> {
        let name = name.into();
        self.0.add_template_owned(name.clone(), text).with_context(|| format!("cannot read the template {name}"))
    }

    /// Adds a filter, `{% filter name("argument") %}`, which may refuse its text.
    pub fn add_filter(&mut self, name: &'static str, filter: fn(String, String) -> Result<Value, minijinja::Error>) {
        self.0.add_filter(name, filter);
    }

    /// Fills a template.
    pub fn render(&self, name: &str, values: Value) -> Result<String> {
        let template = self.0.get_template(name)?;
        template.render(values).with_context(|| format!("cannot fill the template {name}"))
    }
}

/// A path of this site: it holds nothing that HTML reserves, and stays readable in the page.
pub fn url(path: String) -> Value {
    Value::from_safe_string(path)
}

/// HTML made by this program.
pub fn html(text: String) -> Value {
    Value::from_safe_string(text)
}

/// Text as it is written in HTML.
pub fn escape(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            char => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_a_missing_name_is_an_error() {
        let mut templates = Templates::new().unwrap();
        templates.add("a", "<a href=\"{{ to }}\">{{ text }}</a>".to_owned()).unwrap();
        let filled = templates.render("a", context! { to => url("../x/y".to_owned()), text => "1 < 2" }).unwrap();
        assert_eq!(filled, "<a href=\"../x/y\">1 &lt; 2</a>");
        assert!(templates.render("a", context! { text => "" }).is_err());
    }
}
