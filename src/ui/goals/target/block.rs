//! One target: what it asks for as a sentence, how it stands, and its fields
//! while it is open.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Stroke, Ui, UiBuilder};

use super::draft::Lack;
use super::drafts::MeasureDraft;
use super::facts::{facts_but_ui, facts_ui};
use super::kind::Kind;
use super::sheet::Sheet;
use super::trouble::{Spot, Trouble, troubles};
use crate::analysis::judge::{Judge, Judgement, MeasureJudgement, Shown, Verdict};
use crate::plan::id::GoalId;
use crate::plan::measure::Measure;
use crate::plan::target::Target;
use crate::ui::context::ViewCtx;
use crate::ui::goals::form;
use crate::ui::parts::chooser::Search;
use crate::ui::parts::verdict::badge;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, disclose, disclosure, space};
use crate::wording::verdict::Judged;

/// One target of a measure, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub goal: GoalId,
    pub measure: &'a Measure,
    /// Counted from 0.
    pub at: usize,
    pub target: &'a Target,
}

/// What was asked for in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    /// Fields were handed over.
    Change,
    Remove,
}

/// Draws one target; `draft` is there where it may be changed.
pub(super) fn block_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    place: Place<'_>,
    draft: Option<&mut MeasureDraft>,
    search: &mut Search,
) -> Asked {
    let Some(draft) = draft else {
        head_ui(ctx, ui, place, None);
        standing_ui(ctx, ui, place);
        facts_ui(ctx, ui, &place.measure.unit, place.target);
        return Asked::Nothing;
    };
    if !draft.targets.get(place.at).is_some_and(|draft| draft.is_open) {
        let asked = head_ui(ctx, ui, place, Some(draft));
        standing_ui(ctx, ui, place);
        waits_ui(ctx, ui, place, draft);
        facts_ui(ctx, ui, &place.measure.unit, place.target);
        return asked;
    }
    let scale = &ctx.theme.scale;
    Frame::new()
        .fill(ctx.theme.palette.ground.stripe)
        .stroke(Stroke::new(scale.line.hair, ctx.theme.palette.line.quiet))
        .corner_radius(scale.radius.control())
        .inner_margin(Margin::same(scale.gap.m as i8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let asked = head_ui(ctx, ui, place, Some(draft));
            let typed = Typed::of(ctx, place, draft);
            live_ui(ctx, ui, place, draft, &typed);
            waits_ui(ctx, ui, place, draft);
            space(ui, scale.gap.s);
            match sheet_ui(ctx, ui, place, draft, &typed, search) {
                true if asked == Asked::Nothing => Asked::Change,
                _ => asked,
            }
        })
        .inner
}

/// The target in a line, and what can be done with it.
fn head_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, place: Place<'_>, draft: Option<&mut MeasureDraft>) -> Asked {
    let Place { measure, at, target, .. } = place;
    let said = form::capital(&ctx.words.target_due(&ctx.document.plan, &measure.unit, target));
    let name = |ui: &mut Ui| ui.add(Label::new(ctx.theme.strong(&said)).truncate()).on_hover_text(&said);
    let is_now = measure.targets.len() > 1 && judged(ctx, place).is_some_and(|judged| judged.current == at);
    let mut asked = Asked::Nothing;
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(draft) = draft {
                asked = buttons_ui(ctx, ui, place, draft);
            }
            if is_now {
                ui.label(ctx.theme.small(ctx.words.text("goals-target-now")));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), name);
        });
    });
    asked
}

/// Opens and closes the target, and takes away one of several.
fn buttons_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, place: Place<'_>, draft: &mut MeasureDraft) -> Asked {
    let (theme, words, due) = (ctx.theme, ctx.words, ctx.words.due(place.target.due));
    let mut asked = Asked::Nothing;
    if place.measure.targets.len() > 1 {
        let remove = words.fill("goals-target-remove", &[("due", (&*due).into())]);
        if ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
            asked = Asked::Remove;
        }
    }
    let Some(draft) = draft.targets.get_mut(place.at) else { return asked };
    let (label, spoken, icon) = match draft.is_open {
        true => ("goals-target-done", "goals-target-close", Icon::Check),
        false => ("goals-target-edit", "goals-target-open", Icon::Edit),
    };
    let (label, spoken) = (words.text(label), words.fill(spoken, &[("due", due.into())]));
    if ui.add(Button::quiet(theme, &label).icon(icon).spoken(&spoken)).clicked() {
        draft.is_open = !draft.is_open;
    }
    asked
}

fn judged<'a>(ctx: &ViewCtx<'a>, place: Place<'_>) -> Option<&'a MeasureJudgement> {
    ctx.insights.goal(place.goal)?.of(place.measure.id)
}

/// How the target stands: the verdict, and for the present one why.
fn standing_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, place: Place<'_>) {
    let Place { measure, at, target, .. } = place;
    let Some(judged) = judged(ctx, place) else { return };
    let Some(judgement) = judged.targets.get(at) else { return };
    let reason = (judged.current == at)
        .then(|| ctx.words.reason(Judged { plan: &ctx.document.plan, measure, target, judgement }));
    verdict_ui(ctx, ui, judgement.verdict, reason.as_deref());
}

fn verdict_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, verdict: Verdict, reason: Option<&str>) {
    ui.horizontal_top(|ui| {
        badge(ctx, ui, Shown { verdict, by: Judge::Figures });
        if let Some(reason) = reason {
            ui.vertical(|ui| {
                space(ui, ctx.theme.scale.line.focus);
                ui.add(Label::new(reason).wrap().selectable(true));
            });
        }
    });
}

/// What is typed, as far as it can be understood.
struct Typed {
    troubles: Vec<Trouble>,
    lack: Option<Lack>,
    /// The measure with the target that is typed, where nothing is missing.
    measure: Option<Measure>,
    judgement: Option<Judgement>,
}

impl Typed {
    fn of(ctx: &ViewCtx<'_>, place: Place<'_>, draft: &MeasureDraft) -> Self {
        let Place { measure, at, .. } = place;
        let mut typed = Self { troubles: Vec::new(), lack: None, measure: None, judgement: None };
        let Some(live) = draft.targets.get(at).map(|draft| &draft.live) else { return typed };
        match draft.measure_with(measure, at, live) {
            Ok(with) => {
                typed.troubles = troubles(&with, at);
                typed.judgement = with.targets.get(at).map(|target| judgement(ctx, place, &with, target));
                typed.measure = Some(with);
            }
            Err(lack) => typed.lack = Some(lack),
        }
        typed
    }
}

/// What judging the target that is typed comes to; where it is the plan's own,
/// as the goal is judged.
fn judgement(ctx: &ViewCtx<'_>, place: Place<'_>, measure: &Measure, target: &Target) -> Judgement {
    let own =
        (measure == place.measure).then(|| judged(ctx, place)?.targets.get(place.at).cloned()).flatten();
    own.unwrap_or_else(|| ctx.insights.judge(ctx.document, measure, target))
}

/// What is typed as a sentence; or what is missing, or cannot be.
fn live_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, place: Place<'_>, draft: &MeasureDraft, typed: &Typed) {
    let (theme, words, at) = (ctx.theme, ctx.words, place.at);
    let is_unreadable = draft.targets.get(at).is_some_and(|draft| draft.is_unreadable);
    let builder = UiBuilder::new().accessibility_role(Role::Status);
    ui.scope_builder(builder, |ui| {
        let say = |ui: &mut Ui, tone: Tone, word: &str, sentence: &str| {
            form::remark(ui, theme, tone, &form::capital(&words.text(word)), sentence);
        };
        if is_unreadable {
            say(ui, Tone::Attention, "goals-live-missing", &words.text("goals-live-unreadable"));
        } else if let Some(lack) = typed.lack {
            say(ui, Tone::Info, "goals-live-missing", &words.text(lack.key()));
        } else if let Some(trouble) = typed.troubles.first() {
            say(ui, Tone::Bad, "goals-live-impossible", &words.unfit(trouble.why));
        } else if let (Some(measure), Some(judgement)) = (&typed.measure, &typed.judgement)
            && let Some(target) = measure.targets.get(at)
        {
            let plan = &ctx.document.plan;
            let reason = words.reason(Judged { plan, measure, target, judgement });
            verdict_ui(ctx, ui, judgement.verdict, Some(&reason));
        }
    });
}

/// Says that what was handed over is not in the plan, and how to be rid of it.
fn waits_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, place: Place<'_>, draft: &mut MeasureDraft) {
    if !draft.waits(place.at) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(ctx.theme.small(ctx.words.text("goals-draft-waits")));
        let drop = ctx.words.text("goals-draft-drop");
        if ui.add(Button::quiet(ctx.theme, &drop).icon(Icon::Undo)).clicked() {
            draft.drop_changes(place.at);
        }
    });
}

/// The fields. Returns whether something was handed over.
fn sheet_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    place: Place<'_>,
    draft: &mut MeasureDraft,
    typed: &Typed,
    search: &mut Search,
) -> bool {
    let Some(before) = draft.targets.get(place.at) else { return false };
    let mut sheet = Sheet {
        ctx,
        key: (place.measure.id, place.at),
        unit: &draft.unit,
        troubles: &typed.troubles,
        lack: typed.lack,
        form: before.form.clone(),
        live: before.form.clone(),
        is_unreadable: false,
        is_committed: false,
    };
    sheet.condition_ui(ui, search);
    let is_from_base = sheet.form.kind.is_from_base();
    if is_from_base {
        sheet.base_ui(ui);
    }
    more_ui(&mut sheet, ui, place, is_from_base);
    let Sheet { form, live, is_unreadable, is_committed, .. } = sheet;
    if let Some(draft) = draft.targets.get_mut(place.at) {
        if draft.live != live || draft.is_unreadable != is_unreadable {
            // The sentence stands above and was drawn from what was typed before.
            ui.ctx().request_repaint();
        }
        (draft.form, draft.live, draft.is_unreadable) = (form, live, is_unreadable);
    }
    is_committed
}

/// What few targets have; shown as text where it is filled in.
fn more_ui(sheet: &mut Sheet<'_, '_>, ui: &mut Ui, place: Place<'_>, is_from_base: bool) {
    let ctx = sheet.ctx;
    let (label, salt) = (ctx.words.text("goals-target-more"), ("more", place.measure.id, place.at));
    let must_be_seen: &[Spot] = match is_from_base {
        true => &[Spot::Printed],
        false => &[Spot::Printed, Spot::BaseValue, Spot::BasePeriod],
    };
    if must_be_seen.iter().any(|spot| sheet.wrong(*spot).is_some()) {
        disclose(ui, salt);
    }
    if !disclosure(ui, ctx.theme, salt, &label) {
        let has_field = |key: &str| key == "goals-steps" || key == "goals-base" && is_from_base;
        return facts_but_ui(ctx, ui, &place.measure.unit, place.target, has_field);
    }
    let is_compared = sheet.form.kind != Kind::Deliver || sheet.form.base.base().is_some();
    if !is_from_base && is_compared {
        sheet.base_ui(ui);
    }
    sheet.base_details_ui(ui);
    sheet.printed_ui(ui);
    if !ctx.document.plan.budget.is_empty() {
        sheet.budget_ui(ui);
    }
}
