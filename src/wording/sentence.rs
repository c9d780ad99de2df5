//! Sentences: how a series goes.

use super::Words;
use crate::analysis::trend::{Counts, Reading, Trend};
use crate::plan::Amount;
use crate::plan::series::{Exactness, Level, Series, Value};
use crate::plan::unit::Unit;

impl Words {
    /// A series in words, for a caption and for a screen reader: `Antal
    /// langtidsforsørgede er faldet fra 914 (maj 2013) til 702 (maj 2019), 23 %.`
    /// `trend` is the series' own.
    pub fn series(&self, series: &Series, trend: &Trend) -> String {
        let known = match (trend.first, trend.latest) {
            (Some(first), Some(latest)) if first.period != latest.period => {
                self.course(series, trend, first, latest)
            }
            (_, Some(only)) => {
                let when = self.period(only.period);
                self.single(series, &self.figure_when(series, &when, only.value, only.exactness))
            }
            (_, None) => self.without_points(series, trend.counts),
        };
        match trend.unknown_since {
            Some((period, value)) if trend.latest.is_some() => {
                let (period, what) = (self.period(period), self.value(value, series.decimals));
                let after = self.fill(
                    "series-sentence-unknown-since",
                    &[("period", period.into()), ("what", what.into())],
                );
                format!("{known} {after}")
            }
            _ => known,
        }
    }

    /// From the first to the latest known figure.
    fn course(&self, series: &Series, trend: &Trend, first: Reading, latest: Reading) -> String {
        let figure = |reading: Reading| {
            self.figure_read(reading.value, series.decimals, &series.unit, reading.exactness)
        };
        let (from, to) = (figure(first), figure(latest));
        let (from_period, to_period) = (self.period(first.period), self.period(latest.period));
        let change = self.change_words(series, trend);
        let (fell, rose) = (latest.value < first.value, latest.value > first.value);
        let key = match &series.unit {
            // The first place is the best one, so a place neither rises nor falls.
            Unit::Rank { .. } => "series-sentence-went",
            _ if fell && change.is_some() => "series-sentence-fell-by",
            _ if rose && change.is_some() => "series-sentence-rose-by",
            _ if fell => "series-sentence-fell",
            _ if rose => "series-sentence-rose",
            _ => "series-sentence-unchanged",
        };
        let mut args = vec![
            ("title", (&series.title).into()),
            ("from", from.into()),
            ("from_period", from_period.into()),
            ("to", to.into()),
            ("to_period", to_period.into()),
        ];
        args.extend(change.map(|change| ("change", change.into())));
        self.fill(key, &args)
    }

    /// By how much, where that can be said: shares change by percentage points,
    /// figures by per cent of the first; places and scores are not measured so.
    pub fn change_words(&self, series: &Series, trend: &Trend) -> Option<String> {
        let change = trend.change().filter(|change| *change != Amount::ZERO)?.abs();
        match &series.unit {
            Unit::Percent | Unit::PercentagePoints => {
                Some(self.amount_in(change, series.decimals, &Unit::PercentagePoints))
            }
            Unit::Rank { .. } | Unit::Score { .. } => None,
            _ => Some(self.relative_change(trend, trend.change_percent()?.abs())),
        }
    }

    /// Whole per cent, no more exact than the figures they come from.
    fn relative_change(&self, trend: &Trend, percent: Amount) -> String {
        let rounded = percent.rounded(0);
        if rounded == Amount::ZERO {
            let one = self.percent(Amount::whole(1), 0);
            return self.fill("condition-below", &[("level", one.into())]);
        }
        let mut readings = trend.first.into_iter().chain(trend.latest);
        let about = readings.any(|reading| reading.exactness == Exactness::Approximate);
        let percent = self.percent(rounded, 0);
        if about { self.fill("figure-about", &[("figure", percent.into())]) } else { percent }
    }

    /// One figure, or several that are of no period and make no course.
    fn single(&self, series: &Series, figures: &str) -> String {
        self.fill("series-sentence-single", &[("title", (&series.title).into()), ("figures", figures.into())])
    }

    fn figure_when(&self, series: &Series, when: &str, value: Amount, exactness: Exactness) -> String {
        let figure = self.figure_read(value, series.decimals, &series.unit, exactness);
        self.fill("series-sentence-figure", &[("figure", figure.into()), ("when", when.into())])
    }

    /// A series whose points are all unknown may still have levels in words.
    fn without_points(&self, series: &Series, counts: Counts) -> String {
        let level = |level: &Level| {
            let exactness = level.exactness.unwrap_or(series.exactness);
            Some(self.figure_when(series, &level.when, level.value.number()?, exactness))
        };
        let levels: Vec<_> = series.levels.iter().filter_map(level).collect();
        if !levels.is_empty() {
            return self.single(series, &levels.join("; "));
        }
        let unknown = self.unknown(counts);
        let title = &series.title;
        if unknown.is_empty() {
            return self.fill("series-sentence-empty", &[("title", title.into())]);
        }
        self.fill("series-sentence-unknown", &[("title", title.into()), ("unknown", unknown.into())])
    }

    /// `3 mangler, 2 skjult (få personer)`; empty when nothing is unknown.
    pub fn unknown(&self, counts: Counts) -> String {
        let Counts { known: _, missing, hidden, not_measured } = counts;
        [(missing, Value::Missing), (hidden, Value::Hidden), (not_measured, Value::NotMeasured)]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, value)| format!("{} {}", self.count(count), self.value(value, 0)))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::SeriesId;
    use crate::wording::Language;
    use crate::wording::number::NBSP;

    fn series(title: &str, unit: Unit, decimals: u8, points: &str) -> Series {
        Series {
            decimals,
            points: ron::from_str(points).unwrap(),
            ..Series::new(SeriesId(1), title.to_owned(), "Aabenraa".to_owned(), unit)
        }
    }

    #[track_caller]
    fn says(series: &Series, danish: &str, english: &str) {
        let said = |language| {
            Words::new(language).series(series, &Trend::of(series, chrono::NaiveDate::MAX)).replace(NBSP, " ")
        };
        assert_eq!(said(Language::Danish), danish);
        assert_eq!(said(Language::English), english);
    }

    #[test]
    fn a_count_falls_by_whole_per_cent() {
        // (914 - 702) / 914 = 23.2 %
        says(
            &series("Antal langtidsforsørgede", Unit::Persons, 0, r#"[("2013-05",914),("2019-05",702)]"#),
            "Antal langtidsforsørgede er faldet fra 914 (maj 2013) til 702 (maj 2019), 23 %.",
            "Antal langtidsforsørgede fell from 914 (May 2013) to 702 (May 2019), 23%.",
        );
    }

    #[test]
    fn a_share_rises_by_percentage_points() {
        // 38.1 - 12.2 = 25.9
        says(
            &series("Andel", Unit::Percent, 1, r#"[("2013-04",12.2),("2020-04",38.1)]"#),
            "Andel er steget fra 12,2 % (april 2013) til 38,1 % (april 2020), 25,9 procentpoint.",
            "Andel rose from 12.2% (April 2013) to 38.1% (April 2020), 25.9 percentage points.",
        );
    }

    #[test]
    fn a_small_change_is_under_one_per_cent_and_one_from_nothing_has_none() {
        says(
            &series("Sager", Unit::Cases, 0, r#"[("2019",1000),("2020",1001)]"#),
            "Sager er steget fra 1.000 (2019) til 1.001 (2020), under 1 %.",
            "Sager rose from 1,000 (2019) to 1,001 (2020), below 1%.",
        );
        says(
            &series("Sager", Unit::Cases, 0, r#"[("2019",0),("2020",4)]"#),
            "Sager er steget fra 0 (2019) til 4 (2020).",
            "Sager rose from 0 (2019) to 4 (2020).",
        );
    }

    #[test]
    fn a_place_neither_rises_nor_falls() {
        says(
            &series("Dagpenge", Unit::Rank { of: 98 }, 0, r#"[("2016",38),("2020",40)]"#),
            "Dagpenge er gået fra nr. 38 af 98 (2016) til nr. 40 af 98 (2020).",
            "Dagpenge went from no. 38 of 98 (2016) to no. 40 of 98 (2020).",
        );
    }

    #[test]
    fn what_did_not_change_is_said_so() {
        says(
            &series("Andel", Unit::Percent, 0, r#"[("2020-Q1",26),("2020-H1",26),("2020-Q2",26)]"#),
            "Andel er uændret fra 26 % (1. kv. 2020) til 26 % (2. kv. 2020).",
            "Andel stayed the same from 26% (Q1 2020) to 26% (Q2 2020).",
        );
    }

    #[test]
    fn one_figure_alone_is_stated_without_a_course() {
        says(
            &series("Udgift", Unit::Kroner, 0, r#"[("2020",213722)]"#),
            "Udgift: 213.722 kr. (2020).",
            "Udgift: 213,722 DKK (2020).",
        );
    }

    #[test]
    fn a_level_from_running_text_is_about() {
        let mut neet = series("Unge uden job", Unit::Percent, 0, "[]");
        neet.exactness = Exactness::Approximate;
        neet.levels = ron::from_str(r#"[(when: "i flere år", value: 11)]"#).unwrap();
        says(&neet, "Unge uden job: omkring 11 % (i flere år).", "Unge uden job: about 11% (i flere år).");
    }

    #[test]
    fn every_known_level_is_stated() {
        let mut courses = series("Forløb", Unit::Percent, 0, "[]");
        courses.levels = ron::from_str(
            r#"[(when: "før", value: 30), (when: "så", value: Missing), (when: "nu", value: 45)]"#,
        )
        .unwrap();
        says(&courses, "Forløb: 30 % (før); 45 % (nu).", "Forløb: 30% (før); 45% (nu).");
    }

    #[test]
    fn a_change_between_approximate_figures_is_approximate() {
        let mut fleksjob = series("Fleksjob", Unit::Persons, 0, r#"[("2004",400),("2020",1500)]"#);
        fleksjob.exactness = Exactness::Approximate;
        says(
            &fleksjob,
            "Fleksjob er steget fra omkring 400 (2004) til omkring 1.500 (2020), omkring 275 %.",
            "Fleksjob rose from about 400 (2004) to about 1,500 (2020), about 275%.",
        );
    }

    #[test]
    fn what_is_unknown_is_said_and_never_made_a_figure() {
        says(&series("Sager", Unit::Cases, 0, "[]"), "Sager: ingen værdier endnu.", "Sager: no values yet.");
        says(
            &series("Sager", Unit::Cases, 0, r#"[("2018",Missing),("2019",Hidden),("2020",Hidden)]"#),
            "Sager: ingen kendte værdier (1 mangler, 2 skjult (få personer)).",
            "Sager: no known values (1 missing, 2 hidden (few persons)).",
        );
        says(
            &series("Sager", Unit::Cases, 0, r#"[("2018",4),("2019",5),("2020",NotMeasured)]"#),
            "Sager er steget fra 4 (2018) til 5 (2019), 25 %. Seneste punkt (2020): ikke målt.",
            "Sager rose from 4 (2018) to 5 (2019), 25%. Latest point (2020): not measured.",
        );
    }
}
