//! Where a series changed its way of counting, as fields: the day, what kind of
//! change, what changed, and which target groups went into which.

use eframe::egui::Ui;

use crate::edit::series::SeriesChange;
use crate::plan::breaks::{Break, BreakKind, GroupMapping};
use crate::plan::series::Series;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields, space};
use crate::wording::date::parse_day;

/// What stands between the group before and the one after.
const ARROW: &str = "→";

/// Draws the breaks of a series, and returns what becomes of them.
pub fn breaks_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let (theme, words) = (ctx.theme, ctx.words);
    let mut changed = None;
    for (at, change) in series.breaks.iter().enumerate() {
        let edited = ui.push_id(("break", series.id, at), |ui| break_ui(ctx, change, ui)).inner;
        if let Some(edited) = edited {
            let mut breaks = series.breaks.clone();
            match edited {
                Edited::Removed => {
                    breaks.remove(at);
                }
                Edited::To(change) => breaks[at] = *change,
            }
            changed = Some(SeriesChange::Breaks(breaks));
        }
    }
    let label = words.text("series-break-add");
    if ui.add(Button::quiet(theme, &label).icon(Icon::Add)).clicked() {
        let last = series
            .breaks
            .last()
            .map(|change| change.on)
            .max(series.points.last().map(|p| p.period.first_day()));
        let on = last.and_then(|day| day.succ_opt()).unwrap_or(ctx.today);
        let note = words.text("series-break-new").into_owned();
        let new = Break { on, kind: BreakKind::Other, note, groups: None };
        changed = Some(SeriesChange::Breaks(series.breaks.iter().cloned().chain([new]).collect()));
    }
    space(ui, theme.scale.gap.s);
    changed
}

/// What becomes of one break.
enum Edited {
    To(Box<Break>),
    Removed,
}

fn break_ui(ctx: &ViewCtx<'_>, change: &Break, ui: &mut Ui) -> Option<Edited> {
    let (theme, words) = (ctx.theme, ctx.words);
    let mut new = change.clone();
    let mut removed = false;
    fields(ui, theme, |ui| {
        let label = words.text("series-break-on");
        let field = Field::new(theme, &label).width(0.4 * theme.scale.size.field);
        let parse =
            |text: &str| parse_day(text, words).map_err(|problem| words.date_problem(problem).into_owned());
        if let Some(on) = field.parsed_words(ui, "on", &words.day_short(change.on), parse).committed {
            new.on = on;
        }
        let names = BreakKind::ALL.map(|kind| (kind, words.break_kind(kind)));
        let options: Vec<(BreakKind, &str)> =
            names.iter().map(|(kind, name)| (*kind, name.as_ref())).collect();
        let label = words.text("series-break-kind");
        let field = Field::new(theme, &label).width(0.6 * theme.scale.size.field);
        if let Some(kind) = field.choice(ui, "kind", &options, Some(&change.kind)).committed {
            new.kind = kind;
        }
        let label = words.text("series-break-note");
        let field = Field::new(theme, &label).width(1.5 * theme.scale.size.field);
        if let Some(note) = field.text(ui, "note", &change.note).committed {
            new.note = note;
        }
        let label = words.text("series-break-remove");
        removed = ui.add(Button::icon_only(theme, Icon::Remove, &label)).clicked();
    });
    if new.kind == BreakKind::Groups || new.groups.is_some() {
        new.groups = groups_ui(ctx, new.groups, ui);
    }
    if removed {
        return Some(Edited::Removed);
    }
    (new != *change).then(|| Edited::To(Box::new(new)))
}

/// Which groups went into which, a line each: `Kontanthjælp → Ny ydelse`.
fn groups_ui(ctx: &ViewCtx<'_>, groups: Option<GroupMapping>, ui: &mut Ui) -> Option<GroupMapping> {
    let (theme, words) = (ctx.theme, ctx.words);
    let (label, hint) = (words.text("series-break-groups"), words.text("series-break-groups-hint"));
    let field = Field::new(theme, &label).hint(&hint).width(theme.scale.size.prose);
    let shown = groups.as_ref().map(written).unwrap_or_default();
    let groups = match field.long_text(ui, "groups", &shown, 2).committed {
        Some(text) => read(&text),
        None => groups,
    };
    if let Some(groups) = &groups {
        let said = if groups.is_complete() {
            words.text("series-break-complete").into_owned()
        } else {
            let (before, after) = groups.unmapped();
            let unmapped: Vec<&str> = before.into_iter().chain(after).collect();
            words.fill("series-break-incomplete", &[("groups", unmapped.join(", ").into())])
        };
        ui.label(theme.small(said));
    }
    groups
}

/// A mapping as text: a line for each pair, a group alone where it has no counterpart.
fn written(groups: &GroupMapping) -> String {
    let pairs = groups.pairs.iter().map(|(old, new)| format!("{old} {ARROW} {new}"));
    let (before, after) = groups.unmapped();
    let gone = before.into_iter().map(|group| format!("{group} {ARROW}"));
    let came = after.into_iter().map(|group| format!("{ARROW} {group}"));
    pairs.chain(gone).chain(came).collect::<Vec<_>>().join("\n")
}

/// What [`written`] writes; also with `->` for the arrow. `None` where nothing is said.
fn read(text: &str) -> Option<GroupMapping> {
    let mut groups = GroupMapping::default();
    let text = text.replace("->", ARROW);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (old, new) = line.split_once(ARROW).unwrap_or((line, ""));
        let (old, new) = (old.trim().to_owned(), new.trim().to_owned());
        let add = |list: &mut Vec<String>, group: &String| {
            if !group.is_empty() && !list.contains(group) {
                list.push(group.clone());
            }
        };
        add(&mut groups.before, &old);
        add(&mut groups.after, &new);
        if !old.is_empty() && !new.is_empty() {
            groups.pairs.push((old, new));
        }
    }
    (!groups.before.is_empty() || !groups.after.is_empty()).then_some(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, complete: bool) {
        let groups = read(text).unwrap();
        assert_eq!((written(&groups).as_str(), groups.is_complete()), (text, complete));
    }

    #[test]
    fn a_mapping_is_read_as_it_is_written() {
        check("Integrationsydelse → SHO-ydelse", true);
        check("Kontanthjælp → Ny ydelse\nUddannelseshjælp → Ny ydelse", true);
        check("Kontanthjælp → Ny ydelse\nForrevalidering →", false);
        check("Kontanthjælp → Ny ydelse\n→ Overgangsydelse", false);
        assert_eq!(read("A -> B"), read("A → B"));
        assert_eq!(read(" \n"), None);
    }
}
