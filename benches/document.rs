//! Documents as files: an item with two charts and three tables, the same through an
//! office program where one is installed, and 200 pages.
//!
//! `cargo bench --bench document` prints how long each takes.

use std::path::Path;
use std::process::Command;

use divan::{Bencher, black_box};
use planbord::document::Document;
use planbord::export::{Form, Format, Go, Progress, Request, Subject, document};
use planbord::plan::id::{ItemId, MeetingId};
use planbord::wording::{Language, Words};

fn main() {
    divan::main();
}

const MEETING: MeetingId = MeetingId(265);
const ITEM: ItemId = ItemId(273);

const EVERYTHING: &str = "Der er {s82: seneste} langtidsforsørgede mod {s82: maj 2013} i 2013.\n\n\
    {s82}\n\n{k21}\n\n{b142}\n\n{b156}\n\n{b173}";

/// A paragraph of words.
const PARAGRAPH: &str = "Jobcentret har siden foråret haft et fælles forløb med uddannelsesstederne, og \
    de første hold er begyndt. Erfaringerne er gode, men ventetiden er lang, og færre end ventet går \
    videre i ordinær uddannelse. Udvalget får en status i november.\n\n";
/// More than are on a page, so that there are 200 at least.
const PARAGRAPHS_A_PAGE: usize = 15;

fn plan(presentation: &str) -> Document {
    let bytes = include_bytes!("../sample-data/aabenraa-2021.ron");
    let mut document = planbord::store::parse(bytes).expect("the sample is whole").document;
    let meeting = document.meetings.get_mut(MEETING).expect("the meeting is there");
    let item = meeting.items.get_mut(ITEM).expect("the item is there");
    presentation.clone_into(&mut item.presentation);
    document
}

fn written(plan: &Document, format: Format) -> Vec<u8> {
    let words = Words::new(Language::Danish);
    let on = "2020-09-07".parse().expect("a day");
    let request = Request::new(plan, on, Subject::Item(MEETING, ITEM, Form::Minutes), &words);
    document(&request, format, &mut Progress::new(&mut |_| Go::On)).expect("it can be written")
}

#[divan::bench(sample_count = 20)]
fn an_item_as_pdf(bencher: Bencher) {
    let plan = plan(EVERYTHING);
    bencher.bench_local(|| written(black_box(&plan), Format::Pdf));
}

#[divan::bench(sample_count = 20)]
fn an_item_as_docx(bencher: Bencher) {
    let plan = plan(EVERYTHING);
    bencher.bench_local(|| written(black_box(&plan), Format::Docx));
}

/// The Word document made into a PDF by an office program, its start included, as a
/// script would do it.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn an_item_by_soffice(bencher: Bencher) {
    let folder = std::env::temp_dir().join(format!("planbord-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the bench");
    let file = folder.join("item.docx");
    std::fs::write(&file, written(&plan(EVERYTHING), Format::Docx)).expect("the document is written");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let convert = || {
        let mut command = Command::new("soffice");
        command.args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"]);
        command.arg(&folder).arg(&file).output()
    };
    // The first run makes the profile.
    if convert().is_ok() {
        bencher.bench_local(convert);
    }
    remove(&folder);
}

fn remove(folder: &Path) {
    // What is left of a bench harms nobody.
    let _ = std::fs::remove_dir_all(folder);
}

#[divan::bench(sample_count = 3)]
fn two_hundred_pages_as_pdf(bencher: Bencher) {
    let plan = plan(&PARAGRAPH.repeat(200 * PARAGRAPHS_A_PAGE));
    bencher.bench_local(|| written(black_box(&plan), Format::Pdf));
}
