//! A case's money: expected against realised, and every row of it year by year.

use eframe::egui::{Label, Ui};

use super::table::{Head, Line, Look, Strength, table_ui};
use super::{Case, plot};
use crate::analysis::cases::{Committee, Course, Figure, FlowRow, Parts, Within};
use crate::plan::Amount;
use crate::plan::budget::Row;
use crate::plan::investment::{Flow, FlowKind, Stage};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::section;

/// Draws the part.
pub fn money_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let words = ctx.words;
    if case.facts.planned.is_empty() && case.facts.realised.is_empty() {
        ui.label(ctx.theme.muted(words.text("cases-no-money")));
        return;
    }
    section(
        ui,
        ctx.theme,
        &words.text("cases-curve"),
        |_| {},
        |ui| {
            plot::money_plot_ui(ctx, case, None, ui);
        },
    );
    for (stage, course) in [(Stage::Planned, &case.facts.planned), (Stage::Realised, &case.facts.realised)] {
        if !course.is_empty() {
            let name = words.text(match stage {
                Stage::Planned => "cases-planned-by-year",
                Stage::Realised => "cases-realised-by-year",
            });
            section(ui, ctx.theme, &name, |_| {}, |ui| course_ui(ctx, case, (stage, course), ui));
        }
    }
    if !case.facts.compared.is_empty() {
        let name = words.text("cases-compared");
        section(ui, ctx.theme, &name, |_| {}, |ui| compared_ui(ctx, case, ui));
    }
}

/// The columns of a course: the years of the case, their sum, and those that stand apart.
struct Columns {
    within: Vec<usize>,
    outside: Vec<usize>,
}

impl Columns {
    fn of(course: &Course) -> Self {
        let at = |place: Within| {
            let years = course.years.iter().enumerate().filter(move |(_, year)| year.place == place);
            years.map(|(at, _)| at).collect()
        };
        Self { within: at(Within::Case), outside: at(Within::Outside) }
    }

    fn heads(&self, ctx: &ViewCtx<'_>, course: &Course) -> Vec<Head> {
        let title =
            |at: &usize| course.years.get(*at).map_or(String::new(), |year| ctx.words.case_year(year.period));
        let mut heads: Vec<Head> = self.within.iter().map(|at| Head::plain(title(at))).collect();
        heads.push(Head::plain(ctx.words.text("cases-total")));
        heads.extend(self.outside.iter().map(|at| Head { title: title(at), tone: Strength::Faint }));
        heads
    }

    /// The cells of a row: `figure` tells a year, `total` the sum.
    fn cells(&self, figure: impl Fn(usize) -> String, total: String) -> Vec<String> {
        let within = self.within.iter().map(|at| figure(*at));
        within.chain([total]).chain(self.outside.iter().map(|at| figure(*at))).collect()
    }
}

fn course_ui(ctx: &ViewCtx<'_>, case: Case<'_>, (stage, course): (Stage, &Course), ui: &mut Ui) {
    let columns = Columns::of(course);
    let salt = match stage {
        Stage::Planned => "planned",
        Stage::Realised => "realised",
    };
    let unit = ctx.words.unit(&case.facts.shown.unit);
    let lines = lines(ctx, case, course, &columns);
    table_ui(ctx, ui, salt, &unit, (&columns.heads(ctx, course), &lines));
    notes_ui(ctx, case, course, &columns, ui);
}

fn lines(ctx: &ViewCtx<'_>, case: Case<'_>, course: &Course, columns: &Columns) -> Vec<Line> {
    let facts = case.facts;
    let mut lines = Vec::new();
    for kind in [FlowKind::Investment, FlowKind::Savings, FlowKind::Financing, FlowKind::Net] {
        let part = |parts: &Parts| match kind {
            FlowKind::Investment => parts.investment,
            FlowKind::Savings => parts.savings,
            FlowKind::Financing => parts.financing,
            FlowKind::Net => parts.net,
        };
        let text = |figure: Figure| match kind {
            FlowKind::Financing => ctx.words.case_unsigned(facts, figure),
            _ => ctx.words.case_net(facts, figure),
        };
        let year = |at: usize| text(course.years.get(at).map(|year| part(&year.parts)).unwrap_or_default());
        if part(&course.total) != Figure::Absent {
            let name = capital(&ctx.words.flow_kind(kind));
            lines.push(Line::new(Look::Sum, name, columns.cells(year, text(part(&course.total)))));
        }
        let rows = course.rows.iter().filter(|row| row.kind == kind && kind != FlowKind::Net);
        lines.extend(rows.map(|row| {
            let year = |at: usize| text(row.years.get(at).copied().unwrap_or_default());
            Line::new(Look::Part, row_name(ctx, case, row), columns.cells(year, text(row.total)))
        }));
    }
    let named = course.committees.iter().filter(|committee| committee.name.is_some());
    let named: Vec<&Committee> = named.collect();
    if named.len() > 1 {
        lines.extend(named.into_iter().map(|committee| committee_line(ctx, case, committee, columns)));
    }
    let cumulative = |at: usize| {
        let step = course.balance.steps.get(at).map(|step| step.cumulative).unwrap_or_default();
        ctx.words.case_net(facts, step)
    };
    lines.push(Line::new(
        Look::Sum,
        ctx.words.text("cases-cumulative"),
        columns.cells(cumulative, String::new()),
    ));
    lines
}

fn committee_line(ctx: &ViewCtx<'_>, case: Case<'_>, committee: &Committee, columns: &Columns) -> Line {
    let name = committee.name.as_deref().unwrap_or_default();
    let name = ctx.words.fill("cases-net-of", &[("committee", name.into())]);
    let year = |at: usize| {
        let net = committee.years.get(at).map(|parts| parts.net).unwrap_or_default();
        ctx.words.case_net(case.facts, net)
    };
    let total = ctx.words.case_net(case.facts, committee.total.net);
    Line::new(Look::Part, name, columns.cells(year, total))
}

/// The name of a row with its committee, unless it begins with it.
fn row_name(ctx: &ViewCtx<'_>, case: Case<'_>, row: &FlowRow) -> String {
    let Some(flow) = case.case.flows.get(row.flow) else { return String::new() };
    flow_name(ctx, flow)
}

fn flow_name(ctx: &ViewCtx<'_>, flow: &Flow) -> String {
    let table = ctx.document.plan.budget.get(flow.table);
    let label = table.and_then(|table| table.row(flow.row)).map(Row::label).unwrap_or_default();
    match &flow.committee {
        Some(committee) if !label.starts_with(committee.as_str()) => format!("{committee} {label}"),
        _ => label.to_owned(),
    }
}

/// What is to be known of the columns: those apart, and years in two columns.
fn notes_ui(ctx: &ViewCtx<'_>, case: Case<'_>, course: &Course, columns: &Columns, ui: &mut Ui) {
    let words = ctx.words;
    let mut note = |text: String| {
        ui.add(Label::new(ctx.theme.small(text)).wrap());
    };
    let outside: Vec<String> = columns
        .outside
        .iter()
        .filter_map(|at| Some(words.case_year(course.years.get(*at)?.period)))
        .collect();
    if !outside.is_empty() {
        note(words.fill("cases-outside", &[("periods", outside.join(" · ").into())]));
    }
    for (year, net) in &course.split_years {
        let args = [("year", year.to_string().into()), ("net", ctx.words.case_net(case.facts, *net).into())];
        note(words.fill("cases-split-year", &args));
    }
    if !course.balance.is_whole()
        && let Some(so_far) = course.balance.so_far
    {
        note(words.fill("cases-stops", &[("period", words.case_year(so_far.period).into())]));
    }
    let net = |kroner: Amount| words.case_net(case.facts, Figure::Known(kroner));
    if let Some(rounded) = words.case_rounded(&course.net_rounded, net) {
        note(rounded);
    }
}

fn compared_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let (words, facts) = (ctx.words, case.facts);
    let heads: Vec<Head> =
        facts.compared.iter().map(|year| Head::plain(words.case_year(year.period))).collect();
    let line = |key: &str, look: Look, figure: fn(&crate::analysis::cases::Compared) -> Figure| {
        let cells = facts.compared.iter().map(|year| ctx.words.case_net(facts, figure(year))).collect();
        Line::new(look, words.text(key), cells)
    };
    let lines = [
        line("cases-compared-expected", Look::Part, |year| year.expected),
        line("cases-compared-realised", Look::Part, |year| year.realised),
        line("cases-difference", Look::Sum, |year| year.difference),
        line("cases-cumulative", Look::Sum, |year| year.cumulative),
    ];
    table_ui(ctx, ui, "compared", &words.unit(&facts.shown.unit), (&heads, &lines));
    if let Some(level) = facts.difference_so_far() {
        let args = [
            ("period", words.case_year(level.period).into()),
            ("amount", words.money(level.amount.abs()).into()),
        ];
        let worse = level.amount > Amount::ZERO;
        let key = if worse { "cases-compared-worse" } else { "cases-compared-better" };
        ui.add(Label::new(ctx.theme.small(words.fill(key, &args))).wrap());
    }
}

/// A term with a capital, as it stands on its own.
pub fn capital(term: &str) -> String {
    let mut chars = term.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
