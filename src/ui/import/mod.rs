//! Figures from a file: how it was understood, what it would change in the plan, and
//! what of that is taken. Stands in the place of the series until it is answered.
//!
//! Everything is asked of the session; the plan changes once, when all is accepted.

mod changes;
mod corrected;
mod file;
mod grid;
mod head;
mod into;
mod line;
mod points;
mod roles;
mod settings;
#[cfg(test)]
mod tests;
mod waiting;
mod worked;

use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::context::ViewCtx;
use super::parts::chooser::Search;
use super::widgets::{card, segmented, space};
use crate::session::Importing;
use crate::session::importing::Draft;
use worked::Worked;

/// Below this height, in points, the whole page scrolls.
const LOW: f32 = 460.0;
/// From this width and height on, in points, file and changes stand side by side.
const WIDE: f32 = 940.0;
const TALL: f32 = 380.0;
/// The file's share of the width then.
const FILE_SHARE: f32 = 0.46;

/// What the page remembers between drawings.
#[derive(Debug, Default)]
pub struct ImportView {
    part: Part,
    grid: grid::GridState,
    /// Whether the fields of the file are to be opened: something is lacking.
    unfolds: bool,
    /// What the series are searched for.
    search: String,
    which: Which,
    /// The series whose periods are seen, counted as in the file.
    open: Option<usize>,
    choosing: Search,
    worked: Worked,
    /// The table that was seen, so that another one begins anew.
    seen: Option<(String, usize)>,
}

/// What is seen where there is no room for both.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Part {
    File,
    #[default]
    Changes,
}

/// Which series are listed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Which {
    #[default]
    All,
    /// Those that change something.
    Changing,
}

impl ImportView {
    /// Follows the draft: another table begins anew, and what is worked out of it is kept.
    fn settle(&mut self, ctx: &ViewCtx<'_>, draft: &Draft) {
        let table = (draft.file.as_str(), draft.sheet);
        if self.seen.as_ref().map(|(file, sheet)| (file.as_str(), *sheet)) != Some(table) {
            *self = Self { seen: Some((draft.file.clone(), draft.sheet)), ..Self::default() };
            self.open = (draft.imported.value.len() == 1).then_some(0);
            if head::lacks(draft).next().is_some() {
                self.part = Part::File;
                self.unfolds = true;
            }
        }
        self.worked.follow(draft, &ctx.document.plan);
        self.open = self.open.filter(|open| *open < draft.imported.value.len());
    }

    /// Leads to a cell of the file.
    fn lead_to_cell(&mut self, row: usize, column: usize) {
        self.part = Part::File;
        self.grid.go_to(row, column);
    }
}

/// Draws the page.
pub fn import_ui(ctx: &ViewCtx<'_>, importing: &Importing, state: &mut ImportView, ui: &mut Ui) {
    match importing {
        Importing::Reading { file, permille } => waiting::reading_ui(ctx, file, *permille, ui),
        Importing::Failed { file, why } => waiting::failed_ui(ctx, file, why, ui),
        Importing::Open(draft) => open_ui(ctx, draft, state, ui),
    }
}

fn open_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, ui: &mut Ui) {
    state.settle(ctx, draft);
    if ui.available_height() < LOW {
        let page = ScrollArea::vertical().id_salt("page").auto_shrink(false);
        page.show(ui, |ui| {
            head::head_ui(ctx, draft, &state.worked, ui);
            space(ui, ctx.theme.scale.gap.s);
            parts_ui(ctx, state, ui);
            card(ui, ctx.theme, |ui| contents_ui(ctx, draft, state, state.part, 0.0, ui));
        });
        return;
    }
    head::head_ui(ctx, draft, &state.worked, ui);
    space(ui, ctx.theme.scale.gap.s);
    let room = ui.available_size();
    if room.x >= WIDE && room.y >= TALL {
        return both_ui(ctx, draft, state, ui);
    }
    parts_ui(ctx, state, ui);
    part_ui(ctx, draft, state, state.part, ui);
}

/// Chooses which part is seen.
fn parts_ui(ctx: &ViewCtx<'_>, state: &mut ImportView, ui: &mut Ui) {
    let names = [ctx.words.text("import-part-file"), ctx.words.text("import-part-changes")];
    let options = [(Part::File, names[0].as_ref()), (Part::Changes, names[1].as_ref())];
    let name = ctx.words.text("import-parts");
    if let Some(part) = segmented(ui, ctx.theme, &name, &options, &state.part) {
        state.part = part;
    }
}

/// The file beside what it changes.
fn both_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, ui: &mut Ui) {
    let room = ui.available_rect_before_wrap();
    let (left, right) = room.split_left_right_at_x(room.left() + FILE_SHARE * room.width());
    let right = Rect::from_min_max(pos2(right.left() + ctx.theme.scale.gap.l, right.top()), right.max);
    for (part, rect) in [(Part::File, left), (Part::Changes, right)] {
        let builder = UiBuilder::new().max_rect(rect).id_salt(("part", part == Part::File));
        ui.scope_builder(builder, |ui| {
            let key = match part {
                Part::File => "import-part-file",
                Part::Changes => "import-part-changes",
            };
            ui.label(ctx.theme.heading(ctx.words.text(key)));
            part_ui(ctx, draft, state, part, ui);
        });
    }
}

/// One part on a card of its own, which scrolls where it is higher than the room.
fn part_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, part: Part, ui: &mut Ui) {
    let inside = ui.available_height() - 2.0 * ctx.theme.scale.gap.l - 2.0 * ctx.theme.scale.line.hair;
    card(ui, ctx.theme, |ui| {
        let area = ScrollArea::vertical().id_salt(("scroll", part == Part::File)).auto_shrink(false);
        let area = area.max_height(inside.max(ctx.theme.scale.size.row));
        area.show(ui, |ui| contents_ui(ctx, draft, state, part, inside, ui));
    });
}

/// What stands in a part, of which `height` points are seen at once.
fn contents_ui(
    ctx: &ViewCtx<'_>,
    draft: &Draft,
    state: &mut ImportView,
    part: Part,
    height: f32,
    ui: &mut Ui,
) {
    match part {
        Part::File => file::file_ui(ctx, draft, state, height, ui),
        Part::Changes => changes::changes_ui(ctx, draft, state, ui),
    }
}
