//! How the committee's agendas are made, as a form: the order of the parts of an item,
//! and how items are numbered.

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::Ui;

use crate::edit::{Command, PlanCommand};
use crate::plan::meeting_setup::{ItemPart, MeetingSetup, Numbering, SectionKind};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, disclosure, fields, space};
use crate::wording::date::parse_day;

/// Draws the form below a line that opens it.
pub(super) fn setup_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    if !disclosure(ui, ctx.theme, "agenda_setup", &ctx.words.text("agenda-setup")) {
        return;
    }
    let setup = &ctx.document.plan.meeting_setup;
    ui.label(ctx.theme.small(ctx.words.text("agenda-setup-hint")));
    space(ui, ctx.theme.scale.gap.s);
    numbering_ui(ctx, ui, setup);
    order_ui(ctx, ui, setup);
}

fn send(ctx: &ViewCtx<'_>, setup: MeetingSetup) {
    ctx.edit(Command::Plan(PlanCommand::MeetingSetup(setup)));
}

/// The kinds of numbering, whatever the first day of a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Year,
    Term,
    Meeting,
    ByHand,
}

fn numbering_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, setup: &MeetingSetup) {
    let (theme, words) = (ctx.theme, ctx.words);
    let kinds = [
        (Kind::Year, words.text("agenda-numbering-year")),
        (Kind::Term, words.text("agenda-numbering-term")),
        (Kind::Meeting, words.text("agenda-numbering-meeting")),
        (Kind::ByHand, words.text("agenda-numbering-by-hand")),
    ];
    let kinds: Vec<(Kind, &str)> = kinds.iter().map(|(kind, label)| (*kind, &**label)).collect();
    let (now, first) = match setup.numbering {
        Numbering::Year => (Kind::Year, None),
        Numbering::Term { first } => (Kind::Term, Some(first)),
        Numbering::Meeting => (Kind::Meeting, None),
        Numbering::ByHand => (Kind::ByHand, None),
    };
    fields(ui, theme, |ui| {
        let label = words.text("agenda-numbering");
        let chosen = Field::new(theme, &label).choice(ui, "agenda_numbering", &kinds, Some(&now)).committed;
        let chosen = chosen.filter(|kind| *kind != now).map(|kind| match kind {
            Kind::Year => Numbering::Year,
            Kind::Term => Numbering::Term { first: term_begins(ctx.today) },
            Kind::Meeting => Numbering::Meeting,
            Kind::ByHand => Numbering::ByHand,
        });
        let first = first.and_then(|first| first_day_ui(ctx, ui, first));
        if let Some(numbering) = chosen.or(first.map(|first| Numbering::Term { first })) {
            send(ctx, MeetingSetup { numbering, ..setup.clone() });
        }
    });
}

fn first_day_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, first: NaiveDate) -> Option<NaiveDate> {
    let (theme, words) = (ctx.theme, ctx.words);
    let read = |text: &str| parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned());
    let label = words.text("agenda-numbering-first");
    let field = Field::new(theme, &label).width(theme.scale.size.field / 2.0);
    field.parsed_words(ui, "agenda_term", &words.day_short(first), read).committed
}

/// The first day of the term of the councils that `day` lies in: four years from
/// 1 January after the election, which was in 2017, 2021 and so on.
fn term_begins(day: NaiveDate) -> NaiveDate {
    let year = day.year() - (day.year() - 2018).rem_euclid(4);
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(day)
}

fn order_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, setup: &MeetingSetup) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.label(theme.strong(words.text("agenda-order")));
    let order = setup.whole_order();
    let mut now = order.clone();
    for (at, part) in order.iter().enumerate() {
        let title = words.item_part(part);
        let name = |key| words.fill(key, &[("title", (&*title).into())]);
        ui.push_id(at, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let (up, down) = (name("agenda-order-up"), name("agenda-order-down"));
                let up = Button::icon_only(theme, Icon::ArrowUp, &up);
                if ui.add_enabled(at > 0, up).clicked() {
                    now.swap(at - 1, at);
                }
                let down = Button::icon_only(theme, Icon::ArrowDown, &down);
                if ui.add_enabled(at + 1 < order.len(), down).clicked() {
                    now.swap(at, at + 1);
                }
                let remove = name("agenda-order-remove");
                let can_go = matches!(part, ItemPart::Section(_));
                if ui.add_enabled(can_go, Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
                    now.remove(at);
                }
                space(ui, theme.scale.gap.s);
                ui.label(&*title);
            });
        });
    }
    space(ui, theme.scale.gap.s);
    add_ui(ctx, ui, &mut now);
    if now != order {
        send(ctx, MeetingSetup { order: now, ..setup.clone() });
    }
}

/// The usual sections that are not in the order, and a title for one of its own.
fn add_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, order: &mut Vec<ItemPart>) {
    let (theme, words) = (ctx.theme, ctx.words);
    let usual = [SectionKind::LegalBasis, SectionKind::Economy, SectionKind::Consultation];
    ui.horizontal_wrapped(|ui| {
        for kind in usual {
            let part = ItemPart::Section(kind);
            let label = words.fill("agenda-order-add", &[("title", (&*words.item_part(&part)).into())]);
            if !order.contains(&part) && ui.add(Button::quiet(theme, &label).icon(Icon::Add)).clicked() {
                put(order, part);
            }
        }
    });
    let (label, hint) = (words.text("agenda-add-section"), words.text("agenda-add-section-hint"));
    let title = Field::new(theme, &label).hint(&hint).text(ui, "agenda_order_own", "").committed;
    if let Some(title) = title.filter(|title| !title.trim().is_empty()) {
        put(order, ItemPart::Section(SectionKind::Own(title.trim().to_owned())));
    }
}

/// Puts a section behind the last text.
fn put(order: &mut Vec<ItemPart>, part: ItemPart) {
    let is_text = |part: &ItemPart| matches!(part, ItemPart::Presentation | ItemPart::Section(_));
    let behind = order.iter().rposition(is_text).map_or(0, |last| last + 1);
    order.insert(behind, part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(day: &str, expected: &str) {
        assert_eq!(term_begins(day.parse().unwrap()), expected.parse().unwrap(), "{day}");
    }

    #[test]
    fn a_term_begins_in_the_year_after_the_election() {
        check("2018-01-01", "2018-01-01");
        check("2020-09-07", "2018-01-01");
        check("2021-12-31", "2018-01-01");
        check("2026-06-01", "2026-01-01");
        check("2017-12-31", "2014-01-01");
    }
}
