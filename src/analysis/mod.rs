//! What the figures say: sums, trends, differences, findings.
//!
//! Everything here is pure and cannot fail: what cannot be told is a result
//! like any other. It takes a document, or a part of one, so that a frozen
//! state is judged like the present.

pub mod cases;
pub mod checks;
pub mod compare;
pub mod derived;
pub mod findings;
pub mod follow_up;
pub mod inserted;
pub mod insights;
pub mod judge;
pub mod moved;
pub mod printed;
pub mod small_counts;
pub mod statements;
pub mod sums;
pub mod trend;

#[cfg(test)]
pub(crate) mod fixture;

pub use cases::CaseFacts;
pub use derived::{Derived, derived};
pub use findings::{Finding, FindingKind, Severity};
pub use insights::Insights;
pub use judge::Verdict;
pub use statements::StatementFacts;
pub use sums::TableSums;
pub use trend::Trend;
