//! Printed statements: a figure that a document prints, and what it claims to be.

use serde::{Deserialize, Serialize};

use super::amount::{Amount, write_known};
use super::expression::Expression;
use super::id::StatementId;
use super::list::Entry;
use super::source::Source;
use super::unit::Unit;

/// A figure that is printed and claims to follow from other figures: a share, a
/// sum, a change, or the same figure in another place. It stands as printed;
/// whether it follows is worked out and never corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its name in this plan.
    pub id: StatementId,
    /// What the figure is, briefly.
    pub title: String,
    /// The figure as printed: a number, or a figure of the plan.
    pub printed: Expression,
    /// What both figures count.
    pub unit: Unit,
    /// How many decimals it is printed with, 0 to 6; a trailing 0 counts.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub decimals: u8,
    /// What it claims to be.
    pub claim: Expression,
    /// How far the rounding of what it follows from may bring it off, in its
    /// unit; without one it must be right to its last printed digit.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub tolerance: Option<Amount>,
    /// Where it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Where the other figure is printed, if that is another place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_source: Option<Source>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Statement {
    /// The most decimals a statement may be printed with.
    pub const MAX_DECIMALS: u8 = 6;
}

impl Entry for Statement {
    type Id = StatementId;
    fn id(&self) -> StatementId {
        self.id
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(decimals: &u8) -> bool {
    *decimals == 0
}
