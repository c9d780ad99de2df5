//! How meetings are presented on this machine, and how long they took in rehearsal.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// How many sets of screens are remembered.
pub const MAX_SCREENS: usize = 20;

/// How many rehearsals are remembered.
pub const MAX_REHEARSALS: usize = 60;

/// How meetings are presented.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PresentingSettings {
    /// Whose which screen was, the latest first, at most `MAX_SCREENS`.
    pub screens: Vec<ScreensSetting>,
    /// Whether the chair's bar is shown where there is one screen only.
    pub bar: BarSetting,
    /// How long meetings took in rehearsal, the latest first, at most `MAX_REHEARSALS`.
    pub rehearsals: Vec<Rehearsal>,
}

/// Some screens, and which of them was the audience's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreensSetting {
    /// What each is known by, in order.
    pub all: Vec<String>,
    /// The audience's.
    pub audience: String,
}

/// Whether the chair's bar is shown where there is one screen only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BarSetting {
    /// It is.
    #[default]
    Shown,
    /// It is not.
    Hidden,
}

/// How long the items of a meeting took in a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rehearsal {
    /// What the plan is called.
    pub plan: String,
    /// The day of the meeting.
    pub meeting: NaiveDate,
    /// When it was rehearsed, local time.
    pub at: NaiveDateTime,
    /// Its items, those that were come to.
    pub items: Vec<Rehearsed>,
}

/// How long an item took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rehearsed {
    /// Its id in the plan, as it stands in the file.
    pub item: String,
    /// In seconds.
    pub seconds: u64,
}

impl PresentingSettings {
    /// Which of these screens was the audience's the last time that just these were there.
    pub fn audience_of(&self, all: &[String]) -> Option<&str> {
        self.screens.iter().find(|known| known.all == all).map(|known| known.audience.as_str())
    }

    /// Keeps whose which screen is, in the place of what was before.
    pub fn remember_screens(&mut self, all: Vec<String>, audience: String) {
        self.screens.retain(|known| known.all != all);
        self.screens.insert(0, ScreensSetting { all, audience });
        self.screens.truncate(MAX_SCREENS);
    }

    /// Keeps a rehearsal.
    pub fn remember_rehearsal(&mut self, rehearsal: Rehearsal) {
        self.rehearsals.insert(0, rehearsal);
        self.rehearsals.truncate(MAX_REHEARSALS);
    }

    /// The rehearsals of a meeting, the latest first.
    pub fn rehearsals_of<'a>(
        &'a self,
        plan: &'a str,
        meeting: NaiveDate,
    ) -> impl Iterator<Item = &'a Rehearsal> + 'a {
        self.rehearsals.iter().filter(move |known| known.plan == plan && known.meeting == meeting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Settings;

    fn rehearsal(plan: &str, seconds: u64) -> Rehearsal {
        let meeting: NaiveDate = "2020-09-07".parse().unwrap();
        let items = vec![Rehearsed { item: "a273".to_owned(), seconds }];
        Rehearsal { plan: plan.to_owned(), meeting, at: meeting.and_hms_opt(9, 0, 0).unwrap(), items }
    }

    #[test]
    fn the_latest_answer_about_the_same_screens_counts() {
        let all = |names: [&str; 2]| names.map(str::to_owned).to_vec();
        let mut settings = PresentingSettings::default();
        settings.remember_screens(all(["HDMI-1", "eDP-1"]), "HDMI-1".to_owned());
        settings.remember_screens(all(["DP-2", "eDP-1"]), "DP-2".to_owned());
        settings.remember_screens(all(["HDMI-1", "eDP-1"]), "eDP-1".to_owned());
        assert_eq!(settings.audience_of(&all(["HDMI-1", "eDP-1"])), Some("eDP-1"));
        assert_eq!(settings.audience_of(&all(["DP-2", "eDP-1"])), Some("DP-2"));
        assert_eq!(settings.audience_of(&all(["DP-2", "HDMI-1"])), None);
    }

    #[test]
    fn rehearsals_are_those_of_the_plan_and_meeting_and_the_latest_is_first() {
        let mut settings = PresentingSettings::default();
        for (plan, seconds) in [("A", 1), ("B", 2), ("A", 3)] {
            settings.remember_rehearsal(rehearsal(plan, seconds));
        }
        let meeting = "2020-09-07".parse().unwrap();
        let seconds: Vec<u64> =
            settings.rehearsals_of("A", meeting).map(|known| known.items[0].seconds).collect();
        assert_eq!(seconds, [3, 1]);
        assert_eq!(settings.rehearsals_of("A", "2020-10-05".parse().unwrap()).count(), 0);
    }

    #[test]
    fn all_of_it_is_read_as_it_was_written() {
        let mut settings = Settings::default();
        settings.presenting.remember_screens(vec!["HDMI-1".to_owned()], "HDMI-1".to_owned());
        settings.presenting.remember_rehearsal(rehearsal("A", 90));
        settings.presenting.bar = BarSetting::Hidden;
        assert_eq!(Settings::parse(&settings.to_text()), settings);
    }
}
