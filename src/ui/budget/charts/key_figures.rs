//! What persons and money come to, as key figures above their chart.

use eframe::egui::{Align, Layout, TextStyle, Ui, vec2};

use super::{Page, sentences};
use crate::analysis::sums::Sum;
use crate::chart::against::Against;
use crate::chart::columns::Pair;
use crate::chart::parts::unit_of;
use crate::ui::widgets::{KeyFigure, space};
use crate::wording::number::EMPTY;

/// With less room than this, in points, there are no key figures: the sentence has them.
const FIGURES_FROM: (f32, f32) = (760.0, 440.0);

/// Persons, money as a sum of its columns, and money for each person.
pub(super) fn key_figures_ui(page: &Page<'_, '_>, pair: &Pair, chart: &Against<'_>, ui: &mut Ui) {
    let Some(whole) = &chart.whole else { return };
    if ui.available_width() < FIGURES_FROM.0 || ui.available_height() < FIGURES_FROM.1 {
        return;
    }
    let (naming, theme, words) = (&page.naming, page.ctx.theme, page.ctx.words);
    let unit = pair.money.first().map_or_else(String::new, |at| naming.unit(*at));
    let parts = sentences::addition(naming, pair, &whole.parts);
    let money = pair.money.first().map_or_else(|| EMPTY.to_owned(), |at| naming.shown(whole.money, *at));
    let titles = pair.money.iter().map(|at| naming.column(*at)).collect::<Vec<_>>().join(" + ");
    let figures = [
        (
            naming.column(pair.persons),
            naming.shown(whole.persons, pair.persons),
            words.text("budget-total").into_owned(),
        ),
        (words.fill("budget-chart-money", &[("unit", unit.into())]), money, format!("{parts} ({titles})")),
        (
            each_title(page, pair),
            each_text(page, whole.each),
            words.text("budget-chart-each-note").into_owned(),
        ),
    ];
    let gap = theme.scale.gap.m;
    let width = (ui.available_width() + gap) / figures.len() as f32 - gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (caption, figure, note) in &figures {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = ui.text_style_height(&TextStyle::Small) / 4.0;
                ui.add(KeyFigure::new(theme, caption, figure).note(note));
            });
        }
    });
    space(ui, theme.scale.gap.xs);
}

/// `Kr. pr. helårsperson`
pub(super) fn each_title(page: &Page<'_, '_>, pair: &Pair) -> String {
    let person = unit_of(page.reading.table, pair.persons)
        .map_or_else(String::new, |unit| page.ctx.words.unit_one(unit).into_owned());
    page.ctx.words.fill("budget-chart-each", &[("person", person.into())])
}

/// Kroner for each person, rounded to whole ones.
pub(super) fn each_text(page: &Page<'_, '_>, each: Sum) -> String {
    each.known().map_or_else(|| EMPTY.to_owned(), |each| page.ctx.words.amount(each, 0))
}
