//! The persons of a case: the assumed path, and how they went.

use super::Shown;
use crate::analysis::cases::{CaseStatus, Cohort, GroupStatus, Met, Path, PathYear};
use crate::cli::grid::{Column, Grid, paragraph};
use crate::plan::Amount;
use crate::plan::investment::Outcome;
use crate::plan::unit::Unit;

impl Shown<'_> {
    /// The assumed path, a line for each year.
    pub(super) fn path(&self) -> String {
        const COLUMNS: [Column; 5] =
            [Column::Left(16), Column::Right, Column::Right, Column::Right, Column::Right];
        let Some(path) = &self.facts.path else { return String::new() };
        let words = self.words;
        let mut grid = Grid::new(2, &COLUMNS);
        let (own, other) = (words.outcome(Outcome::SelfSupport), words.outcome(Outcome::OtherSupport));
        let (start, end) = (words.text("terminal-at-start"), words.text("terminal-at-end"));
        grid.row(["", &start, &own, &other, &end]);
        for PathYear { period, start, self_support, other_support, end } in &path.years {
            let cells = [*start, *self_support, *other_support, *end].map(|it| words.case_persons(it));
            let [start, own, other, end] = &cells;
            grid.row([&words.case_year(*period), start, own, other, end]);
        }
        paragraph(0, &words.text("cases-path"))
            + &grid.lines()
            + &self.path_rounded(path)
            + &self.of_path(path)
    }

    fn path_rounded(&self, path: &Path) -> String {
        let said = self.words.case_rounded(&path.rounded, |persons| self.words.case_persons_known(persons));
        said.map_or(String::new(), |said| paragraph(2, &said))
    }

    fn of_path(&self, path: &Path) -> String {
        let words = self.words;
        let (Some(reduction), Some(own), Some(share)) =
            (path.reduction.known(), path.self_support.known(), path.self_support_share())
        else {
            return String::new();
        };
        let all = path.self_support.plus(path.other_support).known().unwrap_or(reduction);
        let args = [
            ("reduction", words.case_persons_known(reduction).into()),
            ("own", words.case_persons_known(own).into()),
            ("all", words.case_persons_known(all).into()),
            ("share", words.percent(share, 1).into()),
        ];
        paragraph(2, &words.fill("cases-path-said", &args))
    }

    /// How the persons went, day by day.
    pub(super) fn statuses(&self) -> String {
        let statuses: Vec<String> = self.facts.statuses.iter().map(|status| self.status(status)).collect();
        statuses.join("\n")
    }

    fn status(&self, status: &CaseStatus) -> String {
        const COLUMNS: [Column; 5] =
            [Column::Left(24), Column::Right, Column::Right, Column::Right, Column::Left(40)];
        let words = self.words;
        let mut grid = Grid::new(2, &COLUMNS);
        let heads = Cohort::ALL.map(|cohort| words.cohort(cohort));
        let [initial, inflow, all] = &heads;
        grid.row(["", initial, inflow, all, &words.text("cases-milestone")]);
        for group in &status.groups {
            let cells = Cohort::ALL.map(|cohort| words.case_persons(cohort.of(group)));
            let [initial, inflow, all] = &cells;
            grid.row([&words.outcome(group.outcome), initial, inflow, all, &self.milestone(group)]);
        }
        let day = words.fill("cases-status", &[("day", words.day_short(status.on).into())]);
        paragraph(0, &day) + &grid.lines() + &self.of_status(status)
    }

    fn milestone(&self, group: &GroupStatus) -> String {
        let Some(milestone) = group.milestone else { return String::new() };
        let bound = self.words.bound(milestone.bound, &Unit::Citizens);
        let key = match milestone.met {
            Some(Met::Already) => "terminal-milestone-met",
            Some(Met::NotYet) => "terminal-milestone-not-yet",
            None => return bound,
        };
        self.words.fill(key, &[("bound", bound.into())])
    }

    /// Whether the printed sums hold, and how that stands to the path.
    fn of_status(&self, status: &CaseStatus) -> String {
        let words = self.words;
        let wrong = status.checks.iter().filter(|check| !check.agrees()).count();
        let count = status.checks.len();
        let sums = match (count, wrong) {
            (0, _) => String::new(),
            (_, 0) => paragraph(2, &words.fill("cases-status-adds-up", &[("count", count.into())])),
            (_, wrong) => {
                let args = [("wrong", wrong.into()), ("count", count.into())];
                paragraph(2, &words.fill("cases-status-wrong", &args))
            }
        };
        let (Some(path), Some(beyond)) = (status.path, status.beyond_path) else { return sums };
        let key = if beyond > Amount::ZERO { "cases-status-above-path" } else { "cases-status-below-path" };
        let args = [
            ("path", words.case_persons_known(path).into()),
            ("difference", words.case_persons_known(beyond.abs()).into()),
        ];
        sums + &paragraph(2, &words.fill(key, &args))
    }
}
