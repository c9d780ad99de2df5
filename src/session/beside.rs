//! Another state of a plan, read from a file of its own to be compared with the open one.

use std::path::PathBuf;

use super::Session;
use super::files::read_stored;
use super::notice::Event;
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::store::snapshot::{Header, Stored};

/// A plan or a frozen one that lies beside the open plan, for looking only.
#[derive(Debug)]
pub struct Beside {
    /// Where it lies.
    pub path: PathBuf,
    /// What a frozen one says about itself; `None` of one that is not frozen.
    pub header: Option<Header>,
    /// The plan.
    pub document: Document,
    /// What its numbers say: on the day it was frozen, or today.
    pub insights: Insights,
}

impl Session {
    /// The state that was read to be compared with the plan, if there is one.
    pub fn beside(&self) -> Option<&Beside> {
        self.beside.as_ref()
    }

    /// Reads another state; where it cannot be read there is none, and that is told.
    pub(super) fn read_beside(&mut self, path: PathBuf) {
        self.beside = match read_stored(self.world.files.as_ref(), &path) {
            Ok(Stored { document, header, .. }) => {
                let taken = header.as_ref().map(|header| header.taken.date());
                let insights = Insights::of(&document, taken.unwrap_or_else(|| self.today()));
                Some(Beside { path, header, document, insights })
            }
            Err(error) => {
                self.notices.tell(Event::Failed(error));
                None
            }
        };
    }
}
