//! The form of one grant. Each field is one step to undo; whether it balances is said
//! while it is typed.

use eframe::egui::{Align, Layout, Response, Ui};

use super::grants::balance_ui;
use super::line_names::line_names;
use super::page::set;
use crate::analysis::follow_up::{Balance, FollowUpFacts, GrantFacts};
use crate::edit::Subject;
use crate::plan::Amount;
use crate::plan::follow_up::{FollowUp, Grant, GrantKind, GrantLine, GrantPart};
use crate::plan::id::{ItemId, RowId};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::number_field::number_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields, space};
use crate::wording::date::parse_day;
use crate::wording::number::parse_in_unit;

/// Where a part goes, as it is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    To(RowId),
    Elsewhere,
}

/// The grant, and how it is changed.
#[derive(Clone, Copy)]
struct Form<'a, 'ctx> {
    ctx: &'a ViewCtx<'ctx>,
    follow_up: &'a FollowUp,
    grant: &'a Grant,
    facts: &'a FollowUpFacts,
}

impl Form<'_, '_> {
    /// Asks for the grant as `change` makes it.
    fn set(&self, change: impl FnOnce(&mut Grant)) {
        let id = self.grant.id;
        set(self.ctx, self.follow_up, |follow_up| {
            if let Some(grant) = follow_up.grants.iter_mut().find(|grant| grant.id == id) {
                change(grant);
            }
        });
    }

    /// Tells the fields of one grant from those of another.
    fn salt(&self, field: &'static str, at: usize) -> (&'static str, u32, usize) {
        (field, self.grant.id.0, at)
    }
}

/// Draws the form; only to read where the plan is. Gives the field of its title.
pub(super) fn form_ui(
    ctx: &ViewCtx<'_>,
    follow_up: &FollowUp,
    grant: &Grant,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) -> Response {
    let form = Form { ctx, follow_up, grant, facts };
    if !ctx.is_editable() {
        ui.disable();
    }
    let title = title_ui(form, ui);
    kind_ui(form, ui);
    item_ui(form, ui);
    parts_ui(form, ui);
    title
}

fn title_ui(form: Form<'_, '_>, ui: &mut Ui) -> Response {
    let Form { ctx, grant, .. } = form;
    let words = ctx.words;
    let width = ui.available_width();
    let name = words.text("followup-grant-title");
    let title = Field::new(ctx.theme, &name).width(width).text(ui, form.salt("grant_title", 0), &grant.title);
    if let Some(title) = title.committed {
        form.set(|grant| grant.title = title.trim().to_owned());
    }
    title.response
}

fn kind_ui(form: Form<'_, '_>, ui: &mut Ui) {
    let Form { ctx, grant, .. } = form;
    let words = ctx.words;
    fields(ui, ctx.theme, |ui| {
        let short = 0.4 * ctx.theme.scale.size.field;
        let name = words.text("followup-day");
        let read =
            |text: &str| parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned());
        let field = Field::new(ctx.theme, &name).width(short);
        let day = field.parsed_words(ui, form.salt("grant_day", 0), &words.day_short(grant.on), read);
        if let Some(day) = day.committed {
            form.set(|grant| grant.on = day);
        }
        let kinds = GrantKind::ALL.map(|kind| (kind, words.grant_kind(kind)));
        let kinds: Vec<(GrantKind, &str)> = kinds.iter().map(|(kind, name)| (*kind, &**name)).collect();
        let name = words.text("followup-grant-kind");
        let field = Field::new(ctx.theme, &name).width(0.85 * ctx.theme.scale.size.field);
        let kind = field.choice(ui, form.salt("grant_kind", 0), &kinds, Some(&grant.kind));
        if let Some(kind) = kind.committed {
            form.set(|grant| grant.kind = kind);
        }
    });
}

/// The agenda item it was decided at.
fn item_ui(form: Form<'_, '_>, ui: &mut Ui) {
    let Form { ctx, grant, .. } = form;
    let words = ctx.words;
    let mut items: Vec<(Option<ItemId>, String)> = vec![(None, words.text("followup-no-item").into_owned())];
    for meeting in ctx.document.meetings.iter() {
        let day = words.day_short(meeting.date);
        items.extend(meeting.items.iter().map(|item| {
            let args =
                [("day", (&day).into()), ("number", (&item.number).into()), ("title", (&item.title).into())];
            (Some(item.id), words.fill("followup-item", &args))
        }));
    }
    let options: Vec<(Option<ItemId>, &str)> = items.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let name = words.text("followup-grant-item");
    let field = Field::new(ctx.theme, &name).width(ui.available_width());
    let item = field.choice(ui, form.salt("grant_item", 0), &options, Some(&grant.item));
    if let Some(item) = item.committed {
        form.set(|grant| grant.item = item);
    }
    let Some(item) = grant.item else { return };
    let show = words.text("followup-show-item");
    let held_at = ctx.document.meetings.iter().find(|meeting| meeting.items.get(item).is_some());
    if let Some(meeting) = held_at
        && ui.add(Button::quiet(ctx.theme, &show).icon(Icon::Link)).clicked()
    {
        ctx.send(Request::LeadTo(Subject::Item(meeting.id, item)));
    }
}

/// Where the money goes, line by line, and whether that balances.
fn parts_ui(form: Form<'_, '_>, ui: &mut Ui) {
    let Form { ctx, grant, facts, follow_up } = form;
    let (theme, words) = (ctx.theme, ctx.words);
    let names = line_names(&ctx.document.plan, follow_up);
    let mut live = grant.clone();
    let mut all_read = true;
    for (at, part) in grant.parts.iter().enumerate() {
        let typed = part_ui(form, &names, at, part, ui);
        all_read &= !matches!(typed, Some(Err(_)));
        if let (Some(Ok(amount)), Some(part)) = (typed, live.parts.get_mut(at)) {
            part.amount = amount;
        }
    }
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        let add = words.text("followup-new-part");
        let first = names.first().map(|(id, _)| *id);
        if ui.add_enabled(first.is_some(), Button::quiet(theme, &add).icon(Icon::Add)).clicked()
            && let Some(row) = first
        {
            let part = GrantPart { to: GrantLine::Line(row), amount: Amount::ZERO };
            form.set(|grant| grant.parts.push(part));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let balance = if all_read { GrantFacts::of(&live).balance } else { Balance::NotAsked };
            balance_ui(ctx, balance, facts, ui);
        });
    });
    space(ui, theme.scale.gap.s);
    let remove = words.text("followup-remove-grant");
    if ui.add(Button::quiet(theme, &remove).icon(Icon::Remove)).clicked() {
        let id = grant.id;
        set(ctx, follow_up, |follow_up| follow_up.grants.retain(|grant| grant.id != id));
    }
}

/// One part on a line of its own. Gives its amount as it is typed, or why that cannot
/// be read; none where nothing is typed.
fn part_ui(
    form: Form<'_, '_>,
    names: &[(RowId, String)],
    at: usize,
    part: &GrantPart,
    ui: &mut Ui,
) -> Option<Result<Amount, String>> {
    let Form { ctx, .. } = form;
    let (theme, words) = (ctx.theme, ctx.words);
    let number = words.count(at + 1);
    let numbered = |key| words.fill(key, &[("number", (&number).into())]);
    let rest = theme.scale.size.control + 2.0 * theme.scale.gap.m;
    let amounts = 0.36 * theme.scale.size.field;
    let width = ui.available_width() - rest - amounts;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(width);
            goes_ui(form, names, at, part, &numbered("followup-part-line"), ui);
        });
        let typed = ui.vertical(|ui| {
            ui.set_width(amounts);
            amount_ui(form, at, part, &numbered("followup-part-amount"), ui)
        });
        ui.vertical(|ui| {
            // Level with the fields, which have a label above them.
            space(ui, theme.scale.text.small + theme.scale.text.leading + theme.scale.gap.s);
            let remove = numbered("followup-remove-part");
            if ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
                form.set(|grant| {
                    if at < grant.parts.len() {
                        grant.parts.remove(at);
                    }
                });
            }
        });
        typed.inner
    })
    .inner
}

fn goes_ui(
    form: Form<'_, '_>,
    names: &[(RowId, String)],
    at: usize,
    part: &GrantPart,
    label: &str,
    ui: &mut Ui,
) {
    let Form { ctx, .. } = form;
    let words = ctx.words;
    let elsewhere = words.text("followup-elsewhere");
    let mut options: Vec<(Goes, &str)> =
        names.iter().map(|(id, name)| (Goes::To(*id), name.as_str())).collect();
    options.push((Goes::Elsewhere, &elsewhere));
    let now = match &part.to {
        GrantLine::Line(row) => Goes::To(*row),
        GrantLine::Elsewhere(_) => Goes::Elsewhere,
    };
    let put = |to: GrantLine| {
        form.set(|grant| {
            if let Some(part) = grant.parts.get_mut(at) {
                part.to = to;
            }
        });
    };
    let field = Field::new(ctx.theme, label).width(f32::INFINITY);
    match field.choice(ui, form.salt("part_line", at), &options, Some(&now)).committed {
        Some(Goes::To(row)) => put(GrantLine::Line(row)),
        Some(Goes::Elsewhere) => put(GrantLine::Elsewhere(String::new())),
        None => {}
    }
    if let GrantLine::Elsewhere(name) = &part.to {
        let label = words.text("followup-elsewhere-name");
        let field = Field::new(ctx.theme, &label).width(f32::INFINITY);
        if let Some(name) = field.text(ui, form.salt("part_name", at), name).committed {
            put(GrantLine::Elsewhere(name.trim().to_owned()));
        }
    }
}

fn amount_ui(
    form: Form<'_, '_>,
    at: usize,
    part: &GrantPart,
    label: &str,
    ui: &mut Ui,
) -> Option<Result<Amount, String>> {
    let Form { ctx, facts, .. } = form;
    let field = Field::new(ctx.theme, label).width(f32::INFINITY);
    let shown = ctx.words.exact(part.amount);
    let read = |text: &str| parse_in_unit(text, &facts.unit, ctx.words.language());
    let edited = number_field(ctx, ui, field, form.salt("part_amount", at), &shown, read, |amount| amount);
    if let Some(amount) = edited.committed {
        form.set(|grant| {
            if let Some(part) = grant.parts.get_mut(at) {
                part.amount = amount;
            }
        });
    }
    edited.typing
}
