//! Parts that several views are built from, and that know plans.

pub mod chart;
pub mod chart_file;
pub mod chooser;
pub mod grouping;
pub mod link;
pub mod number_field;
pub mod places;
pub mod rows;
pub mod search_field;
pub mod series_chooser;
pub mod source;
pub mod spark;
pub mod unit_field;
pub mod verdict;
