//! Saving, to the plan's own file or to another.

use std::path::{Path, PathBuf};

use super::Session;
use super::action::Then;
use super::files::{Guard, OpenFile, look};
use super::notice::Event;
use super::{Wish, action};
use crate::store::{self, ErrorKind, Lasting, Outcome, Saved, Seen, snapshot};

impl Session {
    pub(super) fn save(&mut self) {
        if !self.has_plan {
            return;
        }
        let Some(file) = &self.file else {
            return self.wishes.push(Wish::ChooseSavePath);
        };
        if !file.is_ours() {
            return self.notices.tell(Event::ReadOnly);
        }
        self.save_over(file.seen);
    }

    /// Replaces what the user has been shown.
    pub(super) fn overwrite(&mut self) {
        if let Some(shown) = self.file.as_ref().and_then(|file| file.conflict) {
            self.save_over(shown);
        }
    }

    /// Saves to the plan's file, if that still holds what is `expected`.
    fn save_over(&mut self, expected: Seen) {
        let Some(file) = &self.file else { return };
        let path = file.path.clone();
        match store::save(self.world.files.as_ref(), &path, self.history.document(), expected) {
            Ok(saved) => {
                if let Some(file) = &mut self.file {
                    (file.seen, file.told, file.conflict) = (saved.seen, saved.seen, None);
                }
                self.saved(path, &saved);
            }
            Err(store::Error { kind: ErrorKind::ChangedOnDisk { found, .. }, path, .. }) => {
                if let Some(file) = &mut self.file {
                    (file.conflict, file.told) = (Some(found), found);
                }
                self.ask_about_conflict(path, found);
            }
            Err(error) => self.not_saved(error),
        }
    }

    /// Saves to another file and goes on with that one. Who asks has made sure
    /// that a file which lies there may be replaced; its content is kept as backup.
    pub(super) fn save_as(&mut self, asked: PathBuf) {
        if !self.has_plan {
            return;
        }
        let path = with_ending(&asked);
        if path != asked && self.file_exists(&path) {
            // The user was asked about the name without its ending.
            self.notices.tell(Event::NameTaken(path));
            return self.wishes.push(Wish::ChooseSavePath);
        }
        let path = self.world.files.resolve(&path).unwrap_or(path);
        if self.path() == Some(path.as_path()) && self.file.as_ref().is_some_and(OpenFile::is_ours) {
            return self.save();
        }
        match self.write_to_new(&path) {
            Ok(None) => {}
            Ok(Some((file, saved))) => {
                self.copy_snapshots(&path);
                self.close_recovery();
                self.file = Some(file);
                self.frozen = None;
                if self.alone.take().is_some() {
                    // It is a plan of today now.
                    self.judged_on = None;
                    self.follow_day();
                }
                self.settings.remember(&path);
                self.world.keep_settings(&self.settings);
                self.saved(path, &saved);
            }
            Err(error) => self.not_saved(error),
        }
    }

    /// `None` when somebody else has that file open; they have been told.
    fn write_to_new(&mut self, path: &Path) -> Result<Option<(OpenFile, Saved)>, store::Error> {
        let guard = self.guard(path)?;
        if let Guard::HeldBy(holder) = guard {
            self.after_save = None;
            self.notices.tell(Event::NotSavedHeldBy { path: path.to_owned(), holder });
            return Ok(None);
        }
        let files = self.world.files.as_ref();
        let saved = store::save(files, path, self.history.document(), look(files, path))?;
        Ok(Some((OpenFile::new(path.to_owned(), saved.seen, guard), saved)))
    }

    /// The snapshots go along, so that the copy can prove what it refers to.
    fn copy_snapshots(&mut self, to: &Path) {
        let Some(from) = self.path().map(std::path::Path::to_owned) else { return };
        let references = &self.history.document().snapshots;
        if let Err(error) = snapshot::copy_all(self.world.files.as_ref(), &from, to, references) {
            self.notices.tell(Event::Failed(error));
        }
    }

    fn saved(&mut self, path: PathBuf, saved: &Saved) {
        self.history.mark_saved(self.history.state());
        self.notices.file_is_settled();
        self.close_recovery();
        match (&saved.outcome, saved.lasting) {
            (_, Lasting::Unknown(_)) => self.notices.tell(Event::SavedUncertainly(path)),
            (Outcome::Unchanged, _) => self.notices.tell(Event::NothingToSave),
            (Outcome::Created | Outcome::Replaced { .. }, _) => self.notices.tell(Event::Saved(path)),
        }
        if let Some(then) = self.after_save.take() {
            self.go_on(then);
        }
    }

    fn not_saved(&mut self, error: store::Error) {
        // What waited for the saving must not happen now, or work would be lost.
        let _: Option<action::Then> = self.after_save.take();
        self.notices.tell(Event::Failed(error));
    }

    /// What waits until the plan is saved.
    pub fn waiting(&self) -> Option<&Then> {
        self.after_save.as_ref()
    }
}

/// The name of a plan file: what the user gave it, ending in `.ron` where it has no ending.
pub fn with_ending(path: &Path) -> PathBuf {
    match path.extension() {
        Some(_) => path.to_owned(),
        None => path.with_extension("ron"),
    }
}
