//! The address of a heading: "Title text" becomes `title-text`, as links to Streamlit pages expect.

/// Letters outside ASCII, behind the letters that stand for them.
const LETTERS: &[(&str, &str)] = &[
    ("a", "àáâãåāăąαά"),
    ("ae", "äæ"),
    ("b", "б"),
    ("c", "çćčĉċ"),
    ("ch", "ч"),
    ("d", "ďđðдδ"),
    ("e", "èéêëēęěėĕеэεέ"),
    ("f", "фφ"),
    ("g", "ğģĝġгγ"),
    ("h", "ĥħ"),
    ("i", "ìíîïīįĭıиιηίήϊ"),
    ("j", "ĵ"),
    ("k", "ķкκ"),
    ("kh", "х"),
    ("ks", "ξ"),
    ("l", "ĺľłļлλ"),
    ("m", "мμ"),
    ("n", "ñńňņнν"),
    ("o", "òóôõøōŏőоοωόώ"),
    ("oe", "öœ"),
    ("p", "пπ"),
    ("ps", "ψ"),
    ("r", "ŕřŗрρ"),
    ("s", "śšşșŝсσς"),
    ("sch", "щ"),
    ("sh", "ш"),
    ("ss", "ß"),
    ("t", "ţťțтτ"),
    ("th", "þθ"),
    ("ts", "ц"),
    ("u", "ùúûūůűųŭу"),
    ("ue", "ü"),
    ("v", "вβ"),
    ("w", "ŵ"),
    ("x", "χ"),
    ("y", "ýÿŷйыυύ"),
    ("ya", "я"),
    ("yo", "ё"),
    ("yu", "ю"),
    ("z", "źżžзζ"),
    ("zh", "ж"),
    ("a", "а"),
    ("", "ъь"),
    (" and ", "&"),
    (" love ", "♥"),
    (" unicorn ", "🦄"),
];

/// The slug of a heading's text. A text without a letter that can be spelt in ASCII gets a
/// number made from its characters, so that it has an address all the same; an empty one has none.
pub fn heading_slug(text: &str) -> String {
    let text = text.trim();
    let words = split_words(&spell(text));
    let mut slug = String::new();
    let mut gap = false;
    for (i, c) in words.char_indices() {
        if c.is_ascii_alphanumeric() {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c.to_ascii_lowercase());
        } else if !(c == '\'' && is_short_form(&words, i)) {
            gap = true;
        }
    }
    if slug.is_empty() && !text.is_empty() { format!("{:08x}", number(text)) } else { slug }
}

/// Spells what it can in ASCII, and keeps capitals, which say where words begin.
fn spell(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii() && c != '&' {
            out.push(c);
            continue;
        }
        if matches!(c, '’' | '‘') {
            out.push('\'');
            continue;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        match LETTERS.iter().find(|(_, from)| from.contains(small)) {
            // The two joined capitals count as two letters.
            Some((to, _)) if matches!(c, 'Æ' | 'Œ') => out.push_str(&to.to_ascii_uppercase()),
            Some((to, _)) if small != c => {
                let mut letters = to.chars();
                out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                out.push_str(letters.as_str());
            }
            Some((to, _)) => out.push_str(to),
            None => out.push(' '),
        }
    }
    out
}

/// Puts a space where a new word begins inside a word: `getURL`, `XMLHttp`, `API2`.
fn split_words(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or(' ');
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let upper = |c: char| c.is_ascii_uppercase();
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        if i > 0 {
            let before = at(i - 1);
            let next = at(i + 1);
            let after_small = lower(before) && upper(c);
            // Not before `s`: "IDs" is one word.
            let after_run = upper(before) && upper(c) && next.is_ascii_lowercase() && next != 's';
            let number = c.is_ascii_digit() && upper(before) && i > 1 && upper(at(i - 2));
            if after_small || after_run || number {
                out.push(' ');
            }
        }
        out.push(c);
    }
    out
}

/// Whether the apostrophe at `i` stands in a short form or genitive: "don't", "foo's".
fn is_short_form(text: &str, i: usize) -> bool {
    let before = text[..i].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
    let mut after = text[i + 1..].chars();
    let letter = matches!(after.next(), Some('s' | 't' | 'S' | 'T'));
    before && letter && !after.next().is_some_and(|c| c.is_ascii_alphanumeric())
}

/// FNV-1a: any stable number will do.
fn number(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
