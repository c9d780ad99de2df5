//! The meetings that come next, or the latest, and the frozen states.

use eframe::egui::{Sense, Ui, UiBuilder};

use super::focus_areas::link;
use crate::edit::Subject;
use crate::meeting::Meeting;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, EmptyState, section, space};

/// How many meetings are listed.
const MOST_LISTED: usize = 3;
/// How many items of each are listed; the rest are counted.
const MOST_ITEMS: usize = 6;

/// Draws the meetings from today on, or else the latest ones.
pub(super) fn meetings_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let all = words.text("overview-all-meetings");
    let to_agenda = |ui: &mut Ui| {
        if !ctx.document.meetings.is_empty()
            && ui.add(Button::quiet(theme, &all).icon(Icon::ArrowRight)).clicked()
        {
            ctx.send(Request::Show(View::Agenda));
        }
    };
    section(ui, theme, &words.text("overview-meetings"), to_agenda, |ui| {
        if ctx.document.meetings.is_empty() {
            return empty_ui(ctx, ui);
        }
        for meeting in chosen(ctx) {
            meeting_ui(ctx, meeting, ui);
        }
        let snapshots = ctx.document.snapshots.len();
        ui.label(theme.small(words.fill("overview-snapshots", &[("count", snapshots.into())])));
    });
}

/// The nearest meetings from today on; when none is ahead, the latest that were held.
fn chosen<'a>(ctx: &ViewCtx<'a>) -> Vec<&'a Meeting> {
    let meetings = &ctx.document.meetings;
    let mut ahead: Vec<&Meeting> = meetings.iter().filter(|meeting| meeting.date >= ctx.today).collect();
    if ahead.is_empty() {
        let mut held: Vec<&Meeting> = meetings.iter().collect();
        held.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
        held.truncate(1);
        return held;
    }
    ahead.sort_by_key(|meeting| meeting.date);
    ahead.truncate(MOST_LISTED);
    ahead
}

fn empty_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let (title, advice) = (words.text("overview-no-meetings"), words.text("overview-no-meetings-advice"));
    let button = words.text("overview-to-agenda");
    let action = Button::secondary(theme, &button);
    let state = EmptyState::new(theme, Icon::Calendar, &title, &advice).action(action);
    if state.show(ui).is_some_and(|button| button.clicked()) {
        ctx.send(Request::Show(View::Agenda));
    }
}

fn meeting_ui(ctx: &ViewCtx<'_>, meeting: &Meeting, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    ui.label(theme.strong(words.day_with_weekday(meeting.date)));
    for item in meeting.items.iter().take(MOST_ITEMS) {
        let name = format!("{}  {}", item.number, item.title);
        let row = ui.scope_builder(UiBuilder::new().id_salt(item.id.0).sense(Sense::click()), |ui| {
            ui.set_width(ui.available_width());
            ui.label(name.as_str());
        });
        if link(row.response, &name, theme, ui) {
            ctx.send(Request::LeadTo(Subject::Item(meeting.id, item.id)));
        }
    }
    let more = meeting.items.len().saturating_sub(MOST_ITEMS);
    if more > 0 {
        ui.label(theme.small(words.fill("overview-more-items", &[("count", more.into())])));
    }
    space(ui, theme.scale.gap.s);
}
