//! Cables that are pulled and put in, and windows that systems move.

use proptest::prelude::*;

use super::*;

fn screen(name: &str, left: i32) -> Screen {
    Screen { name: name.to_owned(), corner: (left, 0), size: (1920, 1080) }
}

fn laptop() -> Screen {
    screen("eDP-1", 0)
}

fn projector() -> Screen {
    screen("HDMI-1", 1920)
}

fn screens(all: &[Screen], ours: usize) -> Screens {
    Screens { all: all.to_vec(), ours: Some(ours) }
}

fn nothing(_: &[String]) -> Option<String> {
    None
}

/// A laptop with a projector, checked and begun.
fn two() -> Stand {
    let mut stand = Stand::new(screens(&[laptop(), projector()], 0), nothing);
    stand.begin();
    stand
}

#[track_caller]
fn check(stand: &Stand, expected: Arrangement) {
    assert_eq!(stand.arrangement(), expected);
}

#[test]
fn with_one_screen_it_begins_at_once() {
    check(&Stand::new(screens(&[laptop()], 0), nothing), Arrangement::One);
    check(&Stand::new(Screens::default(), nothing), Arrangement::One);
}

#[test]
fn with_two_they_are_checked_and_the_other_one_is_the_audiences() {
    let mut stand = Stand::new(screens(&[laptop(), projector()], 0), nothing);
    check(&stand, Arrangement::Check { audience: 1, chair: 0 });
    stand.swap();
    check(&stand, Arrangement::Check { audience: 0, chair: 1 });
    stand.swap();
    assert_eq!(
        stand.begin(),
        Some((
            vec!["HDMI-1 1920×1080".to_owned(), "eDP-1 1920×1080".to_owned()],
            "HDMI-1 1920×1080".to_owned()
        ))
    );
    check(&stand, Arrangement::Two { audience: 1, chair: 0 });
}

#[test]
fn the_screen_that_was_the_audiences_is_remembered() {
    let remembered = |keys: &[String]| {
        assert_eq!(keys, ["HDMI-1 1920×1080", "eDP-1 1920×1080"]);
        Some("eDP-1 1920×1080".to_owned())
    };
    let stand = Stand::new(screens(&[laptop(), projector()], 0), remembered);
    check(&stand, Arrangement::Check { audience: 0, chair: 1 });
}

#[test]
fn nothing_private_is_shown_until_the_window_is_on_the_chairs_screen() {
    let mut stand = Stand::new(screens(&[laptop(), projector()], 0), nothing);
    stand.swap();
    stand.begin();
    check(&stand, Arrangement::Bare { chair: Some(1) });
    stand.see(screens(&[laptop(), projector()], 1), nothing);
    check(&stand, Arrangement::Two { audience: 0, chair: 1 });
}

#[test]
fn a_projector_that_is_pulled_out_is_waited_for_and_found_again() {
    let mut stand = two();
    stand.see(screens(&[laptop()], 0), nothing);
    check(&stand, Arrangement::Waiting);
    stand.see(screens(&[laptop(), projector()], 0), nothing);
    check(&stand, Arrangement::Two { audience: 1, chair: 0 });
}

#[test]
fn another_projector_is_checked_before_it_shows_anything() {
    let mut stand = two();
    stand.see(screens(&[laptop()], 0), nothing);
    stand.see(screens(&[laptop(), screen("DP-2", 1920)], 0), nothing);
    check(&stand, Arrangement::Check { audience: 1, chair: 0 });
}

#[test]
fn where_the_laptops_own_screen_goes_out_nothing_private_is_left() {
    let mut stand = two();
    stand.see(screens(&[projector()], 0), nothing);
    check(&stand, Arrangement::Bare { chair: None });
    // And when it comes back, the window has to be there first.
    stand.see(screens(&[laptop(), projector()], 1), nothing);
    check(&stand, Arrangement::Bare { chair: Some(0) });
    stand.see(screens(&[laptop(), projector()], 0), nothing);
    check(&stand, Arrangement::Two { audience: 1, chair: 0 });
}

#[test]
fn a_window_that_was_moved_to_the_projector_shows_the_slide_only() {
    let mut stand = two();
    stand.see(screens(&[laptop(), projector()], 1), nothing);
    check(&stand, Arrangement::Bare { chair: Some(0) });
    stand.see(Screens { all: vec![laptop(), projector()], ours: None }, nothing);
    check(&stand, Arrangement::Bare { chair: Some(0) });
    stand.see(Screens::default(), nothing);
    check(&stand, Arrangement::Bare { chair: Some(0) });
}

#[test]
fn a_screen_that_is_put_in_in_the_midst_is_checked() {
    let mut stand = Stand::new(screens(&[laptop()], 0), nothing);
    stand.see(screens(&[laptop(), projector()], 0), nothing);
    check(&stand, Arrangement::Check { audience: 1, chair: 0 });
    stand.see(screens(&[laptop()], 0), nothing);
    check(&stand, Arrangement::One);
}

#[test]
fn screens_that_show_the_same_are_one() {
    let mirrored = screens(&[laptop(), screen("HDMI-1", 0)], 1);
    assert!(mirrored.are_mirrored());
    check(&Stand::new(mirrored, nothing), Arrangement::One);
    let mut stand = two();
    stand.see(screens(&[laptop(), screen("HDMI-1", 0)], 0), nothing);
    check(&stand, Arrangement::Waiting);
}

#[test]
fn three_screens_are_swapped_in_turn() {
    let all = [laptop(), projector(), screen("DP-2", 3840)];
    let mut stand = Stand::new(screens(&all, 0), nothing);
    let mut seen = Vec::new();
    for _ in 0..4 {
        let Arrangement::Check { audience, chair } = stand.arrangement() else { panic!("no check") };
        seen.push((audience, chair));
        stand.swap();
    }
    assert_eq!(seen, [(1, 0), (2, 0), (0, 1), (1, 0)]);
}

/// What can happen to screens and windows.
#[derive(Debug, Clone)]
enum Happens {
    Told(Vec<u8>, Option<usize>),
    Swap,
    Check,
    Begin,
}

fn anything() -> impl Strategy<Value = Happens> {
    let told = (prop::collection::vec(0u8..4, 0..4), prop::option::of(0usize..4));
    prop_oneof![
        6 => told.prop_map(|(all, ours)| Happens::Told(all, ours)),
        1 => Just(Happens::Swap),
        1 => Just(Happens::Check),
        2 => Just(Happens::Begin),
    ]
}

/// Screens 0 and 1 beside each other, 2 far away, 3 showing what 0 shows.
fn told(all: &[u8], ours: Option<usize>) -> Screens {
    let mut all = all.to_vec();
    all.sort_unstable();
    all.dedup();
    let of = |nth: &u8| match nth {
        0 => laptop(),
        1 => projector(),
        2 => screen("DP-2", 3840),
        _ => screen("VGA-1", 0),
    };
    let all: Vec<Screen> = all.iter().map(of).collect();
    let ours = ours.filter(|ours| *ours < all.len());
    Screens { all, ours }
}

proptest! {
    /// Whatever happens: where the chair's notes are shown, the window is known to be on a
    /// screen that is not the audience's and shows nothing of what that shows.
    #[test]
    fn what_is_private_is_never_where_the_audience_looks(all in prop::collection::vec(anything(), 1..40)) {
        let mut stand = Stand::new(told(&[0, 1], Some(0)), nothing);
        for happens in &all {
            match happens {
                Happens::Told(all, ours) => stand.see(told(all, *ours), nothing),
                Happens::Swap => stand.swap(),
                Happens::Check => stand.check(nothing),
                Happens::Begin => {
                    stand.begin();
                }
            }
            let screens = stand.screens();
            match stand.arrangement() {
                Arrangement::Two { audience, chair } => {
                    prop_assert_eq!(screens.ours, Some(chair));
                    prop_assert!(!screens.all[audience].meets(&screens.all[chair]));
                }
                Arrangement::Check { audience, chair } => {
                    prop_assert!(!screens.all[audience].meets(&screens.all[chair]));
                }
                Arrangement::Waiting => {
                    let audience = stand.audience.as_ref().unwrap().key();
                    prop_assert!(screens.ours.is_some());
                    let apart = screens.apart();
                    prop_assert!(apart.iter().all(|at| screens.all[*at].key() != audience));
                }
                Arrangement::Bare { .. } | Arrangement::One => {}
            }
        }
    }
}
