//! `st.write`: whatever it is given, drawn as suits it.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.write("some *markdown*")?;
//! st.write((1, "and", 2.5))?;
//! st.write(Table::from_columns([("A", vec![1, 2])]))?;
//! # Ok(()) }
//! ```

use crate::diag::Flow;
use crate::ui::Ui;
use crate::value::Value;

/// What `st.write` takes: one value, or several in a tuple.
pub trait Writable {
    /// The values, in order.
    fn into_values(self) -> Vec<Value>;
}

impl<T: Into<Value>> Writable for T {
    fn into_values(self) -> Vec<Value> {
        vec![self.into()]
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {
        $(impl<$($name: Into<Value>),+> Writable for ($($name,)+) {
            #[allow(non_snake_case, reason = "one letter names both the type and the value")]
            fn into_values(self) -> Vec<Value> {
                let ($($name,)+) = self;
                vec![$($name.into()),+]
            }
        })*
    };
}

tuples! { (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) }

impl Ui {
    /// `st.write(*args)`: texts as markdown, numbers and truth values as code, tables as tables. Neighbours that are
    /// texts or numbers become one paragraph, joined by spaces.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn write(&self, values: impl Writable) -> Flow {
        let mut line: Vec<String> = Vec::new();
        for value in values.into_values() {
            match value {
                Value::Str(text) => line.push(text.to_string()),
                Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::None => {
                    line.push(format!("`{}`", value.repr()));
                }
                Value::Table(table) => {
                    self.write_line(&mut line)?;
                    self.dataframe(table).show()?;
                }
                other => line.push(format!("`{}`", other.repr().replace('`', "\\`"))),
            }
        }
        self.write_line(&mut line)
    }

    fn write_line(&self, line: &mut Vec<String>) -> Flow {
        if line.is_empty() {
            return Ok(());
        }
        let text = std::mem::take(line).join(" ");
        self.markdown(text).show().map(drop)
    }
}

#[cfg(test)]
mod tests {
    use crate::Table;
    use crate::testing::Harness;

    #[test]
    fn joins_texts_and_draws_tables_apart() {
        let app = Harness::new(|st| {
            st.write(("Person 1:", "", "", ""))?;
            st.write((1, "a", true))?;
            st.write(("before", Table::from_columns([("A", vec![1])]), "after"))
        });
        assert_eq!(
            app.dump(),
            "markdown body='Person 1:'\nmarkdown body='`1` a `True`'\n\
             markdown body='before'\ndataframe data=DataFrame(columns=['A'], rows=1)\nmarkdown body='after'\n"
        );
    }
}
