//! What was delivered of a measure: the days, and the agenda items that say so.

use chrono::NaiveDate;
use eframe::egui::{Label, Ui};

use super::form;
use super::target::read_day;
use crate::edit::goal::MeasureChange;
use crate::meeting::Meeting;
use crate::meeting::agenda::AgendaItem;
use crate::plan::id::ItemId;
use crate::plan::measure::{Delivery, Measure};
use crate::plan::target::Condition;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::{Chooser, Search};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, space};

/// Draws what was delivered, where something should be or was. Returns what was changed.
pub(super) fn deliveries_ui(
    ctx: &ViewCtx<'_>,
    search: &mut Search,
    ui: &mut Ui,
    measure: &Measure,
) -> Option<MeasureChange> {
    let should_be = measure.targets.iter().any(|target| target.condition == Condition::Deliver);
    if !should_be && measure.deliveries.is_empty() {
        return None;
    }
    let (theme, words) = (ctx.theme, ctx.words);
    ui.label(theme.strong(words.text("goals-deliveries")));
    if measure.deliveries.is_empty() {
        ui.label(theme.muted(words.text("goals-deliveries-none")));
    }
    let mut listed: Vec<(Option<NaiveDate>, usize)> =
        measure.deliveries.iter().enumerate().map(|(at, delivery)| (day(ctx, *delivery), at)).collect();
    listed.sort_unstable();
    let mut gone = None;
    for (_, at) in listed {
        if row_ui(ctx, ui, measure.deliveries[at]) {
            gone = Some(at);
        }
    }
    let added = if ctx.is_editable() { add_ui(ctx, search, ui, measure) } else { None };
    space(ui, theme.scale.gap.s);
    let mut deliveries = measure.deliveries.clone();
    match (gone, added) {
        (Some(at), _) => drop(deliveries.remove(at)),
        // Delivered is delivered, however often it is said.
        (None, Some(added)) if !deliveries.contains(&added) => deliveries.push(added),
        (None, _) => return None,
    }
    Some(MeasureChange::Deliveries(deliveries))
}

/// One delivery. Returns whether it should go.
fn row_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, delivery: Delivery) -> bool {
    let what = line(ctx, delivery);
    if !ctx.is_editable() {
        ui.add(Label::new(what).wrap().selectable(true));
        return false;
    }
    let remove = ctx.words.fill("goals-delivery-remove", &[("what", (&what).into())]);
    form::removable(ctx, ui, &what, &remove)
}

/// The ways to say that something was delivered.
fn add_ui(ctx: &ViewCtx<'_>, search: &mut Search, ui: &mut Ui, measure: &Measure) -> Option<Delivery> {
    let (theme, words, id) = (ctx.theme, ctx.words, measure.id);
    let mut added = None;
    let least = theme.scale.size.field / 2.0;
    form::beside(ui, theme, least, &[1.0, 2.0], |ui, nth| match nth {
        0 => {
            let (label, pattern) = (words.text("goals-delivery-day"), words.text("goals-day-pattern"));
            let field = form::field(ctx, &label).placeholder(&pattern);
            let parse = |text: &str| match text.trim() {
                "" => Ok(None),
                text => read_day(text, words).map(Some),
            };
            let day = field.parsed_words(ui, ("delivery-day", id), "", parse).committed.flatten();
            added = day.map(Delivery::On).or(added);
        }
        _ => added = item_ui(ctx, search, ui, measure).map(Delivery::AtItem).or(added),
    });
    let today = Delivery::On(ctx.today);
    let label = words.text("goals-delivery-today");
    let button = Button::secondary(theme, &label).icon(Icon::Check);
    if ui.add_enabled(!measure.deliveries.contains(&today), button).clicked() {
        added = Some(today);
    }
    added
}

/// A choice among the agenda items, the latest meeting first.
fn item_ui(ctx: &ViewCtx<'_>, search: &mut Search, ui: &mut Ui, measure: &Measure) -> Option<ItemId> {
    if ctx.document.meetings.iter().all(|meeting| meeting.items.is_empty()) {
        return None;
    }
    let words = ctx.words;
    let (label, choose) = (words.text("goals-delivery-item"), words.text("goals-delivery-item-choose"));
    let (hint, not_found) = (words.text("goals-delivery-item-search"), words.text("goals-choose-none-found"));
    let chooser = Chooser {
        label: &label,
        shown: &choose,
        search: &hint,
        not_found: &not_found,
        chosen: None,
        find: &|words| found(ctx, words),
        line: &|id| line(ctx, Delivery::AtItem(id)),
    };
    chooser.show(ctx, ui, search, ("delivery-item", measure.id))
}

/// The items whose line holds every word, the latest meeting first.
fn found(ctx: &ViewCtx<'_>, words: &[&str]) -> Vec<ItemId> {
    let mut meetings: Vec<&Meeting> = ctx.document.meetings.iter().collect();
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
    let items =
        meetings.into_iter().flat_map(|meeting| meeting.items.iter().map(move |item| (meeting, item)));
    let fits = |line: &str| words.iter().all(|word| line.contains(word));
    let found = items.filter(|(meeting, item)| fits(&item_line(ctx, meeting, item).to_lowercase()));
    found.map(|(_, item)| item.id).collect()
}

fn item<'a>(ctx: &ViewCtx<'a>, id: ItemId) -> Option<(&'a Meeting, &'a AgendaItem)> {
    ctx.document.meetings.iter().find_map(|meeting| Some((meeting, meeting.items.get(id)?)))
}

fn day(ctx: &ViewCtx<'_>, delivery: Delivery) -> Option<NaiveDate> {
    match delivery {
        Delivery::On(day) => Some(day),
        Delivery::AtItem(id) => item(ctx, id).map(|(meeting, _)| meeting.date),
    }
}

fn line(ctx: &ViewCtx<'_>, delivery: Delivery) -> String {
    match delivery {
        Delivery::On(day) => ctx.words.day_short(day),
        Delivery::AtItem(id) => match item(ctx, id) {
            Some((meeting, item)) => item_line(ctx, meeting, item),
            None => id.to_string(),
        },
    }
}

/// `07-09-2020, punkt 67: Beskæftigelsesplan 2021`.
fn item_line(ctx: &ViewCtx<'_>, meeting: &Meeting, item: &AgendaItem) -> String {
    let day = ctx.words.day_short(meeting.date);
    let args = [("day", day.into()), ("number", (&item.number).into()), ("title", (&item.title).into())];
    ctx.words.fill("goals-delivery-item-line", &args)
}

#[cfg(test)]
mod tests {
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Key, Vec2};
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::context::Access;
    use crate::ui::goals::tests::{Window, choose, goal, press, undo, write};
    use crate::ui::testing::{harness, sample};
    use crate::ui::view::View;

    fn report<'a>() -> Window<'a> {
        let mut h = harness(View::Goals, sample(), Vec2::new(1280.0, 1600.0));
        choose(&mut h, "1, ");
        h
    }

    fn delivered(h: &Window<'_>) -> Vec<Delivery> {
        goal(h, "1").measures[0].deliveries.clone()
    }

    fn on(day: &str) -> Delivery {
        Delivery::On(day.parse().unwrap())
    }

    #[test]
    fn what_was_delivered_today_or_on_a_day_is_added_once_and_removed() {
        let mut h = report();
        assert!(h.query_by_label("Intet er meldt leveret.").is_some());
        press(&mut h, "Leveret i dag");
        assert_eq!(delivered(&h), [on("2020-09-07")]);
        write(&mut h, "Leveret den", "1/2 2020");
        assert_eq!(delivered(&h), [on("2020-09-07"), on("2020-02-01")]);
        write(&mut h, "Leveret den", "01-02-2020");
        assert_eq!(delivered(&h).len(), 2, "delivered is delivered");
        press(&mut h, "Fjern leveringen 07-09-2020");
        assert_eq!(delivered(&h), [on("2020-02-01")]);
        undo(&mut h);
        assert_eq!(delivered(&h).len(), 2);
    }

    #[test]
    fn what_is_no_day_stays_with_its_message() {
        let mut h = report();
        write(&mut h, "Leveret den", "i går");
        assert!(h.query_by_label_contains("Det er ikke en dato").is_some());
        assert_eq!(delivered(&h), []);
    }

    #[test]
    fn an_agenda_item_that_says_so_is_found_by_typing() {
        let mut h = report();
        h.get_by_role_and_label(Role::ComboBox, "Leveret på et dagsordenspunkt").click();
        h.run();
        h.get_by_role_and_label(Role::TextInput, "Søg i dagsordenspunkter").type_text("punkt 67");
        h.run();
        h.key_press(Key::Enter);
        h.run();
        let (meeting, item) = {
            let meeting = h.state().document().meetings.at(0).unwrap();
            (meeting.date, meeting.item_numbered("67").unwrap().clone())
        };
        assert_eq!(delivered(&h), [Delivery::AtItem(item.id)]);
        let line = format!("{}, punkt 67: {}", meeting.format("%d-%m-%Y"), item.title);
        assert!(h.query_by_label(&line).is_some(), "{line}");
        press(&mut h, &format!("Fjern leveringen {line}"));
        assert_eq!(delivered(&h), []);
    }

    #[test]
    fn a_goal_that_is_counted_has_nothing_to_deliver() {
        let mut h = report();
        choose(&mut h, "2, ");
        assert!(h.query_by_label("Leveret i dag").is_none());
    }

    #[test]
    fn in_a_frozen_plan_it_is_text() {
        let mut h = report();
        press(&mut h, "Leveret i dag");
        h.state_mut().access = Access::ReadOnly;
        h.run();
        assert!(h.query_by_label("07-09-2020").is_some());
        assert!(h.query_by_label("Fjern leveringen 07-09-2020").is_none());
        assert!(h.query_by_label("Leveret i dag").is_none());
    }
}
