//! The texts of an item that was not sent yet, as a form: the presentation and the
//! other sections, each with how it reads and with what can be inserted.

use eframe::egui::{TextEdit, Ui};

use super::AgendaView;
use super::insert::insert_ui;
use super::item_form::Change;
use super::rendered::{has_marks, rendered_ui};
use crate::edit::meeting::ItemChange;
use crate::meeting::agenda::Section;
use crate::plan::meeting_setup::SectionKind;
use crate::ui::parts::chooser::Search;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, card, disclosure, space};

/// The presentation.
pub(super) fn presentation_ui(change: &Change<'_, '_>, state: &mut AgendaView, ui: &mut Ui) {
    let label = change.ctx.words.text("agenda-presentation");
    let of = Of { salt: "agenda_presentation", at: 0, label: &label, rows: 6 };
    let committed = text_ui(change, &mut state.insert, ui, of, &change.item.presentation);
    change.send(committed.map(ItemChange::Presentation));
}

/// A section beside it. One of its own can be removed.
pub(super) fn section_ui(change: &Change<'_, '_>, state: &mut AgendaView, ui: &mut Ui, kind: &SectionKind) {
    let (theme, words, item) = (change.ctx.theme, change.ctx.words, change.item);
    let label = words.section_title(kind);
    let text = item.section(kind);
    let place = item.sections.iter().position(|section| section.kind == *kind);
    let at = place.map_or(u32::MAX, |at| u32::try_from(at).unwrap_or(u32::MAX));
    ui.push_id(kind_salt(kind), |ui| {
        let of = Of { salt: "agenda_section", at, label: &label, rows: 2 };
        if let Some(text) = text_ui(change, &mut state.insert, ui, of, text) {
            let mut sections = item.sections.clone();
            match sections.iter_mut().find(|section| section.kind == *kind) {
                Some(section) => section.text = text,
                None => sections.push(Section { kind: kind.clone(), text }),
            }
            change.send(Some(ItemChange::Sections(sections)));
        }
        if let (SectionKind::Own(title), Some(at)) = (kind, place) {
            title_ui(change, ui, (title, at));
            let remove = words.fill("agenda-remove-section", &[("title", (&*label).into())]);
            if ui.add(Button::quiet(theme, &remove).icon(Icon::Remove)).clicked() {
                let mut sections = item.sections.clone();
                sections.remove(at);
                change.send(Some(ItemChange::Sections(sections)));
            }
        }
    });
}

/// The title of a section of its own.
fn title_ui(change: &Change<'_, '_>, ui: &mut Ui, (title, at): (&str, usize)) {
    let label = change.ctx.words.text("agenda-section-title");
    let field = Field::new(change.ctx.theme, &label);
    let typed = field.text(ui, change.salt("agenda_section_title"), title).committed;
    let Some(title) = typed.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty()) else {
        return;
    };
    let mut sections = change.item.sections.clone();
    if let Some(section) = sections.get_mut(at) {
        section.kind = SectionKind::Own(title);
        change.send(Some(ItemChange::Sections(sections)));
    }
}

fn kind_salt(kind: &SectionKind) -> String {
    match kind {
        SectionKind::LegalBasis => "legal_basis".to_owned(),
        SectionKind::Economy => "economy".to_owned(),
        SectionKind::Consultation => "consultation".to_owned(),
        SectionKind::Own(title) => format!("own {title}"),
    }
}

/// Adds a section under a title of its own.
pub(super) fn add_ui(change: &Change<'_, '_>, ui: &mut Ui) {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let (label, hint) = (words.text("agenda-add-section"), words.text("agenda-add-section-hint"));
    let field = Field::new(theme, &label).hint(&hint);
    let Some(title) = field.text(ui, change.salt("agenda_add_section"), "").committed else { return };
    if title.trim().is_empty() {
        return;
    }
    let mut sections = change.item.sections.clone();
    sections.push(Section { kind: SectionKind::Own(title.trim().to_owned()), text: String::new() });
    change.send(Some(ItemChange::Sections(sections)));
}

/// A text: what it is called, and how high its field is.
struct Of<'a> {
    salt: &'static str,
    at: u32,
    label: &'a str,
    rows: usize,
}

/// The field, what can be inserted, and how the text reads. Returns the text that was
/// typed or inserted into.
fn text_ui(
    change: &Change<'_, '_>,
    insert: &mut Search,
    ui: &mut Ui,
    of: Of<'_>,
    text: &str,
) -> Option<String> {
    let (ctx, width) = (change.ctx, ui.available_width());
    let (theme, words) = (ctx.theme, ctx.words);
    let field = Field::new(theme, of.label).width(width);
    let field = field.long_text(ui, change.salt(of.salt), text, of.rows);
    // Where the field was left, in letters.
    let cursor =
        TextEdit::load_state(ui.ctx(), field.response.id).and_then(|state| state.cursor.char_range());
    let at = cursor.map(|range| range.primary.index.0);
    let mut committed = field.committed;
    let more = words.fill("agenda-insert-in", &[("section", of.label.into())]);
    if disclosure(ui, theme, (of.salt, change.item.id.0, of.at, "insert"), &more) {
        let inserted = insert_ui(ctx, ui, insert, (of.salt, change.item.id.0), (text, at));
        committed = committed.or(inserted);
    }
    if has_marks(text) {
        ui.label(theme.caption(words.text("agenda-reads-as")));
        card(ui, theme, |ui| rendered_ui(ctx, ui, text));
    }
    space(ui, theme.scale.gap.s);
    committed
}
