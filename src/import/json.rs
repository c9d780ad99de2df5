//! JSON read where it lies: a value is the part of the text that it stands in, so
//! that numbers stay the text they are and nothing is held twice.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Deserializer;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::encoding::Decoded;
use super::limits::{Task, few_enough};
use super::refusal::excerpt;
use super::{Refusal, Shape, Sheet, jobindsats, json_stat};

/// Reads a table from JSON of any known shape.
pub(super) fn read(decoded: &Decoded<'_>, task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let json = Json { text: decoded.text.as_ref() };
    let whole = json.text.trim();
    let mut sheets = if whole.starts_with('[') {
        jobindsats::read_list(json, whole, task)?
    } else {
        let top = Top::of(json, whole)?;
        match top {
            Top { columns: Some(columns), rows: Some(rows), .. } => {
                jobindsats::read_columns_and_rows(json, columns, rows, task)?
            }
            Top { header: Some(header), data: Some(data), .. } => {
                jobindsats::read_columns_and_rows(json, header, data, task)?
            }
            Top { variables: Some(variables), table: Some(data), .. } => {
                jobindsats::read_variables_and_data(json, variables, data, task)?
            }
            Top { dataset: Some(dataset), .. } => json_stat::read(json, dataset, task)?,
            Top { dimension: Some(_), value: Some(_), .. } => json_stat::read(json, whole, task)?,
            Top { code, cause: Some(cause), .. } => return Err(api_error(json, code, cause)),
            _ => return Err(json.fault(whole, Shape::Unknown)),
        }
    };
    for sheet in &mut sheets {
        sheet.known.encoding = Some(decoded.encoding);
    }
    Ok(sheets)
}

fn api_error(json: Json<'_>, code: Option<&str>, cause: &str) -> Refusal {
    let cause = json.cell(cause).unwrap_or_default();
    Refusal::ApiError { code: code.and_then(|code| code.parse().ok()), cause: excerpt(&cause, 400) }
}

/// The names that a whole file has and that tell what it is.
#[derive(Default)]
struct Top<'a> {
    columns: Option<&'a str>,
    rows: Option<&'a str>,
    header: Option<&'a str>,
    data: Option<&'a str>,
    variables: Option<&'a str>,
    table: Option<&'a str>,
    dataset: Option<&'a str>,
    dimension: Option<&'a str>,
    value: Option<&'a str>,
    code: Option<&'a str>,
    cause: Option<&'a str>,
}

impl<'a> Top<'a> {
    fn of(json: Json<'a>, whole: &'a str) -> Result<Self, Refusal> {
        let mut top = Self::default();
        json.members(whole, |name, value| {
            let place = match name.as_ref() {
                "columns" => &mut top.columns,
                "rows" => &mut top.rows,
                "header" => &mut top.header,
                "data" => &mut top.data,
                "Variables" => &mut top.variables,
                "Data" => &mut top.table,
                "dataset" => &mut top.dataset,
                "dimension" => &mut top.dimension,
                "value" => &mut top.value,
                "code" => &mut top.code,
                "cause" => &mut top.cause,
                _ => return Ok(()),
            };
            *place = Some(value);
            Ok(())
        })?;
        Ok(top)
    }
}

/// The text of a file, in which every value is a part.
#[derive(Clone, Copy)]
pub(super) struct Json<'a> {
    text: &'a str,
}

impl<'a> Json<'a> {
    /// Goes through the items of a list.
    pub fn items(
        self,
        list: &'a str,
        each: impl FnMut(&'a str) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut stopped = None;
        let visitor = Items { each, stopped: &mut stopped };
        let mut from = Deserializer::from_str(list);
        let read = serde::Deserializer::deserialize_seq(&mut from, visitor).and_then(|()| from.end());
        self.ended(list, read, stopped)
    }

    /// Goes through the names of an object and what stands under them.
    pub fn members(
        self,
        object: &'a str,
        each: impl FnMut(Cow<'a, str>, &'a str) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut stopped = None;
        let visitor = Members { each, stopped: &mut stopped, text: PhantomData };
        let mut from = Deserializer::from_str(object);
        let read = serde::Deserializer::deserialize_map(&mut from, visitor).and_then(|()| from.end());
        self.ended(object, read, stopped)
    }

    /// What a cell says: a text, or a number, `true` or `null` as it stands.
    pub fn cell(self, value: &'a str) -> Result<Cow<'a, str>, Refusal> {
        let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match inner {
            Some(plain) if !plain.contains('\\') => Ok(Cow::Borrowed(plain)),
            Some(_) => {
                let text = serde_json::from_str::<String>(value);
                text.map(Cow::Owned).map_err(|error| self.broken(value, &error))
            }
            None if value.starts_with(['[', '{']) => Err(self.fault(value, Shape::OtherKind)),
            None => Ok(Cow::Borrowed(value)),
        }
    }

    /// The texts of a list of cells.
    pub fn cells(self, list: &'a str) -> Result<Vec<Cow<'a, str>>, Refusal> {
        let mut cells = Vec::new();
        self.items(list, |value| {
            cells.push(self.cell(value)?);
            few_enough(cells.len())
        })?;
        Ok(cells)
    }

    /// How many bytes of the file stand before a part of it.
    pub fn offset(self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        offset.unwrap_or_default().min(self.text.len())
    }

    /// How many bytes the file has.
    pub fn len(self) -> usize {
        self.text.len()
    }

    /// That a part of the file has not the shape it should have.
    pub fn fault(self, part: &str, shape: Shape) -> Refusal {
        Refusal::BadShape { line: self.line(part).0, shape }
    }

    /// The line that a part begins on, and how many bytes of it stand before the part.
    fn line(self, part: &str) -> (u64, u64) {
        let before = self.text.as_bytes().get(..self.offset(part)).unwrap_or_default();
        let lines = before.iter().filter(|byte| **byte == b'\n').count();
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
        (lines as u64 + 1, column as u64)
    }

    fn ended(
        self,
        part: &str,
        read: Result<(), serde_json::Error>,
        stopped: Option<Refusal>,
    ) -> Result<(), Refusal> {
        match (read, stopped) {
            (_, Some(refusal)) => Err(refusal),
            (Err(error), None) => Err(self.broken(part, &error)),
            (Ok(()), None) => Ok(()),
        }
    }

    fn broken(self, part: &str, error: &serde_json::Error) -> Refusal {
        let (first, before) = self.line(part);
        let line = first + error.line().saturating_sub(1) as u64;
        let column = error.column() as u64 + if error.line() <= 1 { before } else { 0 };
        match error.classify() {
            Category::Eof => Refusal::Truncated { line: Some(line) },
            Category::Data => Refusal::BadShape { line, shape: Shape::OtherKind },
            Category::Syntax | Category::Io => Refusal::BadJson { line, column: column.max(1) },
        }
    }
}

/// A name in an object, which is copied only where it is written with escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

struct Items<'s, F> {
    each: F,
    stopped: &'s mut Option<Refusal>,
}

impl<'a, F: FnMut(&'a str) -> Result<(), Refusal>> Visitor<'a> for Items<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<&RawValue>()? {
            if let Err(refusal) = (self.each)(value.get()) {
                *self.stopped = Some(refusal);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

struct Members<'s, 'a, F> {
    each: F,
    stopped: &'s mut Option<Refusal>,
    text: PhantomData<&'a str>,
}

impl<'a, F: FnMut(Cow<'a, str>, &'a str) -> Result<(), Refusal>> Visitor<'a> for Members<'_, 'a, F> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(mut self, mut object: A) -> Result<(), A::Error> {
        while let Some((Name(name), value)) = object.next_entry::<Name<'a>, &'a RawValue>()? {
            if let Err(refusal) = (self.each)(name, value.get()) {
                *self.stopped = Some(refusal);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
