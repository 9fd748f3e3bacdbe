//! Icons: one emoji, a name of Google's Material Symbols, or the word "spinner".

use crate::diag::Exception;
use crate::ui::call::bad_type;
use crate::value::Value;
use std::rc::Rc;

/// The names of Material Symbols, a line each.
const MATERIAL: &str = include_str!("material.txt");
/// Every emoji of Unicode's `emoji-test.txt`, a line each, a longer one before those that it begins with.
const EMOJI: &str = include_str!("emoji.txt");

/// Says that the glyph before it is shown in colours. An emoji is one without it, too.
const VARIATION: char = '\u{fe0f}';
/// Keeps the page from making an icon of an example.
const EXAMPLE: &str = ":material\u{200b}/thumb_up:";
/// How much of an address a message shows.
const SHOWN: usize = 60;

/// `icon=`: what the page is to show, without blanks around it.
///
/// # Errors
/// It is no text, or none of the texts that name an icon.
pub(crate) fn icon(value: &Value) -> Result<Option<Rc<str>>, Exception> {
    let icon = match value.scalar() {
        Value::None => return Ok(None),
        Value::Str(icon) => icon,
        _ => return Err(bad_type("icon", value, "str, None")),
    };
    let icon = icon.trim();
    if icon.is_empty() {
        return Ok(None);
    }
    let hint = format!("Please use a single emoji or a Material icon shortcode like `{EXAMPLE}`.");
    if icon == "spinner" || is_emoji(icon) {
        return Ok(Some(icon.into()));
    }
    if icon.to_lowercase().starts_with(":material") {
        return material(icon).map(Some);
    }
    let message = if is_shortcode(icon) {
        format!("The value \"{icon}\" is not a valid icon. Emoji shortcodes are not supported. {hint}")
    } else if looks_like_address(icon) {
        let cut = icon.char_indices().nth(SHOWN).and_then(|(at, _)| icon.get(..at));
        let shown = cut.map_or_else(|| icon.to_owned(), |cut| format!("{cut}…"));
        format!(
            "The value \"{shown}\" looks like a URL. Images are not supported for `icon`. {hint} To follow support for \
             image icons, see https://github.com/streamlit/streamlit/issues/9770."
        )
    } else if icon.is_ascii() {
        format!("The value \"{icon}\" is not a valid icon. {hint}")
    } else {
        format!("The value \"{icon}\" is not a valid emoji. Please use a single emoji.")
    };
    Err(Exception::streamlit("StreamlitAPIException", message))
}

/// The icon that a text begins with, and the text after it.
pub(crate) fn leading_icon(text: &str) -> Option<(Rc<str>, &str)> {
    if text.starts_with(":material") {
        let end = text.get(1..)?.find(':')? + 2;
        let icon = material(text.get(..end)?).ok()?;
        return Some((icon, text.get(end..)?.trim_start()));
    }
    if text.is_ascii() {
        return None;
    }
    let emoji = EMOJI.lines().find(|emoji| text.starts_with(emoji))?;
    let rest = text.strip_prefix(emoji)?;
    Some((emoji.into(), rest.trim_start_matches(['_', ' ', '-'])))
}

fn is_emoji(icon: &str) -> bool {
    !icon.is_ascii() && {
        let plain = icon.replace(VARIATION, "");
        EMOJI.lines().any(|emoji| emoji == plain)
    }
}

/// `:name:`, as messengers write emoji.
fn is_shortcode(icon: &str) -> bool {
    let name = icon.strip_prefix(':').and_then(|icon| icon.strip_suffix(':')).unwrap_or("");
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
}

fn looks_like_address(icon: &str) -> bool {
    let is_data = icon.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("data:"));
    icon.contains("://") || is_data || icon.starts_with("//")
}

/// `:material/name:` with a name that there is.
fn material(icon: &str) -> Result<Rc<str>, Exception> {
    let inner = icon.strip_prefix(':').and_then(|icon| icon.strip_suffix(':'));
    // A name has a letter at least, which may be a slash.
    let parts = inner.and_then(|inner| {
        let last = inner.char_indices().next_back()?.0;
        let (pack, _) = inner.get(..last)?.rsplit_once('/')?;
        Some((pack, inner.get(pack.len() + 1..)?))
    });
    match parts {
        Some(("material", name)) if MATERIAL.lines().any(|known| known == name) => Ok(icon.into()),
        parts => {
            // Streamlit ends one of its two sentences without a full stop.
            let end = if parts.is_some_and(|(pack, _)| !pack.is_empty()) { "." } else { "" };
            let shown = icon.replace('/', "\u{200b}/");
            let message = format!(
                "The value `\"{shown}\"` is not a valid Material icon. Please use a Material icon shortcode like \
                 **`{EXAMPLE}`**{end}"
            );
            Err(Exception::streamlit("StreamlitAPIException", message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_an_emoji_a_material_name_or_the_spinner() {
        let good = ["🔥", " 🎈 ", "❤️", "👩‍💻", "🇩🇪", "👍🏽", ":material/home:", "spinner", "⚠"];
        for text in good {
            assert_eq!(icon(&Value::str(text)).ok().flatten().as_deref(), Some(text.trim()));
        }
        for text in ["", "  "] {
            assert_eq!(icon(&Value::str(text)), Ok(None));
        }
        let bad = [
            ("star", "not a valid icon. Please"),
            ("🔥🔥", "not a valid emoji"),
            (":fire:", "Emoji shortcodes"),
            (":material/Home:", "thumb_up:`**."),
            (":material:", "thumb_up:`**"),
            ("DATA:image/png", "looks like a URL"),
        ];
        for (text, part) in bad {
            let message = icon(&Value::str(text)).err().map(|exception| exception.message.to_string());
            assert!(message.as_ref().is_some_and(|message| message.contains(part)), "{text}: {message:?}");
        }
    }

    #[test]
    fn a_text_may_begin_with_an_icon() {
        let cases = [
            ("🔥 Leading", Some(("🔥", "Leading"))),
            ("⚠️-_ wide", Some(("⚠️", "wide"))),
            (":material/check: done", Some((":material/check:", "done"))),
            (":material/nothing_such: text", None),
            ("no 🔥", None),
        ];
        for (text, expected) in cases {
            assert_eq!(leading_icon(text).as_ref().map(|(icon, rest)| (&**icon, *rest)), expected, "{text}");
        }
    }
}
