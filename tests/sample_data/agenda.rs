//! The meeting of 7 September 2020 and its ten items.

use planbord::meeting::Meeting;
use planbord::meeting::agenda::{AgendaItem, Openness};

use crate::{check, sample, title_of};

/// Number | case | kind | clauses recommended | title; then `=` decision and `+` attachments.
const AGENDA: &str = "
    60 | 18/2677 | None | 0 | Godkendelse af dagsorden
    = Godkendt.
    61 | 20/24072 | Information | 1 | Fokusrevision af jobafklaringsforløb
    = Orienteringen taget til efterretning.
    + Notat om hovedkonklusioner om jobafklaringsforløb
    + Fokusrevision 2020 - Jobafklaringsforløb
    62 | 20/23906 | Information | 1 | Fokusrevision af ressourceforløb
    = Orienteringen taget til efterretning.
    + Notat om hovedkonklusioner om ressourceforløb
    + Fokusrevision 2020 - Ressourceforløb
    63 | 18/10852 | Information | 1 | Orientering om virksomhedsbarometer 1. halvår 2020
    = Orienteringen taget til efterretning.
    + Virksomhedsbarometer 1. halvår 2020 pdf
    64 | 20/27444 | Information | 1 | Orientering om trepartsaftale om en ny midlertidig arbejdsfordelingsordning på det private arbejdsmarked
    = Orienteringen taget til efterretning.
    + Trepartsaftale om en ny midlertidig arbejds-fordelingsordning på det private arbejdsmarked
    65 | 17/31062 | Information | 1 | Succes med Uddannelse
    = Orienteringen taget til efterretning.
    66 | 20/19737 | Decision | 3 | CSR-mærke Aabenraa 2021
    = Godkendt.
    + Tidsplan for tildeling af CSR-mærke Aabenraa 2021
    + Kommunikationsplan for CSR-mærke Aabenraa 2021
    67 | 19/62627 | Discussion | 1 | Beskæftigelsesplan 2021
    = Godkendt med de faldne bemærkninger om prioriteret opgave og resume.
    + Brev fra beskæftigelsesministeren vedr. de beskæftigelsespolitiske mål for 2021
    + Beskæftigelsesplan 2021
    68 | 20/17213 | Discussion | 1 | Integrationspolitik
    = Drøftet. Revideret oplæg forelægges udvalget på møde i oktober.
    + Integrationspolitik udkast AMU - Integrationspolitik udkast AMU
    69 | 18/2677 | None | 0 | Fremlæggelser og meddelelser
    = -
";

fn meeting() -> Meeting {
    let meetings = sample("aabenraa-2021").meetings;
    assert_eq!(meetings.len(), 1);
    meetings.at(0).unwrap().clone()
}

#[test]
fn the_ten_items_have_the_printed_titles_cases_decisions_and_attachments() {
    let items = meeting().items;
    assert_eq!(items.len(), 10);
    let lines: Vec<String> = items.iter().flat_map(item_lines).collect();
    check(&lines, AGENDA);
}

fn item_lines(item: &AgendaItem) -> Vec<String> {
    let AgendaItem { number, case_number, kind, recommendation, title, .. } = item;
    let head = format!("{number} | {case_number} | {kind:?} | {} | {title}", recommendation.len());
    let mut lines = vec![head, format!("= {}", item.decision)];
    lines.extend(item.attachments.iter().map(|attachment| format!("+ {}", attachment.title)));
    lines
}

#[test]
fn every_item_is_open_lacks_kim_brandt_and_is_recommended_by_the_jobcentre_or_nobody() {
    for item in meeting().items.iter() {
        let openness = item.attachments.iter().map(|attachment| attachment.openness);
        assert!(openness.chain([item.openness]).all(|o| o == Openness::Open), "{}", item.number);
        assert_eq!(item.absent, ["Kim Brandt"], "{}", item.number);
        let by = if item.recommendation.is_empty() { "" } else { "Jobcenter og Borgerservice" };
        assert_eq!(item.recommended_by, by, "{}", item.number);
        assert!(item.recommendation.iter().all(|clause| clause.starts_with("at ")), "{}", item.number);
        assert_eq!(item.presentation.is_empty(), item.number == "60", "{}", item.number);
    }
}

#[test]
fn the_meeting_has_its_time_place_and_seven_members_one_of_them_absent() {
    let meeting = meeting();
    let lines = [
        format!("{} {:?}", meeting.date, meeting.start),
        meeting.place.clone(),
        meeting.members.join(", "),
        meeting.absent.join(", "),
        title_of(&sample("aabenraa-2021").plan, meeting.source.as_ref().unwrap()).to_owned(),
    ];
    check(
        &lines,
        "2020-09-07 Some(16:00:00)
        Loungen v/byrådssalen, Skelbækvej
        Ejler Schütt, Bent Sørensen, Carina Underbjerg Hansen, Dorrit Knudsen, Thomas Juhl, Kim Brandt, Gert Nordklitgaard
        Kim Brandt
        Referat Arbejdsmarkedsudvalget d. 07-09-2020",
    );
}

#[test]
fn the_aim_of_a_course_is_told_at_its_item_and_is_a_goal_numbered_by_it() {
    let document = sample("aabenraa-2021");
    let item = document.meetings.at(0).unwrap().item_numbered("65").unwrap();
    assert!(item.presentation.contains("60 %"));
    let goal = document.plan.goals.iter().find(|goal| goal.number == item.number).unwrap();
    let source = goal.source.as_ref().unwrap();
    assert_eq!(title_of(&document.plan, source), "Referat Arbejdsmarkedsudvalget d. 07-09-2020");
    assert_eq!(source.section, "Punkt 65");
}
