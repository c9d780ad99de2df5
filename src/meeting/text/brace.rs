//! Braces in a text: `{s82: seneste}` stands for a figure of the plan, and `{d12}`
//! alone on a line for a chart.

use std::fmt;
use std::str::FromStr;

use crate::plan::Period;
use crate::plan::id::{CaseId, ChartId, FocusAreaId, GoalId, MeasureId, SeriesId, TableId};

/// A pair of braces as it stands in a text, and what it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brace {
    /// What stands between the braces, as written.
    pub written: String,
    /// What it asks for.
    pub asks: Result<Ask, BadBrace>,
}

/// A thing of the plan, and what of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// The thing.
    pub of: Reference,
    /// What of it; `None` is what one would ask for first.
    pub what: Option<What>,
}

/// A thing of the plan that a text can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// A goal.
    Goal(GoalId),
    /// A measure of a goal.
    Measure(MeasureId),
    /// A series.
    Series(SeriesId),
    /// A budget table.
    Table(TableId),
    /// A chart that the plan keeps.
    Chart(ChartId),
    /// An investment case.
    Case(CaseId),
    /// The goals of a focus area.
    FocusArea(FocusAreaId),
    /// All goals: `mål`, `goals`.
    Goals,
    /// What has changed since an earlier snapshot: `ændringer`, `changes`.
    Changes,
}

/// What of a thing a text asks for. The words are part of the plan's text, so both
/// languages are read whatever the language of the interface is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The latest known figure: `seneste`, `latest`.
    Latest,
    /// The figure of a period: `maj 2019`, `2019M05`, `2019-05`.
    In(Period),
    /// Whether it is reached: `status`.
    Status,
    /// What should be reached: `mål`, `target`.
    Target,
}

/// Why a pair of braces asks for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadBrace {
    /// It does not begin with the id of a thing that a text can refer to, or a word for
    /// several.
    NoReference,
    /// What it asks for is none of the known words, and no period.
    NoSuchWhat,
}

/// The longest text between braces that is looked at, in bytes.
const MAX_LENGTH: usize = 60;

impl Brace {
    /// Reads what stands between braces.
    pub fn read(written: &str) -> Self {
        Self { written: written.to_owned(), asks: ask(written) }
    }

    /// The braces and what stands between them.
    pub fn literal(&self) -> String {
        format!("{{{}}}", self.written)
    }
}

fn ask(written: &str) -> Result<Ask, BadBrace> {
    if written.len() > MAX_LENGTH {
        return Err(BadBrace::NoReference);
    }
    let (of, what) = match written.split_once(':') {
        Some((of, what)) => (of, Some(what.trim())),
        None => (written, None),
    };
    let of = of.trim().parse()?;
    let what = what.map(|what| read_what(what).ok_or(BadBrace::NoSuchWhat)).transpose()?;
    Ok(Ask { of, what })
}

impl fmt::Display for Reference {
    /// The id, or the English word: what a file holds is the same in both languages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal(id) => id.fmt(f),
            Self::Measure(id) => id.fmt(f),
            Self::Series(id) => id.fmt(f),
            Self::Table(id) => id.fmt(f),
            Self::Chart(id) => id.fmt(f),
            Self::Case(id) => id.fmt(f),
            Self::FocusArea(id) => id.fmt(f),
            Self::Goals => f.write_str("goals"),
            Self::Changes => f.write_str("changes"),
        }
    }
}

impl FromStr for Reference {
    type Err = BadBrace;

    fn from_str(text: &str) -> Result<Self, BadBrace> {
        match text.to_lowercase().as_str() {
            "mål" | "goals" => return Ok(Self::Goals),
            "ændringer" | "changes" => return Ok(Self::Changes),
            _ => {}
        }
        let goal = text.parse().map(Self::Goal).ok();
        let measure = || text.parse().map(Self::Measure).ok();
        let series = || text.parse().map(Self::Series).ok();
        let table = || text.parse().map(Self::Table).ok();
        let chart = || text.parse().map(Self::Chart).ok();
        let case = || text.parse().map(Self::Case).ok();
        let area = || text.parse().map(Self::FocusArea).ok();
        let found = goal.or_else(measure).or_else(series).or_else(table).or_else(chart);
        found.or_else(case).or_else(area).ok_or(BadBrace::NoReference)
    }
}

fn read_what(text: &str) -> Option<What> {
    match text.to_lowercase().as_str() {
        "seneste" | "latest" => Some(What::Latest),
        "status" => Some(What::Status),
        "mål" | "måltal" | "target" => Some(What::Target),
        period => read_period(period).map(What::In),
    }
}

/// The months in Danish and in English.
const MONTHS: [(&str, &str); 12] = [
    ("januar", "january"),
    ("februar", "february"),
    ("marts", "march"),
    ("april", "april"),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
];

/// `2019`, `2019-05`, `2019-q1`, `2019m05`, `2019k1` or `maj 2019`, in small letters.
fn read_period(text: &str) -> Option<Period> {
    if let Ok(period) = text.to_uppercase().parse() {
        return Some(period);
    }
    if let Some((month, year)) = text.split_once(' ') {
        let at = MONTHS.iter().position(|(danish, english)| month == *danish || month == *english)?;
        return format!("{}-{:02}", year.trim(), at + 1).parse().ok();
    }
    let (year, part) = text.split_at_checked(4)?;
    let written = match part.split_at_checked(1)? {
        ("m", month) => format!("{year}-{month}"),
        ("k" | "q", quarter) => format!("{year}-Q{quarter}"),
        ("h", half) => format!("{year}-H{half}"),
        _ => return None,
    };
    written.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Result<(Reference, Option<What>), BadBrace>) {
        let asks = Brace::read(written).asks.map(|ask| (ask.of, ask.what));
        assert_eq!(asks, expected, "{written}");
    }

    fn month(text: &str) -> Option<What> {
        Some(What::In(text.parse().unwrap()))
    }

    #[test]
    fn a_figure_is_asked_for_by_the_id_of_its_series_and_a_word_or_time() {
        let series = Reference::Series(SeriesId(82));
        check("s82: seneste", Ok((series, Some(What::Latest))));
        check("s82:Latest", Ok((series, Some(What::Latest))));
        check("s82: maj 2019", Ok((series, month("2019-05"))));
        check("s82: May 2019", Ok((series, month("2019-05"))));
        check("s82: 2019M05", Ok((series, month("2019-05"))));
        check("s82: 2020K1", Ok((series, month("2020-Q1"))));
        check("s82: 2020", Ok((series, month("2020"))));
        check("g8: status", Ok((Reference::Goal(GoalId(8)), Some(What::Status))));
        check("k9: mål", Ok((Reference::Measure(MeasureId(9)), Some(What::Target))));
        check("d12", Ok((Reference::Chart(ChartId(12)), None)));
        check(" b3 ", Ok((Reference::Table(TableId(3)), None)));
        check("i4", Ok((Reference::Case(CaseId(4)), None)));
        check("f2", Ok((Reference::FocusArea(FocusAreaId(2)), None)));
        check("Mål", Ok((Reference::Goals, None)));
        check("ændringer", Ok((Reference::Changes, None)));
    }

    #[test]
    fn what_asks_for_nothing_says_why() {
        for written in ["", "langtidsforsørgede: seneste", "s0", "s82x", "z1: status", "s 82"] {
            check(written, Err(BadBrace::NoReference));
        }
        for written in ["s82: ", "s82: snart", "s82: maj", "s82: 2019M13", "s82: maj 19"] {
            check(written, Err(BadBrace::NoSuchWhat));
        }
    }
}
