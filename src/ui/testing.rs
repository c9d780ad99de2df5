//! One view on a plan, without the window around it, for the views' own tests.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use eframe::egui::{self, Vec2};
use egui_kittest::Harness;

use super::context::{Access, Outbox, Request, ViewCtx};
use super::theme::Themes;
use super::view::View;
use super::views::Views;
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::edit::{History, Subject};
use crate::plan::Period;
use crate::session::{Action, Beside, ImportAction, Importing, Past};
use crate::wording::{Language, Words};

/// A view with a plan that follows what it asks for.
pub struct Stage {
    /// The plan and its steps.
    pub history: History,
    /// What was asked for that is no change of the plan.
    pub asked: Vec<Request>,
    /// The texts.
    pub words: Words,
    /// Whether the plan may be changed.
    pub access: Access,
    /// A frozen state that is shown instead of the plan.
    pub frozen: Option<Document>,
    /// The plan's frozen states.
    pub past: Vec<Past>,
    /// The day on which is judged, where that is not today.
    pub judged_on: Option<NaiveDate>,
    /// A file on its way into the plan.
    pub importing: Option<Importing>,
    /// Another state that was read from a file.
    pub beside: Option<Beside>,
    themes: Themes,
    views: Views,
    view: View,
    /// The name that snapshots are taken under.
    pub user: String,
    outbox: Outbox,
    finishes_typing: bool,
}

impl Stage {
    /// `view` on `document`, in Danish.
    pub fn new(view: View, document: Document) -> Self {
        Self {
            history: History::opened(document),
            asked: Vec::new(),
            words: Words::new(Language::Danish),
            access: Access::Editable,
            frozen: None,
            past: Vec::new(),
            judged_on: None,
            importing: None,
            beside: None,
            themes: Themes::load().unwrap(),
            views: Views::default(),
            view,
            user: String::new(),
            outbox: Outbox::default(),
            finishes_typing: false,
        }
    }

    /// The plan as it is now.
    pub fn document(&self) -> &Document {
        self.history.document()
    }

    /// Leads to `subject`, as the window does when another view asks for it.
    pub fn lead_to(&mut self, subject: Subject) {
        self.views.lead_to(subject);
    }

    /// Compares the plan with the state that was read from a file, as the window does.
    pub fn compare_beside(&mut self) {
        self.views.compare_beside();
    }

    /// Hands over what is being typed, at the next drawing.
    pub fn finish_typing(&mut self) {
        self.finishes_typing = true;
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let theme = self.themes.current(&ctx);
        let (shown, today_plan) = match &self.frozen {
            Some(frozen) => (frozen, Some(self.history.document())),
            None => (self.history.document(), None),
        };
        let access = if today_plan.is_some() { Access::ReadOnly } else { self.access };
        // The day of the meeting in the sample plan.
        let today = NaiveDate::from_ymd_opt(2020, 9, 7).unwrap();
        let insights = Insights::of(shown, self.judged_on.unwrap_or(today));
        let (words, past) = (&self.words, &self.past);
        let view_ctx = ViewCtx::new(
            shown,
            &insights,
            today_plan,
            words,
            theme,
            access,
            today,
            past,
            self.importing.as_ref(),
            self.beside.as_ref(),
            &self.user,
            &self.outbox,
        );
        if std::mem::take(&mut self.finishes_typing) {
            self.views.finish_typing(&view_ctx);
        }
        egui::Frame::central_panel(ui.style()).show(ui, |ui| self.views.show(self.view, &view_ctx, ui));
        for request in self.outbox.take() {
            match request {
                Request::Do(action) => self.act(*action),
                other => self.asked.push(other),
            }
            ctx.request_repaint();
        }
    }

    /// Changes the plan; what else is asked for is remembered.
    fn act(&mut self, action: Action) {
        match action {
            Action::Edit(command) => {
                if let Ok(Some(subject)) = self.history.make(command) {
                    self.views.lead_to(subject);
                }
            }
            Action::JudgeOn(day) => self.judged_on = day,
            Action::Import(action) => {
                self.asked.push(Request::Do(Box::new(action.clone().into())));
                self.import(action);
            }
            other => self.asked.push(Request::Do(Box::new(other))),
        }
    }
}

impl Stage {
    /// Does with an open file what was asked for, as far as it changes no plan.
    fn import(&mut self, action: ImportAction) {
        let plan = self.history.document().plan.clone();
        let Some(Importing::Open(draft)) = &mut self.importing else { return };
        let today = draft.published;
        let mut on = |_| ControlFlow::Continue(());
        match action {
            ImportAction::Choose(at, choice) => draft.choose(at, *choice, &plan),
            ImportAction::ChooseAll(choices) => {
                choices.into_iter().enumerate().for_each(|(at, choice)| draft.choose(at, choice, &plan));
            }
            ImportAction::Map(mapping) => draft.map(*mapping, &plan, &mut on).unwrap(),
            ImportAction::TakeSheet(at) => draft.take_sheet(at, &plan, today, &mut on).unwrap(),
            ImportAction::Read(_) | ImportAction::Paste(_) | ImportAction::Accept | ImportAction::Leave => {}
        }
    }
}

/// The plan that lies in sample-data.
pub fn sample() -> Document {
    let bytes = include_bytes!("../../sample-data/aabenraa-2021.ron");
    let mut document = crate::store::parse(bytes).unwrap().document;
    // Frozen states lie beside a file, and this lies in none.
    document.snapshots.clear();
    document
}

/// The same before its agenda was sent, while all of it may be written.
pub fn sample_in_draft() -> Document {
    let mut document = sample();
    let ids: Vec<_> = document.meetings.iter().map(|meeting| meeting.id).collect();
    for id in ids {
        document.meetings.get_mut(id).unwrap().stage = crate::meeting::Stage::Draft;
    }
    document
}

/// The same with no table but the net budget, and nothing that is worked out from the others.
pub fn sample_with_one_table() -> Document {
    let mut document = sample();
    let tables: Vec<_> = document.plan.budget.iter().skip(1).map(|table| table.id).collect();
    for table in tables {
        document.plan.budget.remove(table);
    }
    (document.plan.statements, document.plan.cases) = Default::default();
    document
}

/// A plan that holds nothing.
pub fn empty() -> Document {
    Document::empty(Period::Year(2021))
}

/// `view` on `document`, in a window of this size, in points.
pub fn harness<'a>(view: View, document: Document, size: impl Into<Vec2>) -> Harness<'a, Stage> {
    let stage = Stage::new(view, document);
    let themes = stage.themes.clone();
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .with_context_setup(move |ctx| themes.install(ctx))
        .build_ui_state(|ui, stage: &mut Stage| stage.draw(ui), stage);
    harness.run();
    harness
}

#[test]
fn every_view_draws_the_sample_and_an_empty_plan() {
    for view in View::ALL {
        harness(view, sample(), [1280.0, 720.0]);
        harness(view, empty(), [640.0, 360.0]);
    }
}
