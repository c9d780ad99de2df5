//! A text as it reads: headings, lists and bold words, and for braces what they stand
//! for. A number that says otherwise than the figure beside it is told.

use eframe::egui::{Label, RichText, Ui};

use super::page::prose;
use crate::analysis::inserted::{Inserted, inserted};
use crate::export::ready::differing;
use crate::meeting::text::{Ask, Block, Brace, Listing, Marks, Piece, Rank, Reference, Span, Strength, Text};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone, text};
use crate::ui::widgets::{icon, space};

/// Draws the text.
pub(super) fn rendered_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, text: &str) {
    let text = Text::read(text);
    let differing = differing(&text, ctx.document, ctx.insights, ctx.words);
    let shown = Shown { ctx, differing };
    for (at, block) in text.blocks.iter().enumerate() {
        if at > 0 {
            space(ui, ctx.theme.scale.gap.xs);
        }
        match block {
            Block::Heading(rank, spans) => shown.line_ui(ui, spans, As::Heading(*rank)),
            Block::Paragraph(spans) => shown.line_ui(ui, spans, As::Prose),
            Block::Listing(list) => shown.list_ui(ui, list),
            Block::Insertion(brace) => shown.insertion_ui(ui, brace),
        }
    }
}

/// Whether a text reads otherwise than it is typed.
pub(super) fn has_marks(text: &str) -> bool {
    let text = Text::read(text);
    let bold = |span: &Span| span.strength == Strength::Bold;
    !text.braces().is_empty()
        || text.blocks.iter().any(|block| match block {
            Block::Paragraph(spans) => spans.iter().any(bold),
            Block::Heading(..) | Block::Listing(_) | Block::Insertion(_) => true,
        })
}

/// What stands among the words for braces.
struct Chip {
    shown: String,
    tone: Tone,
    tip: String,
}

#[derive(Clone, Copy)]
enum As {
    Prose,
    Heading(Rank),
}

struct Shown<'a, 'ctx> {
    ctx: &'a ViewCtx<'ctx>,
    /// Typed numbers beside figures that they differ from: the number, the braces, the figure.
    differing: Vec<(String, String, String)>,
}

impl Shown<'_, '_> {
    fn line_ui(&self, ui: &mut Ui, spans: &[Span], shown_as: As) {
        let line = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for span in spans {
                match &span.piece {
                    Piece::Words(words) => {
                        ui.add(Label::new(self.styled(words, span.strength, shown_as)).selectable(true));
                    }
                    Piece::Brace(brace) => self.chip_ui(ui, brace),
                }
            }
        };
        // A first line is no higher than the others, though it could hold a button.
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.horizontal_wrapped(line);
        });
    }

    fn styled(&self, words: &str, strength: Strength, shown_as: As) -> RichText {
        let theme = self.ctx.theme;
        match (shown_as, strength) {
            (As::Heading(Rank::Major), _) | (As::Prose, Strength::Bold) => theme.strong(words),
            (As::Heading(Rank::Minor), _) => theme.caption(words).color(theme.palette.text.plain),
            (As::Prose, Strength::Plain) => RichText::new(words),
        }
    }

    fn chip_ui(&self, ui: &mut Ui, brace: &Brace) {
        let Chip { shown, tone, tip } = self.chip(brace);
        let colors = tone.colors(self.ctx.theme);
        // A space of its own, so that the colour reaches beyond the letters.
        let label = RichText::new(format!("\u{a0}{shown}\u{a0}"))
            .text_style(text::strong())
            .color(colors.text)
            .background_color(colors.fill);
        ui.add(Label::new(label).selectable(true)).on_hover_text(tip);
    }

    fn chip(&self, brace: &Brace) -> Chip {
        let (ctx, words, plan) = (self.ctx, self.ctx.words, &self.ctx.document.plan);
        let Ok(ask) = brace.asks else {
            let tip = words.text("agenda-brace-unknown").into_owned();
            return Chip { shown: brace.literal(), tone: Tone::Bad, tip };
        };
        let found = match inserted(ctx.document, ctx.insights, ask) {
            Ok(found) => found,
            Err(why) => {
                return Chip { shown: brace.literal(), tone: Tone::Bad, tip: words.not_inserted(why) };
            }
        };
        let shown = words.inserted(plan, found);
        let said = |(typed, literal, _): &&(String, String, String)| {
            *literal == brace.literal() && !typed.is_empty()
        };
        if let Some((typed, _, _)) = self.differing.iter().find(said) {
            let args = [("typed", typed.into()), ("figure", shown.as_str().into())];
            let tip = format!("{}\n{}", words.fill("agenda-brace-differs", &args), tip_of(ctx, found));
            return Chip { shown, tone: Tone::Attention, tip };
        }
        Chip { tip: tip_of(ctx, found), shown, tone: Tone::Info }
    }

    fn list_ui(&self, ui: &mut Ui, list: &Listing) {
        let theme = self.ctx.theme;
        for (at, point) in list.points.iter().enumerate() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
                match list.marks {
                    Marks::Bullets => {
                        icon(ui, theme, Icon::Minus, theme.scale.icon.s, theme.palette.text.muted);
                    }
                    Marks::Numbers => {
                        ui.label(theme.muted(format!("{}.", self.ctx.words.count(at + 1))));
                    }
                }
                ui.vertical(|ui| {
                    self.line_ui(ui, &point.spans, As::Prose);
                    if let Some(inner) = &point.inner {
                        self.list_ui(ui, inner);
                    }
                });
            });
        }
    }

    /// A chart or table that stands here in a document; anything else as among words.
    fn insertion_ui(&self, ui: &mut Ui, brace: &Brace) {
        let (ctx, plan) = (self.ctx, &self.ctx.document.plan);
        let there = brace.asks.ok().and_then(|Ask { of, .. }| match of {
            Reference::Chart(id) => plan.charts.get(id).map(|chart| (Icon::Chart, chart.name.clone())),
            Reference::Table(id) => plan.budget.get(id).map(|table| (Icon::Table, table.title.clone())),
            Reference::Case(id) => plan.cases.get(id).map(|case| (Icon::Table, case.title.clone())),
            Reference::FocusArea(id) => {
                let area = plan.focus_areas.get(id)?;
                let told = ctx.words.fill("agenda-insert-goals", &[("title", (&area.title).into())]);
                Some((Icon::Table, told))
            }
            Reference::Goals => Some((Icon::Table, ctx.words.text("agenda-insert-all-goals").into_owned())),
            Reference::Changes => {
                Some((Icon::Different, ctx.words.text("agenda-insert-changes").into_owned()))
            }
            Reference::Goal(_) | Reference::Measure(_) | Reference::Series(_) => None,
        });
        let Some((mark, name)) = there else {
            return self.line_ui(
                ui,
                &[Span { piece: Piece::Brace(brace.clone()), strength: Strength::Plain }],
                As::Prose,
            );
        };
        let theme = ctx.theme;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
            icon(ui, theme, mark, theme.scale.icon.m, Tone::Info.colors(theme).text);
            prose(ui, &name);
        });
    }
}

/// Where what stands for braces comes from.
fn tip_of(ctx: &ViewCtx<'_>, found: Inserted<'_>) -> String {
    let plan = &ctx.document.plan;
    match found {
        Inserted::Figure(figure) => {
            let source = figure.source.map(|source| source.citation(plan));
            ctx.words.figure_cited(&figure, source.as_deref())
        }
        Inserted::Goal(goal, _) => format!("{} {}", goal.number, goal.title),
        Inserted::Measure(measure, _) | Inserted::Target(measure, _) => measure.title.clone(),
    }
}
