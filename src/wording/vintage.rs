//! What was known of a figure before its source revised it.

use chrono::NaiveDate;

use super::Words;
use crate::plan::series::Point;
use crate::plan::vintage::{Earlier, Finality};

impl Words {
    /// `Før: 412, offentliggjort 08-05-2020 (foreløbigt)`.
    pub fn earlier(&self, earlier: &Earlier, decimals: u8) -> String {
        let value = self.value(earlier.value, decimals).into_owned();
        let Some(day) = earlier.vintage.and_then(|vintage| vintage.published) else {
            return self.fill("series-before", &[("value", value.into())]);
        };
        let key = match earlier.vintage.map(|vintage| vintage.finality) {
            Some(Finality::Provisional) => "series-before-provisional",
            Some(Finality::Final) | None => "series-before-published",
        };
        self.fill(key, &[("value", value.into()), ("day", self.day_short(day).into())])
    }

    /// What a point is now, where something else or nothing was known of it on `day`:
    /// `Vist som kendt 30-06-2020. Nu 431, offentliggjort 10-08-2020`.
    pub fn known_later(&self, point: &Point, day: NaiveDate, decimals: u8) -> String {
        let (on, value) = (self.day_short(day), self.value(point.value, decimals).into_owned());
        match point.vintage().and_then(|vintage| vintage.published) {
            Some(published) => self.fill(
                "series-known-later",
                &[("on", on.into()), ("value", value.into()), ("day", self.day_short(published).into())],
            ),
            None => self.fill("series-known-otherwise", &[("on", on.into()), ("value", value.into())]),
        }
    }
}
