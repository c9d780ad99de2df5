//! PC-Axis, the file format of StatBank and its relatives, one figure a row.
//!
//! A file is a list of `KEYWORD[language]("variable","value")=values;`, the last of
//! which is `DATA`. Figures are counted, whatever lines they stand on. Rules after
//! PC-Axis file format 2013, Statistics Sweden.

mod data;
mod scan;
mod time;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cube::{self, Axis, Cube};
use super::encoding::{self, Decoded};
use super::limits::Task;
use super::names::{is_area, is_period};
use super::{ColumnRole, Decimal, Format, Known, PxFault, Refusal, Sheet};
use data::Symbols;
use scan::{Scanner, Statement, Token};

/// The most that is searched for the signs of a PC-Axis file.
const LOOKED_AT: usize = 4 * 1024;

/// Whether a file is PC-Axis: it begins with one of its keywords.
pub(super) fn is_px(bytes: &[u8]) -> bool {
    const FIRST: [&[u8]; 9] = [
        b"AXIS-VERSION",
        b"CHARSET",
        b"CODEPAGE",
        b"CREATION-DATE",
        b"LANGUAGE",
        b"MATRIX",
        b"SUBJECT-AREA",
        b"SUBJECT-CODE",
        b"TITLE",
    ];
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let of_keyword = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'-';
    let length = start.iter().take_while(|byte| of_keyword(byte)).count();
    let (keyword, rest) = start.split_at(length);
    FIRST.contains(&keyword) && matches!(rest.trim_ascii_start().first(), Some(b'=' | b'['))
}

/// The text of a file in the code page that it names.
///
/// # Errors
/// [`Refusal::NotRecognised`] when the bytes are no text in it.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    const NAME: &[u8] = b"CODEPAGE=\"";
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let at = start.windows(NAME.len()).position(|part| part == NAME);
    let named =
        at.and_then(|at| start.get(at + NAME.len()..)).and_then(|rest| rest.split(|b| *b == b'"').next());
    match named.and_then(|name| std::str::from_utf8(name).ok()) {
        Some(name) => encoding::decode_named(bytes, name),
        None => encoding::decode(bytes),
    }
}

/// Reads a file.
pub(super) fn read(decoded: &Decoded<'_>, task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let mut scanner = Scanner::new(&decoded.text);
    let mut header = Header::default();
    let line = loop {
        let Some(keyword) = scanner.keyword()? else { return Err(scanner.without("DATA")) };
        if keyword.name == "DATA" {
            break scanner.line();
        }
        header.take(Statement { values: scanner.values()?, keyword });
    };
    let names = header.names();
    task.shape(0, names.len() + 1)?;
    let axes = header.axes(names).map_err(|fault| Refusal::BadPx { line, fault })?;
    let sizes: Vec<u64> = axes.iter().map(|axis| axis.members.len() as u64).collect();
    let figure =
        header.word("CONTENTS").or_else(|| header.word("UNITS")).unwrap_or_else(|| "DATA".to_owned());
    let mut cube = Cube::new(axes, &figure, task)?;
    let symbols = Symbols::of(&header);
    match header.keys() {
        Some(keys) => data::keyed(&mut scanner, &keys, &symbols, &mut cube, task)?,
        None => data::in_order(&mut scanner, cube::figures(&sizes, task)?, &symbols, &mut cube, task)?,
    }
    let (grid, columns) = cube.finish(task);
    let known = Known { columns: Some(columns), encoding: Some(decoded.encoding), ..header.known() };
    Ok(vec![Sheet { name: String::new(), grid, known }])
}

/// Everything that stands before the figures, in the language of the file: what each
/// keyword says, of a variable or of the whole table.
#[derive(Default)]
struct Header {
    said: BTreeMap<(String, Option<String>), Vec<Token>>,
}

impl Header {
    fn take(&mut self, Statement { keyword, values }: Statement) {
        // What is said in further languages is said in the first as well.
        if keyword.language.is_none() {
            self.said.entry((keyword.name, keyword.of.into_iter().next())).or_insert(values);
        }
    }

    /// What a keyword says of a variable, or of the table when it is of none.
    fn values(&self, name: &str, variable: Option<&str>) -> Option<&[Token]> {
        let values = self.said.get(&(name.to_owned(), variable.map(str::to_owned)));
        values.map(Vec::as_slice)
    }

    /// The texts that a keyword says of a variable.
    fn texts(&self, name: &str, variable: Option<&str>) -> Vec<String> {
        let values = self.values(name, variable).unwrap_or_default();
        values.iter().filter_map(|token| token.text().map(str::to_owned)).collect()
    }

    /// What a keyword says of the table.
    fn word(&self, name: &str) -> Option<String> {
        self.texts(name, None).into_iter().next().filter(|text| !text.is_empty())
    }

    /// The names of the variables, those of the rows before those of the columns.
    fn names(&self) -> Vec<String> {
        [self.texts("STUB", None), self.texts("HEADING", None)].concat()
    }

    fn axes(&self, names: Vec<String>) -> Result<Vec<Axis>, PxFault> {
        if names.is_empty() {
            return Err(PxFault::Without { keyword: "STUB".to_owned() });
        }
        names.into_iter().map(|name| self.axis(name)).collect()
    }

    fn axis(&self, name: String) -> Result<Axis, PxFault> {
        let of = Some(name.as_str());
        let values = self.texts("VALUES", of);
        if values.is_empty() {
            return Err(PxFault::Without { keyword: format!("VALUES(\"{name}\")") });
        }
        let time = self.values("TIMEVAL", of);
        let role = if time.is_some() || is_period(&name) {
            ColumnRole::Period
        } else if self.values("MAP", of).is_some() || is_area(&name) {
            ColumnRole::Area
        } else if self.word("CONTVARIABLE").as_deref() == of {
            ColumnRole::Measure
        } else {
            ColumnRole::Dimension
        };
        let periods = time.and_then(|time| time::periods(time, values.len()));
        Ok(Axis { members: periods.unwrap_or(values), label: name, role })
    }

    /// How the figures are found when only some are given: for each variable of the
    /// rows, what its values are called there.
    fn keys(&self) -> Option<Vec<Vec<String>>> {
        let stub = self.texts("STUB", None);
        let kinds: Vec<Option<&[Token]>> = stub.iter().map(|name| self.values("KEYS", Some(name))).collect();
        if kinds.iter().all(Option::is_none) {
            return None;
        }
        let names = stub.iter().zip(kinds).map(|(name, kind)| {
            let by_code = kind.and_then(<[Token]>::first).is_some_and(|token| token.is_word("CODES"));
            let codes = self.texts("CODES", Some(name));
            if by_code && !codes.is_empty() { codes } else { self.texts("VALUES", Some(name)) }
        });
        Some(names.collect())
    }

    fn known(&self) -> Known {
        let units: Vec<String> = self.statements_of("UNITS").collect();
        let same = units.first().filter(|first| units.iter().all(|unit| unit == *first));
        Known {
            format: Some(Format::Px),
            publisher: self.word("SOURCE"),
            table: self.word("TABLEID").or_else(|| self.word("MATRIX")),
            title: self.word("TITLE").or_else(|| self.word("DESCRIPTION")).or_else(|| self.word("CONTENTS")),
            unit: same.cloned(),
            updated: self.day("LAST-UPDATED"),
            next_update: self.day("NEXT-UPDATE"),
            decimal: Some(Decimal::Point),
            ..Known::default()
        }
    }

    /// What a keyword says of the table and of each value.
    fn statements_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        let said = self.said.range((name.to_owned(), None)..);
        let said = said.take_while(move |((found, _), _)| found == name);
        said.filter_map(|(_, values)| values.first().and_then(Token::text)).map(str::to_owned)
    }

    /// A day such as `20200907 09:00`; the latest, for each measure may have its own.
    fn day(&self, name: &str) -> Option<NaiveDate> {
        let days = self.statements_of(name);
        days.filter_map(|text| NaiveDate::parse_from_str(text.get(..8)?, "%Y%m%d").ok()).max()
    }
}

#[cfg(test)]
mod tests;
