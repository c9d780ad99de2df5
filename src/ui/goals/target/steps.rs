//! The levels on the way of a path, as rows to edit.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::draft::{Draft, Lack, StepDraft};
use super::sheet::{Named, Sheet};
use super::trouble::Spot;
use super::when::period_after;
use crate::plan::Amount;
use crate::plan::unit::Unit;
use crate::ui::goals::form;
use crate::ui::theme::{Icon, Tone, text};
use crate::ui::widgets::{Button, space};
use crate::wording::number::parse_in_unit;

impl Sheet<'_, '_> {
    /// The steps, and the button that adds one.
    pub fn steps_ui(&mut self, ui: &mut Ui) {
        let (theme, words) = (self.ctx.theme, self.ctx.words);
        let mut gone = None;
        for at in 0..self.form.steps.len() {
            if self.step_ui(ui, at) {
                gone = Some(at);
            }
        }
        if let Some(wrong) = self.wrong(Spot::Steps) {
            form::remark(ui, theme, Tone::Bad, &form::capital(&words.text("goals-live-impossible")), &wrong);
        }
        if let Some(at) = gone {
            self.change_steps(|steps| {
                steps.remove(at);
            });
        }
        let add = words.text("goals-step-add");
        if ui.add(Button::quiet(theme, &add).icon(Icon::Add)).clicked() {
            let period = self.next_period();
            self.change_steps(|steps| steps.push(StepDraft { period, level: None }));
        }
        space(ui, theme.scale.gap.s);
    }

    fn change_steps(&mut self, change: impl Fn(&mut Vec<StepDraft>)) {
        change(&mut self.form.steps);
        change(&mut self.live.steps);
        self.is_committed = true;
    }

    /// The period after the last step, or after the base.
    fn next_period(&self) -> Option<crate::plan::Period> {
        let last = self.form.steps.last().and_then(|step| step.period);
        last.or(self.form.base.period).and_then(period_after)
    }

    /// One step. Returns whether it should go.
    fn step_ui(&mut self, ui: &mut Ui, at: usize) -> bool {
        let (theme, words) = (self.ctx.theme, self.ctx.words);
        let number = words.count(at + 1);
        let name = |key: &str| words.fill(key, &[("number", (&number).into())]);
        let (when, level, remove) =
            (name("goals-step-period"), name("goals-step-level"), name("goals-step-remove"));
        let room = ui.available_width() - theme.scale.size.control - theme.scale.gap.s;
        let fields = |sheet: &mut Self, ui: &mut Ui| {
            ui.set_width(room);
            let least = theme.scale.size.field / 3.0;
            form::beside(ui, theme, least, &[1.0, 1.0], |ui, nth| match nth {
                0 => sheet.step_period_ui(ui, at, &when),
                _ => sheet.step_level_ui(ui, at, &level),
            });
        };
        let row = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
            let size = vec2(room, 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| fields(self, ui));
            // Level with the fields, which have a label above.
            let label = ui.text_style_height(&text::caption()) + theme.scale.gap.xs;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                space(ui, label);
                ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked()
            })
            .inner
        };
        ui.push_id(("step", at), |ui| ui.horizontal_top(row).inner).inner
    }

    fn step_period_ui(&mut self, ui: &mut Ui, at: usize, label: &str) {
        let period = self.form.steps.get(at).and_then(|step| step.period);
        let named = Named::new(label, "step_period").at(Spot::StepPeriod(at));
        let named = if period.is_none() { named.needed(Lack::Step(at)) } else { named };
        self.period_ui(ui, named, period, |draft: &mut Draft, period| {
            if let Some(step) = draft.steps.get_mut(at) {
                step.period = Some(period);
            }
        });
    }

    fn step_level_ui(&mut self, ui: &mut Ui, at: usize, label: &str) {
        let level = self.form.steps.get(at).and_then(|step| step.level);
        let named = Named::new(label, "step_level").at(Spot::StepLevel(at)).needed(Lack::Step(at));
        let put = |draft: &mut Draft, level: Amount| {
            if let Some(step) = draft.steps.get_mut(at) {
                step.level = Some(level);
            }
        };
        let (unit, language) = (self.unit, self.ctx.words.language());
        if let Unit::Scale(names) = unit {
            return self.scale_ui(ui, named, names, level, put);
        }
        let shown = level.map(|level| self.ctx.words.exact(level)).unwrap_or_default();
        self.number(ui, named, &shown, |text| parse_in_unit(text, unit, language), |meant| meant, put);
    }
}
