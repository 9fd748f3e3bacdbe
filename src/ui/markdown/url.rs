//! Which addresses a text may point at. Everything not allowed here stays plain text.

/// Whether a link may lead there: the web, mail, telephone, and places on this site.
pub fn link_allowed(address: &str) -> bool {
    match scheme(address) {
        None => true,
        Some(scheme) => matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"),
    }
}

/// Whether an image may be loaded from there: the web, this site, or the address itself.
pub fn image_allowed(address: &str) -> bool {
    match scheme(address) {
        None => true,
        Some(scheme) if scheme == "data" => {
            visible(address).take(11).collect::<String>().eq_ignore_ascii_case("data:image/")
        }
        Some(scheme) => matches!(scheme.as_str(), "http" | "https"),
    }
}

/// What a browser would take for the scheme, in lower case. Browsers skip tabs, line ends and
/// leading blanks, so all of them are skipped here before anything is compared.
fn scheme(address: &str) -> Option<String> {
    let mut name = String::new();
    for c in visible(address) {
        match c {
            ':' => return Some(name),
            '/' | '?' | '#' | '\\' => return None,
            _ => name.push(c.to_ascii_lowercase()),
        }
    }
    None
}

fn visible(address: &str) -> impl Iterator<Item = char> + '_ {
    address.chars().filter(|c| !c.is_whitespace() && !c.is_control())
}
