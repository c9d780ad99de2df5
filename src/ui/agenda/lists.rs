//! The left column: meetings with their items, or the snapshots.

use std::borrow::Cow;

use eframe::egui::{Align2, Key, TextEdit, Ui};

use super::index::Row as Place;
use super::new_meeting::NewMeeting;
use super::page::capitalised;
use super::{AgendaView, List, Page, snapshots, today};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::{AgendaItem, Meeting, Openness};
use crate::session::Action;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::rows::{Focus, Look, Picked, Row, Wanted, list};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Chosen, EmptyState, segmented, space};

/// Draws the column.
pub(super) fn lists_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let words = ctx.words;
    let count = words.count(today(ctx).snapshots.len());
    let meetings = words.text("agenda-meetings");
    let taken = words.fill("agenda-snapshots-tab", &[("count", count.into())]);
    let options = [(List::Meetings, &*meetings), (List::Snapshots, &*taken)];
    if let Some(chosen) = segmented(ui, ctx.theme, &words.text("agenda-listed"), &options, &state.list) {
        state.list = chosen;
        state.left = state.page.take();
        state.before = None;
    }
    space(ui, ctx.theme.scale.gap.xs);
    match state.list {
        List::Meetings => meetings_ui(ctx, state, ui),
        List::Snapshots => snapshots_ui(ctx, state, ui),
    }
}

fn meetings_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    bar_ui(ctx, state, ui);
    space(ui, ctx.theme.scale.gap.xs);
    if state.index.rows().is_empty() {
        return nothing_found_ui(ctx, state, ui);
    }
    let rows = state.index.rows();
    let shown = state.page.or_else(|| state.default_page(ctx));
    let place = |row: &Place| row_page(ctx, *row) == shown;
    // Looked for only where it matters: a long list is not walked in vain.
    let chosen = shown.and_then(|_| rows.iter().position(place));
    let wanted = chosen.zip(state.reveal).map(|(row, focus)| Wanted { row, focus });
    let show = |at: usize| rows.get(at).and_then(|row| meeting_row(ctx, *row, shown));
    let name = ctx.words.text("agenda-meetings");
    let picked = list(ui, ctx.theme, ("meetings", &name), (rows.len(), chosen, wanted), show);
    let page = |at: usize| rows.get(at).and_then(|row| row_page(ctx, *row));
    let picked = picked.map(|picked| match picked {
        Picked::Opened(at) => (page(at), None),
        Picked::Walked(at) => (page(at), Some(Focus::Take)),
    });
    state.reveal = None;
    if let Some((Some(page), focus)) = picked {
        state.choose(page);
        state.reveal = focus;
        ui.request_repaint();
    }
}

/// The search, and the button that adds.
fn bar_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let hint = words.text("agenda-search");
    ui.horizontal(|ui| {
        let add = words.text("agenda-add-meeting");
        let beside = if ctx.is_editable() { theme.scale.size.control + theme.scale.gap.s } else { 0.0 };
        let width = (ui.available_width() - beside).max(theme.scale.size.control);
        let field = TextEdit::singleline(&mut state.search).hint_text(&*hint).desired_width(width);
        let search = ui.add(field.align(Align2::LEFT_CENTER));
        if search.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            state.search.clear();
        }
        if ctx.is_editable() && ui.add(Button::icon_only(theme, Icon::Add, &add)).clicked() {
            state.new_meeting = Some(NewMeeting::on(ctx.today, words));
        }
    });
}

fn nothing_found_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    space(ui, theme.scale.gap.m);
    if state.search.trim().is_empty() {
        ui.label(theme.muted(words.text("agenda-empty")));
        return;
    }
    let text = words.fill("agenda-none-found", &[("text", state.search.trim().into())]);
    ui.label(theme.muted(text));
    let clear = words.text("agenda-clear-search");
    if ui.add(Button::secondary(theme, &clear).icon(Icon::Close)).clicked() {
        state.search.clear();
    }
}

fn row_page(ctx: &ViewCtx<'_>, row: Place) -> Option<Page> {
    let meeting = ctx.document.meetings.at(row.meeting())?;
    match row {
        Place::Meeting(_) => Some(Page::Meeting(meeting.id)),
        Place::Item(_, item) => meeting.items.at(item).map(|item| Page::Item(meeting.id, item.id)),
    }
}

fn meeting_row<'a>(ctx: &ViewCtx<'a>, place: Place, shown: Option<Page>) -> Option<Row<'a>> {
    let meeting = ctx.document.meetings.at(place.meeting())?;
    match place {
        Place::Meeting(_) => {
            let title = capitalised(&ctx.words.day_with_weekday(meeting.date));
            let below = ctx.words.fill("agenda-item-count", &[("count", meeting.items.len().into())]);
            let below = format!("{below} · {}", ctx.words.agenda_stage(meeting.stage));
            let below = with_place(below, meeting);
            Some(Row {
                key: u64::from(meeting.id.0),
                name: format!("{title}, {below}"),
                look: Look::Heading,
                title: title.into(),
                icon: None,
                below: below.into(),
                last: "".into(),
                chosen: Chosen::when(shown, Some(Page::Meeting(meeting.id))),
            })
        }
        Place::Item(_, item) => {
            let item = meeting.items.at(item)?;
            let row = item_row(ctx, item);
            Some(Row { chosen: Chosen::when(shown, Some(Page::Item(meeting.id, item.id))), ..row })
        }
    }
}

fn with_place(count: String, meeting: &Meeting) -> String {
    if meeting.place.is_empty() { count } else { format!("{count} · {}", meeting.place) }
}

/// An item of an agenda as a row: number, title, openness, kind and case.
pub(super) fn item_row<'a>(ctx: &ViewCtx<'a>, item: &'a AgendaItem) -> Row<'a> {
    let words = ctx.words;
    let below = item_facts(ctx, item).join(" · ");
    let number = words.item_numbered(item);
    Row {
        key: u64::from(item.id.0),
        name: format!("{number}, {}, {below}", item.title),
        look: Look::Numbered(Cow::Borrowed(&item.number)),
        title: Cow::Borrowed(&item.title),
        icon: Some(openness_icon(item.openness)),
        below: below.into(),
        last: "".into(),
        chosen: Chosen::Another,
    }
}

/// Openness, kind and case number in words.
pub(super) fn item_facts(ctx: &ViewCtx<'_>, item: &AgendaItem) -> Vec<String> {
    let words = ctx.words;
    let mut facts = vec![words.openness(item.openness).into_owned(), words.item_kind(item.kind).into_owned()];
    if !item.case_number.is_empty() {
        facts.push(words.fill("agenda-case", &[("number", (&item.case_number).into())]));
    }
    facts
}

/// The picture that always stands beside the word.
pub(super) fn openness_icon(openness: Openness) -> Icon {
    match openness {
        Openness::Open => Icon::Unlocked,
        Openness::Closed => Icon::Locked,
    }
}

fn snapshots_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let taken = &today(ctx).snapshots;
    if taken.is_empty() {
        let (title, advice) = (words.text("agenda-no-snapshots"), words.text("agenda-no-snapshots-advice"));
        let file = words.text("agenda-compare-file");
        let button = Button::secondary(theme, &file).icon(Icon::Open);
        let empty = EmptyState::new(theme, Icon::Snapshot, &title, &advice).action(button);
        if empty.show(ui).is_some_and(|button| button.clicked()) {
            ctx.send(Request::ChooseBeside);
        }
        return;
    }
    let (verify, compare) = (words.text("agenda-verify"), words.text("agenda-compare"));
    ui.horizontal_wrapped(|ui| {
        let button =
            Button::secondary(theme, &verify).icon(Icon::Verified).tip(words.text("agenda-verify-tip"));
        if ui.add(button).clicked() {
            ctx.act(Action::VerifySnapshots);
        }
        let button =
            Button::secondary(theme, &compare).icon(Icon::Different).tip(words.text("agenda-compare-tip"));
        if ui.add(button).clicked() {
            state.differences.begin_anew();
            state.choose(Page::Differences);
        }
    });
    space(ui, theme.scale.gap.xs);
    let shown = state.page.or_else(|| state.default_page(ctx));
    // Latest first, as the meetings are.
    let at = |row: usize| taken.len().checked_sub(row + 1).and_then(|at| taken.get(at));
    let chosen = (0..taken.len()).find(|row| at(*row).map(|s| Page::Snapshot(s.number)) == shown);
    let wanted = chosen.zip(state.reveal).map(|(row, focus)| Wanted { row, focus });
    let show = |row: usize| at(row).map(|snapshot| snapshot_row(ctx, snapshot, shown));
    let name = words.text("agenda-snapshots");
    let picked = list(ui, theme, ("snapshots", &name), (taken.len(), chosen, wanted), show);
    let (row, focus) = match picked {
        Some(Picked::Opened(row)) => (row, None),
        Some(Picked::Walked(row)) => (row, Some(Focus::Take)),
        None => {
            state.reveal = None;
            return;
        }
    };
    if let Some(snapshot) = at(row) {
        state.choose(Page::Snapshot(snapshot.number));
        state.reveal = focus;
        ui.request_repaint();
    }
}

fn snapshot_row<'a>(ctx: &ViewCtx<'a>, snapshot: &'a SnapshotRef, shown: Option<Page>) -> Row<'a> {
    let title = snapshots::taken_for(ctx, snapshot);
    let mut below = format!("{} · {}", ctx.words.moment_short(snapshot.taken), snapshot.digest.short());
    if snapshots::shown(ctx) == Some(snapshot) {
        below = format!("{} · {below}", ctx.words.text("agenda-shown-now"));
    }
    let name = snapshots::name(ctx, snapshot);
    Row {
        key: u64::from(snapshot.number),
        name: format!("{name}, {title}, {below}"),
        look: Look::Numbered(ctx.words.count(snapshot.number as usize).into()),
        title: title.into(),
        icon: Some(Icon::Snapshot),
        below: below.into(),
        last: "".into(),
        chosen: Chosen::when(shown, Some(Page::Snapshot(snapshot.number))),
    }
}
