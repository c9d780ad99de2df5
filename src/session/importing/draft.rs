//! A file whose figures are on their way into the plan: how it is understood, what
//! it would change, and what the user has chosen of it. Nothing is changed before
//! all of it is accepted, in one step.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::NaiveDate;

use crate::edit::series::{Import, ImportedPoint, ImportedSeries, Into};
use crate::import::layout::{Recognised, recognise};
use crate::import::mapping::{Fingerprint, Mapping, Until};
use crate::import::preview::{PointChange, PointPreview, Preview, SeriesPreview, is_same_area};
use crate::import::to_series::{Stopped, to_series};
use crate::import::{Imported, Incoming, Known, Sheet, unit};
use crate::plan::id::SeriesId;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::plan::{Entry, List, Period, Plan};

/// A file on its way into the plan.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What the file is called.
    pub file: String,
    /// Its tables, at least one.
    pub sheets: Vec<Sheet>,
    /// Which of them is taken, counted from 0.
    pub sheet: usize,
    /// What that looks like.
    pub recognised: Recognised,
    /// What its rows and columns mean: recognised, remembered, or as the user says.
    pub mapping: Mapping,
    /// Where the mapping comes from.
    pub origin: MappingOrigin,
    /// The series that come out of it, and what was not understood.
    pub imported: Imported<Vec<Incoming>>,
    /// What they would change.
    pub preview: Preview,
    /// What is chosen of each series, in their order.
    pub choices: Vec<SeriesChoice>,
    /// The day that revised figures count as published.
    pub published: NaiveDate,
    /// Counts up with every change, so that what is worked out of a draft can be kept.
    pub revision: u64,
    /// The series that the preview was worked out against.
    of: List<Series>,
}

/// Where a mapping comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MappingOrigin {
    /// It was recognised.
    Recognised,
    /// It is what was answered for this layout before.
    Remembered,
    /// The user gave it.
    Given,
}

/// What is chosen of one series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesChoice {
    /// Whether any of it is taken.
    pub taken: Taken,
    /// The series of the plan that it goes into; `None` for a new one.
    pub into: Option<SeriesId>,
    /// What a new one is called.
    pub title: String,
    /// Whom a new one is about.
    pub area: String,
    /// What every figure of a new one counts.
    pub unit: Unit,
    /// Periods that are left as they are.
    pub left_out: BTreeSet<Period>,
    /// What happens to figures that the source no longer has.
    pub gone: Gone,
}

/// From so many rows on a table is read again beside the application.
const MANY_ROWS: usize = 50_000;

/// Whether a series is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is.
    Taken,
    /// It is left out.
    LeftOut,
}

/// What happens to figures that the source no longer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// The plan keeps them.
    Keep,
    /// They go.
    Remove,
}

impl Draft {
    /// What becomes of the tables of a file, of which there is at least one. A mapping
    /// among `remembered` that was made for its layout is taken.
    ///
    /// # Errors
    /// [`Stopped`] when `go_on` says so.
    pub fn of(
        file: &str,
        sheets: Vec<Sheet>,
        plan: &Plan,
        remembered: &[Mapping],
        today: NaiveDate,
        go_on: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> Result<Self, Stopped> {
        // The first sheet with figures is the one that is meant.
        let with_figures = sheets.iter().position(|sheet| recognise(sheet).lacks.is_empty());
        let at = with_figures.unwrap_or_default();
        let empty = Sheet::default();
        let sheet = sheets.get(at).unwrap_or(&empty);
        let recognised = recognise(sheet);
        // A head that was corrected stands elsewhere than the one that is recognised.
        let is_of_layout = |mapping: &&Mapping| {
            let told = mapping.layout == recognised.mapping.layout || mapping.layout.has_labels();
            told && mapping.applies_to(sheet)
        };
        let answered = remembered.iter().find(is_of_layout);
        let (mapping, origin) = match answered {
            Some(answered) => (anew(answered, &recognised.mapping), MappingOrigin::Remembered),
            None => (recognised.mapping.clone(), MappingOrigin::Recognised),
        };
        let published = sheet.known.updated.unwrap_or(today);
        let mut draft = Self {
            file: file.to_owned(),
            sheet: at,
            mapping,
            origin,
            recognised,
            imported: Imported::default(),
            preview: Preview::default(),
            choices: Vec::new(),
            published,
            revision: 0,
            of: List::default(),
            sheets,
        };
        draft.read(plan, go_on)?;
        Ok(draft)
    }

    /// What the format says of the table that is taken.
    pub fn known(&self) -> Option<&Known> {
        self.sheets.get(self.sheet).map(|sheet| &sheet.known)
    }

    /// Takes another table of the file, as it is recognised.
    ///
    /// # Errors
    /// [`Stopped`] when `go_on` says so.
    pub fn take_sheet(
        &mut self,
        at: usize,
        plan: &Plan,
        today: NaiveDate,
        go_on: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> Result<(), Stopped> {
        let Some(sheet) = self.sheets.get(at) else { return Ok(()) };
        self.sheet = at;
        self.recognised = recognise(sheet);
        self.mapping = self.recognised.mapping.clone();
        self.origin = MappingOrigin::Recognised;
        self.published = sheet.known.updated.unwrap_or(today);
        self.read(plan, go_on)
    }

    /// Lets rows and columns mean what the user says, also in the next file of the
    /// layout.
    ///
    /// # Errors
    /// [`Stopped`] when `go_on` says so.
    pub fn map(
        &mut self,
        mapping: Mapping,
        plan: &Plan,
        go_on: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> Result<(), Stopped> {
        self.mapping = mapping;
        if let Some(sheet) = self.sheets.get(self.sheet) {
            self.mapping.layout = Fingerprint::of(sheet, &self.mapping);
        }
        self.origin = MappingOrigin::Given;
        self.read(plan, go_on)
    }

    fn read(&mut self, plan: &Plan, go_on: &mut dyn FnMut(usize) -> ControlFlow<()>) -> Result<(), Stopped> {
        let Some(sheet) = self.sheets.get(self.sheet) else { return Ok(()) };
        self.revision += 1;
        self.imported = to_series(sheet, &self.mapping, go_on)?;
        self.preview = Preview::of(plan, &self.imported.value, &sheet.known, &self.file, self.published);
        self.of = plan.series.clone();
        self.choices = first_choices(plan, &self.imported.value, &self.preview, &self.mapping);
        Ok(())
    }

    /// Follows the plan, when its series were changed meanwhile. Choices stay.
    pub fn follow(&mut self, plan: &Plan) {
        if self.of.is_same(&plan.series) {
            return;
        }
        self.revision += 1;
        self.of = plan.series.clone();
        for ((preview, incoming), choice) in
            self.preview.series.iter_mut().zip(&self.imported.value).zip(&mut self.choices)
        {
            let feed = std::mem::take(&mut preview.feed);
            *preview = SeriesPreview::of(plan, incoming, feed, choice.into, self.published);
            choice.into = preview.into;
        }
    }

    /// Chooses something else of a series. What it would change follows.
    pub fn choose(&mut self, at: usize, choice: SeriesChoice, plan: &Plan) {
        let Some(place) = self.choices.get_mut(at) else { return };
        self.revision += 1;
        let goes_elsewhere = place.into != choice.into;
        *place = choice;
        if goes_elsewhere
            && let (Some(preview), Some(incoming)) =
                (self.preview.series.get_mut(at), self.imported.value.get(at))
        {
            let feed = std::mem::take(&mut preview.feed);
            *preview = SeriesPreview::of(plan, incoming, feed, place.into, self.published);
            place.left_out.clear();
        }
    }

    /// How many rows the table has that is taken.
    pub fn rows(&self) -> usize {
        self.sheets.get(self.sheet).map_or(0, |sheet| sheet.grid.row_count())
    }

    /// Whether understanding the table again takes longer than a user notices.
    pub fn is_large(&self) -> bool {
        self.rows() > MANY_ROWS
    }

    /// The series that are taken, with what each changes.
    pub fn taken(&self) -> impl Iterator<Item = (&Incoming, &SeriesPreview, &SeriesChoice)> {
        let all = self.imported.value.iter().zip(&self.preview.series).zip(&self.choices);
        all.map(|((incoming, preview), choice)| (incoming, preview, choice))
            .filter(|(_, _, choice)| choice.taken == Taken::Taken)
    }

    /// What is to be done to the plan.
    pub fn import(&self) -> Import {
        let one = |(incoming, preview, choice): (&Incoming, &SeriesPreview, &SeriesChoice)| {
            let into = match choice.into {
                Some(id) => Into::Series(id),
                None => Into::New {
                    title: choice.title.clone(),
                    area: choice.area.clone(),
                    unit: choice.unit.clone(),
                    decimals: incoming.decimals.min(Series::MAX_DECIMALS),
                },
            };
            let wanted = |point: &&PointPreview| !choice.left_out.contains(&point.period);
            let is_gone = |point: &&PointPreview| point.change == PointChange::Gone;
            let points = preview.points.iter().filter(wanted).filter(|point| !is_gone(point));
            let gone = preview.points.iter().filter(wanted).filter(is_gone);
            ImportedSeries {
                into,
                feed: Some(preview.feed.clone()),
                points: points.map(imported).collect(),
                gone: match choice.gone {
                    Gone::Keep => Vec::new(),
                    Gone::Remove => gone.map(|point| point.period).collect(),
                },
            }
        };
        Import { published: self.published, series: self.taken().map(one).collect() }
    }
}

/// What was answered for a layout, in another file of it. What only holds for one
/// file is not taken over: where its figures end, and what the new one says itself.
fn anew(answered: &Mapping, recognised: &Mapping) -> Mapping {
    let mut measures = recognised.measures.clone();
    measures.extend(answered.measures.clone());
    Mapping {
        sheet: recognised.sheet.clone(),
        until: Until::Foot,
        year: recognised.year,
        area: recognised.area.clone().or_else(|| answered.area.clone()),
        measures,
        ..answered.clone()
    }
}

fn imported(point: &PointPreview) -> ImportedPoint {
    ImportedPoint { period: point.period, value: point.value, finality: point.finality }
}

/// What is chosen to begin with: of a table of many areas the municipality, the
/// country and what the plan has already; of any other table all.
fn first_choices(
    plan: &Plan,
    incoming: &[Incoming],
    preview: &Preview,
    mapping: &Mapping,
) -> Vec<SeriesChoice> {
    let areas: BTreeSet<&str> = incoming.iter().map(|series| series.key.area.as_str()).collect();
    let is_ours = |area: &str| is_municipality(area, &plan.municipality) || is_country(area);
    let is_of_many = areas.len() > FEW_AREAS && areas.iter().any(|area| is_ours(area));
    let choice = |(series, preview): (&Incoming, &SeriesPreview)| {
        let wanted = !is_of_many || preview.into.is_some() || is_ours(&series.key.area);
        let measured = mapping.measures.get(&series.key.measure);
        let told = measured.and_then(|measured| measured.unit.clone());
        let own = |area: &&str| area.is_empty() || is_municipality(area, &plan.municipality);
        let area = Some(series.key.area.as_str()).filter(|area| !own(area));
        SeriesChoice {
            taken: if wanted { Taken::Taken } else { Taken::LeftOut },
            into: preview.into,
            title: series.title.clone(),
            area: area.unwrap_or(&plan.municipality).to_owned(),
            unit: told.unwrap_or_else(|| counted(series)),
            left_out: BTreeSet::new(),
            gone: Gone::Keep,
        }
    };
    incoming.iter().zip(&preview.series).map(choice).collect()
}

/// What the figures count: as far as the words of the file tell, or else its own word
/// for a unit. What only the title names is a number of it.
fn counted(series: &Incoming) -> Unit {
    let told = series.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let words = [told, Some(series.key.measure.as_str()), Some(series.title.as_str())];
    let proposed = words.into_iter().flatten().find_map(unit::propose);
    proposed.unwrap_or_else(|| told.map_or(Unit::Number, |unit| Unit::Other(unit.to_owned())))
}

/// A table of more areas than this is of the whole country.
const FEW_AREAS: usize = 4;

fn is_municipality(area: &str, municipality: &str) -> bool {
    !municipality.is_empty() && is_same_area(area, municipality)
}

/// `Hele landet`, with or without its number.
fn is_country(area: &str) -> bool {
    area.to_lowercase().ends_with("hele landet")
}

impl SeriesChoice {
    /// The series that it goes into, where the plan has it.
    pub fn series<'a>(&self, plan: &'a Plan) -> Option<&'a Series> {
        plan.series.iter().find(|series| Some(series.id()) == self.into)
    }
}
