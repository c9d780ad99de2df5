//! The unit that a label speaks of. A proposal: only the user knows what was counted.

use crate::plan::unit::Unit;

/// How many municipalities are ranked.
const MUNICIPALITIES: u32 = 98;

/// The unit that the label of a measure speaks of, if it speaks of one. A share of
/// persons is per cent, so that is looked for first.
pub fn propose(label: &str) -> Option<Unit> {
    let label = label.to_lowercase().replace('\u{a0}', " ");
    let says = |words: &[&str]| words.iter().any(|word| label.contains(word));
    match RULES.iter().find(|(words, _)| says(words)) {
        Some((_, said)) => Some(said.unit()),
        None => ["antal", "number", "count"].contains(&label.trim()).then_some(Unit::Number),
    }
}

/// [`Unit`] where it can stand in a table.
#[derive(Debug, Clone, Copy)]
enum Said {
    Points,
    Percent,
    Rank,
    Economic,
    FullTime,
    FullYear,
    Courses,
    Millions,
    Thousands,
    Kroner,
    Persons,
    Citizens,
    Companies,
    Employees,
    Cases,
}

impl Said {
    fn unit(self) -> Unit {
        match self {
            Self::Points => Unit::PercentagePoints,
            Self::Percent => Unit::Percent,
            Self::Rank => Unit::Rank { of: MUNICIPALITIES },
            Self::Economic => Unit::EconomicFullTimePersons,
            Self::FullTime => Unit::FullTimePersons,
            Self::FullYear => Unit::FullYearPersons,
            Self::Courses => Unit::ContactCourses,
            Self::Millions => Unit::MillionKroner,
            Self::Thousands => Unit::ThousandKroner,
            Self::Kroner => Unit::Kroner,
            Self::Persons => Unit::Persons,
            Self::Citizens => Unit::Citizens,
            Self::Companies => Unit::Companies,
            Self::Employees => Unit::Employees,
            Self::Cases => Unit::Cases,
        }
    }
}

/// Words in a label and what they say; the first that is found counts.
const RULES: [(&[&str], Said); 15] = [
    (
        &["pct. point", "pct.point", "pct point", "procentpoint", "procent point", "percentage point"],
        Said::Points,
    ),
    (&["pct", "procent", "per cent", "percent", "%", "andel"], Said::Percent),
    (&["placering", "rangliste"], Said::Rank),
    (&["økonomiske fuldtidspersoner"], Said::Economic),
    (&["fuldtidsperson", "full-time person", "full-time equivalent"], Said::FullTime),
    (&["helårsperson"], Said::FullYear),
    (&["kontaktforløb"], Said::Courses),
    (&["mio. kr", "mio.kr", "mio kr", "million kr", "dkk million"], Said::Millions),
    (&["1.000 kr", "1000 kr", "t.kr", "tkr", "tusinde kr", "dkk 1,000"], Said::Thousands),
    (&[" kr.", "(kr.", "kroner", " kr)", "i kr", "dkk"], Said::Kroner),
    (&["personer", "persons", "people"], Said::Persons),
    (&["borgere", "citizens"], Said::Citizens),
    (&["virksomheder", "companies"], Said::Companies),
    (&["medarbejdere", "employees"], Said::Employees),
    (&["sager", "cases"], Said::Cases),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(label: &str, expected: impl Into<Option<Unit>>) {
        assert_eq!(propose(label), expected.into(), "{label:?}");
    }

    #[test]
    fn labels_of_jobindsats_say_their_unit() {
        check("Antal personer", Unit::Persons);
        check("Antal fuldtidspersoner", Unit::FullTimePersons);
        check("Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", Unit::Percent);
        check("Ledige fuldtidspersoner i pct. Af befolkningen16-66 år", Unit::Percent);
        check("Andel langtidsledige personer ift. bruttoledige personer", Unit::Percent);
        check("Faktisk andel (pct.)", Unit::Percent);
        check("Forskel mellem forventet og faktisk andel (pct. point)", Unit::PercentagePoints);
        check("Placering på benchmarkranglisten", Unit::Rank { of: 98 });
        check("Antal sager", Unit::Cases);
        check("Antal", Unit::Number);
        check("Antal nedslag", None);
    }

    #[test]
    fn money_is_told_with_its_size() {
        check("Udgifter i mio. kr.", Unit::MillionKroner);
        check("Budget (1.000 kr.)", Unit::ThousandKroner);
        check("Gennemsnitlig ydelse (kr.)", Unit::Kroner);
    }

    #[test]
    fn what_says_nothing_gets_no_unit() {
        check("INDHOLD", None);
        check("", None);
    }
}
