//! The meetings that come next, and the latest that was held.

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::document::Document;
use crate::edit::Subject;
use crate::meeting::minutes::open_tasks;
use crate::meeting::{AgendaItem, Meeting};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::link::{beside_icon, line, link};
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, section, space};

/// How many meetings ahead are listed.
const MOST_AHEAD: usize = 3;
/// How many items are listed at least of each meeting.
const LEAST_ITEMS: usize = 2;

/// The meetings that are listed.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// Those ahead, the nearest first, by their places in the document.
    ahead: Vec<usize>,
    /// The latest that was held.
    held: Option<usize>,
}

impl Chosen {
    /// Chooses from the meetings of `document` as they lie on the day `today`.
    pub(super) fn of(document: &Document, today: NaiveDate) -> Self {
        let meetings = &document.meetings;
        let is_ahead = |meeting: &Meeting| {
            meeting.date > today || meeting.date == today && !meeting.items.iter().all(is_decided)
        };
        let (mut ahead, mut held): (Vec<usize>, Vec<usize>) =
            (0..meetings.len()).partition(|at| meetings.at(*at).is_some_and(is_ahead));
        let date = |at: &usize| meetings.at(*at).map(|meeting| (meeting.date, meeting.start));
        ahead.sort_by_key(date);
        ahead.truncate(MOST_AHEAD);
        held.sort_by_key(date);
        Self { ahead, held: held.pop() }
    }
}

/// Even `-` is a decision: it says that there was nothing to decide.
fn is_decided(item: &AgendaItem) -> bool {
    !item.decision.trim().is_empty()
}

/// Draws the meetings with at most `most` items each.
pub(super) fn meetings_ui(ctx: &ViewCtx<'_>, chosen: &Chosen, most: usize, ui: &mut Ui) {
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
        ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
        let meeting = |at: &usize| ctx.document.meetings.at(*at);
        for meeting in chosen.ahead.iter().filter_map(meeting) {
            ahead_ui(ctx, meeting, most, ui);
            space(ui, theme.scale.gap.xs);
        }
        if let Some(meeting) = chosen.held.iter().find_map(meeting) {
            let most = if chosen.ahead.is_empty() { most } else { most / 2 };
            held_ui(ctx, meeting, most.max(LEAST_ITEMS), ui);
        }
    });
}

fn empty_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    ui.label(theme.strong(words.text("overview-no-meetings")));
    ui.label(theme.muted(words.text("overview-no-meetings-advice")));
    let button = words.text("overview-to-agenda");
    if ui.add(Button::secondary(theme, &button).icon(Icon::ArrowRight)).clicked() {
        ctx.send(Request::Show(View::Agenda));
    }
}

/// A meeting ahead with what is to be decided.
fn ahead_ui(ctx: &ViewCtx<'_>, meeting: &Meeting, most: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let days = usize::try_from((meeting.date - ctx.today).num_days()).unwrap_or(0);
    meeting_ui(ctx, meeting, &words.fill("overview-in-days", &[("days", days.into())]), ui);
    let open: Vec<&AgendaItem> = meeting.items.iter().filter(|item| !is_decided(item)).collect();
    items_ui(ctx, meeting, &open, most, ui);
    let decided = meeting.items.len() - open.len();
    if meeting.items.is_empty() {
        ui.label(theme.small(words.text("overview-no-items")));
    } else if decided > 0 {
        ui.label(theme.small(words.fill("overview-decided", &[("count", decided.into())])));
    }
    let tasks = open_tasks(&ctx.document.meetings, meeting.date).len();
    if tasks > 0 {
        ui.label(theme.small(words.fill("overview-open-tasks", &[("count", tasks.into())])));
    }
}

/// A meeting that was held: what was left undecided first.
fn held_ui(ctx: &ViewCtx<'_>, meeting: &Meeting, most: usize, ui: &mut Ui) {
    meeting_ui(ctx, meeting, &ctx.words.text("overview-held"), ui);
    let mut items: Vec<&AgendaItem> = meeting.items.iter().collect();
    items.sort_by_key(|item| is_decided(item));
    items_ui(ctx, meeting, &items, most, ui);
}

/// The day of a meeting and how near it is, as the way to it.
fn meeting_ui(ctx: &ViewCtx<'_>, meeting: &Meeting, when: &str, ui: &mut Ui) {
    let theme = ctx.theme;
    let text = format!("{} · {when}", ctx.words.day_with_weekday(meeting.date));
    if link(ui, theme, ("meeting", meeting.id.0), (&text, ""), |ui| line(ui, theme.strong(text.as_str()))) {
        ctx.send(Request::LeadTo(Subject::Meeting(meeting.id)));
    }
}

fn items_ui(ctx: &ViewCtx<'_>, meeting: &Meeting, items: &[&AgendaItem], most: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    for item in items.iter().take(most) {
        item_ui(ctx, meeting, item, ui);
    }
    let more = items.len().saturating_sub(most);
    if more > 0 {
        ui.label(theme.small(words.fill("overview-more-items", &[("count", more.into())])));
    }
}

fn item_ui(ctx: &ViewCtx<'_>, meeting: &Meeting, item: &AgendaItem, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let text = format!("{}  {}", item.number, item.title);
    let (icon, state) = match is_decided(item) {
        true => (Icon::Check, words.fill("overview-item-decided", &[("item", (&text).into())])),
        false => (Icon::Circle, words.fill("overview-item-undecided", &[("item", (&text).into())])),
    };
    let mark = (icon, theme.palette.text.muted);
    let followed = link(ui, theme, ("item", item.id.0), (&state, &state), |ui| {
        beside_icon(ui, theme, mark, |ui| line(ui, text.as_str()));
    });
    if followed {
        ctx.send(Request::LeadTo(Subject::Item(meeting.id, item.id)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::MeetingId;
    use crate::ui::testing::sample;

    /// Meetings on these days, of which the plan's own is in September 2020; an
    /// item is decided where the day ends in `!`.
    fn chosen(days: &[&str]) -> (Vec<usize>, Option<usize>) {
        let mut document = sample();
        let first = document.meetings.at(0).unwrap().clone();
        document.meetings = days
            .iter()
            .zip(1_000..)
            .map(|(day, id)| {
                let (date, decided) = (day.trim_end_matches('!').parse().unwrap(), day.ends_with('!'));
                let mut item = first.items.at(0).unwrap().clone();
                item.decision = if decided { "Godkendt.".to_owned() } else { String::new() };
                let items = [item].into_iter().collect();
                Meeting { id: MeetingId(id), date, items, ..first.clone() }
            })
            .collect();
        let Chosen { ahead, held } = Chosen::of(&document, "2020-09-07".parse().unwrap());
        (ahead, held)
    }

    #[test]
    fn the_nearest_meetings_ahead_come_first_and_the_latest_held_last() {
        let days = ["2020-12-07", "2020-10-05", "2020-08-03!", "2020-06-01!", "2021-03-01", "2021-04-12"];
        assert_eq!(chosen(&days), (vec![1, 0, 4], Some(2)));
    }

    #[test]
    fn a_meeting_today_is_ahead_until_everything_is_decided() {
        assert_eq!(chosen(&["2020-09-07"]), (vec![0], None));
        assert_eq!(chosen(&["2020-09-07!"]), (vec![], Some(0)));
    }

    #[test]
    fn a_meeting_that_was_held_stays_so_with_an_item_undecided() {
        assert_eq!(chosen(&["2020-09-06"]), (vec![], Some(0)));
    }
}
