//! What views ask of the window and what the session wishes for, granted one by one.

use eframe::egui::{self, Context};

use super::App;
use crate::edit::Subject;
use crate::export::pixels::Pixels;
use crate::session::{Action, NotMade, Wish};
use crate::ui::context::Request;
use crate::ui::parts::chart_file::{ChartFile, FileKind};
use crate::ui::shell::{Content, Exporting, UiCommand};
use crate::ui::view::View;
use crate::ui::views::Views;

impl App {
    pub(super) fn grant(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Do(action) => self.act(ctx, *action),
            Request::Show(view) => self.view = view,
            Request::LeadTo(subject) => {
                self.view = View::of(subject);
                self.views.lead_to(subject);
            }
            Request::ShowGoals(verdict, within) => {
                self.view = View::Goals;
                self.views.narrow_goals(verdict, within);
            }
            Request::ChooseFile => self.run(ctx, UiCommand::Open),
            Request::ChooseImport => self.run(ctx, UiCommand::ImportFile),
            Request::ChooseBeside => self.shell.ask_beside_path(ctx, &self.session, &self.words),
            Request::ChooseSavePath => self.run(ctx, UiCommand::SaveAs),
            Request::Export(file) => self.export(ctx, &file),
            Request::MakeDocument(subject) => self.make_document(subject),
            Request::Present(occasion) => self.present(ctx, occasion),
            Request::ChooseDocumentPath(order) => {
                let (name, ending) = (order.file_name.clone(), order.asked.choices.format.ending());
                let asked = Exporting { name, ending, content: Content::Document(order) };
                self.shell.ask_export_path(ctx, &self.session, &self.words, asked);
            }
            Request::WriteDocument(path, order) => {
                if self.session.may_become(&path, order.asked.choices.format.signature()) {
                    self.documents.make(path, *order);
                } else {
                    self.act(ctx, Action::NotMade(NotMade::OtherKind(path)));
                }
            }
        }
        ctx.request_repaint();
    }

    /// Gives a chart out: to the clipboard at once, to a file when the user has named one.
    pub(super) fn export(&mut self, ctx: &Context, file: &ChartFile) {
        let done = match file.kind {
            FileKind::CopiedPicture => file.pixels(&self.words).map(|Pixels { size, rgba }| {
                ctx.copy_image(egui::ColorImage::from_rgba_premultiplied(size, &rgba));
            }),
            FileKind::CopiedTable => file.bytes(&self.words).map(|bytes| {
                ctx.copy_text(String::from_utf8_lossy(&bytes).into_owned());
            }),
            FileKind::Svg | FileKind::Png | FileKind::Csv | FileKind::Xlsx => {
                file.bytes(&self.words).map(|bytes| {
                    let ending = file.kind.ending().unwrap_or_default();
                    let content = Content::Chart(bytes.into());
                    let asked = Exporting { name: file.file_name(), ending, content };
                    self.shell.ask_export_path(ctx, &self.session, &self.words, asked);
                })
            }
        };
        if let Err(error) = done {
            self.act(ctx, Action::NotMade(NotMade::Chart(error.to_string())));
        }
    }

    pub(super) fn grant_wishes(&mut self, ctx: &Context) {
        for wish in self.session.take_wishes() {
            match wish {
                Wish::ChooseSavePath => self.shell.ask_save_path(ctx, &self.session, &self.words),
                Wish::LeadTo(subject) => {
                    if subject != Subject::Plan && self.view != View::Overview {
                        self.view = View::of(subject);
                    }
                    self.views.lead_to(subject);
                }
                Wish::BeginAnew => {
                    self.views = Views::default();
                    if let Some(action) = self.documents.leave_plan() {
                        self.session.act(action);
                    }
                }
                Wish::Close => {
                    self.may_close = true;
                    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                }
            }
        }
    }
}
