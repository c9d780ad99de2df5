//! Parts that several views are built from, and that know plans.

pub mod grouping;
pub mod number_field;
pub mod rows;
pub mod search_field;
pub mod series_chooser;
pub mod unit_field;
