//! Which slides there are, and that all of every text finds room on them.

use super::*;
use crate::chart::layout::Writing;
use crate::meeting::ItemSlides;
use crate::meeting::agenda::Attachment;
use crate::meeting::slides::SlideOf;
use crate::meeting::text::Reference;
use crate::plan::id::{ChartId, GoalId, SeriesId};
use crate::presenting::{Kind, SMALLEST, SURFACE, Seen, Slide};

/// The kinds of slides of item 67, in order.
#[track_caller]
fn check(change: impl FnOnce(&mut AgendaItem), expected: &[Kind]) {
    let shown = shown(&changed(change), Some(PLAN), Language::Danish);
    let kinds: Vec<Kind> =
        shown.deck.slides.iter().filter(|slide| slide.part.0 == 1).map(|slide| slide.kind).collect();
    assert_eq!(kinds, expected);
}

#[test]
fn slides_follow_from_the_texts_with_the_decision_last() {
    check(|_| {}, &[Kind::Item, Kind::Decision]);
    check(|item| item.decision.clear(), &[Kind::Item]);
    check(
        |item| item.presentation = "Se {s82: seneste}.\n\n{d279}\n\n{s82: seneste}\n\n{d279}".to_owned(),
        &[Kind::Item, Kind::Chart, Kind::Decision],
    );
}

#[test]
fn slides_that_were_chosen_stand_in_the_chosen_order_and_spare_ones_last() {
    let thing = |of| SlideOf::Thing(of);
    let slides = ItemSlides {
        order: Some(vec![SlideOf::Decision, thing(Reference::Chart(ChartId(279)))]),
        spare: vec![thing(Reference::Series(SeriesId(82)))],
    };
    check(|item| item.slides = slides.clone(), &[Kind::Decision, Kind::Chart, Kind::Chart]);
    let shown = shown(&changed(|item| item.slides = slides), None, Language::Danish);
    assert_eq!(shown.deck.spare_from, shown.deck.slides.len() - 1);
}

#[test]
fn what_is_no_longer_in_the_plan_is_left_out_and_told() {
    let gone = SlideOf::Thing(Reference::Goal(GoalId(9999)));
    let slides = ItemSlides { order: Some(vec![SlideOf::Item, gone]), spare: Vec::new() };
    let shown = shown(&changed(|item| item.slides = slides), Some(PLAN), Language::Danish);
    assert_eq!((shown.deck.slides.len(), shown.deck.missing), (1, vec![(PLAN, gone)]));
}

#[test]
fn of_a_closed_item_only_number_and_title_are_shown() {
    let close = |item: &mut AgendaItem| {
        item.openness = Openness::Closed;
        item.presentation = EVERYTHING.to_owned();
        item.slides.order = Some(vec![SlideOf::Item, SlideOf::Decision]);
        item.slides.spare = vec![SlideOf::Thing(Reference::Goals)];
    };
    check(close, &[Kind::Closed]);
    let shown = shown(&changed(close), Some(PLAN), Language::Danish);
    assert_eq!(shown.deck.slides[0].sentence, "Punkt 67: Beskæftigelsesplan 2021.");
}

#[test]
fn private_notes_are_on_no_slide() {
    let secret = "Husk at spørge Åse";
    let shown = shown(&changed(|item| item.notes = secret.to_owned()), None, Language::Danish);
    for slide in &shown.deck.slides {
        assert!(!slide.sentence.contains(secret));
        assert!(
            writing(&shown, slide).iter().all(|writing| !secret.contains(&writing.text)),
            "{}",
            slide.title
        );
    }
}

#[test]
fn every_kind_of_slide_is_made() {
    for language in Language::ALL {
        assert_eq!(every_kind(language).deck.kinds().into_iter().collect::<Vec<_>>().len(), Kind::ALL.len());
    }
}

fn writing(shown: &Shown, slide: &Slide) -> Vec<Writing> {
    slide.page.laid(&shown.words, Seen::default(), &Letters::load().unwrap()).writing
}

/// All of every text stands on the slide, large enough, and none covers another.
#[track_caller]
pub(super) fn check_room(shown: &Shown, slide: &Slide) {
    let all = writing(shown, slide);
    let at =
        |writing: &Writing| format!("{:?} {} {:?}: {}", slide.kind, slide.title, slide.part, writing.text);
    for (nth, one) in all.iter().enumerate() {
        assert!(one.style.size >= SMALLEST, "{} has letters of {}", at(one), one.style.size);
        let patch = one.patch;
        let inside =
            patch.left >= 0.0 && patch.top >= 0.0 && patch.right <= SURFACE.0 && patch.bottom <= SURFACE.1;
        assert!(inside, "{} leaves the slide: {patch:?}", at(one));
        for other in &all[nth + 1..] {
            // The leading of one line may touch the next.
            let shared = patch.shared_with(&other.patch);
            assert!(shared <= 1.0, "{} covers {} by {shared}", at(one), other.text);
        }
    }
}

#[test]
fn no_text_is_cut_or_covers_another() {
    for language in Language::ALL {
        let shown = every_kind(language);
        shown.deck.slides.iter().for_each(|slide| check_room(&shown, slide));
    }
}

/// Every goal, series, chart, table and case of every sample plan on slides.
#[test]
fn everything_in_the_sample_plans_finds_room() {
    for bytes in PLANS {
        let mut document = crate::store::parse(bytes).unwrap().document;
        let plan = document.plan.clone();
        let all = (plan.goals.iter().map(|it| Reference::Goal(it.id)))
            .chain(plan.goals.iter().flat_map(|it| &it.measures).map(|it| Reference::Measure(it.id)))
            .chain(plan.charts.iter().map(|it| Reference::Chart(it.id)))
            .chain(plan.budget.iter().map(|it| Reference::Table(it.id)))
            .chain(plan.cases.iter().map(|it| Reference::Case(it.id)))
            .chain(plan.series.iter().map(|it| Reference::Series(it.id)))
            .chain(plan.focus_areas.iter().map(|it| Reference::FocusArea(it.id)));
        // The meeting of the first plan has the item; the others borrow it.
        let bars = plan.budget.iter().map(|it| SlideOf::Bars(it.id));
        let things: Vec<SlideOf> = all.map(SlideOf::Thing).chain(bars).collect();
        if document.meetings.get(MEETING).is_none() {
            document.meetings = aabenraa().meetings;
        }
        let item = document.meetings.get_mut(MEETING).unwrap().items.get_mut(PLAN).unwrap();
        item.slides.order = Some(things);
        let shown = shown(&document, Some(PLAN), Language::Danish);
        assert!(!shown.deck.slides.is_empty());
        shown.deck.slides.iter().for_each(|slide| check_room(&shown, slide));
    }
}

#[test]
fn the_longest_words_and_titles_find_room_too() {
    let long = "Beskæftigelsesministeriets arbejdsmarkedsfastholdelsesredegørelse ".repeat(7);
    let unbroken = "x".repeat(400);
    for text in [long, unbroken] {
        let document = changed(|item| {
            item.title = text.clone();
            item.recommendation = vec![text.clone(); 9];
            item.decision = text.repeat(6);
        });
        let shown = shown(&document, Some(PLAN), Language::Danish);
        shown.deck.slides.iter().for_each(|slide| check_room(&shown, slide));
        // Nothing was left out: all letters of the decision stand on its slides.
        let decided = shown.deck.slides.iter().filter(|slide| slide.kind == Kind::Decision);
        let written: usize = decided
            .flat_map(|slide| writing(&shown, slide))
            .filter(|writing| writing.part == crate::chart::layout::Part::Label)
            .map(|writing| writing.text.chars().filter(|c| !c.is_whitespace()).count())
            .sum();
        let asked = text.repeat(6).chars().filter(|c| !c.is_whitespace()).count();
        assert!(written >= asked, "{written} of {asked} letters");
    }
}

#[test]
fn a_small_count_is_hidden_on_slides_too() {
    let mut document = changed(|item| item.presentation = "{s82}".to_owned());
    let series = document.plan.series.get_mut(SeriesId(82)).unwrap();
    let last = series.points.last_mut().unwrap();
    last.value = crate::plan::series::Value::Number(crate::plan::Amount::whole(2));
    let shown = shown(&document, Some(PLAN), Language::Danish);
    let chart = shown.deck.slides.iter().find(|slide| slide.kind == Kind::Chart).unwrap();
    assert!(!chart.sentence.contains(" 2 "), "{}", chart.sentence);
}

#[test]
fn what_has_changed_tells_nothing_of_closed_items_and_attachments() {
    let mut document = changed(|item| {
        item.presentation = "{ændringer}".to_owned();
        let secret = Attachment { title: "Hemmeligt notat".to_owned(), openness: Openness::Closed };
        item.attachments.push(secret);
        item.recommended_by = "Direktionen".to_owned();
    });
    let meeting = document.meetings.get_mut(MEETING).unwrap();
    let first = meeting.items.iter().next().unwrap().id;
    let closed = meeting.items.get_mut(first).unwrap();
    (closed.openness, closed.decision) = (Openness::Closed, "Hemmeligt".to_owned());
    let shown = shown(&document, Some(PLAN), Language::Danish);
    let told = &shown.deck.slides.iter().find(|slide| slide.kind == Kind::Changes).unwrap().sentence;
    assert!(told.contains("Direktionen") && told.contains("lukket"), "{told}");
    assert!(!told.contains("Hemmeligt"), "{told}");
}
