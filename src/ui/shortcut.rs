//! Keyboard shortcuts as authors write them, such as `Ctrl+Shift+K`, in the form in which the page compares them.

use super::call::bad_type;
use crate::diag::Exception;
use crate::value::Value;

/// Modifiers with their other names, in the order in which they are written.
const MODIFIERS: [(&str, &[&str]); 4] = [
    ("ctrl", &["ctrl", "control", "mod"]),
    ("cmd", &["cmd", "command", "meta"]),
    ("alt", &["alt", "option"]),
    ("shift", &["shift"]),
];

/// Keys that have names, with their other names.
const KEYS: [(&str, &[&str]); 14] = [
    ("enter", &["return"]),
    ("space", &["spacebar"]),
    ("tab", &[]),
    ("escape", &["esc"]),
    ("backspace", &[]),
    ("delete", &["del"]),
    ("home", &[]),
    ("end", &[]),
    ("pageup", &[]),
    ("pagedown", &[]),
    ("left", &["arrowleft"]),
    ("right", &["arrowright"]),
    ("up", &["arrowup"]),
    ("down", &["arrowdown"]),
];

/// A shortcut in its one form: modifiers in their order, then the key, in small letters.
///
/// # Errors
/// It is no text, or not one key with modifiers, or a key that the page needs itself.
pub(crate) fn normalize(shortcut: &Value) -> Result<String, Exception> {
    let Some(text) = shortcut.as_str() else { return Err(bad_type("shortcut", shortcut, "str")) };
    let tokens: Vec<String> =
        text.split('+').map(|token| token.trim().to_lowercase()).filter(|token| !token.is_empty()).collect();
    if tokens.is_empty() {
        return Err(bad("The `shortcut` must contain at least one key or modifier."));
    }
    let modifier = |token: &str| MODIFIERS.iter().find(|(_, names)| names.contains(&token)).map(|(name, _)| *name);
    let mut pressed = Vec::new();
    let mut key = None;
    for token in &tokens {
        match modifier(token) {
            Some(name) => pressed.push(name),
            None if key.is_some() => return Err(bad("The `shortcut` may only specify a single non-modifier key.")),
            None => key = Some(key_name(token)?),
        }
    }
    let Some(key) = key else {
        return Err(bad("The `shortcut` must include a non-modifier key such as 'K' or 'Ctrl+K'."));
    };
    let modifiers = MODIFIERS.iter().map(|(name, _)| *name).filter(|name| pressed.contains(name));
    Ok(modifiers.chain([key]).collect::<Vec<_>>().join("+"))
}

fn key_name(token: &str) -> Result<&str, Exception> {
    if matches!(token, "c" | "r") {
        return Err(bad("The `shortcut` cannot use the keys 'C' or 'R', with or without modifiers."));
    }
    if let Some((name, _)) = KEYS.iter().find(|(name, others)| *name == token || others.contains(&token)) {
        return Ok(name);
    }
    let mut chars = token.chars();
    let is_character = chars.next().is_some_and(char::is_alphanumeric) && chars.next().is_none();
    let number = token.strip_prefix('f').unwrap_or_default();
    if is_character || (!number.is_empty() && number.chars().all(char::is_numeric)) {
        return Ok(token);
    }
    Err(bad("shortcut must include a single character or one of the supported keys (e.g. Enter, Space, Tab, Escape)."))
}

fn bad(message: &str) -> Exception {
    Exception::streamlit("StreamlitAPIException", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_has_one_form() {
        let cases = [
            ("K", Some("k")),
            ("Shift+Control+k", Some("ctrl+shift+k")),
            (" mod + Return ", Some("ctrl+enter")),
            ("meta+option+ArrowUp", Some("cmd+alt+up")),
            ("F12", Some("f12")),
            ("ctrl+ctrl+é", Some("ctrl+é")),
            ("", None),
            ("ctrl", None),
            ("a+b", None),
            ("ctrl+C", None),
            ("banana", None),
            ("f1x", None),
        ];
        for (text, expected) in cases {
            assert_eq!(normalize(&Value::str(text)).ok().as_deref(), expected, "{text}");
        }
    }
}
