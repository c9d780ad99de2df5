//! The page of one meeting: when, where, who, and its agenda.

use eframe::egui::{Align, Layout, Rect, Ui, vec2};

use super::item::{mode_button, remove_item};
use super::lists::item_row;
use super::page::{capitalised, part, prose, sheet};
use super::setup::setup_ui;
use super::{
    AgendaView, Mode, Page, Towards, document_button, meeting_form, move_item, move_key, next_number,
    place_towards, present_button, send, stage, tasks, today,
};
use crate::edit::{Command, MeetingCommand};
use crate::meeting::agenda::{AgendaItem, Meeting};
use crate::meeting::{Release, numbering};
use crate::plan::id::ItemId;
use crate::ui::context::ViewCtx;
use crate::ui::document::register_ui;
use crate::ui::parts::chooser::Chooser;
use crate::ui::parts::rows::{Focus, Lines, Row, height, row_ui};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Badge, Button, EmptyState, space};

/// Draws the page.
pub(super) fn meeting_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    let scale = &ctx.theme.scale;
    sheet(ui, ctx.theme, ("meeting", meeting.id.0), |ui| {
        ui.set_max_width(ui.available_width().min(scale.size.prose + scale.size.navigation));
        if ctx.is_editable() && state.mode == Mode::Editing {
            meeting_form::form_ui(ctx, ui, meeting);
        } else {
            facts_ui(ctx, ui, meeting);
        }
        space(ui, scale.gap.s);
        stage::stage_ui(ctx, state, ui, meeting);
        if send::has_versions(ctx, meeting) {
            part(ui, ctx.theme, &ctx.words.text("agenda-versions"), |ui| send::versions_ui(ctx, ui, meeting));
        }
        if tasks::has_earlier(ctx, meeting) {
            part(ui, ctx.theme, &ctx.words.text("agenda-tasks-earlier"), |ui| {
                tasks::earlier_ui(ctx, state, ui, meeting);
            });
        }
        part(ui, ctx.theme, &ctx.words.text("agenda-agenda"), |ui| agenda_ui(ctx, state, ui, meeting));
        if ctx.is_editable() && state.mode == Mode::Editing {
            agenda_tools_ui(ctx, state, ui, meeting);
        }
        released_ui(ctx, ui, meeting);
    });
}

/// The documents of the meeting that something was let through in.
fn released_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let of_this = |release: &&Release| release.of.meeting() == Some(meeting.id);
    let mut released = today(ctx).releases.iter().filter(of_this).peekable();
    if released.peek().is_some() {
        let title = ctx.words.text("documents-released");
        part(ui, ctx.theme, &title, |ui| register_ui(ctx, ui, released));
    }
}

/// What can be done with the meeting, on a line.
pub(super) fn bar_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    let add = words.text("agenda-add-item");
    let is_open = ctx.is_editable() && meeting.stage.agenda_is_open();
    if is_open && ui.add(Button::primary(theme, &add).icon(Icon::Add)).clicked() {
        add_item(ctx, state, meeting);
    }
    if ctx.is_editable() {
        mode_button(ctx, state, ui);
    }
    document_button(ctx, ui, meeting, None);
    present_button(ctx, ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let remove = words.text("agenda-remove-meeting");
        if is_open && ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
            ctx.edit(Command::Meeting(MeetingCommand::Remove { id: meeting.id }));
        }
    });
}

fn add_item(ctx: &ViewCtx<'_>, state: &mut AgendaView, meeting: &Meeting) {
    ctx.edit(Command::Meeting(MeetingCommand::AddItem {
        meeting: meeting.id,
        number: next_number(ctx.document, meeting),
        title: ctx.words.text("agenda-new-item").into_owned(),
    }));
    state.mode = Mode::Editing;
    state.focus_title = true;
}

fn facts_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    heading_ui(ctx, ui, meeting);
    names_ui(ctx, ui, meeting);
}

/// When and where.
pub(super) fn heading_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.label(theme.title(capitalised(&words.day_with_weekday(meeting.date))));
    let start = meeting.start.map(|start| words.time(start));
    let place = Some(meeting.place.clone()).filter(|place| !place.is_empty());
    let when: Vec<String> = start.into_iter().chain(place).collect();
    if !when.is_empty() {
        ui.label(theme.muted(capitalised(&when.join(" · "))));
    }
}

/// Who.
pub(super) fn names_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let theme = ctx.theme;
    for (key, names) in [("agenda-members", &meeting.members), ("agenda-absent", &meeting.absent)] {
        if !names.is_empty() {
            space(ui, theme.scale.gap.s);
            ui.label(theme.caption(ctx.words.text(key)));
            prose(ui, &names.join(", "));
        }
    }
}

fn agenda_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    if meeting.items.is_empty() {
        let (title, advice) = (words.text("agenda-no-items"), words.text("agenda-no-items-advice"));
        EmptyState::new(theme, Icon::List, &title, &advice).show(ui);
        return;
    }
    doubled_ui(ctx, ui, meeting);
    ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
    for item in meeting.items.iter() {
        item_line_ui(ctx, state, ui, meeting, item);
    }
}

/// Says which numbers stand twice.
fn doubled_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let numbering = ctx.document.plan.meeting_setup.numbering;
    let doubled = numbering::doubled(numbering, &ctx.document.meetings, meeting);
    if doubled.is_empty() {
        return;
    }
    let doubled = meeting.items.iter().filter(|item| doubled.contains(&item.id));
    let mut numbers: Vec<String> = doubled.map(|item| item.number.trim().to_owned()).collect();
    numbers.dedup();
    let args = [("numbers", ctx.words.listed(&numbers).into())];
    ui.add(Badge::new(ctx.theme, Tone::Attention, &ctx.words.fill("agenda-numbers-doubled", &args)));
}

/// One item: pressed it opens, and with Alt and an arrow it moves.
fn item_line_ui(
    ctx: &ViewCtx<'_>,
    state: &mut AgendaView,
    ui: &mut Ui,
    meeting: &Meeting,
    item: &AgendaItem,
) {
    let theme = ctx.theme;
    let beside = match state.mode {
        Mode::Editing if ctx.is_editable() && meeting.stage.agenda_is_open() => {
            3.0 * theme.scale.size.control
        }
        Mode::Editing | Mode::Reading => 0.0,
    };
    let (id, whole) = ui.allocate_space(vec2(ui.available_width(), height(ui, theme, Lines::Three)));
    let rect = Rect::from_min_max(whole.min, whole.max - vec2(beside, 0.0));
    let response = row_ui(ui, theme, rect, &line(ctx, item));
    if response.clicked() {
        state.choose(Page::Item(meeting.id, item.id));
        state.reveal = Some(Focus::Leave);
        ui.request_repaint();
    }
    if response.has_focus()
        && let Some(towards) = move_key(ui)
    {
        move_here(ctx, state, meeting, item, towards);
    }
    if beside > 0.0 {
        let buttons = Rect::from_min_max(rect.right_top(), whole.max);
        let layout = Layout::right_to_left(Align::Center);
        let builder = eframe::egui::UiBuilder::new().id_salt(id).max_rect(buttons).layout(layout);
        ui.scope_builder(builder, |ui| buttons_ui(ctx, state, ui, meeting, item));
    }
}

/// What can be done with the agenda as a whole: an item from an earlier one, numbers
/// anew, and how agendas are made.
fn agenda_tools_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    if meeting.stage.agenda_is_open() {
        space(ui, theme.scale.gap.m);
        copy_ui(ctx, state, ui, meeting);
        let renumber = words.text("agenda-renumber");
        let button = Button::secondary(theme, &renumber).icon(Icon::List);
        if ui.add_enabled(!meeting.items.is_empty(), button).clicked() {
            ctx.edit(Command::Meeting(MeetingCommand::Renumber { meeting: meeting.id }));
        }
    }
    space(ui, theme.scale.gap.m);
    setup_ui(ctx, ui);
}

/// A new item with the texts of an earlier one.
fn copy_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    let words = ctx.words;
    let (label, shown) = (words.text("agenda-copy-item"), words.text("agenda-copy-item-choose"));
    let (hint, not_found) = (words.text("agenda-search"), words.text("agenda-copy-item-none"));
    let line = |id: ItemId| {
        let found = ctx.document.meetings.iter().find_map(|of| Some((of, of.items.get(id)?)));
        found.map_or_else(String::new, |(of, item)| {
            format!("{} · {} {}", words.day_short(of.date), item.number, item.title)
        })
    };
    let find = |wanted: &[&str]| -> Vec<ItemId> {
        // Latest first: it is the likeliest to come again.
        let mut meetings: Vec<&Meeting> = ctx.document.meetings.iter().collect();
        meetings.sort_by_key(|of| std::cmp::Reverse(of.date));
        let items = meetings.into_iter().flat_map(|of| of.items.iter().map(|item| item.id));
        items.filter(|id| wanted.iter().all(|word| line(*id).to_lowercase().contains(word))).collect()
    };
    let chooser = Chooser {
        label: &label,
        shown: &shown,
        search: &hint,
        not_found: &not_found,
        chosen: None,
        find: &find,
        line: &line,
    };
    if let Some(from) = chooser.show(ctx, ui, &mut state.copy, ("agenda_copy", meeting.id.0)) {
        ctx.edit(Command::Meeting(MeetingCommand::CopyItem { from, to: meeting.id }));
    }
}

fn line<'a>(ctx: &ViewCtx<'a>, item: &'a AgendaItem) -> Row<'a> {
    let last = if item.decision.is_empty() {
        ctx.words.text("agenda-undecided").into_owned()
    } else {
        let decision = item.decision.split_whitespace().collect::<Vec<_>>().join(" ");
        ctx.words.fill("agenda-decided", &[("decision", decision.into())])
    };
    let row = item_row(ctx, item);
    Row { name: format!("{}, {last}", row.name), last: last.into(), ..row }
}

/// Moves an item while the meeting's page stays open.
fn move_here(
    ctx: &ViewCtx<'_>,
    state: &mut AgendaView,
    meeting: &Meeting,
    item: &AgendaItem,
    towards: Towards,
) {
    state.moved = Some(item.id);
    move_item(ctx, meeting, item.id, towards);
}

fn buttons_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting, item: &AgendaItem) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let name = |key| ctx.words.fill(key, &[("number", (&item.number).into())]);
    if ui.add(Button::icon_only(ctx.theme, Icon::Remove, &name("agenda-remove-item-numbered"))).clicked() {
        remove_item(ctx, meeting, item);
    }
    let directions = [
        (Towards::Down, Icon::ArrowDown, "agenda-move-down-numbered"),
        (Towards::Up, Icon::ArrowUp, "agenda-move-up-numbered"),
    ];
    for (towards, icon, key) in directions {
        let possible = place_towards(meeting, item.id, towards).is_some();
        let name = name(key);
        if ui.add_enabled(possible, Button::icon_only(ctx.theme, icon, &name)).clicked() {
            move_here(ctx, state, meeting, item, towards);
        }
    }
}
