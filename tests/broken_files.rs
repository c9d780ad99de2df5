//! Every file in `sample-data/broken` is refused, for the reason its first line gives.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use planbord::store::parse;

/// The file, where the error is, and how the fact begins that is reported.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("after-no-years", "29:26", "plan.goals[0].measures[0].targets[0].condition Impossible(NoYears)"),
    ("ages-out-of-order", "45:15", "plan.series[0].ages AgesOutOfOrder"),
    (
        "average-without-period",
        "31:26",
        "plan.goals[0].measures[0].targets[0].reckoning Impossible(NoPeriod)",
    ),
    ("bad-cell", "83:29", r#"BadNumber { expected: Number, found: "-", fault: NotANumber }"#),
    ("bad-digest", "110:15", "BadValue { expected: Digest, found:"),
    ("bad-expression", "96:28", r#"BadValue { expected: Expression, found: "k3 * 100" }"#),
    ("bad-moment", "112:14", r#"BadValue { expected: Moment, found: "\"2020-09-01\"" }"#),
    ("bad-period", "9:13", r#"BadValue { expected: Period, found: "\"1. kv. 2021\"" }"#),
    ("bad-time", "95:14", r#"BadValue { expected: Time, found: "\"16.00\"" }"#),
    ("base-zero", "32:21", "plan.goals[0].measures[0].targets[0].base Impossible(BaseZero)"),
    ("breaks-out-of-order", "56:17", "plan.series[0].breaks[1].on BreakNotLater(2019-02-01)"),
    ("cell-count", "83:24", "plan.budget[0].rows[0].rows[0].cells CellCount { expected: 2, found: 3 }"),
    ("cell-kind", "83:29", "plan.budget[0].rows[0].rows[0].cells[1] CellKind"),
    ("cell-of-nothing", "32:23", r#"plan.goals[0].measures[0].targets[0].budget NoSuch("b5/r9/c12")"#),
    ("chart-average-of-one", "96:43", "plan.charts[0].chart.lines[0].derived AverageOfSoMany { found: 1 }"),
    ("chart-derived-from-nothing", "96:43", r#"plan.charts[0].chart.lines[0].derived NoSuch("s12")"#),
    ("chart-ends-before-it-begins", "98:18", "plan.charts[0].chart.until EndsBeforeItBegins"),
    ("chart-event-of-nothing", "97:26", r#"plan.charts[0].chart.events[0] NoSuch("e15")"#),
    ("chart-highlight", "97:22", "plan.charts[0].chart.highlight NoSuchLine"),
    ("chart-measure-of-nothing", "95:17", r#"plan.charts[0].chart.kind NoSuch("k13")"#),
    ("chart-series-of-nothing", "96:28", r#"plan.charts[0].chart.lines[0].series NoSuch("s12")"#),
    ("claim-of-nothing", "96:16", r#"plan.statements[0].claim NoSuch("b5/r14/c7")"#),
    ("condition-without-kind", "30:26", r#"UnknownWord { found: "AtMost", of: Some("Condition")"#),
    ("danish-day", "14:15", r#"BadValue { expected: Day, found: "\"07-09-2020\"" }"#),
    ("day-far-away", "14:15", r#"BadValue { expected: Day, found: "\"+12020-09-07\"" }"#),
    (
        "deadline-before-base",
        "32:21",
        "plan.goals[0].measures[0].targets[0].base Impossible(DeadlineBeforeBase)",
    ),
    ("decimal-comma", "47:23", r#"DecimalComma { found: "290,5" }"#),
    ("decimal-comma-in-cells", "83:29", r#"DecimalComma { found: "2128,5" }"#),
    ("decimal-comma-in-expression", "96:28", r#"BadValue { expected: Expression, found: "0,2" }"#),
    ("decimal-comma-in-target", "30:39", r#"DecimalComma { found: "25,6" }"#),
    ("decision-of-nothing", "96:17", r#"plan.cases[0].next_decision.item NoSuch("a13")"#),
    ("duplicate-field", "23:9", r#"DuplicateField { field: "title", of: Some("Goal") }"#),
    ("duplicate-id", "54:13", r#"plan.budget[0].id DuplicateId("b4")"#),
    ("empty", "1:1", "Empty"),
    ("empty-scale", "27:19", "plan.goals[0].measures[0].unit EmptyScale"),
    ("ends-before-it-begins", "25:18", "plan.goals[0].in_force.until EndsBeforeItBegins"),
    ("event-ends-before-it-begins", "95:16", "plan.events[0].until EndsBeforeItBegins"),
    ("exponent", "47:23", r#"BadNumber { expected: Value, found: "1e400", fault: Exponent }"#),
    ("expression-not-a-text", "94:18", r#"BadValue { expected: Text, found: "2128" }"#),
    ("expression-without-end", "96:16", "BadValue { expected: Expression, found:"),
    ("extension", "1:1", "Extension"),
    (
        "fall-over-hundred",
        "30:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(FallOverHundred)",
    ),
    ("flow-row-of-nothing", "99:18", r#"plan.cases[0].flows[0].row NoSuch("b5/r14")"#),
    ("follow-up-column-of-nothing", "95:17", r#"plan.follow_ups[0].column NoSuch("b5/c14")"#),
    ("formula-cells", "87:83", "plan.budget[0].rows[1].printed[1] CellKind"),
    ("formula-circle", "87:58", "plan.budget[0].rows[1].formula Circle"),
    ("formula-of-itself", "73:22", "plan.budget[0].columns[1].formula Circle"),
    ("formula-of-nothing", "87:56", r#"plan.budget[0].rows[1].formula NoSuch("r14")"#),
    ("grant-line-of-nothing", "109:21", r#"plan.follow_ups[0].grants[0].parts[1].to NoSuch("b5/r14")"#),
    ("group-expected", "11:7", r#"BadValue { expected: Group, found: "\"p1\"" }"#),
    ("id-above-last", "98:15", r#"meetings[0].items[0].id IdOutOfRange { id: "a21", last_id: 20 }"#),
    ("id-letter", "28:21", r#"BadValue { expected: Id('s'), found: "\"g4\"" }"#),
    ("id-of-nothing", "28:21", r#"plan.goals[0].measures[0].series NoSuch("s12")"#),
    ("id-zero", "81:21", r#"BadValue { expected: Id('r'), found: "\"r0\"" }"#),
    ("infinity", "47:23", r#"BadNumber { expected: Value, found: "-inf", fault: NotFinite }"#),
    ("investment-not-money", "96:17", "plan.cases[0].investment.unit NotMoney"),
    ("item-of-nothing", "32:44", r#"plan.goals[0].measures[0].deliveries[1] NoSuch("a12")"#),
    ("item-part-twice", "94:9", "plan.meeting_setup.order[2] PartTwice"),
    ("json", "2:1", r#"NotAPlan { found: "{" }"#),
    ("level-of-nothing", "96:16", r#"plan.statements[0].claim NoSuch("s4[#1]")"#),
    ("list-expected", "10:19", r#"BadValue { expected: List, found: "(" }"#),
    ("milestone-of-nothing", "101:28", r#"plan.cases[0].statuses[0].groups[0].milestone NoSuch("k13")"#),
    ("missing-comma", "13:24", "MissingComma"),
    ("missing-field", "38:7", r#"MissingField { field: "unit", of: Some("Series") }"#),
    ("missing-version", "2:1", "NoVersion"),
    ("month-13", "47:12", r#"BadValue { expected: Period, found: "\"2020-13\"" }"#),
    ("months-count", "95:17", "plan.person_plans[0].months CellCount { expected: 12, found: 11 }"),
    ("months-in-words", "95:26", "plan.person_plans[0].months[2] CellKind"),
    ("more-after-the-end", "109:1", r#"TextAfterEnd { found: "(" }"#),
    ("negative-gap", "30:26", "plan.goals[0].measures[0].targets[0].condition Impossible(NegativeGap)"),
    ("nested-too-deep", "47:81", "TooDeep"),
    ("newer-version", "3:12", "TooNew { found: 2, known: 1 }"),
    ("no-such-day", "14:15", r#"BadValue { expected: Day, found: "\"2021-02-31\"" }"#),
    ("no-such-level", "46:20", "plan.series[0].points[1][1] NoSuchLevel"),
    ("no-target", "29:22", "plan.goals[0].measures[0].targets NoTarget"),
    ("not-a-number", "47:23", r#"BadNumber { expected: Value, found: "NaN", fault: NotFinite }"#),
    ("not-utf-8", "6:17", "NotUtf8"),
    ("number-as-text", "47:23", r#"BadNumber { expected: Value, found: "\"290,5\"", fault: NotANumber }"#),
    ("number-too-large", "43:19", r#"BadValue { expected: WholeNumber, found: "300" }"#),
    (
        "other-area-of-nothing",
        "30:42",
        r#"plan.goals[0].measures[0].targets[0].condition.series NoSuch("s12")"#,
    ),
    ("path-row-of-nothing", "98:26", r#"plan.cases[0].path.other_support NoSuch("b5/r14")"#),
    (
        "path-without-end",
        "30:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(PathWithoutEnd)",
    ),
    ("path-without-steps", "30:26", "plan.goals[0].measures[0].targets[0].condition Impossible(NoSteps)"),
    ("per-cent-of-a-level", "29:26", "plan.goals[0].measures[0].targets[0].condition Impossible(NoFigure)"),
    ("period-twice", "48:12", r#"plan.series[0].points[2][0] PeriodNotLater("2020-02")"#),
    ("periods-out-of-order", "47:12", r#"plan.series[0].points[1][0] PeriodNotLater("2020-01")"#),
    ("persons-of-half-a-year", "94:15", "plan.person_plans[0].year NotAYear(Half(2021, 1))"),
    (
        "place-zero",
        "29:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(NoSuchPlace { of: 98 })",
    ),
    ("plain-text", "2:1", r#"NotAPlan { found: "Kære" }"#),
    ("point-without-value", "47:11", r#"BadValue { expected: Point, found: "(\"2020-02\"" }"#),
    (
        "points-of-no-share",
        "30:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(PointsOfNoShare)",
    ),
    (
        "printed-change-decimals",
        "33:31",
        "plan.goals[0].measures[0].targets[0].printed_change Impossible(TooManyDecimals { most: 6 })",
    ),
    ("publication-of-nothing", "46:24", r#"plan.series[0].source.publication NoSuch("p12")"#),
    ("rates-out-of-order", "96:15", "plan.reimbursements[1].from DayNotLater(2016-01-04)"),
    ("reports-out-of-order", "102:17", "plan.follow_ups[0].reports[1].on DayNotLater(2021-03-31)"),
    ("scale-without-names", "27:19", "plan.goals[0].measures[0].unit EmptyScale"),
    (
        "score-off-scale",
        "29:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(OffScale { from: 1, to: 10 })",
    ),
    ("section-twice", "109:21", "meetings[0].items[0].sections[1].kind PartTwice"),
    ("section-without-title", "93:9", "plan.meeting_setup.order[1] NoText"),
    ("sections-too-deep", "95:39", "plan.budget[0].rows"),
    ("served-goal-of-nothing", "23:18", r#"plan.goals[0].serves[0] NoSuch("g12")"#),
    ("serves-itself", "23:18", "plan.goals[0].serves[0] ServesItself"),
    ("serves-twice", "29:25", "plan.goals[1].serves[1] ServesItself"),
    (
        "share-above-hundred",
        "29:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(NoSuchShare)",
    ),
    ("snapshot-number", "109:15", "snapshots[0].number SnapshotNumber { expected: 1, found: 2 }"),
    ("snapshot-of-nothing", "114:13", r#"snapshots[0].item NoSuch("a12")"#),
    ("snapshot-outside", "111:13", r#"snapshots[0].file UnsafeFileName("../001-2020-09-07-punkt-67.ron")"#),
    ("statement-decimals", "96:19", "plan.statements[0].decimals TooManyDecimals { found: 7, most: 6 }"),
    ("statement-of-no-target", "94:18", r#"plan.statements[0].printed NoSuch("k3.2")"#),
    ("statement-of-nothing", "94:18", r#"plan.statements[0].printed NoSuch("s13")"#),
    ("statuses-out-of-order", "100:17", "plan.cases[0].statuses[1].on DayNotLater(2020-06-30)"),
    ("step-without-level", "30:58", "BadValue { expected: Step, found:"),
    (
        "steps-out-of-order",
        "30:26",
        "plan.goals[0].measures[0].targets[0].condition Impossible(StepNotLater)",
    ),
    ("sum-of-shares", "30:26", "plan.goals[0].measures[0].targets[0].reckoning Impossible(CannotAddUp)"),
    ("task-without-text", "105:21", "meetings[0].items[0].tasks[0].what NoText"),
    ("text-without-quotes", "13:16", r#"BadValue { expected: Text, found: "Planen" }"#),
    ("too-many-decimals", "43:19", "plan.series[0].decimals TooManyDecimals { found: 7, most: 6 }"),
    (
        "too-many-digits",
        "47:23",
        r#"BadNumber { expected: Value, found: "12345678901234567890123456789.5", fault: TooManyDigits }"#,
    ),
    ("total-of-no-sum", "89:24", "plan.budget[0].printed_total TotalOfNoSum"),
    ("truncated", "23:1", "Truncated { opened: Some(Position { line: 18, column: 7 }) }"),
    ("truncated-comment", "109:1", "Truncated { opened: Some(Position { line: 109, column: 1 }) }"),
    ("truncated-text", "21:16", "Truncated { opened: Some(Position { line: 21, column: 16 }) }"),
    ("two-points", "47:23", r#"BadNumber { expected: Number, found: "1.290.5", fault: NotANumber }"#),
    (
        "two-targets-of-one-time",
        "36:22",
        "plan.goals[0].measures[0].targets[1].due Impossible(NotLaterTarget)",
    ),
    ("unknown-field", "21:9", r#"UnknownField { found: "titel", of: Some("Goal")"#),
    ("unknown-field-at-the-end", "108:3", r#"UnknownField { found: "notes", of: Some("PlanFile")"#),
    ("unknown-stage", "96:14", r#"UnknownWord { found: "Printed", of: Some("Stage")"#),
    ("unknown-value", "48:23", r#"BadNumber { expected: Value, found: "Unknown", fault: NotANumber }"#),
    ("unknown-word", "22:17", r#"UnknownWord { found: "Lokal", of: Some("Origin")"#),
    ("version-zero", "3:12", r#"BadValue { expected: Version, found: "0" }"#),
    ("vintage-without-day", "47:30", "plan.series[0].points[1][2].vintage VintageNotLater"),
    ("vintages-out-of-order", "47:40", "plan.series[0].points[1][2].vintage VintageNotLater"),
    (
        "vote-of-more-names",
        "109:22",
        "meetings[0].items[0].vote.against.names MoreNamesThanVotes { votes: 1, names: 2 }",
    ),
    ("voted-twice", "113:17", r#"meetings[0].items[0].vote.against.names[0] VotedTwice("Anna Andersen")"#),
    ("whole-number", "43:19", r#"BadValue { expected: WholeNumber, found: "1.5" }"#),
    ("word-in-quotes", "31:20", r#"BadValue { expected: Word, found: "\"2021\"" }"#),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sample-data/broken")
}

fn files() -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect()
}

/// What is said about a file: `line:column` and the fact.
fn verdict(bytes: &[u8]) -> String {
    match parse(bytes) {
        Err(error) => format!("{} {:?}", error.position, error.refusal),
        Ok(parsed) => {
            let faults =
                parsed.faults.iter().map(|(fault, at)| format!("{at} {} {:?}", fault.place, fault.kind));
            faults.collect::<Vec<_>>().join("; ")
        }
    }
}

#[test]
fn every_broken_file_is_refused_for_its_reason_and_at_its_place() {
    for (name, bytes) in files() {
        let expected = EXPECTED.iter().find(|row| row.0 == name);
        let (_, position, fact) = expected.unwrap_or_else(|| panic!("{name} has no row in the table"));
        let found = verdict(&bytes);
        assert!(found.starts_with(&format!("{position} {fact}")), "{name}: {found}");
    }
}

#[test]
fn every_row_of_the_table_has_a_file() {
    let files = files();
    let missing: Vec<_> = EXPECTED.iter().filter(|row| !files.contains_key(row.0)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_broken_file_says_first_why() {
    for (name, bytes) in files() {
        assert!(bytes.starts_with(b"// Refused: "), "{name}");
    }
}
