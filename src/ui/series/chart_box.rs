//! The chart of a panel: how its series are drawn, with the user's own words, the
//! picture that comes of it, and where a chart was saved.

use std::sync::Arc;

use chrono::NaiveDate;

use super::shown::Panel;
use crate::chart::Picture;
use crate::plan::List;
use crate::plan::chart::{Chart, ChartKind, ChartLine, SavedChart};
use crate::plan::event::Event;
use crate::plan::goal::Goal;
use crate::plan::id::{ChartId, SeriesId};
use crate::plan::series::Series;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chart::ChartState;

/// The chart of one panel.
#[derive(Debug)]
pub struct ChartBox {
    /// What is drawn.
    pub chart: Chart,
    /// The saved chart that it is, if it was opened or saved.
    pub saved: Option<ChartId>,
    /// What is seen of it.
    pub state: ChartState,
    /// Whether the fields for its words are open.
    pub words: Words,
    /// What it is to be saved as.
    pub name: String,
    picture: Option<(Of, Arc<Picture>)>,
}

/// Whether the fields for words are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Words {
    /// They are not.
    #[default]
    Closed,
    /// They are.
    Open,
}

/// What a picture was made of. Lists that are one in memory are equal.
#[derive(Debug)]
struct Of {
    chart: Chart,
    series: List<Series>,
    goals: List<Goal>,
    events: List<Event>,
    on: NaiveDate,
    danish: bool,
}

impl ChartBox {
    /// A chart of the series of a panel as lines.
    pub fn of(panel: &Panel) -> Self {
        Self::with(Chart::of(ChartKind::Line, panel.all().map(|series| series.id)), None)
    }

    /// A saved chart.
    pub fn open(saved: &SavedChart) -> Self {
        Self { name: saved.name.clone(), ..Self::with(saved.chart.clone(), Some(saved.id)) }
    }

    fn with(chart: Chart, saved: Option<ChartId>) -> Self {
        Self {
            chart,
            saved,
            state: ChartState::default(),
            words: Words::Closed,
            name: String::new(),
            picture: None,
        }
    }

    /// Draws the series of the panel and no others; those that stay keep what is
    /// worked out of them.
    pub fn follow(&mut self, panel: &Panel) {
        if matches!(self.chart.kind, ChartKind::Goal(_)) {
            return;
        }
        let ids: Vec<SeriesId> = panel.all().map(|series| series.id).collect();
        let drawn: Vec<SeriesId> = self.chart.lines.iter().map(|line| line.series).collect();
        let same = drawn.iter().all(|id| ids.contains(id)) && ids.iter().all(|id| drawn.contains(id));
        if same {
            return;
        }
        let mut lines: Vec<ChartLine> =
            self.chart.lines.iter().filter(|line| ids.contains(&line.series)).cloned().collect();
        let derived = lines.first().and_then(|line| line.derived.clone());
        let fresh = ids.iter().filter(|id| !drawn.contains(id));
        lines.extend(fresh.map(|id| ChartLine { derived: derived.clone(), ..ChartLine::of(*id) }));
        self.chart.highlight = self.chart.highlight.filter(|line| *line < lines.len());
        self.chart.lines = lines;
        self.saved = None;
    }

    /// The picture; made anew only when something changed that it is made of.
    pub fn picture(&mut self, ctx: &ViewCtx<'_>) -> Arc<Picture> {
        let plan = &ctx.document.plan;
        let danish = ctx.words.language() == crate::wording::Language::Danish;
        let is_fresh = |of: &Of| {
            of.chart == self.chart
                && of.series.is_same(&plan.series)
                && of.goals.is_same(&plan.goals)
                && of.events.is_same(&plan.events)
                && of.on == ctx.insights.on()
                && of.danish == danish
        };
        if let Some((of, picture)) = &self.picture
            && is_fresh(of)
        {
            return Arc::clone(picture);
        }
        let on = ctx.insights.on();
        let picture = Arc::new(Picture::of(ctx.words, plan, ctx.insights, &self.chart, on));
        let of = Of {
            chart: self.chart.clone(),
            series: plan.series.clone(),
            goals: plan.goals.clone(),
            events: plan.events.clone(),
            on,
            danish,
        };
        self.picture = Some((of, Arc::clone(&picture)));
        picture
    }

    /// Whether it differs from the saved chart that it is.
    pub fn is_changed(&self, ctx: &ViewCtx<'_>) -> bool {
        let saved = self.saved.and_then(|id| ctx.document.plan.charts.get(id));
        saved.is_none_or(|saved| saved.chart != self.chart)
    }
}
