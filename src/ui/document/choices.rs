//! What is chosen about a document: of what, as what, and what is in it.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::asked::Choices;
use super::of_meeting;
use crate::analysis::small_counts::Threshold;
use crate::document::Document;
use crate::export::{Form, Format, Part, Subject};
use crate::meeting::Meeting;
use crate::plan::id::{ItemId, MeetingId};
use crate::session::settings::{DocumentSettings, FormatSetting, LanguageSetting};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, segmented, space};
use crate::wording::Language;

/// What the user has chosen so far. What one document cannot have is remembered for
/// when another is chosen.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// As what a meeting is shown; `None` for the report on the goals.
    form: Option<Form>,
    meeting: Option<MeetingId>,
    item: Option<ItemId>,
    left_out: BTreeSet<Part>,
    settings: DocumentSettings,
}

impl Chosen {
    /// Everything of `subject`; what has changed only on demand.
    pub fn of(subject: Subject, settings: DocumentSettings) -> Self {
        let item = match subject {
            Subject::Item(_, item, _) => Some(item),
            Subject::Meeting(..) | Subject::Goals => None,
        };
        let (form, meeting) = (subject.form(), subject.meeting());
        Self { form, meeting, item, left_out: [Part::Changes].into(), settings }
    }

    /// What is to be remembered for later documents.
    pub fn settings(&self) -> DocumentSettings {
        self.settings
    }

    /// Lets go of what is no longer in the plan, and takes the latest meeting instead.
    pub fn settle(&mut self, document: &Document) {
        let meetings = &document.meetings;
        if self.meeting.and_then(|id| meetings.get(id)).is_none() {
            self.meeting = meetings.iter().max_by_key(|meeting| meeting.date).map(|meeting| meeting.id);
            self.item = None;
        }
        let Some(meeting) = self.meeting.and_then(|id| meetings.get(id)) else {
            return self.form = None;
        };
        self.item = self.item.filter(|item| meeting.items.get(*item).is_some());
    }

    /// What the document is of.
    pub fn subject(&self) -> Subject {
        match (self.form, self.meeting, self.item) {
            (None, ..) | (_, None, _) => Subject::Goals,
            // The chair's order is of the whole meeting.
            (Some(Form::RunningOrder), Some(meeting), _) => Subject::Meeting(meeting, Form::RunningOrder),
            (Some(form), Some(meeting), None) => Subject::Meeting(meeting, form),
            (Some(form), Some(meeting), Some(item)) => Subject::Item(meeting, item, form),
        }
    }

    /// All of it, for the document.
    pub fn choices(&self) -> Choices {
        let subject = self.subject();
        let is_in = |part: &Part| part.is_of(subject) && !self.left_out.contains(part);
        let DocumentSettings { format, small_counts, language } = self.settings;
        Choices {
            subject,
            parts: Part::ALL.into_iter().filter(is_in).collect(),
            threshold: small_counts,
            format: format_of(format),
            language: Language::from(language),
        }
    }
}

/// Draws what can be chosen.
pub fn choices_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    what_ui(ctx, chosen, ui);
    format_ui(ctx, chosen, ui);
    ui.scope(|ui| parts_ui(ctx, chosen, ui));
    space(ui, ctx.theme.scale.gap.s);
    small_counts_ui(ctx, chosen, ui);
    language_ui(ctx, chosen, ui);
}

fn what_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let words = ctx.words;
    let names = [
        (Some(Form::Agenda), words.text("documents-agenda")),
        (Some(Form::Minutes), words.text("documents-minutes")),
        (Some(Form::RunningOrder), words.text("documents-running-order")),
        (None, words.text("documents-report")),
    ];
    let has_meetings = !ctx.document.meetings.is_empty();
    let offered = names.iter().filter(|(form, _)| form.is_none() || has_meetings);
    let options: Vec<_> = offered.map(|(form, name)| (*form, name.as_ref())).collect();
    let label = words.text("documents-what");
    let field = Field::new(ctx.theme, &label).choice(ui, "document_form", &options, Some(&chosen.form));
    chosen.form = field.committed.unwrap_or(chosen.form);
    let Some(form) = chosen.form else { return };
    meeting_ui(ctx, chosen, ui);
    if form != Form::RunningOrder {
        item_ui(ctx, chosen, ui);
    }
}

fn meeting_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let words = ctx.words;
    let mut meetings: Vec<&Meeting> = ctx.document.meetings.iter().collect();
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
    let names: Vec<(MeetingId, String)> =
        meetings.iter().map(|meeting| (meeting.id, words.day(meeting.date))).collect();
    let options: Vec<_> = names.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let label = words.text("documents-meeting");
    let field = Field::new(ctx.theme, &label);
    let picked = field.choice(ui, "document_meeting", &options, chosen.meeting.as_ref()).committed;
    if let Some(meeting) = picked.and_then(|id| ctx.document.meetings.get(id)) {
        (chosen.meeting, chosen.item) = (Some(meeting.id), None);
        if chosen.form != Some(Form::RunningOrder) {
            chosen.form = of_meeting(meeting, None).form();
        }
    }
}

fn item_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let words = ctx.words;
    let Some(meeting) = chosen.meeting.and_then(|id| ctx.document.meetings.get(id)) else { return };
    let whole = words.text("documents-whole-meeting");
    let names: Vec<(ItemId, String)> =
        meeting.items.iter().map(|item| (item.id, format!("{} {}", item.number, item.title))).collect();
    let items = names.iter().map(|(id, name)| (Some(*id), name.as_str()));
    let options: Vec<_> = std::iter::once((None, whole.as_ref())).chain(items).collect();
    let label = words.text("documents-item-or-all");
    let field = Field::new(ctx.theme, &label);
    let picked = field.choice(ui, ("document_item", meeting.id.0), &options, Some(&chosen.item));
    chosen.item = picked.committed.unwrap_or(chosen.item);
}

fn format_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    if !format_of(chosen.settings.format).can_be_written() {
        chosen.settings.format = FormatSetting::Docx;
    }
    let all = [FormatSetting::Pdf, FormatSetting::Docx, FormatSetting::Xlsx, FormatSetting::Csv];
    let offered = all.into_iter().filter(|format| format_of(*format).can_be_written());
    let names: Vec<_> = offered.map(|format| (format, words.text(format_keys(format)[0]))).collect();
    let options: Vec<_> = names.iter().map(|(format, name)| (*format, name.as_ref())).collect();
    let label = words.text("documents-format");
    ui.label(theme.caption(label.as_ref()).color(theme.palette.text.plain));
    let picked = segmented(ui, theme, &label, &options, &chosen.settings.format);
    chosen.settings.format = picked.unwrap_or(chosen.settings.format);
    ui.label(theme.small(words.text(format_keys(chosen.settings.format)[1])));
    space(ui, theme.scale.gap.s);
}

fn format_of(setting: FormatSetting) -> Format {
    match setting {
        FormatSetting::Pdf => Format::Pdf,
        FormatSetting::Docx => Format::Docx,
        FormatSetting::Xlsx => Format::Xlsx,
        FormatSetting::Csv => Format::Csv,
    }
}

/// The keys of its name and of what it is for.
fn format_keys(format: FormatSetting) -> [&'static str; 2] {
    match format {
        FormatSetting::Pdf => ["documents-format-pdf", "documents-format-pdf-hint"],
        FormatSetting::Docx => ["documents-format-docx", "documents-format-docx-hint"],
        FormatSetting::Xlsx => ["documents-format-xlsx", "documents-format-xlsx-hint"],
        FormatSetting::Csv => ["documents-format-csv", "documents-format-csv-hint"],
    }
}

fn parts_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let (theme, words, subject) = (ctx.theme, ctx.words, chosen.subject());
    ui.label(theme.caption(words.text("documents-parts")).color(theme.palette.text.plain));
    // Several lines of boxes belong together.
    ui.spacing_mut().interact_size.y = theme.scale.icon.m;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = [theme.scale.gap.l, theme.scale.gap.s].into();
        // Without a snapshot there is nothing that changes could be told since.
        let has_earlier = !ctx.today_plan.unwrap_or(ctx.document).snapshots.is_empty();
        let is_offered = |part: &Part| part.is_of(subject) && (has_earlier || *part != Part::Changes);
        for part in Part::ALL.into_iter().filter(is_offered) {
            let mut is_in = !chosen.left_out.contains(&part);
            if ui.checkbox(&mut is_in, words.text(part.title_key()).as_ref()).changed() {
                if is_in {
                    chosen.left_out.remove(&part);
                } else {
                    chosen.left_out.insert(part);
                }
            }
        }
    });
}

fn small_counts_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let label = words.text("documents-small-counts");
    ui.label(theme.caption(label.as_ref()).color(theme.palette.text.plain));
    let names = [Threshold::Three, Threshold::Five].map(|it| (it, it.lowest().to_string()));
    let options: Vec<_> = names.iter().map(|(threshold, name)| (*threshold, name.as_str())).collect();
    let picked = segmented(ui, theme, &label, &options, &chosen.settings.small_counts);
    chosen.settings.small_counts = picked.unwrap_or(chosen.settings.small_counts);
    space(ui, theme.scale.gap.s);
}

fn language_ui(ctx: &ViewCtx<'_>, chosen: &mut Chosen, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let label = words.text("documents-language");
    ui.label(theme.caption(label.as_ref()).color(theme.palette.text.plain));
    let (danish, english) = (words.text("documents-danish"), words.text("documents-english"));
    let options = [(LanguageSetting::Danish, danish.as_ref()), (LanguageSetting::English, english.as_ref())];
    let picked = segmented(ui, theme, &label, &options, &chosen.settings.language);
    chosen.settings.language = picked.unwrap_or(chosen.settings.language);
}
