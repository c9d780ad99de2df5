//! The words of the field: units, origins, kinds, conditions, deadlines.
//!
//! Every `match` names every case, so that a new one cannot go without words.

use std::borrow::Cow;

use super::Words;
use super::number::NBSP;
use crate::meeting::agenda::{ItemKind, Openness};
use crate::plan::budget::Sign;
use crate::plan::goal::Origin;
use crate::plan::series::{Exactness, Value};
use crate::plan::target::{Better, Condition, Due};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};

impl Words {
    /// A unit as the heading of figures, in the plural: `helårspersoner`,
    /// `1.000 kr.`, `%`, `placering af 98`.
    pub fn unit<'a>(&'a self, unit: &'a Unit) -> Cow<'a, str> {
        match unit {
            Unit::Score { from, to } => {
                let args = [("from", from.to_string().into()), ("to", to.to_string().into())];
                Cow::Owned(self.fill("unit-score", &args))
            }
            Unit::Rank { of } => Cow::Owned(self.fill("unit-rank", &[("of", (*of).into())])),
            Unit::Other(name) => Cow::Borrowed(name),
            _ => self.text(plural_key(unit)),
        }
    }

    /// A unit where there is little room, as on an axis: `fuldtidspers.`, `%-point`.
    pub fn unit_short<'a>(&'a self, unit: &'a Unit) -> Cow<'a, str> {
        match unit {
            Unit::FullTimePersons => self.text("unit-full-time-persons-short"),
            Unit::EconomicFullTimePersons => self.text("unit-economic-full-time-persons-short"),
            Unit::FullYearPersons => self.text("unit-full-year-persons-short"),
            Unit::PercentagePoints => self.text("unit-percentage-points-short"),
            Unit::Rank { of } => Cow::Owned(self.fill("unit-rank-short", &[("of", (*of).into())])),
            Unit::Score { from, to } => Cow::Owned(format!("{from}–{to}")),
            _ => self.unit(unit),
        }
    }

    /// A figure with its unit: `1 person`, `256 helårspersoner`, `25 %`,
    /// `213.722 kr.`, `nr. 38 af 98`.
    pub fn amount_in(&self, amount: Amount, decimals: u8, unit: &Unit) -> String {
        let one = amount == Amount::whole(1);
        let named = |name: &str| format!("{}{NBSP}{name}", self.amount(amount, decimals));
        match unit {
            Unit::Percent => self.percent(amount, decimals),
            Unit::Rank { .. } | Unit::Score { .. } => {
                let key = if matches!(unit, Unit::Rank { .. }) { "figure-rank" } else { "figure-score" };
                let (number, scale) = (self.amount(amount, decimals), self.unit_short(unit));
                self.fill(key, &[("number", number.into()), ("scale", scale.into())])
            }
            Unit::ThousandKroner => named(&self.text("unit-thousand-kroner-in-text")),
            Unit::Other(name) => named(name),
            _ if one => named(&self.text(singular_key(unit))),
            _ => named(&self.text(plural_key(unit))),
        }
    }

    /// A figure in a sentence that already says what is counted: persons and
    /// the like go bare, everything else carries its unit.
    pub fn figure(&self, amount: Amount, decimals: u8, unit: &Unit) -> String {
        if is_count(unit) { self.amount(amount, decimals) } else { self.amount_in(amount, decimals, unit) }
    }

    /// A figure as it was read: `omkring 11 %` where the document says "about".
    pub fn figure_read(&self, amount: Amount, decimals: u8, unit: &Unit, exactness: Exactness) -> String {
        let figure = self.figure(amount, decimals, unit);
        match exactness {
            Exactness::Table | Exactness::Prose => figure,
            Exactness::Approximate => self.fill("figure-about", &[("figure", figure.into())]),
        }
    }

    /// What is known about a figure, for a cell: `1.234`, `mangler`, `skjult (få personer)`.
    pub fn value(&self, value: Value, decimals: u8) -> Cow<'_, str> {
        match value {
            Value::Number(amount) => Cow::Owned(self.amount(amount, decimals)),
            Value::Missing => self.text("value-missing"),
            Value::Hidden => self.text("value-hidden"),
            Value::NotMeasured => self.text("value-not-measured"),
        }
    }

    /// Who set a goal: `lokalt mål`.
    pub fn origin(&self, origin: Origin) -> Cow<'_, str> {
        self.text(match origin {
            Origin::Local => "origin-local",
            Origin::Minister => "origin-minister",
            Origin::CrossCutting => "origin-cross-cutting",
        })
    }

    /// Goals of one origin, as a heading: `Lokale mål`.
    pub fn origin_heading(&self, origin: Origin) -> Cow<'_, str> {
        self.text(match origin {
            Origin::Local => "origin-heading-local",
            Origin::Minister => "origin-heading-minister",
            Origin::CrossCutting => "origin-heading-cross-cutting",
        })
    }

    /// What the committee is asked to do: `orientering`.
    pub fn item_kind(&self, kind: ItemKind) -> Cow<'_, str> {
        self.text(match kind {
            ItemKind::None => "item-kind-none",
            ItemKind::Information => "item-kind-information",
            ItemKind::Discussion => "item-kind-discussion",
            ItemKind::Decision => "item-kind-decision",
        })
    }

    /// Whether the public may hear or see something: `åben`.
    pub fn openness(&self, openness: Openness) -> Cow<'_, str> {
        self.text(match openness {
            Openness::Open => "openness-open",
            Openness::Closed => "openness-closed",
        })
    }

    /// How figures were read: `fra tabel`.
    pub fn exactness(&self, exactness: Exactness) -> Cow<'_, str> {
        self.text(match exactness {
            Exactness::Table => "exactness-table",
            Exactness::Prose => "exactness-prose",
            Exactness::Approximate => "exactness-approximate",
        })
    }

    /// What a positive amount means: `positive beløb er udgifter`.
    pub fn sign(&self, sign: Sign) -> Cow<'_, str> {
        self.text(match sign {
            Sign::PositiveIsExpense => "sign-expense",
            Sign::PositiveIsGain => "sign-gain",
        })
    }

    /// What should hold, briefly: `højst 256`, `under 800`, `mindst 35 %`, `fastholdes`.
    pub fn condition(&self, condition: Condition, unit: &Unit) -> Cow<'_, str> {
        let level = |key, level: Amount| {
            let figure = self.figure(level, exact_decimals(level), unit);
            Cow::Owned(self.fill(key, &[("level", figure.into())]))
        };
        match condition {
            Condition::AtMost(most) => level("condition-at-most", most),
            Condition::Below(bound) => level("condition-below", bound),
            Condition::AtLeast(least) => level("condition-at-least", least),
            Condition::KeepAtBase(_) => self.text("condition-keep"),
            Condition::Deliver => self.text("condition-deliver"),
        }
    }

    /// Which way is better: `lavere er bedre`.
    pub fn better(&self, better: Better) -> Cow<'_, str> {
        self.text(match better {
            Better::Lower => "better-lower",
            Better::Higher => "better-higher",
        })
    }

    /// When it should hold, briefly: `senest 30-04-2022`, `i 2021`, `hvert år`.
    pub fn due(&self, due: Due) -> Cow<'_, str> {
        match due {
            Due::By(day) => Cow::Owned(self.fill("due-by", &[("day", self.day_short(day).into())])),
            Due::In(period) => Cow::Owned(self.in_period(period)),
            Due::EveryYear => self.text("due-every-year"),
            Due::Unstated => self.text("due-unstated"),
        }
    }

    /// `i maj 2013`, `den 12. marts 2020`, `12. marts 2019–6. august 2019`.
    pub fn in_period(&self, period: Period) -> String {
        let key = match period {
            Period::Day(_) => "period-on",
            Period::Span(..) => return self.period(period),
            Period::Year(_) | Period::Half(..) | Period::Quarter(..) | Period::Month(..) => "period-in",
        };
        self.fill(key, &[("period", self.period(period).into())])
    }

    /// A text between the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.fill("text-quoted", &[("text", text.into())])
    }
}

/// Whether the unit counts things, so that a bare number in a sentence is understood.
pub(super) fn is_count(unit: &Unit) -> bool {
    match unit {
        Unit::Persons
        | Unit::Citizens
        | Unit::FullTimePersons
        | Unit::EconomicFullTimePersons
        | Unit::FullYearPersons
        | Unit::ContactCourses
        | Unit::Companies
        | Unit::Employees
        | Unit::Cases => true,
        Unit::Percent
        | Unit::PercentagePoints
        | Unit::Kroner
        | Unit::ThousandKroner
        | Unit::MillionKroner
        | Unit::Score { .. }
        | Unit::Rank { .. }
        | Unit::Other(_) => false,
    }
}

/// As many decimals as the number has; a level is shown as it was written.
fn exact_decimals(amount: Amount) -> u8 {
    u8::try_from(amount.decimals()).unwrap_or(u8::MAX)
}

fn plural_key(unit: &Unit) -> &'static str {
    match unit {
        Unit::Persons => "unit-persons",
        Unit::Citizens => "unit-citizens",
        Unit::FullTimePersons => "unit-full-time-persons",
        Unit::EconomicFullTimePersons => "unit-economic-full-time-persons",
        Unit::FullYearPersons => "unit-full-year-persons",
        Unit::ContactCourses => "unit-contact-courses",
        Unit::Companies => "unit-companies",
        Unit::Employees => "unit-employees",
        Unit::Cases => "unit-cases",
        Unit::Percent => "unit-percent",
        Unit::PercentagePoints => "unit-percentage-points",
        Unit::Kroner => "unit-kroner",
        Unit::ThousandKroner => "unit-thousand-kroner",
        Unit::MillionKroner => "unit-million-kroner",
        Unit::Score { .. } => "unit-score",
        Unit::Rank { .. } => "unit-rank",
        Unit::Other(_) => "unit-other",
    }
}

/// Units that have no singular of their own keep their plural.
fn singular_key(unit: &Unit) -> &'static str {
    match unit {
        Unit::Persons => "unit-persons-one",
        Unit::Citizens => "unit-citizens-one",
        Unit::FullTimePersons => "unit-full-time-persons-one",
        Unit::EconomicFullTimePersons => "unit-economic-full-time-persons-one",
        Unit::FullYearPersons => "unit-full-year-persons-one",
        Unit::ContactCourses => "unit-contact-courses-one",
        Unit::Companies => "unit-companies-one",
        Unit::Employees => "unit-employees-one",
        Unit::Cases => "unit-cases-one",
        Unit::PercentagePoints => "unit-percentage-points-one",
        other => plural_key(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

    fn words() -> [Words; 2] {
        Language::ALL.map(Words::new)
    }

    fn number(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[track_caller]
    fn in_unit(amount: &str, decimals: u8, unit: &Unit, danish: &str, english: &str) {
        let [da, en] = words();
        assert_eq!(da.amount_in(number(amount), decimals, unit).replace(NBSP, " "), danish);
        assert_eq!(en.amount_in(number(amount), decimals, unit).replace(NBSP, " "), english);
    }

    #[track_caller]
    fn condition(condition: Condition, unit: &Unit, danish: &str, english: &str) {
        let [da, en] = words();
        assert_eq!(da.condition(condition, unit).replace(NBSP, " "), danish);
        assert_eq!(en.condition(condition, unit), english);
    }

    #[track_caller]
    fn due(due: Due, danish: &str, english: &str) {
        let [da, en] = words();
        assert_eq!((&*da.due(due), &*en.due(due)), (danish, english));
    }

    #[test]
    fn a_figure_carries_its_unit_in_the_right_number() {
        in_unit("1", 0, &Unit::Persons, "1 person", "1 person");
        in_unit("256", 0, &Unit::FullYearPersons, "256 helårspersoner", "256 full-year persons");
        in_unit("0", 0, &Unit::Cases, "0 sager", "0 cases");
        in_unit("11.6", 1, &Unit::Percent, "11,6 %", "11.6%");
        in_unit("213722", 0, &Unit::Kroner, "213.722 kr.", "213,722 DKK");
        in_unit("509392", 0, &Unit::ThousandKroner, "509.392 tusind kr.", "509,392 thousand DKK");
        in_unit("12.94", 3, &Unit::MillionKroner, "12,940 mio. kr.", "12.940 million DKK");
        in_unit("38", 0, &Unit::Rank { of: 98 }, "nr. 38 af 98", "no. 38 of 98");
        in_unit("7", 0, &Unit::Score { from: 1, to: 10 }, "7 (skala 1–10)", "7 (scale 1–10)");
        in_unit("4", 0, &Unit::Other("kurser".into()), "4 kurser", "4 kurser");
    }

    #[test]
    fn a_condition_is_stated_with_its_direction() {
        let persons = Unit::EconomicFullTimePersons;
        condition(Condition::AtMost(number("256")), &persons, "højst 256", "at most 256");
        condition(Condition::Below(number("800")), &Unit::ContactCourses, "under 800", "below 800");
        condition(Condition::AtLeast(number("35")), &Unit::Percent, "mindst 35 %", "at least 35%");
        condition(Condition::AtMost(number("1.9")), &Unit::Percent, "højst 1,9 %", "at most 1.9%");
        condition(Condition::KeepAtBase(Better::Lower), &Unit::Percent, "fastholdes", "kept at its level");
    }

    #[test]
    fn a_deadline_is_stated_briefly() {
        due(Due::By("2022-04-30".parse().unwrap()), "senest 30-04-2022", "30 Apr 2022 at the latest");
        due(Due::In("2021".parse().unwrap()), "i 2021", "in 2021");
        due(Due::In("2020-Q1".parse().unwrap()), "i 1. kv. 2020", "in Q1 2020");
        due(Due::In("2020-03-12".parse().unwrap()), "den 12. marts 2020", "on 12 March 2020");
        due(Due::EveryYear, "hvert år", "every year");
        due(Due::Unstated, "frist ikke angivet", "no deadline stated");
    }

    #[test]
    fn each_kind_of_unknown_has_its_own_words_and_zero_is_a_number() {
        let [da, _] = words();
        assert_eq!(da.value(Value::Number(Amount::ZERO), 1), "0,0");
        assert_eq!(da.value(Value::Missing, 1), "mangler");
        assert_eq!(da.value(Value::Hidden, 1), "skjult (få personer)");
        assert_eq!(da.value(Value::NotMeasured, 1), "ikke målt");
    }
}
