//! What has changed since the last frozen state.

use eframe::egui::{Label, TextStyle, Ui};

use super::lookback::{Compared, Lookback};
use crate::analysis::compare::{Change, What};
use crate::analysis::moved::{Cause, Moved};
use crate::document::Place;
use crate::edit::Subject;
use crate::meeting::SnapshotRef;
use crate::session::Action;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::link::{beside_icon, line, link};
use crate::ui::parts::places::of_thing;
use crate::ui::parts::verdict::{icon, tone};
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, section};

/// Draws what has changed, in at most `most` rows. The card is as high while the
/// frozen states are read as it is after that, so that nothing jumps.
pub(super) fn since_ui(ctx: &ViewCtx<'_>, lookback: &Lookback, most: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let whole = words.text("overview-since-whole");
    let to_whole = |ui: &mut Ui| {
        if let Some(number) = comparable(ctx, lookback)
            && ui.add(Button::quiet(theme, &whole).icon(Icon::ArrowRight)).clicked()
        {
            to_comparison(ctx, number);
        }
    };
    let key = if ctx.today_plan.is_some() { "overview-since-before" } else { "overview-since" };
    section(ui, theme, &words.text(key), to_whole, |ui| {
        ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
        if !ctx.document.snapshots.is_empty() {
            ui.set_min_height(height(ctx, most, ui));
        }
        match lookback {
            Lookback::None => {
                let key = match ctx.today_plan {
                    Some(_) => "overview-since-first",
                    None => "overview-since-none",
                };
                ui.label(theme.muted(words.text(key)));
            }
            Lookback::Reading => {
                ui.label(theme.muted(words.text("overview-since-reading")));
            }
            Lookback::Unreadable(reference) => unreadable_ui(ctx, reference, ui),
            Lookback::Compared(compared) => compared_ui(ctx, compared, most, ui),
        }
    });
}

/// Room for the snapshot, two lines of counts, the rows, and how many more there are.
fn height(ctx: &ViewCtx<'_>, most: usize, ui: &Ui) -> f32 {
    let (body, small) = (ui.text_style_height(&TextStyle::Body), ui.text_style_height(&TextStyle::Small));
    let gap = ctx.theme.scale.gap.xs;
    (body + gap) * (most + 1) as f32 + (small + gap) * 3.0
}

/// The snapshot that the agenda can compare with the plan: not while a frozen
/// state is shown, for then it is that one which is compared.
fn comparable(ctx: &ViewCtx<'_>, lookback: &Lookback) -> Option<u32> {
    match lookback {
        Lookback::Compared(compared) if ctx.today_plan.is_none() && compared.counts.all() > 0 => {
            Some(compared.reference.number)
        }
        _ => None,
    }
}

/// Opens the frozen state beside the agenda, which shows every difference.
fn to_comparison(ctx: &ViewCtx<'_>, number: u32) {
    ctx.act(Action::OpenSnapshot(number));
    ctx.send(Request::Show(View::Agenda));
}

fn unreadable_ui(ctx: &ViewCtx<'_>, reference: &SnapshotRef, ui: &mut Ui) {
    let text = ctx.words.fill("overview-since-unreadable", &[("number", number(reference).into())]);
    let color = ctx.theme.palette.tone.attention.text;
    let followed = link(ui, ctx.theme, "unreadable", (&text, ""), |ui| {
        beside_icon(ui, ctx.theme, (Icon::AttentionMark, color), |ui| line(ui, text.as_str()));
    });
    if followed {
        ctx.send(Request::LeadTo(Subject::Snapshot(reference.number)));
    }
}

fn compared_ui(ctx: &ViewCtx<'_>, compared: &Compared, most: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let mut rows = most;
    if let Some(reference) = &compared.unreadable {
        rows = rows.saturating_sub(1);
        unreadable_ui(ctx, reference, ui);
    }
    taken_ui(ctx, &compared.reference, ui);
    for said in [differences(ctx, compared), verdicts(ctx, compared)] {
        ui.add(Label::new(theme.small(said)).truncate());
    }
    // Half of the rows for each, and what the one leaves for the other.
    let of_moved = compared.moved.len().min(rows.saturating_sub(compared.changes.len().min(rows / 2)));
    let of_changes = compared.changes.len().min(rows - of_moved);
    for (at, moved) in compared.moved.iter().take(of_moved).enumerate() {
        moved_ui(ctx, moved, at, ui);
    }
    for (at, change) in compared.changes.iter().take(of_changes).enumerate() {
        change_ui(ctx, compared, change, at, ui);
    }
    let all = compared.counts.all() + compared.causes.iter().sum::<usize>();
    let more = all - of_moved - of_changes;
    if more > 0 {
        ui.label(theme.small(words.fill("overview-more", &[("count", more.into())])));
    }
}

/// When it was taken, and for what; leads to it.
fn taken_ui(ctx: &ViewCtx<'_>, reference: &SnapshotRef, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let today = ctx.today_plan.unwrap_or(ctx.document);
    let item = reference.item.and_then(|item| today.item(item));
    let parts = [
        words.fill("agenda-snapshot-numbered", &[("number", number(reference).into())]),
        words.moment_short(reference.taken),
        match item {
            Some((_, item)) => format!("{} {}", words.item_numbered(item), item.title),
            None => words.taken_for(today, reference),
        },
    ];
    let text = parts.join(" · ");
    let mark = (Icon::Snapshot, theme.palette.text.muted);
    let followed = link(ui, theme, "taken", (&text, ""), |ui| {
        beside_icon(ui, theme, mark, |ui| line(ui, theme.strong(text.as_str())));
    });
    if followed {
        ctx.send(Request::LeadTo(Subject::Snapshot(reference.number)));
    }
}

/// `2 tilføjet · 1 fjernet · 5 ændret`
fn differences(ctx: &ViewCtx<'_>, compared: &Compared) -> String {
    let counts = compared.counts;
    if counts.all() == 0 {
        return ctx.words.text("overview-since-same").into_owned();
    }
    let args = [
        ("added", ctx.words.count(counts.added).into()),
        ("removed", ctx.words.count(counts.removed).into()),
        ("changed", ctx.words.count(counts.changed).into()),
    ];
    ctx.words.fill("overview-since-counts", &args)
}

/// `3 vurderinger har flyttet sig: 1 kun med tiden, 2 med nye tal`
fn verdicts(ctx: &ViewCtx<'_>, compared: &Compared) -> String {
    let words = ctx.words;
    let [time, figures, edit] = compared.causes;
    let count = time + figures + edit;
    if count == 0 {
        return words.text("overview-moved-none").into_owned();
    }
    let parts = [
        (time, words.fill("overview-moved-with-time", &[("count", words.count(time).into())])),
        (figures, words.fill("overview-moved-with-figures", &[("count", words.count(figures).into())])),
        (edit, words.fill("overview-moved-with-edit", &[("count", words.count(edit).into())])),
    ];
    let some: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
    format!("{}: {}", words.fill("overview-moved-count", &[("count", count.into())]), some.join(", "))
}

/// `Mål 5: på vej → ikke nået, kun fordi tiden er gået`
fn moved_ui(ctx: &ViewCtx<'_>, moved: &Moved, at: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let Some(position) = ctx.insights.goal_position(moved.goal) else { return };
    let place = Place::root().field("plan").field("goals").index(position);
    let cause = words.text(match moved.cause {
        Cause::Time => "overview-moved-by-time",
        Cause::Figures => "overview-moved-by-figures",
        Cause::Edit => "overview-moved-by-edit",
    });
    let args = [
        ("goal", words.place(ctx.document, &place).into()),
        ("old", words.verdict(moved.old.verdict).into()),
        ("new", words.verdict(moved.new.verdict).into()),
        ("cause", cause.into()),
    ];
    let text = words.fill("overview-moved", &args);
    let mark = (icon(moved.new.verdict), tone(moved.new.verdict).colors(theme).text);
    let followed = link(ui, theme, ("moved", at), (&text, &text), |ui| {
        beside_icon(ui, theme, mark, |ui| line(ui, text.as_str()));
    });
    if followed {
        ctx.send(Request::LeadTo(Subject::Goal(moved.goal)));
    }
}

/// `Mål 8, Jobafklaring: højst 256 → højst 250`; what is gone leads to the
/// comparison, where it can be seen as it was.
fn change_ui(ctx: &ViewCtx<'_>, compared: &Compared, change: &Change, at: usize, ui: &mut Ui) {
    let theme = ctx.theme;
    let text = ctx.words.change(&compared.old, &compared.new, change).to_string();
    let mark = match change.what {
        What::Added => Icon::Add,
        What::Removed => Icon::Minus,
        _ => Icon::Different,
    };
    let mark = (mark, theme.palette.text.muted);
    let row = |ui: &mut Ui| beside_icon(ui, theme, mark, |ui| line(ui, text.as_str()));
    // Beside a frozen state there is no comparison to lead to instead.
    if ctx.today_plan.is_some() && of_thing(ctx.document, change.thing).is_none() {
        return row(ui);
    }
    if link(ui, theme, ("change", at), (&text, &text), row) {
        match of_thing(ctx.document, change.thing) {
            Some(subject) => ctx.send(Request::LeadTo(subject)),
            None => to_comparison(ctx, compared.reference.number),
        }
    }
}

fn number(reference: &SnapshotRef) -> String {
    reference.number.to_string()
}
