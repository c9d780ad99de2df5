//! The parts of the sentence one by one, for lists, tables and charts.

use super::{Judged, Words};
use crate::analysis::judge::{BaseUsed, Figure};
use crate::plan::Amount;
use crate::plan::target::Reckoning;
use crate::plan::unit::Unit;

impl Words {
    /// The figure that a verdict rests on: `11,6 %`, `omkring 5`, `3.790,7`.
    pub fn figure_used(&self, judged: Judged<'_>, figure: Figure) -> String {
        let unit = judged.series().map_or(&judged.measure.unit, |series| &series.unit);
        // One decimal more than the series is shown with, where the figure has it:
        // it must be seen on which side of its target it lies.
        let shown = u32::from(judged.decimals());
        let decimals = match figure.reckoning {
            Reckoning::Average => shown + 1,
            Reckoning::Latest | Reckoning::Sum => figure.value.decimals().min(shown + 1).max(shown),
        };
        let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
        self.figure_read(figure.value, decimals, unit, figure.exactness)
    }

    /// The level that the plan starts from: `11,6 %`.
    pub fn base_used(&self, judged: Judged<'_>, base: BaseUsed) -> String {
        self.level_of_measure(judged, base.value)
    }

    /// Where a pace leads: `9,8 %`.
    pub fn leads_to(&self, judged: Judged<'_>, amount: Amount) -> String {
        let within = |from: u32, to: u32| amount.clamp(Amount::whole(from.into()), Amount::whole(to.into()));
        // No place lies beyond the first or the last, wherever a pace goes.
        let amount = match judged.measure.unit {
            Unit::Rank { of } => within(1, of.max(1)),
            Unit::Score { from, to } => within(from, to.max(from)),
            _ => amount,
        };
        self.figure(amount, judged.decimals(), &judged.measure.unit)
    }

    /// A level with every decimal it has, and no fewer than its series is shown with.
    fn level_of_measure(&self, judged: Judged<'_>, level: Amount) -> String {
        let decimals = level.decimals().max(u32::from(judged.decimals()));
        self.figure(level, u8::try_from(decimals).unwrap_or(u8::MAX), &judged.measure.unit)
    }
}
