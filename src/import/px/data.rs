//! The figures of a PC-Axis file: all of them in order, or some with their keys.

use std::collections::BTreeMap;

use super::super::cube::Cube;
use super::super::limits::Task;
use super::scan::Scanner;
use super::{Header, PxFault, Refusal};

/// What a file writes in the place of dots: `DATASYMBOL1` to `6`, `NIL` and `SUM`.
pub struct Symbols {
    /// The words of the file, with the sign that each stands for.
    signs: BTreeMap<String, &'static str>,
}

impl Symbols {
    pub fn of(header: &Header) -> Self {
        const SIGNS: [(&str, &str); 8] = [
            ("DATASYMBOL1", "."),
            ("DATASYMBOL2", ".."),
            ("DATASYMBOL3", "..."),
            ("DATASYMBOL4", "...."),
            ("DATASYMBOL5", "....."),
            ("DATASYMBOL6", "......"),
            ("DATASYMBOLSUM", "......."),
            ("DATASYMBOLNIL", "-"),
        ];
        let own = SIGNS.into_iter().filter_map(|(name, sign)| header.word(name).map(|word| (word, sign)));
        Self { signs: own.collect() }
    }

    /// The figure or sign as it is to stand in a cell.
    fn read<'a>(&self, figure: &'a str) -> &'a str {
        let is_dots = !figure.is_empty() && figure.bytes().all(|byte| byte == b'.');
        if is_dots { figure } else { self.signs.get(figure).copied().unwrap_or(figure) }
    }
}

/// Every figure, counted and not by lines.
pub fn in_order(
    scanner: &mut Scanner<'_>,
    expected: u64,
    symbols: &Symbols,
    cube: &mut Cube,
    task: &mut Task<'_>,
) -> Result<(), Refusal> {
    let mut found = 0;
    while let Some(figure) = scanner.figure()? {
        if found == expected {
            return Err(scanner.fault(PxFault::Count { found: found + 1, expected }));
        }
        found += 1;
        tell(scanner, task)?;
        cube.push(symbols.read(figure), task)?;
    }
    if found == expected { Ok(()) } else { Err(scanner.fault(PxFault::Count { found, expected })) }
}

/// Some rows of figures, each after the values of the variables of the rows.
pub fn keyed(
    scanner: &mut Scanner<'_>,
    keys: &[Vec<String>],
    symbols: &Symbols,
    cube: &mut Cube,
    task: &mut Task<'_>,
) -> Result<(), Refusal> {
    let places: Vec<BTreeMap<&str, usize>> = keys
        .iter()
        .map(|names| names.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect())
        .collect();
    let columns = cube.axes().iter().skip(keys.len()).map(|axis| axis.members.len() as u64);
    let expected = columns.product::<u64>();
    let rest = vec![0; cube.axes().len() - keys.len().min(cube.axes().len())];
    while let Some(first) = scanner.figure()? {
        let mut row = Vec::with_capacity(cube.axes().len());
        for (at, places) in places.iter().enumerate() {
            let key = if at == 0 { Some(first) } else { scanner.figure()? };
            let place = key.and_then(|key| places.get(key)).ok_or_else(|| scanner.fault(PxFault::Key))?;
            row.push(*place);
        }
        row.extend_from_slice(&rest);
        cube.go_to_values(&row);
        for found in 0..expected {
            let figure = scanner.figure()?;
            let figure = figure.ok_or_else(|| scanner.fault(PxFault::Count { found, expected }))?;
            tell(scanner, task)?;
            cube.push(symbols.read(figure), task)?;
        }
    }
    Ok(())
}

fn tell(scanner: &Scanner<'_>, task: &mut Task<'_>) -> Result<(), Refusal> {
    let (done, total) = scanner.progress();
    task.at(done, total)
}
