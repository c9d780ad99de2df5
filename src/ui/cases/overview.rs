//! All investment cases beside each other, first of all what they come to together.

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use super::head::{Figure, figures_ui, net_note};
use super::{Case, CasesView};
use crate::analysis::cases::Cohort;
use crate::plan::Amount;
use crate::plan::id::CaseId;
use crate::plan::investment::Outcome;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, card, space};
use crate::wording::number::EMPTY;

/// A card is at least so wide, in points, and so many stand beside each other at most.
const NARROWEST: f32 = 260.0;
const MOST_BESIDE: usize = 4;

/// What is said of each case, besides its title.
const COLUMNS: [&str; 7] = [
    "cases-investment",
    "cases-expected",
    "cases-realised",
    "cases-peak",
    "cases-payback",
    "cases-persons",
    "cases-decision",
];

/// Draws the overview.
pub fn overview_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, ui: &mut Ui) {
    heading_ui(ctx, state, ui);
    figures_ui(ctx, &together(ctx), ui);
    space(ui, ctx.theme.scale.gap.s);
    let cases: Vec<Case<'_>> = ctx
        .document
        .plan
        .cases
        .iter()
        .filter_map(|case| Some(Case { case, facts: ctx.insights.case(case.id)? }))
        .collect();
    if let Some(id) = cards_ui(ctx, &cases, ui) {
        state.selected = Some(id);
    }
}

fn heading_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = ctx.words.text("cases-add");
            if ctx.is_editable() && ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Add)).clicked() {
                super::add(ctx, state);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(ctx.theme.title(ctx.words.text("cases-all"))).truncate());
            });
        });
    });
}

/// What all cases come to, as far as it is known, and of how many it is.
fn together(ctx: &ViewCtx<'_>) -> Vec<Figure> {
    let cases = || ctx.document.plan.cases.iter();
    let investment = |case: &crate::plan::investment::InvestmentCase| decided(ctx, case);
    let net = |case: &crate::plan::investment::InvestmentCase| {
        ctx.insights.case(case.id)?.planned.total.net.known()
    };
    let realised = |case: &crate::plan::investment::InvestmentCase| {
        Some(ctx.insights.case(case.id)?.realised.balance.so_far?.amount)
    };
    let sums: [(&str, Vec<Amount>); 3] = [
        ("cases-investment", cases().filter_map(investment).collect()),
        ("cases-expected", cases().filter_map(net).collect()),
        ("cases-realised", cases().filter_map(realised).collect()),
    ];
    let of = cases().len();
    let figure = |(key, known): (&str, Vec<Amount>)| {
        let sum = known.iter().try_fold(Amount::ZERO, |sum, amount| sum.checked_add(*amount))?;
        let counted = [("known", known.len().into()), ("of", of.into())];
        let counted = ctx.words.fill("cases-known-of", &counted);
        let is_net = key != "cases-investment";
        let note = if is_net { format!("{}, {counted}", net_note(ctx, sum)) } else { counted };
        (!known.is_empty()).then(|| Figure {
            caption: ctx.words.fill("cases-together", &[("what", ctx.words.text(key).into())]),
            figure: ctx.words.million(sum.abs()),
            note: (None, note),
        })
    };
    sums.into_iter().filter_map(figure).collect()
}

/// The investment of a case in kroner: as decided, or else as planned.
fn decided(ctx: &ViewCtx<'_>, case: &crate::plan::investment::InvestmentCase) -> Option<Amount> {
    let decided = case.investment.as_ref().and_then(|it| it.amount.checked_mul(it.unit.kroner()?));
    decided.or_else(|| ctx.insights.case(case.id)?.planned.total.investment.known())
}

fn cells(ctx: &ViewCtx<'_>, case: Case<'_>) -> [String; 7] {
    let facts = case.facts;
    let money = |amount: Option<Amount>| amount.map_or(EMPTY.to_owned(), |amount| ctx.words.money(amount));
    let outcome =
        |amount: Option<Amount>| amount.map_or(EMPTY.to_owned(), |amount| ctx.words.case_outcome(amount));
    let payback = if facts.planned.is_empty() {
        EMPTY.to_owned()
    } else {
        ctx.words.case_payback(facts.planned.balance.payback)
    };
    [
        money(decided(ctx, case.case)),
        outcome(facts.planned.total.net.known()),
        outcome(facts.realised.balance.so_far.map(|level| level.amount)),
        ctx.words.case_peak(&facts.planned.balance),
        payback,
        persons(ctx, case),
        facts.next_decision.map_or(EMPTY.to_owned(), |decision| ctx.words.case_decision(decision)),
    ]
}

/// The latest persons against the path: `978 mod 1.133`.
fn persons(ctx: &ViewCtx<'_>, case: Case<'_>) -> String {
    let latest = case.facts.statuses.iter().rev().find_map(|status| {
        let remaining = Cohort::All.of(status.group(Outcome::Remaining)?).known()?;
        Some((ctx.words.case_persons_known(remaining), ctx.words.case_persons_known(status.path?)))
    });
    let against = |(persons, path): (String, String)| {
        ctx.words.fill("cases-persons-against", &[("persons", persons.into()), ("path", path.into())])
    };
    latest.map_or(EMPTY.to_owned(), against)
}

/// A card for each case, as many in a line as there is room for.
fn cards_ui(ctx: &ViewCtx<'_>, cases: &[Case<'_>], ui: &mut Ui) -> Option<CaseId> {
    let gap = ctx.theme.scale.gap.m;
    let room = ui.available_width();
    let fit = (((room + gap) / (NARROWEST + gap)) as usize).clamp(1, MOST_BESIDE);
    let width = ((room + gap) / fit as f32 - gap).floor();
    let mut chosen = None;
    for line in cases.chunks(fit) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for case in line {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    chosen = card_ui(ctx, *case, ui).or(chosen);
                });
            }
        });
        space(ui, gap);
    }
    chosen
}

fn card_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) -> Option<CaseId> {
    let inside = |ui: &mut Ui| {
        ui.add(Label::new(ctx.theme.heading(&case.case.title)).truncate());
        if let Some(period) = case.case.period {
            ui.label(ctx.theme.small(ctx.words.period(period)));
        }
        space(ui, ctx.theme.scale.gap.s);
        ui.spacing_mut().item_spacing.y = ctx.theme.scale.line.focus;
        for (key, text) in COLUMNS.iter().zip(cells(ctx, case)) {
            ui.label(ctx.theme.caption(ctx.words.text(key)));
            ui.add(Label::new(ctx.theme.numbers(text)).wrap());
            space(ui, ctx.theme.scale.gap.xs);
        }
        space(ui, ctx.theme.scale.gap.s);
        let label = ctx.words.text("cases-open");
        let name = ctx.words.fill("cases-open-named", &[("title", (&case.case.title).into())]);
        let button = Button::secondary(ctx.theme, &label).spoken(&name).icon(Icon::ArrowRight);
        ui.add(button).clicked().then_some(case.case.id)
    };
    card(ui, ctx.theme, inside).inner
}
