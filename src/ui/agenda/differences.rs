//! The page that tells what differs between any two states: frozen ones, today's plan,
//! or one that was read from a file.

use std::borrow::Cow;

use chrono::NaiveDate;
use eframe::egui::{ScrollArea, Ui};

use super::change_rows::{Laid, rows_ui};
use super::{AgendaView, snapshots, today};
use crate::analysis::Insights;
use crate::analysis::compare::{By, Difference, Kind, Sort, State, Totals, compare};
use crate::document::Document;
use crate::edit::Subject;
use crate::session::Action;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::places::of_thing;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, EmptyState, Field, fields, follow_keyboard, segmented, space};

/// What the page remembers between drawings.
#[derive(Debug, Default)]
pub(super) struct Differences {
    /// The states that were chosen; without a choice the last frozen one and today's plan.
    sides: Option<[Side; 2]>,
    shown: Shown,
    made: Option<Made>,
    laid: Option<Laid>,
    /// How many pairs were compared, so that what was laid out knows which it is of.
    pairs: u64,
}

/// Which of the differences are shown; what was removed always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shown {
    /// Only those made by this.
    by: Option<By>,
    /// Only those in this part of the plan.
    kind: Option<Kind>,
}

impl Shown {
    /// Whether a difference is shown.
    pub(super) fn includes(self, difference: &Difference) -> bool {
        let is_chosen = self.by.is_none_or(|by| by == difference.by)
            && self.kind.is_none_or(|kind| kind == difference.kind());
        is_chosen || difference.sort() == Sort::Removed
    }
}

/// A state that can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Today's plan.
    Today,
    /// A frozen state, by its number.
    Snapshot(u32),
    /// The one that was read from a file.
    Beside,
}

/// Two states that were compared.
#[derive(Debug)]
pub(super) struct Made {
    sides: [Side; 2],
    documents: [Document; 2],
    insights: [Insights; 2],
    /// Everything that differs.
    pub(super) found: Vec<Difference>,
    totals: Totals,
    /// Which of the pairs that were compared it is.
    pub(super) pair: u64,
}

impl Made {
    /// The two states.
    pub(super) fn states(&self) -> [State<'_>; 2] {
        let [old, new] = &self.documents;
        let [then, now] = &self.insights;
        [State { document: old, insights: then }, State { document: new, insights: now }]
    }
}

impl Differences {
    /// Compares what was read from a file with today's plan.
    pub(super) fn compare_beside(&mut self) {
        self.sides = Some([Side::Beside, Side::Today]);
    }

    /// Compares a frozen state with today's plan.
    pub(super) fn compare_snapshot(&mut self, number: u32) {
        self.sides = Some([Side::Snapshot(number), Side::Today]);
    }

    /// Compares what is shown, whatever was chosen before.
    pub(super) fn begin_anew(&mut self) {
        self.sides = None;
    }

    /// The states that are compared; `None` where there is nothing to compare with.
    fn sides(&self, ctx: &ViewCtx<'_>) -> Option<[Side; 2]> {
        let is_there = |side: &Side| options(ctx).contains(side);
        if let Some(sides) = self.sides.filter(|sides| sides.iter().all(is_there)) {
            return Some(sides);
        }
        let last = snapshots::shown(ctx).or(today(ctx).snapshots.last());
        let frozen = last.map(|snapshot| Side::Snapshot(snapshot.number));
        let other = frozen.or(ctx.beside.map(|_| Side::Beside))?;
        Some([other, Side::Today])
    }

    /// Compares the two states, unless that is done already.
    fn follow(&mut self, ctx: &ViewCtx<'_>, sides: [Side; 2]) -> Result<(), (Side, Lack)> {
        let read = |side| document(ctx, side).map_err(|lack| (side, lack));
        let [old, new] = sides;
        let [before, after] = [read(old)?, read(new)?];
        let is_current = self.made.as_ref().is_some_and(|made| {
            made.sides == sides
                && made
                    .insights
                    .iter()
                    .map(|insights| Some(insights.on()))
                    .eq(sides.map(|side| day(ctx, side)))
                && made.documents.iter().zip([before, after]).all(|(made, now)| made.shares_content(now))
        });
        if !is_current {
            let [then, now] = sides.map(|side| insights(ctx, side));
            let found = compare(
                State { document: before, insights: &then },
                State { document: after, insights: &now },
            );
            self.pairs += 1;
            self.made = Some(Made {
                sides,
                totals: found.iter().collect(),
                found,
                documents: [before.clone(), after.clone()],
                insights: [then, now],
                pair: self.pairs,
            });
        }
        Ok(())
    }
}

/// Why a state cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// It is being read.
    Reading,
    /// It cannot be read.
    Unreadable,
}

/// Every state there is, today's plan last.
fn options(ctx: &ViewCtx<'_>) -> Vec<Side> {
    let frozen = today(ctx).snapshots.iter().map(|snapshot| Side::Snapshot(snapshot.number));
    frozen.chain(ctx.beside.map(|_| Side::Beside)).chain([Side::Today]).collect()
}

fn document<'a>(ctx: &ViewCtx<'a>, side: Side) -> Result<&'a Document, Lack> {
    match side {
        Side::Today => Ok(today(ctx)),
        Side::Beside => ctx.beside.map(|beside| &beside.document).ok_or(Lack::Unreadable),
        Side::Snapshot(number) if is_shown(ctx, number) => Ok(ctx.document),
        Side::Snapshot(number) => match ctx.past.iter().find(|past| past.reference.number == number) {
            None => Err(Lack::Reading),
            Some(past) => past.state.as_ref().map(|state| &state.document).ok_or(Lack::Unreadable),
        },
    }
}

/// What the numbers of a state say; of one that cannot be read, those that are shown.
fn insights(ctx: &ViewCtx<'_>, side: Side) -> Insights {
    let frozen = |number| ctx.past.iter().find(|past| past.reference.number == number);
    match side {
        Side::Today => match ctx.today_plan {
            None => ctx.insights.clone(),
            Some(today) => Insights::of(today, ctx.today),
        },
        Side::Beside => ctx.beside.map_or(ctx.insights, |beside| &beside.insights).clone(),
        Side::Snapshot(number) if is_shown(ctx, number) => ctx.insights.clone(),
        Side::Snapshot(number) => {
            let state = frozen(number).and_then(|past| past.state.as_ref());
            state.map_or(ctx.insights, |state| &state.insights).clone()
        }
    }
}

/// The day a state is judged on.
fn day(ctx: &ViewCtx<'_>, side: Side) -> Option<NaiveDate> {
    match side {
        Side::Today if ctx.today_plan.is_some() => Some(ctx.today),
        Side::Today => Some(ctx.insights.on()),
        Side::Beside => ctx.beside.map(|beside| beside.insights.on()),
        Side::Snapshot(number) if is_shown(ctx, number) => Some(ctx.insights.on()),
        Side::Snapshot(number) => {
            let past = ctx.past.iter().find(|past| past.reference.number == number)?;
            past.state.as_ref().map(|state| state.insights.on())
        }
    }
}

fn is_shown(ctx: &ViewCtx<'_>, number: u32) -> bool {
    snapshots::shown(ctx).is_some_and(|snapshot| snapshot.number == number)
}

/// What a state is called: `Øjebliksbillede 1, 07-09-2020`.
fn name(ctx: &ViewCtx<'_>, side: Side) -> String {
    match side {
        Side::Today => ctx.words.text("agenda-compare-today").into_owned(),
        Side::Beside => {
            let file = ctx.beside.and_then(|beside| beside.path.file_name()).unwrap_or_default();
            file.to_string_lossy().into_owned()
        }
        Side::Snapshot(number) => match snapshots::reference(ctx, number) {
            None => String::new(),
            Some(snapshot) => {
                format!("{}, {}", snapshots::name(ctx, snapshot), ctx.words.day_short(snapshot.taken.date()))
            }
        },
    }
}

/// Draws the page.
pub(super) fn differences_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let state = &mut state.differences;
    let Some(sides) = state.sides(ctx) else { return nothing_ui(ctx, ui) };
    let scroll = ScrollArea::vertical().id_salt("differences").auto_shrink([false, false]);
    scroll.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - ctx.theme.scale.gap.s);
        head_ui(ctx, state, sides, ui);
        match state.follow(ctx, sides) {
            Err((side, lack)) => lack_ui(ctx, side, lack, ui),
            Ok(()) => found_ui(ctx, state, ui),
        }
        follow_keyboard(ui, ctx.theme.scale.size.control);
    });
}

/// There is no other state than today's plan.
fn nothing_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let (title, advice) = (words.text("agenda-compare-nothing"), words.text("agenda-compare-nothing-advice"));
    let file = words.text("agenda-compare-file");
    let empty = EmptyState::new(theme, Icon::Different, &title, &advice);
    let button = Button::primary(theme, &file).icon(Icon::Open);
    if empty.action(button).show(ui).is_some_and(|button| button.clicked()) {
        ctx.send(Request::ChooseBeside);
    }
}

fn lack_ui(ctx: &ViewCtx<'_>, side: Side, lack: Lack, ui: &mut Ui) {
    let key = match lack {
        Lack::Reading => "agenda-compare-reading",
        Lack::Unreadable => "agenda-compare-unreadable",
    };
    space(ui, ctx.theme.scale.gap.m);
    ui.label(ctx.theme.muted(ctx.words.fill(key, &[("name", name(ctx, side).into())])));
}

/// Which two states are compared, and how to choose others.
fn head_ui(ctx: &ViewCtx<'_>, state: &mut Differences, sides: [Side; 2], ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.label(theme.heading(words.text("agenda-changes")));
    space(ui, theme.scale.gap.xs);
    let names: Vec<(Side, String)> = options(ctx).into_iter().map(|side| (side, name(ctx, side))).collect();
    let options: Vec<(Side, &str)> = names.iter().map(|(side, name)| (*side, name.as_str())).collect();
    let [old, new] = sides;
    let (from, to) = (words.text("agenda-compare-from"), words.text("agenda-compare-to"));
    // Beside each other wherever there is room for both.
    let width = ((ui.available_width() - theme.scale.gap.l) / 2.0).max(theme.scale.size.field / 2.0);
    fields(ui, theme, |ui| {
        let mut choice = |label: &str, current: &Side| {
            let field = Field::new(theme, label).width(width.min(theme.scale.size.field));
            field.choice(ui, ("compared", label), &options, Some(current)).committed
        };
        let chosen = (choice(&from, &old), choice(&to, &new));
        if chosen != (None, None) {
            state.sides = Some([chosen.0.unwrap_or(old), chosen.1.unwrap_or(new)]);
        }
    });
    ui.horizontal_wrapped(|ui| {
        let swap = words.text("agenda-compare-swap");
        if ui.add(Button::quiet(theme, &swap).icon(Icon::Reload)).clicked() {
            state.sides = Some([new, old]);
        }
        let file = words.text("agenda-compare-file");
        if ui.add(Button::quiet(theme, &file).icon(Icon::Open)).clicked() {
            ctx.send(Request::ChooseBeside);
        }
    });
}

/// How many differences there are, and each of them.
fn found_ui(ctx: &ViewCtx<'_>, state: &mut Differences, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let Some(made) = &state.made else { return };
    space(ui, theme.scale.gap.s);
    if made.found.is_empty() {
        let (title, advice) = (words.text("agenda-compare-equal"), words.text("agenda-compare-equal-advice"));
        EmptyState::new(theme, Icon::Equal, &title, &advice).show(ui);
        return;
    }
    counts_ui(ctx, &made.totals, &mut state.shown, ui);
    space(ui, theme.scale.gap.s);
    let made = state.made.as_ref();
    let pressed = made.and_then(|made| rows_ui(ctx, made, state.shown, &mut state.laid, ui));
    if let Some((made, at)) = made.zip(pressed) {
        lead(ctx, made, at);
    }
}

/// How many there are of what; what is chosen narrows the list.
fn counts_ui(ctx: &ViewCtx<'_>, totals: &Totals, shown: &mut Shown, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let sorts =
        Sort::ALL.map(|sort| format!("{} {}", words.count(totals.sort(sort)), words.sort_of_change(sort)));
    ui.label(theme.strong(sorts.join(" · ")));
    let counted = |name: Cow<'_, str>, count: usize| {
        words.fill("agenda-compare-counted", &[("name", name.into()), ("count", words.count(count).into())])
    };
    let all = counted(words.text("agenda-compare-all"), totals.all);
    let by: Vec<(Option<By>, String)> = [(None, all)]
        .into_iter()
        .chain(By::ALL.map(|by| (Some(by), counted(words.made_by_briefly(by), totals.by(by)))))
        .collect();
    let by: Vec<(Option<By>, &str)> = by.iter().map(|(by, name)| (*by, name.as_str())).collect();
    ui.horizontal_wrapped(|ui| {
        let label = words.text("agenda-compare-by");
        if let Some(chosen) = segmented(ui, theme, &label, &by, &shown.by) {
            shown.by = chosen;
        }
        let every = counted(words.text("agenda-compare-every-kind"), totals.all);
        let of_kind = |kind: Kind| {
            let count = totals.of(kind);
            (count > 0).then(|| (Some(kind), counted(words.kind_of_change(kind), count)))
        };
        let kinds: Vec<(Option<Kind>, String)> =
            [(None, every)].into_iter().chain(Kind::ALL.into_iter().filter_map(of_kind)).collect();
        let kinds: Vec<(Option<Kind>, &str)> =
            kinds.iter().map(|(kind, name)| (*kind, name.as_str())).collect();
        let label = words.text("agenda-compare-kind");
        let field = Field::new(theme, &label).width(theme.scale.size.field * 0.75);
        if let Some(chosen) = field.bare(ui, "compared-kind", &kinds, Some(&shown.kind)).committed {
            shown.kind = chosen;
        }
    });
    if *shown != Shown::default() && totals.sort(Sort::Removed) > 0 {
        ui.label(theme.small(words.text("agenda-compare-removed-always")));
    }
}

/// Leads to the place of a difference: in what is shown, or else in the state that has it.
fn lead(ctx: &ViewCtx<'_>, made: &Made, at: usize) {
    let Some(difference) = made.found.get(at) else { return };
    let thing = difference.change.thing;
    if let Some(subject) = of_thing(ctx.document, thing) {
        return ctx.send(Request::LeadTo(subject));
    }
    let both = made.sides.into_iter().zip(&made.documents);
    for (side, document) in both.rev() {
        let Some(subject) = of_thing(document, thing) else { continue };
        match side {
            Side::Today => lead_to_in(ctx, Action::LeaveSnapshot, subject),
            Side::Snapshot(number) => lead_to_in(ctx, Action::OpenSnapshot(number), subject),
            Side::Beside => continue,
        }
        return;
    }
}

fn lead_to_in(ctx: &ViewCtx<'_>, action: Action, subject: Subject) {
    ctx.act(action);
    ctx.send(Request::LeadTo(subject));
}
