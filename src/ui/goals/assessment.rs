//! What somebody judges by hand, of a measure or of a goal as a whole. What is
//! computed stays visible beside it.

use chrono::NaiveDate;
use eframe::egui::{Label, Ui};

use super::form;
use super::target::read_day;
use crate::analysis::judge::Verdict;
use crate::plan::id::{GoalId, MeasureId};
use crate::plan::measure::{Assessed, Assessment};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Edited, space};

/// What is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Goal(GoalId),
    Measure(MeasureId),
}

/// An assessment that is being written.
#[derive(Debug, Clone)]
pub(super) struct AssessmentDraft {
    of: Of,
    verdict: Assessed,
    reason: String,
    by: String,
    on: NaiveDate,
    is_day_unreadable: bool,
    /// It was to be saved, and something is missing.
    is_refused: bool,
}

impl AssessmentDraft {
    /// As it stands, or a new one of today; nobody's name and no reason is made up.
    fn new(of: Of, before: Option<&Assessment>, computed: Verdict, today: NaiveDate) -> Self {
        let verdict = before.map_or_else(|| nearest(computed), |before| before.verdict);
        Self {
            of,
            verdict,
            reason: before.map(|before| before.reason.clone()).unwrap_or_default(),
            by: before.map(|before| before.by.clone()).unwrap_or_default(),
            on: before.map_or(today, |before| before.on),
            is_day_unreadable: false,
            is_refused: false,
        }
    }

    fn assessment(&self) -> Option<Assessment> {
        let (reason, by) = (self.reason.trim(), self.by.trim());
        let is_whole = !reason.is_empty() && !by.is_empty() && !self.is_day_unreadable;
        let (verdict, on) = (self.verdict, self.on);
        is_whole.then(|| Assessment { verdict, reason: reason.to_owned(), by: by.to_owned(), on })
    }
}

/// What to begin with: what is computed, where that can be judged by hand.
fn nearest(computed: Verdict) -> Assessed {
    Assessed::ALL
        .into_iter()
        .find(|assessed| Verdict::from(*assessed) == computed)
        .unwrap_or(Assessed::OnCourse)
}

/// Draws what was judged, and the form where it is open. Returns the new
/// assessment, or `None` in it when it is withdrawn.
pub(super) fn assessment_ui(
    ctx: &ViewCtx<'_>,
    drafts: &mut Vec<AssessmentDraft>,
    ui: &mut Ui,
    of: Of,
    assessment: Option<&Assessment>,
    computed: Verdict,
) -> Option<Option<Assessment>> {
    if let Some(assessment) = assessment {
        ui.add(Label::new(ctx.words.assessment(assessment)).wrap().selectable(true));
        computed_ui(ctx, ui, computed);
    }
    if !ctx.is_editable() {
        return None;
    }
    let Some(open) = drafts.iter_mut().find(|draft| draft.of == of) else {
        return buttons_ui(ctx, drafts, ui, of, assessment, computed);
    };
    if assessment.is_none() {
        computed_ui(ctx, ui, computed);
    }
    let (outcome, is_done) = form_ui(ctx, ui, open);
    if is_done {
        drafts.retain(|draft| draft.of != of);
    }
    outcome.map(Some)
}

/// `Beregnet af tallene: på vej`.
fn computed_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, computed: Verdict) {
    let args = [("verdict", ctx.words.verdict(computed).into())];
    ui.label(ctx.theme.small(ctx.words.fill("goals-assessment-computed", &args)));
}

fn buttons_ui(
    ctx: &ViewCtx<'_>,
    drafts: &mut Vec<AssessmentDraft>,
    ui: &mut Ui,
    of: Of,
    assessment: Option<&Assessment>,
    computed: Verdict,
) -> Option<Option<Assessment>> {
    let mut withdrawn = None;
    let key = match (of, assessment) {
        (Of::Goal(_), None) => "goals-assessment-of-goal",
        (Of::Measure(_), None) => "goals-assessment-of-measure",
        (_, Some(_)) => "goals-assessment-change",
    };
    let (write, withdraw) = (ctx.words.text(key), ctx.words.text("goals-assessment-withdraw"));
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::quiet(ctx.theme, &write).icon(Icon::Decision)).clicked() {
            drafts.push(AssessmentDraft::new(of, assessment, computed, ctx.today));
        }
        let withdraw = Button::quiet(ctx.theme, &withdraw).icon(Icon::Undo);
        if assessment.is_some() && ui.add(withdraw).clicked() {
            withdrawn = Some(None);
        }
    });
    withdrawn
}

/// The form. Returns the assessment when it is saved, and whether the form is done with.
fn form_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, draft: &mut AssessmentDraft) -> (Option<Assessment>, bool) {
    let (theme, words) = (ctx.theme, ctx.words);
    space(ui, theme.scale.gap.s);
    fields_ui(ctx, ui, draft);
    let (save, cancel) = (words.text("goals-assessment-save"), words.text("goals-assessment-cancel"));
    let mut outcome = (None, false);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::secondary(theme, &save).icon(Icon::Check)).clicked() {
            let assessment = draft.assessment();
            draft.is_refused = assessment.is_none();
            outcome = (assessment, !draft.is_refused);
        }
        if ui.add(Button::quiet(theme, &cancel)).clicked() {
            outcome.1 = true;
        }
    });
    outcome
}

fn fields_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, draft: &mut AssessmentDraft) {
    let (theme, words) = (ctx.theme, ctx.words);
    let salt = |field: &'static str, of: Of| match of {
        Of::Goal(id) => (field, 0, id.0),
        Of::Measure(id) => (field, 1, id.0),
    };
    let of = draft.of;
    let least = theme.scale.size.field * 0.4;
    form::beside(ui, theme, least, &[1.0, 1.0, 1.0], |ui, nth| match nth {
        0 => {
            let names = Assessed::ALL.map(|assessed| form::capital(&words.assessed(assessed)));
            let options: Vec<(Assessed, &str)> =
                Assessed::ALL.into_iter().zip(names.iter().map(String::as_str)).collect();
            let label = words.text("goals-assessment-verdict");
            let chosen =
                form::field(ctx, &label).choice(ui, salt("assessed", of), &options, Some(&draft.verdict));
            draft.verdict = chosen.committed.unwrap_or(draft.verdict);
        }
        1 => {
            let (label, needed) =
                (words.text("goals-assessment-by"), words.text("goals-assessment-needs-name"));
            let wrong = (draft.is_refused && draft.by.trim().is_empty()).then_some(&*needed);
            let field = form::field(ctx, &label).error(wrong);
            keep_typed(field.text(ui, salt("assessed-by", of), &draft.by), &mut draft.by);
        }
        _ => {
            let (label, pattern) = (words.text("goals-assessment-on"), words.text("goals-day-pattern"));
            let field = form::field(ctx, &label).placeholder(&pattern);
            let shown = words.day_short(draft.on);
            let day = field.parsed_words(ui, salt("assessed-on", of), &shown, |text| read_day(text, words));
            draft.is_day_unreadable = matches!(day.typing, Some(Err(_)));
            keep_typed(day, &mut draft.on);
        }
    });
    let (label, needed) =
        (words.text("goals-assessment-reason"), words.text("goals-assessment-needs-reason"));
    let wrong = (draft.is_refused && draft.reason.trim().is_empty()).then_some(&*needed);
    let field = form::field(ctx, &label).error(wrong);
    keep_typed(field.long_text(ui, salt("assessed-why", of), &draft.reason, 2), &mut draft.reason);
}

/// Takes what is typed at once, so that it is there when the form is saved from
/// within a field.
fn keep_typed<T>(edited: Edited<T>, value: &mut T) {
    if let Some(typed) = edited.committed.or(edited.typing.and_then(Result::ok)) {
        *value = typed;
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Key, Modifiers, Vec2};
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::context::Access;
    use crate::ui::goals::tests::{Window, choose, goal, pick, press, undo, write};
    use crate::ui::testing::{harness, sample};
    use crate::ui::view::View;

    fn fifth<'a>() -> Window<'a> {
        let mut h = harness(View::Goals, sample(), Vec2::new(1280.0, 2600.0));
        choose(&mut h, "5, ");
        h
    }

    fn write_reason(h: &mut Window<'_>, text: &str) {
        h.get_by_role_and_label(Role::MultilineTextInput, "Begrundelse").focus();
        h.run();
        h.get_by_role_and_label(Role::MultilineTextInput, "Begrundelse").type_text(text);
        h.run();
        h.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        h.run();
    }

    fn of_measure(h: &Window<'_>) -> Option<Assessment> {
        goal(h, "5").measures[0].assessment.clone()
    }

    #[test]
    fn a_verdict_by_hand_needs_a_reason_and_a_name() {
        let mut h = fifth();
        press(&mut h, "Vurdér målingen manuelt");
        pick(&mut h, "Vurdering", "Nået");
        press(&mut h, "Gem vurderingen");
        assert!(h.query_by_label("Skriv, hvem der vurderer.").is_some());
        assert!(h.query_by_label("Skriv, hvorfor målet vurderes manuelt.").is_some());
        assert!(!h.state().history.is_changed());
        write(&mut h, "Navn", "Ann Andersen");
        press(&mut h, "Gem vurderingen");
        assert!(!h.state().history.is_changed(), "the reason is still missing");
        write_reason(&mut h, "Tallet for juni er opgjort i møde.");
        write(&mut h, "Fra dato", "31-06-2020");
        press(&mut h, "Gem vurderingen");
        assert!(!h.state().history.is_changed(), "there is no such day");
        write(&mut h, "Fra dato", "07-09-2020");
        press(&mut h, "Gem vurderingen");
        let expected = Assessment {
            verdict: Assessed::Reached,
            reason: "Tallet for juni er opgjort i møde.".to_owned(),
            by: "Ann Andersen".to_owned(),
            on: "2020-09-07".parse().unwrap(),
        };
        assert_eq!(of_measure(&h), Some(expected));
        undo(&mut h);
        assert!(!h.state().history.is_changed(), "it is one step");
    }

    #[test]
    fn a_verdict_by_hand_stands_beside_the_computed_one_and_is_withdrawn() {
        let mut h = fifth();
        press(&mut h, "Vurdér målet manuelt");
        write(&mut h, "Navn", "Bo");
        write(&mut h, "Fra dato", "01-09-2020");
        write_reason(&mut h, "Aftalt.");
        press(&mut h, "Gem vurderingen");
        let assessed = goal(&h, "5").assessment.clone().unwrap();
        assert_eq!((assessed.on, of_measure(&h)), ("2020-09-01".parse().unwrap(), None));
        assert!(h.query_by_label("Vurderet manuelt af Bo 01-09-2020: på vej. Aftalt.").is_some());
        assert!(h.query_by_label("Beregnet af tallene: kan ikke vurderes").is_some());
        press(&mut h, "Ret vurderingen");
        pick(&mut h, "Vurdering", "Ikke nået");
        press(&mut h, "Gem vurderingen");
        assert_eq!(goal(&h, "5").assessment.as_ref().unwrap().verdict, Assessed::NotReached);
        press(&mut h, "Træk vurderingen tilbage");
        assert_eq!(goal(&h, "5").assessment, None);
    }

    #[test]
    fn what_is_just_being_typed_is_saved_too() {
        let mut h = fifth();
        press(&mut h, "Vurdér målet manuelt");
        write(&mut h, "Navn", "Bo");
        h.get_by_role_and_label(Role::MultilineTextInput, "Begrundelse").focus();
        h.run();
        h.get_by_role_and_label(Role::MultilineTextInput, "Begrundelse").type_text("Aftalt.");
        h.run();
        press(&mut h, "Gem vurderingen");
        assert_eq!(
            goal(&h, "5").assessment.as_ref().map(|assessed| assessed.reason.as_str()),
            Some("Aftalt.")
        );
    }

    #[test]
    fn a_cancelled_verdict_leaves_nothing_behind() {
        let mut h = fifth();
        press(&mut h, "Vurdér målet manuelt");
        write(&mut h, "Navn", "Bo");
        press(&mut h, "Annullér");
        press(&mut h, "Vurdér målet manuelt");
        assert_eq!(h.get_by_role_and_label(Role::TextInput, "Navn").value().unwrap_or_default(), "");
        assert!(!h.state().history.is_changed());
    }

    #[test]
    fn in_a_frozen_plan_it_is_read() {
        let mut h = fifth();
        press(&mut h, "Vurdér målingen manuelt");
        write(&mut h, "Navn", "Bo");
        write_reason(&mut h, "Aftalt.");
        press(&mut h, "Gem vurderingen");
        h.state_mut().access = Access::ReadOnly;
        h.run();
        assert!(h.query_by_label("Vurderet manuelt af Bo 07-09-2020: på vej. Aftalt.").is_some());
        assert!(h.query_by_label("Ret vurderingen").is_none());
        assert!(h.query_by_label("Vurdér målet manuelt").is_none());
    }
}
