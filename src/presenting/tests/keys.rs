//! What the audience sees, key by key, and by keys at random.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::meeting::ItemSlides;
use crate::meeting::slides::SlideOf;
use crate::meeting::text::Reference;
use crate::plan::id::SeriesId;
use crate::presenting::catalogue::{Answer, AnswerOf};
use crate::presenting::keys::{KEYS, Key};
use crate::presenting::show::{Answers, Audience, Cover, Desk, Presenter, Pressed};
use crate::presenting::{Kind, Seen, Slide};

/// A meeting with charts, a table, and one spare slide, before the plan is decided on.
static DECK: LazyLock<Arc<Deck>> = LazyLock::new(|| {
    let document = changed(|item| {
        item.decision.clear();
        item.presentation = "{d279}\n\n{b142}\n\n{k21}".to_owned();
        item.slides = ItemSlides { order: None, spare: vec![SlideOf::Thing(Reference::Goals)] };
    });
    Arc::new(shown(&document, None, Language::Danish).deck)
});

/// A drawer with two answers: one to any text, one more to texts with an `a`.
struct Two(Vec<Arc<Slide>>);

static ANSWERS: LazyLock<Two> = LazyLock::new(|| {
    let document = changed(|item| item.presentation = "{s82}\n\n{s85}".to_owned());
    let deck = shown(&document, Some(PLAN), Language::Danish).deck;
    let charts = deck.slides.iter().filter(|slide| slide.kind == Kind::Chart);
    Two(charts.map(|slide| Arc::new(Slide { item: None, of: None, ..Slide::clone(slide) })).collect())
});

/// Why a goal stands as it does.
static WHY: LazyLock<Arc<Slide>> = LazyLock::new(|| {
    let slide = ANSWERS.0.first().unwrap();
    Arc::new(Slide { kind: Kind::Why, ..Slide::clone(slide) })
});

impl Answers for Two {
    fn find(&self, text: &str, most: usize) -> Vec<Answer> {
        let of = [SeriesId(82), SeriesId(85)].map(|id| AnswerOf::Thing(Reference::Series(id)));
        let known = if text.contains('a') { 2 } else { 1 };
        let answer =
            |of: &AnswerOf| Answer { of: *of, title: "Serie".to_owned(), kind: "Tidsserie".to_owned() };
        of.iter().take(known.min(most)).map(answer).collect()
    }

    fn slides(&self, of: AnswerOf) -> Vec<Arc<Slide>> {
        match of {
            AnswerOf::Decision(..) => return Vec::new(),
            AnswerOf::Why(_) => return vec![Arc::clone(&WHY)],
            AnswerOf::Thing(_) => {}
        }
        let first = of == AnswerOf::Thing(Reference::Series(SeriesId(82)));
        self.0.get(usize::from(!first)).cloned().into_iter().collect()
    }
}

/// What happens at the chair's keyboard.
#[derive(Debug, Clone)]
enum Happens {
    Press(Key),
    Write(String),
    Point(f32, f32),
    /// The plan is decided on, or that is taken back.
    Renew(bool),
}

fn chair() -> Presenter {
    Presenter::new(Arc::clone(&DECK), 0, Duration::ZERO).unwrap()
}

fn press(chair: &mut Presenter, key: Key) -> Pressed {
    chair.press(key, &*ANSWERS, Duration::ZERO)
}

fn press_all(chair: &mut Presenter, keys: &[Key]) {
    keys.iter().for_each(|key| {
        press(chair, *key);
    });
}

/// The keys of a number.
fn digits(number: usize) -> Vec<Key> {
    number.to_string().bytes().map(|digit| Key::Digit(digit - b'0')).collect()
}

fn letter(letter: char) -> Key {
    Key::Letter(letter)
}

/// The title and the place of what the audience sees.
fn seen(chair: &Presenter) -> Option<(Arc<Slide>, Seen)> {
    match chair.audience() {
        Audience::Slide { slide, seen, .. } => Some((slide, seen)),
        Audience::Black | Audience::Neutral => None,
    }
}

/// The number of the slide that the audience sees after these keys, from 1.
#[track_caller]
fn check(keys: &[Key], expected: usize) {
    let mut chair = chair();
    press_all(&mut chair, keys);
    let shown = seen(&chair).expect("the audience sees no slide").0;
    let number = chair.deck().slides.iter().position(|slide| Arc::ptr_eq(slide, &shown));
    assert_eq!(number.map(|at| at + 1), Some(expected), "{keys:?}");
}

#[test]
fn keys_and_clickers_turn_slides() {
    check(&[], 1);
    check(&[Key::Right], 2);
    check(&[Key::PageDown, Key::PageDown, Key::PageUp], 2);
    check(&[Key::Space, Key::Left, Key::Left], 1);
    check(&[Key::F5, letter('q')], 1);
}

#[test]
fn a_number_and_enter_jump_and_a_number_that_is_none_does_nothing() {
    check(&[Key::Digit(7), Key::Enter], 7);
    check(&[Key::Digit(1), Key::Digit(2), Key::Enter], 12);
    check(&[Key::Right, Key::Digit(0), Key::Enter], 2);
    check(&[Key::Right, Key::Digit(9), Key::Digit(9), Key::Digit(9), Key::Enter], 2);
    check(&[Key::Digit(7), Key::Escape, Key::Enter], 1);
    check(&[Key::Digit(7), Key::Backspace, Key::Digit(5), Key::Enter], 5);
    check(&[Key::Enter], 1);
}

#[test]
fn going_on_never_comes_to_a_spare_slide() {
    let last = DECK.spare_from;
    assert!(last < DECK.slides.len());
    check(&[Key::End], last);
    check(&[Key::End, Key::Right, Key::Right], last);
    check(&[digits(last + 1), vec![Key::Enter]].concat(), last + 1);
}

#[test]
fn backspace_leads_back_to_where_one_came_from() {
    let jump = [Key::Right, Key::Digit(9), Key::Enter, Key::Right];
    check(&jump, 10);
    check(&[jump.as_slice(), &[Key::Backspace]].concat(), 2);
    check(&[Key::Backspace], 1);
    check(&[Key::End, Key::Home, Key::Backspace, Key::Backspace], 1);
}

#[test]
fn black_and_neutral_hold_while_the_chair_moves() {
    for (key, cover) in
        [(letter('b'), Audience::Black), (letter('.'), Audience::Black), (letter('n'), Audience::Neutral)]
    {
        let mut chair = chair();
        press_all(&mut chair, &[key, Key::Right, Key::Digit(5), Key::Enter, letter('h'), letter('p')]);
        assert_eq!(chair.audience(), cover);
        press(&mut chair, key);
        assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &chair.deck().slides[4]));
    }
}

#[test]
fn what_is_frozen_stays_and_lifting_it_shows_what_was_prepared() {
    let mut chair = chair();
    press(&mut chair, letter('f'));
    press_all(&mut chair, &[Key::Right, Key::Right, letter('b'), letter('b')]);
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &chair.deck().slides[0]));
    assert!(chair.is_frozen() && chair.place() == 2);
    press(&mut chair, letter('f'));
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &chair.deck().slides[2]));
}

#[test]
fn a_new_plan_changes_the_slides_and_not_what_is_frozen() {
    let mut chair = chair();
    press_all(&mut chair, &[Key::End, letter('f')]);
    let frozen = seen(&chair).unwrap().0;
    let document = changed(|item| item.title = "Nyt".to_owned());
    chair.renew(Arc::new(shown(&document, Some(PLAN), Language::Danish).deck), Duration::ZERO);
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &frozen));
    press(&mut chair, letter('f'));
    assert!(!Arc::ptr_eq(&seen(&chair).unwrap().0, &frozen));
}

/// The meeting once its plan is decided on: it has a slide more, in the midst.
static DECIDED: LazyLock<Arc<Deck>> = LazyLock::new(|| {
    let document = changed(|item| {
        item.presentation = "{d279}\n\n{b142}\n\n{k21}".to_owned();
        item.slides = ItemSlides { order: None, spare: vec![SlideOf::Thing(Reference::Goals)] };
        item.decision = "Godkendt.".to_owned();
    });
    Arc::new(shown(&document, None, Language::Danish).deck)
});

#[test]
fn a_slide_that_comes_in_before_it_moves_no_slide_before_the_audience() {
    let mut chair = chair();
    press_all(&mut chair, &[Key::End]);
    let (before, last) = (seen(&chair), chair.place());
    chair.renew(Arc::clone(&DECIDED), Duration::ZERO);
    assert_eq!(seen(&chair), before);
    assert!(chair.place() >= last && !chair.is_stale());
    assert_eq!(chair.deck().slides[chair.place()].title, before.unwrap().0.title);
}

#[test]
fn what_was_changed_shows_when_it_is_shown_anew() {
    let mut chair = chair();
    let at = chair.deck().first_of(PLAN).unwrap();
    press_all(&mut chair, &[digits(at + 1), vec![Key::Enter]].concat());
    let before = seen(&chair).unwrap().0;
    let document = changed(|item| item.title = "Nyt".to_owned());
    chair.renew(Arc::new(shown(&document, None, Language::Danish).deck), Duration::ZERO);
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &before) && chair.is_stale());
    press(&mut chair, Key::Enter);
    assert!(seen(&chair).unwrap().0.title.ends_with("Nyt") && !chair.is_stale());
}

#[test]
fn a_decision_is_written_in_private_and_shown_when_the_chair_wants() {
    let mut chair = chair();
    let at = chair.deck().first_of(PLAN).unwrap();
    press_all(&mut chair, &[digits(at + 1), vec![Key::Enter, letter('d')]].concat());
    let before = seen(&chair);
    assert_eq!(*chair.desk(), Desk::Decision);
    press_all(&mut chair, &[letter('b'), Key::Right, Key::Digit(4), Key::Backspace]);
    chair.renew(Arc::clone(&DECIDED), Duration::ZERO);
    assert_eq!((seen(&chair), chair.desk()), (before.clone(), &Desk::Decision));
    press(&mut chair, Key::CtrlEnter);
    assert_eq!(seen(&chair).unwrap().0.kind, Kind::Decision);
    press(&mut chair, Key::Backspace);
    assert_eq!(seen(&chair), before);
    press_all(&mut chair, &[letter('d'), Key::Escape]);
    assert_eq!((seen(&chair), chair.desk()), (before, &Desk::Slide));
}

#[test]
fn why_is_asked_of_what_is_shown_and_leads_back() {
    let mut chair = chair();
    let goals = DECK.slides.iter().position(|slide| slide.kind == Kind::Goals).unwrap();
    press_all(&mut chair, &[digits(goals + 1), vec![Key::Enter, letter('h')]].concat());
    let before = seen(&chair);
    press(&mut chair, letter('w'));
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &WHY));
    press(&mut chair, letter('w'));
    assert_eq!(seen(&chair), before);
    // An item has no verdict to ask about.
    press_all(&mut chair, &[Key::Home, letter('w')]);
    assert_eq!(seen(&chair).unwrap().0.kind, Kind::Item);
}

#[test]
fn nothing_is_shown_of_a_decision_that_was_not_made() {
    let mut chair = chair();
    let at = chair.deck().first_of(PLAN).unwrap();
    press_all(&mut chair, &[digits(at + 1), vec![Key::Enter]].concat());
    let before = seen(&chair);
    press_all(&mut chair, &[letter('d'), Key::CtrlEnter]);
    assert_eq!(seen(&chair), before);
}

#[test]
fn the_overview_is_private_until_enter() {
    check(&[letter('o'), Key::Right, Key::PageDown, Key::Down], 1);
    check(&[letter('o'), Key::Right, Key::PageDown, Key::Enter], 3);
    check(&[letter('o'), Key::Right, Key::Escape], 1);
    check(&[letter('o'), Key::End, Key::Enter, Key::Backspace], 1);
}

#[test]
fn an_answer_is_seen_in_private_first_and_backspace_returns() {
    let mut chair = chair();
    press_all(&mut chair, &[Key::Right, letter('/')]);
    chair.write("fleks a", &*ANSWERS);
    let Desk::Answers(drawer) = chair.desk() else { panic!("the drawer is closed") };
    assert_eq!((drawer.found.len(), drawer.preview.len()), (2, 1));
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &chair.deck().slides[1]));
    press_all(&mut chair, &[Key::Down, Key::Enter]);
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &ANSWERS.0[1]));
    // Going on leads to where it was asked for, and so does going back.
    press(&mut chair, Key::Backspace);
    assert!(Arc::ptr_eq(&seen(&chair).unwrap().0, &chair.deck().slides[1]));
}

#[test]
fn letters_typed_in_the_drawer_are_no_keys() {
    let mut chair = chair();
    press(&mut chair, Key::CtrlK);
    press_all(&mut chair, &[letter('b'), letter('n'), letter('f'), Key::Right, Key::PageDown]);
    assert_eq!((chair.cover(), chair.is_frozen(), chair.place()), (Cover::Open, false, 0));
    press(&mut chair, Key::Escape);
    assert_eq!(*chair.desk(), Desk::Slide);
}

#[test]
fn a_closer_look_is_followed_by_the_audience_and_ends_with_the_slide() {
    let mut chair = chair();
    let chart = DECK.slides.iter().position(|slide| slide.page.time().is_some()).unwrap();
    press_all(&mut chair, &[digits(chart + 1), vec![Key::Enter, letter('z'), Key::Plus]].concat());
    let (whole, stretch) =
        (DECK.slides[chart].page.time().unwrap(), seen(&chair).unwrap().1.stretch.unwrap());
    assert!(stretch.1 - stretch.0 < whole.1 - whole.0);
    press(&mut chair, Key::Left);
    let moved = seen(&chair).unwrap().1.stretch.unwrap();
    assert!(moved.0 < stretch.0);
    press(&mut chair, Key::PageDown);
    assert_eq!((seen(&chair).unwrap().1, chair.place()), (Seen::default(), chart + 1));
    press(&mut chair, Key::PageUp);
    press_all(&mut chair, &[letter('z'), Key::Plus, Key::Escape]);
    assert_eq!((seen(&chair).unwrap().1.stretch, chair.desk()), (None, &Desk::Slide));
}

#[test]
fn lines_are_marked_one_by_one_and_then_none() {
    let mut chair = chair();
    let table = DECK.slides.iter().position(|slide| slide.kind == Kind::Table).unwrap();
    press_all(&mut chair, &[digits(table + 1), vec![Key::Enter]].concat());
    let lines = DECK.slides[table].page.lines();
    assert!(lines > 3);
    for line in 0..lines {
        press(&mut chair, letter('h'));
        assert_eq!(seen(&chair).unwrap().1.marked, Some(line));
    }
    press(&mut chair, letter('h'));
    assert_eq!(seen(&chair).unwrap().1.marked, None);
}

#[test]
fn the_list_of_keys_closes_by_any_key_which_does_nothing_else() {
    check(&[letter('?'), Key::Right], 1);
    check(&[letter('?'), Key::Right, Key::Right], 2);
}

#[test]
fn escape_closes_what_is_open_and_then_ends() {
    for open in ['o', '/', '?'] {
        let mut chair = chair();
        press(&mut chair, letter(open));
        assert_eq!(press(&mut chair, Key::Escape), Pressed::GoesOn);
        assert_eq!(press(&mut chair, Key::Escape), Pressed::Ends);
    }
}

#[test]
fn time_runs_for_the_item_before_the_audience() {
    let mut chair = chair();
    let (first, plan) = (chair.deck().items[0].id, PLAN);
    let at = chair.deck().first_of(plan).unwrap();
    let minutes = |count: u64| Duration::from_secs(60 * count);
    for digit in digits(at + 1) {
        chair.press(digit, &*ANSWERS, minutes(4));
    }
    chair.press(Key::Enter, &*ANSWERS, minutes(4));
    // What is prepared behind a frozen slide takes no time of its own.
    chair.press(letter('f'), &*ANSWERS, minutes(5));
    chair.press(Key::Home, &*ANSWERS, minutes(6));
    assert_eq!(
        (chair.times().used(first, minutes(10)), chair.times().used(plan, minutes(10))),
        (minutes(4), minutes(6))
    );
}

fn any_key() -> impl Strategy<Value = Key> {
    let known: BTreeSet<Key> = KEYS.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
    let others = [Key::F5, Key::Plus, Key::Minus, Key::Letter('q'), Key::Letter('æ')];
    let keys: Vec<Key> = known.into_iter().chain(others).chain((0..=9).map(Key::Digit)).collect();
    prop::sample::select(keys)
}

fn anything() -> impl Strategy<Value = Happens> {
    prop_oneof![
        12 => any_key().prop_map(Happens::Press),
        2 => "[a-zæøå ]{0,4}".prop_map(Happens::Write),
        1 => (-0.5f32..1.5, -0.5f32..1.5).prop_map(|(x, y)| Happens::Point(x, y)),
        1 => any::<bool>().prop_map(Happens::Renew),
    ]
}

fn happen(chair: &mut Presenter, happens: &Happens) {
    match happens {
        Happens::Press(key) => {
            press(chair, *key);
        }
        Happens::Write(text) => chair.write(text, &*ANSWERS),
        Happens::Point(x, y) => chair.point_at(Some((*x, *y))),
        Happens::Renew(decided) => {
            chair.renew(Arc::clone(if *decided { &DECIDED } else { &DECK }), Duration::ZERO);
        }
    }
}

proptest! {
    /// The audience sees a slide of the deck or of an answer, or black, or the neutral
    /// slide; never what is only prepared in the overview or the drawer.
    #[test]
    fn the_audience_sees_only_what_was_shown(all in prop::collection::vec(anything(), 0..60)) {
        let mut chair = chair();
        for happens in &all {
            let before = (seen(&chair), chair.cover(), chair.is_frozen(), chair.desk().clone());
            happen(&mut chair, happens);
            if let Audience::Slide { slide, pointer, .. } = chair.audience() {
                let known = DECK.slides.iter().chain(&DECIDED.slides).chain(&ANSWERS.0).chain([&*WHY]).any(|it| Arc::ptr_eq(it, &slide));
                prop_assert!(known);
                let inside = pointer.is_none_or(|it| (0.0..=1.0).contains(&it.at.0) && (0.0..=1.0).contains(&it.at.1));
                prop_assert!(inside && (pointer.is_none() || !chair.is_frozen()));
            }
            // A plan that changes shows nothing by itself.
            if matches!(happens, Happens::Renew(_)) && before.1 == Cover::Open {
                prop_assert_eq!(&before.0, &seen(&chair));
            }
            // While something is open, nothing but Enter, what lifts a hold, and a clicker in
            // a closer look can change the slide.
            let shows = matches!(happens, Happens::Press(Key::Enter | Key::Letter('f' | 'b' | 'n' | '.')));
            let is_open = matches!(before.3, Desk::Overview { .. } | Desk::Answers(_) | Desk::Decision | Desk::Keys);
            if is_open && !shows {
                prop_assert_eq!(before.0, seen(&chair));
            }
        }
    }

    /// Freeze and cover hold whatever happens, until their own keys are pressed.
    #[test]
    fn what_is_held_holds(all in prop::collection::vec(anything(), 0..40), frozen in any::<bool>()) {
        let mut chair = chair();
        press_all(&mut chair, &[Key::Right, letter(if frozen { 'f' } else { 'n' })]);
        let before = seen(&chair);
        for happens in all.iter().filter(|it| !matches!(it, Happens::Press(Key::Letter('f' | 'b' | 'n' | '.')))) {
            happen(&mut chair, happens);
            prop_assert_eq!(&before, &seen(&chair));
        }
    }

    /// Wherever a jump leads, Backspace leads back, to the same view of the same slide.
    #[test]
    fn back_always_returns(all in prop::collection::vec(anything(), 0..40), number in 0usize..200) {
        let mut chair = chair();
        let all = all.iter().filter(|happens| !matches!(happens, Happens::Renew(_)));
        all.for_each(|happens| happen(&mut chair, happens));
        // Close whatever is open, without ending.
        while *chair.desk() != Desk::Slide {
            press(&mut chair, Key::Escape);
        }
        press(&mut chair, letter('q'));
        let (slide, seen) = (chair.here().0.clone(), chair.here().1);
        press_all(&mut chair, &digits(number));
        press(&mut chair, Key::Enter);
        let there = number.checked_sub(1).filter(|at| *at < DECK.slides.len());
        match there {
            // A number outside the range does nothing.
            None => prop_assert_eq!((chair.here().0, chair.here().1), (&slide, seen)),
            Some(at) => {
                prop_assert_eq!(chair.here().0, &*DECK.slides[at]);
                if *chair.here().0 != slide {
                    press(&mut chair, Key::Backspace);
                    prop_assert_eq!((chair.here().0, chair.here().1), (&slide, seen));
                }
            }
        }
    }
}
