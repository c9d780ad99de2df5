//! The fields of an open target. What is handed over goes into the form, and
//! what is just being typed into a copy of it, from which the sentence is made.

use std::borrow::Cow;

use eframe::egui::Ui;

use super::draft::{Draft, Lack};
use super::trouble::{Spot, Trouble};
use crate::plan::Amount;
use crate::plan::id::MeasureId;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::goals::form;
use crate::ui::parts::number_field::number_field;
use crate::ui::widgets::{Edited, Field};
use crate::wording::number::NumberProblem;

/// The fields of one target, while they are drawn.
pub(super) struct Sheet<'a, 'ctx> {
    pub ctx: &'a ViewCtx<'ctx>,
    /// Tells the fields of one target from those of another.
    pub key: (MeasureId, usize),
    /// What is counted.
    pub unit: &'a Unit,
    /// What cannot be, as far as it was typed in the drawing before.
    pub troubles: &'a [Trouble],
    /// What is still empty.
    pub lack: Option<Lack>,
    pub form: Draft,
    pub live: Draft,
    pub is_unreadable: bool,
    /// Something was handed over.
    pub is_committed: bool,
}

/// What a field is called, and where what is wrong with it is said.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub label: &'a str,
    pub salt: &'static str,
    pub spot: Option<Spot>,
    /// What it must hold before there is a target.
    pub needed: Option<Lack>,
    /// What to know before typing.
    pub hint: Option<&'a str>,
}

impl<'a> Named<'a> {
    pub fn new(label: &'a str, salt: &'static str) -> Self {
        Self { label, salt, spot: None, needed: None, hint: None }
    }

    pub fn at(self, spot: Spot) -> Self {
        Self { spot: Some(spot), ..self }
    }

    pub fn needed(self, lack: Lack) -> Self {
        Self { needed: Some(lack), ..self }
    }

    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint: Some(hint), ..self }
    }
}

impl<'ctx> Sheet<'_, 'ctx> {
    /// Takes what became of a field.
    pub fn take<T: Clone>(&mut self, edited: Edited<T>, put: impl Fn(&mut Draft, T)) {
        match (edited.committed, edited.typing) {
            (Some(value), _) => {
                put(&mut self.form, value.clone());
                put(&mut self.live, value);
                self.is_committed = true;
            }
            (None, Some(Ok(value))) => put(&mut self.live, value),
            (None, Some(Err(_))) => self.is_unreadable = true,
            (None, None) => {}
        }
    }

    /// What cannot be in this field, as a sentence.
    pub fn wrong(&self, spot: Spot) -> Option<String> {
        let found = self.troubles.iter().find(|trouble| trouble.spot == spot)?;
        Some(self.ctx.words.unfit(found.why))
    }

    /// The text called `key`.
    pub fn text(&self, key: &str) -> Cow<'ctx, str> {
        self.ctx.words.text(key)
    }

    /// A name that tells this field of this target from every other.
    pub fn salt(&self, field: &'static str) -> (&'static str, MeasureId, usize) {
        (field, self.key.0, self.key.1)
    }

    /// Draws a field as `show` does, with what is wrong, missing or to be known.
    pub fn field<T>(&self, named: Named<'_>, show: impl FnOnce(Field<'_>) -> T) -> T {
        let wrong = named.spot.and_then(|spot| self.wrong(spot));
        let lack = named.needed.filter(|lack| self.lack == Some(*lack)).map(|lack| self.text(lack.key()));
        let field = form::field(self.ctx, named.label).error(wrong.as_deref());
        match lack.as_deref().or(named.hint) {
            Some(hint) => show(field.hint(hint)),
            None => show(field),
        }
    }

    /// One of several answers, each the name of a text.
    pub fn choose<T: PartialEq + Copy>(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        options: &[(T, &str)],
        current: T,
        put: impl Fn(&mut Draft, T),
    ) {
        let names: Vec<String> = options.iter().map(|(_, key)| form::capital(&self.text(key))).collect();
        let options: Vec<(T, &str)> =
            options.iter().map(|(option, _)| *option).zip(names.iter().map(String::as_str)).collect();
        self.choose_named(ui, named, &options, Some(current), put);
    }

    /// One of several answers in words.
    pub fn choose_named<T: PartialEq + Copy>(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        options: &[(T, &str)],
        current: Option<T>,
        put: impl Fn(&mut Draft, T),
    ) {
        let salt = self.salt(named.salt);
        let edited = self.field(named, |field| field.choice(ui, salt, options, current.as_ref()));
        self.take(edited, put);
    }

    /// A number; `parse` reads it, and `meant` makes the value of one that was asked about.
    pub fn number<T: Clone>(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        shown: &str,
        parse: impl Fn(&str) -> Result<T, NumberProblem>,
        meant: impl Fn(Amount) -> T,
        put: impl Fn(&mut Draft, T),
    ) {
        let (ctx, salt) = (self.ctx, self.salt(named.salt));
        let edited = self.field(named, |field| number_field(ctx, ui, field, salt, shown, parse, meant));
        self.take(edited, put);
    }

    /// What is written as words and must be understood; `pattern` is shown where nothing is written.
    pub fn parsed<T: Clone>(
        &mut self,
        ui: &mut Ui,
        named: Named<'_>,
        (shown, pattern): (&str, &str),
        parse: impl Fn(&str) -> Result<T, String>,
        put: impl Fn(&mut Draft, T),
    ) {
        let salt = self.salt(named.salt);
        let edited =
            self.field(named, |field| field.placeholder(pattern).parsed_words(ui, salt, shown, parse));
        self.take(edited, put);
    }
}
