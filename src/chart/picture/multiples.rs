//! A small chart for each line, all with the same axes.

use super::reading::Lines;
use super::{Ink, Level, Making, Panel, Picture, Strand, Weight, along};
use crate::plan::chart::ChartKind;

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let whole = along::picture(making, lines);
    let panels = whole.panels.iter().flat_map(|panel| panel.strands.iter().map(|strand| own(panel, strand)));
    Picture { kind: ChartKind::SmallMultiples, panels: panels.collect(), ..whole }
}

/// The panel of one line, with the axes of all of them.
fn own(all: &Panel, strand: &Strand) -> Panel {
    // One colour for all: which is which stands above them.
    let ink = if strand.weight == Weight::Quiet { Ink::Quiet } else { Ink::Series(0) };
    let mut panel = Panel::empty(all.across.clone(), all.up.clone());
    panel.heading = Some(strand.name.clone());
    panel.uprights.clone_from(&all.uprights);
    let level =
        |level: &Level| Level { ink: if level.ink == strand.ink { ink } else { level.ink }, ..level.clone() };
    panel.levels = all.levels.iter().filter(|level| level.line == Some(strand.line)).map(level).collect();
    panel.strands.push(Strand { ink, ..strand.clone() });
    panel
}
