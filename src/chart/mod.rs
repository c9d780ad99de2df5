//! A chart as geometry: what is joined, where things stand, which marks an axis
//! has. It knows no screen, so a window and a printed page draw the same chart.

pub mod against;
pub mod bars;
pub mod beside;
pub mod bridge;
pub mod case_curve;
pub mod columns;
pub mod composition;
pub mod curve;
pub mod goal_chart;
pub mod joins;
pub mod labels;
pub mod layout;
pub mod parts;
pub mod person_curve;
pub mod picture;
pub mod reduce;
pub mod series_chart;
pub mod sparkline;
pub mod spread;
pub mod time;
pub mod time_axis;
pub mod value_axis;
pub mod year_over_year;
pub mod zoom;

pub use bridge::BridgeChart;
pub use case_curve::CaseCurve;
pub use goal_chart::GoalChart;
pub use person_curve::PersonCurve;
pub use picture::Picture;
pub use series_chart::SeriesChart;
pub use year_over_year::YearOverYear;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
