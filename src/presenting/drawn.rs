//! Slides as files: SVG, PNG of any size, and one PDF. A PDF's pages are vectors.

use super::deck::Deck;
use super::page::Seen;
use super::slide::Slide;
use crate::export::letters::Letters;
use crate::export::outline::About;
use crate::export::svg::{self, svg};
use crate::export::{ExportError, Look, pixels};
use crate::wording::Words;

/// What slides are drawn with.
pub struct Hand<'a> {
    /// The texts of their language.
    pub words: &'a Words,
    /// Their colours.
    pub look: &'a Look,
    /// Their letters.
    pub letters: &'a Letters,
}

impl Hand<'_> {
    /// A slide as SVG, 1920 points wide and 1080 high.
    pub fn svg(&self, slide: &Slide) -> String {
        let laid = slide.page.laid(self.words, Seen::default(), self.letters);
        let language = self.words.language();
        let about = svg::About { title: &slide.title, sentence: &slide.sentence, language };
        let mut look = self.look.clone();
        look.sizes.line = super::page::EDGE;
        svg(&laid, about, &look)
    }

    /// A slide as a PNG of so many pixels; where their shape is another than a slide's,
    /// there is empty ground above and below it, or beside it.
    ///
    /// # Errors
    /// If it is too large to be drawn.
    pub fn png(&self, slide: &Slide, size: [u32; 2]) -> Result<Vec<u8>, ExportError> {
        let ground = self.look.colour(crate::chart::picture::Ink::Surface);
        pixels::png_within(&self.svg(slide), size, ground)
    }

    /// All slides as one PDF, each a page of vectors with all that it says as its
    /// alternative text.
    ///
    /// # Errors
    /// If this build writes no PDF, or the program's own template cannot be used.
    pub fn pdf(&self, deck: &Deck, about: &About, title: &str) -> Result<Vec<u8>, ExportError> {
        let pages = deck.slides.iter().map(|slide| (self.svg(slide), slide.sentence.clone())).collect();
        crate::export::drawings(pages, about, title)
    }
}
