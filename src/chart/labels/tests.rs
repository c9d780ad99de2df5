//! How labels stand apart, stay inside and keep their order.

use proptest::prelude::*;

use super::*;

/// Every letter is half as wide as it is high.
struct Even;

impl Measure for Even {
    fn width(&self, text: &str, style: Type) -> f32 {
        0.5 * style.size * text.chars().count() as f32
    }
}

const STYLE: Type = Type { size: 10.0, strength: Strength::Plain };

#[track_caller]
fn check(text: &str, letters: usize, lines: &[&str]) {
    assert_eq!(in_lines(text, 5.0 * letters as f32, STYLE, &Even), lines);
}

#[test]
fn text_is_broken_between_words() {
    check("mål og tal", 6, &["mål og", "tal"]);
    check("mål og tal", 20, &["mål og tal"]);
    check("", 20, &[]);
}

#[test]
fn a_word_too_long_for_a_line_is_broken_within() {
    check("langtidsledige", 6, &["langti", "dsledi", "ge"]);
    check("abc", 0, &["a", "b", "c"]);
}

#[test]
fn what_is_left_out_is_shown() {
    let few = |most| in_few_lines("et to tre fire", 30.0, most, STYLE, &Even);
    assert_eq!(few(3), ["et to", "tre", "fire"]);
    assert_eq!(few(1), ["et to…"]);
    assert_eq!(few(0), Vec::<String>::new());
    assert_eq!(shortened("langtidsledige", 30.0, STYLE, &Even), "langt…");
    assert_eq!(shortened("ab", 5.0, STYLE, &Even), "");
}

#[test]
fn names_at_the_right_stand_in_lines_or_not_at_all() {
    let names = end_names(&["hele landet", "Aabenraa"], 200.0, STYLE, &Even).unwrap();
    assert_eq!((names[0].lines.len(), names[1].width), (1, 40.0));
    assert_eq!(
        end_names(&["et meget langt navn, som ikke får plads på få linjer"], 100.0, STYLE, &Even),
        None
    );
}

#[test]
fn names_without_room_for_all_have_no_places() {
    assert_eq!(column(&[5.0, 5.0], &[10.0, 10.0], 0.0, 15.0), None);
    assert_eq!(column(&[5.0, 5.0], &[10.0, 10.0], 0.0, 20.0), Some(vec![5.0, 15.0]));
}

proptest! {
    #[test]
    fn names_at_the_right_stand_apart_inside_and_in_order(
        names in prop::collection::vec((-50.0f32..450.0, 8.0f32..40.0), 0..12)
    ) {
        let (wanted, heights): (Vec<f32>, Vec<f32>) = names.into_iter().unzip();
        if let Some(middles) = column(&wanted, &heights, 0.0, 400.0) {
            let patch = |nth: usize| (middles[nth] - heights[nth] / 2.0, middles[nth] + heights[nth] / 2.0);
            for a in 0..middles.len() {
                let (top, bottom) = patch(a);
                prop_assert!(top >= -0.1 && bottom <= 400.1, "{:?}", patch(a));
                for b in 0..a {
                    let (other_top, other_bottom) = patch(b);
                    prop_assert!(bottom <= other_top + 0.1 || other_bottom <= top + 0.1);
                    if wanted[a] > wanted[b] {
                        prop_assert!(middles[a] > middles[b]);
                    }
                }
            }
        } else {
            prop_assert!(heights.iter().sum::<f32>() > 400.0);
        }
    }

    #[test]
    fn names_above_stand_apart_and_inside(
        names in prop::collection::vec((-50.0f32..450.0, 0.0f32..80.0, 5.0f32..150.0), 0..12), rows in 0u8..4
    ) {
        let names: Vec<Above> =
            names.into_iter().map(|(from, long, width)| Above { across: (from, from + long), width }).collect();
        let room = Patch { left: 0.0, top: 0.0, right: 400.0, bottom: 13.0 * f32::from(rows) };
        let places: Vec<Patch> = above(&names, &room, 13.0, 4.0).into_iter().flatten().collect();
        for (nth, patch) in places.iter().enumerate() {
            prop_assert!(patch.left >= -0.01 && patch.right <= 400.01 && patch.top >= -0.01 && patch.bottom <= room.bottom + 0.01);
            prop_assert!(places[..nth].iter().all(|other| patch.shared_with(other) <= 0.0));
        }
    }

    #[test]
    fn no_line_is_wider_than_its_room(text in "[a-zæøå ]{0,60}", letters in 1usize..30) {
        let width = 5.0 * letters as f32;
        for line in in_lines(&text, width, STYLE, &Even) {
            prop_assert!(Even.width(&line, STYLE) <= width + 0.01 || line.chars().count() == 1);
        }
        prop_assert!(Even.width(&shortened(&text, width, STYLE, &Even), STYLE) <= width + 0.01);
    }
}
