//! `planbord chart`: series or a measure of a goal as a chart, in a file.

use std::path::Path;

use super::FINE;
use super::args::ThemeChoice;
use super::chart_args::{ChartArgs, KindChoice};
use super::print::Printed;
use crate::analysis::Insights;
use crate::chart::Picture;
use crate::document::Document;
use crate::export::pixels::png;
use crate::export::svg::{About, svg};
use crate::export::table::csv;
use crate::export::xlsx::{Book, xlsx};
use crate::export::{Appearance, ExportError, Look, laid_out};
use crate::plan::chart::{Chart, ChartKind, ChartLine};
use crate::session::problem::failure_with_path;
use crate::session::{Stored, World, read_stored};
use crate::wording::Words;

/// What a file can be, by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileKind {
    Svg,
    Png,
    Csv,
    Xlsx,
}

impl FileKind {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// How such a file begins.
    fn signature(self) -> &'static [u8] {
        match self {
            Self::Svg => b"<svg",
            Self::Png => b"\x89PNG\r\n\x1a\n",
            Self::Csv => b"\xef\xbb\xbf",
            Self::Xlsx => b"PK\x03\x04",
        }
    }
}

/// Writes the chart that was asked for.
pub fn chart(world: &World, args: &ChartArgs) -> Printed {
    let words = args.lang.words();
    let output = args.output.display().to_string();
    let Some(kind) = FileKind::of(&args.output) else {
        return Printed::failure(&words.fill("terminal-chart-ending", &[("file", output.into())]));
    };
    let Stored { document, header, .. } = match read_stored(world.files.as_ref(), &args.file) {
        Ok(stored) => stored,
        Err(error) => return Printed::problem(&failure_with_path(&error, &words)),
    };
    let chart = match described(&document, args, &words) {
        Ok(chart) => chart,
        Err(why) => return Printed::failure(&why),
    };
    if !world.may_become(&args.output, kind.signature()) {
        return Printed::failure(&words.fill("terminal-chart-other-file", &[("file", output.into())]));
    }
    // A snapshot is of its day.
    let taken = header.map(|header| header.taken.date());
    let day = args.day.on.or(taken).unwrap_or_else(|| world.today());
    let insights = Insights::of(&document, day);
    let picture = Picture::of(&words, &document.plan, &insights, &chart, day);
    let bytes = match bytes(&picture, kind, args, (day, &words)) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = error.to_string();
            return Printed::failure(&words.fill("terminal-no-picture", &[("message", message.into())]));
        }
    };
    match world.replace_file(&args.output, &bytes) {
        Ok(()) => Printed::text(&format!("{}\n", picture.sentence), FINE),
        Err(error) => {
            let message = error.to_string();
            let args = [("file", output.into()), ("message", message.into())];
            Printed::failure(&words.fill("terminal-not-written", &args))
        }
    }
}

/// The chart that was asked for, or why there is none.
fn described(document: &Document, args: &ChartArgs, words: &Words) -> Result<Chart, String> {
    let plan = &document.plan;
    if let Some(name) = &args.chart {
        let named =
            |id: &str| plan.charts.iter().find(|chart| chart.name == *name || chart.id.to_string() == id);
        let saved = named(name).ok_or_else(|| {
            let list: Vec<String> = plan.charts.iter().map(|chart| chart.name.clone()).collect();
            let list = if list.is_empty() {
                words.text("terminal-chart-none").into_owned()
            } else {
                list.join(", ")
            };
            words.fill("terminal-chart-unknown", &[("name", name.into()), ("list", list.into())])
        })?;
        let mut chart = saved.chart.clone();
        chart.from = args.from.or(chart.from);
        chart.until = args.until.or(chart.until);
        return Ok(chart);
    }
    let kind = kind(document, args, words)?;
    let others = args.derived.as_ref().map(|derived| derived.others()).unwrap_or_default();
    if let Some(missing) = args.series.iter().chain(others).find(|id| plan.series.get(**id).is_none()) {
        let id = missing.to_string();
        return Err(words.fill("terminal-chart-no-series", &[("id", id.into())]));
    }
    let lines =
        args.series.iter().map(|id| ChartLine { derived: args.derived.clone(), ..ChartLine::of(*id) });
    Ok(Chart { lines: lines.collect(), from: args.from, until: args.until, ..Chart::of(kind, []) })
}

fn kind(document: &Document, args: &ChartArgs, words: &Words) -> Result<ChartKind, String> {
    if let Some(id) = args.measure {
        if !matches!(args.kind, None | Some(KindChoice::Goal)) {
            return Err(words.text("terminal-chart-measure-kind").into_owned());
        }
        let known = document.plan.measure(id).is_some();
        let missing = || words.fill("terminal-chart-no-measure", &[("id", id.to_string().into())]);
        return if known { Ok(ChartKind::Goal(id)) } else { Err(missing()) };
    }
    match args.kind.unwrap_or(KindChoice::Line) {
        KindChoice::Line => Ok(ChartKind::Line),
        KindChoice::YearOverYear => Ok(ChartKind::YearOverYear),
        KindChoice::Bars => Ok(ChartKind::Bars),
        KindChoice::Stacked => Ok(ChartKind::StackedBars),
        KindChoice::Bridge => Ok(ChartKind::Bridge),
        KindChoice::Multiples => Ok(ChartKind::SmallMultiples),
        KindChoice::Sparkline => Ok(ChartKind::Sparkline),
        KindChoice::Goal => Err(words.text("terminal-chart-measure-kind").into_owned()),
    }
}

fn bytes(
    picture: &Picture,
    kind: FileKind,
    args: &ChartArgs,
    (on, words): (chrono::NaiveDate, &Words),
) -> Result<Vec<u8>, ExportError> {
    let look = Look::of(match args.theme {
        ThemeChoice::Light => Appearance::Light,
        ThemeChoice::Dark => Appearance::Dark,
    })?;
    let [width, height] = args.size.map(|side| side as f32);
    let drawn = || -> Result<String, ExportError> {
        let laid = laid_out(words, picture, (width, height), &look)?;
        let about = About { title: &picture.title, sentence: &picture.sentence, language: words.language() };
        Ok(svg(&laid, about, &look))
    };
    match kind {
        FileKind::Svg => Ok(drawn()?.into_bytes()),
        FileKind::Png => png(&drawn()?),
        FileKind::Csv => Ok(csv(&picture.table).into_bytes()),
        FileKind::Xlsx => xlsx(Book { picture, on, words }, &look),
    }
}
