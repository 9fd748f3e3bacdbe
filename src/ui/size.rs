//! How wide and how high an element is.

use super::arguments::Field;
use crate::value::Value;
use std::borrow::Cow;

/// The width of an element. A number stands for pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum Width {
    /// As wide as what it is in.
    #[default]
    Stretch,
    /// As wide as what is in it.
    Content,
    /// So many pixels.
    Pixels(u32),
}

/// The height of an element. A number stands for pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum Height {
    /// As high as what is in it.
    #[default]
    Content,
    /// As high as what it is in.
    Stretch,
    /// So many pixels.
    Pixels(u32),
}

impl From<u32> for Width {
    fn from(pixels: u32) -> Self {
        Self::Pixels(pixels)
    }
}

impl From<u32> for Height {
    fn from(pixels: u32) -> Self {
        Self::Pixels(pixels)
    }
}

impl Width {
    /// The property `width` of a style sheet.
    pub fn css(self) -> Cow<'static, str> {
        match self {
            Self::Stretch => "100%".into(),
            Self::Content => "fit-content".into(),
            Self::Pixels(pixels) => format!("{pixels}px").into(),
        }
    }

    /// The field that a checked argument gave.
    pub(crate) fn of(field: Option<Field>) -> Self {
        match field {
            Some((_, Value::Int(pixels))) => u32::try_from(pixels).map_or(Self::Stretch, Self::Pixels),
            Some(_) => Self::Content,
            None => Self::Stretch,
        }
    }

    /// Its field, if it is not what every element has.
    pub(crate) fn field(self) -> Option<Field> {
        match self {
            Self::Stretch => None,
            Self::Content => Some(("width", Value::str("content"))),
            Self::Pixels(pixels) => Some(("width", pixels.into())),
        }
    }
}

impl Height {
    /// The property `height` of a style sheet.
    pub fn css(self) -> Cow<'static, str> {
        match self {
            Self::Content => "auto".into(),
            Self::Stretch => "100%".into(),
            Self::Pixels(pixels) => format!("{pixels}px").into(),
        }
    }

    /// The field that a checked argument gave.
    pub(crate) fn of(field: Option<Field>) -> Self {
        match field {
            Some((_, Value::Int(pixels))) => u32::try_from(pixels).map_or(Self::Content, Self::Pixels),
            Some(_) => Self::Stretch,
            None => Self::Content,
        }
    }

    /// Its field, if it is not what every element has.
    pub(crate) fn field(self) -> Option<Field> {
        match self {
            Self::Content => None,
            Self::Stretch => Some(("height", Value::str("stretch"))),
            Self::Pixels(pixels) => Some(("height", pixels.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_a_property_of_css_and_comes_back_from_its_field() {
        for (width, css) in [(Width::Stretch, "100%"), (Width::Content, "fit-content"), (7.into(), "7px")] {
            assert_eq!((width.css(), Width::of(width.field())), (css.into(), width));
        }
        for (height, css) in [(Height::Content, "auto"), (Height::Stretch, "100%"), (7.into(), "7px")] {
            assert_eq!((height.css(), Height::of(height.field())), (css.into(), height));
        }
    }
}
