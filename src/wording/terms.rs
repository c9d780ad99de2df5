//! The words of the field: units, origins, kinds, conditions, deadlines.
//!
//! Every `match` names every case, so that a new one cannot go without words.

use std::borrow::Cow;

use super::Words;
use super::number::NBSP;
use crate::meeting::agenda::{ItemKind, Openness};
use crate::plan::breaks::BreakKind;
use crate::plan::budget::Sign;
use crate::plan::feed::Ages;
use crate::plan::goal::Origin;
use crate::plan::series::{Exactness, Value};
use crate::plan::target::{Better, Bound, Certainty, Condition, Due, Reckoning, Relation, Target, When};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period, Plan};

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
            Unit::Index { base } => {
                Cow::Owned(self.fill("unit-index", &[("base", self.period(*base).into())]))
            }
            Unit::Other(name) => Cow::Borrowed(name),
            Unit::Scale(names) => {
                let (lowest, highest) = (names.first().map_or("", |n| n), names.last().map_or("", |n| n));
                Cow::Owned(self.fill("unit-scale", &[("lowest", lowest.into()), ("highest", highest.into())]))
            }
            _ => self.text(plural_key(unit)),
        }
    }

    /// One of a unit, without the number: `helårsperson`.
    pub fn unit_one<'a>(&'a self, unit: &'a Unit) -> Cow<'a, str> {
        match unit {
            Unit::Other(name) => Cow::Borrowed(name),
            _ => self.text(singular_key(unit)),
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
            Unit::Index { .. } => self.text("unit-index-short"),
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
            Unit::Scale(names) => self.level_of(amount, names),
            Unit::Index { .. } => {
                self.fill("figure-index", &[("number", self.amount(amount, decimals).into())])
            }
            Unit::ThousandKroner => named(&self.text("unit-thousand-kroner-in-text")),
            Unit::Number => self.amount(amount, decimals),
            Unit::Other(name) => named(name),
            _ if one => named(&self.text(singular_key(unit))),
            _ => named(&self.text(plural_key(unit))),
        }
    }

    /// The name of a level of a scale; a figure that is none goes bare.
    fn level_of(&self, amount: Amount, names: &[String]) -> String {
        let levels = (1..).map(Amount::whole).zip(names);
        let name = levels.into_iter().find(|(level, _)| *level == amount).map(|(_, name)| name.clone());
        name.unwrap_or_else(|| self.exact(amount))
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
            Exactness::Uncertain => self.fill("figure-uncertain", &[("figure", figure.into())]),
        }
    }

    /// Ages: `16–24 år`, `fra 30 år`.
    pub fn ages(&self, ages: Ages) -> String {
        match ages.to {
            Some(to) => self.fill(
                "series-ages",
                &[("from", ages.from.to_string().into()), ("to", to.to_string().into())],
            ),
            None => self.fill("series-ages-from", &[("from", ages.from.to_string().into())]),
        }
    }

    /// Why figures before and after cannot be compared: `ny lov`.
    pub fn break_kind(&self, kind: BreakKind) -> Cow<'_, str> {
        self.text(match kind {
            BreakKind::Law => "series-break-law",
            BreakKind::Register => "series-break-register",
            BreakKind::Definition => "series-break-definition",
            BreakKind::Groups => "series-break-of-groups",
            BreakKind::Other => "series-break-other",
        })
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
            Origin::Investment => "origin-investment",
            Origin::Minister => "origin-minister",
            Origin::National => "origin-national",
            Origin::CrossCutting => "origin-cross-cutting",
        })
    }

    /// Goals of one origin, as a heading: `Lokale mål`.
    pub fn origin_heading(&self, origin: Origin) -> Cow<'_, str> {
        self.text(match origin {
            Origin::Local => "origin-heading-local",
            Origin::Investment => "origin-heading-investment",
            Origin::Minister => "origin-heading-minister",
            Origin::National => "origin-heading-national",
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
            Exactness::Uncertain => "exactness-uncertain",
        })
    }

    /// What a positive amount means: `positive beløb er udgifter`.
    pub fn sign(&self, sign: Sign) -> Cow<'_, str> {
        self.text(match sign {
            Sign::PositiveIsExpense => "sign-expense",
            Sign::PositiveIsGain => "sign-gain",
        })
    }

    /// What should hold, briefly: `højst 256`, `mindst 1,9 % lavere`,
    /// `fastholdes`, `ikke over hele landet`.
    pub fn condition(&self, plan: &Plan, condition: &Condition, unit: &Unit) -> Cow<'_, str> {
        match condition {
            Condition::Level(bound) => Cow::Owned(self.bound(*bound, unit)),
            Condition::Percent(bound) => Cow::Owned(self.change_bound(*bound, &Unit::Percent)),
            Condition::Points(bound) => Cow::Owned(self.change_bound(*bound, &Unit::PercentagePoints)),
            Condition::Keep(_) => self.text("condition-keep"),
            Condition::Path { last, steps } => {
                let args = [("last", self.bound(*last, unit).into()), ("count", steps.len().into())];
                Cow::Owned(self.fill("condition-path", &args))
            }
            Condition::AfterYears { years, share } => {
                let share = self.bound(*share, &Unit::Percent);
                let args = [("share", share.into()), ("years", u32::from(*years).into())];
                Cow::Owned(self.fill("condition-after-years", &args))
            }
            Condition::Against { series, relation } => {
                let area = plan.series.get(*series).map_or("", |series| in_sentence(&series.area));
                Cow::Owned(self.relation(*relation, area, unit))
            }
            Condition::Deliver => self.text("condition-deliver"),
        }
    }

    /// A level and its good side: `højst 256`, `nr. 72 af 98 eller bedre`.
    pub fn bound(&self, bound: Bound, unit: &Unit) -> String {
        let figure = self.figure(bound.level(), exact_decimals(bound.level()), unit);
        self.bounded(bound, figure, unit)
    }

    /// A figure that is already in words, with its good side. Of places the
    /// first is the best, and of named levels the last.
    pub fn bounded(&self, bound: Bound, figure: String, unit: &Unit) -> String {
        let key = match (bound, unit) {
            (Bound::AtMost(_), Unit::Rank { .. }) | (Bound::AtLeast(_), Unit::Scale(_)) => {
                "condition-rank-or-better"
            }
            (Bound::Below(_), Unit::Rank { .. }) | (Bound::Above(_), Unit::Scale(_)) => {
                "condition-rank-better"
            }
            (Bound::AtMost(_), _) => "condition-at-most",
            (Bound::Below(_), _) => "condition-below",
            (Bound::AtLeast(_), _) => "condition-at-least",
            (Bound::Above(_), _) => "condition-above",
        };
        self.fill(key, &[("level", figure.into())])
    }

    /// A change and its good side: at most −1.9 is `mindst 1,9 % lavere`.
    fn change_bound(&self, bound: Bound, unit: &Unit) -> String {
        let by = bound.level();
        let (falls, size) = (by < Amount::ZERO, by.abs());
        let key = match (bound, falls) {
            (Bound::AtMost(_), _) if by == Amount::ZERO => {
                return self.text("change-not-higher").into_owned();
            }
            (Bound::AtLeast(_), _) if by == Amount::ZERO => {
                return self.text("change-not-lower").into_owned();
            }
            (Bound::Below(_), _) if by == Amount::ZERO => return self.text("change-lower").into_owned(),
            (Bound::Above(_), _) if by == Amount::ZERO => return self.text("change-higher").into_owned(),
            (Bound::AtMost(_), true) => "change-lower-at-least",
            (Bound::AtMost(_), false) => "change-higher-at-most",
            (Bound::Below(_), true) => "change-lower-over",
            (Bound::Below(_), false) => "change-higher-under",
            (Bound::AtLeast(_), true) => "change-lower-at-most",
            (Bound::AtLeast(_), false) => "change-higher-at-least",
            (Bound::Above(_), true) => "change-lower-under",
            (Bound::Above(_), false) => "change-higher-over",
        };
        let size = self.amount_in(size, exact_decimals(size), unit);
        self.fill(key, &[("size", size.into())])
    }

    fn relation(&self, relation: Relation, area: &str, unit: &Unit) -> String {
        match relation {
            Relation::NotAbove => self.fill("condition-not-above", &[("area", area.into())]),
            Relation::NotBelow => self.fill("condition-not-below", &[("area", area.into())]),
            Relation::NarrowGap(by) if by == Amount::ZERO => {
                self.fill("condition-narrow-gap", &[("area", area.into())])
            }
            Relation::NarrowGap(by) => {
                let by = self.distance(by, exact_decimals(by), unit);
                self.fill("condition-narrow-gap-by", &[("area", area.into()), ("by", by.into())])
            }
        }
    }

    /// How far two figures of `unit` lie from each other: shares lie percentage
    /// points apart, places lie places apart, and per cent are never said of it.
    pub fn distance(&self, distance: Amount, decimals: u8, unit: &Unit) -> String {
        match unit {
            Unit::Percent => self.amount_in(distance, decimals, &Unit::PercentagePoints),
            Unit::Rank { .. } => self.places("distance-places", distance),
            Unit::Scale(_) => self.places("distance-levels", distance),
            Unit::Score { .. } => self.places("distance-points", distance),
            _ => self.figure(distance, decimals, unit),
        }
    }

    fn places(&self, key: &str, distance: Amount) -> String {
        let one = if distance == Amount::whole(1) { "one" } else { "other" };
        self.fill(key, &[("number", self.exact(distance).into()), ("many", one.into())])
    }

    /// Which figure counts: `i gennemsnit`; empty for the latest.
    pub fn reckoning(&self, reckoning: Reckoning) -> Cow<'_, str> {
        match reckoning {
            Reckoning::Latest => Cow::Borrowed(""),
            Reckoning::Average => self.text("reckoning-average"),
            Reckoning::Sum => self.text("reckoning-sum"),
        }
    }

    /// A target briefly: `højst 3.725 i gennemsnit`.
    pub fn target(&self, plan: &Plan, unit: &Unit, target: &Target) -> String {
        let condition = self.condition(plan, &target.condition, unit);
        match &*self.reckoning(target.reckoning) {
            "" => condition.into_owned(),
            reckoning => format!("{condition} {reckoning}"),
        }
    }

    /// A target with its deadline: `højst 25 %, i 2021`.
    pub fn target_due(&self, plan: &Plan, unit: &Unit, target: &Target) -> String {
        format!("{}, {}", self.target(plan, unit, target), self.due(target.due))
    }

    /// The time of a base: `2017`, `ultimo 2017`.
    pub fn when(&self, when: When) -> String {
        match when {
            When::In(period) => self.period(period),
            When::AtEnd(period) => self.fill("due-at-end", &[("period", self.period(period).into())]),
        }
    }

    /// How sure a base is: `forventet`; empty for what was measured.
    pub fn certainty(&self, certainty: Certainty) -> Cow<'_, str> {
        match certainty {
            Certainty::Measured => Cow::Borrowed(""),
            Certainty::Expected => self.text("certainty-expected"),
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
            Due::AtEnd(period) => {
                Cow::Owned(self.fill("due-at-end", &[("period", self.period(period).into())]))
            }
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

    /// An area as it stands within a sentence: `hele landet` is no proper name.
    pub fn area_in_sentence<'a>(&self, area: &'a str) -> &'a str {
        in_sentence(area)
    }

    /// A text between the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.fill("text-quoted", &[("text", text.into())])
    }
}

/// An area as it stands within a sentence: the whole country is no proper name.
fn in_sentence(area: &str) -> &str {
    if area == "Hele landet" { "hele landet" } else { area }
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
        | Unit::Cases
        | Unit::Number => true,
        Unit::Percent
        | Unit::PercentagePoints
        | Unit::Kroner
        | Unit::ThousandKroner
        | Unit::MillionKroner
        | Unit::Score { .. }
        | Unit::Rank { .. }
        | Unit::Scale(_)
        | Unit::Index { .. }
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
        Unit::Number => "unit-number",
        Unit::Percent => "unit-percent",
        Unit::PercentagePoints => "unit-percentage-points",
        Unit::Kroner => "unit-kroner",
        Unit::ThousandKroner => "unit-thousand-kroner",
        Unit::MillionKroner => "unit-million-kroner",
        Unit::Score { .. } => "unit-score",
        Unit::Rank { .. } => "unit-rank",
        Unit::Scale(_) => "unit-scale",
        Unit::Index { .. } => "unit-index-short",
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
mod tests;
