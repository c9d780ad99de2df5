//! The parts of the sentence one by one, for lists, tables and charts.

use super::{Judged, Words};
use crate::analysis::judge::{BaseUsed, Figure};
use crate::plan::Amount;
use crate::plan::target::Reckoning;

impl Words {
    /// The figure that a verdict rests on: `11,6 %`, `omkring 5`, `3.790,7`.
    pub fn figure_used(&self, judged: Judged<'_>, figure: Figure) -> String {
        let unit = judged.series().map_or(&judged.measure.unit, |series| &series.unit);
        let decimals = match figure.reckoning {
            Reckoning::Average => judged.decimals().saturating_add(1),
            Reckoning::Latest | Reckoning::Sum => judged.decimals(),
        };
        self.figure_read(figure.value, decimals, unit, figure.exactness)
    }

    /// The level that the plan starts from: `11,6 %`.
    pub fn base_used(&self, judged: Judged<'_>, base: BaseUsed) -> String {
        self.level_of_measure(judged, base.value)
    }

    /// Where a pace leads: `9,8 %`.
    pub fn leads_to(&self, judged: Judged<'_>, amount: Amount) -> String {
        self.figure(amount, judged.decimals(), &judged.measure.unit)
    }

    /// A level with every decimal it has, and no fewer than its series is shown with.
    fn level_of_measure(&self, judged: Judged<'_>, level: Amount) -> String {
        let decimals = level.decimals().max(u32::from(judged.decimals()));
        self.figure(level, u8::try_from(decimals).unwrap_or(u8::MAX), &judged.measure.unit)
    }
}
