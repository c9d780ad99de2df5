//! Plans made up to any size, every kind of thing in them, for benchmarks and tests.

use chrono::{NaiveDate, NaiveTime};
use planbord::document::Document;
use planbord::meeting::agenda::{Attachment, ItemKind, Openness};
use planbord::meeting::{AgendaItem, Meeting};
use planbord::plan::budget::{
    BudgetLine, BudgetSection, BudgetTable, Cell, Cells, Column, ColumnKind, Row, Sign, Total,
};
use planbord::plan::goal::{FocusArea, Goal, Origin};
use planbord::plan::id::{ColumnId, FocusAreaId, PublicationId, RowId, SeriesId};
use planbord::plan::measure::Measure;
use planbord::plan::series::{Detail, Exactness, Level, Point, Series, Value};
use planbord::plan::source::{Publication, Source};
use planbord::plan::target::{Base, Better, Bound, Condition, Due, Target, When};
use planbord::plan::unit::Unit;
use planbord::plan::{Amount, Period};

/// How many of each kind of thing.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub goals: usize,
    pub series: usize,
    pub points: usize,
    pub tables: usize,
    pub rows: usize,
    pub meetings: usize,
    pub items: usize,
}

/// The plan that the speed is measured on.
const LARGE: Size =
    Size { goals: 2_000, series: 1_000, points: 600, tables: 50, rows: 200, meetings: 200, items: 15 };

/// A plan with every kind of thing in it, and not many.
const SMALL: Size = Size { goals: 7, series: 3, points: 5, tables: 2, rows: 9, meetings: 2, items: 3 };

/// A small plan for tests, and the large one.
pub const SIZES: [Size; 2] = [SMALL, LARGE];

/// A whole document, the same for the same size.
pub fn build(size: Size) -> Document {
    let mut document = Document::empty(Period::Year(2021));
    document.plan.title = "Beskæftigelsesplan 2021".into();
    document.plan.municipality = "Prøveby".into();
    document.plan.committee = "Arbejdsmarkedsudvalget".into();
    let publication: PublicationId = document.new_id();
    let date = NaiveDate::from_ymd_opt(2020, 9, 7);
    document.plan.publications.push(Publication {
        id: publication,
        title: "Planen \"som trykt\"".into(),
        publisher: Some("Kommunen".into()),
        date,
    });
    let area: FocusAreaId = document.new_id();
    document.plan.focus_areas.push(FocusArea { id: area, title: "Flere i arbejde".into() });
    let source = Source { publication, section: "Afsnit 1".into(), provider: None };
    let series: Vec<SeriesId> =
        (0..size.series).map(|at| one_series(&mut document, at, size, &source)).collect();
    for at in 0..size.goals {
        one_goal(&mut document, at, area, series.get(at % size.series.max(1)).copied(), &source);
    }
    for at in 0..size.tables {
        one_table(&mut document, at, size.rows, &source);
    }
    for at in 0..size.meetings {
        one_meeting(&mut document, at, size.items, &source);
    }
    document
}

fn month(at: usize) -> Period {
    let year = i32::try_from(1960 + at / 12).unwrap();
    Period::Month(year, u8::try_from(at % 12 + 1).unwrap())
}

fn amount(number: usize) -> Amount {
    format!("{}.{}", number, number % 10).parse().unwrap()
}

fn one_series(document: &mut Document, at: usize, size: Size, source: &Source) -> SeriesId {
    let value = |point: usize| match point % 50 {
        17 => Value::Missing,
        23 => Value::Hidden,
        42 => Value::NotMeasured,
        odd if odd % 3 == 0 => Value::Number(amount(at * 7 + point)),
        _ => Value::Number(Amount::whole(i64::try_from(at * 7 + point).unwrap())),
    };
    let detail = |point: usize| {
        let note = Some("omkring".to_owned());
        let exactness = Some(Exactness::Approximate);
        (point % 100 == 3).then(|| {
            Box::new(Detail {
                source: Some(source.clone()),
                exactness,
                vintage: None,
                earlier: Vec::new(),
                note,
            })
        })
    };
    let points = 0..size.points;
    let id: SeriesId = document.new_id();
    let unit = if at % 9 == 4 { Unit::Score { from: 0, to: 100 } } else { Unit::FullTimePersons };
    document.plan.series.push(Series {
        decimals: 1,
        definition: Some("Personer, der modtager ydelse".into()),
        source: Some(source.clone()),
        points: points.map(|p| Point { period: month(p), value: value(p), detail: detail(p) }).collect(),
        levels: vec![Level {
            when: "i flere år".into(),
            value: Value::Number(Amount::whole(11)),
            exactness: Some(Exactness::Approximate),
        }],
        ..Series::new(id, format!("Ledige, gruppe {at}"), "Prøveby".into(), unit)
    });
    id
}

fn one_goal(
    document: &mut Document,
    at: usize,
    area: FocusAreaId,
    series: Option<SeriesId>,
    source: &Source,
) {
    let (condition, due) = match at % 5 {
        0 => (Condition::Level(Bound::AtMost(amount(at))), Due::In(Period::Year(2021))),
        1 => (
            Condition::Level(Bound::Below(Amount::whole(800))),
            Due::By(NaiveDate::from_ymd_opt(2022, 4, 30).unwrap()),
        ),
        2 => (Condition::Level(Bound::AtLeast(Amount::whole(35))), Due::EveryYear),
        3 => (Condition::Keep(Better::Lower), Due::Unstated),
        _ => (Condition::Deliver, Due::Unstated),
    };
    let when = Some(When::In(Period::Quarter(2020, 1)));
    let base = Some(Base { value: Some(amount(at)), when, ..Base::default() });
    let measure = Measure {
        id: document.new_id(),
        title: "Langtidsledige".into(),
        unit: Unit::Persons,
        series,
        subgroup: None,
        targets: vec![Target { base, ..Target::new(condition, due) }],
        unclear: None,
        deliveries: Vec::new(),
        assessment: None,
        note: None,
    };
    let goal = Goal {
        id: document.new_id(),
        number: at.to_string(),
        title: format!("Antallet af ledige i gruppe {at} skal falde – også i år"),
        origin: Origin::ALL[at % 3],
        focus_area: Some(area),
        responsible: Some("Jobcenteret".into()),
        in_force: None,
        serves: Vec::new(),
        no_target: None,
        assessment: None,
        measures: vec![measure],
        source: Some(source.clone()),
        note: Some("Første linje\nanden linje".into()),
    };
    document.plan.goals.push(goal);
}

fn one_table(document: &mut Document, at: usize, rows: usize, source: &Source) {
    let figures = |unit| ColumnKind::Figures { unit, decimals: 0 };
    let kinds = [figures(Unit::FullYearPersons), figures(Unit::ThousandKroner), ColumnKind::Text];
    let id = document.new_id();
    let columns = kinds.into_iter().zip(["Helårspersoner", "Netto", "Bemærkning"]).map(|(kind, title)| {
        let id: ColumnId = document.new_id();
        Column {
            id,
            title: title.into(),
            group: Some("Budget 2021".into()),
            period: None,
            kind,
            formula: None,
        }
    });
    let columns: Vec<Column> = columns.collect();
    let cells = |row: usize| {
        let persons = if row.is_multiple_of(4) { Cell::Blank } else { Cell::Amount(amount(row)) };
        Cells(vec![persons, Cell::Amount(Amount::whole(-2128)), Cell::Text("se note, side 2".into())])
    };
    let mut lines: Vec<Row> = (0..rows.saturating_sub(1))
        .map(|row| {
            let id: RowId = document.new_id();
            Row::Line(BudgetLine {
                id,
                label: format!("Linje {row}"),
                figures: None,
                cells: cells(row),
                note: None,
            })
        })
        .collect();
    let inner = lines.split_off(lines.len() / 2);
    let section = BudgetSection {
        id: document.new_id(),
        label: "Forsørgelse".into(),
        rows: inner,
        printed_total: Some(cells(1)),
    };
    lines.push(Row::Section(section));
    document.plan.budget.push(BudgetTable {
        id,
        title: format!("Tabel {at}"),
        sign: Sign::PositiveIsExpense,
        source: Some(source.clone()),
        columns,
        rows: lines,
        total: Total::Sum,
        printed_total: Some(cells(2)),
        note: None,
    });
}

fn one_meeting(document: &mut Document, at: usize, items: usize, source: &Source) {
    let members: Vec<String> = ["Åse Holm", "Bo Lund"].map(String::from).to_vec();
    let items = (0..items).map(|item| AgendaItem {
        id: document.new_id(),
        number: (60 + item).to_string(),
        title: "Beskæftigelsesplan – \"1. behandling\"".into(),
        case_number: "19/62627".into(),
        openness: if item % 5 == 4 { Openness::Closed } else { Openness::Open },
        kind: ItemKind::ALL[item % 4],
        presentation: "Planen skal vedtages hvert år.\n\nDen sendes i høring.".repeat(5),
        recommended_by: "Direktionen".into(),
        recommendation: vec!["at planen godkendes".into()],
        sections: Vec::new(),
        vote: None,
        tasks: Vec::new(),
        decision: "Godkendt.".into(),
        absent: vec!["Bo Lund".into()],
        minutes: None,
        slides: planbord::meeting::ItemSlides::default(),
        notes: String::new(),
        attachments: vec![Attachment { title: "Bilag 1".into(), openness: Openness::Open }],
    });
    let items = items.collect();
    let id = document.new_id();
    document.meetings.push(Meeting {
        id,
        date: NaiveDate::from_ymd_opt(2020, 9, 7).unwrap()
            + chrono::Days::new(u64::try_from(at).unwrap() * 28),
        start: NaiveTime::from_hms_opt(16, 0, 0),
        place: "Rådhuset".into(),
        absent: vec!["Bo Lund".into()],
        members,
        sent: Vec::new(),
        stage: planbord::meeting::Stage::Held,
        items,
        source: Some(source.clone()),
    });
}
