//! Which files an uploader takes, and how sizes and limits are told.

use crate::diag::Exception;
use crate::value::Value;
use std::rc::Rc;

/// How many megabytes a file may have where the app does not say.
pub const MEGABYTES: u32 = 200;

/// What the browser can do about a type: nothing but ask for it. So names are compared again here.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Limits {
    /// Media types (`image/*`) and extensions (`.csv`), in lower case.
    pub types: Rc<[String]>,
    /// How many megabytes a file may have.
    pub megabytes: u32,
}

/// Extensions that mean the same.
const ALIKE: [(&str, &str); 5] =
    [(".jpg", ".jpeg"), (".mpg", ".mpeg"), (".mp4", ".mpeg4"), (".tif", ".tiff"), (".htm", ".html")];

impl Limits {
    /// Limits as an author gives them.
    pub fn new(types: &[String], megabytes: Option<u32>) -> Self {
        let (mut media, mut extensions) = (Vec::new(), Vec::new());
        for kind in types {
            let kind = kind.trim().to_lowercase();
            match kind.as_str() {
                "" => {}
                "image" | "audio" | "video" | "text" => media.push(format!("{kind}/*")),
                _ if kind.contains('/') => media.push(kind),
                _ => extensions.push(format!(".{}", kind.trim_start_matches('.'))),
            }
        }
        for (one, other) in ALIKE {
            let has = |kind: &str| extensions.iter().any(|extension| extension == kind);
            match (has(one), has(other)) {
                (true, false) => extensions.push(other.to_owned()),
                (false, true) => extensions.push(one.to_owned()),
                _ => {}
            }
        }
        media.append(&mut extensions);
        Self { types: media.into(), megabytes: megabytes.unwrap_or(MEGABYTES) }
    }

    /// Whether a file may be uploaded.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn check(&self, name: &str, mime: &str, size: f64) -> Result<(), String> {
        let name = name.to_lowercase();
        let fits = |kind: &String| match kind.strip_suffix('*') {
            Some(family) => mime.starts_with(family),
            None => kind == mime || (kind.starts_with('.') && name.ends_with(kind.as_str())),
        };
        if !self.types.is_empty() && !self.types.iter().any(fits) {
            let kind = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_uppercase());
            let files = kind.map_or_else(|| "Files without a type".to_owned(), |kind| format!("{kind} files"));
            return Err(format!("{files} are not allowed."));
        }
        if size > f64::from(self.megabytes) * 1e6 {
            return Err(format!("File must be {}MB or smaller.", self.megabytes));
        }
        Ok(())
    }

    /// Whether a file of that name may be uploaded, as far as Streamlit's server looks: where a media type is
    /// allowed, it leaves it to the page.
    ///
    /// # Errors
    /// It may not.
    pub fn check_name(&self, name: &str) -> Result<(), Exception> {
        let lower = name.to_lowercase();
        let is_loose = self.types.is_empty() || self.types.iter().any(|kind| kind.contains('/'));
        if is_loose || self.types.iter().any(|kind| lower.ends_with(kind.as_str())) {
            return Ok(());
        }
        let stem = name.trim_start_matches('.');
        let extension = stem.rfind('.').and_then(|at| stem.get(at..)).unwrap_or_default();
        let allowed = Value::strs(self.types.iter()).repr();
        let message = format!("Invalid file extension: `{extension}`. Allowed: {allowed}");
        Err(Exception::streamlit("StreamlitAPIException", message))
    }

    /// The value of the field's `accept`.
    pub fn accept(&self) -> String {
        self.types.join(",")
    }

    /// The limits in a line: `200MB per file • CSV`.
    pub fn note(&self) -> String {
        let name = |kind: &String| kind.trim_start_matches('.').trim_end_matches("/*").to_ascii_uppercase();
        let types: Vec<String> = self.types.iter().map(name).collect();
        let size = format!("{}MB per file", self.megabytes);
        if types.is_empty() { size } else { format!("{size} \u{2022} {}", types.join(", ")) }
    }
}

/// A size for people: `7.0B`, `1.2KB`, `2.0MB`.
pub fn size_text(bytes: f64) -> String {
    let mut size = bytes;
    for unit in ["B", "KB", "MB"] {
        if size < 1000.0 {
            return format!("{size:.1}{unit}");
        }
        size /= 1000.0;
    }
    format!("{size:.1}GB")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(types: &[&str]) -> Limits {
        Limits::new(&types.iter().map(|kind| (*kind).to_owned()).collect::<Vec<_>>(), None)
    }

    #[test]
    fn types_get_one_form() {
        let cases: [(&[&str], &[&str]); 5] = [
            (&["csv", ".TXT", " "], &[".csv", ".txt"]),
            (&["jpg"], &[".jpg", ".jpeg"]),
            (&["html", "htm"], &[".html", ".htm"]),
            (&["pdf", "Image", "application/JSON"], &["image/*", "application/json", ".pdf"]),
            (&[], &[]),
        ];
        for (given, expected) in cases {
            assert_eq!(&*limits(given).types, expected, "{given:?}");
        }
    }

    #[test]
    fn a_file_needs_a_type_and_a_size_that_are_allowed() {
        let cases: [(&[&str], &str, &str, f64, Result<(), &str>); 9] = [
            (&[], "a", "", 2e8, Ok(())),
            (&[], "a", "", 2e8 + 1.0, Err("File must be 200MB or smaller.")),
            (&["csv"], "A.CSV", "", 0.0, Ok(())),
            (&["csv"], "a.txt", "text/csv", 1.0, Err("TXT files are not allowed.")),
            (&["csv"], "csv", "", 1.0, Err("Files without a type are not allowed.")),
            (&["tar.gz"], "a.tar.gz", "", 1.0, Ok(())),
            (&["image"], "a.x", "image/png", 1.0, Ok(())),
            (&["image/png"], "a.png", "image/gif", 1.0, Err("PNG files are not allowed.")),
            (&["image", "csv"], "a.csv", "text/csv", 1.0, Ok(())),
        ];
        for (types, name, mime, size, expected) in cases {
            assert_eq!(limits(types).check(name, mime, size), expected.map_err(str::to_owned), "{types:?} {name}");
        }
    }

    #[test]
    fn sizes_read_well() {
        let cases =
            [(0.0, "0.0B"), (7.0, "7.0B"), (1234.0, "1.2KB"), (123_456.0, "123.5KB"), (2e6, "2.0MB"), (3e9, "3.0GB")];
        for (bytes, expected) in cases {
            assert_eq!(size_text(bytes), expected);
        }
        assert_eq!(limits(&["csv", "image"]).note(), "200MB per file \u{2022} IMAGE, CSV");
    }
}
