//! What cannot be is said at its field, and nothing that was typed is lost.

use super::*;

#[test]
fn a_place_of_0_or_beyond_the_last_is_said_at_the_field_and_nothing_is_lost() {
    let mut h = opened("Rank(of: 98)", r#"(condition: Level(AtMost(72)), due: In("2022"))"#);
    for place in ["0", "99"] {
        write(&mut h, "Måltal (nr.)", place);
        says(&h, &unfit(Unfit::NoSuchPlace { of: 98 }));
        assert_eq!(shown(&h, "Måltal (nr.)"), place);
        assert!(!h.state().history.is_changed());
    }
    write(&mut h, "Måltal (nr.)", "70");
    assert_eq!(condition(&h), level(Bound::AtMost, "70"));
}

#[test]
fn a_change_in_per_cent_of_0_is_said_at_the_base() {
    let target =
        r#"(condition: Percent(AtMost(-50)), due: In("2021"), base: (value: 200, when: In("2020")))"#;
    let mut h = opened("Persons", target);
    write(&mut h, "Udgangspunkt", "0");
    says(&h, &unfit(Unfit::BaseZero));
    assert_eq!(shown(&h, "Udgangspunkt"), "0");
    assert!(!h.state().history.is_changed());
    write(&mut h, "Ændring i %", "101");
    write(&mut h, "Udgangspunkt", "100");
    says(&h, &unfit(Unfit::FallOverHundred));
    assert!(!h.state().history.is_changed(), "neither of the two alone");
    write(&mut h, "Ændring i %", "10");
    assert_eq!(condition(&h), Condition::Percent(Bound::AtMost(amount("-10"))));
    assert_eq!(
        self::target(&h, "2").base.as_ref().unwrap().value,
        Some(amount("100")),
        "what was typed goes along"
    );
}

#[test]
fn a_deadline_before_the_base_is_said_at_the_base_also_where_it_is_not_seen() {
    let mut h = sample_opened("5");
    assert!(h.query_by_role_and_label(Role::TextInput, "Udgangspunktets periode").is_none());
    write(&mut h, "Periode", "2019");
    says(&h, &unfit(Unfit::DeadlineBeforeBase));
    assert_eq!(shown(&h, "Periode"), "2019");
    assert!(!h.state().history.is_changed());
    write(&mut h, "Udgangspunktets periode", "maj 2018");
    assert_eq!(target(&h, "5").due, Due::In(period("2019")));
}

#[test]
fn figures_are_reckoned_as_a_mean_or_a_sum_only_where_that_can_be() {
    let mut h = opened("Persons", r#"(condition: Level(AtMost(3725)), due: In("2018"))"#);
    pick(&mut h, "Opgøres som", "I gennemsnit");
    assert_eq!(target(&h, "2").reckoning, Reckoning::Average);
    pick(&mut h, "Frist", "Ultimo");
    says(&h, &unfit(Unfit::NoPeriod));
    assert_eq!(target(&h, "2").due, Due::In(period("2018")));
    pick(&mut h, "Opgøres som", "Det seneste tal");
    assert_eq!(target(&h, "2").due, Due::AtEnd(period("2018")));
    assert!(h.query_by_role_and_label(Role::ComboBox, "Opgøres som").is_none());
    pick(&mut h, "Frist", "I perioden");
    pick(&mut h, "Enhed", "%");
    h.get_by_role_and_label(Role::ComboBox, "Opgøres som").click();
    h.run();
    assert!(h.query_by_role_and_label(Role::Button, "I alt").is_none(), "shares do not add up");
}

#[test]
fn a_level_of_a_named_scale_is_chosen_by_its_name() {
    let mut h =
        opened(r#"Scale(["Lav", "Middel", "Høj"])"#, r#"(condition: Level(AtLeast(2)), due: In("2021"))"#);
    assert_eq!(chosen(&h, "Måltal"), "Middel");
    pick(&mut h, "Måltal", "Høj");
    assert_eq!(condition(&h), level(Bound::AtLeast, "3"));
    says(&h, "Målet er Høj eller bedre");
    write(&mut h, "Niveauer, det laveste først", "Lav; Høj");
    says(&h, &unfit(Unfit::NoSuchPlace { of: 2 }));
    pick(&mut h, "Måltal", "Høj");
    assert_eq!(condition(&h), level(Bound::AtLeast, "2"));
    assert_eq!(goal(&h, "2").measures[0].unit, Unit::Scale(vec!["Lav".into(), "Høj".into()]));
    write(&mut h, "Niveauer, det laveste først", "Lav; Lav");
    says(&h, "To niveauer har samme navn.");
}

#[test]
fn a_unit_that_the_targets_do_not_fit_waits_until_they_all_do() {
    let two = r#"(condition: Level(AtMost(800)), due: In("2021")), (condition: Level(AtMost(700)), due: In("2022"))"#;
    let mut h = harness(View::Goals, document("Persons", two), TALL);
    choose(&mut h, "2, ");
    pick(&mut h, "Enhed", "placering");
    assert_eq!(goal(&h, "2").measures[0].unit, Unit::Persons);
    assert_eq!(h.query_all_by_role_and_label(Role::TextInput, "Måltal (nr.)").count(), 2, "both are opened");
    for place in ["72", "70"] {
        let unmended = h
            .query_all_by_role_and_label(Role::TextInput, "Måltal (nr.)")
            .find(|node| matches!(node.value().as_deref(), Some("800" | "700")));
        unmended.unwrap().focus();
        h.run();
        h.key_press_modifiers(Modifiers::COMMAND, Key::A);
        h.get_by(|node| node.is_focused()).type_text(place);
        h.run();
        h.key_press(Key::Enter);
        h.run();
    }
    let measure = &goal(&h, "2").measures[0];
    assert_eq!(measure.unit, Unit::Rank { of: 98 });
    let levels: Vec<_> = measure.targets.iter().map(|target| target.condition.clone()).collect();
    assert_eq!(levels, [level(Bound::AtMost, "72"), level(Bound::AtMost, "70")]);
    undo(&mut h);
    assert!(!h.state().history.is_changed(), "all of it is one step");
}

#[test]
fn a_ranking_is_among_at_least_one() {
    let mut h = opened("Rank(of: 98)", r#"(condition: Level(AtMost(12)), due: In("2022"))"#);
    write(&mut h, "Blandt", "0");
    says(&h, &Words::new(Language::Danish).fault(&FaultKind::EmptyScale));
    assert_eq!(goal(&h, "2").measures[0].unit, Unit::Rank { of: 98 });
    write(&mut h, "Blandt", "19");
    assert_eq!(goal(&h, "2").measures[0].unit, Unit::Rank { of: 19 });
}

#[test]
fn a_scale_ends_after_it_begins() {
    let mut h = opened("Score(from: 1, to: 10)", r#"(condition: Level(AtLeast(4)), due: In("2022"))"#);
    write(&mut h, "Fra", "10");
    says(&h, &Words::new(Language::Danish).fault(&FaultKind::EmptyScale));
    write(&mut h, "Til", "5");
    assert_eq!(goal(&h, "2").measures[0].unit, Unit::Score { from: 1, to: 5 });
}

#[test]
fn a_step_out_of_order_is_said_at_the_step() {
    let path =
        r#"(condition: Path(last: AtMost(783), steps: [("2019", 975), ("2020", 853)]), due: In("2021"))"#;
    let mut h = opened("Persons", path);
    write(&mut h, "Delmål 2, periode", "2018");
    says(&h, &unfit(Unfit::StepNotLater));
    assert!(!h.state().history.is_changed());
    write(&mut h, "Delmål 1, periode", "2017");
    let expected = r#"Path(last: AtMost(783), steps: [("2017", 975), ("2018", 853)])"#;
    assert_eq!(condition(&h), read(expected));
    press(&mut h, "Fjern delmål 1");
    assert_eq!(condition(&h), read(r#"Path(last: AtMost(783), steps: [("2018", 853)])"#));
    press(&mut h, "Fjern delmål 1");
    says(&h, &unfit(Unfit::NoSteps));
    assert_eq!(condition(&h), read(r#"Path(last: AtMost(783), steps: [("2018", 853)])"#));
}
