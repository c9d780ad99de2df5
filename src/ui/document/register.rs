//! The register of documents that were made with something let through.

use eframe::egui::Ui;

use crate::export::Code;
use crate::meeting::Release;
use crate::meeting::release::LetThrough;
use crate::ui::context::ViewCtx;
use crate::ui::parts::link::beside_icon;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, space};

/// Draws each document, with when it was made, what was let through, and how its file
/// can be known again.
pub fn register_ui<'a>(ctx: &ViewCtx<'_>, ui: &mut Ui, releases: impl Iterator<Item = &'a Release>) {
    for (nth, release) in releases.enumerate() {
        ui.push_id(("release", nth), |ui| release_ui(ctx, ui, release));
        space(ui, ctx.theme.scale.gap.s);
    }
}

fn release_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, release: &Release) {
    let (theme, words) = (ctx.theme, ctx.words);
    beside_icon(ui, theme, (Icon::Document, theme.palette.text.muted), |ui| {
        ui.spacing_mut().item_spacing.y = theme.scale.gap.xs / 2.0;
        ui.label(release.title.as_str());
        let args = [
            ("format", release.format.to_uppercase().into()),
            ("when", words.moment_short(release.at).into()),
        ];
        ui.horizontal(|ui| {
            ui.label(theme.small(words.fill("documents-released-file", &args)));
            ui.label(theme.small(release.file.short())).on_hover_text(release.file.to_string());
            let copy = words.fill("documents-copy-digest", &[("title", (&release.title).into())]);
            if ui.add(Button::icon_only(theme, Icon::Copy, &copy)).clicked() {
                ui.ctx().copy_text(release.file.to_string());
            }
        });
        for LetThrough { code, place, sentence } in &release.let_through {
            // A code of a later program is told as it is written.
            let what = Code::named(code).map_or(code.as_str().into(), |code| words.text(code.title_key()));
            let args =
                [("what", what.as_ref().into()), ("place", place.into()), ("sentence", sentence.into())];
            ui.label(theme.small(words.fill("documents-released-what", &args)));
        }
    });
}
