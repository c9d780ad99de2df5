//! One file's worth of truth: the plan, its meetings, and its frozen states.

pub mod integrity;
pub mod place;

use crate::meeting::{AgendaItem, Meeting, Release, SnapshotRef};
use crate::plan::id::ItemId;
use crate::plan::{List, Period, Plan};

pub use integrity::{Fault, FaultKind, faults};
pub use place::{Place, Step};

/// Everything that one plan file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The highest number an id has ever had, so that none is given out twice.
    pub last_id: u32,
    /// What has been decided.
    pub plan: Plan,
    /// Who decided it, and when; in the order of the file.
    pub meetings: List<Meeting>,
    /// The frozen states, oldest first.
    pub snapshots: Vec<SnapshotRef>,
    /// The documents that were made with something let through, oldest first.
    pub releases: Vec<Release>,
}

impl Document {
    /// A document with an empty plan for `period`.
    pub fn empty(period: Period) -> Self {
        let (meetings, snapshots, releases) = Default::default();
        Self { last_id: 0, plan: Plan::empty(period), meetings, snapshots, releases }
    }

    /// An id that no thing in this document has or ever had.
    pub fn new_id<Id: From<u32>>(&mut self) -> Id {
        // 4 billion things are not made by hand; a file that claims so stays
        // at the limit, and the duplicate is found when it is saved.
        self.last_id = self.last_id.saturating_add(1);
        Id::from(self.last_id)
    }

    /// An agenda item with the meeting it stands on, wherever it was moved to.
    pub fn item(&self, id: ItemId) -> Option<(&Meeting, &AgendaItem)> {
        self.meetings.iter().find_map(|meeting| Some((meeting, meeting.items.get(id)?)))
    }

    /// The document as others may have it: without what only who runs a meeting reads.
    #[must_use]
    pub fn without_private_notes(&self) -> Self {
        let mut document = self.clone();
        let has_notes = |meeting: &&Meeting| meeting.items.iter().any(|item| !item.notes.is_empty());
        let meetings: Vec<_> = self.meetings.iter().filter(has_notes).map(|meeting| meeting.id).collect();
        for meeting in meetings {
            let Some(meeting) = document.meetings.get_mut(meeting) else { continue };
            let items: Vec<_> = meeting.items.iter().map(|item| item.id).collect();
            for item in items {
                if let Some(item) = meeting.items.get_mut(item) {
                    item.notes.clear();
                }
            }
        }
        document
    }

    /// Whether plan and meetings are the same. Which snapshots and documents exist does
    /// not count: taking or making one does not change what was decided.
    pub fn same_content(&self, other: &Self) -> bool {
        self.plan == other.plan && self.meetings == other.meetings
    }

    /// Whether plan and meetings are one and the same in memory, list by list:
    /// then they are equal, and nobody had to look into the lists. A copy shares
    /// its content until one of the two is changed.
    pub fn shares_content(&self, other: &Self) -> bool {
        let (a, b) = (&self.plan, &other.plan);
        self.meetings.is_same(&other.meetings)
            && a.publications.is_same(&b.publications)
            && a.focus_areas.is_same(&b.focus_areas)
            && a.goals.is_same(&b.goals)
            && a.series.is_same(&b.series)
            && a.budget.is_same(&b.budget)
            && a.statements.is_same(&b.statements)
            && a.follow_ups.is_same(&b.follow_ups)
            && a.person_plans.is_same(&b.person_plans)
            && a.cases.is_same(&b.cases)
            && a.events.is_same(&b.events)
            && a.charts.is_same(&b.charts)
            && a.reimbursements == b.reimbursements
            && a.meeting_setup == b.meeting_setup
            && (&a.title, &a.municipality, &a.committee, a.period)
                == (&b.title, &b.municipality, &b.committee, b.period)
    }
}
