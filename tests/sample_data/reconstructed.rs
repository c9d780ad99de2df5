//! The snapshot beside the plan of Aabenraa: what the committee can have seen at item 67 on
//! 7 September 2020, reconstructed from the plan and the minutes.
//!
//! The minutes say that the budget was to be worked in once the council had treated it the
//! second time on 28 October 2020. So the snapshot is the plan without the budget and
//! without what refers to it, and without what the meeting itself came to.

use std::path::Path;
use std::sync::Arc;

use planbord::analysis::compare::{By, State, compare};
use planbord::analysis::insights::Insights;
use planbord::document::Document;
use planbord::meeting::Stage;
use planbord::plan::id::{GoalId, ItemId, MeetingId, StatementId, TableId};
use planbord::session::clock::FixedClock;
use planbord::session::{Action, Session, Taking, World};
use planbord::store::Disk;
use planbord::store::snapshot::{Verdict, open, verify};
use planbord::wording::{Language, Words};

use crate::{check, sample, text};

const MEETING: MeetingId = MeetingId(265);
const ITEM: ItemId = ItemId(273);
const BUDGET: TableId = TableId(142);
/// Its printed figure is a cell of the budget.
const KIK_IN_THE_BUDGET: StatementId = StatementId(225);
/// Its two targets say which cell of the budget they should equal.
const CEILINGS: GoalId = GoalId(26);

const NOTE: &str = "Rekonstrueret ud fra planen og referatet: uden budgettet for 2021, der først skulle \
                    arbejdes ind efter 28. oktober 2020, og uden det, mødet selv kom til.";

fn plan() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/aabenraa-2021.ron")
}

fn reconstructed() -> Document {
    let mut document = sample("aabenraa-2021");
    document.snapshots.clear();
    document.plan.budget.remove(BUDGET).unwrap();
    document.plan.statements.remove(KIK_IN_THE_BUDGET).unwrap();
    for measure in &mut document.plan.goals.get_mut(CEILINGS).unwrap().measures {
        for target in &mut measure.targets {
            target.budget = None;
        }
    }
    let meeting = document.meetings.get_mut(MEETING).unwrap();
    meeting.stage = Stage::Ready;
    meeting.absent.clear();
    let items: Vec<ItemId> = meeting.items.iter().map(|item| item.id).collect();
    for item in items {
        let item = meeting.items.get_mut(item).unwrap();
        item.decision.clear();
        item.absent.clear();
    }
    document
}

#[test]
fn the_snapshot_is_unchanged_and_says_that_it_is_reconstructed() {
    let references = sample("aabenraa-2021").snapshots;
    let verdicts = verify(&Disk, &plan(), &references).verdicts;
    assert_eq!(verdicts.iter().map(|(_, verdict)| verdict).collect::<Vec<_>>(), [&Verdict::Unchanged]);
    let frozen = open(&Disk, &plan(), &references[0]).unwrap();
    assert_eq!((frozen.header.item, frozen.header.note.as_str()), (Some(ITEM), NOTE));
    assert_eq!(frozen.document, reconstructed());
    assert_eq!(frozen.judged.len(), frozen.document.plan.goals.len());
}

#[test]
fn beside_the_plan_it_shows_the_budget_and_what_the_meeting_came_to() {
    let (old, new) = (reconstructed(), sample("aabenraa-2021"));
    let on = "2020-09-07".parse().unwrap();
    let (then, now) = (Insights::of(&old, on), Insights::of(&new, on));
    let states = (State { document: &old, insights: &then }, State { document: &new, insights: &now });
    let found = compare(states.0, states.1);
    assert!(found.iter().all(|difference| difference.by == By::Us));
    let words = Words::new(Language::Danish);
    let lines: Vec<String> = words
        .change_groups(states.0, states.1, found.iter().enumerate())
        .iter()
        .flat_map(|group| group.rows.iter().map(|row| format!("{} | {}", group.title, row.what)))
        .collect();
    check(&lines, CHANGES);
}

const CHANGES: &str = "
    Mål 8 · Loft over jobafklaring og sygedagpenge | Jobafklaring, budgetlinje
    Mål 8 · Loft over jobafklaring og sygedagpenge | Sygedagpenge, budgetlinje
    Budget ”Nettobudget 2021” | Tilføjet
    Trykt tal ”KIK II i budgettet for 2021” | Tilføjet
    Møde 07-09-2020 | Afbud
    Møde 07-09-2020 | Status
    Møde 07-09-2020, punkt 60 · Godkendelse af dagsorden | Beslutning
    Møde 07-09-2020, punkt 60 · Godkendelse af dagsorden | Afbud
    Møde 07-09-2020, punkt 61 · Fokusrevision af jobafklaringsforløb | Beslutning
    Møde 07-09-2020, punkt 61 · Fokusrevision af jobafklaringsforløb | Afbud
    Møde 07-09-2020, punkt 62 · Fokusrevision af ressourceforløb | Beslutning
    Møde 07-09-2020, punkt 62 · Fokusrevision af ressourceforløb | Afbud
    Møde 07-09-2020, punkt 63 · Orientering om virksomhedsbarometer 1. halvår 2020 | Beslutning
    Møde 07-09-2020, punkt 63 · Orientering om virksomhedsbarometer 1. halvår 2020 | Afbud
    Møde 07-09-2020, punkt 64 · Orientering om trepartsaftale om en ny midlertidig arbejdsfordelingsordning på det private arbejdsmarked | Beslutning
    Møde 07-09-2020, punkt 64 · Orientering om trepartsaftale om en ny midlertidig arbejdsfordelingsordning på det private arbejdsmarked | Afbud
    Møde 07-09-2020, punkt 65 · Succes med Uddannelse | Beslutning
    Møde 07-09-2020, punkt 65 · Succes med Uddannelse | Afbud
    Møde 07-09-2020, punkt 66 · CSR-mærke Aabenraa 2021 | Beslutning
    Møde 07-09-2020, punkt 66 · CSR-mærke Aabenraa 2021 | Afbud
    Møde 07-09-2020, punkt 67 · Beskæftigelsesplan 2021 | Beslutning
    Møde 07-09-2020, punkt 67 · Beskæftigelsesplan 2021 | Afbud
    Møde 07-09-2020, punkt 68 · Integrationspolitik | Beslutning
    Møde 07-09-2020, punkt 68 · Integrationspolitik | Afbud
    Møde 07-09-2020, punkt 69 · Fremlæggelser og meddelelser | Beslutning
    Møde 07-09-2020, punkt 69 · Fremlæggelser og meddelelser | Afbud
";

/// Writes the snapshot, and says what the plan must refer to it by.
#[test]
#[ignore = "writes the snapshot beside the sample plan"]
fn write_the_snapshot() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("aabenraa-2021.ron");
    std::fs::write(&file, planbord::store::to_text(&reconstructed()).unwrap()).unwrap();
    let world = World {
        clock: Arc::new(FixedClock("2020-09-07T00:00:00".parse().unwrap())),
        state_folder: folder.path().join("state"),
        settings_file: None,
        ..World::system()
    };
    let mut session = Session::new(world);
    session.act(Action::Open(file));
    let taking = Taking { note: NOTE.to_owned(), ..Taking::of_item(MEETING, ITEM) };
    session.act(Action::TakeSnapshot(taking));
    let reference = session.document().snapshots.last().unwrap();
    let from = folder.path().join("aabenraa-2021.snapshots").join(&reference.file);
    let to = plan().with_extension("snapshots");
    std::fs::create_dir_all(&to).unwrap();
    // It is write-protected.
    let _ = std::fs::remove_file(to.join(&reference.file));
    std::fs::copy(from, to.join(&reference.file)).unwrap();
    println!("{reference:#?}");
    assert!(text("aabenraa-2021").contains(&reference.digest.to_string()), "the plan refers to another");
}
