//! The state's share of a benefit's cost, by how long it has been paid (refusion).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::day::read_day;

/// The shares that are in force from one day on, until the next ones are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reimbursement {
    /// The first day they are in force.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The steps, first weeks first.
    pub steps: Vec<ReimbursementStep>,
}

/// The share in some weeks of a person's benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReimbursementStep {
    /// The first week, counted from 1.
    pub from_week: u16,
    /// The last week; none is for as long as it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_week: Option<u16>,
    /// What the state pays, in per cent, 0 to 100.
    pub percent: Amount,
}

impl Reimbursement {
    /// The shares of the reform of reimbursement of 4 January 2016: 80 % in
    /// weeks 1–4, 40 % in weeks 5–26, 30 % in weeks 27–52 and 20 % from week 53
    /// (star.dk, *Refusion*).
    pub fn of_2016() -> Self {
        let step = |from_week, to_week, percent| ReimbursementStep {
            from_week,
            to_week,
            percent: Amount::whole(percent),
        };
        Self {
            from: NaiveDate::from_ymd_opt(2016, 1, 4).unwrap_or_default(),
            steps: vec![
                step(1, Some(4), 80),
                step(5, Some(26), 40),
                step(27, Some(52), 30),
                step(53, None, 20),
            ],
        }
    }
}
