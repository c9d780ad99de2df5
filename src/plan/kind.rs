//! The kinds of target, as people tell them apart.
//!
//! A kind follows from what should hold, which figure counts, and what it
//! counts. It is not stored: two plans that say the same have the same kinds.

use super::goal::Goal;
use super::target::{Condition, Reckoning, Target};
use super::unit::Unit;

/// What a target is called by those who set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// A level or a count (`må ikke overstige 256`).
    Level,
    /// A share in per cent (`højst 25 %`).
    Share,
    /// The mean of a period (`gennemsnitligt i 2018 højst 3.725`).
    Average,
    /// The sum of a period (`1.000 rekrutteringer i 2018`).
    Sum,
    /// A change from a base, in per cent of it (`halveres`).
    PercentChange,
    /// A change from a base, in percentage points (`+2 procentpoint`).
    PointsChange,
    /// The base is kept (`fastholdes`).
    Keep,
    /// Levels on the way, and one at the end.
    Path,
    /// A place among so many (`nr. 72 af 98`).
    Rank,
    /// A level of a named scale (`Høj tilfredshed`).
    ScaleLevel,
    /// The share of a cohort after so many years.
    AfterYears,
    /// How it stands to another area (`ikke over hele landet`).
    OtherArea,
    /// Something is delivered.
    Deliver,
}

impl TargetKind {
    /// Every kind, in the order they are listed.
    pub const ALL: [Self; 13] = [
        Self::Level,
        Self::Share,
        Self::Average,
        Self::Sum,
        Self::PercentChange,
        Self::PointsChange,
        Self::Keep,
        Self::Path,
        Self::Rank,
        Self::ScaleLevel,
        Self::AfterYears,
        Self::OtherArea,
        Self::Deliver,
    ];
}

impl Target {
    /// The kind it is of, when what is measured counts `unit`.
    pub fn kind(&self, unit: &Unit) -> TargetKind {
        match (&self.condition, self.reckoning) {
            (Condition::Percent(_), _) => TargetKind::PercentChange,
            (Condition::Points(_), _) => TargetKind::PointsChange,
            (Condition::Keep(_), _) => TargetKind::Keep,
            (Condition::Path { .. }, _) => TargetKind::Path,
            (Condition::AfterYears { .. }, _) => TargetKind::AfterYears,
            (Condition::Against { .. }, _) => TargetKind::OtherArea,
            (Condition::Deliver, _) => TargetKind::Deliver,
            (Condition::Level(_), Reckoning::Average) => TargetKind::Average,
            (Condition::Level(_), Reckoning::Sum) => TargetKind::Sum,
            (Condition::Level(_), Reckoning::Latest) => match unit {
                Unit::Percent => TargetKind::Share,
                Unit::Rank { .. } => TargetKind::Rank,
                Unit::Scale(_) => TargetKind::ScaleLevel,
                _ => TargetKind::Level,
            },
        }
    }
}

/// Whether a goal is measured, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalKind {
    /// It has a measure; the kinds of its targets say more.
    Measured,
    /// It is words alone.
    InWords,
    /// The plan says in words that it sets no target here.
    NoTarget,
}

impl Goal {
    /// Whether it is measured, and if not, why.
    pub fn kind(&self) -> GoalKind {
        match (self.measures.as_slice(), &self.no_target) {
            ([_, ..], _) => GoalKind::Measured,
            ([], None) => GoalKind::InWords,
            ([], Some(_)) => GoalKind::NoTarget,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unit: &str, target: &str, expected: TargetKind) {
        let unit: Unit = ron::from_str(unit).unwrap();
        let target: Target = ron::from_str(&format!("(due: Unstated, {target})")).unwrap();
        assert_eq!(target.kind(&unit), expected, "{target:?} of {unit:?}");
    }

    #[test]
    fn each_goal_of_the_documents_has_its_kind() {
        use TargetKind as Kind;
        check("EconomicFullTimePersons", "condition: Level(AtMost(256))", Kind::Level);
        check("ContactCourses", "condition: Level(Below(800))", Kind::Level);
        check("Score(from: 1, to: 10)", "condition: Level(AtLeast(7))", Kind::Level);
        check("Percent", "condition: Level(AtLeast(35))", Kind::Share);
        check("FullTimePersons", "condition: Level(AtMost(3725)), reckoning: Average", Kind::Average);
        check("Percent", "condition: Level(AtMost(10)), reckoning: Average", Kind::Average);
        check("Other(\"rekrutteringer\")", "condition: Level(AtLeast(1000)), reckoning: Sum", Kind::Sum);
        check("Persons", "condition: Percent(AtMost(-5.1)), reckoning: Average", Kind::PercentChange);
        check("Percent", "condition: Points(AtLeast(2))", Kind::PointsChange);
        check("Percent", "condition: Keep(Lower)", Kind::Keep);
        check("Rank(of: 98)", r#"condition: Path(last: AtMost(72), steps: [("2021", 74)])"#, Kind::Path);
        check("Rank(of: 98)", "condition: Level(AtMost(72))", Kind::Rank);
        check("Scale([\"Lav\", \"Høj\"])", "condition: Level(AtLeast(2))", Kind::ScaleLevel);
        check("Percent", "condition: AfterYears(years: 2, share: AtLeast(12))", Kind::AfterYears);
        check("Percent", r#"condition: Against(series: "s1", relation: NotAbove)"#, Kind::OtherArea);
        check("Other(\"rapport\")", "condition: Deliver", Kind::Deliver);
    }

    #[test]
    fn a_goal_without_measures_is_words_unless_the_plan_says_why() {
        let goal = |fields: &str| -> Goal {
            let text = format!(r#"(id: "g1", number: "", title: "x", origin: Local, {fields})"#);
            let implicit = ron::extensions::Extensions::IMPLICIT_SOME;
            ron::Options::default().with_default_extension(implicit).from_str(&text).unwrap()
        };
        assert_eq!(goal("").kind(), GoalKind::InWords);
        assert_eq!(goal(r#"no_target: "too few""#).kind(), GoalKind::NoTarget);
        let measure = r#"(id: "k2", title: "x", unit: Persons, targets: [])"#;
        let both = format!(r#"no_target: "none for men", measures: [{measure}]"#);
        assert_eq!(goal(&both).kind(), GoalKind::Measured);
    }
}
