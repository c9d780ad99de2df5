//! What jobindsats answers with, as it is saved: API version 2 and 3, and the web page.
//!
//! Version 2 is `[{"Variables":[{"Name","Label"}…],"Data":[[…]]}]`, or a list of
//! records; version 3 is `{"columns":[…],"rows":[[…]]}`; the page gives
//! `{"header":[…],"data":[[…]]}`. Numbers reach the grid as the text they are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::decimals::Decimals;
use super::json::Json;
use super::limits::Task;
use super::names::{JOBINDSATS, is_area, is_period};
use super::{ColumnRole, Format, Grid, Known, Refusal, Shape, Sheet};

/// What jobindsats says in the place of figures when the key is not right.
const WRONG_KEY: &str = "Forkert nøgle";

/// Whether a text is what jobindsats says when the key is not right.
pub(super) fn is_wrong_key(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    first.trim_start_matches('"').starts_with(WRONG_KEY)
}

/// Version 3, and the web page.
pub(super) fn read_columns_and_rows<'a>(
    json: Json<'a>,
    columns: &'a str,
    rows: &'a str,
    task: &mut Task<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    let mut table = Table::default();
    // The page puts the names of its measures in a list within the list.
    json.items(columns, |name| match name.starts_with('[') {
        true => json.items(name, |name| table.name(task, &json.cell(name)?)),
        false => table.name(task, &json.cell(name)?),
    })?;
    table.head(task)?;
    json.items(rows, |row| table.row(json, row, task))?;
    Ok(vec![table.sheet(Some(Format::JobindsatsV3), task)])
}

/// One table of version 2.
pub(super) fn read_variables_and_data<'a>(
    json: Json<'a>,
    variables: &'a str,
    data: &'a str,
    task: &mut Task<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    let mut table = Table::default();
    json.items(variables, |variable| {
        let (mut name, mut label) = (None, None);
        json.members(variable, |key, value| {
            match key.as_ref() {
                "Name" => name = Some(json.cell(value)?),
                "Label" => label = Some(json.cell(value)?),
                _ => {}
            }
            Ok(())
        })?;
        let label = label.or(name).ok_or_else(|| json.fault(variable, Shape::Unknown))?;
        table.name(task, &label)
    })?;
    table.head(task)?;
    json.items(data, |row| table.row(json, row, task))?;
    Ok(vec![table.sheet(Some(Format::JobindsatsV2), task)])
}

/// A list: tables of version 2, or records.
pub(super) fn read_list<'a>(
    json: Json<'a>,
    list: &'a str,
    task: &mut Task<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    let mut sheets = Vec::new();
    let mut names = Names::default();
    json.items(list, |item| {
        let (mut variables, mut data) = (None, None);
        json.members(item, |name, value| {
            match name.as_ref() {
                "Variables" => variables = Some(value),
                "Data" => data = Some(value),
                _ => names.add(name, task.limits.columns)?,
            }
            Ok(())
        })?;
        if let (Some(variables), Some(data)) = (variables, data) {
            sheets.extend(read_variables_and_data(json, variables, data, task)?);
        }
        Ok(())
    })?;
    if sheets.is_empty() { Ok(vec![read_records(json, list, &names, task)?]) } else { Ok(sheets) }
}

/// Records, once it is known which names they have.
fn read_records<'a>(
    json: Json<'a>,
    list: &'a str,
    names: &Names<'a>,
    task: &mut Task<'_>,
) -> Result<Sheet, Refusal> {
    if names.in_order.is_empty() {
        return Err(json.fault(list, Shape::Unknown));
    }
    let mut table = Table::default();
    for name in &names.in_order {
        table.name(task, name)?;
    }
    table.head(task)?;
    let mut record: Vec<Option<&str>> = Vec::new();
    json.items(list, |item| {
        task.at(json.offset(item), json.len())?;
        record.clear();
        record.resize(names.in_order.len(), None);
        json.members(item, |name, value| {
            let place = names.places.get(&name).and_then(|place| record.get_mut(*place));
            place.map(|place| *place = Some(value)).ok_or_else(|| json.fault(item, Shape::Unknown))
        })?;
        for value in &record {
            table.cell(json, *value, task)?;
        }
        table.end_row(task)
    })?;
    let of_jobindsats = names.in_order.iter().any(|name| is_area(name))
        && names.in_order.iter().any(|name| name.as_ref() == "Periode");
    Ok(table.sheet(of_jobindsats.then_some(Format::JobindsatsV2), task))
}

/// The names of records, in the order in which they first come.
#[derive(Default)]
struct Names<'a> {
    in_order: Vec<Cow<'a, str>>,
    places: BTreeMap<Cow<'a, str>, usize>,
}

impl<'a> Names<'a> {
    fn add(&mut self, name: Cow<'a, str>, limit: u64) -> Result<(), Refusal> {
        if self.places.contains_key(&name) {
            return Ok(());
        }
        let found = self.in_order.len() as u64 + 1;
        if found > limit {
            return Err(Refusal::TooManyColumns { found, limit });
        }
        self.places.insert(name.clone(), self.in_order.len());
        self.in_order.push(name);
        Ok(())
    }
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    grid: Grid,
    names: Vec<String>,
    columns: Vec<Seen>,
    column: usize,
    decimals: Decimals,
}

/// What was seen in a column.
#[derive(Default, Clone, Copy)]
struct Seen {
    /// Numbers, as JSON has them.
    numbers: bool,
    /// Texts that are neither figures nor signs for a missing one.
    words: bool,
}

impl Table {
    fn name(&mut self, task: &mut Task<'_>, name: &str) -> Result<(), Refusal> {
        self.names.push(name.to_owned());
        task.shape(0, self.names.len())?;
        task.cell(&mut self.grid, name)
    }

    fn head(&mut self, task: &mut Task<'_>) -> Result<(), Refusal> {
        self.columns = vec![Seen::default(); self.names.len()];
        task.end_row(&mut self.grid)
    }

    fn row<'a>(&mut self, json: Json<'a>, row: &'a str, task: &mut Task<'_>) -> Result<(), Refusal> {
        task.at(json.offset(row), json.len())?;
        json.items(row, |value| self.cell(json, Some(value), task))?;
        self.end_row(task)
    }

    fn cell<'a>(
        &mut self,
        json: Json<'a>,
        value: Option<&'a str>,
        task: &mut Task<'_>,
    ) -> Result<(), Refusal> {
        let text = value.map(|value| json.cell(value)).transpose()?.unwrap_or_default();
        let is_number =
            value.is_some_and(|value| value.starts_with(|c: char| c == '-' || c.is_ascii_digit()));
        let seen = self.columns.get_mut(self.column);
        self.column += 1;
        if is_number {
            self.decimals.number(&text, &self.grid);
        } else {
            self.decimals.text(&text);
        }
        if let Some(seen) = seen {
            seen.numbers |= is_number;
            seen.words |= !is_number && !is_figure(&text) && !is_nothing(&text);
        }
        task.cell(&mut self.grid, &text)
    }

    fn end_row(&mut self, task: &mut Task<'_>) -> Result<(), Refusal> {
        self.column = 0;
        task.end_row(&mut self.grid)
    }

    fn sheet(self, format: Option<Format>, task: &mut Task<'_>) -> Sheet {
        let roles = self.names.iter().zip(&self.columns).map(|(name, seen)| seen.role(name));
        let columns = format.map(|_| roles.collect());
        let (mut grid, decimal) = self.decimals.settle(self.grid);
        grid.shrink();
        task.keep(&grid);
        let publisher = format.map(|_| JOBINDSATS.to_owned());
        let known = Known { format, publisher, columns, decimal, ..Known::default() };
        Sheet { name: String::new(), grid, known }
    }
}

impl Seen {
    /// What a column holds, by its name and by what was seen in it.
    fn role(self, name: &str) -> ColumnRole {
        if is_period(name) {
            ColumnRole::Period
        } else if is_area(name) {
            ColumnRole::Area
        } else if self.numbers || !self.words {
            ColumnRole::Figures
        } else {
            ColumnRole::Dimension
        }
    }
}

/// Whether a text is a decimal as version 2 writes it, `"9,08"` or `"-0,03"`.
fn is_figure(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let plain = text.trim().trim_start_matches('-');
    plain.split_once(',').is_some_and(|(whole, decimals)| digits(whole) && digits(decimals))
}

/// Whether a text stands where there is no figure.
fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "." | ".." | "..." | "*" | "null" | "nan")
}

#[cfg(test)]
mod tests;
