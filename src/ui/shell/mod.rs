//! The frame around the views: menus, the list of views, notices, questions.
//!
//! It reads the session and sends what the user asks for; it changes nothing.

pub mod commands;
mod dialogs;
mod navigation;
mod notices;
mod pages;
mod question;
mod start;
#[cfg(test)]
mod tests;
mod top_bar;
mod typed_path;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{
    Align2, CentralPanel, Context, Event, Frame, Id, InputState, LayerId, Margin, Order, Panel, Role,
    TextStyle, Ui, UiBuilder,
};

pub use commands::UiCommand;

use super::context::{Outbox, Request};
use super::document::DocumentOrder;
use super::theme::Theme;
use super::view::View;
use super::window::painted::Painted;
use crate::session::{Action, Answer, ImportAction, Session};
use crate::wording::Words;
use dialogs::{DialogText, Dialogs, Outcome, Purpose};
use pages::Page;

/// Below this width, in points, the list of views becomes a narrow strip and
/// the menus one menu.
pub const NARROW: f32 = 900.0;

/// What the frame remembers between drawings.
#[derive(Default)]
pub struct Shell {
    dialogs: Dialogs,
    page: Option<Page>,
    commands: Vec<UiCommand>,
    title: String,
    /// What is to be written to the file that is asked for.
    exporting: Option<Exporting>,
    /// The folder that figures were last got from.
    imported_from: Option<PathBuf>,
    /// What paints the window, if it is one.
    painted: Option<Painted>,
}

/// Something on its way to a file.
#[derive(Debug)]
pub struct Exporting {
    /// What the file is to be called.
    pub name: String,
    /// How its name ends.
    pub ending: &'static str,
    /// What is to stand in it.
    pub content: Content,
}

/// What is to stand in a file.
#[derive(Debug)]
pub enum Content {
    /// A chart, as these bytes.
    Chart(Arc<[u8]>),
    /// A document that is made when its file is known.
    Document(Box<DocumentOrder>),
}

/// What the parts of the frame see.
struct Frames<'a> {
    session: &'a Session,
    words: &'a Words,
    theme: &'a Theme,
    outbox: &'a Outbox,
}

impl Shell {
    /// The commands whose keys were pressed since the last drawing. While a
    /// question or page is open, only what it offers can be done.
    pub fn pressed(&mut self, ctx: &Context, session: &Session) -> Vec<UiCommand> {
        if self.is_blocking(session) {
            return Vec::new();
        }
        let is_typing = ctx.text_edit_focused();
        let mut pressed = Vec::new();
        for command in UiCommand::ALL {
            // A text being typed has its own undo.
            let is_texts_own = is_typing && matches!(command, UiCommand::Undo | UiCommand::Redo);
            let is_possible = top_bar::is_possible(*command, session);
            if command.is_done_by_egui() || is_texts_own || !is_possible {
                continue;
            }
            for shortcut in command.spec().shortcuts {
                // The one with Shift is looked for first by its own entry.
                if ctx.input_mut(|input| consume_exact(input, shortcut)) {
                    pressed.push(*command);
                }
            }
        }
        pressed
    }

    /// Whether something in front of the window must be dealt with first.
    pub fn is_blocking(&self, session: &Session) -> bool {
        session.question().is_some() || self.page.is_some() || self.dialogs.typed.is_some()
    }

    /// Draws the frame and, in its middle, `view_ui`.
    #[expect(clippy::too_many_arguments, reason = "called in one place; every part is needed")]
    pub fn around_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        words: &Words,
        theme: &Theme,
        view: View,
        outbox: &Outbox,
        view_ui: impl FnOnce(&mut Ui),
    ) {
        let frames = Frames { session, words, theme, outbox };
        let gap = &theme.scale.gap;
        let bar = Frame::new()
            .fill(theme.palette.ground.surface)
            .inner_margin(Margin::symmetric(gap.m as i8, gap.xs as i8));
        Panel::top("top-bar").frame(bar).show(ui, |ui| {
            top_bar::top_bar_ui(&frames, &mut self.commands, ui);
        });
        if session.has_plan() {
            navigation::navigation_ui(&frames, view, ui);
        }
        let middle = Frame::new().fill(theme.palette.ground.canvas).inner_margin(Margin::same(gap.l as i8));
        CentralPanel::default().frame(middle).show(ui, |ui| {
            notices::notices_ui(&frames, ui);
            let name = words.text("shell-content");
            let builder = UiBuilder::new().accessibility_role(Role::Main).accessibility_label(name.as_ref());
            ui.scope_builder(builder, |ui| {
                if session.has_plan() {
                    view_ui(ui);
                } else {
                    start::start_ui(&frames, &mut self.commands, ui);
                }
            });
        });
        notices::brief_ui(&frames, ui);
        drop_ui(&frames, ui);
        question::question_ui(&frames, ui);
        typed_path::typed_path_ui(&frames, &mut self.dialogs, &mut self.exporting, ui);
        pages::pages_ui(&frames, &mut self.page, self.painted.as_ref(), ui);
    }

    /// The commands that were clicked while drawing.
    pub fn take_commands(&mut self) -> Vec<UiCommand> {
        std::mem::take(&mut self.commands)
    }

    /// Opens the list of keys, or what the program is.
    pub fn open_page(&mut self, command: UiCommand) {
        self.page = Page::of(command);
    }

    /// Remembers what paints the window.
    pub fn painted_by(&mut self, painted: Painted) {
        self.painted = Some(painted);
    }

    /// Asks for a plan to open.
    pub fn ask_open_path(&mut self, ctx: &Context, session: &Session, words: &Words) {
        let text = DialogText {
            title: words.text("shell-choose-open").into_owned(),
            filter: words.text("shell-file-kind").into_owned(),
        };
        self.dialogs.ask(ctx, Purpose::Open, &start_of(session), text);
    }

    /// Asks for a file to get figures from.
    pub fn ask_import_path(&mut self, ctx: &Context, session: &Session, words: &Words) {
        let text = DialogText {
            title: words.text("shell-choose-import").into_owned(),
            filter: words.text("shell-import-kind").into_owned(),
        };
        let start = self.imported_from.clone().unwrap_or_else(|| folder_of(session));
        self.dialogs.ask(ctx, Purpose::Import, &start, text);
    }

    /// Asks for a plan or snapshot to compare with.
    pub fn ask_beside_path(&mut self, ctx: &Context, session: &Session, words: &Words) {
        let text = DialogText {
            title: words.text("shell-choose-compare").into_owned(),
            filter: words.text("shell-file-kind").into_owned(),
        };
        self.dialogs.ask(ctx, Purpose::Compare, &folder_of(session), text);
    }

    /// Asks where to save.
    pub fn ask_save_path(&mut self, ctx: &Context, session: &Session, words: &Words) {
        let text = DialogText {
            title: words.text("shell-choose-save").into_owned(),
            filter: words.text("shell-file-kind").into_owned(),
        };
        let start = match session.path() {
            Some(path) => path.to_owned(),
            None => start_of(session).join(file_name(&plan_name(session, words))),
        };
        self.dialogs.ask(ctx, Purpose::Save, &start, text);
    }

    /// Asks for a file for something that leaves the program.
    pub fn ask_export_path(&mut self, ctx: &Context, session: &Session, words: &Words, exporting: Exporting) {
        let text = DialogText {
            title: match exporting.content {
                Content::Chart(_) => words.text("shell-choose-export").into_owned(),
                Content::Document(_) => words.text("shell-choose-document").into_owned(),
            },
            filter: exporting.ending.to_uppercase(),
        };
        let start = folder_of(session).join(&exporting.name);
        let purpose = Purpose::Export(exporting.ending);
        self.exporting = Some(exporting);
        self.dialogs.ask(ctx, purpose, &start, text);
    }

    /// What to do with the file that was chosen since the last look.
    pub fn chosen_file(&mut self) -> Option<Request> {
        let outcome = self.dialogs.outcome()?;
        if let Outcome::Chosen(Purpose::Import, path) = &outcome {
            self.imported_from = path.parent().map(PathBuf::from);
        }
        Some(match outcome {
            Outcome::Chosen(purpose, path) => request_of(purpose, path, &mut self.exporting),
            // What waited for the saving waits no longer.
            Outcome::Cancelled => Request::Do(Box::new(Action::Answer(Answer::Cancel))),
        })
    }

    /// The window's title, when it is another than before.
    pub fn new_title(&mut self, session: &Session, words: &Words) -> Option<String> {
        let key = match session.has_plan() && session.is_changed() {
            true => "shell-title-changed",
            false => "shell-title",
        };
        let title = match session.has_plan() {
            true => words.fill(key, &[("plan", plan_name(session, words).into())]),
            false => "Planbord".to_owned(),
        };
        let is_new = self.title != title;
        is_new.then(|| {
            self.title.clone_from(&title);
            title
        })
    }
}

/// Says what happens when the file that is held over the window is dropped.
fn drop_ui(frames: &Frames<'_>, ui: &Ui) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let palette = &frames.theme.palette;
    let layer = LayerId::new(Order::Foreground, Id::unique("drop"));
    let (painter, area) = (ui.ctx().layer_painter(layer), ui.ctx().content_rect());
    painter.rect_filled(area, 0.0, palette.accent.soft.gamma_multiply(0.9));
    let text = frames.words.text(match ui.input(holds_figures) {
        true => "shell-drop-figures",
        false => "shell-drop-here",
    });
    let font = TextStyle::Heading.resolve(ui.style());
    painter.text(area.center(), Align2::CENTER_CENTER, text, font, palette.accent.on_soft);
}

/// Whether the file that is held over the window is, by its name, no plan.
fn holds_figures(input: &InputState) -> bool {
    let mut paths = input.raw.hovered_files.iter().filter_map(|file| file.path.as_deref());
    paths.next().is_some_and(|path| !is_plan(path))
}

/// What is done with a file that was dropped: a plan is opened, and figures are got
/// from any other.
pub fn action_of_dropped(path: PathBuf) -> Action {
    match is_plan(&path) {
        true => Action::Open(path),
        false => ImportAction::Read(path).into(),
    }
}

fn is_plan(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

/// Only if exactly these modifiers are held: Ctrl+Shift+Z is not Ctrl+Z.
fn consume_exact(input: &mut InputState, wanted: &eframe::egui::KeyboardShortcut) -> bool {
    let before = input.events.len();
    input.events.retain(|event| match event {
        Event::Key { key, modifiers, pressed: true, .. } => {
            !(*key == wanted.logical_key && modifiers.matches_exact(wanted.modifiers))
        }
        _ => true,
    });
    input.events.len() < before
}

/// The path with the ending of what is written, unless it has it already.
fn with_export_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}

/// What to do with a file that was chosen for a purpose; what is written to it is
/// taken from `exporting`, and without it nothing is to be done.
fn request_of(purpose: Purpose, path: PathBuf, exporting: &mut Option<Exporting>) -> Request {
    let action = match purpose {
        Purpose::Export(ending) => {
            let path = with_export_ending(path, ending);
            match exporting.take().map(|exporting| exporting.content) {
                Some(Content::Chart(bytes)) => Action::WriteFile(path, bytes),
                Some(Content::Document(order)) => return Request::WriteDocument(path, order),
                None => Action::Answer(Answer::Cancel),
            }
        }
        Purpose::Open => Action::Open(path),
        Purpose::Save => Action::SaveAs(path),
        Purpose::Import => ImportAction::Read(path).into(),
        Purpose::Compare => Action::CompareWith(path),
    };
    Request::Do(Box::new(action))
}

/// Where a file dialog begins: at the plan, or where the last one was.
fn start_of(session: &Session) -> PathBuf {
    let last = session.settings().recent.first().and_then(|path| path.parent());
    session.path().or(last).map(PathBuf::from).unwrap_or_default()
}

/// The folder where a file dialog begins for a file that is no plan.
fn folder_of(session: &Session) -> PathBuf {
    let start = start_of(session);
    if start.is_dir() { start } else { start.parent().map(PathBuf::from).unwrap_or_default() }
}

/// A name for the file of a plan called `name`: `beskæftigelsesplan-2021.ron`.
fn file_name(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!("{}.ron", if words.is_empty() { "plan".to_owned() } else { words.join("-") })
}

/// What the plan is called: its file, or its title, or that it is new.
fn plan_name(session: &Session, words: &Words) -> String {
    if let Some(name) = session.path().and_then(|path| path.file_name()) {
        return name.to_string_lossy().into_owned();
    }
    match session.document().plan.title.as_str() {
        "" => words.text("shell-untitled").into_owned(),
        title => title.to_owned(),
    }
}

impl Frames<'_> {
    fn act(&self, action: Action) {
        self.outbox.send(Request::Do(Box::new(action)));
    }
}
