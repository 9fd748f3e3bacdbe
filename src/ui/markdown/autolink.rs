//! Addresses that stand in a text without any marks: `https://..`, `www...`, `name@host.org`.

/// A host's name is never longer. The limit keeps hostile texts from costing quadratic time.
const LONGEST_HOST: usize = 253;
const LONGEST_NAME: usize = 64;

/// Reads a web address at the start of `text`: the number of bytes that belong to it, and where
/// it leads. `before` is the character in front of it.
pub fn web(text: &str, before: Option<char>) -> Option<(usize, String)> {
    let starts = |prefix: &str| text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let (skip, prefix) = if starts("https://") {
        (8, "")
    } else if starts("http://") {
        (7, "")
    } else if starts("www.") {
        (0, "http://")
    } else {
        return None;
    };
    let free = match before {
        None => true,
        // Inside a word `www.` means nothing; a scheme only needs not to go on from a letter.
        Some(c) if skip == 0 => c.is_whitespace() || "*_~([".contains(c),
        Some(c) => !c.is_alphabetic(),
    };
    if !free || !host_is_plausible(&text[skip..]) {
        return None;
    }
    let end = text.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(text.len());
    let len = trim_end(&text[..end]);
    (len > skip).then(|| (len, format!("{prefix}{}", &text[..len])))
}

/// Reads a mail address around an `@`: the bytes before and after it that belong to it.
pub fn mail(before: &str, after: &str) -> Option<(usize, usize)> {
    let name = before
        .bytes()
        .rev()
        .take(LONGEST_NAME + 1)
        .take_while(|b| b.is_ascii_alphanumeric() || b"._+-".contains(b))
        .count();
    let mut host =
        after.bytes().take(LONGEST_HOST + 1).take_while(|b| b.is_ascii_alphanumeric() || b".-_".contains(b)).count();
    while after[..host].ends_with('.') {
        host -= 1;
    }
    let fits = (1..=LONGEST_NAME).contains(&name) && host <= LONGEST_HOST;
    let named = after[..host].contains('.') && !after[..host].ends_with(['-', '_']);
    let whole = after[..host].split('.').all(|label| !label.is_empty());
    let path = before[..before.len() - name].ends_with('/');
    (fits && named && whole && !path).then_some((name, host))
}

/// A host has letters or digits, and no underscore in its last two labels.
fn host_is_plausible(text: &str) -> bool {
    let len = text
        .bytes()
        .take(LONGEST_HOST + 1)
        .take_while(|b| !b.is_ascii() || b.is_ascii_alphanumeric() || b"-_.".contains(b))
        .count();
    let Some(host) = text.get(..len).filter(|_| len <= LONGEST_HOST) else {
        return false;
    };
    host.starts_with(char::is_alphanumeric)
        && !host.trim_end_matches('.').rsplit('.').take(2).any(|label| label.contains('_'))
}

/// Leaves to the sentence what is the sentence's: closing marks, and brackets opened outside.
fn trim_end(text: &str) -> usize {
    let mut open = text.matches('(').count() as isize - text.matches(')').count() as isize;
    let mut len = text.len();
    while let Some(last) = text[..len].chars().next_back() {
        match last {
            ')' if open < 0 => open += 1,
            '?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '"' | ']' => {}
            _ => break,
        }
        len -= last.len_utf8();
    }
    len
}
