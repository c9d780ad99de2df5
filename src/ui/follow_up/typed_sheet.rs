//! A sheet whose figures are handed over as one change: what the four sheets of this
//! view share, with what is said of a text that is no figure.

use eframe::egui::{AsIdSalt, Frame, Ui, vec2};

use crate::edit::Command;
use crate::plan::Amount;
use crate::plan::unit::Unit;
use crate::ui::context::{self, ViewCtx};
use crate::ui::theme::Tone;
use crate::ui::widgets::sheet::{Access, Batch, Place, Refused, Sheet, SheetState, sheet_ui};
use crate::ui::widgets::{Button, Notice};
use crate::wording::Words;
use crate::wording::number::parse_cell;

/// A sheet of figures.
pub(super) trait FigureSheet: Sheet {
    /// What a text means in a cell; blank is none.
    ///
    /// # Errors
    /// Why it is no figure of the cell, and what may have been meant.
    fn read(&self, place: Place, text: &str) -> Result<Option<Amount>, Misread>;

    /// The change that puts figures in cells; none where nothing can be changed.
    fn command(&self, figures: &[(Place, Option<Amount>)]) -> Option<Command>;
}

/// Why a text is no figure.
#[derive(Debug, Clone)]
pub(super) struct Misread {
    /// In a sentence.
    pub(super) message: String,
    /// What may have been meant, likeliest first.
    pub(super) readings: Vec<Amount>,
}

/// Reads a figure of `unit` that may be blank.
pub(super) fn read_figure(text: &str, unit: &Unit, words: &Words) -> Result<Option<Amount>, Misread> {
    parse_cell(text, unit, words.language()).map_err(|problem| Misread {
        message: words.number_problem(&problem),
        readings: problem.suggestions(),
    })
}

/// Whether cells that can be changed at all can be changed here.
pub(super) fn access(ctx: &ViewCtx<'_>) -> Access {
    match ctx.access {
        context::Access::Editable => Access::Editable,
        context::Access::ReadOnly => Access::ReadOnly,
    }
}

/// What is remembered of a sheet between drawings.
#[derive(Debug, Default)]
pub(super) struct OpenSheet {
    pub(super) sheet: SheetState,
    refused: Vec<Refused>,
    /// How many texts met a cell that cannot be changed.
    skipped: usize,
}

impl OpenSheet {
    /// Draws the sheet, at most `height` points high, and hands over what was typed.
    pub(super) fn show(
        &mut self,
        ctx: &ViewCtx<'_>,
        salt: impl AsIdSalt,
        sheet: &impl FigureSheet,
        height: f32,
        ui: &mut Ui,
    ) {
        self.asked_ui(ctx, sheet, ui);
        let size = vec2(ui.available_width(), height);
        let paper = Frame::new().fill(ctx.theme.palette.ground.surface);
        let shown =
            ui.allocate_ui(size, |ui| paper.show(ui, |ui| sheet_ui(salt, sheet, &mut self.sheet, ui)).inner);
        let shown = shown.inner;
        if let Some(batch) = &shown.batch {
            (self.refused, self.skipped) = (Vec::new(), 0);
            send(ctx, sheet, batch);
        }
        if shown.skipped > 0 || !shown.refused.is_empty() {
            (self.refused, self.skipped) = (shown.refused, shown.skipped);
            ui.request_repaint();
        }
    }

    /// Hands over the open text. One that is refused stays open and says why.
    pub(super) fn finish_typing(&mut self, ctx: &ViewCtx<'_>, sheet: &impl FigureSheet) {
        if let Ok(Some(batch)) = self.sheet.finish_edit(sheet) {
            send(ctx, sheet, &batch);
        }
    }

    /// What may have been meant by an open text, and what could not be pasted.
    fn asked_ui(&mut self, ctx: &ViewCtx<'_>, sheet: &impl FigureSheet, ui: &mut Ui) {
        if let Some(refused) = self.sheet.refusal() {
            return self.readings_ui(ctx, sheet, &refused, ui);
        }
        let words = ctx.words;
        let Some((title, advice)) = self.trouble(ctx, sheet) else { return };
        let dismiss = words.text("followup-dismiss");
        let notice = Notice::new(ctx.theme, Tone::Attention, &title).advice(&advice).dismissable(&dismiss);
        if notice.show(ui).is_some() {
            (self.refused, self.skipped) = (Vec::new(), 0);
        }
    }

    fn trouble(&self, ctx: &ViewCtx<'_>, sheet: &impl FigureSheet) -> Option<(String, String)> {
        let words = ctx.words;
        if let Some(first) = self.refused.first() {
            let title = words.fill("followup-refused", &[("count", self.refused.len().into())]);
            let cell = sheet.cell_name(first.place);
            let args =
                [("cell", cell.into()), ("text", (&first.text).into()), ("message", (&first.message).into())];
            return Some((title, words.fill("followup-refused-first", &args)));
        }
        let advice = if ctx.is_editable() { "followup-skipped-advice" } else { "followup-read-only" };
        let title = || words.fill("followup-skipped", &[("count", self.skipped.into())]);
        (self.skipped > 0).then(|| (title(), words.text(advice).into_owned()))
    }

    fn readings_ui(&mut self, ctx: &ViewCtx<'_>, sheet: &impl FigureSheet, refused: &Refused, ui: &mut Ui) {
        let readings = sheet.read(refused.place, &refused.text).err().map(|misread| misread.readings);
        let readings = readings.unwrap_or_default();
        if readings.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(ctx.theme.scale.size.control);
            ui.label(ctx.words.text("followup-meant"));
            for amount in readings {
                let label = ctx.words.exact(amount);
                if ui.add(Button::secondary(ctx.theme, &label)).clicked() {
                    self.sheet.give_up_edit();
                    self.sheet.take_keyboard();
                    ask(ctx, sheet.command(&[(refused.place, Some(amount))]));
                }
            }
        });
    }
}

fn send(ctx: &ViewCtx<'_>, sheet: &impl FigureSheet, batch: &Batch) {
    let read = |edit: &crate::ui::widgets::sheet::CellEdit| {
        Some((edit.place, sheet.read(edit.place, &edit.text).ok()?))
    };
    let figures: Vec<(Place, Option<Amount>)> = batch.edits.iter().filter_map(read).collect();
    ask(ctx, sheet.command(&figures));
}

fn ask(ctx: &ViewCtx<'_>, command: Option<Command>) {
    if let Some(command) = command {
        ctx.edit(command);
    }
}
