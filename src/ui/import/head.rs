//! What the file is, how sure it is what it holds, and the two ways on.

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use super::worked::Worked;
use crate::import::ColumnRole;
use crate::import::layout::{Lack, Sureness};
use crate::import::mapping::Held;
use crate::plan::unit::Unit;
use crate::session::ImportAction;
use crate::session::importing::{Draft, MappingOrigin, SeriesChoice};
use crate::session::problem::import_name;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Badge, Button, Field, Notice, space};

/// From this width on, in points, the ways on stand beside the file's name.
const BESIDE: f32 = 760.0;

/// Draws the head of the page.
pub(super) fn head_ui(ctx: &ViewCtx<'_>, draft: &Draft, worked: &Worked, ui: &mut Ui) {
    if ui.available_width() >= BESIDE {
        let row = vec2(ui.available_width(), ctx.theme.scale.size.control);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            ways_ui(ctx, draft, worked, ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| name_ui(ctx, draft, ui));
        });
    } else {
        ui.horizontal(|ui| name_ui(ctx, draft, ui));
        ui.horizontal_wrapped(|ui| ways_ui(ctx, draft, worked, ui));
    }
    if draft.sheets.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            sheets_ui(ctx, draft, ui);
            ui.label(ctx.theme.muted(facts(ctx, draft)));
        });
    } else {
        ui.label(ctx.theme.muted(facts(ctx, draft)));
    }
    if let Some(origin) = origin_key(draft) {
        ui.label(ctx.theme.small(ctx.words.text(origin)));
    }
    for lack in lacks(draft) {
        space(ui, ctx.theme.scale.gap.xs);
        Notice::new(ctx.theme, Tone::Attention, &ctx.words.import_lack(lack)).show(ui);
    }
}

/// The file's name, and how sure it is what it holds.
fn name_ui(ctx: &ViewCtx<'_>, draft: &Draft, ui: &mut Ui) {
    let sureness = draft.recognised.sureness;
    let (text, tone) = match draft.origin {
        MappingOrigin::Given => (ctx.words.text("import-sure-given"), Tone::Info),
        MappingOrigin::Remembered => (ctx.words.text("import-sure-remembered"), Tone::Info),
        MappingOrigin::Recognised => (ctx.words.import_sureness(sureness), tone(sureness)),
    };
    let badge = Badge::new(ctx.theme, tone, &text);
    let room = ui.available_width() - badge.width(ui) - ctx.theme.scale.gap.m;
    let name = import_name(&draft.file, ctx.words);
    ui.scope(|ui| {
        ui.set_max_width(room.max(ctx.theme.scale.size.control));
        ui.add(Label::new(ctx.theme.heading(&*name)).truncate()).on_hover_text(name);
    });
    ui.add(badge);
}

fn tone(sureness: Sureness) -> Tone {
    match sureness {
        Sureness::Certain => Tone::Good,
        Sureness::Likely => Tone::Info,
        Sureness::Guess => Tone::Attention,
    }
}

/// The button that takes the figures in, with how many, and the one that lets go.
/// Stands from the right where there is room, so the last comes first.
fn ways_ui(ctx: &ViewCtx<'_>, draft: &Draft, worked: &Worked, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let leave = words.text("import-leave");
    let label = match worked.figures() {
        0 if worked.notes_source => words.text("import-note-source").into_owned(),
        count => words.fill("import-accept", &[("count", count.into())]),
    };
    let missing = missing(ctx, draft, worked);
    let accept = Button::primary(theme, &label).icon(Icon::Check);
    let accept = match &missing {
        Some(missing) => accept.tip(&**missing),
        None => accept,
    };
    if ui.add_enabled(missing.is_none(), accept).clicked() {
        ctx.act(ImportAction::Accept.into());
    }
    if ui.add(Button::secondary(theme, &leave)).clicked() {
        ctx.act(ImportAction::Leave.into());
    }
    if let Some(missing) = missing {
        ui.add(Label::new(theme.small(missing)).truncate());
    }
}

/// Why nothing can be taken in yet.
fn missing(ctx: &ViewCtx<'_>, draft: &Draft, worked: &Worked) -> Option<String> {
    let text = |key: &str| ctx.words.text(key).into_owned();
    if draft.imported.value.is_empty() {
        return Some(text("import-no-series"));
    }
    let Some(first) = draft.taken().next() else { return Some(text("import-none-taken")) };
    if let Some(nameless) = draft.taken().find(|(_, _, choice)| is_unfinished(choice)) {
        let title = if nameless.2.title.trim().is_empty() { &first.0.title } else { &nameless.2.title };
        return Some(ctx.words.fill("import-unfinished", &[("title", title.into())]));
    }
    let changes = worked.figures() > 0 || worked.notes_source;
    (!changes).then(|| text("import-changes-nothing"))
}

/// Whether a new series has no name, or its figures nothing that they count.
pub(super) fn is_unfinished(choice: &SeriesChoice) -> bool {
    let counts_nothing = matches!(&choice.unit, Unit::Other(name) if name.trim().is_empty());
    choice.into.is_none() && (counts_nothing || choice.title.trim().is_empty())
}

/// `PC-Axis · Danmarks Statistik, FOLK1A · opdateret 11. august 2020`.
fn facts(ctx: &ViewCtx<'_>, draft: &Draft) -> String {
    let Some(known) = draft.known() else { return String::new() };
    let words = ctx.words;
    let origin: Vec<&str> =
        [&known.publisher, &known.table].into_iter().flatten().map(String::as_str).collect();
    let facts = [
        known.format.map(|format| words.import_format(format).into_owned()),
        Some(origin.join(", ")),
        known.title.clone(),
        known.updated.map(|day| words.fill("import-updated", &[("day", words.day(day).into())])),
    ];
    let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
    facts.collect::<Vec<_>>().join(" · ")
}

/// A choice of the table of the file.
fn sheets_ui(ctx: &ViewCtx<'_>, draft: &Draft, ui: &mut Ui) {
    let label = ctx.words.text("import-sheet");
    let options: Vec<(usize, &str)> =
        draft.sheets.iter().enumerate().map(|(at, sheet)| (at, sheet.name.as_str())).collect();
    let field = Field::new(ctx.theme, &label).width(0.7 * ctx.theme.scale.size.field);
    if let Some(at) = field.bare(ui, "sheet", &options, Some(&draft.sheet)).committed {
        ctx.act(ImportAction::TakeSheet(at).into());
    }
}

/// Where the reading of rows and columns comes from, where that is not plain.
fn origin_key(draft: &Draft) -> Option<&'static str> {
    match draft.origin {
        MappingOrigin::Recognised => None,
        MappingOrigin::Remembered => Some("import-origin-remembered"),
        MappingOrigin::Given => Some("import-origin-given"),
    }
}

/// What no series can be without, and neither the file nor the user has told.
pub(super) fn lacks(draft: &Draft) -> impl Iterator<Item = Lack> {
    let mapping = &draft.mapping;
    let has = |role| mapping.columns.iter().any(|column| column.role == role);
    let across = mapping.head.iter().any(|head| head.holds == Held::Period);
    draft.recognised.lacks.iter().copied().filter(move |lack| match lack {
        Lack::Figures => !has(ColumnRole::Figures),
        Lack::Period => !has(ColumnRole::Period) && !across,
        Lack::Year => mapping.year.is_none(),
    })
}
