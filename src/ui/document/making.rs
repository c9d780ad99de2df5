//! A document that is being made: how far it is, and what comes of it.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Role, Ui, UiBuilder};

use super::asked::DocumentOrder;
use super::job::{BrokeOff, Job, Wake};
use crate::export::{ExportError, Format, Step};
use crate::meeting::release::Passed;
use crate::session::{Action, NotMade, Publication, Record};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, icon};
use crate::wording::Words;

/// A document that is being made.
pub struct Making {
    path: PathBuf,
    format: Format,
    passed: Option<Passed>,
    job: Job<Result<Vec<u8>, ExportError>>,
}

/// What came of the making.
pub type Made = Result<Result<Vec<u8>, ExportError>, BrokeOff>;

impl Making {
    /// Begins to make a document for the file `path`.
    pub fn start(path: PathBuf, order: DocumentOrder, words: Arc<Words>, wake: Wake) -> Self {
        let DocumentOrder { asked, passed, .. } = order;
        let format = asked.choices.format;
        let job = Job::start(wake, move |tell| asked.make(&words, tell));
        Self { path, format, passed, job }
    }

    /// What came of it, once.
    pub fn look(&mut self) -> Option<Made> {
        self.job.look()
    }

    /// Waits for what comes of it.
    #[cfg(test)]
    pub fn wait(self) -> Option<Action> {
        let Self { path, format, passed, job } = self;
        came_to(job.wait(), path, format, passed)
    }

    /// What is to happen with what came of it.
    pub fn came_to(self, made: Made) -> Option<Action> {
        let Self { path, format, passed, job: _ } = self;
        came_to(made, path, format, passed)
    }

    /// Lets go of it: how that is told.
    pub fn cancelled(self) -> Action {
        Action::NotMade(NotMade::Cancelled(self.path))
    }

    /// Lets go of it because its plan is closed: how that is told.
    pub fn left(self) -> Action {
        Action::NotMade(NotMade::PlanClosed(self.path))
    }

    /// What is done now, in words.
    pub fn told(&self, words: &Words) -> String {
        match self.job.step() {
            None | Some(Step::Outline) => words.text("documents-step-outline").into_owned(),
            Some(Step::Chart { nth, of }) => {
                words.fill("documents-step-chart", &[("nth", nth.into()), ("of", of.into())])
            }
            Some(Step::Pages) => words.text("documents-step-pages").into_owned(),
            Some(Step::File) => words.text("documents-step-file").into_owned(),
        }
    }

    fn file_name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }
}

fn came_to(made: Made, path: PathBuf, format: Format, passed: Option<Passed>) -> Option<Action> {
    match made {
        Ok(Ok(bytes)) => Some(Action::Publish(Box::new(Publication {
            path,
            bytes: bytes.into(),
            signature: format.signature(),
            passed,
            record: Record::WhenSaved,
        }))),
        // Whoever cancelled it has been told.
        Ok(Err(ExportError::Cancelled)) => None,
        Ok(Err(error)) => Some(Action::NotMade(NotMade::Document(error.to_string()))),
        Err(BrokeOff) => Some(Action::NotMade(NotMade::BrokeOff(path))),
    }
}

/// Draws the strip below the window; whether the document is wanted no longer.
pub fn strip_ui(making: &Making, theme: &Theme, words: &Words, ui: &mut Ui) -> bool {
    let gap = &theme.scale.gap;
    let frame = Frame::new()
        .fill(theme.palette.ground.surface)
        .inner_margin(Margin::symmetric(gap.m as i8, gap.xs as i8));
    Panel::bottom("making")
        .frame(frame)
        .show(ui, |ui| {
            let builder = UiBuilder::new().accessibility_role(Role::Status);
            ui.scope_builder(builder, |ui| line_ui(making, theme, words, ui)).inner
        })
        .inner
}

/// What is made, how far it is, and the way to cancel it; whether that was gone.
pub fn line_ui(making: &Making, theme: &Theme, words: &Words, ui: &mut Ui) -> bool {
    let what = words.fill("documents-making", &[("file", making.file_name().into())]);
    let cancel = words.text("documents-cancel");
    let size = [ui.available_width(), theme.scale.size.control].into();
    let line = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let cancelled = ui.add(Button::secondary(theme, &cancel).icon(Icon::Close)).clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            icon(ui, theme, Icon::Document, theme.scale.icon.m, theme.palette.text.muted);
            ui.add(Label::new(format!("{what} · {}", making.told(words))).truncate());
        });
        cancelled
    });
    line.inner
}
