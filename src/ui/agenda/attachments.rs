//! The attachments of an item as rows to edit.

use eframe::egui::Ui;

use super::item_form::{Change, openness_ui};
use crate::edit::meeting::ItemChange;
use crate::meeting::agenda::{Attachment, Openness};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field};

/// Draws the rows, and the button that adds one.
pub(super) fn attachments_ui(change: &Change<'_, '_>, ui: &mut Ui) {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    ui.label(theme.heading(words.text("agenda-attachments")));
    let attachments = &change.item.attachments;
    for (at, attachment) in attachments.iter().enumerate() {
        let edited = ui.push_id(at, |ui| attachment_ui(change, ui, (at, attachment))).inner;
        let Some(edited) = edited else { continue };
        let mut all = attachments.clone();
        match edited {
            Edit::Replace(attachment) => all[at] = attachment,
            Edit::Remove => drop(all.remove(at)),
        }
        change.send(Some(ItemChange::Attachments(all)));
    }
    let add = words.text("agenda-add-attachment");
    if ui.add(Button::quiet(theme, &add).icon(Icon::Add)).clicked() {
        let title = words.text("agenda-new-attachment").into_owned();
        let mut all = attachments.clone();
        all.push(Attachment { title, openness: Openness::Open });
        change.send(Some(ItemChange::Attachments(all)));
    }
}

/// What was done with one attachment.
enum Edit {
    Replace(Attachment),
    Remove,
}

fn attachment_ui(
    change: &Change<'_, '_>,
    ui: &mut Ui,
    (at, attachment): (usize, &Attachment),
) -> Option<Edit> {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let number = words.count(at + 1);
    let label = words.fill("agenda-attachment-numbered", &[("number", (&number).into())]);
    let width = ui.available_width();
    let field = Field::new(theme, &label).width(width);
    let title = field.text(ui, change.salt("agenda_attachment"), &attachment.title).committed;
    let mut edit = title.map(|title| match title.trim() {
        // A document without a name cannot be told from another.
        "" => Edit::Remove,
        title => Edit::Replace(Attachment { title: title.to_owned(), ..attachment.clone() }),
    });
    ui.horizontal(|ui| {
        let name = words.fill("agenda-attachment-openness", &[("number", (&number).into())]);
        if let Some(openness) = openness_ui(change.ctx, ui, &name, attachment.openness) {
            edit = Some(Edit::Replace(Attachment { openness, ..attachment.clone() }));
        }
        let remove = words.fill("agenda-remove-attachment", &[("number", (&number).into())]);
        if ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
            edit = Some(Edit::Remove);
        }
    });
    edit
}
