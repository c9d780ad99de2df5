//! The fields of a statement: the printed figure, what it claims to be, and where
//! both stand.

use eframe::egui::Ui;

use super::{StatementsView, figures};
use crate::edit::{Command, ListCommand};
use crate::plan::expression::{Expression, FigureRef, Operator};
use crate::plan::id::PublicationId;
use crate::plan::source::Source;
use crate::plan::statement::Statement;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::Chooser;
use crate::ui::parts::unit_field::unit_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields, section};
use crate::wording::number::parse_amount;

/// Draws the fields and asks for what is written in them, a step for each.
pub(super) fn form_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, statement: &Statement, ui: &mut Ui) {
    let name = ctx.words.text("statements-fields");
    section(
        ui,
        ctx.theme,
        &name,
        |_| {},
        |ui| {
            let mut changed = statement.clone();
            title_ui(ctx, &mut changed, ui);
            fields(ui, ctx.theme, |ui| figure_ui(ctx, &mut changed, ui));
            claim_ui(ctx, state, &mut changed, ui);
            fields(ui, ctx.theme, |ui| {
                source_ui(ctx, ("source", statement), "statements-field-source", &mut changed.source, ui);
                let there = &mut changed.claim_source;
                source_ui(ctx, ("claim_source", statement), "statements-field-claim-source", there, ui);
            });
            note_ui(ctx, &mut changed, ui);
            if changed != *statement {
                ctx.edit(Command::Statement(ListCommand::Set(Box::new(changed))));
            }
            let remove = ctx.words.text("statements-remove");
            if ui.add(Button::danger(ctx.theme, &remove).icon(Icon::Remove)).clicked() {
                ctx.edit(Command::Statement(ListCommand::Remove(statement.id)));
            }
        },
    );
}

fn title_ui(ctx: &ViewCtx<'_>, statement: &mut Statement, ui: &mut Ui) {
    let label = ctx.words.text("statements-field-title");
    let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.prose);
    if let Some(title) = field.text(ui, ("title", statement.id), &statement.title).committed {
        statement.title = title;
    }
}

/// The printed figure, its unit and decimals.
fn figure_ui(ctx: &ViewCtx<'_>, statement: &mut Statement, ui: &mut Ui) {
    const DIGITS: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
    let label = ctx.words.text("statements-field-printed");
    let width = 0.7 * ctx.theme.scale.size.field;
    let edited = expression_field(
        ctx,
        Field::new(ctx.theme, &label).width(width),
        ui,
        ("printed", statement.id),
        &statement.printed,
    );
    if let Some(printed) = edited {
        statement.printed = printed;
    }
    if let Some(unit) = unit_field(ctx, ui, ("unit", statement.id), &statement.unit) {
        statement.unit = unit;
    }
    let options: Vec<(u8, &str)> = (0..=Statement::MAX_DECIMALS).zip(DIGITS).collect();
    let label = ctx.words.text("statements-field-decimals");
    let field = Field::new(ctx.theme, &label).width(0.3 * ctx.theme.scale.size.field);
    let picked = field.choice(ui, ("decimals", statement.id), &options, Some(&statement.decimals)).committed;
    statement.decimals = picked.unwrap_or(statement.decimals);
    tolerance_ui(ctx, statement, ui);
}

fn tolerance_ui(ctx: &ViewCtx<'_>, statement: &mut Statement, ui: &mut Ui) {
    let words = ctx.words;
    let label = words.text("statements-field-tolerance");
    let value = statement.tolerance.map(|tolerance| words.exact(tolerance)).unwrap_or_default();
    let parse = |text: &str| match text.trim() {
        "" => Ok(None),
        text => match parse_amount(text, words.language()) {
            Ok(amount) => Ok(Some(amount.abs())),
            Err(problem) => Err(words.number_problem(&problem)),
        },
    };
    let field = Field::new(ctx.theme, &label).width(0.4 * ctx.theme.scale.size.field);
    if let Some(tolerance) = field.parsed(ui, ("tolerance", statement.id), &value, parse).committed {
        statement.tolerance = tolerance;
    }
}

/// What the figure claims to be, and a way to put figures of the plan into it.
fn claim_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, statement: &mut Statement, ui: &mut Ui) {
    let words = ctx.words;
    let (label, hint) = (words.text("statements-field-claim"), words.text("statements-field-claim-hint"));
    let field = Field::new(ctx.theme, &label).hint(&hint).width(ctx.theme.scale.size.prose);
    if let Some(claim) = expression_field(ctx, field, ui, ("claim", statement.id), &statement.claim) {
        statement.claim = claim;
    }
    let (label, shown) = (words.text("statements-insert"), words.text("statements-insert-choose"));
    let (search, not_found) = (words.text("statements-insert-search"), words.text("statements-insert-none"));
    let find = |text: &[&str]| figures::found(&ctx.document.plan, text);
    let line = |figure: FigureRef| format!("{} ({figure})", words.figure_name(ctx.document, figure));
    let chooser = Chooser {
        label: &label,
        shown: &shown,
        search: &search,
        not_found: &not_found,
        chosen: None,
        find: &find,
        line: &line,
    };
    let picked = chooser.show(ctx, ui, &mut state.choosing, ("insert", statement.id));
    if let Some(figure) = picked {
        statement.claim = with(&statement.claim, Expression::Figure(figure));
    }
}

/// `claim` with one figure more: in place of the 0 of a new statement, else added.
fn with(claim: &Expression, figure: Expression) -> Expression {
    match claim {
        Expression::Number(number) if *number == crate::plan::Amount::ZERO => figure,
        claim => Expression::Binary(Operator::Plus, Box::new(claim.clone()), Box::new(figure)),
    }
}

fn expression_field(
    ctx: &ViewCtx<'_>,
    field: Field<'_>,
    ui: &mut Ui,
    salt: impl eframe::egui::AsIdSalt,
    value: &Expression,
) -> Option<Expression> {
    let words = ctx.words;
    let parse = |text: &str| {
        let expression = words.read_expression(text)?;
        let missing = expression.figures().into_iter().find(|figure| !exists(ctx, *figure));
        match missing {
            Some(figure) => {
                Err(words.fill("statements-no-such-figure", &[("figure", figure.to_string().into())]))
            }
            None => Ok(expression),
        }
    };
    field.parsed_words(ui, salt, &words.expression(value), parse).committed
}

/// Whether the plan has the thing that a figure stands in.
fn exists(ctx: &ViewCtx<'_>, figure: FigureRef) -> bool {
    let plan = &ctx.document.plan;
    match figure {
        FigureRef::Cell { table, row, column } => plan.budget.get(table).is_some_and(|table| {
            row.is_none_or(|row| table.row(row).is_some()) && table.column_position(column).is_some()
        }),
        FigureRef::Point(series, _) => plan.series.get(series).is_some(),
        FigureRef::Level(series, number) => {
            plan.series.get(series).is_some_and(|series| (1..=series.levels.len()).contains(&number))
        }
        FigureRef::Target(measure, number)
        | FigureRef::Base(measure, number)
        | FigureRef::Change(measure, number) => {
            plan.measure(measure).is_some_and(|measure| (1..=measure.targets.len()).contains(&number))
        }
    }
}

/// The document and the heading that a figure stands under.
fn source_ui(
    ctx: &ViewCtx<'_>,
    (field, statement): (&'static str, &Statement),
    label: &str,
    source: &mut Option<Source>,
    ui: &mut Ui,
) {
    let words = ctx.words;
    let none = words.text("statements-no-source");
    let publications = ctx.document.plan.publications.iter();
    let options: Vec<(Option<PublicationId>, &str)> = std::iter::once((None, &*none))
        .chain(publications.map(|publication| (Some(publication.id), publication.title.as_str())))
        .collect();
    let label = words.text(label);
    let current = source.as_ref().map(|source| source.publication);
    let choice = Field::new(ctx.theme, &label).choice(ui, (field, statement.id), &options, Some(&current));
    if let Some(picked) = choice.committed {
        let section = source.as_ref().map(|source| source.section.clone()).unwrap_or_default();
        *source = picked.map(|publication| Source { publication, section, provider: None });
    }
    if let Some(source) = source {
        let label = words.text("statements-field-section");
        let edited =
            Field::new(ctx.theme, &label).text(ui, (field, "section", statement.id), &source.section);
        if let Some(section) = edited.committed {
            source.section = section;
        }
    }
}

fn note_ui(ctx: &ViewCtx<'_>, statement: &mut Statement, ui: &mut Ui) {
    let label = ctx.words.text("statements-field-note");
    let value = statement.note.as_deref().unwrap_or_default();
    let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.prose);
    if let Some(note) = field.long_text(ui, ("note", statement.id), value, 2).committed {
        statement.note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
    }
}
