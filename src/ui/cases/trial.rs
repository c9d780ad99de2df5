//! What if a case were reckoned with something else: fields to move, and what becomes
//! of persons, savings and payback beside the case as it is. Nothing of it is saved
//! until it is adopted.

use eframe::egui::{Align, Frame, Label, Layout, Margin, Modal, Ui, vec2};

use super::table::{Head, Line, Look, table_ui};
use super::{Case, CasesView, person_plot, plot};
use crate::analysis::cases::{Balance, Figure, Impossible, Payback, Tried, TriedYear, what_if};
use crate::edit::{Command, ListCommand};
use crate::plan::Amount;
use crate::plan::investment::{Assumption, Assumptions};
use crate::ui::context::ViewCtx;
use crate::ui::parts::number_field::number_field;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Field, Notice, section, space};
use crate::wording::number::{EMPTY, parse_cell};

/// From this width on, in points, the fields stand beside what they lead to.
const WIDE: f32 = 760.0;
/// How wide the fields are, in widths of a field.
const FIELDS: f32 = 1.1;

/// What can be moved; the state's share of measures changes no saving.
const MOVABLE: [Assumption; 5] = [
    Assumption::UnitPrice,
    Assumption::OtherPrice,
    Assumption::Reimbursement,
    Assumption::Reduction,
    Assumption::SelfSupportShare,
];

/// Draws the part.
pub fn trial_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, case: Case<'_>, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("cases-trial-title"), ctx.words.text("cases-trial-advice"));
    Notice::new(ctx.theme, Tone::Info, &title).advice(&advice).show(ui);
    space(ui, ctx.theme.scale.gap.m);
    let tried = state.trials.get(&case.case.id).copied().unwrap_or(case.facts.assumed);
    let outcome = what_if(case.facts, &tried);
    if ui.available_width() < WIDE {
        fields_ui(ctx, state, case, (tried, &outcome), ui);
        return outcome_ui(ctx, case, &outcome, ui);
    }
    let (gap, width) = (ctx.theme.scale.gap.xl, FIELDS * ctx.theme.scale.size.field);
    let rest = ui.available_width() - width - gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let within = ctx.theme.scale.gap.s;
        column(ui, (width, within), |ui| fields_ui(ctx, state, case, (tried, &outcome), ui));
        column(ui, (rest, within), |ui| outcome_ui(ctx, case, &outcome, ui));
    });
}

/// Draws in a column so wide, with this between things beside each other.
fn column(ui: &mut Ui, (width, gap): (f32, f32), contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = gap;
        contents(ui);
    });
}

fn fields_ui(
    ctx: &ViewCtx<'_>,
    state: &mut CasesView,
    case: Case<'_>,
    (tried, outcome): (Assumptions, &Tried),
    ui: &mut Ui,
) {
    let id = case.case.id;
    for assumption in MOVABLE {
        let fault = outcome.faults.iter().find(|(of, _)| *of == assumption);
        let fault = fault.map(|(_, fault)| ctx.words.impossible(*fault));
        let shown = (assumption, assumption.of(&tried), fault.as_deref());
        if let Some(value) = field_ui(ctx, case, shown, ui) {
            let mut moved = tried;
            assumption.put(&mut moved, value);
            state.trials.insert(id, moved);
        }
    }
    let changed = tried != case.facts.assumed;
    ui.horizontal_wrapped(|ui| {
        let (reset, adopt) = (ctx.words.text("cases-trial-reset"), ctx.words.text("cases-trial-adopt"));
        let button = Button::secondary(ctx.theme, &reset).icon(Icon::Undo);
        if ui.add_enabled(changed, button).clicked() {
            state.trials.remove(&id);
        }
        let mut button = Button::quiet(ctx.theme, &adopt);
        if let Some(why_not) = why_not(ctx, outcome) {
            button = button.tip(why_not);
        }
        let can_adopt = changed && outcome.faults.is_empty();
        if ctx.is_editable() && ui.add_enabled(can_adopt, button).clicked() {
            state.adopting = Some(id);
        }
    });
}

/// Why what is tried cannot be adopted, if it cannot: each fault with its assumption.
fn why_not(ctx: &ViewCtx<'_>, outcome: &Tried) -> Option<String> {
    let one = |(assumption, fault): &(Assumption, Impossible)| {
        format!("{}: {}", ctx.words.assumption(*assumption), ctx.words.impossible(*fault))
    };
    let all: Vec<String> = outcome.faults.iter().map(one).collect();
    (!all.is_empty()).then(|| all.join("\n"))
}

/// A field with a button on each side; returns what is tried from now on.
fn field_ui(
    ctx: &ViewCtx<'_>,
    case: Case<'_>,
    (assumption, value, fault): (Assumption, Option<Amount>, Option<&str>),
    ui: &mut Ui,
) -> Option<Option<Amount>> {
    let (words, unit) = (ctx.words, assumption.unit());
    let name = words.assumption(assumption);
    let adopted = assumption.of(&case.facts.assumed);
    let hint = words.fill("cases-trial-adopted", &[("value", words.assumed(assumption, adopted).into())]);
    let mut moved = None;
    let mut step = |ui: &mut Ui, icon: Icon, key: &str, by: Option<Amount>| {
        let label = words.fill(key, &[("what", name.as_ref().into())]);
        let to = value.zip(by).and_then(|(value, by)| value.checked_add(by));
        let to = to.filter(|to| *to >= Amount::ZERO);
        if ui.add_enabled(to.is_some(), Button::icon_only(ctx.theme, icon, &label)).clicked() {
            moved = Some(to);
        }
    };
    let shown =
        value.map(|value| words.amount(value, u8::try_from(value.rounded(2).decimals()).unwrap_or(2)));
    let language = words.language();
    let typed = ui
        .horizontal_top(|ui| {
            let by = step_of(assumption);
            let width = ui.available_width() - 2.0 * (ctx.theme.scale.size.control + ctx.theme.scale.gap.m);
            let field = Field::new(ctx.theme, &name).hint(&hint).error(fault).width(width);
            let salt = ("trial", case.case.id, assumption);
            let parse = |text: &str| parse_cell(text, &unit, language);
            let typed = ui
                .vertical(|ui| {
                    ui.set_width(width);
                    let shown = shown.unwrap_or_default();
                    number_field(ctx, ui, field, salt, &shown, parse, Some).committed
                })
                .inner;
            ui.vertical(|ui| {
                space(ui, ui.text_style_height(&crate::ui::theme::text::caption()) + ctx.theme.scale.gap.s);
                ui.horizontal(|ui| {
                    step(ui, Icon::Minus, "cases-trial-less", Amount::ZERO.checked_sub(by));
                    step(ui, Icon::Add, "cases-trial-more", Some(by));
                });
            });
            typed
        })
        .inner;
    typed.or(moved)
}

fn outcome_ui(ctx: &ViewCtx<'_>, case: Case<'_>, tried: &Tried, ui: &mut Ui) {
    let words = ctx.words;
    section(
        ui,
        ctx.theme,
        &words.text("cases-trial-outcome"),
        |_| {},
        |ui| {
            if !tried.lacks.is_empty() {
                let said = words.fill("cases-trial-lack", &[("lacks", words.lacks(&tried.lacks).into())]);
                super::persons::line_ui(ctx, ui, Tone::Unknown, &said);
            }
            if !tried.faults.is_empty() {
                super::persons::line_ui(ctx, ui, Tone::Bad, &words.text("cases-trial-impossible"));
            }
            compare_ui(ctx, case, tried, ui);
            printed_ui(ctx, case, ui);
        },
    );
    section(
        ui,
        ctx.theme,
        &words.text("cases-curve"),
        |_| {},
        |ui| {
            plot::money_plot_ui(ctx, case, Some(&tried.balance), ui);
        },
    );
    if !tried.path.is_empty() {
        section(
            ui,
            ctx.theme,
            &words.text("cases-path"),
            |_| {},
            |ui| {
                person_plot::person_plot_ui(ctx, case, &tried.path, ui);
            },
        );
    }
}

/// That the plan's amounts are the printed ones, where its assumptions come to others.
fn printed_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let Some((printed, worked_out)) = case.facts.savings.total() else { return };
    let Some(difference) = worked_out.checked_sub(printed).filter(|by| *by != Amount::ZERO) else { return };
    let rounded = |kroner: Amount| ctx.words.money(kroner.rounded(0));
    let args = [
        ("worked-out", rounded(worked_out).into()),
        ("printed", rounded(printed).into()),
        ("difference", rounded(difference).into()),
    ];
    ui.add(Label::new(ctx.theme.small(ctx.words.fill("cases-trial-printed", &args))).wrap());
}

/// The case as it is, what is tried, and how they differ.
fn compare_ui(ctx: &ViewCtx<'_>, case: Case<'_>, tried: &Tried, ui: &mut Ui) {
    let (words, facts) = (ctx.words, case.facts);
    let heads = ["cases-trial-as-is", "cases-trial-tried", "cases-trial-change"];
    let heads = heads.map(|key| Head::plain(words.text(key)));
    let mut lines = persons_lines(ctx, case, tried);
    let money = |key: &str, before: Option<Amount>, after: Option<Amount>| {
        let told =
            |amount: Option<Amount>| amount.map_or(EMPTY.to_owned(), |amount| in_unit(ctx, case, amount));
        let change = after.zip(before).and_then(|(after, before)| after.checked_sub(before));
        let change =
            change.and_then(|by| facts.shown.amount(by)).map(|by| words.difference(by, facts.shown.decimals));
        let change = change.unwrap_or(EMPTY.to_owned());
        Line::new(Look::Sum, words.text(key), vec![told(before), told(after), change])
    };
    let saved = |figure: Figure| figure.negative().known();
    let peak = |balance: &Balance| balance.peak.map(|peak| peak.amount);
    let gain = |balance: &Balance| {
        let level = balance.so_far.filter(|_| balance.is_whole())?;
        Amount::ZERO.checked_sub(level.amount)
    };
    let planned = &facts.planned;
    lines.push(money("cases-trial-savings", saved(planned.total.savings), saved(tried.savings_total)));
    lines.push(money("cases-trial-gain", gain(&planned.balance), gain(&tried.balance)));
    lines.push(money("cases-trial-peak", peak(&planned.balance), peak(&tried.balance)));
    let paid = |balance: &Balance| match balance.payback {
        Payback::CannotTell => EMPTY.to_owned(),
        payback => ctx.words.case_payback(payback),
    };
    let change = if tried.balance.payback == Payback::CannotTell { EMPTY } else { "" };
    let cells = vec![paid(&planned.balance), paid(&tried.balance), change.to_owned()];
    lines.push(Line::new(Look::Sum, words.text("cases-trial-payback"), cells));
    table_ui(ctx, ui, "compare", &words.unit(&facts.shown.unit), (&heads, &lines));
}

/// What becomes of the persons, where the case has a path; a dash where the trial has none.
fn persons_lines(ctx: &ViewCtx<'_>, case: Case<'_>, tried: &Tried) -> Vec<Line> {
    let words = ctx.words;
    let as_is: Vec<TriedYear> = what_if(case.facts, &case.facts.assumed).path;
    if as_is.is_empty() {
        return Vec::new();
    }
    let line = |key: &str, figure: fn(&[TriedYear]) -> Figure| {
        let (before, after) = (figure(&as_is), figure(&tried.path));
        let change = after.known().zip(before.known()).and_then(|(after, before)| after.checked_sub(before));
        let change = change.map(|by| words.difference(by, u8::from(by.rounded(1).decimals() > 0)));
        let [before, after] = [before, after].map(|figure| words.case_persons(figure));
        Line::new(Look::Part, words.text(key), vec![before, after, change.unwrap_or(EMPTY.to_owned())])
    };
    vec![
        line("cases-trial-end", |path| path.last().map_or(Figure::Absent, |year| year.end)),
        line("cases-trial-self-support", |path| left(path, |year| year.self_support)),
        line("cases-trial-other-support", |path| left(path, |year| year.other_support)),
    ]
}

/// How many leave in all the years.
fn left(path: &[TriedYear], of: fn(&TriedYear) -> Figure) -> Figure {
    path.iter().fold(Figure::Absent, |sum, year| sum.plus(of(year))).negative()
}

fn in_unit(ctx: &ViewCtx<'_>, case: Case<'_>, kroner: Amount) -> String {
    let shown = &case.facts.shown;
    shown.amount(kroner).map_or(EMPTY.to_owned(), |amount| ctx.words.amount(amount, shown.decimals))
}

/// Asks before what is tried becomes the plan's.
pub fn adopting_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, case: Case<'_>, ui: &Ui) {
    let id = case.case.id;
    let Some(tried) = state.trials.get(&id).copied().filter(|_| state.adopting == Some(id)) else { return };
    if !ctx.is_editable() {
        state.adopting = None;
        return;
    }
    let moved: Vec<Assumption> = MOVABLE
        .into_iter()
        .filter(|assumption| assumption.of(&tried) != assumption.of(&case.facts.assumed))
        .collect();
    let margin = Margin::same(ctx.theme.scale.gap.l as i8);
    let modal =
        Modal::new(ui.make_persistent_id("adopting")).frame(Frame::popup(ui.style()).inner_margin(margin));
    let modal = modal.show(ui.ctx(), |ui| question_ui(ctx, case, (&moved, &tried), ui));
    let answer = if modal.should_close() { Some(Answer::No) } else { modal.inner };
    match answer {
        Some(Answer::Yes) => {
            let mut case = case.case.clone();
            for assumption in moved {
                assumption.put(&mut case.assumptions, assumption.of(&tried));
            }
            ctx.edit(Command::Case(ListCommand::Set(Box::new(case))));
            state.trials.remove(&id);
            state.adopting = None;
        }
        Some(Answer::No) => state.adopting = None,
        None => {}
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
}

fn question_ui(
    ctx: &ViewCtx<'_>,
    case: Case<'_>,
    (moved, tried): (&[Assumption], &Assumptions),
    ui: &mut Ui,
) -> Option<Answer> {
    let words = ctx.words;
    ui.set_max_width(1.5 * ctx.theme.scale.size.field);
    ui.label(ctx.theme.heading(words.text("cases-adopt-title")));
    ui.add(Label::new(words.text("cases-adopt-advice")).wrap());
    for assumption in moved {
        let args = [
            ("what", words.assumption(*assumption).into()),
            ("from", words.assumed(*assumption, assumption.of(&case.facts.assumed)).into()),
            ("to", words.assumed(*assumption, assumption.of(tried)).into()),
        ];
        ui.label(words.fill("cases-adopt-line", &args));
    }
    space(ui, ctx.theme.scale.gap.s);
    let mut answer = None;
    ui.horizontal(|ui| {
        let (yes, no) = (words.text("cases-adopt-yes"), words.text("cases-adopt-no"));
        if ui.add(Button::primary(ctx.theme, &yes).icon(Icon::Check)).clicked() {
            answer = Some(Answer::Yes);
        }
        if ui.add(Button::quiet(ctx.theme, &no)).clicked() {
            answer = Some(Answer::No);
        }
    });
    answer
}

/// How far a press of a stepper moves an assumption.
fn step_of(assumption: Assumption) -> Amount {
    Amount::whole(match assumption {
        Assumption::UnitPrice | Assumption::OtherPrice => 1_000,
        Assumption::Reimbursement | Assumption::ReimbursementOfMeasures | Assumption::SelfSupportShare => 1,
        Assumption::Reduction => 10,
    })
}
