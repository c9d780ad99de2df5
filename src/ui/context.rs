//! What a view may see, and the one way it can ask for anything.

use std::cell::RefCell;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::document::DocumentOrder;
use super::parts::chart_file::ChartFile;
use super::parts::grouping::Group;
use super::presenting::Occasion;
use super::theme::Theme;
use super::view::View;
use crate::analysis::Verdict;
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::edit::{Command, Subject};
use crate::export;
use crate::session::{Action, Beside, Importing, Past};
use crate::wording::Words;

/// What a view reads while it draws. Nothing in it can be changed; a view
/// sends what should happen, and it happens after drawing.
pub struct ViewCtx<'a> {
    /// The plan that is shown: today's, or a frozen one.
    pub document: &'a Document,
    /// What its numbers say.
    pub insights: &'a Insights,
    /// Today's plan, when a frozen one is shown.
    pub today_plan: Option<&'a Document>,
    /// Every text, in the user's language.
    pub words: &'a Words,
    /// Colours, sizes and type.
    pub theme: &'a Theme,
    /// Whether the plan may be changed from here.
    pub access: Access,
    /// Today's date.
    pub today: NaiveDate,
    /// The plan's frozen states, oldest first, as far as they have been read.
    pub past: &'a [Past],
    /// The file whose figures are on their way into the plan, if there is one.
    pub importing: Option<&'a Importing>,
    /// The user's name, as snapshots are taken under it; may be empty.
    pub user: &'a str,
    /// Another state that was read from a file to be compared with, if there is one.
    pub beside: Option<&'a Beside>,
    outbox: &'a Outbox,
}

/// Whether the plan that is shown may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Editable,
    /// It is frozen, or somebody else has it.
    ReadOnly,
}

/// Something a view asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Something for the application.
    Do(Box<Action>),
    /// Show another view.
    Show(View),
    /// Show the view that holds this, and lead to it.
    LeadTo(Subject),
    /// Show the goals with this verdict: all of them, or those of one heading.
    ShowGoals(Verdict, Option<Group>),
    /// Ask the user for a file to open.
    ChooseFile,
    /// Ask the user for a file to get figures from.
    ChooseImport,
    /// Ask the user for a plan or snapshot to compare with.
    ChooseBeside,
    /// Ask the user where to save.
    ChooseSavePath,
    /// Open the dialog for a document: of this, or of what is likely wanted.
    MakeDocument(Option<export::Subject>),
    /// Ask the user for a file for a document, and make it.
    ChooseDocumentPath(Box<DocumentOrder>),
    /// Make a document for this file.
    WriteDocument(PathBuf, Box<DocumentOrder>),
    /// Present the meeting or item that is read.
    Present(Occasion),
    /// Give a chart out, to the clipboard or to a file that the user is asked for.
    Export(Box<ChartFile>),
}

/// What views have asked for since it was last emptied, in order.
#[derive(Debug, Default)]
pub struct Outbox(RefCell<Vec<Request>>);

impl Outbox {
    /// Takes everything out.
    pub fn take(&self) -> Vec<Request> {
        self.0.take()
    }

    /// Asks for one more thing.
    pub fn send(&self, request: Request) {
        self.0.borrow_mut().push(request);
    }
}

impl<'a> ViewCtx<'a> {
    /// What a view sees of `document`.
    #[expect(clippy::too_many_arguments, reason = "made in one place; every part is needed")]
    pub fn new(
        document: &'a Document,
        insights: &'a Insights,
        today_plan: Option<&'a Document>,
        words: &'a Words,
        theme: &'a Theme,
        access: Access,
        today: NaiveDate,
        past: &'a [Past],
        importing: Option<&'a Importing>,
        beside: Option<&'a Beside>,
        user: &'a str,
        outbox: &'a Outbox,
    ) -> Self {
        Self {
            document,
            insights,
            today_plan,
            words,
            theme,
            access,
            today,
            past,
            importing,
            beside,
            user,
            outbox,
        }
    }

    /// The same with a plan that is no frozen one.
    #[must_use]
    pub fn with_plan(self, document: &'a Document, insights: &'a Insights, access: Access) -> Self {
        Self { document, insights, today_plan: None, access, ..self }
    }

    /// Whether controls that change the plan should work.
    pub fn is_editable(&self) -> bool {
        self.access == Access::Editable
    }

    /// Asks for a change to the plan; not asked when it may not be changed.
    pub fn edit(&self, command: Command) {
        if self.is_editable() {
            self.act(Action::Edit(command));
        }
    }

    /// Asks the application for something.
    pub fn act(&self, action: Action) {
        self.outbox.send(Request::Do(Box::new(action)));
    }

    /// Asks the window for something.
    pub fn send(&self, request: Request) {
        self.outbox.send(request);
    }
}
