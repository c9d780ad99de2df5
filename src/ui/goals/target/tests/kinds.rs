//! Every kind of target, through its form.

use super::*;
use crate::ui::goals::target::draft::Draft;

/// What is done to make a target of a kind.
enum Do {
    Pick(&'static str, &'static str),
    Write(&'static str, &'static str),
    Press(&'static str),
    Series(&'static str, &'static str),
}

/// Every kind by its name, how it is filled in, and what should come of it.
fn kinds() -> [(&'static str, Vec<Do>, &'static str); 13] {
    use Do::{Pick, Press, Series, Write};
    let other = || Series("Det andet områdes tidsserie", "selvstændige tilsagn");
    [
        ("Højst", vec![Write("Måltal", "25")], "Level(AtMost(25))"),
        ("Under", vec![Write("Måltal", "24,5")], "Level(Below(24.5))"),
        ("Mindst", vec![Write("Måltal", "35 %")], "Level(AtLeast(35))"),
        ("Over", vec![Write("Måltal", "0")], "Level(Above(0))"),
        (
            "Ændring i procent",
            vec![Pick("Grænse", "Mindst"), Write("Ændring i %", "1,9"), Pick("Retning", "Lavere")],
            "Percent(AtMost(-1.9))",
        ),
        (
            "Ændring i procentpoint",
            vec![Pick("Grænse", "Mere end"), Write("Ændring i procentpoint", "2"), Pick("Retning", "Højere")],
            "Points(Above(2))",
        ),
        ("Fastholdes", vec![Pick("Retning", "Lavere er bedre")], "Keep(Lower)"),
        (
            "Sti med delmål",
            vec![
                Pick("Grænse", "Højst"),
                Write("Måltal ved fristen", "20"),
                Press("Tilføj delmål"),
                Write("Delmål 1, periode", "2019"),
                Write("Delmål 1, måltal", "30"),
                Press("Tilføj delmål"),
                Write("Delmål 2, måltal", "25"),
            ],
            r#"Path(last: AtMost(20), steps: [("2019", 30), ("2020", 25)])"#,
        ),
        (
            "Andel efter antal år",
            vec![Pick("Grænse", "Mindst"), Write("Andel i %", "50"), Write("Antal år", "3")],
            "AfterYears(years: 3, share: AtLeast(50))",
        ),
        ("Ikke over et andet område", vec![other()], r#"Against(series: "s68", relation: NotAbove)"#),
        ("Ikke under et andet område", vec![other()], r#"Against(series: "s68", relation: NotBelow)"#),
        (
            "Tættere på et andet område",
            vec![other(), Write("Mindst så meget tættere på", "2")],
            r#"Against(series: "s68", relation: NarrowGap(2))"#,
        ),
        ("Leveres", vec![], "Deliver"),
    ]
}

#[test]
fn every_kind_of_target_is_made_through_the_form_from_another() {
    for start in ["Deliver", "Level(AtLeast(70))"] {
        let mut h = opened("Percent", &format!(r#"(condition: {start}, due: In("2021"))"#));
        for (name, steps, expected) in kinds() {
            pick(&mut h, "Krav", name);
            for step in steps {
                match step {
                    Do::Pick(field, option) => pick(&mut h, field, option),
                    Do::Write(field, text) => write(&mut h, field, text),
                    Do::Press(button) => press(&mut h, button),
                    Do::Series(field, text) => choose_series(&mut h, field, text),
                }
            }
            assert_eq!(condition(&h), read(expected), "{name}");
            assert!(h.query_by_label("Drop ændringen").is_none(), "{name} waits");
            if name == "Sti med delmål" {
                press(&mut h, "Fjern delmål 2");
                press(&mut h, "Fjern delmål 1");
            }
        }
    }
}

#[test]
fn every_kind_of_target_goes_through_the_form_unchanged() {
    for (name, _, made) in kinds() {
        let base = r#"base: (value: 46, when: In("2018"), certainty: Expected)"#;
        let mut h = opened("Percent", &format!(r#"(condition: {made}, due: In("2021"), {base})"#));
        assert_eq!(chosen(&h, "Krav"), name);
        press(&mut h, "Mere om måltallet");
        let fields: Vec<String> = h
            .query_all_by_role(Role::TextInput)
            .filter_map(|node| node.accesskit_node().label())
            .filter(|label| !["Søg i mål", "Målet", "Nummer", "Ansvarlig"].contains(&label.as_str()))
            .collect();
        for field in fields {
            let text = shown(&h, &field);
            write(&mut h, &field, &text);
        }
        assert!(!h.state().history.is_changed(), "{name} changed");
    }
}

#[test]
fn a_form_makes_the_target_that_filled_it() {
    let reckonings = ["", "reckoning: Average, ", "reckoning: Sum, "];
    let dues = [r#"In("2021")"#, r#"AtEnd("2021-Q1")"#, r#"By("2022-04-30")"#, "EveryYear", "Unstated"];
    let bases = [
        "",
        "base: (value: 0), ",
        r#"base: (when: AtEnd("2017")), "#,
        r#"base: (value: 3.50, when: In("2017"), certainty: Expected, note: "x"), "#,
    ];
    let mut conditions: Vec<String> = kinds().into_iter().map(|(_, _, made)| made.to_owned()).collect();
    for bound in ["AtMost", "Below", "AtLeast", "Above"] {
        for by in ["-50", "0", "1.9"] {
            conditions.push(format!("Percent({bound}({by}))"));
            conditions.push(format!("Points({bound}({by}))"));
        }
    }
    conditions
        .extend(["Keep(Higher)".to_owned(), r#"Against(series: "s1", relation: NarrowGap(0))"#.to_owned()]);
    for (at, condition) in conditions.iter().enumerate() {
        for (nth, due) in dues.iter().enumerate() {
            let (reckoning, base) = (reckonings[(at + nth) % 3], bases[(at + nth) % 4]);
            let printed = "printed_change: (percent: -5.1, decimals: 2)";
            let budget = r#"budget: (table: "b1", row: "r2", column: "c3")"#;
            let text = format!("(condition: {condition}, {reckoning}due: {due}, {base}{printed}, {budget})");
            let target: Target = read(&text);
            assert_eq!(Draft::of(&target).target(), Ok(target), "{text}");
        }
    }
}

#[test]
fn each_kind_has_only_its_own_fields() {
    let mut h = opened("Percent", r#"(condition: Level(AtMost(25)), due: In("2021"))"#);
    let fields = ["Måltal", "Ændring i %", "Antal år", "Udgangspunkt", "Andel i %"];
    let mut check = |kind: &str, expected: &[&str]| {
        pick(&mut h, "Krav", kind);
        let there: Vec<&str> = fields
            .into_iter()
            .filter(|field| h.query_by_role_and_label(Role::TextInput, field).is_some())
            .collect();
        assert_eq!(there, expected, "{kind}");
    };
    check("Mindst", &["Måltal"]);
    check("Ændring i procent", &["Ændring i %", "Udgangspunkt"]);
    check("Andel efter antal år", &["Antal år", "Andel i %"]);
    check("Leveres", &[]);
}

#[test]
fn nothing_in_an_open_form_reaches_past_the_edge_in_any_width() {
    for width in [576.0, 840.0, 1280.0] {
        for (name, _, made) in kinds() {
            let target = format!(r#"(condition: {made}, due: In("2021"))"#);
            let mut h = harness(View::Goals, document("Percent", &target), [width, 2400.0]);
            choose(&mut h, "2, ");
            open(&mut h);
            for node in h.query_all_by(|node| node.label().is_some() || node.value().is_some()) {
                let right = node.rect().right();
                let label = node.accesskit_node().label();
                assert!(right <= width + 0.5, "{name}: {label:?} reaches {right} of {width}");
            }
        }
    }
}
