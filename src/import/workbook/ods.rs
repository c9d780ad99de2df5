//! `.ods`, read as the XML it is: a sheet may say that a row or a cell is repeated
//! millions of times, so what is repeated is counted before it is written.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::super::limits::Task;
use super::super::{Excess, Refusal, Sheet};
use super::cells::{Cell, Rows};
use super::xlsx::truth;
use super::{damaged, guard};

/// Reads a workbook that has been looked through.
pub fn read(bytes: &[u8], task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let mut archive = guard::archive(bytes, task)?;
    refuse_locked(&mut archive)?;
    let content = archive.by_name("content.xml").map_err(guard::refusal)?;
    let size = usize::try_from(content.size()).unwrap_or(usize::MAX);
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().check_end_names = false;
    let mut document = Content::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Eof => break,
            event => document.take(event, task)?,
        }
        // The first half was looking through.
        let at = usize::try_from(reader.buffer_position()).unwrap_or(size).min(size);
        task.at(size.saturating_add(at), size.saturating_mul(2))?;
    }
    if document.depth > 0 { Err(Refusal::Truncated { line: None }) } else { Ok(document.sheets) }
}

/// Refuses a workbook whose list of parts says how they are encrypted.
fn refuse_locked(archive: &mut guard::Archive<'_>) -> Result<(), Refusal> {
    let Ok(manifest) = archive.by_name("META-INF/manifest.xml") else { return Ok(()) };
    let mut reader = Reader::from_reader(BufReader::new(manifest));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "encryption-data" => {
                return Err(Refusal::Encrypted);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// What has been read of the document.
#[derive(Default)]
struct Content {
    sheets: Vec<Sheet>,
    name: String,
    rows: Rows,
    row: Row,
    /// The cell that is open.
    cell: Option<Open>,
    /// How many tables are open; only the outermost is a sheet.
    depth: usize,
    /// How many elements are open whose text is not of the cell.
    aside: usize,
}

/// The row that is open.
#[derive(Default)]
struct Row {
    /// Where it stands in the sheet, and how often.
    at: u32,
    repeated: u32,
    /// Its cells so far, with their columns, and the column of the next.
    cells: Vec<(u32, u32, Cell)>,
    column: u32,
}

/// A cell that is open.
struct Open {
    repeated: u32,
    value: Option<Cell>,
    text: String,
    paragraphs: usize,
}

impl Content {
    fn take(&mut self, event: Event<'_>, task: &mut Task<'_>) -> Result<(), Refusal> {
        match event {
            Event::Start(tag) => self.open(&tag, task),
            Event::Empty(tag) => {
                self.open(&tag, task)?;
                self.close(tag.name().as_ref(), task)
            }
            Event::End(tag) => self.close(tag.name().as_ref(), task),
            Event::Text(text) => {
                self.write(&text);
                Ok(())
            }
            Event::CData(text) => {
                self.write(&text);
                Ok(())
            }
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = letter.or_else(|| resolve_predefined_entity(&name).map(str::to_owned));
                self.write(&known.unwrap_or_default());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, task: &mut Task<'_>) -> Result<(), Refusal> {
        match tag.name().as_ref() {
            "table:table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.name = attribute(tag, "table:name")?.unwrap_or_default();
                    let (found, limit) = (self.sheets.len() as u64 + 1, task.limits.sheets);
                    if found > limit {
                        return Err(Refusal::WorkbookBomb { excess: Excess::Sheets { found, limit } });
                    }
                }
            }
            "table:table-row" if self.depth == 1 => {
                self.row.repeated = repeated(tag, "table:number-rows-repeated")?;
            }
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                let repeated = repeated(tag, "table:number-columns-repeated")?;
                let value = value(tag)?;
                self.cell = Some(Open { repeated, value, text: String::new(), paragraphs: 0 });
                self.aside = 0;
            }
            name if is_aside(name) => self.aside += 1,
            name => self.open_text(name, tag)?,
        }
        Ok(())
    }

    fn open_text(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        const MOST_SPACES: usize = 100;
        match name {
            "text:p" | "text:h" if self.aside == 0 => {
                let further = self.cell.as_mut().is_some_and(|cell| {
                    cell.paragraphs += 1;
                    cell.paragraphs > 1
                });
                if further {
                    self.write("\n");
                }
            }
            "text:s" => {
                let spaces = attribute(tag, "text:c")?.and_then(|count| count.parse().ok());
                self.write(&" ".repeat(spaces.unwrap_or(1).min(MOST_SPACES)));
            }
            "text:tab" => self.write("\t"),
            "text:line-break" => self.write("\n"),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str, task: &mut Task<'_>) -> Result<(), Refusal> {
        match name {
            "table:table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    let rows = std::mem::take(&mut self.rows);
                    self.sheets.extend(rows.finish(std::mem::take(&mut self.name), task)?);
                    self.row = Row::default();
                }
            }
            "table:table-row" if self.depth == 1 => self.end_row(task)?,
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => self.end_cell(task)?,
            name if is_aside(name) => self.aside = self.aside.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, task: &Task<'_>) -> Result<(), Refusal> {
        let Some(Open { repeated, value, text, .. }) = self.cell.take() else { return Ok(()) };
        let text = (!text.is_empty()).then(|| Cell::from(text.as_str()));
        let next = self.row.column.saturating_add(repeated);
        if let Some(cell) = value.or(text) {
            task.shape(0, next as usize)?;
            self.row.cells.push((self.row.column, repeated, cell));
        }
        self.row.column = next;
        Ok(())
    }

    fn end_row(&mut self, task: &mut Task<'_>) -> Result<(), Refusal> {
        let Row { at, repeated, cells, .. } = std::mem::take(&mut self.row);
        let last = cells.last().map_or(0, |(column, repeated, _)| column.saturating_add(*repeated));
        self.rows.has_room_for(repeated, last as usize, task)?;
        if !cells.is_empty() {
            for row in (0..repeated).map(|copy| at.saturating_add(copy)) {
                for (column, times, cell) in &cells {
                    for column in (0..*times).map(|copy| column.saturating_add(copy)) {
                        self.rows.put(row, column, cell.clone(), task)?;
                    }
                }
            }
        }
        self.row.at = at.saturating_add(repeated);
        Ok(())
    }

    fn write(&mut self, text: &str) {
        // Space between elements is of none of them.
        if let Some(cell) = self.cell.as_mut().filter(|cell| self.aside == 0 && cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }
}

/// Whether an element within a cell is about it or beside it: notes and drawings.
fn is_aside(name: &str) -> bool {
    name == "office:annotation" || name.starts_with("draw:")
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let found = tag.try_get_attribute(name).map_err(damaged)?;
    let text = found.map(|attribute| unescape(&attribute.value).map(|text| text.into_owned()));
    text.transpose().map_err(damaged)
}

/// How often something is repeated: 1 where nothing is said.
fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<u32, Refusal> {
    let Some(count) = attribute(tag, name)? else { return Ok(1) };
    count.trim().parse().map_err(|_| damaged(count))
}

/// The value that stands beside the text of a cell.
fn value(tag: &BytesStart<'_>) -> Result<Option<Cell>, Refusal> {
    let kind = attribute(tag, "office:value-type")?;
    let named = match kind.as_deref() {
        Some("float" | "percentage" | "currency") => "office:value",
        Some("date") => "office:date-value",
        Some("boolean") => "office:boolean-value",
        Some("string") => "office:string-value",
        // A time of day is taken as it is shown.
        _ => return Ok(None),
    };
    let Some(value) = attribute(tag, named)?.filter(|value| !value.is_empty()) else { return Ok(None) };
    Ok(Some(match named {
        "office:value" => value.trim().parse().map_or_else(|_| Cell::from(value.as_str()), Cell::Number),
        "office:date-value" => Cell::from(value.strip_suffix("T00:00:00").unwrap_or(&value)),
        "office:boolean-value" => Cell::from(truth(value == "true")),
        _ => Cell::from(value.as_str()),
    }))
}
