//! `planbord slides`: the slides of a meeting as pictures, or as one PDF.

use std::io;
use std::path::Path;

use super::args::ThemeChoice;
use super::export::told;
use super::print::Printed;
use super::slides_args::{SlidesArgs, SlidesFormat};
use super::states::{States, meeting_and_item};
use super::{FINE, FOUND};
use crate::analysis::Insights;
use crate::analysis::small_counts::Published;
use crate::document::Document;
use crate::export::making::Making;
use crate::export::request::{Form, Request, Subject};
use crate::export::{Appearance, Format, Letters, Look};
use crate::meeting::agenda::Meeting;
use crate::plan::id::ItemId;
use crate::presenting::deck::{Deck, deck};
use crate::presenting::drawn::Hand;
use crate::session::World;
use crate::wording::Words;

/// Draws the slides that were asked for.
pub fn slides(world: &World, args: &SlidesArgs) -> Printed {
    let words = args.lang.words();
    match asked(world, args, &words) {
        Ok(printed) | Err(printed) => printed,
    }
}

/// Those of the plan of today, or of a frozen state.
fn asked(world: &World, args: &SlidesArgs, words: &Words) -> Result<Printed, Printed> {
    let named = (args.snapshot.as_deref(), args.since.as_deref());
    let states = States::read(world, &args.file, named, words)?;
    let found = meeting_and_item(&states.document, args.meeting, args.item.as_deref(), words);
    let (meeting, item) = found.map_err(|why| Printed::failure(&why))?;
    let item = item.map(|item| item.id);
    let subject = match item {
        Some(item) => Subject::Item(meeting.id, item, Form::Agenda),
        None => Subject::Meeting(meeting.id, Form::Agenda),
    };
    let mut request = states.request(subject, args.day.on.unwrap_or_else(|| world.today()), words);
    request.threshold = args.small_counts.into();
    drawn(world, args, &request, (meeting, item))
}

fn drawn(
    world: &World,
    args: &SlidesArgs,
    request: &Request<'_>,
    (meeting, item): (&Meeting, Option<ItemId>),
) -> Result<Printed, Printed> {
    let words = request.words;
    let broken = |error| Printed::failure(&told(&error, words));
    let letters = Letters::load().map_err(broken)?;
    let look = Look::of(match args.theme {
        ThemeChoice::Light => Appearance::Light,
        ThemeChoice::Dark => Appearance::Dark,
    });
    let look = look.map_err(broken)?;
    let published = Published::of(request.document, request.threshold);
    let insights = Insights::of(&published.document, request.on);
    let earlier = request.earlier();
    let document = &published.document;
    let making =
        Making { words, document, insights: &insights, published: &published, earlier: earlier.as_ref() };
    let deck = deck(&making, meeting, item, &letters);
    let hand = Hand { words, look: &look, letters: &letters };
    match args.format {
        SlidesFormat::Png => pictures(world, args, &deck, &hand),
        SlidesFormat::Pdf => {
            if !world.may_become(&args.output, Format::Pdf.signature()) {
                return Err(other_file(&args.output, words));
            }
            let title = request.title_of(meeting);
            let bytes = hand.pdf(&deck, &request.about_of(&title), &title).map_err(broken)?;
            write(world, &args.output, &bytes, words)?;
            Ok(())
        }
    }?;
    let lines = listed(args, &deck, words) + &missing(request.document, &deck, words);
    Ok(Printed::text(&lines, if deck.missing.is_empty() { FINE } else { FOUND }))
}

/// A picture for each slide, in a folder of their own.
fn pictures(world: &World, args: &SlidesArgs, deck: &Deck, hand: &Hand<'_>) -> Result<(), Printed> {
    let words = hand.words;
    let not_written = |error: &io::Error| cannot_write(&args.output, error, words);
    match world.files.list(&args.output) {
        Ok(names) if names.is_empty() => {}
        Ok(_) => {
            let folder = args.output.display().to_string();
            return Err(Printed::failure(
                &words.fill("terminal-slides-folder", &[("folder", folder.into())]),
            ));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            world.files.create_folder(&args.output).map_err(|error| not_written(&error))?;
        }
        Err(error) => return Err(not_written(&error)),
    }
    for (slide, name) in deck.slides.iter().zip(names(deck, words)) {
        let bytes = hand.png(slide, args.size).map_err(|error| Printed::failure(&told(&error, words)))?;
        write(world, &args.output.join(name), &bytes, words)?;
    }
    Ok(())
}

/// What the pictures are called, in order: `01-punkt-60.png`.
fn names(deck: &Deck, words: &Words) -> Vec<String> {
    let word = words.text("terminal-slides-item");
    let name = |(at, slide): (usize, &std::sync::Arc<crate::presenting::Slide>)| {
        let item = deck.items.iter().find(|item| Some(item.id) == slide.item);
        let number = item.map(|item| item.number.as_str()).unwrap_or_default();
        // A number is what somebody typed; a file's name has only what every disk takes.
        let number: String =
            number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        format!("{:02}-{word}-{number}.png", at + 1)
    };
    deck.slides.iter().enumerate().map(name).collect()
}

fn write(world: &World, path: &Path, bytes: &[u8], words: &Words) -> Result<(), Printed> {
    world.replace_file(path, bytes).map_err(|error| cannot_write(path, &error, words))
}

fn cannot_write(path: &Path, error: &io::Error, words: &Words) -> Printed {
    let args = [("file", path.display().to_string().into()), ("message", error.to_string().into())];
    Printed::failure(&words.fill("terminal-not-written", &args))
}

fn other_file(path: &Path, words: &Words) -> Printed {
    let file = path.display().to_string();
    Printed::failure(&words.fill("terminal-export-other-file", &[("file", file.into())]))
}

/// A line for each slide: the picture's name, or its page in the PDF, and its title.
fn listed(args: &SlidesArgs, deck: &Deck, words: &Words) -> String {
    let names = match args.format {
        SlidesFormat::Png => names(deck, words),
        SlidesFormat::Pdf => (1..=deck.slides.len()).map(|page| page.to_string()).collect(),
    };
    let line = |(at, (slide, name)): (usize, (&std::sync::Arc<crate::presenting::Slide>, String))| {
        let spare = if at >= deck.spare_from {
            format!(" ({})", words.text("terminal-slides-spare"))
        } else {
            String::new()
        };
        format!("{name}: {}{spare}\n", slide.title)
    };
    deck.slides.iter().zip(names).enumerate().map(line).collect()
}

/// Slides that were chosen and of which nothing can be shown.
fn missing(document: &Document, deck: &Deck, words: &Words) -> String {
    let line = |(item, of): &(ItemId, crate::meeting::SlideOf)| {
        let number = document.item(*item).map(|(_, item)| item.number.clone()).unwrap_or_default();
        let slide = words.slide_titled(&document.plan, *of);
        let slide = slide.unwrap_or_else(|| words.slide_of(*of).into_owned());
        let args = [("number", number.into()), ("slide", slide.into())];
        words.fill("terminal-slides-missing", &args) + "\n"
    };
    deck.missing.iter().map(line).collect()
}
