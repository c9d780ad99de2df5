//! Colours and sizes of a page, from the same files as the window's.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::ExportError;
use crate::chart::layout::Sizes;
use crate::chart::picture::{Ink, Tone};

/// How many series a chart can tell apart by colour.
const SERIES: usize = 8;
/// Small words about something have its colour where that stands out so much from
/// the page (WCAG 2).
const READABLE: f32 = 4.5;

/// Dark on light, as on paper, or light on dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Appearance {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// The colours and sizes of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    palette: Palette,
    /// How large letters and distances are.
    pub sizes: Sizes,
}

/// A colour, as red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour(pub [u8; 3]);

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Palette {
    ground: Ground,
    text: Text,
    line: Line,
    tone: Tones,
    series: [Colour; SERIES],
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Tones {
    good: ToneColours,
    attention: ToneColours,
    bad: ToneColours,
    unknown: ToneColours,
    neutral: ToneColours,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct ToneColours {
    text: Colour,
    fill: Colour,
}

impl Tones {
    fn of(&self, tone: Tone) -> &ToneColours {
        match tone {
            Tone::Good => &self.good,
            Tone::Attention => &self.attention,
            Tone::Bad => &self.bad,
            Tone::Unknown => &self.unknown,
            Tone::Neutral => &self.neutral,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Ground {
    surface: Colour,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Text {
    plain: Colour,
    muted: Colour,
    heading: Colour,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Line {
    quiet: Colour,
    strong: Colour,
}

#[derive(Deserialize)]
struct Scale {
    text: Letters,
    gap: Gaps,
    line: Lines,
}

#[derive(Deserialize)]
struct Letters {
    heading: f32,
    body: f32,
    small: f32,
}

#[derive(Deserialize)]
struct Gaps {
    xs: f32,
    l: f32,
}

#[derive(Deserialize)]
struct Lines {
    hair: f32,
    chart: f32,
}

impl Look {
    /// The look that the theme files give.
    ///
    /// # Errors
    /// If one of them does not parse; a test keeps that from being shipped.
    pub fn of(appearance: Appearance) -> Result<Self, ExportError> {
        let palette: Palette = match appearance {
            Appearance::Light => read("light.ron", include_str!("../../assets/theme/light.ron"))?,
            Appearance::Dark => read("dark.ron", include_str!("../../assets/theme/dark.ron"))?,
        };
        let scale: Scale = read("scale.ron", include_str!("../../assets/theme/scale.ron"))?;
        let sizes = Sizes {
            title: scale.text.heading,
            subtitle: scale.text.body,
            label: scale.text.small,
            near: scale.gap.xs,
            apart: scale.gap.l,
            hair: scale.line.hair,
            line: scale.line.chart,
            dot: scale.line.chart + scale.line.hair,
        };
        Ok(Self { palette, sizes })
    }

    /// The colour of something that is drawn.
    pub fn colour(&self, ink: Ink) -> Colour {
        let Palette { ground, text, line, tone, series } = &self.palette;
        let [first, ..] = series;
        match ink {
            Ink::Series(nth) => *series.get(nth % SERIES).unwrap_or(first),
            Ink::Quiet | Ink::Axis => line.strong,
            Ink::Plain => text.plain,
            Ink::Muted => text.muted,
            Ink::Heading => text.heading,
            Ink::Grid | Ink::Shade => line.quiet,
            Ink::Surface => ground.surface,
            Ink::Tone(of) => tone.of(of).text,
            Ink::ToneGround(of) => tone.of(of).fill,
        }
    }

    /// The colour of small words about what is drawn so: that colour, made as much
    /// like that of text as is needed to be read.
    pub fn of_words(&self, ink: Ink) -> Colour {
        let (colour, plain) = (self.colour(ink), self.palette.text.plain);
        let mixes = (0..=10).map(|tenths| colour.mixed(plain, tenths));
        let readable = |mixed: &Colour| ratio(*mixed, self.palette.ground.surface) >= READABLE;
        mixes.into_iter().find(readable).unwrap_or(plain)
    }
}

impl Colour {
    /// So many tenths of another colour in this one.
    fn mixed(self, other: Self, tenths: u16) -> Self {
        let Self([r, g, b]) = self;
        let Self([other_r, other_g, other_b]) = other;
        let mix = |own: u8, other: u8| {
            let sum = u16::from(own) * (10 - tenths.min(10)) + u16::from(other) * tenths.min(10);
            u8::try_from(sum / 10).unwrap_or(u8::MAX)
        };
        Self([mix(r, other_r), mix(g, other_g), mix(b, other_b)])
    }

    /// `#0F6164`.
    pub fn hex(self) -> String {
        let Self([r, g, b]) = self;
        format!("#{r:02X}{g:02X}{b:02X}")
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let bad = || format!("`{text}` is not a colour; write #RRGGBB");
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or_else(bad)?;
        let number = u32::from_str_radix(digits, 16).map_err(|_| bad())?;
        let [_, r, g, b] = number.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

/// Contrast as WCAG 2 defines it, from 1 (the same) to 21 (black on white).
fn ratio(a: Colour, b: Colour) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(Colour(channels): Colour) -> f32 {
    let [r, g, b] = channels.map(|channel| {
        let c = f32::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ExportError> {
    ron::from_str(text).map_err(|reason| ExportError::Look { file, reason: reason.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_looks_can_be_read_and_differ() {
        let [light, dark] = [Appearance::Light, Appearance::Dark].map(|it| Look::of(it).unwrap());
        assert_eq!(light.colour(Ink::Surface).hex(), "#FFFFFF");
        assert_ne!(light.colour(Ink::Surface), dark.colour(Ink::Surface));
        assert_eq!(light.colour(Ink::Series(8)), light.colour(Ink::Series(0)));
    }

    #[test]
    fn words_can_be_read_on_the_page() {
        for appearance in [Appearance::Light, Appearance::Dark] {
            let look = Look::of(appearance).unwrap();
            let inks = (0..SERIES).map(Ink::Series).chain([Ink::Quiet, Ink::Plain, Ink::Muted, Ink::Heading]);
            for ink in inks {
                let found = ratio(look.of_words(ink), look.colour(Ink::Surface));
                assert!(found >= READABLE, "{appearance:?}, {ink:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "#12345", "123456", "#GGGGGG", "#1234567"] {
            assert!(Colour::try_from(text.to_owned()).is_err(), "{text} was accepted");
        }
    }
}
