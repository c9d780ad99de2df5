//! The view Agenda: meetings and their items, the frozen states taken for
//! them, and what differs between any two states of the plan.

mod attachments;
mod change_rows;
mod comparison;
mod decision;
mod differences;
mod index;
mod insert;
mod item;
mod item_form;
mod lists;
mod meeting;
mod meeting_form;
mod minutes_form;
mod new_meeting;
mod page;
mod rendered;
mod sections_form;
mod send;
mod setup;
mod slides_form;
mod snapshots;
mod stage;
mod tasks;

#[cfg(test)]
mod tests;

use eframe::egui::{Align, Key, Layout, Modifiers, Rect, Ui, UiBuilder, vec2};

use super::context::{Request, ViewCtx};
use super::document::of_meeting;
use super::parts::chooser::Search;
use super::parts::rows::Focus;
use super::presenting::Occasion;
use super::theme::Icon;
use super::widgets::{Button, EmptyState, space};
use crate::document::Document;
use crate::edit::{Command, MeetingCommand, Subject};
use crate::export;
use crate::meeting::agenda::{AgendaItem, Meeting};
use crate::meeting::{Stage, numbering};
use crate::plan::id::{ItemId, MeetingId};
pub use decision::decision_ui;

use comparison::Comparison;
use differences::Differences;
use index::Index;
use new_meeting::NewMeeting;

/// Narrower than this, list and page take turns.
const TWO_COLUMNS_FROM: f32 = 820.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct AgendaView {
    /// What was chosen; where there is room for two columns, something is shown without.
    page: Option<Page>,
    /// What was read before the user went back to the list.
    before: Option<Page>,
    list: List,
    mode: Mode,
    search: String,
    index: Index,
    /// The list should show the row of what is chosen.
    reveal: Option<Focus>,
    /// The title that is edited should get the keyboard.
    focus_title: bool,
    /// The page the user went away from in this pass. What was typed there is
    /// handed over in the same pass and should not lead back.
    left: Option<Page>,
    /// An item that was moved from the meeting's page, which stays open.
    moved: Option<ItemId>,
    new_meeting: Option<NewMeeting>,
    /// An agenda that should be sent, if that is meant.
    sending: Option<send::Sending>,
    /// A meeting that should go back to an earlier stage, if that is meant.
    going_back: Option<(MeetingId, Stage)>,
    /// What is searched for to be inserted in a text.
    insert: Search,
    /// What is searched for to be an item again.
    copy: Search,
    /// What is searched for to be a slide.
    slide: Search,
    comparison: Comparison,
    differences: Differences,
}

/// What is read beside the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Meeting(MeetingId),
    Item(MeetingId, ItemId),
    Snapshot(u32),
    Differences,
}

/// What is listed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum List {
    #[default]
    Meetings,
    Snapshots,
}

/// Whether pages are shown as documents or as forms.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Mode {
    #[default]
    Reading,
    Editing,
}

/// Which way an item is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Towards {
    Up,
    Down,
}

impl AgendaView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        let (page, list) = match subject {
            Subject::Item(_, item) if self.moved.take() == Some(item) => return,
            Subject::Meeting(id) => (Page::Meeting(id), List::Meetings),
            Subject::Item(meeting, item) => (Page::Item(meeting, item), List::Meetings),
            Subject::Snapshot(number) => (Page::Snapshot(number), List::Snapshots),
            Subject::Plan
            | Subject::FocusArea(_)
            | Subject::Goal(_)
            | Subject::Series(_)
            | Subject::Table(_)
            | Subject::Statement(_)
            | Subject::FollowUp(_)
            | Subject::PersonPlan(_)
            | Subject::Event(_)
            | Subject::Chart(_)
            | Subject::Case(_) => return,
        };
        if self.left == Some(page) {
            return;
        }
        if self.page != Some(page) {
            // A search may hide what is led to.
            self.search.clear();
        }
        self.page = Some(page);
        self.list = list;
        self.reveal = Some(Focus::Leave);
    }

    /// Shows what differs between the last frozen state, or the one that is shown, and today's plan.
    pub fn show_changes(&mut self) {
        self.page = Some(Page::Differences);
    }

    /// Shows what differs between the state that was read from a file and today's plan.
    pub fn compare_beside(&mut self) {
        self.differences.compare_beside();
        self.page = Some(Page::Differences);
    }

    /// What a document of the page that is read would be of.
    pub fn subject(&self, document: &Document) -> Option<export::Subject> {
        let (id, item) = match self.page.or(self.before)? {
            Page::Meeting(id) => (id, None),
            Page::Item(id, item) => (id, Some(item)),
            Page::Snapshot(_) | Page::Differences => return None,
        };
        document.meetings.get(id).map(|meeting| of_meeting(meeting, item))
    }

    /// The user chose another page.
    fn choose(&mut self, page: Page) {
        self.left = self.page;
        self.page = Some(page);
    }

    /// Lets go of what is no longer in the plan.
    fn settle(&mut self, ctx: &ViewCtx<'_>) {
        self.index.update(&ctx.document.meetings, &self.search, ctx.words);
        match self.comparison.update(ctx.document, ctx.today_plan) {
            comparison::News::Opened => {
                self.differences.begin_anew();
                self.page = Some(Page::Differences);
            }
            // What was compared with the frozen state goes with it.
            comparison::News::Left if self.page == Some(Page::Differences) => self.page = None,
            comparison::News::Left | comparison::News::None => {}
        }
        self.page = self.page.and_then(|page| still_there(ctx, page));
        self.before = self.before.and_then(|page| still_there(ctx, page));
    }

    /// What is shown where nothing was chosen: what was read before, or the latest meeting or snapshot.
    fn default_page(&self, ctx: &ViewCtx<'_>) -> Option<Page> {
        if self.before.is_some() {
            return self.before;
        }
        match self.list {
            List::Meetings => {
                let first = self.index.rows().first()?;
                ctx.document.meetings.at(first.meeting()).map(|meeting| Page::Meeting(meeting.id))
            }
            List::Snapshots => today(ctx).snapshots.last().map(|snapshot| Page::Snapshot(snapshot.number)),
        }
    }
}

fn still_there(ctx: &ViewCtx<'_>, page: Page) -> Option<Page> {
    let meetings = &ctx.document.meetings;
    match page {
        Page::Meeting(id) => meetings.get(id).map(|_| page),
        Page::Item(meeting, item) => {
            let found = meetings.get(meeting)?.items.get(item);
            Some(found.map_or(Page::Meeting(meeting), |_| page))
        }
        Page::Snapshot(number) => snapshots::reference(ctx, number).map(|_| page),
        Page::Differences => Some(page),
    }
}

/// Today's plan, also while a frozen one is shown. It alone knows every snapshot.
fn today<'a>(ctx: &ViewCtx<'a>) -> &'a Document {
    ctx.today_plan.unwrap_or(ctx.document)
}

/// Draws the view.
pub fn agenda_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    (state.left, state.moved) = (None, None);
    // The view fills its room, however little there is to show.
    ui.expand_to_include_rect(ui.max_rect());
    state.settle(ctx);
    comparison::verdict_ui(ctx, state, ui);
    if ctx.document.meetings.is_empty() && today(ctx).snapshots.is_empty() && state.page.is_none() {
        empty_ui(ctx, state, ui);
    } else if ui.available_width() > TWO_COLUMNS_FROM {
        two_columns(ctx, state, ui);
    } else if let Some(page) = state.page {
        ui.horizontal(|ui| {
            back_ui(ctx, state, ui);
            bar_ui(ctx, state, ui, page);
        });
        space(ui, ctx.theme.scale.gap.xs);
        page_ui(ctx, state, ui, page);
    } else {
        lists::lists_ui(ctx, state, ui);
    }
    keys(ctx, state, ui);
    new_meeting::dialog_ui(ctx, state, ui);
    stage::question_ui(ctx, state, ui);
    send::dialog_ui(ctx, state, ui);
}

fn two_columns(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let scale = &ctx.theme.scale;
    let whole = ui.available_rect_before_wrap();
    let left = (whole.width() * 0.34).clamp(scale.size.field, scale.size.field * 1.4);
    let beside = left + scale.gap.xl;
    let list = Rect::from_min_size(whole.min, vec2(left, whole.height()));
    let page = Rect::from_min_size(
        whole.min + vec2(beside, 0.0),
        vec2((whole.width() - beside).min(page::widest(ctx.theme)), whole.height()),
    );
    let column = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    // Drawn as it was when the pass began, so that a field that is being left
    // still hands over what was typed.
    let shown = state.page.or_else(|| state.default_page(ctx));
    ui.scope_builder(column(list), |ui| lists::lists_ui(ctx, state, ui));
    ui.scope_builder(column(page), |ui| {
        let Some(shown) = shown else { return };
        if matches!(shown, Page::Meeting(_) | Page::Item(..)) {
            ui.horizontal(|ui| bar_ui(ctx, state, ui, shown));
            space(ui, ctx.theme.scale.gap.xs);
        }
        page_ui(ctx, state, ui, shown);
    });
}

/// What can be done with what is read, on the line above it.
fn bar_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, page: Page) {
    match page {
        Page::Meeting(id) => {
            if let Some(meeting) = ctx.document.meetings.get(id) {
                meeting::bar_ui(ctx, state, ui, meeting);
            }
        }
        Page::Item(meeting, item) => {
            if let Some((meeting, item)) = found_item(ctx, meeting, item) {
                item::bar_ui(ctx, state, ui, meeting, item);
            }
        }
        Page::Snapshot(_) | Page::Differences => {}
    }
}

/// Presents what is read.
fn present_button(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (label, tip) = (ctx.words.text("agenda-present"), ctx.words.text("agenda-present-tip"));
    if ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Present).tip(tip)).clicked() {
        ctx.send(Request::Present(Occasion::Meeting));
    }
}

/// Opens the dialog for a document of what is read.
fn document_button(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting, item: Option<ItemId>) {
    let label = ctx.words.text("shell-document");
    if ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Document)).clicked() {
        ctx.send(Request::MakeDocument(Some(of_meeting(meeting, item))));
    }
}

fn found_item<'a>(
    ctx: &ViewCtx<'a>,
    meeting: MeetingId,
    item: ItemId,
) -> Option<(&'a Meeting, &'a AgendaItem)> {
    let meeting = ctx.document.meetings.get(meeting)?;
    Some((meeting, meeting.items.get(item)?))
}

fn page_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, page: Page) {
    match page {
        Page::Meeting(id) => {
            if let Some(meeting) = ctx.document.meetings.get(id) {
                meeting::meeting_ui(ctx, state, ui, meeting);
            }
        }
        Page::Item(meeting, item) => {
            if let Some((meeting, item)) = found_item(ctx, meeting, item) {
                item::item_ui(ctx, state, ui, meeting, item);
            }
        }
        Page::Snapshot(number) => {
            if let Some(snapshot) = snapshots::reference(ctx, number) {
                snapshots::snapshot_ui(ctx, state, ui, snapshot);
            }
        }
        Page::Differences => differences::differences_ui(ctx, state, ui),
    }
}

fn back_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let label = ctx.words.text("agenda-back");
    if ui.add(Button::quiet(ctx.theme, &label).icon(Icon::ArrowLeft)).clicked() {
        state.before = state.page.take();
        state.left = state.before;
        state.reveal = Some(Focus::Take);
    }
}

fn empty_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("agenda-empty"), ctx.words.text("agenda-empty-advice"));
    let add = ctx.words.text("agenda-add-first-meeting");
    let mut empty = EmptyState::new(ctx.theme, Icon::Calendar, &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        state.new_meeting = Some(NewMeeting::on(ctx.today, ctx.words));
    }
}

/// Moves the item whose page is open, wherever the keyboard is but in a text.
fn keys(ctx: &ViewCtx<'_>, state: &AgendaView, ui: &Ui) {
    let Some(Page::Item(meeting, item)) = state.page else { return };
    let meeting = ctx.document.meetings.get(meeting).filter(|meeting| meeting.stage.agenda_is_open());
    if let (Some(meeting), Some(towards)) = (meeting, move_key(ui)) {
        move_item(ctx, meeting, item, towards);
    }
}

/// Which way the keys that move an item point, if they were pressed outside a text.
fn move_key(ui: &Ui) -> Option<Towards> {
    if ui.text_edit_focused() {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    match () {
        () if pressed(Key::ArrowUp) => Some(Towards::Up),
        () if pressed(Key::ArrowDown) => Some(Towards::Down),
        () => None,
    }
}

/// Where the item would stand, counted from 0; `None` at the end of the agenda.
fn place_towards(meeting: &Meeting, item: ItemId, towards: Towards) -> Option<usize> {
    let at = meeting.items.position(item)?;
    match towards {
        Towards::Up => at.checked_sub(1),
        Towards::Down => Some(at + 1).filter(|to| *to < meeting.items.len()),
    }
}

fn move_item(ctx: &ViewCtx<'_>, meeting: &Meeting, item: ItemId, towards: Towards) {
    if let Some(to) = place_towards(meeting, item, towards) {
        ctx.edit(Command::Meeting(MeetingCommand::MoveItem { meeting: meeting.id, item, to }));
    }
}

/// The number that the next item of a meeting should have.
fn next_number(document: &Document, meeting: &Meeting) -> String {
    numbering::next_number(document.plan.meeting_setup.numbering, &document.meetings, meeting)
}
