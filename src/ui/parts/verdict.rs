//! How a verdict looks: always a shape, a colour and a word together.

use eframe::egui::{Frame, Label, Margin, Response, Stroke, Ui};

use crate::analysis::judge::{Shown, Verdict, Why};
use crate::chart::picture;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{self, Badge};

/// Every kind of verdict, the one that needs attention most first.
pub const ORDER: [Verdict; 6] = [
    Verdict::NotReached,
    Verdict::OffCourse,
    Verdict::CannotTell(Why::NoValue),
    Verdict::OnCourse,
    Verdict::Reached,
    Verdict::InWords,
];

/// The verdict that stands for its kind among [`ORDER`]: why it cannot be told is left out.
pub fn kind(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::CannotTell(_) => Verdict::CannotTell(Why::NoValue),
        other => other,
    }
}

/// What a verdict feels like.
pub fn tone(verdict: Verdict) -> Tone {
    tone_of(picture::Tone::of(verdict))
}

/// The same on a slide.
pub fn tone_of(tone: picture::Tone) -> Tone {
    match tone {
        picture::Tone::Good => Tone::Good,
        picture::Tone::Attention => Tone::Attention,
        picture::Tone::Bad => Tone::Bad,
        picture::Tone::Unknown => Tone::Unknown,
        picture::Tone::Neutral => Tone::Neutral,
    }
}

/// The shape of a verdict; no two kinds share one.
pub fn icon(verdict: Verdict) -> Icon {
    match verdict {
        // What is on course is not there yet: the same tick, not filled.
        Verdict::OnCourse => Icon::CheckCircle,
        other => tone(other).icon(),
    }
}

/// A verdict in a pill, with whether it is judged by hand.
pub fn badge(ctx: &ViewCtx<'_>, ui: &mut Ui, shown: Shown) -> Response {
    let word = ctx.words.shown_verdict(shown);
    ui.add(Badge::new(ctx.theme, tone(shown.verdict), &word).icon(icon(shown.verdict)))
}

/// A verdict that heads a page: large, with whether it is judged by hand.
pub fn large_badge(ctx: &ViewCtx<'_>, ui: &mut Ui, shown: Shown) -> Response {
    let (theme, word) = (ctx.theme, ctx.words.shown_verdict(shown));
    let (scale, colors) = (&theme.scale, tone(shown.verdict).colors(theme));
    let margin = Margin::symmetric(scale.gap.m as i8, scale.gap.xs as i8);
    let frame = Frame::new()
        .fill(colors.fill)
        .stroke(Stroke::new(scale.line.hair, colors.edge))
        .corner_radius(scale.radius.card())
        .inner_margin(margin);
    let inside = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = scale.gap.s;
            widgets::icon(ui, theme, icon(shown.verdict), scale.icon.l, colors.text);
            ui.add(Label::new(theme.heading(word.as_ref()).color(colors.text)).truncate());
        });
    };
    frame.show(ui, inside).response
}

/// A verdict in a line of text: its shape and its word.
pub fn word(ctx: &ViewCtx<'_>, ui: &mut Ui, verdict: Verdict) {
    let (theme, color) = (ctx.theme, tone(verdict).colors(ctx.theme).text);
    widgets::icon(ui, theme, icon(verdict), theme.scale.icon.s, color);
    ui.label(theme.caption(ctx.words.verdict(verdict)).color(color));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_kinds_of_verdict_share_a_shape() {
        assert_eq!(ORDER.map(icon).into_iter().collect::<BTreeSet<_>>().len(), ORDER.len());
    }
}
