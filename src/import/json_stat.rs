//! JSON-stat 1 as StatBank gives it, and JSON-stat 2, one figure a row.
//!
//! Version 1 wraps the table in `dataset` and has `id`, `size` and `role` inside
//! `dimension`; version 2 has all at the top. Figures stand in a list, or under
//! their places. <https://json-stat.org/format/>

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::cube::{self, Axis, Cube};
use super::json::Json;
use super::limits::{Task, few_enough};
use super::names::{self, is_area, is_period};
use super::{ColumnRole, Decimal, Format, Known, Refusal, Shape, Sheet};

/// Reads the table that an object holds.
pub(super) fn read<'a>(json: Json<'a>, object: &'a str, task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let parts = Parts::of(json, object)?;
    let (Some(dimension), Some(value)) = (parts.dimension, parts.value) else {
        return Err(json.fault(object, Shape::Unknown));
    };
    let shape = Layout::of(json, &parts, dimension)?;
    task.shape(0, shape.ids.len() + 1)?;
    let figures = cube::figures(&shape.sizes, task)?;
    if figures == 0 {
        return Err(Refusal::Empty);
    }
    let (axes, unit) = shape.axes(json, dimension)?;
    let label = parts.label.map(|label| json.cell(label)).transpose()?.map(Cow::into_owned);
    let mut cube = Cube::new(axes, label.as_deref().unwrap_or("value"), task)?;
    let status = Status::of(json, parts.status)?;
    let fill = Fill { json, status, figures };
    if value.starts_with('{') {
        fill.places(value, &mut cube, task)?;
    } else {
        fill.list(value, &mut cube, task)?;
    }
    let (grid, columns) = cube.finish(task);
    let source = parts.source.map(|source| json.cell(source)).transpose()?;
    let updated = parts.updated.map(|updated| json.cell(updated)).transpose()?;
    let known = Known {
        format: Some(Format::JsonStat),
        publisher: source.map(|source| publisher(&source)),
        title: label,
        unit,
        updated: updated.and_then(|updated| day(&updated)),
        columns: Some(columns),
        decimal: Some(Decimal::Point),
        ..Known::default()
    };
    Ok(vec![Sheet { name: String::new(), grid, known }])
}

/// A publisher by the name it is credited with.
fn publisher(source: &str) -> String {
    if source.eq_ignore_ascii_case("Statistics Denmark") { names::DANMARKS_STATISTIK } else { source }
        .to_owned()
}

/// The day of a point in time such as `2026-08-10T06:00:00Z`.
fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// What is used of the object.
#[derive(Default)]
struct Parts<'a> {
    dimension: Option<&'a str>,
    id: Option<&'a str>,
    size: Option<&'a str>,
    role: Option<&'a str>,
    value: Option<&'a str>,
    status: Option<&'a str>,
    label: Option<&'a str>,
    source: Option<&'a str>,
    updated: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(json: Json<'a>, object: &'a str) -> Result<Self, Refusal> {
        let mut parts = Self::default();
        json.members(object, |name, value| {
            let place = match name.as_ref() {
                "dimension" => &mut parts.dimension,
                "id" => &mut parts.id,
                "size" => &mut parts.size,
                "role" => &mut parts.role,
                "value" => &mut parts.value,
                "status" => &mut parts.status,
                "label" => &mut parts.label,
                "source" => &mut parts.source,
                "updated" => &mut parts.updated,
                _ => return Ok(()),
            };
            *place = Some(value);
            Ok(())
        })?;
        Ok(parts)
    }
}

/// The variables by id, their sizes, and the roles that some have.
struct Layout<'a> {
    ids: Vec<Cow<'a, str>>,
    sizes: Vec<u64>,
    roles: BTreeMap<Cow<'a, str>, ColumnRole>,
}

impl<'a> Layout<'a> {
    fn of(json: Json<'a>, parts: &Parts<'a>, dimension: &'a str) -> Result<Self, Refusal> {
        let (mut id, mut size, mut role) = (parts.id, parts.size, parts.role);
        json.members(dimension, |name, value| {
            match name.as_ref() {
                "id" if value.starts_with('[') => id = id.or(Some(value)),
                "size" if value.starts_with('[') => size = size.or(Some(value)),
                "role" if role.is_none() => role = Some(value),
                _ => {}
            }
            Ok(())
        })?;
        let (Some(id), Some(size)) = (id, size) else { return Err(json.fault(dimension, Shape::Unknown)) };
        let ids = json.cells(id)?;
        let sizes = json.cells(size)?.iter().map(|size| size.parse()).collect::<Result<Vec<u64>, _>>();
        let sizes = sizes.map_err(|_| json.fault(size, Shape::OtherKind))?;
        if ids.len() != sizes.len() || ids.is_empty() {
            return Err(json.fault(size, Shape::Counts));
        }
        Ok(Self { ids, sizes, roles: roles(json, role)? })
    }

    /// The variables with their values, and the unit where all figures have one.
    fn axes(&self, json: Json<'a>, dimension: &'a str) -> Result<(Vec<Axis>, Option<String>), Refusal> {
        let mut bodies = BTreeMap::new();
        let ids: BTreeSet<&Cow<'a, str>> = self.ids.iter().collect();
        json.members(dimension, |name, value| {
            if ids.contains(&name) {
                bodies.insert(name, value);
            }
            Ok(())
        })?;
        let (mut axes, mut unit) = (Vec::new(), None);
        for (id, size) in self.ids.iter().zip(&self.sizes) {
            let body = bodies.get(id).copied().ok_or_else(|| json.fault(dimension, Shape::Unknown))?;
            let category = Category::of(json, body, *size)?;
            let label = category.label.clone().filter(|label| !label.is_empty());
            let label = label.unwrap_or_else(|| id.clone().into_owned());
            let named = is_period(id) || is_period(&label);
            let of_area = is_area(id) || is_area(&label);
            let role = self.roles.get(id).copied().unwrap_or(match (named, of_area) {
                (true, _) => ColumnRole::Period,
                (false, true) => ColumnRole::Area,
                (false, false) => ColumnRole::Dimension,
            });
            unit = unit.or_else(|| category.unit());
            axes.push(Axis { label, role, members: category.members(role) });
        }
        Ok((axes, unit))
    }
}

fn roles<'a>(json: Json<'a>, role: Option<&'a str>) -> Result<BTreeMap<Cow<'a, str>, ColumnRole>, Refusal> {
    let mut roles = BTreeMap::new();
    let Some(role) = role else { return Ok(roles) };
    json.members(role, |name, ids| {
        let role = match name.as_ref() {
            "time" => ColumnRole::Period,
            "geo" => ColumnRole::Area,
            "metric" => ColumnRole::Measure,
            _ => return Ok(()),
        };
        roles.extend(json.cells(ids)?.into_iter().map(|id| (id, role)));
        Ok(())
    })?;
    Ok(roles)
}

/// The values of a variable.
struct Category<'a> {
    label: Option<String>,
    /// Their ids, in order.
    codes: Vec<Cow<'a, str>>,
    names: BTreeMap<Cow<'a, str>, Cow<'a, str>>,
    units: BTreeMap<Cow<'a, str>, Cow<'a, str>>,
}

impl<'a> Category<'a> {
    fn of(json: Json<'a>, body: &'a str, size: u64) -> Result<Self, Refusal> {
        let (mut label, mut index, mut labels, mut units) = (None, None, None, None);
        json.members(body, |name, value| {
            match name.as_ref() {
                "label" => label = Some(json.cell(value)?.into_owned()),
                "category" => json.members(value, |name, value| {
                    match name.as_ref() {
                        "index" => index = Some(value),
                        "label" => labels = Some(value),
                        "unit" => units = Some(value),
                        _ => {}
                    }
                    Ok(())
                })?,
                _ => {}
            }
            Ok(())
        })?;
        let names = labels.map(|labels| texts(json, labels)).transpose()?.unwrap_or_default();
        let codes = match index {
            Some(index) => codes(json, index)?,
            // Without an index there is one value, which has a name.
            None => names.keys().take(1).cloned().collect(),
        };
        if codes.len() as u64 != size {
            return Err(json.fault(body, Shape::Counts));
        }
        let units = units.map(|units| bases(json, units)).transpose()?.unwrap_or_default();
        Ok(Self { label, codes, names, units })
    }

    /// What stands in cells: for time the ids of the periods, else the names.
    fn members(&self, role: ColumnRole) -> Vec<String> {
        let name = |code: &Cow<'a, str>| match self.names.get(code) {
            Some(name) if role != ColumnRole::Period && !name.is_empty() => name.clone().into_owned(),
            _ => code.clone().into_owned(),
        };
        self.codes.iter().map(name).collect()
    }

    /// The unit that all values have.
    fn unit(&self) -> Option<String> {
        let first = self.codes.first().and_then(|code| self.units.get(code))?;
        let same = self.codes.iter().all(|code| self.units.get(code) == Some(first));
        same.then(|| first.clone().into_owned())
    }
}

/// The ids of values in order: a list, or each with its place from 0 on.
fn codes<'a>(json: Json<'a>, index: &'a str) -> Result<Vec<Cow<'a, str>>, Refusal> {
    if index.starts_with('[') {
        return json.cells(index);
    }
    let mut places = Vec::new();
    json.members(index, |code, place| {
        let place = place.parse::<usize>().map_err(|_| json.fault(place, Shape::OtherKind))?;
        places.push((place, code));
        few_enough(places.len())
    })?;
    places.sort();
    if places.iter().enumerate().any(|(at, (place, _))| at != *place) {
        return Err(json.fault(index, Shape::Counts));
    }
    Ok(places.into_iter().map(|(_, code)| code).collect())
}

fn texts<'a>(json: Json<'a>, object: &'a str) -> Result<BTreeMap<Cow<'a, str>, Cow<'a, str>>, Refusal> {
    let mut texts = BTreeMap::new();
    json.members(object, |name, value| {
        texts.insert(name, json.cell(value)?);
        few_enough(texts.len())
    })?;
    Ok(texts)
}

/// The unit of each value: what stands under `base`, or under `label`.
fn bases<'a>(json: Json<'a>, units: &'a str) -> Result<BTreeMap<Cow<'a, str>, Cow<'a, str>>, Refusal> {
    let mut bases = BTreeMap::new();
    json.members(units, |code, unit| {
        json.members(unit, |name, value| {
            if matches!(name.as_ref(), "base" | "label") && value.starts_with('"') {
                bases.insert(code.clone(), json.cell(value)?);
            }
            few_enough(bases.len())
        })
    })?;
    Ok(bases)
}

/// Why figures are missing, where the file says so.
enum Status<'a> {
    Same(Cow<'a, str>),
    /// By place, in order.
    Each(Vec<(u64, &'a str)>),
}

impl<'a> Status<'a> {
    fn of(json: Json<'a>, status: Option<&'a str>) -> Result<Self, Refusal> {
        let Some(status) = status else { return Ok(Self::Each(Vec::new())) };
        let mut each = Vec::new();
        if status.starts_with('{') {
            json.members(status, |place, value| {
                each.extend(place.parse().ok().map(|place| (place, value)));
                few_enough(each.len())
            })?;
            each.sort_by_key(|(place, _)| *place);
        } else if status.starts_with('[') {
            let mut place = 0;
            json.items(status, |value| {
                if value != "null" {
                    each.push((place, value));
                }
                place += 1;
                few_enough(each.len())
            })?;
        } else {
            return Ok(Self::Same(json.cell(status)?));
        }
        Ok(Self::Each(each))
    }

    /// The sign for a missing figure in a place.
    fn sign(&self, json: Json<'a>, place: u64) -> Result<Option<Cow<'a, str>>, Refusal> {
        match self {
            Self::Same(sign) => Ok(Some(sign.clone())),
            Self::Each(each) => {
                let found = each.binary_search_by_key(&place, |(place, _)| *place).ok();
                found.and_then(|at| each.get(at)).map(|(_, value)| json.cell(value)).transpose()
            }
        }
    }
}

/// Writing the figures of a table.
struct Fill<'a> {
    json: Json<'a>,
    status: Status<'a>,
    figures: u64,
}

impl<'a> Fill<'a> {
    fn list(&self, list: &'a str, cube: &mut Cube, task: &mut Task<'_>) -> Result<(), Refusal> {
        let mut place = 0;
        self.json.items(list, |value| {
            if place == self.figures {
                return Err(self.json.fault(value, Shape::Counts));
            }
            self.figure(place, value, cube, task)?;
            place += 1;
            Ok(())
        })?;
        if place == self.figures { Ok(()) } else { Err(self.json.fault(list, Shape::Counts)) }
    }

    fn places(&self, object: &'a str, cube: &mut Cube, task: &mut Task<'_>) -> Result<(), Refusal> {
        let mut written = 0;
        self.json.members(object, |place, value| {
            let place = place.parse().ok().filter(|place| *place < self.figures && written < self.figures);
            let place = place.ok_or_else(|| self.json.fault(value, Shape::Counts))?;
            written += 1;
            cube.go_to(place);
            self.figure(place, value, cube, task)
        })
    }

    fn figure(
        &self,
        place: u64,
        value: &'a str,
        cube: &mut Cube,
        task: &mut Task<'_>,
    ) -> Result<(), Refusal> {
        task.at(self.json.offset(value), self.json.len())?;
        let sign = if value == "null" { self.status.sign(self.json, place)? } else { None };
        let figure = sign.map_or_else(|| self.json.cell(value), Ok)?;
        cube.push(&figure, task)
    }
}

#[cfg(test)]
mod tests;
