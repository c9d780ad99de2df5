//! Whether charts, events and what was published earlier are whole.

use super::references::references;
use super::{Check, FaultKind, Known};
use crate::document::Document;
use crate::document::place::Place;
use crate::plan::chart::{ChartLine, SavedChart};
use crate::plan::derivation::Derivation;
use crate::plan::event::Event;
use crate::plan::series::Point;

impl Check {
    pub(super) fn charts(&mut self, plan: &Place, document: &Document, known: &Known<'_>) {
        for (at, event) in document.plan.events.iter().enumerate() {
            self.event(&plan.field("events").index(at), event);
        }
        for (at, chart) in document.plan.charts.iter().enumerate() {
            self.chart(&plan.field("charts").index(at), chart, known);
        }
    }

    fn event(&mut self, place: &Place, event: &Event) {
        self.new_id(place, event.id.0, event.id);
        if event.last_day() < event.from {
            self.fault(place.field("until"), FaultKind::EndsBeforeItBegins);
        }
    }

    fn chart(&mut self, place: &Place, saved: &SavedChart, known: &Known<'_>) {
        self.new_id(place, saved.id.0, saved.id);
        for reference in references(saved) {
            let exists = known.has(reference.named);
            self.reference(place.join(&reference.place), exists, reference.named.id());
        }
        let (place, chart) = (place.field("chart"), &saved.chart);
        if let (Some(from), Some(until)) = (chart.from, chart.until)
            && until.last_day() < from.first_day()
        {
            self.fault(place.field("until"), FaultKind::EndsBeforeItBegins);
        }
        if chart.highlight.is_some_and(|line| line >= chart.lines.len()) {
            self.fault(place.field("highlight"), FaultKind::NoSuchLine);
        }
        for (at, ChartLine { derived, .. }) in chart.lines.iter().enumerate() {
            if let Some(Derivation::MovingAverage(found)) = derived
                && !Derivation::AVERAGED.contains(found)
            {
                let place = place.field("lines").index(at).field("derived");
                self.fault(place, FaultKind::AverageOfSoMany { found: *found });
            }
        }
    }

    /// What was published earlier stands by its days, and all of it before the
    /// figure that replaced it. Only the first may bear no day.
    pub(super) fn vintages(&mut self, place: &Place, point: &Point) {
        let published = point.earlier().iter().map(|earlier| earlier.vintage.and_then(|v| v.published));
        let now = point.vintage().and_then(|vintage| vintage.published);
        let days: Vec<_> = published.chain([now]).collect();
        for (at, pair) in days.windows(2).enumerate() {
            let follows = match pair {
                [before, Some(after)] => {
                    before.is_none_or(|before| before < *after) && (before.is_some() || at == 0)
                }
                _ => false,
            };
            if !follows {
                let field = if at + 1 < point.earlier().len() {
                    place.field("earlier").index(at + 1)
                } else {
                    place.field("vintage")
                };
                self.fault(field, FaultKind::VintageNotLater);
            }
        }
    }
}
