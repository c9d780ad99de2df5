//! Every view drawn to a picture, with the sample and with an empty plan.
#![cfg(feature = "window")]

use std::sync::Arc;

use chrono::NaiveDate;
use planbord::document::Document;
use planbord::plan::Period;
use planbord::session::clock::FixedClock;
use planbord::session::{Session, World};
use planbord::store::Disk;
use planbord::ui::draw::{Open, Picture, draw, png};
use planbord::ui::theme::Appearance;
use planbord::ui::view::View;
use planbord::wording::Language;

fn sample() -> Document {
    let bytes = include_bytes!("../sample-data/aabenraa-2021.ron");
    planbord::store::parse(bytes).unwrap().document
}

fn empty() -> Document {
    Document::empty(Period::Year(2021))
}

/// A session whose world is a folder that does not exist and a clock that stands still.
fn session(document: Document) -> Session {
    let now = NaiveDate::from_ymd_opt(2020, 9, 7).unwrap().and_hms_opt(16, 0, 0).unwrap();
    let world = World {
        files: Arc::new(Disk),
        clock: Arc::new(FixedClock(now)),
        state_folder: "no-such-folder".into(),
        reader: None,
        settings_file: None,
    };
    Session::new(world).looking_at(document)
}

fn picture(view: View) -> Picture {
    Picture {
        view,
        open: Open::First,
        size: [1280, 720],
        scale: 1.0,
        appearance: Appearance::Light,
        language: Language::Danish,
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for view in View::ALL {
        let (first, second) =
            (png(&picture(view), session(sample())), png(&picture(view), session(sample())));
        assert_eq!(first.unwrap(), second.unwrap(), "{view:?}");
    }
}

#[test]
fn every_view_is_drawn_in_every_look_and_size() {
    for view in View::ALL {
        for (size, scale) in [([1280, 720], 1.0), ([1280, 720], 2.0), ([1920, 1080], 1.0)] {
            for appearance in [Appearance::Light, Appearance::Dark] {
                let wanted = Picture { size, scale, appearance, ..picture(view) };
                let canvas = draw(&wanted, session(sample())).unwrap();
                assert_eq!([canvas.width(), canvas.height()], size);
                assert!(colours(&canvas) > 50, "{wanted:?} is nearly blank");
            }
        }
    }
}

#[test]
fn the_dialog_of_documents_is_drawn_with_what_was_found() {
    let wanted = Picture { open: Open::Document, ..picture(View::Agenda) };
    let drawn = png(&wanted, session(sample())).unwrap();
    assert_eq!(drawn, png(&wanted, session(sample())).unwrap());
    assert_ne!(drawn, png(&picture(View::Agenda), session(sample())).unwrap());
}

#[test]
fn danish_and_english_look_different_in_every_view() {
    for view in View::ALL {
        let english = Picture { language: Language::English, ..picture(view) };
        assert_ne!(draw(&picture(view), session(sample())), draw(&english, session(sample())), "{view:?}");
    }
}

#[test]
fn an_empty_plan_says_what_to_do_in_every_view() {
    for view in View::ALL {
        let canvas = draw(&picture(view), session(empty())).unwrap();
        assert!(colours(&canvas) > 50, "{view:?} is nearly blank");
    }
}

/// How many colours a picture has: a blank one has a handful.
fn colours(canvas: &planbord::raster::Canvas) -> usize {
    let mut seen: Vec<[u8; 4]> = canvas.pixels().to_vec();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}
