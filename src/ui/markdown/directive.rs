//! The names that colour and size text: `:red[..]`, `:red-background[..]`, `:small[..]`.

/// A colour of the theme that text may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Colour {
    Red,
    Orange,
    Yellow,
    Green,
    Blue,
    Violet,
    Gray,
    Rainbow,
    Primary,
}

impl Colour {
    /// The name as the classes of the page spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Violet => "violet",
            Self::Gray => "gray",
            Self::Rainbow => "rainbow",
            Self::Primary => "primary",
        }
    }

    /// Reads a colour's name; both spellings of gray are the same colour.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "red" => Self::Red,
            "orange" => Self::Orange,
            "yellow" => Self::Yellow,
            "green" => Self::Green,
            "blue" => Self::Blue,
            "violet" => Self::Violet,
            "gray" | "grey" => Self::Gray,
            "rainbow" => Self::Rainbow,
            "primary" => Self::Primary,
            _ => return None,
        })
    }
}

/// What a directive does to the text in its brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// Coloured letters.
    Text(Colour),
    /// A coloured ground.
    Background(Colour),
    /// A small label on a coloured ground.
    Badge(Colour),
    /// Smaller letters.
    Small,
}

impl Style {
    /// Reads a directive's name, the part between the colon and the bracket.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == "small" {
            return Some(Self::Small);
        }
        match name.split_once('-') {
            None => Colour::from_name(name).map(Self::Text),
            Some((colour, "background")) => Colour::from_name(colour).map(Self::Background),
            // There is no rainbow badge in Streamlit either.
            Some((colour, "badge")) if colour != "rainbow" => Colour::from_name(colour).map(Self::Badge),
            Some(_) => None,
        }
    }
}

/// No name is longer ("rainbow-background"); more is not looked at, to keep the search linear.
const LONGEST: usize = 18;

/// Reads `:name` at the start of the text; the length counts the colon.
pub(super) fn leading(text: &str) -> Option<(Style, usize)> {
    let rest = text.strip_prefix(':')?;
    let len = rest.bytes().take(LONGEST + 1).take_while(|b| b.is_ascii_lowercase() || *b == b'-').count();
    Some((Style::from_name(&rest[..len])?, len + 1))
}

/// Finds `:name` at the end of the text, for a label that was read as the text of a link.
pub(super) fn trailing(text: &str) -> Option<(Style, usize)> {
    let window = text.len().saturating_sub(LONGEST + 1);
    let colon = window + text.as_bytes()[window..].iter().rposition(|b| *b == b':')?;
    let (style, len) = leading(&text[colon..])?;
    (colon + len == text.len() && !text[..colon].ends_with(':')).then_some((style, colon))
}
