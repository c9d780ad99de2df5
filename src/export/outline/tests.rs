//! What stands in documents, before they have a format: the meeting of 07-09-2020 as
//! its printed agenda and minutes say it.

use super::*;
use crate::document::Document;
use crate::export::fixture::{aabenraa, asked};
use crate::export::{Form, Part, Request, Since, Subject};
use crate::meeting::agenda::{Attachment, Openness, Section};
use crate::meeting::minutes::{Ballot, Task, Vote};
use crate::meeting::{Dispatch, SnapshotRef};
use crate::plan::id::{ItemId, MeetingId};
use crate::plan::meeting_setup::{ItemPart, SectionKind};
use crate::wording::{Language, Words};

const MEETING: MeetingId = MeetingId(265);
const ITEM: ItemId = ItemId(273);

/// The outline as lines: a heading with its level, everything else as its texts.
fn lines(blocks: &[Block]) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Heading(level, text) => vec![format!("{level} {text}")],
        Block::Paragraph(_) => vec![block.texts().concat()],
        other => other.texts().into_iter().map(str::to_owned).collect(),
    };
    blocks.iter().flat_map(line).collect()
}

fn outline(document: &Document, subject: Subject) -> Outline {
    let words = Words::new(Language::Danish);
    asked(document, subject, &words).outline().unwrap()
}

fn text(document: &Document, subject: Subject) -> String {
    lines(&outline(document, subject).blocks).join("\n").replace('\u{a0}', " ")
}

/// Number, title, case, decision and how many attachments, as the minutes print them.
const PRINTED: [(&str, &str, &str, &str, usize); 10] = [
    ("60", "Godkendelse af dagsorden", "18/2677", "Godkendt.", 0),
    ("61", "Fokusrevision af jobafklaringsforløb", "20/24072", "Orienteringen taget til efterretning.", 2),
    ("62", "Fokusrevision af ressourceforløb", "20/23906", "Orienteringen taget til efterretning.", 2),
    (
        "63",
        "Orientering om virksomhedsbarometer 1. halvår 2020",
        "18/10852",
        "Orienteringen taget til efterretning.",
        1,
    ),
    (
        "64",
        "Orientering om trepartsaftale om en ny midlertidig arbejdsfordelingsordning på det private arbejdsmarked",
        "20/27444",
        "Orienteringen taget til efterretning.",
        1,
    ),
    ("65", "Succes med Uddannelse", "17/31062", "Orienteringen taget til efterretning.", 0),
    ("66", "CSR-mærke Aabenraa 2021", "20/19737", "Godkendt.", 2),
    (
        "67",
        "Beskæftigelsesplan 2021",
        "19/62627",
        "Godkendt med de faldne bemærkninger om prioriteret opgave og resume.",
        2,
    ),
    (
        "68",
        "Integrationspolitik",
        "20/17213",
        "Drøftet. Revideret oplæg forelægges udvalget på møde i oktober.",
        1,
    ),
    ("69", "Fremlæggelser og meddelelser", "18/2677", "-", 0),
];

#[test]
fn the_minutes_of_the_meeting_say_what_the_printed_ones_say() {
    let document = aabenraa();
    let outline = outline(&document, Subject::Meeting(MEETING, Form::Minutes));
    assert_eq!(outline.title, "Referat: Arbejdsmarkedsudvalget d. 07-09-2020");
    let all = lines(&outline.blocks).join("\n").replace('\u{a0}', " ");
    assert!(all.contains("Mødedato: \nMandag d. 7. september 2020 kl. 16.00"), "{all}");
    assert!(all.contains("Loungen v/byrådssalen, Skelbækvej"));
    let items: Vec<&str> = all.split("\n1 Punkt ").skip(1).collect();
    assert_eq!(items.len(), PRINTED.len());
    for (item, (number, title, case, decision, attachments)) in items.iter().zip(PRINTED) {
        assert!(item.starts_with(&format!("{number}: {title}")), "{item}");
        assert!(item.contains(case) && item.contains("Åbent punkt"), "{item}");
        let decided = "2 Beslutning Arbejdsmarkedsudvalget den 07-09-2020\n";
        assert!(item.contains(&format!("{decided}{decision}\nAfbud: Kim Brandt.")), "{item}");
        let listed = item.split("2 Bilag\n").nth(1).map_or(0, |list| list.trim().lines().count());
        assert_eq!(listed, attachments, "{item}");
    }
}

#[test]
fn the_agenda_says_nothing_of_decisions_and_absence() {
    let all = text(&aabenraa(), Subject::Meeting(MEETING, Form::Agenda));
    assert!(!all.contains("Beslutning ") && !all.contains("Godkendt") && !all.contains("Afbud"), "{all}");
    assert_eq!(all.matches("\n1 Punkt ").count(), 10);
    assert!(all.contains("Jobcenter og Borgerservice indstiller,\nat tidsplanen godkendes"));
}

#[test]
fn each_item_can_stand_alone() {
    let document = aabenraa();
    let meeting = document.meetings.get(MEETING).unwrap();
    for (item, (number, title, ..)) in meeting.items.iter().zip(PRINTED) {
        for form in [Form::Agenda, Form::Minutes] {
            let outline = outline(&document, Subject::Item(MEETING, item.id, form));
            assert_eq!(outline.title, format!("Punkt {number}: {title}"));
            assert_eq!(first_level(&outline), Some(1).filter(|_| has_heading(&outline)));
        }
    }
}

fn has_heading(outline: &Outline) -> bool {
    outline.blocks.iter().any(|block| matches!(block, Block::Heading(..)))
}

fn first_level(outline: &Outline) -> Option<u8> {
    outline.blocks.iter().find_map(|block| match block {
        Block::Heading(level, _) => Some(*level),
        _ => None,
    })
}

#[test]
fn of_a_closed_item_only_number_and_title_go_out() {
    let mut document = aabenraa();
    document.meetings.get_mut(MEETING).unwrap().items.get_mut(ITEM).unwrap().openness = Openness::Closed;
    for subject in [
        Subject::Item(MEETING, ITEM, Form::Minutes),
        Subject::Meeting(MEETING, Form::Agenda),
        Subject::Meeting(MEETING, Form::Minutes),
    ] {
        let all = text(&document, subject);
        assert!(all.contains("Punktet behandles for lukkede døre."), "{all}");
        for secret in ["Ministerens mål", "udkastet drøftes", "prioriteret opgave", "Brev fra"] {
            assert!(!all.contains(secret), "{subject:?} tells {secret}");
        }
    }
}

#[test]
fn of_a_closed_attachment_nothing_goes_out_but_that_there_is_one() {
    let mut document = aabenraa();
    let item = document.meetings.get_mut(MEETING).unwrap().items.get_mut(ITEM).unwrap();
    item.attachments[0].openness = Openness::Closed;
    let all = text(&document, Subject::Item(MEETING, ITEM, Form::Agenda));
    assert!(!all.contains("Brev fra") && all.contains("1 lukket bilag er ikke med."), "{all}");
    assert!(text(&document, Subject::Meeting(MEETING, Form::RunningOrder)).contains("Brev fra"));
}

#[test]
fn figures_in_a_text_are_filled_in_with_their_sources() {
    let mut document = aabenraa();
    let item = document.meetings.get_mut(MEETING).unwrap().items.get_mut(ITEM).unwrap();
    "Der er **{s82: seneste}** i alt, {s82: maj 2013} i 2013. {x: y}\n\n{s82}\n\n{b142}\n\n{d9}"
        .clone_into(&mut item.presentation);
    let outline = outline(&document, Subject::Item(MEETING, ITEM, Form::Agenda));
    let all = lines(&outline.blocks).join("\n");
    assert!(all.contains("Der er 702 i alt, 914 i 2013. {x: y}"), "{all}");
    assert!(all.contains("Tal i teksten: ") && all.contains("maj 2019: Beskæftigelsesplan 2021"), "{all}");
    assert!(all.contains("\n{d9}\n"), "{all}");
    let figures: Vec<_> = outline.figures().collect();
    assert_eq!(figures.len(), 1);
    assert!(figures[0].alternative.starts_with("Langtidsforsørgede er faldet fra 914"));
    assert!(outline.blocks.iter().any(|block| matches!(block, Block::Table(table) if table.rows.len() > 3)));
}

#[test]
fn no_heading_skips_a_level() {
    let mut document = aabenraa();
    let item = document.meetings.get_mut(MEETING).unwrap().items.get_mut(ITEM).unwrap();
    "### a\n\n## b\n\n### c\n\n### d\n\n## e".clone_into(&mut item.presentation);
    for subject in [
        Subject::Item(MEETING, ITEM, Form::Minutes),
        Subject::Meeting(MEETING, Form::Minutes),
        Subject::Meeting(MEETING, Form::RunningOrder),
        Subject::Goals,
    ] {
        let mut before = 0;
        for block in outline(&document, subject).blocks {
            if let Block::Heading(level, text) = block {
                assert!(level >= 1 && level <= before + 1, "{text} is {level} after {before}");
                before = level;
            }
        }
    }
}

#[test]
fn the_report_has_every_goal_with_its_verdict() {
    let document = aabenraa();
    let all = text(&document, Subject::Goals);
    assert_eq!(all.matches("\n2 ").count(), document.plan.goals.len());
    assert!(all.contains("Målene er vurderet ud fra de tal, der var kendt 7. september 2020."), "{all}");
    assert!(all.contains("Måltal: \n") && all.contains("Seneste tal: \n"), "{all}");
}

#[test]
fn parts_that_are_not_chosen_stay_out() {
    let (document, words) = (aabenraa(), Words::new(Language::Danish));
    let mut request: Request<'_> = asked(&document, Subject::Item(MEETING, ITEM, Form::Minutes), &words);
    request.parts = [Part::Decision].into();
    let all = lines(&request.outline().unwrap().blocks).join("\n");
    assert!(
        all.contains("Godkendt med de faldne") && !all.contains("Sagsfremstilling") && !all.contains("Bilag")
    );
}

#[test]
fn an_item_stands_in_the_order_of_the_committee_with_vote_and_follow_up() {
    let mut document = aabenraa();
    document.plan.meeting_setup.order =
        vec![ItemPart::Recommendation, ItemPart::Section(SectionKind::Economy), ItemPart::Presentation];
    let item = document.meetings.get_mut(MEETING).unwrap().items.get_mut(ITEM).unwrap();
    item.sections = vec![Section { kind: SectionKind::Economy, text: "**Ingen** udgift.".to_owned() }];
    item.vote = Some(Vote {
        in_favour: Ballot { count: 5, names: Vec::new() },
        against: Ballot { count: 1, names: vec!["Ann".to_owned()] },
        minority: "Ann ønsker en plan.".to_owned(),
        ..Vote::default()
    });
    let due = "2020-10-05".parse().ok();
    item.tasks =
        vec![Task { what: "Ret resumeet".to_owned(), responsible: "Bo".to_owned(), due, done: None }];
    let all = text(&document, Subject::Item(MEETING, ITEM, Form::Minutes));
    let at = |part: &str| all.find(part).unwrap_or_else(|| panic!("no {part} in {all}"));
    assert!(
        at("1 Indstilling") < at("1 Økonomi\nIngen udgift.") && at("1 Økonomi") < at("1 Sagsfremstilling")
    );
    assert!(at("1 Sagsfremstilling") < at("1 Beslutning"));
    assert!(all.contains("Afstemning: \n5 for, 1 imod (Ann)"), "{all}");
    assert!(all.contains("Ann ønsker en plan.") && all.contains("Ret resumeet"), "{all}");
    let agenda = text(&document, Subject::Item(MEETING, ITEM, Form::Agenda));
    assert!(!agenda.contains("Afstemning") && !agenda.contains("Ret resumeet"), "{agenda}");

    let mut next = document.meetings.get(MEETING).unwrap().clone();
    (next.id, next.date) = (MeetingId(900), "2020-10-05".parse().unwrap());
    next.items = crate::plan::List::default();
    document.meetings.push(next);
    let next = text(&document, Subject::Meeting(MeetingId(900), Form::Agenda));
    assert!(next.contains("Ret resumeet\nBo\n05-10-2020\nPunkt 67, 07-09-2020"), "{next}");
}

#[test]
fn the_running_order_has_times_and_private_notes_and_nothing_else_has() {
    let mut document = aabenraa();
    let items = &mut document.meetings.get_mut(MEETING).unwrap().items;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    for (id, minutes) in ids.into_iter().zip([Some(5), Some(15), None, Some(10)]) {
        items.get_mut(id).unwrap().minutes = minutes;
    }
    items.get_mut(ITEM).unwrap().notes = "Spørg Ann først.".to_owned();
    let order = text(&document, Subject::Meeting(MEETING, Form::RunningOrder));
    for line in ["60\nkl. 16.00\n5 min.", "61\nkl. 16.05\n15 min.", "62\nkl. 16.20\nFok", "63\n10 min."] {
        assert!(order.contains(line), "{line:?} in {order}");
    }
    assert!(order.contains("2 Private noter\nSpørg Ann først."), "{order}");
    for form in [Form::Agenda, Form::Minutes] {
        assert!(!text(&document, Subject::Meeting(MEETING, form)).contains("Spørg Ann"));
    }
}

#[test]
fn a_correction_says_which_version_it_is_and_what_it_corrects() {
    let mut document = aabenraa();
    let meeting = document.meetings.get_mut(MEETING).unwrap();
    let sent =
        |at: &str, correction: &str| Dispatch { at: at.parse().unwrap(), correction: correction.to_owned() };
    meeting.sent = vec![sent("2020-08-31T12:00:00", "")];
    let agenda = Subject::Meeting(MEETING, Form::Agenda);
    assert!(!text(&document, agenda).contains("Udgave"));
    let meeting = document.meetings.get_mut(MEETING).unwrap();
    meeting.sent.push(sent("2020-09-02T09:00:00", "Bilag 2 er byttet."));
    let all = text(&document, agenda);
    assert!(all.contains("Udgave: \n2, udsendt 2. september 2020: Bilag 2 er byttet."), "{all}");
}

#[test]
fn changes_are_told_apart_by_who_made_them() {
    let then = aabenraa();
    let mut now = then.clone();
    now.plan.goals.get_mut(crate::plan::id::GoalId(26)).unwrap().title = "Andet".to_owned();
    now.plan.budget.remove(crate::plan::id::TableId(156)).unwrap();
    let taken = "2020-09-01T12:00:00".parse().unwrap();
    let snapshot = SnapshotRef { taken, ..then.snapshots[0].clone() };
    let words = Words::new(Language::Danish);
    let mut request = asked(&now, Subject::Item(MEETING, ITEM, Form::Agenda), &words);
    request.since = Some(Since { snapshot: &snapshot, document: &then });
    assert!(!lines(&request.outline().unwrap().blocks).join("\n").contains("Vores ændringer"));
    request.parts.insert(Part::Changes);
    let all = lines(&request.outline().unwrap().blocks).join("\n").replace('\u{a0}', " ");
    assert!(all.contains("1 Hvad er ændret\nSiden øjebliksbillede 1, taget 1. september 2020"), "{all}");
    assert!(all.contains("2 ændringer: 1 fjernet og 1 ændret."), "{all}");
    assert!(
        all.contains("Vores ændringer") && all.contains("Loft over jobafklaring og sygedagpenge\nAndet"),
        "{all}"
    );
}

#[test]
fn goals_and_cases_stand_in_a_text_as_tables() {
    let mut document = aabenraa();
    let case = document.plan.cases.at(1).unwrap();
    let (id, title) = (case.id, case.title.clone());
    let item = document.meetings.get_mut(MEETING).unwrap().items.get_mut(ITEM).unwrap();
    item.presentation = format!("{{f9}}\n\n{{{id}}}");
    let outline = outline(&document, Subject::Item(MEETING, ITEM, Form::Agenda));
    let tables: Vec<&Table> = outline
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let goal = &tables[0].rows[0];
    assert!(goal.head.starts_with("Mål 8: "), "{goal:?}");
    assert_eq!((tables[0].columns.len(), tables[0].rows.len()), (5, 3));
    assert!(tables[1].caption.starts_with(&title), "{}", tables[1].caption);
    assert!(tables[1].rows.iter().any(|row| matches!(row.cells[0], Cell::Figure(..))));
}

#[test]
fn nothing_of_what_is_closed_is_told_as_a_change() {
    let then = aabenraa();
    let mut now = then.clone();
    let items = &mut now.meetings.get_mut(MEETING).unwrap().items;
    let closed = items.at(0).unwrap().id;
    let item = items.get_mut(closed).unwrap();
    item.openness = Openness::Closed;
    item.presentation = "Fortrolig personsag".to_owned();
    let attachment = Attachment { title: "Fortroligt notat".to_owned(), openness: Openness::Closed };
    items.get_mut(ITEM).unwrap().attachments.push(attachment);
    let words = Words::new(Language::Danish);
    let mut request = asked(&now, Subject::Goals, &words);
    request.since = Some(Since { snapshot: &then.snapshots[0], document: &then });
    request.parts.insert(Part::Changes);
    let all = lines(&request.outline().unwrap().blocks).join("\n");
    assert!(!all.contains("Fortrolig"), "{all}");
    assert!(all.contains("Ændringer i lukkede punkter og bilag er ikke med."), "{all}");
}
