//! Why a file gives no figures, or a cell none: what was found and what to do.

use std::borrow::Cow;

use super::Words;
use crate::import::layout::{Lack, Sureness};
use crate::import::preview::{Counts, PointChange, PointPreview};
use crate::import::{ColumnRole, Format, Warning, Why};
use crate::import::{Excess, Looks, PxFault, Refusal, Shape};
use crate::plan::series::Value;

impl Words {
    /// Why nothing of a file is taken.
    pub fn import_refusal(&self, refusal: &Refusal) -> String {
        let text = |key: &str| self.text(key).into_owned();
        let many = |count: u64| self.count(usize::try_from(count).unwrap_or(usize::MAX));
        // In whole megabytes, rounded up.
        let megabytes = |bytes: u64| many(bytes.div_ceil(1 << 20));
        let most = |key: &str, most: String| self.fill(key, &[("most", most.into())]);
        match refusal {
            Refusal::Empty => text("import-refused-empty"),
            Refusal::NotRecognised { looks } => text(looks_like(*looks)),
            Refusal::Truncated { line: Some(line) } => {
                self.fill("import-refused-truncated-at", &[("line", many(*line).into())])
            }
            Refusal::Truncated { line: None } => text("import-refused-truncated"),
            Refusal::TooLarge { bytes, limit } => self.fill(
                "import-refused-too-large",
                &[("found", megabytes(*bytes).into()), ("most", megabytes(*limit).into())],
            ),
            Refusal::TooManyCells { limit } => most("import-refused-cells", many(*limit)),
            Refusal::TooManyRows { limit } => most("import-refused-rows", many(*limit)),
            Refusal::TooManyColumns { limit, .. } => most("import-refused-columns", many(*limit)),
            Refusal::TooMuchText { limit } => most("import-refused-text", megabytes(*limit)),
            Refusal::WorkbookBomb { excess } => text(asks_for(*excess)),
            Refusal::Encrypted => text("import-refused-encrypted"),
            Refusal::BadWorkbook { message } => {
                self.fill("import-refused-workbook", &[("message", message.into())])
            }
            Refusal::WrongKey => text("import-refused-key"),
            Refusal::ApiError { cause, .. } => self.fill("import-refused-api", &[("cause", cause.into())]),
            Refusal::BadJson { line, column } => self.fill(
                "import-refused-json",
                &[("line", many(*line).into()), ("column", many(*column).into())],
            ),
            Refusal::BadShape { line, shape } => self.fill(of_shape(*shape), &[("line", many(*line).into())]),
            Refusal::BadPx { line, fault } => self.px_fault(*line, fault),
            Refusal::Cancelled => text("import-refused-cancelled"),
            Refusal::TookTooLong { seconds } => most("import-refused-time", many(*seconds)),
            Refusal::OutOfMemory { limit } => most("import-refused-memory", megabytes(*limit)),
            Refusal::BrokeOff { .. } => text("import-refused-broke-off"),
        }
    }

    fn px_fault(&self, line: u64, fault: &PxFault) -> String {
        let many = |count: u64| self.count(usize::try_from(count).unwrap_or(usize::MAX));
        match fault {
            PxFault::Syntax => self.fill("import-refused-px", &[("line", many(line).into())]),
            PxFault::Key => self.fill("import-refused-px-key", &[("line", many(line).into())]),
            PxFault::Without { keyword } => self.fill(
                "import-refused-px-without",
                &[("line", many(line).into()), ("keyword", keyword.into())],
            ),
            PxFault::Count { found, expected } => self.fill(
                "import-refused-px-count",
                &[
                    ("line", many(line).into()),
                    ("found", many(*found).into()),
                    ("expected", many(*expected).into()),
                ],
            ),
        }
    }

    /// Something in a file that was not understood, with its cell as a spreadsheet
    /// names it: `C12: ”3.4.5” er ikke et tal.`
    pub fn import_warning(&self, warning: &Warning) -> String {
        let Warning { row, column, text, why } = warning;
        let place = match column {
            Some(column) => format!("{}{}", column_letters(*column), row + 1),
            None => self.fill("import-row", &[("row", (row + 1).to_string().into())]),
        };
        self.fill(why_key(*why), &[("place", place.into()), ("text", text.into())])
    }

    /// What a file changes in a series: `12 nye, 3 reviderede, 40 uændrede`.
    pub fn import_counts(&self, counts: Counts, gone: GoneFigures) -> String {
        let Counts { same, new, revised, earlier, gone: missing } = counts;
        let gone_key = match gone {
            GoneFigures::Go => "import-count-gone",
            GoneFigures::Stay => "import-count-kept",
        };
        let parts = [
            ("import-count-new", new),
            ("import-count-revised", revised),
            ("import-count-earlier", earlier),
            (gone_key, missing),
            ("import-count-same", same),
        ];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> =
            parts.map(|(key, count)| self.fill(key, &[("count", count.into())])).collect();
        if parts.is_empty() { self.text("import-count-nothing").into_owned() } else { parts.join(", ") }
    }

    /// What a file does to a period: `412 → 431`, `ny: 12`.
    pub fn import_change(&self, point: &PointPreview, decimals: u8) -> String {
        let value = |value: Value| self.value(value, decimals).into_owned();
        match point.change {
            PointChange::Same => value(point.value),
            PointChange::Settled => self.fill("import-change-settled", &[("new", value(point.value).into())]),
            PointChange::New => self.fill("import-change-new", &[("new", value(point.value).into())]),
            PointChange::Revised { old } => self.fill(
                "import-change-revised",
                &[("old", value(old).into()), ("new", value(point.value).into())],
            ),
            PointChange::Earlier { current } => self.fill(
                "import-change-earlier",
                &[("old", value(current).into()), ("new", value(point.value).into())],
            ),
            PointChange::Gone => self.fill("import-change-gone", &[("old", value(point.value).into())]),
        }
    }

    /// What no series can be without and a file seems not to have.
    pub fn import_lack(&self, lack: Lack) -> Cow<'_, str> {
        self.text(match lack {
            Lack::Figures => "import-lacks-figures",
            Lack::Period => "import-lacks-period",
            Lack::Year => "import-lacks-year",
        })
    }

    /// How sure it is what a table holds.
    pub fn import_sureness(&self, sureness: Sureness) -> Cow<'_, str> {
        self.text(match sureness {
            Sureness::Guess => "import-sure-guess",
            Sureness::Likely => "import-sure-likely",
            Sureness::Certain => "import-sure-certain",
        })
    }

    /// What a column holds: `område`.
    pub fn import_role(&self, role: ColumnRole) -> Cow<'_, str> {
        self.text(match role {
            ColumnRole::Period => "import-role-period",
            ColumnRole::Area => "import-role-area",
            ColumnRole::Measure => "import-role-measure",
            ColumnRole::Dimension => "import-role-dimension",
            ColumnRole::Figures => "import-role-figures",
            ColumnRole::Ignored => "import-role-ignored",
        })
    }

    /// The name of a format: `PC-Axis`.
    pub fn import_format(&self, format: Format) -> Cow<'_, str> {
        self.text(match format {
            Format::Csv => "import-format-csv",
            Format::JobindsatsV2 => "import-format-jobindsats-2",
            Format::JobindsatsV3 => "import-format-jobindsats-3",
            Format::JsonStat => "import-format-json-stat",
            Format::Px => "import-format-px",
            Format::Workbook => "import-format-workbook",
        })
    }
}

/// What happens to figures that the source no longer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoneFigures {
    /// They stay in the plan.
    Stay,
    /// They go.
    Go,
}

/// A column as spreadsheets name it, counted from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = Some(column);
    while let Some(at) = rest {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or_default()));
        rest = (at / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}

fn why_key(why: Why) -> &'static str {
    match why {
        Why::NotAPeriod => "import-not-a-period",
        Why::PeriodOfAnotherKind => "import-other-period",
        Why::NotAFigure => "import-not-a-figure",
        Why::AmbiguousFigure => "import-ambiguous-figure",
        Why::SaidTwice => "import-said-twice",
        Why::TooShort => "import-too-short",
    }
}

fn looks_like(looks: Looks) -> &'static str {
    match looks {
        Looks::Pdf => "import-refused-pdf",
        Looks::Picture => "import-refused-picture",
        Looks::WebPage => "import-refused-web-page",
        Looks::Xml | Looks::Archive | Looks::Binary => "import-refused-unknown",
        Looks::TextDocument => "import-refused-document",
    }
}

fn asks_for(excess: Excess) -> &'static str {
    match excess {
        Excess::Unpacked { .. } => "import-refused-unpacked",
        Excess::Parts { .. } | Excess::Sheets { .. } => "import-refused-parts",
        Excess::SharedStrings { .. } | Excess::Cells { .. } => "import-refused-claims",
        Excess::Opaque => "import-refused-opaque",
    }
}

fn of_shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Unknown | Shape::OtherKind => "import-refused-shape",
        Shape::Counts => "import-refused-counts",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

    #[test]
    fn columns_are_called_as_in_a_spreadsheet() {
        let named = [0, 25, 26, 51, 52, 701, 702, 16_383].map(column_letters);
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn a_cell_that_was_not_understood_is_named_with_its_text() {
        let warning = Warning { row: 11, column: Some(2), text: "3.4.5".into(), why: Why::NotAFigure };
        let said = Words::new(Language::Danish).import_warning(&warning);
        assert_eq!(said, "C12: ”3.4.5” er ikke et tal.");
    }
}
