//! A field for a number, written as people write it. What can be read in two
//! ways is asked about, with a button for each reading.

use std::cell::RefCell;

use eframe::egui::{AsIdSalt, Ui};

use crate::plan::Amount;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Button, Edited, Field, discard_draft, space};
use crate::wording::number::NumberProblem;

/// Shows `field` over the number written as `shown`. `parse` reads what is
/// typed, and `meant` makes the value of a reading that is chosen by its button.
pub fn number_field<T>(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    field: Field<'_>,
    salt: impl AsIdSalt,
    shown: &str,
    parse: impl Fn(&str) -> Result<T, NumberProblem>,
    meant: impl Fn(Amount) -> T,
) -> Edited<T> {
    let problem = RefCell::new(None);
    let edited = field.parsed(ui, salt, shown, |text| {
        parse(text).map_err(|found| {
            let sentence = ctx.words.number_problem(&found);
            problem.replace(Some(found));
            sentence
        })
    });
    if edited.committed.is_some() {
        return edited;
    }
    let readings = problem.into_inner().map(|problem| problem.suggestions()).unwrap_or_default();
    match readings_ui(ctx, ui, &readings) {
        Some(chosen) => {
            discard_draft(ui.ctx(), edited.response.id);
            Edited { committed: Some(meant(chosen)), typing: None, ..edited }
        }
        None => edited,
    }
}

fn readings_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, readings: &[Amount]) -> Option<Amount> {
    if readings.is_empty() {
        return None;
    }
    let button = |ui: &mut Ui, reading: Amount| {
        let label = ctx.words.exact(reading);
        ui.add(Button::secondary(ctx.theme, &label)).clicked()
    };
    let row = |ui: &mut Ui| readings.iter().copied().filter(|reading| button(ui, *reading)).last();
    let chosen = ui.horizontal_wrapped(row).inner;
    space(ui, ctx.theme.scale.gap.s);
    chosen
}
