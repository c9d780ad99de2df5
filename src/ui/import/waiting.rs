//! While a file is read, and when nothing of it can be taken.

use eframe::egui::{Align, Layout, ProgressBar, Ui};

use crate::session::ImportAction;
use crate::session::importing::Failure;
use crate::session::problem::{import_failure, import_name};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Notice, NoticeEvent, icon, space};

/// Draws how far the reading has come, and what ends it.
pub(super) fn reading_ui(ctx: &ViewCtx<'_>, file: &str, permille: u16, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let title = words.fill("import-reading", &[("file", import_name(file, words).into())]);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.set_max_width(theme.scale.size.prose.min(ui.available_width()));
        space(ui, theme.scale.gap.xxl);
        icon(ui, theme, Icon::Download, theme.scale.icon.xl, theme.palette.line.strong);
        space(ui, theme.scale.gap.s);
        ui.label(theme.heading(&*title));
        space(ui, theme.scale.gap.s);
        let bar = ProgressBar::new(f32::from(permille) / 1000.0)
            .desired_width(theme.scale.size.field.min(ui.available_width()))
            .desired_height(theme.scale.gap.m)
            .fill(theme.palette.accent.fill);
        let bar = ui.add(bar);
        ui.accesskit_node_builder(bar.id, |node| node.set_label(&*title));
        ui.label(theme.muted(words.text("import-reading-advice")));
        space(ui, theme.scale.gap.s);
        if ui.add(Button::secondary(theme, &words.text("import-stop")).icon(Icon::Close)).clicked() {
            ctx.act(ImportAction::Leave.into());
        }
    });
}

/// Draws why nothing can be taken, and what to do.
pub(super) fn failed_ui(ctx: &ViewCtx<'_>, file: &str, why: &Failure, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let told = import_failure(why, words);
    let (another, close) = (words.text("import-another-file"), words.text("import-close"));
    ui.set_max_width(theme.scale.size.prose.min(ui.available_width()));
    ui.label(theme.heading(import_name(file, words)));
    space(ui, theme.scale.gap.s);
    let advice = told.hint.unwrap_or_else(|| words.text("import-plan-unchanged").into_owned());
    let actions = [another.as_ref(), close.as_ref()];
    let notice = Notice::new(theme, Tone::Bad, &told.text).advice(&advice).actions(&actions);
    match notice.show(ui) {
        Some(NoticeEvent::Action(0)) => ctx.send(Request::ChooseImport),
        Some(NoticeEvent::Action(_)) => ctx.act(ImportAction::Leave.into()),
        Some(NoticeEvent::Dismissed) | None => {}
    }
}
