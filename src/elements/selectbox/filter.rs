//! Which options match what was typed, the best first.
//!
//! An option matches if it has the typed characters in their order, whatever their case. Runs of characters and the
//! starts of words weigh most, so that "ny" finds "New York" and "Company", in this order.

/// Gaps cost a little, more so between the typed characters than around them.
const GAP_AROUND: f64 = -0.005;
const GAP_INSIDE: f64 = -0.01;
/// What a character gains that follows the one typed before it, or that begins something.
const RUN: f64 = 1.0;
const FIRST: f64 = 0.9;
const WORD: f64 = 0.8;
const CAPITAL: f64 = 0.7;
const DOT: f64 = 0.6;

/// The indices of the options that match, the best first; equals stay in their order. Nothing typed matches all.
pub fn matches<'a>(options: impl Iterator<Item = &'a str>, typed: &str) -> Vec<usize> {
    let typed: Vec<char> = typed.chars().map(lower).collect();
    if typed.is_empty() {
        return options.enumerate().map(|(at, _)| at).collect();
    }
    let scored = options.enumerate().filter_map(|(at, option)| Some((at, score(option, &typed)?)));
    let mut found: Vec<(usize, f64)> = scored.collect();
    found.sort_unstable_by(|(at, a), (other, b)| b.total_cmp(a).then(at.cmp(other)));
    found.into_iter().map(|(at, _)| at).collect()
}

/// How well an option matches, if it does.
fn score(option: &str, typed: &[char]) -> Option<f64> {
    let original: Vec<char> = option.chars().collect();
    let text: Vec<char> = original.iter().copied().map(lower).collect();
    let mut rest = text.iter();
    if !typed.iter().all(|wanted| rest.any(|c| c == wanted)) {
        return None;
    }
    if text.len() == typed.len() {
        return Some(f64::INFINITY);
    }
    // `ending[i]`: the best score if the typed character of this round is the text's i-th; `best[i]`: if it is anywhere
    // up to the i-th, with the gap since.
    let mut before: Option<(Vec<f64>, Vec<f64>)> = None;
    for (round, wanted) in typed.iter().enumerate() {
        let gap = if round + 1 == typed.len() { GAP_AROUND } else { GAP_INSIDE };
        let (mut ending, mut best) = (vec![f64::NEG_INFINITY; text.len()], vec![f64::NEG_INFINITY; text.len()]);
        let mut so_far = f64::NEG_INFINITY;
        for (at, c) in text.iter().enumerate() {
            if c == wanted {
                #[allow(clippy::cast_precision_loss, reason = "a place in an option's text")]
                let alone = at as f64 * GAP_AROUND + bonus(&original, at);
                ending[at] = match (&before, at.checked_sub(1)) {
                    (None, _) => alone,
                    (Some((ends, bests)), Some(last)) => (bests[last] + bonus(&original, at)).max(ends[last] + RUN),
                    (Some(_), None) => f64::NEG_INFINITY,
                };
            }
            so_far = ending[at].max(so_far + gap);
            best[at] = so_far;
        }
        before = Some((ending, best));
    }
    before.and_then(|(_, best)| best.last().copied())
}

/// A character in lower case, as one character: a text and its lower case then have the same places.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// What a character gains by its place.
fn bonus(text: &[char], at: usize) -> f64 {
    let before = at.checked_sub(1).and_then(|last| text.get(last));
    match before {
        None | Some('/') => FIRST,
        Some('-' | '_' | ' ') => WORD,
        Some('.') => DOT,
        Some(last) if last.is_lowercase() && text.get(at).is_some_and(|c| c.is_uppercase()) => CAPITAL,
        Some(_) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn finds_characters_in_order_and_sorts_by_how_well_they_match() {
        let fruit = ["apple", "banana", "cherry", "grape fruit", "pineapple", "zebra", "Date"];
        let cases: [(&str, &[&str]); 8] = [
            ("", &fruit),
            ("ap", &["apple", "pineapple", "grape fruit"]),
            ("pe", &["grape fruit", "pineapple", "apple"]),
            ("AP", &["apple", "pineapple", "grape fruit"]),
            ("date", &["Date"]),
            ("gf", &["grape fruit"]),
            ("pa", &["pineapple"]),
            ("zzz", &[]),
        ];
        for (typed, expected) in cases {
            let found: Vec<&str> = matches(fruit.into_iter(), typed).into_iter().map(|at| fruit[at]).collect();
            assert_eq!(found, expected, "{typed:?}");
        }
    }

    #[test]
    fn starts_of_words_weigh_more() {
        let cases = [(["Company", "New York"], "ny", 1), (["xaxb", "xxab"], "ab", 1), (["foobar", "fooBar"], "b", 1)];
        for (options, typed, first) in cases {
            assert_eq!(matches(options.into_iter(), typed).first(), Some(&first), "{options:?} {typed:?}");
        }
    }

    #[test]
    fn any_text_can_be_matched() {
        for option in ["", "ß", "İstanbul", "日本", "👩‍👩‍👧", "a\u{301}"] {
            assert_eq!(matches([option].into_iter(), option), [0], "{option:?}");
        }
    }
}
