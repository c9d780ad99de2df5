//! What happened in the world and is marked on charts: laws, lockdowns, projects.

use eframe::egui::Ui;

use crate::edit::{Command, ListCommand};
use crate::plan::event::Event;
use crate::plan::id::EventId;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields, space};
use crate::wording::date::parse_day;

/// Whether the events are open to be read and edited, and which of them.
#[derive(Debug, Default)]
pub struct EventsState {
    open: bool,
    edited: Option<EventId>,
}

/// Draws a button that opens the events, and the events where they are open.
pub fn events_ui(ctx: &ViewCtx<'_>, state: &mut EventsState, ui: &mut Ui) {
    let events = &ctx.document.plan.events;
    if events.is_empty() && !ctx.is_editable() {
        return;
    }
    let label = ctx.words.fill("series-events", &[("count", events.len().into())]);
    if ui.add(Button::quiet(ctx.theme, &label).icon(Icon::Calendar)).clicked() {
        state.open = !state.open;
    }
    if !state.open {
        return;
    }
    for event in events.iter() {
        ui.push_id(event.id, |ui| {
            let label = format!("{} · {}", event.title, when(ctx, event));
            let row = ui.add(Button::quiet(ctx.theme, &label));
            let row = match &event.note {
                Some(note) => row.on_hover_text(note),
                None => row,
            };
            if row.clicked() && ctx.is_editable() {
                state.edited = (state.edited != Some(event.id)).then_some(event.id);
            }
            if state.edited == Some(event.id) && ctx.is_editable() {
                form_ui(ctx, event, ui);
            }
        });
    }
    if ctx.is_editable() {
        let label = ctx.words.text("series-event-add");
        if ui.add(Button::quiet(ctx.theme, &label).icon(Icon::Add)).clicked() {
            let title = ctx.words.text("series-event-new").into_owned();
            let new = Event { id: EventId(0), title, from: ctx.today, until: None, note: None };
            ctx.edit(Command::Event(ListCommand::Add(Box::new(new))));
        }
    }
    space(ui, ctx.theme.scale.gap.s);
}

/// `01-03-2020` or `01-03-2020–31-03-2020`.
fn when(ctx: &ViewCtx<'_>, event: &Event) -> String {
    let from = ctx.words.day_short(event.from);
    match event.until {
        Some(until) => format!("{from}–{}", ctx.words.day_short(until)),
        None => from,
    }
}

fn form_ui(ctx: &ViewCtx<'_>, event: &Event, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let mut new = event.clone();
    let day = |text: &str| parse_day(text, words).map_err(|problem| words.date_problem(problem).into_owned());
    fields(ui, theme, |ui| {
        let label = words.text("series-event-title");
        let field = Field::new(theme, &label).width(0.7 * theme.scale.size.field);
        if let Some(title) = field.text(ui, "title", &event.title).committed {
            new.title = title;
        }
        let label = words.text("series-event-from");
        let field = Field::new(theme, &label).width(0.42 * theme.scale.size.field);
        if let Some(from) = field.parsed_words(ui, "from", &words.day_short(event.from), day).committed {
            new.from = from;
        }
        let label = words.text("series-event-until");
        let field = Field::new(theme, &label).width(0.42 * theme.scale.size.field);
        let shown = event.until.map(|until| words.day_short(until)).unwrap_or_default();
        let parse = |text: &str| if text.trim().is_empty() { Ok(None) } else { day(text).map(Some) };
        if let Some(until) = field.parsed_words(ui, "until", &shown, parse).committed {
            new.until = until;
        }
    });
    let label = words.text("series-event-note");
    let field = Field::new(theme, &label).width(theme.scale.size.field);
    let note = event.note.as_deref().unwrap_or_default();
    if let Some(note) = field.long_text(ui, "note", note, 2).committed {
        new.note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
    }
    let label = words.text("series-event-remove");
    if ui.add(Button::danger(theme, &label).icon(Icon::Remove)).clicked() {
        ctx.edit(Command::Event(ListCommand::Remove(event.id)));
    } else if new != *event {
        ctx.edit(Command::Event(ListCommand::Set(Box::new(new))));
    }
}
