//! `planbord check`: whether references and sums are whole.

use chrono::NaiveDate;

use super::args::AsOf;
use super::grid::paragraph;
use super::print::Printed;
use super::{FINE, FOUND, json};
use crate::analysis::Insights;
use crate::analysis::findings::{Finding, FindingKind, Severity};
use crate::document::Document;
use crate::session::problem::failure_with_path;
use crate::session::{Inspected, World, inspect};
use crate::wording::Words;

/// Lists what there is to find. Status 1 if an error is among it.
pub fn check(world: &World, AsOf { report, day }: &AsOf) -> Printed {
    let words = report.lang.words();
    let inspected = match inspect(world.files.as_ref(), &report.file) {
        Ok(inspected) => inspected,
        Err(error) => return Printed::problem(&failure_with_path(&error, &words)),
    };
    let on = day.on.unwrap_or_else(|| world.today());
    let (checked, document) = (Checked::of(&inspected, on), &inspected.document);
    let status = if checked.count(Severity::Error) == 0 { FINE } else { FOUND };
    if report.json {
        return Printed::json(&json::Check::of(&report.file, on, document, &checked, &words), status);
    }
    Printed::text(&listed(&report.file.display().to_string(), document, &checked, &words), status)
}

/// What was found, gravest first.
#[derive(Debug)]
pub struct Checked {
    /// Each finding.
    pub found: Vec<Found>,
    /// How many errors there are beyond those.
    pub unlisted_errors: usize,
}

/// One thing found.
#[derive(Debug)]
pub struct Found {
    /// What.
    pub finding: Finding,
    /// The line and column it stands at, each counted from 1, where that is known.
    pub at: Option<(usize, usize)>,
}

impl Checked {
    fn of(inspected: &Inspected, on: NaiveDate) -> Self {
        let faults = inspected.faults.iter().map(|(fault, position)| Found {
            finding: Finding {
                severity: Severity::Error,
                place: fault.place.clone(),
                kind: FindingKind::Fault(fault.kind.clone()),
            },
            at: Some((position.line, position.column)),
        });
        let insights = Insights::of(&inspected.document, on);
        let remarks = insights.findings().cloned().map(|finding| Found { finding, at: None });
        let mut found: Vec<Found> = faults.chain(remarks).collect();
        found.sort_by_key(|found| found.finding.severity);
        Self { found, unlisted_errors: inspected.more_faults }
    }

    /// How many findings there are of one severity, listed or not.
    pub fn count(&self, severity: Severity) -> usize {
        let listed = self.found.iter().filter(|found| found.finding.severity == severity).count();
        if severity == Severity::Error { listed + self.unlisted_errors } else { listed }
    }
}

fn listed(file: &str, document: &Document, checked: &Checked, words: &Words) -> String {
    let mut text = String::new();
    for Found { finding, at } in &checked.found {
        let severity = words.severity(finding.severity);
        let place = words.place(document, &finding.place);
        if let Some((line, column)) = at {
            text += &format!("{file}:{line}:{column}\n");
        }
        text += &paragraph(0, &format!("{severity}: {place}"));
        text += &paragraph(2, &words.finding(finding));
        text.push('\n');
    }
    if checked.unlisted_errors > 0 {
        let count = checked.unlisted_errors.into();
        text += &paragraph(0, &words.fill("terminal-more-errors", &[("count", count)]));
    }
    text + &paragraph(0, &summary(checked, words))
}

fn summary(checked: &Checked, words: &Words) -> String {
    let counts = Severity::ALL.map(|severity| checked.count(severity));
    if counts == [0; 3] {
        return words.text("terminal-check-clean").into_owned();
    }
    let [errors, warnings, notes] = counts;
    words.fill(
        "terminal-check-summary",
        &[("errors", errors.into()), ("warnings", warnings.into()), ("notes", notes.into())],
    )
}
