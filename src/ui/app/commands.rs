//! What the user asks for by keys and menus, done one by one.

use eframe::egui::{self, Context};

use super::{App, view_ctx};
use crate::session::settings::Appearance;
use crate::session::{Action, ImportAction};
use crate::ui::presenting::Occasion;
use crate::ui::shell::{UiCommand, action_of_dropped};
use crate::ui::widgets::finish_typing;

/// A text from the clipboard comes in the pass after it was asked for, or not at all.
const PASSES_TO_COPIED: u8 = 3;

impl App {
    /// Runs commands, after what is being typed has become part of the plan:
    /// saving must not leave the last word out.
    pub(super) fn run_when_typed(&mut self, ctx: &Context, commands: Vec<UiCommand>) {
        let field = ctx.memory(|memory| memory.focused());
        if !commands.is_empty() && finish_typing(ctx) {
            // Whoever saves in the midst of a sentence goes on with it.
            self.typed_in = field.map(|field| (field, self.view));
            let theme = self.themes.current(ctx);
            self.views.finish_typing(&view_ctx(&self.session, &self.words, theme, &self.outbox));
            for request in self.outbox.take() {
                self.grant(ctx, request);
            }
            self.deferred.extend(commands);
            ctx.request_repaint();
            return;
        }
        for command in commands {
            self.run(ctx, command);
        }
    }

    pub(super) fn run(&mut self, ctx: &Context, command: UiCommand) {
        match command {
            UiCommand::New => self.act(ctx, Action::New),
            UiCommand::Open => self.shell.ask_open_path(ctx, &self.session, &self.words),
            UiCommand::TakeDropped => {
                if let Some(path) = self.dropped.take() {
                    self.act(ctx, action_of_dropped(path));
                }
            }
            UiCommand::ImportFile => self.shell.ask_import_path(ctx, &self.session, &self.words),
            UiCommand::ImportCopied => {
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
                self.awaits_copied = Some(PASSES_TO_COPIED);
                ctx.request_repaint();
            }
            UiCommand::Save => self.act(ctx, Action::Save),
            UiCommand::SaveAs => self.shell.ask_save_path(ctx, &self.session, &self.words),
            UiCommand::Reload => self.act(ctx, Action::Reload),
            UiCommand::Quit => self.act(ctx, Action::Quit),
            UiCommand::Undo => self.act(ctx, Action::Undo),
            UiCommand::Redo => self.act(ctx, Action::Redo),
            UiCommand::Show(view) => self.view = view,
            UiCommand::ZoomIn => egui::gui_zoom::zoom_in(ctx),
            UiCommand::ZoomOut => egui::gui_zoom::zoom_out(ctx),
            UiCommand::ZoomReset => ctx.set_zoom_factor(1.0),
            UiCommand::ChangeAppearance => self.configure(ctx, |settings| {
                settings.appearance = next_appearance(settings.appearance);
            }),
            UiCommand::ChangeLanguage => self.configure(ctx, |settings| {
                settings.language = settings.language.other();
            }),
            UiCommand::MakeDocument => self.make_document(None),
            UiCommand::Present => self.present(ctx, Occasion::Meeting),
            UiCommand::Rehearse => self.present(ctx, Occasion::Rehearsal),
            UiCommand::VerifySnapshots => self.act(ctx, Action::VerifySnapshots),
            UiCommand::Keys | UiCommand::About => self.shell.open_page(command),
        }
    }

    /// Takes the text that was asked for from the clipboard, before a field or sheet
    /// takes it for its own. That none comes is said too.
    pub(super) fn take_copied(&mut self, ctx: &Context) {
        let Some(passes) = self.awaits_copied else { return };
        let mut copied = None;
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                egui::Event::Paste(text) => {
                    copied = Some(text.clone());
                    false
                }
                _ => true,
            });
        });
        self.awaits_copied = passes.checked_sub(1).filter(|_| copied.is_none());
        match (copied, self.awaits_copied) {
            (None, Some(_)) => ctx.request_repaint(),
            (text, _) => self.act(ctx, ImportAction::Paste(text.unwrap_or_default()).into()),
        }
    }

    pub(super) fn configure(&mut self, ctx: &Context, change: impl FnOnce(&mut crate::session::Settings)) {
        let mut settings = self.session.settings().clone();
        change(&mut settings);
        self.act(ctx, Action::Configure(settings));
    }
}

fn next_appearance(appearance: Appearance) -> Appearance {
    match appearance {
        Appearance::System => Appearance::Light,
        Appearance::Light => Appearance::Dark,
        Appearance::Dark => Appearance::System,
    }
}
