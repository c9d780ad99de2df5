//! What few goals have: when they are in force, which goals they serve, and why
//! there is no target.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::form;
use super::target::{fact_ui, read_day};
use crate::document::FaultKind;
use crate::edit::Subject;
use crate::edit::goal::GoalChange;
use crate::plan::goal::{Goal, InForce};
use crate::plan::id::GoalId;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::chooser::{Chooser, Search};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, space};

/// Draws what is filled in, as text; the goals that are served lead there.
pub(super) fn links_read_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal) {
    let words = ctx.words;
    if let Some(InForce { from, until, note }) = &goal.in_force {
        let days = [("goals-in-force-from", from), ("goals-in-force-until", until)];
        for (key, day) in days {
            if let Some(day) = day {
                fact_ui(ctx, ui, key, &words.day_short(*day));
            }
        }
        if let Some(note) = note {
            fact_ui(ctx, ui, "goals-in-force-note", note);
        }
    }
    for served in &goal.serves {
        let name = name(ctx, *served);
        ui.horizontal_wrapped(|ui| {
            fact_ui(ctx, ui, "goals-serves", &name);
            let show = words.fill("goals-serves-show", &[("goal", (&name).into())]);
            if ui.add(Button::icon_only(ctx.theme, Icon::Link, &show)).clicked() {
                ctx.send(Request::LeadTo(Subject::Goal(*served)));
            }
        });
    }
    if let Some(reason) = &goal.no_target {
        fact_ui(ctx, ui, "goals-no-target", reason);
    }
}

/// Draws the fields. Returns what was changed.
pub(super) fn links_ui(
    ctx: &ViewCtx<'_>,
    search: &mut Search,
    ui: &mut Ui,
    goal: &Goal,
) -> Option<GoalChange> {
    let in_force = in_force_ui(ctx, ui, goal).map(|in_force| GoalChange::InForce(Some(in_force)));
    let serves = serves_ui(ctx, search, ui, goal).map(GoalChange::Serves);
    let label = ctx.words.text("goals-no-target");
    let reason = goal.no_target.as_deref().unwrap_or("");
    let reason = form::long_text(ctx, ui, &label, ("no-target", goal.id), reason).committed;
    in_force.or(serves).or(reason.map(|reason| GoalChange::NoTarget(Some(reason))))
}

fn in_force_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal) -> Option<InForce> {
    let (theme, words, id) = (ctx.theme, ctx.words, goal.id);
    let before = goal.in_force.clone().unwrap_or_default();
    let mut changed = None;
    let least = theme.scale.size.field * 0.4;
    form::beside(ui, theme, least, &[1.0, 1.0, 2.0], |ui, nth| match nth {
        0 => {
            let label = words.text("goals-in-force-from");
            let fits = |from: NaiveDate| before.until.is_none_or(|until| from <= until);
            if let Some(from) = day_ui(ctx, ui, &label, ("in-force-from", id), before.from, fits) {
                changed = Some(InForce { from, ..before.clone() });
            }
        }
        1 => {
            let label = words.text("goals-in-force-until");
            let fits = |until: NaiveDate| before.from.is_none_or(|from| from <= until);
            if let Some(until) = day_ui(ctx, ui, &label, ("in-force-until", id), before.until, fits) {
                changed = Some(InForce { until, ..before.clone() });
            }
        }
        _ => {
            let label = words.text("goals-in-force-note");
            let note = before.note.as_deref().unwrap_or("");
            if let Some(note) = form::text(ctx, ui, &label, ("in-force-note", id), note).committed {
                let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
                changed = Some(InForce { note, ..before.clone() });
            }
        }
    });
    changed
}

/// A day that may be left out. Returns the new one, `None` in it for none.
fn day_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    label: &str,
    salt: (&'static str, GoalId),
    day: Option<NaiveDate>,
    fits: impl Fn(NaiveDate) -> bool,
) -> Option<Option<NaiveDate>> {
    let words = ctx.words;
    let pattern = words.text("goals-day-pattern");
    let shown = day.map(|day| words.day_short(day)).unwrap_or_default();
    let parse = |text: &str| match text.trim() {
        "" => Ok(None),
        text => match read_day(text, words)? {
            day if fits(day) => Ok(Some(day)),
            _ => Err(words.fault(&FaultKind::EndsBeforeItBegins)),
        },
    };
    form::field(ctx, label).placeholder(&pattern).parsed_words(ui, salt, &shown, parse).committed
}

/// The goals that this one serves, and a choice among the others.
fn serves_ui(ctx: &ViewCtx<'_>, search: &mut Search, ui: &mut Ui, goal: &Goal) -> Option<Vec<GoalId>> {
    let (theme, words) = (ctx.theme, ctx.words);
    let mut gone = None;
    for served in &goal.serves {
        let name = name(ctx, *served);
        let remove = words.fill("goals-serves-remove", &[("goal", (&name).into())]);
        let line =
            words.fill("goals-fact", &[("label", words.text("goals-serves").into()), ("text", name.into())]);
        if form::removable(ctx, ui, &line, &remove) {
            gone = Some(*served);
        }
    }
    let (label, choose) = (words.text("goals-serves"), words.text("goals-serves-choose"));
    let (hint, not_found) = (words.text("goals-search"), words.text("goals-choose-none-found"));
    let chooser = Chooser {
        label: &label,
        shown: &choose,
        search: &hint,
        not_found: &not_found,
        chosen: None,
        find: &|words| others(ctx, goal, words),
        line: &|id| name(ctx, id),
    };
    let added = chooser.show(ctx, ui, search, ("serves", goal.id));
    space(ui, theme.scale.gap.s);
    let mut serves = goal.serves.clone();
    match (gone, added) {
        (Some(gone), _) => serves.retain(|served| *served != gone),
        (None, Some(added)) => serves.push(added),
        (None, None) => return None,
    }
    Some(serves)
}

/// The goals that are not served yet and whose line holds every word.
fn others(ctx: &ViewCtx<'_>, goal: &Goal, words: &[&str]) -> Vec<GoalId> {
    let is_other = |other: &&Goal| other.id != goal.id && !goal.serves.contains(&other.id);
    let fits = |other: &&Goal| {
        let line = goal_line(other).to_lowercase();
        words.iter().all(|word| line.contains(word))
    };
    ctx.document.plan.goals.iter().filter(is_other).filter(fits).map(|other| other.id).collect()
}

fn name(ctx: &ViewCtx<'_>, goal: GoalId) -> String {
    ctx.document.plan.goals.get(goal).map(goal_line).unwrap_or_default()
}

/// `M3 Flere selvforsørgende flygtninge`.
fn goal_line(goal: &Goal) -> String {
    [goal.number.trim(), &goal.title]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Key, Vec2};
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::context::Access;
    use crate::ui::goals::tests::{Window, choose, goal, press, shown, write};
    use crate::ui::testing::{harness, sample};
    use crate::ui::view::View;
    use crate::wording::{Language, Words};

    fn third<'a>() -> Window<'a> {
        let mut h = harness(View::Goals, sample(), Vec2::new(1280.0, 1600.0));
        choose(&mut h, "3, ");
        press(&mut h, "Mere om målet");
        h
    }

    #[test]
    fn a_goal_is_in_force_from_and_until_a_day() {
        let mut h = third();
        write(&mut h, "Gælder fra", "01-01-2021");
        write(&mut h, "Hvad der begyndte eller sluttede det", "Lov nr. 548");
        write(&mut h, "Gælder til og med", "31-12-2020");
        let wrong = Words::new(Language::Danish).fault(&FaultKind::EndsBeforeItBegins);
        assert!(h.query_by_label(&wrong).is_some());
        assert_eq!(shown(&h, "Gælder til og med"), "31-12-2020", "what was typed stays");
        write(&mut h, "Gælder til og med", "31-12-2021");
        let day = |text: &str| Some(text.parse().unwrap());
        let note = Some("Lov nr. 548".to_owned());
        let expected = InForce { from: day("2021-01-01"), until: day("2021-12-31"), note };
        assert_eq!(goal(&h, "3").in_force, Some(expected));
        for field in ["Gælder fra", "Gælder til og med", "Hvad der begyndte eller sluttede det"] {
            write(&mut h, field, "");
        }
        assert_eq!(goal(&h, "3").in_force, None);
    }

    #[test]
    fn the_goal_that_is_served_is_found_by_number_or_title_and_leads_there() {
        let mut h = third();
        h.get_by_role_and_label(Role::ComboBox, "Understøtter").click();
        h.run();
        // The search of the list of goals has the same name and stands first.
        h.query_all_by_role_and_label(Role::TextInput, "Søg i mål").last().unwrap().type_text("m3 flygt");
        h.run();
        h.key_press(Key::Enter);
        h.run();
        let served = goal(&h, "M3").id;
        assert_eq!(goal(&h, "3").serves, [served]);
        press(&mut h, "Mere om målet");
        let name = "M3 Flere selvforsørgende flygtninge og familiesammenførte";
        assert!(h.query_by_label(&format!("Understøtter: {name}")).is_some());
        press(&mut h, &format!("Vis {name}"));
        assert_eq!(h.state().asked, [Request::LeadTo(Subject::Goal(served))]);
        press(&mut h, "Mere om målet");
        press(&mut h, &format!("Understøt ikke længere {name}"));
        assert_eq!(goal(&h, "3").serves, []);
    }

    #[test]
    fn why_there_is_no_target_is_written_and_read() {
        let mut h = harness(View::Goals, sample(), Vec2::new(1280.0, 2600.0));
        choose(&mut h, "M4, ");
        press(&mut h, "Mere om målet");
        let field = "Hvorfor der ikke er noget måltal";
        h.get_by_role_and_label(Role::MultilineTextInput, field).focus();
        h.run();
        h.get_by_role_and_label(Role::MultilineTextInput, field).type_text("Der opstilles ikke mål.");
        h.run();
        choose(&mut h, "M5, ");
        assert_eq!(goal(&h, "M4").no_target.as_deref(), Some("Der opstilles ikke mål."));
        h.state_mut().access = Access::ReadOnly;
        h.run();
        choose(&mut h, "M4, ");
        assert!(h.query_by_label(&format!("{field}: Der opstilles ikke mål.")).is_some());
        assert!(h.query_by_label("Mere om målet").is_none());
    }
}
