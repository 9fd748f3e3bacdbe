//! Emoji by their shortcodes.

/// `name emoji` a line, sorted by name; written by the build script from the `gh-emoji` table.
const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/emoji.txt"));

/// The emoji of a shortcode, without its colons.
pub(super) fn emoji(name: &str) -> Option<&'static str> {
    let (mut from, mut to) = (0, TABLE.len());
    while from < to {
        // The line around the middle of what is left.
        let middle = from + (to - from) / 2;
        let start = TABLE.as_bytes()[..middle].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let end = TABLE.as_bytes()[middle..].iter().position(|byte| *byte == b'\n').map_or(TABLE.len(), |at| middle + at);
        let (known, emoji) = TABLE.get(start..end)?.split_once(' ')?;
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
        for line in TABLE.lines() {
            let (name, expected) = line.split_once(' ').unwrap();
            assert_eq!(emoji(name), Some(expected), "{name}");
        }
        assert!(TABLE.lines().count() > 1800);
        for name in ["", " ", "smile ", "smil", "zzz_no", "+"] {
            assert_eq!(emoji(name), None, "{name:?}");
        }
    }
}
