//! How wide text is in the program's own typefaces.

use ttf_parser::Face;

use super::ExportError;
use crate::chart::labels::{Measure, Strength, Type};

/// The typefaces, as they lie in the program.
pub(super) const PLAIN: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular-tabular.ttf");
pub(super) const STRONG: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold-tabular.ttf");
/// A letter that the typefaces do not have is about so wide, in heights of letters:
/// another program draws it with a typeface of its own.
const UNKNOWN: f32 = 1.0;

/// The program's typefaces, to measure text with.
pub struct Letters {
    plain: Face<'static>,
    strong: Face<'static>,
}

impl Letters {
    /// Reads the typefaces that are part of the program.
    ///
    /// # Errors
    /// If one of them is damaged; a test keeps that from being shipped.
    pub fn load() -> Result<Self, ExportError> {
        let face = |bytes| {
            Face::parse(bytes, 0).map_err(|reason| ExportError::Letters { reason: reason.to_string() })
        };
        Ok(Self { plain: face(PLAIN)?, strong: face(STRONG)? })
    }

    /// Whether every letter of a text is in the typefaces.
    pub fn has_all(&self, text: &str) -> bool {
        text.chars().all(|c| self.has(c))
    }

    /// Whether a letter is in both typefaces.
    pub fn has(&self, letter: char) -> bool {
        [&self.plain, &self.strong].iter().all(|face| face.glyph_index(letter).is_some())
    }
}

impl Measure for Letters {
    fn width(&self, text: &str, style: Type) -> f32 {
        let face = match style.strength {
            Strength::Plain => &self.plain,
            Strength::Strong => &self.strong,
        };
        let unit = f32::from(face.units_per_em().max(1));
        let advance = |c: char| {
            let glyph = face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
            glyph.map_or(UNKNOWN, |advance| f32::from(advance) / unit)
        };
        style.size * text.chars().map(advance).sum::<f32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_equally_wide_and_strong_letters_are_wider() {
        let letters = Letters::load().unwrap();
        let width = |text: &str| letters.width(text, Type::plain(10.0));
        assert!((width("1111") - width("8888")).abs() < 0.01);
        assert!(letters.width("Mål", Type::strong(10.0)) > width("Mål"));
        assert!((letters.width("Mål", Type::plain(20.0)) - 2.0 * width("Mål")).abs() < 0.01);
        assert!(width("") < 0.01 && width("🙂") > 9.9);
    }

    #[test]
    fn the_letters_of_danish_are_there() {
        assert!(Letters::load().unwrap().has_all("ÆØÅæøåéü–−…“”»«%·\u{a0}"));
    }
}
