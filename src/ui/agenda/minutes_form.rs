//! What the committee answered, as a form: decision, vote and absence.

use eframe::egui::{Response, Role, Ui, WidgetInfo};

use super::item_form::Change;
use super::page::lines;
use crate::edit::meeting::ItemChange;
use crate::meeting::minutes::{Ballot, Vote};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields};

/// Draws the form; gives the field of the decision.
pub(super) fn form_ui(change: &Change<'_, '_>, ui: &mut Ui) -> Response {
    let (theme, words, item) = (change.ctx.theme, change.ctx.words, change.item);
    let width = ui.available_width();
    let label = words.text("agenda-decision");
    let decision = Field::new(theme, &label).width(width);
    let decision = decision.long_text(ui, change.salt("agenda_decision"), &item.decision, 3);
    change.send(decision.committed.map(ItemChange::Decision));
    let field = decision.response;
    match &item.vote {
        Some(vote) => vote_ui(change, ui, vote),
        None => {
            let add = words.text("agenda-add-vote");
            if ui.add(Button::quiet(theme, &add).icon(Icon::Add)).clicked() {
                change.send(Some(ItemChange::Vote(Some(Vote::default()))));
            }
        }
    }
    let (label, hint) = (words.text("agenda-absent"), words.text("agenda-name-per-line"));
    let absent = Field::new(theme, &label).width(width).hint(&hint);
    let absent = absent.long_text(ui, change.salt("agenda_absent"), &item.absent.join("\n"), 1);
    change.send(absent.committed.map(|text| ItemChange::Absent(lines(&text))));
    members_ui(change, ui);
    field
}

/// Every member with a tick for being absent: in a meeting there is no time to type names.
fn members_ui(change: &Change<'_, '_>, ui: &mut Ui) {
    let absent = &change.item.absent;
    ui.horizontal_wrapped(|ui| {
        for name in &change.meeting.members {
            let mut is_absent = absent.contains(name);
            let spoken = change.ctx.words.fill("agenda-absent-named", &[("name", name.into())]);
            let tick = ui.checkbox(&mut is_absent, name);
            tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, absent.contains(name), &spoken));
            if !tick.clicked() {
                continue;
            }
            let others = absent.iter().filter(|other| *other != name).cloned();
            let now = others.chain(is_absent.then(|| name.clone())).collect();
            change.send(Some(ItemChange::Absent(now)));
        }
    });
}

/// A side of a vote: its label, the name of its field, and where it stands.
type Side = (&'static str, &'static str, fn(&mut Vote) -> &mut Ballot);

fn vote_ui(change: &Change<'_, '_>, ui: &mut Ui, vote: &Vote) {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    ui.label(theme.strong(words.text("agenda-vote")));
    let sides: [Side; 3] = [
        ("agenda-vote-side-for", "agenda_vote_for", |vote| &mut vote.in_favour),
        ("agenda-vote-side-against", "agenda_vote_against", |vote| &mut vote.against),
        ("agenda-vote-side-abstained", "agenda_vote_abstained", |vote| &mut vote.abstained),
    ];
    let mut now = vote.clone();
    fields(ui, theme, |ui| {
        let width = theme.scale.size.field * 0.6;
        for (key, salt, side) in sides {
            ui.push_id(salt, |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    side_ui(change, ui, (&words.text(key), salt), side(&mut now));
                });
            });
        }
    });
    let label = words.text("agenda-minority");
    let width = ui.available_width();
    let field = Field::new(theme, &label).width(width);
    if let Some(text) = field.long_text(ui, change.salt("agenda_minority"), &vote.minority, 1).committed {
        now.minority = text;
    }
    if now != *vote {
        change.send(Some(ItemChange::Vote(Some(now))));
    }
    note_ui(change, ui, vote);
    let remove = words.text("agenda-remove-vote");
    if ui.add(Button::quiet(theme, &remove).icon(Icon::Remove)).clicked() {
        change.send(Some(ItemChange::Vote(None)));
    }
}

fn side_ui(change: &Change<'_, '_>, ui: &mut Ui, (label, salt): (&str, &'static str), side: &mut Ballot) {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let wrong = words.text("agenda-vote-wrong");
    let read = |text: &str| text.trim().parse::<u16>().map_err(|_| wrong.clone().into_owned());
    let count = Field::new(theme, label).parsed(ui, change.salt(salt), &side.count.to_string(), read);
    let name = words.fill("agenda-vote-names", &[("side", label.into())]);
    let names = Field::new(theme, &name);
    let names = names.long_text(ui, (salt, change.item.id.0, "names"), &side.names.join("\n"), 1);
    if let Some(count) = count.committed {
        side.count = count;
    }
    if let Some(text) = names.committed {
        side.names = lines(&text);
        // Who is named has voted.
        side.count = side.count.max(u16::try_from(side.names.len()).unwrap_or(u16::MAX));
    }
}

/// Says so when there are other than as many votes as members who were there.
fn note_ui(change: &Change<'_, '_>, ui: &mut Ui, vote: &Vote) {
    let members = &change.meeting.members;
    let there = members.iter().filter(|name| !change.item.absent.contains(name)).count();
    if members.is_empty() || u32::try_from(there).is_ok_and(|there| there == vote.votes()) {
        return;
    }
    let words = change.ctx.words;
    let args = [("votes", vote.votes().to_string().into()), ("there", words.count(there).into())];
    ui.label(change.ctx.theme.small(words.fill("agenda-vote-note", &args)));
}
