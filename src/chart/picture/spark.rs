//! A line the height of a word: the figures, the latest of them, and the level to
//! reach.

use super::along;
use super::reading::Lines;
use super::{LevelKind, Making, Picture};
use crate::plan::chart::ChartKind;

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let mut picture = along::picture(making, lines);
    for panel in &mut picture.panels {
        panel.strands.truncate(1);
        panel.figures.clear();
        panel.uprights.clear();
        panel.levels.retain(|level| level.kind != LevelKind::Figure);
        for level in &mut panel.levels {
            level.name.clear();
        }
    }
    Picture { kind: ChartKind::Sparkline, ..picture }
}
