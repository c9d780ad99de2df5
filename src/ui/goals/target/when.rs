//! The fields of times, and the time after one.

use chrono::{Months, NaiveDate};
use eframe::egui::Ui;

use super::draft::{Draft, Lack};
use super::kind::DueKind;
use super::sheet::{Named, Sheet};
use super::trouble::Spot;
use crate::plan::Period;
use crate::plan::period::LAST_YEAR;
use crate::plan::target::Due;
use crate::wording::Words;
use crate::wording::date::{parse_day, parse_period};

impl Sheet<'_, '_> {
    pub fn due_ui(&mut self, ui: &mut Ui) {
        let label = self.text("goals-due");
        let is_timeless = matches!(self.form.due, DueKind::EveryYear | DueKind::Unstated);
        let spot = if is_timeless && self.wrong(Spot::Due).is_none() { Spot::When } else { Spot::Due };
        let named = Named::new(&label, "due").at(spot);
        let options = DueKind::ALL.map(|due| (due, due.key()));
        let plan = self.ctx.document.plan.period;
        self.choose(ui, named, &options, self.form.due, |draft, due| draft.choose_due(due, plan));
    }

    /// The period or the day of the deadline.
    pub fn when_ui(&mut self, ui: &mut Ui) {
        if self.form.due == DueKind::By {
            let (label, pattern) = (self.text("goals-due-day"), self.text("goals-day-pattern"));
            let shown = self.form.day.map(|day| self.ctx.words.day_short(day)).unwrap_or_default();
            let named = Named::new(&label, "day").at(Spot::When).needed(Lack::When);
            let words = self.ctx.words;
            let put = |draft: &mut Draft, day| draft.day = Some(day);
            self.parsed(ui, named, (&shown, &pattern), |text| read_day(text, words), put);
        } else {
            let label = self.text("goals-due-period");
            let named = Named::new(&label, "period").at(Spot::When).needed(Lack::When);
            let put = |draft: &mut Draft, period| draft.period = Some(period);
            self.period_ui(ui, named, self.form.period, put);
        }
    }

    /// A period, which must be one.
    pub fn period_ui(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        period: Option<Period>,
        put: impl Fn(&mut Draft, Period),
    ) {
        let (words, pattern) = (self.ctx.words, self.text("goals-period-pattern"));
        let shown = period.map(|period| words.period(period)).unwrap_or_default();
        self.parsed(ui, named, (&shown, &pattern), |text| read_period(text, words), put);
    }

    /// A period that may be left out.
    pub fn some_period_ui(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        period: Option<Period>,
        put: impl Fn(&mut Draft, Option<Period>),
    ) {
        let (words, pattern) = (self.ctx.words, self.text("goals-period-pattern"));
        let shown = period.map(|period| words.period(period)).unwrap_or_default();
        let parse = |text: &str| match text.trim() {
            "" => Ok(None),
            text => read_period(text, words).map(Some),
        };
        self.parsed(ui, named, (&shown, &pattern), parse, put);
    }
}

/// A day as it is typed, or what is wrong with it.
pub(in crate::ui::goals) fn read_day(text: &str, words: &Words) -> Result<NaiveDate, String> {
    parse_day(text, words).map_err(|problem| words.date_problem(problem).into_owned())
}

fn read_period(text: &str, words: &Words) -> Result<Period, String> {
    parse_period(text, words).map_err(|problem| words.date_problem(problem).into_owned())
}

/// The deadline one period after `due`; `None` where it has no time to follow.
pub(super) fn due_after(due: Due) -> Option<Due> {
    match due {
        Due::In(period) => period_after(period).map(Due::In),
        Due::AtEnd(period) => period_after(period).map(Due::AtEnd),
        Due::By(day) => year_after(day).map(Due::By),
        Due::EveryYear | Due::Unstated => None,
    }
}

/// The next period of the same kind; of days the same a year later.
pub(super) fn period_after(period: Period) -> Option<Period> {
    let after = match period {
        Period::Year(year) => Period::Year(year + 1),
        Period::Half(year, 2) => Period::Half(year + 1, 1),
        Period::Half(year, half) => Period::Half(year, half + 1),
        Period::Quarter(year, 4) => Period::Quarter(year + 1, 1),
        Period::Quarter(year, quarter) => Period::Quarter(year, quarter + 1),
        Period::Month(year, 12) => Period::Month(year + 1, 1),
        Period::Month(year, month) => Period::Month(year, month + 1),
        Period::Day(day) => Period::Day(year_after(day)?),
        Period::Span(from, to) => Period::Span(year_after(from)?, year_after(to)?),
    };
    (after.year() <= LAST_YEAR).then_some(after)
}

fn year_after(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(period: &str, after: &str) {
        assert_eq!(period_after(period.parse().unwrap()), after.parse().ok(), "{period}");
    }

    #[test]
    fn the_next_period_is_of_the_same_kind() {
        check("2021", "2022");
        check("2021-H1", "2021-H2");
        check("2021-H2", "2022-H1");
        check("2021-Q4", "2022-Q1");
        check("2021-12", "2022-01");
        check("2020-02-29", "2021-02-28");
        check("2019-03-12/2019-08-06", "2020-03-12/2020-08-06");
        check("2199", "none");
    }

    #[test]
    fn what_has_no_time_has_none_after_it() {
        assert_eq!(due_after(Due::EveryYear), None);
        assert_eq!(due_after(Due::Unstated), None);
        let day = |text: &str| Due::By(text.parse().unwrap());
        assert_eq!(due_after(day("2022-04-30")), Some(day("2023-04-30")));
    }
}
