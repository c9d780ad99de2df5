//! A view as a picture, without a screen: for documentation and tests.
//!
//! The window's own content is drawn by [`crate::raster`], so a picture shows
//! what a user would see, and the same plan gives the same bytes everywhere.

use eframe::egui;

use super::app::App;
use super::theme::Appearance;
use super::view::View;
use crate::raster::{self, Canvas};
use crate::session::Session;
use crate::session::settings::{self, LanguageSetting};
use crate::wording::Language;

/// What should be drawn, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Which view.
    pub view: View,
    /// What is open in it.
    pub open: Open,
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Pixels for each point of the layout.
    pub scale: f32,
    /// Light or dark.
    pub appearance: Appearance,
    /// The language of the text.
    pub language: Language,
}

/// What is open in a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Open {
    /// What is open when the view is first shown.
    #[default]
    First,
    /// What differs between the last frozen state and today's plan; in the agenda.
    Changes,
    /// The dialog that makes documents.
    Document,
    /// The chair's window while a meeting is presented on a second screen.
    Presenting,
}

/// Draws the window as it would look with `session`.
///
/// # Errors
/// If the size or scale makes no picture.
pub fn draw(picture: &Picture, session: Session) -> Result<Canvas, raster::Error> {
    let mut session = Some(session);
    let mut app: Option<App> = None;
    let ui = |ui: &mut egui::Ui| {
        if let Some(session) = session.take() {
            app = prepared(ui.ctx(), picture, session);
        }
        if let Some(app) = &mut app {
            app.draw(ui);
        }
    };
    let install = |ctx: &egui::Context| {
        // What is in windows of their own is not in this picture.
        ctx.set_embed_viewports(false);
        if let Ok(themes) = super::theme::Themes::load() {
            themes.install(ctx);
        }
    };
    raster::draw(picture.size, picture.scale, install, ui)
}

/// The picture as the bytes of a PNG file.
///
/// # Errors
/// If the size or scale makes no picture.
pub fn png(picture: &Picture, session: Session) -> Result<Vec<u8>, raster::Error> {
    raster::png(&draw(picture, session)?)
}

fn prepared(ctx: &egui::Context, picture: &Picture, mut session: Session) -> Option<App> {
    // A picture is drawn once, and shows what a window shows when it has come to rest.
    session.await_past();
    session.use_settings(settings::Settings {
        language: match picture.language {
            Language::Danish => LanguageSetting::Danish,
            Language::English => LanguageSetting::English,
        },
        appearance: match picture.appearance {
            Appearance::Light => settings::Appearance::Light,
            Appearance::Dark => settings::Appearance::Dark,
        },
        ..settings::Settings::default()
    });
    let mut app = App::new(ctx, session).ok()?;
    match picture.open {
        Open::First => app.show(picture.view),
        Open::Changes => app.show_changes(),
        Open::Document => app.show_document(),
        Open::Presenting => app.show_presenting(ctx),
    }
    Some(app)
}
