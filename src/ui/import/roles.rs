//! What each column is taken for, chosen above it.

use eframe::egui::{Rangef, Rect, Ui, UiBuilder, pos2};

use super::corrected::with_role;
use crate::import::ColumnRole;
use crate::import::layout::MAX_COLUMNS;
use crate::session::ImportAction;
use crate::session::importing::Draft;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::Field;
use crate::wording::import::column_letters;

const ROLES: [ColumnRole; 6] = [
    ColumnRole::Period,
    ColumnRole::Area,
    ColumnRole::Measure,
    ColumnRole::Dimension,
    ColumnRole::Figures,
    ColumnRole::Ignored,
];

/// Draws the choices in `strip`, each above its column.
pub(super) fn roles_ui(
    ctx: &ViewCtx<'_>,
    draft: &Draft,
    strip: Rect,
    columns: &[(usize, Rangef)],
    ui: &mut Ui,
) {
    let Some(sheet) = draft.sheets.get(draft.sheet) else { return };
    let names = ROLES.map(|role| ctx.words.import_role(role));
    let options: Vec<(ColumnRole, &str)> = ROLES.into_iter().zip(names.iter().map(AsRef::as_ref)).collect();
    let gap = ctx.theme.scale.line.focus;
    for (column, range) in columns {
        let room = Rect::from_min_max(
            pos2(range.min + gap, strip.top()),
            pos2(range.max - gap, strip.bottom() - gap),
        );
        let label = name(ctx, draft.mapping.name(sheet, *column), *column);
        let role = draft.mapping.role(*column);
        // A child of its own, so that what lies beyond the strip takes up no room.
        let mut above = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("role", *column)));
        above.set_clip_rect(ui.clip_rect().intersect(strip));
        let field = Field::new(ctx.theme, &label).width(room.width());
        if let Some(role) = field.bare(&mut above, "role", &options, Some(&role)).committed {
            let columns = sheet.grid.column_count().min(MAX_COLUMNS);
            let mapping = with_role(&draft.mapping, *column, role, columns);
            ctx.act(ImportAction::Map(Box::new(mapping)).into());
        }
    }
}

/// What a screen reader calls the choice: `Kolonne B, Område`.
fn name(ctx: &ViewCtx<'_>, label: &str, column: usize) -> String {
    let letters = column_letters(column);
    match label {
        "" => ctx.words.fill("import-column", &[("letters", letters.into())]),
        label => {
            ctx.words.fill("import-column-named", &[("letters", letters.into()), ("name", label.into())])
        }
    }
}
