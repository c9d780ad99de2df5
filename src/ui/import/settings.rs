//! How the file is read, beyond its columns: signs, rows, and what figures are about
//! that do not say it themselves.

use eframe::egui::Ui;

use super::corrected::{period_row, with_first_row, with_period_row};
use crate::import::mapping::{FirstDays, Mapping, Until};
use crate::import::{Decimal, Sheet};
use crate::plan::period::{FIRST_YEAR, LAST_YEAR};
use crate::session::ImportAction;
use crate::session::importing::Draft;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields};

/// So many rows above the figures are offered for periods.
const MOST_ROWS: usize = 20;

/// Draws the fields.
pub(super) fn settings_ui(ctx: &ViewCtx<'_>, draft: &Draft, ui: &mut Ui) {
    let Some(sheet) = draft.sheets.get(draft.sheet) else { return };
    let form = Form { ctx, mapping: &draft.mapping, sheet };
    let asked = fields(ui, ctx.theme, |ui| {
        let rows = [form.period_row_ui(ui), form.first_row_ui(ui), form.last_row_ui(ui)];
        let figures = [form.decimal_ui(ui), form.year_ui(ui), form.first_days_ui(ui), form.area_ui(ui)];
        rows.into_iter().chain(figures).flatten().last()
    });
    if let Some(mapping) = asked {
        ctx.act(ImportAction::Map(Box::new(mapping)).into());
    }
    if draft.mapping != draft.recognised.mapping {
        let back = ctx.words.text("import-as-recognised");
        if ui.add(Button::secondary(ctx.theme, &back).icon(Icon::Undo)).clicked() {
            ctx.act(ImportAction::Map(Box::new(draft.recognised.mapping.clone())).into());
        }
    }
}

/// The fields, each of which gives the whole mapping as it is to be.
struct Form<'a> {
    ctx: &'a ViewCtx<'a>,
    mapping: &'a Mapping,
    sheet: &'a Sheet,
}

impl Form<'_> {
    fn field<'b>(&self, label: &'b str) -> Field<'b>
    where
        Self: 'b,
    {
        Field::new(self.ctx.theme, label).width(0.56 * self.ctx.theme.scale.size.field)
    }

    fn decimal_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let words = self.ctx.words;
        let names = ["import-decimal-told", "import-decimal-comma", "import-decimal-point"]
            .map(|key| words.text(key));
        let all = [None, Some(Decimal::Comma), Some(Decimal::Point)];
        let options: Vec<(Option<Decimal>, &str)> =
            all.into_iter().zip(names.iter().map(AsRef::as_ref)).collect();
        let label = words.text("import-decimal");
        let edited = self.field(&label).choice(ui, "decimal", &options, Some(&self.mapping.decimal));
        edited.committed.map(|decimal| Mapping { decimal, ..self.mapping.clone() })
    }

    fn period_row_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let words = self.ctx.words;
        let from = self.mapping.first_row.saturating_sub(MOST_ROWS);
        let rows = from..self.mapping.first_row.min(self.sheet.grid.row_count());
        let names: Vec<(Option<usize>, String)> =
            std::iter::once((None, words.text("import-periods-in-column").into_owned()))
                .chain(rows.map(|row| {
                    let number = (row + 1).to_string();
                    (Some(row), words.fill("import-row", &[("row", number.into())]))
                }))
                .collect();
        let options: Vec<(Option<usize>, &str)> =
            names.iter().map(|(row, name)| (*row, name.as_str())).collect();
        let label = words.text("import-periods");
        let edited = self.field(&label).choice(ui, "periods", &options, Some(&period_row(self.mapping)));
        edited.committed.map(|row| with_period_row(self.mapping, row, self.sheet))
    }

    fn first_row_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let label = self.ctx.words.text("import-first-row");
        let shown = (self.mapping.first_row + 1).to_string();
        let edited = self.field(&label).parsed(ui, "first-row", &shown, |text| self.row(text));
        edited.committed.map(|row| with_first_row(self.mapping, row))
    }

    /// The last row of figures, or nothing for all up to sources and notes.
    fn last_row_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let words = self.ctx.words;
        let (label, foot) = (words.text("import-last-row"), words.text("import-last-row-foot"));
        let shown = match self.mapping.until {
            Until::Foot => String::new(),
            Until::Row(row) => row.to_string(),
        };
        let read = |text: &str| match text.trim() {
            "" => Ok(Until::Foot),
            text => match self.row(text)? {
                row if row < self.mapping.first_row => {
                    Err(words.text("import-last-before-first").into_owned())
                }
                row => Ok(Until::Row(row + 1)),
            },
        };
        let edited = self.field(&label).placeholder(&foot).parsed(ui, "last-row", &shown, read);
        edited.committed.map(|until| Mapping { until, ..self.mapping.clone() })
    }

    fn year_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let words = self.ctx.words;
        let (label, hint) = (words.text("import-year"), words.text("import-year-hint"));
        let shown = self.mapping.year.map(|year| year.to_string()).unwrap_or_default();
        let read = |text: &str| match text.trim() {
            "" => Ok(None),
            text => match text.parse() {
                Ok(year) if (FIRST_YEAR..=LAST_YEAR).contains(&year) => Ok(Some(year)),
                _ => Err(words.text("import-not-a-year").into_owned()),
            },
        };
        let edited = self.field(&label).hint(&hint).parsed(ui, "year", &shown, read);
        edited.committed.map(|year| Mapping { year, ..self.mapping.clone() })
    }

    /// What a date is that is the first of a month.
    fn first_days_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let words = self.ctx.words;
        let names = ["import-first-days-days", "import-first-days-months"].map(|key| words.text(key));
        let all = [FirstDays::Days, FirstDays::Months];
        let options: Vec<(FirstDays, &str)> = all.into_iter().zip(names.iter().map(AsRef::as_ref)).collect();
        let label = words.text("import-first-days");
        let edited = self.field(&label).choice(ui, "first-days", &options, Some(&self.mapping.first_days));
        edited.committed.map(|first_days| Mapping { first_days, ..self.mapping.clone() })
    }

    fn area_ui(&self, ui: &mut Ui) -> Option<Mapping> {
        let words = self.ctx.words;
        let (label, hint) = (words.text("import-area"), words.text("import-area-hint"));
        let shown = self.mapping.area.as_deref().unwrap_or_default();
        let edited = self.field(&label).hint(&hint).text(ui, "area", shown);
        let area = edited.committed?;
        let area = Some(area.trim().to_owned()).filter(|area| !area.is_empty());
        Some(Mapping { area, ..self.mapping.clone() })
    }

    /// A row of the file, counted from 1 as it is written and from 0 as it is given.
    fn row(&self, text: &str) -> Result<usize, String> {
        let rows = self.sheet.grid.row_count();
        let row: Option<usize> = text.trim().parse().ok().filter(|row| (1..=rows).contains(row));
        row.map(|row| row - 1).ok_or_else(|| {
            let last = self.ctx.words.count(rows);
            self.ctx.words.fill("import-not-a-row", &[("last", last.into())])
        })
    }
}
