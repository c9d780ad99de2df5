//! What a sheet looks like: where its head and its rows of figures are, what its
//! columns hold, and what stands around them. A proposal for the user to correct.
//!
//! Only the beginning of a sheet and a sample of its rows are looked at, so that a
//! large file is recognised as quickly as a small one.

mod cells;
mod columns;
mod days;
mod foot;
mod head;
mod rows;

use super::figure::{self, Meaning, Signs};
use super::mapping::{Empty, Fingerprint, FirstDays, HeadRow, Held, Mapping, Measured, Until, VERSION};
use super::{ColumnRole, Format, Sheet, label, to_series, unit};

pub use columns::Reason;
pub use foot::{FootLine, end_of_rows};

/// A sheet as it was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// What its rows and columns seem to mean.
    pub mapping: Mapping,
    /// How sure that is.
    pub sureness: Sureness,
    /// What no series can be without and was not found.
    pub lacks: Vec<Lack>,
    /// Why each column was taken for what it is, from the left; at most
    /// [`MAX_COLUMNS`] of them.
    pub reasons: Vec<Reason>,
    /// The row after the last row of figures.
    pub end: usize,
    /// Lines above the head: the row and its text.
    pub titles: Vec<(usize, String)>,
    /// Sources and notes below the figures.
    pub foot: Vec<FootLine>,
}

/// How sure a recognition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    /// Something is lacking, or many cells of the sample were not understood.
    Guess,
    /// Everything was found by its looks.
    Likely,
    /// The format or the publisher's own labels say so.
    Certain,
}

/// Something that no series can be without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// No column holds figures.
    Figures,
    /// Nothing tells what time figures are about.
    Period,
    /// Some periods name no year, and nothing else does.
    Year,
}

/// How many columns are looked at; those beyond hold what the last of them holds.
pub const MAX_COLUMNS: usize = 2_000;

/// What a sheet seems to hold. Never fails: a sheet without any figures lacks them.
pub fn recognise(sheet: &Sheet) -> Recognised {
    let table = match &sheet.known.columns {
        Some(_) => rows::Table { head: (0..1).collect(), first_row: 1 },
        None => rows::find(&sheet.grid),
    };
    let sample = cells::Sample::of(&sheet.grid, table.first_row);
    let (mut columns, reasons) = match &sheet.known.columns {
        Some(roles) => columns::as_said(roles),
        None => columns::recognise(sheet, &table, &sample),
    };
    let head = match &sheet.known.columns {
        Some(_) => vec![HeadRow { row: 0, holds: Held::Measure, empty: Empty::Empty }],
        None => head::recognise(&sheet.grid, &table, &mut columns),
    };
    let is_wide = head.iter().any(|head| head.holds == Held::Period);
    columns::tell_measures(sheet, &sample, is_wide, &mut columns);
    columns::shorten(&mut columns);
    let mut mapping = Mapping {
        version: VERSION,
        layout: Fingerprint::default(),
        sheet: sheet.name.clone(),
        head,
        first_row: table.first_row,
        until: Until::Foot,
        decimal: sheet.known.decimal.or_else(|| figure::settle(sample.figures(&sheet.grid, &columns))),
        columns,
        signs: signs(sheet.known.format, is_wide),
        year: None,
        first_days: FirstDays::Days,
        area: None,
        measures: std::collections::BTreeMap::new(),
    };
    let titles = rows::titles(&sheet.grid, &mapping);
    mapping.area = head::area_in_titles(&mapping, &titles);
    mapping.year = head::year_around(sheet, &mapping, &titles);
    mapping.first_days = days::first_days(sheet, &mapping);
    mapping.measures = measures(sheet, &mapping, &sample, &titles);
    mapping.layout = Fingerprint::of(sheet, &mapping);
    let lacks = lacks(sheet, &mapping, &sample);
    let end = end_of_rows(&sheet.grid, &mapping);
    let sureness = sureness(sheet, &mapping, &sample, &lacks);
    Recognised { sureness, lacks, reasons, end, titles, foot: foot::lines(&sheet.grid, end), mapping }
}

/// In a table that has its periods across, an empty cell is a month to come.
fn signs(format: Option<Format>, is_wide: bool) -> Signs {
    match (format, is_wide) {
        (None | Some(Format::Csv | Format::Workbook), true) => {
            Signs::usual(format).with_empty(Meaning::Nothing)
        }
        _ => Signs::usual(format),
    }
}

/// What each measure counts, as far as its label says, and a title for figures
/// whose label says only that they are figures.
fn measures(
    sheet: &Sheet,
    mapping: &Mapping,
    sample: &cells::Sample,
    titles: &[(usize, String)],
) -> std::collections::BTreeMap<String, Measured> {
    let in_rows = sample.labels(&sheet.grid, &mapping.columns, ColumnRole::Measure);
    let names = match in_rows.is_empty() {
        true => to_series::measures_in_head(sheet, mapping),
        false => in_rows,
    };
    let title = sheet.known.title.clone().or_else(|| titles.first().map(|(_, title)| title.clone()));
    let measured = |name: String| {
        let general = label::is_general(&name);
        let title = title.clone().filter(|_| general);
        let said = if general { title.as_deref() } else { Some(name.as_str()) };
        let unit =
            said.and_then(unit::propose).or_else(|| sheet.known.unit.as_deref().and_then(unit::propose));
        (name, Measured { title, unit })
    };
    names.into_iter().map(measured).collect()
}

fn lacks(sheet: &Sheet, mapping: &Mapping, sample: &cells::Sample) -> Vec<Lack> {
    let has = |role| mapping.columns.iter().any(|column| column.role == role);
    let across = mapping.head.iter().any(|head| head.holds == Held::Period);
    let mut lacks = Vec::new();
    if !has(ColumnRole::Figures) || sample.is_empty() {
        lacks.push(Lack::Figures);
    }
    if !has(ColumnRole::Period) && !across {
        lacks.push(Lack::Period);
    } else if mapping.year.is_none() && head::lacks_year(sheet, mapping, sample) {
        lacks.push(Lack::Year);
    }
    lacks
}

fn sureness(sheet: &Sheet, mapping: &Mapping, sample: &cells::Sample, lacks: &[Lack]) -> Sureness {
    if !lacks.is_empty() {
        return Sureness::Guess;
    }
    let said = |wanted| {
        let label = |column| label::said(mapping.name(sheet, column));
        (0..mapping.columns.len()).any(|column| label(column) == Some(wanted))
    };
    if sheet.known.columns.is_some() || said(label::Said::Period) && said(label::Said::Figures) {
        return Sureness::Certain;
    }
    match sample.is_understood(&sheet.grid, mapping) {
        true => Sureness::Likely,
        false => Sureness::Guess,
    }
}

#[cfg(test)]
mod tests;
