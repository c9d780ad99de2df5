//! What the lines that money can go to are called. The same label may stand in
//! several sections, which are then told.

use std::collections::BTreeMap;

use crate::plan::Plan;
use crate::plan::budget::Row;
use crate::plan::follow_up::FollowUp;
use crate::plan::id::RowId;

/// Every line of the followed table, and those that came during the year.
pub(super) fn line_names(plan: &Plan, follow_up: &FollowUp) -> Vec<(RowId, String)> {
    let mut lines = Vec::new();
    if let Some(table) = plan.budget.get(follow_up.table) {
        collect(&table.rows, "", &mut lines);
    }
    lines.extend(follow_up.added.iter().map(|line| (line.id, line.label.as_str(), "")));
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, label, _) in &lines {
        *times.entry(label).or_default() += 1;
    }
    let named = |(id, label, section): &(RowId, &str, &str)| {
        let twice = times.get(label).is_some_and(|times| *times > 1) && !section.is_empty();
        (*id, if twice { format!("{label} ({section})") } else { (*label).to_owned() })
    };
    lines.iter().map(named).collect()
}

fn collect<'a>(rows: &'a [Row], section: &'a str, into: &mut Vec<(RowId, &'a str, &'a str)>) {
    for row in rows {
        match row {
            Row::Line(line) if line.figures.is_none() => into.push((line.id, &line.label, section)),
            Row::Section(inner) => collect(&inner.rows, &inner.label, into),
            Row::Line(_) | Row::Formula(_) => {}
        }
    }
}
