//! Charts and tables: their sources and sentences, and what is hidden in them.

use super::{Code, Gravity, Looking};
use crate::document::Place;
use crate::export::ExportError;
use crate::export::making::Making;
use crate::export::outline::item::{self, Shown};
use crate::export::outline::{Block, Citation, Outline};
use crate::export::request::Form;
use crate::meeting::agenda::AgendaItem;

impl Looking<'_> {
    /// The charts and tables of an item.
    pub(super) fn figures_of(&mut self, item: &AgendaItem, place: &Place) {
        let Some(meeting) = self.request.meeting() else { return };
        let making = Making {
            words: self.request.words,
            document: &self.published.document,
            insights: self.insights,
            published: self.published,
            earlier: self.earlier,
        };
        let form = self.request.form().unwrap_or(Form::Agenda);
        let shown = Shown { form, parts: &self.request.parts, above: 0 };
        let blocks = item::blocks(&making, meeting, item, shown);
        self.figures(&blocks, &place.field("presentation"));
    }

    pub(super) fn figures(&mut self, blocks: &[Block], place: &Place) {
        for block in blocks {
            let (source, caption) = match block {
                Block::Figure(figure) => {
                    if figure.alternative == figure.caption || figure.alternative.trim().is_empty() {
                        self.lacking(Code::Sentence, place, &figure.caption);
                    }
                    (&figure.source, &figure.caption)
                }
                Block::Table(table) => (&table.source, &table.caption),
                _ => continue,
            };
            if *source == Citation::Unknown {
                self.lacking(Code::Source, place, caption);
            }
        }
    }

    fn lacking(&mut self, code: Code, place: &Place, caption: &str) {
        let args = [("what", self.request.words.quoted(caption).into())];
        let told = match code {
            Code::Sentence => self.request.words.fill("documents-found-sentence", &args),
            _ => self.request.words.fill("documents-found-source", &args),
        };
        self.add(code, Gravity::Stops, place, told);
    }

    /// How many small counts are hidden: those that would be seen otherwise.
    pub(super) fn small_counts(&mut self, outline: &Outline) -> Result<(), ExportError> {
        let hidden = self.request.words.text("value-hidden");
        let whole = self.request.whole_outline()?;
        let count =
            |outline: &Outline| outline.blocks.iter().map(|block| times(block, &hidden)).sum::<usize>();
        let count = count(outline).saturating_sub(count(&whole));
        if count > 0 {
            let told = self.request.words.fill("documents-found-small", &[("count", count.into())]);
            self.add(Code::SmallCounts, Gravity::Note, &Place::root(), told);
        }
        Ok(())
    }
}

/// How often a text stands in a block, the values of charts included.
fn times(block: &Block, text: &str) -> usize {
    let values = match block {
        Block::Figure(figure) => times(&Block::Table(figure.values()), text),
        _ => 0,
    };
    let own = block.texts().into_iter().map(|all| all.matches(text).count()).sum::<usize>();
    own + values
}
