//! The view Trykte tal: figures that documents print, and whether they follow
//! from the figures that they claim to follow from.

mod detail;
mod figures;
mod form;
mod list;
#[cfg(test)]
mod tests;

use eframe::egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::context::ViewCtx;
use super::parts::chooser::Search;
use super::parts::rows::Focus;
use super::theme::{Icon, Tone};
use super::widgets::{Button, EmptyState, space};
use crate::analysis::sums::Agreement;
use crate::edit::{Command, ListCommand, Subject};
use crate::plan::Amount;
use crate::plan::expression::Expression;
use crate::plan::id::StatementId;
use crate::plan::statement::Statement;
use crate::plan::unit::Unit;

/// Narrower than this, list and detail take turns.
const TWO_COLUMNS_FROM: f32 = 820.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct StatementsView {
    selected: Option<StatementId>,
    /// Where it stood, for when it is gone.
    position: usize,
    shown: Shown,
    page: Page,
    /// The fields of the selected one are open.
    form: Form,
    /// The list should scroll to what is selected.
    reveal: Option<Focus>,
    choosing: Search,
}

/// Which statements are listed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Shown {
    #[default]
    All,
    /// Those that do not agree, or cannot be compared.
    Differing,
}

/// Which of the two is seen where there is room for one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Page {
    #[default]
    List,
    Detail,
}

/// Whether the fields are open.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Form {
    #[default]
    Closed,
    Open,
}

impl StatementsView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        let Subject::Statement(id) = subject else { return };
        if self.selected != Some(id) {
            self.selected = Some(id);
            self.page = Page::Detail;
            self.shown = Shown::All;
        }
        self.reveal = Some(Focus::Leave);
    }

    /// The statement to show: the selected one, or where it is gone, its neighbour.
    fn settle<'a>(&mut self, ctx: &ViewCtx<'a>) -> Option<&'a Statement> {
        let statements = &ctx.document.plan.statements;
        if let Some(at) = self.selected.and_then(|id| statements.position(id)) {
            self.position = at;
        }
        let statement = statements.at(self.position.min(statements.len().saturating_sub(1)))?;
        if self.selected != Some(statement.id) {
            self.selected = Some(statement.id);
            self.form = Form::Closed;
        }
        Some(statement)
    }

    /// The user chose another one.
    fn select(&mut self, id: StatementId) {
        if self.selected != Some(id) {
            self.form = Form::Closed;
        }
        self.selected = Some(id);
    }

    /// Adds a statement and opens its fields.
    fn add(&mut self, ctx: &ViewCtx<'_>) {
        let statement = Statement {
            id: StatementId(0),
            title: ctx.words.text("statements-new-title").into_owned(),
            printed: Expression::Number(Amount::ZERO),
            unit: Unit::Percent,
            decimals: 0,
            claim: Expression::Number(Amount::ZERO),
            tolerance: None,
            source: None,
            claim_source: None,
            note: None,
        };
        ctx.edit(Command::Statement(ListCommand::Add(Box::new(statement))));
        (self.form, self.page) = (Form::Open, Page::Detail);
        // It stands last, and is selected when it is there.
        (self.selected, self.position) = (None, usize::MAX);
    }
}

/// Draws the view.
pub fn statements_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, ui: &mut Ui) {
    ui.expand_to_include_rect(ui.max_rect());
    let opened = state.form;
    let Some(statement) = state.settle(ctx) else { return empty_ui(ctx, state, ui) };
    if opened == Form::Open && ctx.is_editable() {
        state.form = Form::Open;
    }
    if ui.available_width() > TWO_COLUMNS_FROM {
        return both_ui(ctx, state, statement, ui);
    }
    match state.page {
        Page::List => list::list_ui(ctx, state, ui),
        Page::Detail => {
            let label = ctx.words.text("statements-back");
            if ui.add(Button::quiet(ctx.theme, &label).icon(Icon::ArrowLeft)).clicked() {
                state.page = Page::List;
                state.reveal = Some(Focus::Take);
            }
            detail_ui(ctx, state, statement, ui);
        }
    }
}

/// The list beside what is selected in it.
fn both_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, statement: &Statement, ui: &mut Ui) {
    let scale = &ctx.theme.scale;
    let whole = ui.available_rect_before_wrap();
    let left = (whole.width() * 0.36).clamp(scale.size.field, scale.size.field * 1.6);
    let beside = left + scale.gap.xl;
    let list = Rect::from_min_size(whole.min, vec2(left, whole.height()));
    let widest = scale.size.prose + 2.0 * scale.gap.xxl;
    let width = (whole.width() - beside).min(widest);
    let detail = Rect::from_min_size(whole.min + vec2(beside, 0.0), vec2(width, whole.height()));
    let column = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(column(list), |ui| list::list_ui(ctx, state, ui));
    ui.scope_builder(column(detail), |ui| detail_ui(ctx, state, statement, ui));
}

fn detail_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, statement: &Statement, ui: &mut Ui) {
    ScrollArea::vertical().id_salt(("statement", statement.id)).auto_shrink(false).show(ui, |ui| {
        detail::detail_ui(ctx, state, statement, ui);
        if state.form == Form::Open && ctx.is_editable() {
            space(ui, ctx.theme.scale.gap.m);
            form::form_ui(ctx, state, statement, ui);
        }
    });
}

fn empty_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, ui: &mut Ui) {
    let words = ctx.words;
    let (title, advice) = (words.text("statements-empty"), words.text("statements-empty-advice"));
    let add = words.text("statements-add-first");
    let mut empty = EmptyState::new(ctx.theme, Icon::Equal, &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        state.add(ctx);
    }
}

/// How an agreement looks, and the word for it.
fn verdict(agreement: Agreement) -> (Tone, &'static str) {
    match agreement {
        Agreement::Agrees => (Tone::Good, "statements-verdict-agrees"),
        Agreement::Rounding { .. } => (Tone::Attention, "statements-verdict-rounding"),
        Agreement::Error { .. } => (Tone::Bad, "statements-verdict-error"),
        Agreement::CannotTell | Agreement::NothingPrinted => (Tone::Unknown, "statements-verdict-unknown"),
    }
}
