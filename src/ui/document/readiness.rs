//! Whether a document may be sent: it is looked through again whenever what is chosen
//! or shown is another, beside the window, and what was found is listed with the way to
//! each place.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{Color32, Ui};

use super::asked::{Asked, Looked};
use super::job::{BrokeOff, Job};
use super::{Beside, Pace};
use crate::document::Document;
use crate::edit;
use crate::export::ready::Gravity;
use crate::export::{Code, ExportError, Found, Subject};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::link::{beside_icon, link};
use crate::ui::parts::places::of_place;
use crate::ui::theme::{Icon, Tone};
use crate::ui::view::View;
use crate::ui::widgets::space;

/// What is known of whether the document that is chosen may be sent.
#[derive(Default)]
pub struct Readiness {
    /// What was looked through last, and what came of it.
    known: Option<(Asked, Result<Looked, String>)>,
    /// What is looked through now. One thing at a time: when it is done and something
    /// else is chosen, that comes next.
    job: Option<(Asked, Job<Result<Looked, ExportError>>)>,
}

/// What is known of it.
pub enum State<'a> {
    /// It is being looked through.
    Looking,
    /// It cannot be made, for this reason.
    Failed(&'a str),
    /// It was looked through.
    Known(&'a Looked),
}

impl Readiness {
    /// Looks through what is asked for now, if it is not that which was looked through.
    pub fn follow(
        &mut self,
        is_still: impl Fn(&Asked) -> bool,
        asked: impl FnOnce() -> Asked,
        beside: &mut Beside,
    ) {
        if self.known.as_ref().is_some_and(|(known, _)| is_still(known)) || self.job.is_some() {
            return;
        }
        let asked = asked();
        let words = beside.words(asked.choices.language);
        match beside.pace {
            Pace::AtOnce => self.know(asked.clone(), Ok(asked.look_through(&words))),
            Pace::Beside => {
                let theirs = asked.clone();
                let job = Job::start(Arc::clone(&beside.wake), move |_| theirs.look_through(&words));
                self.job = Some((asked, job));
            }
        }
    }

    /// Takes up what was found.
    pub fn look(&mut self) {
        let Some((asked, mut job)) = self.job.take() else { return };
        match job.look() {
            None => self.job = Some((asked, job)),
            Some(done) => self.know(asked, done),
        }
    }

    /// Waits for what is found.
    #[cfg(test)]
    pub fn wait(&mut self) {
        if let Some((asked, job)) = self.job.take() {
            self.know(asked, job.wait());
        }
    }

    fn know(&mut self, asked: Asked, done: Result<Result<Looked, ExportError>, BrokeOff>) {
        let found = match done {
            Ok(Ok(looked)) => Ok(looked),
            Ok(Err(error)) => Err(error.to_string()),
            Err(BrokeOff) => Err(String::new()),
        };
        self.known = Some((asked, found));
    }

    /// What is known of what is chosen now.
    pub fn state(&self, is_still: impl Fn(&Asked) -> bool) -> State<'_> {
        match &self.known {
            Some((asked, Ok(looked))) if is_still(asked) => State::Known(looked),
            Some((asked, Err(why))) if is_still(asked) => State::Failed(why),
            _ => State::Looking,
        }
    }
}

impl Readiness {
    /// What was looked through last, and what was found.
    pub fn known(&self) -> Option<(&Asked, &Looked)> {
        let (asked, found) = self.known.as_ref()?;
        Some((asked, found.as_ref().ok()?))
    }
}

impl Looked {
    /// How many things stand in the way, with these let through.
    pub fn stops(&self, accepted: &BTreeSet<Code>) -> usize {
        self.stopping().filter(|found| !accepted.contains(&found.code)).count()
    }

    fn stopping(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| found.gravity == Gravity::Stops)
    }
}

/// What the user did in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is still read.
    Open,
    /// A finding was followed to its place.
    Followed,
}

/// Draws what was found, what stops above what is worth knowing.
pub fn readiness_ui(
    ctx: &ViewCtx<'_>,
    state: &State<'_>,
    accepted: &mut BTreeSet<Code>,
    subject: Subject,
    ui: &mut Ui,
) -> Outcome {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.label(theme.heading(words.text("documents-ready")));
    verdict_ui(ctx, state, accepted, ui);
    let State::Known(looked) = state else { return Outcome::Open };
    let mut outcome = Outcome::Open;
    for code in Code::ALL {
        let found: Vec<&Found> = looked.stopping().filter(|found| found.code == code).collect();
        if !found.is_empty() && stopping_ui(ctx, code, &found, accepted, subject, ui) == Outcome::Followed {
            outcome = Outcome::Followed;
        }
    }
    let notes: Vec<&Found> = looked.found.iter().filter(|found| found.gravity == Gravity::Note).collect();
    if !notes.is_empty() {
        space(ui, theme.scale.gap.m);
        ui.label(theme.strong(words.text("documents-ready-notes")));
        let mark = (Icon::Info, Tone::Info.colors(theme).text);
        for (nth, found) in notes.into_iter().enumerate() {
            if found_ui(ctx, found, ("note", nth), mark, subject, ui) == Outcome::Followed {
                outcome = Outcome::Followed;
            }
        }
    }
    outcome
}

fn verdict_ui(ctx: &ViewCtx<'_>, state: &State<'_>, accepted: &BTreeSet<Code>, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let (tone, told) = match state {
        State::Looking => (Tone::Neutral, words.text("documents-ready-looking").into_owned()),
        State::Failed(why) => {
            (Tone::Bad, words.fill("problem-document-not-made", &[("message", (*why).into())]))
        }
        State::Known(looked) => match (looked.stops(accepted), &looked.passed) {
            (0, None) => (Tone::Good, words.text("documents-ready-yes").into_owned()),
            (0, Some(_)) => (Tone::Attention, words.text("documents-ready-passed").into_owned()),
            (stops, _) => (Tone::Bad, words.fill("documents-ready-stops", &[("count", stops.into())])),
        },
    };
    beside_icon(ui, theme, (tone.icon(), tone.colors(theme).text), |ui| {
        ui.label(told);
    });
}

/// One kind of thing that stops the document, each place of it, and the tick that lets
/// it through.
fn stopping_ui(
    ctx: &ViewCtx<'_>,
    code: Code,
    found: &[&Found],
    accepted: &mut BTreeSet<Code>,
    subject: Subject,
    ui: &mut Ui,
) -> Outcome {
    let (theme, words) = (ctx.theme, ctx.words);
    let name = words.text(code.title_key());
    space(ui, theme.scale.gap.m);
    ui.label(theme.strong(name.as_ref()));
    let mut is_accepted = accepted.contains(&code);
    let tone = if is_accepted { Tone::Attention } else { Tone::Bad };
    let mark = (tone.icon(), tone.colors(theme).text);
    let mut outcome = Outcome::Open;
    for (nth, found) in found.iter().enumerate() {
        if found_ui(ctx, found, (code.name(), nth), mark, subject, ui) == Outcome::Followed {
            outcome = Outcome::Followed;
        }
    }
    let label = words.fill("documents-let-through", &[("what", name.as_ref().into())]);
    if ui.checkbox(&mut is_accepted, label).changed() {
        if is_accepted {
            accepted.insert(code);
        } else {
            accepted.remove(&code);
        }
    }
    outcome
}

/// One finding, which leads to its place.
fn found_ui(
    ctx: &ViewCtx<'_>,
    found: &Found,
    salt: (&str, usize),
    mark: (Icon, Color32),
    subject: Subject,
    ui: &mut Ui,
) -> Outcome {
    let theme = ctx.theme;
    let place = ctx.words.place(ctx.document, &found.place);
    let name = format!("{place}. {}", found.sentence);
    let followed = link(ui, theme, salt, (&name, ""), |ui| {
        beside_icon(ui, theme, mark, |ui| {
            ui.label(found.sentence.as_str());
            ui.label(theme.small(place.as_str()));
        });
    });
    if !followed {
        return Outcome::Open;
    }
    ctx.send(way_to(ctx.document, found, subject));
    Outcome::Followed
}

/// The way to a finding; where it is about the document as a whole, to what that is of.
fn way_to(document: &Document, found: &Found, subject: Subject) -> Request {
    if let Some(place) = of_place(document, &found.place) {
        return Request::LeadTo(place);
    }
    match subject {
        Subject::Item(meeting, item, _) => Request::LeadTo(edit::Subject::Item(meeting, item)),
        Subject::Meeting(meeting, _) => Request::LeadTo(edit::Subject::Meeting(meeting)),
        Subject::Goals => Request::Show(View::Goals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Place;
    use crate::export::Form;
    use crate::ui::testing::sample;

    #[track_caller]
    fn check(place: Place, subject: Subject, expected: &Request) {
        let found = Found { code: Code::Letter, gravity: Gravity::Stops, place, sentence: String::new() };
        assert_eq!(&way_to(&sample(), &found, subject), expected);
    }

    #[test]
    fn what_is_about_the_whole_document_leads_to_what_that_is_of() {
        let document = sample();
        let meeting = document.meetings.at(0).unwrap();
        let (id, item) = (meeting.id, meeting.items.at(3).unwrap().id);
        let to_item = Request::LeadTo(edit::Subject::Item(id, item));
        check(Place::root(), Subject::Item(id, item, Form::Agenda), &to_item);
        let to_meeting = Request::LeadTo(edit::Subject::Meeting(id));
        check(Place::root(), Subject::Meeting(id, Form::Minutes), &to_meeting);
        check(Place::root().field("plan"), Subject::Goals, &Request::Show(View::Goals));
        let place = Place::root().field("meetings").index(0).field("items").index(3).field("decision");
        check(place, Subject::Meeting(id, Form::Minutes), &to_item);
    }
}
