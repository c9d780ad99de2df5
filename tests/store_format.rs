//! The plan file's form: the same plan gives the same bytes, and what is not a
//! plan is refused, whatever it is.

#[path = "../benches/large_plan/mod.rs"]
mod large_plan;

use planbord::document::{Document, FaultKind};
use planbord::meeting::release::{Form, LetThrough, Passed, Subject};
use planbord::meeting::{Digest, SnapshotRef};
use planbord::plan::budget::{BudgetSection, BudgetTable, Row, Sign, Total};
use planbord::plan::id::{ItemId, MeetingId};
use planbord::plan::{Amount, Period};
use planbord::store::format::{self, Layout, MAX_BYTES, MAX_FAULTS, MAX_VALUES};
use planbord::store::{Position, Refusal, parse, to_text};
use proptest::prelude::*;

fn small() -> Document {
    large_plan::build(large_plan::SIZES[0])
}

fn text(document: &Document) -> String {
    to_text(document).unwrap()
}

#[track_caller]
fn read(text: &str) -> Document {
    let parsed = parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.faults, []);
    parsed.document
}

#[track_caller]
fn refusal(text: impl AsRef<[u8]>) -> Refusal {
    parse(text.as_ref()).unwrap_err().refusal
}

#[test]
fn a_document_is_read_as_it_was_written() {
    let mut frozen = small();
    frozen.snapshots.push(SnapshotRef {
        number: 1,
        digest: Digest([0xa5; 32]),
        file: "001.ron".into(),
        taken: chrono::NaiveDate::from_ymd_opt(2020, 9, 1).unwrap().and_hms_opt(9, 0, 0).unwrap(),
        meeting: MeetingId(frozen.meetings.at(0).unwrap().id.0),
        item: Some(ItemId(frozen.meetings.at(0).unwrap().items.at(0).unwrap().id.0)),
        by: String::new(),
        note: String::new(),
    });
    for document in [small(), frozen, Document::empty(Period::Year(2021))] {
        let written = text(&document);
        assert_eq!(read(&written), document);
        assert_eq!(text(&read(&written)), written);
        assert_eq!(format::layout(written.as_bytes(), &document), Layout::Canonical);
    }
}

#[test]
fn what_was_let_through_is_read_as_it_was_written_and_is_nothing_where_there_is_none() {
    let mut document = small();
    assert!(!text(&document).contains("releases"), "an older file keeps its bytes");
    let passed = |of, snapshot| Passed {
        title: "Punkt 67: \"Plan\"".into(),
        of,
        format: "pdf".into(),
        snapshot,
        let_through: vec![LetThrough {
            code: "help-text".into(),
            place: "Mødet d. 7. september 2020".into(),
            sentence: "”[Skriv]” ligner vejledende tekst.".into(),
        }],
    };
    let at = chrono::NaiveDate::from_ymd_opt(2020, 9, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
    for (of, snapshot) in [
        (Subject::Goals, None),
        (Subject::Meeting(MeetingId(7), Form::RunningOrder), Some(Digest([0x5a; 32]))),
        (Subject::Item(MeetingId(7), ItemId(8), Form::Minutes), None),
    ] {
        document.releases.push(passed(of, snapshot).made(at, Digest([0xa5; 32])));
    }
    let written = text(&document);
    assert_eq!(read(&written), document);
    for line in [
        "      at: \"2020-09-01T09:00:00\",",
        "      of: Goals,",
        "      of: Item(\"m7\", \"a8\", Minutes),",
        "          code: \"help-text\",",
    ] {
        assert!(written.lines().any(|found| found == line), "no line {line:?} in {written}");
    }
}

#[test]
fn the_text_is_laid_out_for_reading_and_comparing() {
    let written = text(&small());
    assert!(written.starts_with(
        "(\n  version: 1,\n  last_id: 53,\n  plan: (\n    title: \"Beskæftigelsesplan 2021\",\n"
    ));
    assert!(written.ends_with("\n  snapshots: [],\n)\n"));
    assert!(!written.contains('\r') && !written.contains('\t') && !written.contains("Some("));
    for line in [
        "          (\"1960-02\", 1),",
        "          (\"1960-04\", 3.3, (",
        "            cells: (1.1, -2128, \"se note, side 2\"),",
        "                condition: Level(AtMost(5.5)),",
        "                  value: 5.5,",
    ] {
        assert!(written.lines().any(|found| found == line), "no line {line:?}");
    }
}

#[test]
fn another_layout_means_the_same() {
    let document = small();
    let written = text(&document);
    let windows = written.replace('\n', "\r\n");
    let marked = format!("\u{FEFF}{written}");
    let crowded = written.lines().map(str::trim).collect::<String>();
    let options = written.replace("publisher: \"Kommunen\"", "publisher: Some(\"Kommunen\")");
    let attribute = format!("#![enable(implicit_some)]\n{written}");
    for other in [windows, marked, crowded, options, attribute] {
        assert_eq!(read(&other), document);
        assert_eq!(format::layout(other.as_bytes(), &document), Layout::Other);
    }
}

#[test]
fn comments_are_passed_over_and_noticed() {
    let document = small();
    let written = text(&document);
    let line = written.replace("points: [", "points: [ // by month");
    let inner = written.replace("(\"1960-02\", 1)", "(\"1960-02\", /* about */ 1 // or 2\n)");
    let cells = written.replace("(1.1, -2128,", "(1.1 /* a */, /* b */ -2128/* c */,");
    for commented in [format!("// mine\n{written}"), line, inner, cells] {
        assert_ne!(commented, written);
        assert_eq!(read(&commented), document);
        assert_eq!(format::layout(commented.as_bytes(), &document), Layout::Commented);
    }
    assert!(!format::has_comments(b"(title: \"https://aabenraa.dk /* \")"));
}

#[test]
fn text_of_any_kind_survives() {
    for title in ["\"", "\\", "a\nb\r\n\tc", "'", "\0\u{7f}\u{301}\u{feff}", "r#\"x\"#", "// no", "æøå 🏛 –"]
    {
        let mut document = small();
        title.clone_into(&mut document.plan.title);
        assert_eq!(read(&text(&document)).plan.title, title);
    }
}

#[test]
fn a_newer_version_is_recognised_whatever_else_there_is() {
    let written = text(&small());
    for newer in [
        written.replacen("version: 1", "version: 2", 1),
        "(version: 2)".into(),
        "(version: 2, {{{".into(),
        "// by hand\n(plan: (anything: [1, 2, (3)]), version: 2, title: Strange{}".into(),
        "\u{FEFF}(\r\n  version: 2,".into(),
    ] {
        assert_eq!(refusal(&newer), Refusal::TooNew { found: 2, known: 1 }, "{newer:.60}");
    }
}

#[test]
fn a_file_without_a_version_says_so_first() {
    for text in ["()", "(title: \"x\")", "(plan: (version: 1))", "(a: [1], b: \"version: 1\",)"] {
        assert_eq!(refusal(text), Refusal::NoVersion, "{text}");
    }
}

#[test]
fn a_file_of_more_than_64_mib_is_not_read() {
    let bytes = vec![b' '; usize::try_from(MAX_BYTES).unwrap() + 1];
    assert_eq!(refusal(bytes), Refusal::TooLarge { most: MAX_BYTES });
}

#[test]
fn a_file_of_too_many_values_is_not_read() {
    let text = format!("(version: 1, plan: [{}", "0,".repeat(MAX_VALUES));
    assert_eq!(refusal(text), Refusal::TooManyValues { most: MAX_VALUES });
}

#[test]
fn what_is_quoted_from_a_file_is_short() {
    let name = "x".repeat(1_000_000);
    for hostile in [format!("(version: 1, {name}: 1)"), format!("(version: 1, last_id: {name}"), name.clone()]
    {
        let error = parse(hostile.as_bytes()).unwrap_err();
        assert!(format!("{error:?}{error}").len() < 2_000);
    }
    let digits = "9".repeat(1_000_000);
    let hostile = text(&small()).replacen("1.1", &digits, 1);
    assert!(format!("{:?}", parse(hostile.as_bytes()).unwrap_err()).len() < 2_000);
}

#[test]
fn groups_without_end_are_refused() {
    for open in ["(", "[", "{", "Some(", "a(", "(a:", "[(", "/*", "\"", "r#\"", "'", "(plan:(", "((("] {
        for start in ["", "(version: 1, plan: (title: ", "(version: 1, last_id: 1, plan: ("] {
            let hostile = format!("{start}{}", open.repeat(100_000));
            assert!(parse(hostile.as_bytes()).is_err(), "{start}{open}…");
        }
    }
}

#[test]
fn sections_may_lie_as_deep_as_the_plan_allows_and_no_deeper() {
    let depth = |levels: usize| {
        let mut document = Document::empty(Period::Year(2021));
        let mut rows = Vec::new();
        for _ in 0..levels {
            let section =
                BudgetSection { id: document.new_id(), label: String::new(), rows, printed_total: None };
            rows = vec![Row::Section(section)];
        }
        let table = BudgetTable {
            id: document.new_id(),
            title: String::new(),
            sign: Sign::PositiveIsExpense,
            source: None,
            columns: Vec::new(),
            rows,
            total: Total::Sum,
            printed_total: None,
            note: None,
        };
        document.plan.budget.push(table);
        document
    };
    let deep = depth(BudgetTable::MAX_DEPTH + 1);
    assert_eq!(parse(text(&deep).as_bytes()).unwrap().document, deep);
    let written = parse(text(&depth(BudgetTable::MAX_DEPTH + 2)).as_bytes()).unwrap();
    assert!(written.faults.iter().any(|(fault, _)| matches!(fault.kind, FaultKind::TooDeep { .. })));
    assert!(to_text(&depth(100)).is_err(), "what cannot be read must not be written");
}

#[test]
fn many_faults_are_counted_and_the_first_are_placed() {
    let mut document = small();
    let series = document.plan.series.at(0).unwrap();
    let (id, point) = (series.id, series.points[0].clone());
    document.plan.series.get_mut(id).unwrap().points = vec![point; 1_001];
    let written = text(&document);
    let parsed = parse(written.as_bytes()).unwrap();
    assert_eq!((parsed.faults.len(), parsed.more_faults), (MAX_FAULTS, 1_000 - MAX_FAULTS));

    let first = written.lines().position(|line| line.contains("(\"1960-01\"")).unwrap();
    let (_, second) = &parsed.faults[0];
    assert_eq!(*second, Position { line: first + 2, column: 12 });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_reading_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_text_like_a_plan_makes_reading_panic(
        text in r#"(\(version: 1, (last_id: 9, )?plan: )?[-()\[\]{},:"'/*r#bæ\u{2028}19.eN \n\\]{0,80}"#
    ) {
        let _ = parse(text.as_bytes());
        let _ = format::has_comments(text.as_bytes());
    }

    /// Bytes lost, put in, doubled or changed somewhere in a good file.
    #[test]
    fn a_damaged_file_is_refused_or_read_and_never_more(
        at in 0.0..1.0_f64, length in 0_usize..60, put in "[-(),\\[\\]\":/*0-9a-gæ ]{0,6}", doubled in any::<bool>()
    ) {
        let good = text(&small()).into_bytes();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1 of a length")]
        let at = (good.len() as f64 * at) as usize;
        let end = (at + length).min(good.len());
        let mut bytes = good[..at].to_vec();
        bytes.extend_from_slice(put.as_bytes());
        if doubled {
            bytes.extend_from_slice(&good[at..end]);
            bytes.extend_from_slice(&good[at..]);
        } else {
            bytes.extend_from_slice(&good[end..]);
        }
        match parse(&bytes) {
            Err(error) => {
                let lines = bytes.iter().filter(|b| **b == b'\n').count() + 1;
                prop_assert!(error.position.line <= lines);
            }
            Ok(parsed) if parsed.faults.is_empty() => {
                let again = parse(text(&parsed.document).as_bytes()).unwrap();
                prop_assert_eq!(again.document, parsed.document);
            }
            Ok(parsed) => prop_assert!(parsed.faults.iter().all(|(_, at)| at.line > 1)),
        }
    }

    #[test]
    fn any_amount_and_any_words_survive(units in any::<i64>(), scale in 0_u32..=18, words in ".*") {
        let mut document = small();
        document.plan.title = words;
        let amount: Amount = format!("{units}").parse::<Amount>().map(|a| {
            Amount((0..scale).fold(a.0, |value, _| value / Amount::whole(10).0))
        }).unwrap();
        if let Some(series) = document.plan.series.get_mut(document.plan.series.at(0).unwrap().id) {
            series.points[0].value = planbord::plan::series::Value::Number(amount);
        }
        let written = text(&document);
        let read = parse(written.as_bytes()).unwrap().document;
        prop_assert_eq!(text(&read), written);
        prop_assert_eq!(read, document);
    }
}
