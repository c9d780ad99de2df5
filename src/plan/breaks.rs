//! Where a series changed so that figures before and after cannot be compared,
//! and whether they can be joined after all.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::read_day;

/// Where a series changed its way of counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first day of the new way of counting.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// What kind of change it was.
    #[serde(default, skip_serializing_if = "BreakKind::is_other")]
    pub kind: BreakKind,
    /// What changed.
    pub note: String,
    /// Which target groups before and after are the same, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<GroupMapping>,
}

/// Why figures before and after cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum BreakKind {
    /// A law changed a benefit or a target group, such as integrationsydelse on 1 July 2016.
    Law,
    /// Figures come from another register, such as FLEUR in July 2017.
    Register,
    /// What is counted was defined anew.
    Definition,
    /// Target groups were renamed, merged or split.
    Groups,
    /// Anything else.
    #[default]
    Other,
}

impl BreakKind {
    /// Every kind, as they are offered.
    pub const ALL: [Self; 5] = [Self::Law, Self::Register, Self::Definition, Self::Groups, Self::Other];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_other(&self) -> bool {
        *self == Self::Other
    }
}

/// Which target groups before a break went into which after it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupMapping {
    /// Every group that was counted before.
    pub before: Vec<String>,
    /// Every group that is counted after.
    pub after: Vec<String>,
    /// What became what: a group before and one after, so many pairs as there are
    /// of a merged or split group.
    pub pairs: Vec<(String, String)>,
}

impl GroupMapping {
    /// The groups that nothing corresponds to: before, and after.
    pub fn unmapped(&self) -> (Vec<&str>, Vec<&str>) {
        let old = self.before.iter().filter(|group| !self.pairs.iter().any(|(old, _)| old == *group));
        let new = self.after.iter().filter(|group| !self.pairs.iter().any(|(_, new)| new == *group));
        (old.map(String::as_str).collect(), new.map(String::as_str).collect())
    }

    /// Whether every group before and after has its counterpart, so that the whole
    /// of them can be followed across the break.
    pub fn is_complete(&self) -> bool {
        let named = |(old, new): &(String, String)| self.before.contains(old) && self.after.contains(new);
        let (old, new) = self.unmapped();
        !self.pairs.is_empty() && self.pairs.iter().all(named) && old.is_empty() && new.is_empty()
    }
}

impl Break {
    /// Whether a line may go on across it, marked as a bridge.
    pub fn can_be_bridged(&self) -> bool {
        self.groups.as_ref().is_some_and(GroupMapping::is_complete)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &[&str], after: &[&str], pairs: &[(&str, &str)], complete: bool) {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let pairs = pairs.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect();
        let mapping = GroupMapping { before: owned(before), after: owned(after), pairs };
        assert_eq!(mapping.is_complete(), complete, "{mapping:?}");
    }

    #[test]
    fn a_renamed_or_merged_group_is_complete() {
        check(&["Integrationsydelse"], &["SHO-ydelse"], &[("Integrationsydelse", "SHO-ydelse")], true);
        check(
            &["Kontanthjælp", "Uddannelseshjælp"],
            &["Kontanthjælp"],
            &[("Kontanthjælp", "Kontanthjælp"), ("Uddannelseshjælp", "Kontanthjælp")],
            true,
        );
    }

    #[test]
    fn a_group_without_a_counterpart_makes_it_incomplete() {
        check(
            &["Kontanthjælp", "Introduktion"],
            &["Kontanthjælp"],
            &[("Kontanthjælp", "Kontanthjælp")],
            false,
        );
        check(&["Kontanthjælp"], &["Kontanthjælp", "Ny"], &[("Kontanthjælp", "Kontanthjælp")], false);
        check(&["A"], &["B"], &[("A", "B"), ("C", "B")], false);
        check(&[], &[], &[], false);
    }
}
