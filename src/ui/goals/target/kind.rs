//! What can be chosen in the form of a target, in the words of those who choose.

use crate::plan::Amount;
use crate::plan::target::{Better, Bound, Certainty, Condition, Due, Reckoning, Relation, When};

/// A kind of condition, without the figures that belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum Kind {
    Level(Side),
    Percent,
    Points,
    Keep,
    Path,
    AfterYears,
    NotAbove,
    NotBelow,
    NarrowGap,
    Deliver,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 13] = [
        Self::Level(Side::AtMost),
        Self::Level(Side::Below),
        Self::Level(Side::AtLeast),
        Self::Level(Side::Above),
        Self::Percent,
        Self::Points,
        Self::Keep,
        Self::Path,
        Self::AfterYears,
        Self::NotAbove,
        Self::NotBelow,
        Self::NarrowGap,
        Self::Deliver,
    ];

    /// The kind of `condition`.
    pub fn of(condition: &Condition) -> Self {
        match condition {
            Condition::Level(bound) => Self::Level(Side::of(*bound)),
            Condition::Percent(_) => Self::Percent,
            Condition::Points(_) => Self::Points,
            Condition::Keep(_) => Self::Keep,
            Condition::Path { .. } => Self::Path,
            Condition::AfterYears { .. } => Self::AfterYears,
            Condition::Against { relation: Relation::NotAbove, .. } => Self::NotAbove,
            Condition::Against { relation: Relation::NotBelow, .. } => Self::NotBelow,
            Condition::Against { relation: Relation::NarrowGap(_), .. } => Self::NarrowGap,
            Condition::Deliver => Self::Deliver,
        }
    }

    /// The name of the text that says it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Level(side) => side.key(),
            Self::Percent => "goals-condition-percent",
            Self::Points => "goals-condition-points",
            Self::Keep => "goals-condition-keep",
            Self::Path => "goals-condition-path",
            Self::AfterYears => "goals-condition-after-years",
            Self::NotAbove => "goals-condition-not-above",
            Self::NotBelow => "goals-condition-not-below",
            Self::NarrowGap => "goals-condition-narrow-gap",
            Self::Deliver => "goals-condition-deliver",
        }
    }

    /// Whether its change from a base is what counts, so that the base stands
    /// beside it and not further down.
    pub fn is_from_base(self) -> bool {
        matches!(self, Self::Percent | Self::Points | Self::Keep | Self::NarrowGap)
    }
}

/// The good side of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum Side {
    AtMost,
    Below,
    AtLeast,
    Above,
}

impl Side {
    pub const ALL: [Self; 4] = [Self::AtMost, Self::Below, Self::AtLeast, Self::Above];

    pub fn of(bound: Bound) -> Self {
        match bound {
            Bound::AtMost(_) => Self::AtMost,
            Bound::Below(_) => Self::Below,
            Bound::AtLeast(_) => Self::AtLeast,
            Bound::Above(_) => Self::Above,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::AtMost => "goals-condition-at-most",
            Self::Below => "goals-condition-below",
            Self::AtLeast => "goals-condition-at-least",
            Self::Above => "goals-condition-above",
        }
    }

    /// This side of `level`.
    pub fn bound(self, level: Amount) -> Bound {
        match self {
            Self::AtMost => Bound::AtMost(level),
            Self::Below => Bound::Below(level),
            Self::AtLeast => Bound::AtLeast(level),
            Self::Above => Bound::Above(level),
        }
    }

    /// Which way is better.
    pub fn better(self) -> Better {
        self.bound(Amount::ZERO).better()
    }
}

/// Which way something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum Way {
    Lower,
    Higher,
}

impl Way {
    pub const ALL: [Self; 2] = [Self::Lower, Self::Higher];

    pub fn key(self) -> &'static str {
        match self {
            Self::Lower => "goals-way-lower",
            Self::Higher => "goals-way-higher",
        }
    }

    /// A change of this size in this direction.
    pub fn signed(self, size: Amount) -> Amount {
        match self {
            Self::Lower => Amount::ZERO.checked_sub(size).unwrap_or(size),
            Self::Higher => size,
        }
    }
}

/// How much of a change there should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum Reach {
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

impl Reach {
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::MoreThan, Self::LessThan];

    pub fn key(self) -> &'static str {
        match self {
            Self::AtLeast => "goals-reach-at-least",
            Self::AtMost => "goals-reach-at-most",
            Self::MoreThan => "goals-reach-more-than",
            Self::LessThan => "goals-reach-less-than",
        }
    }

    /// The bound of a change: `mindst 1,9 % lavere` is at most −1.9.
    pub fn bound(self, way: Way, size: Amount) -> Bound {
        let by = way.signed(size);
        match (way, self) {
            (Way::Lower, Self::AtLeast) | (Way::Higher, Self::AtMost) => Bound::AtMost(by),
            (Way::Lower, Self::AtMost) | (Way::Higher, Self::AtLeast) => Bound::AtLeast(by),
            (Way::Lower, Self::MoreThan) | (Way::Higher, Self::LessThan) => Bound::Below(by),
            (Way::Lower, Self::LessThan) | (Way::Higher, Self::MoreThan) => Bound::Above(by),
        }
    }

    /// How much of a change, and which way, a bound of it asks for.
    pub fn of(bound: Bound) -> (Self, Way) {
        let by = bound.level();
        let way = match (by.cmp(&Amount::ZERO), bound.better()) {
            (std::cmp::Ordering::Less, _) => Way::Lower,
            (std::cmp::Ordering::Greater, _) => Way::Higher,
            (std::cmp::Ordering::Equal, Better::Lower) => Way::Lower,
            (std::cmp::Ordering::Equal, Better::Higher) => Way::Higher,
        };
        let reach = match (bound, way) {
            (Bound::AtMost(_), Way::Lower) | (Bound::AtLeast(_), Way::Higher) => Self::AtLeast,
            (Bound::AtMost(_), Way::Higher) | (Bound::AtLeast(_), Way::Lower) => Self::AtMost,
            (Bound::Below(_), Way::Lower) | (Bound::Above(_), Way::Higher) => Self::MoreThan,
            (Bound::Below(_), Way::Higher) | (Bound::Above(_), Way::Lower) => Self::LessThan,
        };
        (reach, way)
    }
}

/// A deadline without its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum DueKind {
    In,
    AtEnd,
    By,
    EveryYear,
    Unstated,
}

impl DueKind {
    pub const ALL: [Self; 5] = [Self::In, Self::AtEnd, Self::By, Self::EveryYear, Self::Unstated];

    pub fn of(due: Due) -> Self {
        match due {
            Due::In(_) => Self::In,
            Due::AtEnd(_) => Self::AtEnd,
            Due::By(_) => Self::By,
            Due::EveryYear => Self::EveryYear,
            Due::Unstated => Self::Unstated,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::In => Moment::In.key(),
            Self::AtEnd => Moment::AtEnd.key(),
            Self::By => "goals-due-by",
            Self::EveryYear => "goals-due-every-year",
            Self::Unstated => "goals-due-unstated",
        }
    }

    /// Whether a mean or a sum can be taken over it.
    pub fn is_stretch(self) -> bool {
        matches!(self, Self::In | Self::EveryYear)
    }
}

/// When in a period a base was so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum Moment {
    In,
    AtEnd,
}

impl Moment {
    pub const ALL: [Self; 2] = [Self::In, Self::AtEnd];

    pub fn of(when: When) -> Self {
        match when {
            When::In(_) => Self::In,
            When::AtEnd(_) => Self::AtEnd,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::In => "goals-due-in",
            Self::AtEnd => "goals-due-at-end",
        }
    }
}

/// The name of the text that says which figure counts.
pub(super) fn reckoning_key(reckoning: Reckoning) -> &'static str {
    match reckoning {
        Reckoning::Latest => "reckoning-latest",
        Reckoning::Average => "reckoning-average",
        Reckoning::Sum => "reckoning-sum",
    }
}

/// The name of the text that says how sure a base is.
pub(super) fn certainty_key(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Measured => "certainty-measured",
        Certainty::Expected => "certainty-expected",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_a_size_and_a_direction_and_comes_back_as_the_same_bound() {
        for size in [0, 19] {
            for way in Way::ALL {
                for reach in Reach::ALL {
                    let bound = reach.bound(way, Amount::scaled(size, 1));
                    let (reach, way) = Reach::of(bound);
                    assert_eq!(reach.bound(way, bound.level().abs()), bound);
                }
            }
        }
        assert_eq!(
            Reach::AtLeast.bound(Way::Lower, Amount::scaled(19, 1)),
            Bound::AtMost(Amount::scaled(-19, 1))
        );
        assert_eq!(Reach::of(Bound::AtLeast(Amount::whole(2))), (Reach::AtLeast, Way::Higher));
    }
}
