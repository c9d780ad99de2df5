//! The fields of a condition: each kind has only its own.

use eframe::egui::Ui;

use super::draft::{Draft, Lack};
use super::kind::{DueKind, Kind, Reach, Side, Way, reckoning_key};
use super::sheet::{Named, Sheet};
use super::trouble::Spot;
use crate::analysis::sums::adds_up;
use crate::plan::Amount;
use crate::plan::target::{Better, Reckoning};
use crate::plan::unit::Unit;
use crate::ui::goals::form;
use crate::ui::parts::chooser::Search;
use crate::ui::parts::series_chooser::other_series_chooser;
use crate::ui::widgets::space;
use crate::wording::number::{parse_cell, parse_in_unit};

/// A field that stands beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Kind,
    Side,
    Level,
    Reach,
    Size,
    Way,
    Better,
    Years,
    Gap,
    Due,
    When,
    Reckoning,
}

impl Slot {
    /// How much of a line it takes, for the longest of its answers.
    fn share(self) -> f32 {
        match self {
            Self::Kind | Self::Size | Self::Reckoning => 1.2,
            Self::When => 0.9,
            _ => 1.0,
        }
    }
}

/// The fields of what should hold.
fn of_condition(kind: Kind) -> &'static [Slot] {
    match kind {
        Kind::Level(_) => &[Slot::Kind, Slot::Level],
        Kind::Percent | Kind::Points => &[Slot::Kind, Slot::Reach, Slot::Size, Slot::Way],
        Kind::Keep => &[Slot::Kind, Slot::Better],
        Kind::Path => &[Slot::Kind, Slot::Side, Slot::Level],
        Kind::AfterYears => &[Slot::Kind, Slot::Side, Slot::Level, Slot::Years],
        Kind::NarrowGap => &[Slot::Kind, Slot::Gap],
        Kind::NotAbove | Kind::NotBelow | Kind::Deliver => &[Slot::Kind],
    }
}

/// The fields of when it should hold, and of what.
fn of_due(draft: &Draft, unit: &Unit) -> Vec<Slot> {
    let mut slots = vec![Slot::Due];
    if matches!(draft.due, DueKind::In | DueKind::AtEnd | DueKind::By) {
        slots.push(Slot::When);
    }
    let can_be = draft.kind != Kind::Deliver && reckonings(draft, unit).len() > 1;
    // One that cannot be is shown too, or else it could not be mended.
    if can_be || draft.reckoning != Reckoning::Latest {
        slots.push(Slot::Reckoning);
    }
    slots
}

/// How figures can be reckoned, and how they are.
fn reckonings(draft: &Draft, unit: &Unit) -> Vec<Reckoning> {
    let can_be = |reckoning: &Reckoning| match reckoning {
        Reckoning::Latest => true,
        Reckoning::Average => draft.due.is_stretch() && !matches!(unit, Unit::Scale(_)),
        Reckoning::Sum => draft.due.is_stretch() && adds_up(unit),
    };
    Reckoning::ALL.into_iter().filter(|one| can_be(one) || *one == draft.reckoning).collect()
}

impl Sheet<'_, '_> {
    /// What should hold, and when.
    pub fn condition_ui(&mut self, ui: &mut Ui, search: &mut Search) {
        self.slots_ui(ui, of_condition(self.form.kind));
        match self.form.kind {
            Kind::NotAbove | Kind::NotBelow | Kind::NarrowGap => self.other_series_ui(ui, search),
            Kind::Path => self.steps_ui(ui),
            _ => {}
        }
        let slots = of_due(&self.form, self.unit);
        self.slots_ui(ui, &slots);
    }

    fn slots_ui(&mut self, ui: &mut Ui, slots: &[Slot]) {
        let theme = self.ctx.theme;
        let least = theme.scale.size.field / 2.0;
        let shares: Vec<f32> = slots.iter().map(|slot| slot.share()).collect();
        form::beside(ui, theme, least, &shares, |ui, nth| {
            if let Some(slot) = slots.get(nth) {
                self.slot_ui(ui, *slot);
            }
        });
    }

    fn slot_ui(&mut self, ui: &mut Ui, slot: Slot) {
        match slot {
            Slot::Kind => self.kind_ui(ui),
            Slot::Side => {
                let label = self.text("goals-bound");
                let named = Named::new(&label, "side");
                let options = Side::ALL.map(|side| (side, side.key()));
                self.choose(ui, named, &options, self.form.side, Draft::choose_side);
            }
            Slot::Level => self.level_ui(ui),
            Slot::Reach => {
                let label = self.text("goals-bound");
                let named = Named::new(&label, "reach");
                let options = Reach::ALL.map(|reach| (reach, reach.key()));
                let put = |draft: &mut Draft, reach| draft.change.reach = reach;
                self.choose(ui, named, &options, self.form.change.reach, put);
            }
            Slot::Size => self.size_ui(ui),
            Slot::Way => {
                let label = self.text("goals-better");
                let named = Named::new(&label, "way");
                let options = Way::ALL.map(|way| (way, way.key()));
                let put = |draft: &mut Draft, way| draft.change.way = way;
                self.choose(ui, named, &options, self.form.change.way, put);
            }
            Slot::Better => {
                let label = self.text("goals-better");
                let named = Named::new(&label, "better");
                let options = [(Better::Lower, "better-lower"), (Better::Higher, "better-higher")];
                self.choose(ui, named, &options, self.form.better, |draft, better| draft.better = better);
            }
            Slot::Years => self.years_ui(ui),
            Slot::Gap => self.gap_ui(ui),
            Slot::Due => self.due_ui(ui),
            Slot::When => self.when_ui(ui),
            Slot::Reckoning => self.reckoning_ui(ui),
        }
    }

    fn kind_ui(&mut self, ui: &mut Ui) {
        let label = self.text("goals-condition");
        let named = Named::new(&label, "condition").at(Spot::Kind);
        let options = Kind::ALL.map(|kind| (kind, kind.key()));
        self.choose(ui, named, &options, self.form.kind, Draft::choose_kind);
    }

    /// The level: a number, a place, or the name of a level of a scale.
    fn level_ui(&mut self, ui: &mut Ui) {
        let share = self.form.kind == Kind::AfterYears;
        let label = self.text(match (self.form.kind, self.unit) {
            (Kind::AfterYears, _) => "goals-level-share",
            (Kind::Path, _) => "goals-level-last",
            (_, Unit::Rank { .. }) => "goals-level-place",
            _ => "goals-level",
        });
        let named = Named::new(&label, "level").at(Spot::Level).needed(Lack::Level);
        let (unit, level) = (self.unit, self.form.level);
        if let Unit::Scale(names) = unit
            && !share
        {
            return self.scale_ui(ui, named, names, level, |draft, level| draft.level = Some(level));
        }
        let shown = level.map(|level| self.ctx.words.exact(level)).unwrap_or_default();
        let (unit, language) = (if share { &Unit::Percent } else { unit }, self.ctx.words.language());
        let parse = |text: &str| parse_in_unit(text, unit, language);
        self.number(ui, named, &shown, parse, |meant| meant, |draft, level| draft.level = Some(level));
    }

    /// One of the levels of a scale, by its name.
    pub fn scale_ui(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        names: &[String],
        level: Option<Amount>,
        put: impl Fn(&mut Draft, Amount),
    ) {
        let levels = (1..).map(Amount::whole).zip(names.iter().map(String::as_str));
        let options: Vec<(Amount, &str)> = levels.collect();
        self.choose_named(ui, named, &options, level, put);
    }

    fn size_ui(&mut self, ui: &mut Ui) {
        let (key, unit) = match self.form.kind {
            Kind::Points => ("goals-change-points", Unit::PercentagePoints),
            _ => ("goals-change-percent", Unit::Percent),
        };
        let label = self.text(key);
        let named = Named::new(&label, "size").at(Spot::Size).needed(Lack::Size);
        let shown = self.form.change.size.map(|size| self.ctx.words.exact(size)).unwrap_or_default();
        let language = self.ctx.words.language();
        let parse = |text: &str| parse_in_unit(text, &unit, language);
        self.number(ui, named, &shown, parse, |meant| meant, Draft::put_size);
    }

    fn years_ui(&mut self, ui: &mut Ui) {
        let label = self.text("goals-years");
        let named = Named::new(&label, "years").at(Spot::Years).needed(Lack::Years);
        let shown = self.form.years.map(|years| years.to_string()).unwrap_or_default();
        let wrong = self.text("unit-whole-number");
        let parse = |text: &str| text.trim().parse::<u8>().map_err(|_| wrong.clone().into_owned());
        self.parsed(ui, named, (&shown, ""), parse, |draft, years| draft.years = Some(years));
    }

    fn gap_ui(&mut self, ui: &mut Ui) {
        let (label, hint) = (self.text("goals-gap"), self.text("goals-gap-hint"));
        let named = Named::new(&label, "gap").at(Spot::Gap).hint(&hint);
        let shown = self.form.gap.map(|gap| self.ctx.words.exact(gap)).unwrap_or_default();
        // Shares lie percentage points apart.
        let unit = if *self.unit == Unit::Percent { &Unit::PercentagePoints } else { self.unit };
        let language = self.ctx.words.language();
        let parse = |text: &str| parse_cell(text, unit, language);
        self.number(ui, named, &shown, parse, Some, |draft, gap| draft.gap = gap);
    }

    fn other_series_ui(&mut self, ui: &mut Ui, search: &mut Search) {
        let (ctx, label, salt) = (self.ctx, self.text("goals-other-series"), self.salt("other"));
        let chosen = other_series_chooser(ctx, ui, search, &label, salt, self.form.other);
        if let Some(series) = chosen {
            self.form.other = Some(series);
            self.live.other = Some(series);
            self.is_committed = true;
        }
        if self.lack == Some(Lack::OtherSeries) {
            ui.label(ctx.theme.small(self.text(Lack::OtherSeries.key())));
        }
        space(ui, ctx.theme.scale.gap.s);
    }

    fn reckoning_ui(&mut self, ui: &mut Ui) {
        let label = self.text("goals-reckoning");
        let named = Named::new(&label, "reckoning").at(Spot::Reckoning);
        let options: Vec<(Reckoning, &str)> = reckonings(&self.form, self.unit)
            .into_iter()
            .map(|reckoning| (reckoning, reckoning_key(reckoning)))
            .collect();
        let put = |draft: &mut Draft, reckoning| draft.reckoning = reckoning;
        self.choose(ui, named, &options, self.form.reckoning, put);
    }
}
