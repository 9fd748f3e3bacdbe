//! Emoji by their shortcodes. The table is as large as a small app, and few texts need it: a page fetches it when the
//! first shortcode comes up, and shows the shortcode until then. Natively it is there from the start.

use leptos::prelude::{ArcTrigger, Notify, Track};
use std::cell::Cell;

/// `name emoji` a line, sorted by name; written by the build script from the `gh-emoji` table.
#[cfg(not(target_arch = "wasm32"))]
const TABLE: Option<&str> = Some(include_str!(concat!(env!("OUT_DIR"), "/emoji.txt")));
#[cfg(target_arch = "wasm32")]
const TABLE: Option<&str> = None;

thread_local! {
    // Shared by all texts of the page: what one has fetched, the others need not.
    static FETCHED: Cell<Option<&'static str>> = const { Cell::new(TABLE) };
    static FETCH: Cell<Option<fn()>> = const { Cell::new(None) };
    static ARRIVED: ArcTrigger = ArcTrigger::new();
}

/// What a shortcode stands for.
pub(super) enum Found {
    /// This emoji.
    Emoji(&'static str),
    /// Nothing.
    Unknown,
    /// That is not known yet.
    NotYet,
}

/// Says how to fetch the table. The fetch is to end with [`emoji_arrived`].
pub fn on_emoji_wanted(fetch: fn()) {
    FETCH.set(Some(fetch));
}

/// The table is here; texts that wait for it are shown again.
pub fn emoji_arrived(table: String) {
    // Once a page, for as long as the page is.
    FETCHED.set(Some(table.leak()));
    ARRIVED.with(ArcTrigger::notify);
}

/// The emoji of a shortcode, without its colons.
pub(super) fn emoji(name: &str) -> Found {
    let Some(table) = FETCHED.get() else {
        if let Some(fetch) = FETCH.take() {
            fetch();
        }
        return Found::NotYet;
    };
    look_up(table, name).map_or(Found::Unknown, Found::Emoji)
}

/// What a shortcode that was not known yet shows; what calls this runs again when that is known.
pub(super) fn shown_later(name: &str) -> String {
    ARRIVED.with(ArcTrigger::track);
    let known = FETCHED.get().and_then(|table| look_up(table, name));
    known.map_or_else(|| format!(":{name}:"), str::to_owned)
}

fn look_up<'a>(table: &'a str, name: &str) -> Option<&'a str> {
    let (mut from, mut to) = (0, table.len());
    while from < to {
        // The line around the middle of what is left.
        let middle = from + (to - from) / 2;
        let start = table.as_bytes()[..middle].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let end =
            table.as_bytes()[middle..].iter().position(|byte| *byte == b'\n').map_or(table.len(), |at| middle + at);
        let (known, emoji) = table.get(start..end)?.split_once(' ')?;
        match known.cmp(name) {
            std::cmp::Ordering::Equal => return Some(emoji),
            std::cmp::Ordering::Less => from = end + 1,
            std::cmp::Ordering::Greater => to = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_line_of_the_table_and_nothing_else() {
        let table = TABLE.unwrap();
        for line in table.lines() {
            let (name, expected) = line.split_once(' ').unwrap();
            assert_eq!(look_up(table, name), Some(expected), "{name}");
        }
        assert!(table.lines().count() > 1800);
        for name in ["", " ", "smile ", "smil", "zzz_no", "+"] {
            assert_eq!(look_up(table, name), None, "{name:?}");
        }
    }

    #[test]
    fn a_shortcode_is_shown_until_its_table_arrives() {
        FETCHED.set(None);
        assert!(matches!(emoji("tada"), Found::NotYet));
        assert_eq!(shown_later("tada"), ":tada:");
        emoji_arrived("tada 🎉".to_owned());
        assert!(matches!(emoji("tada"), Found::Emoji("🎉")) && matches!(emoji("other"), Found::Unknown));
        assert_eq!((shown_later("tada"), shown_later("other")), ("🎉".to_owned(), ":other:".to_owned()));
        FETCHED.set(TABLE);
    }
}
