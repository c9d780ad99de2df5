//! How long it takes to read and write a plan, beside what RON alone takes for
//! the same text.

mod large_plan;

use divan::Bencher;
use divan::counter::BytesCount;
use planbord::document::Document;
use planbord::meeting::{Meeting, SnapshotRef};
use planbord::plan::{List, Plan};
use planbord::store;
use ron::extensions::Extensions;
use serde::Deserialize;

fn main() {
    divan::main();
}

/// The plan file's fields, so that RON alone reads what the store reads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the reading is measured")]
struct Bare {
    version: u32,
    last_id: u32,
    plan: Plan,
    meetings: List<Meeting>,
    snapshots: Vec<SnapshotRef>,
}

#[derive(Debug, Clone, Copy)]
enum Of {
    Large,
    Sample,
}

fn document(of: Of) -> Document {
    match of {
        Of::Large => large_plan::build(large_plan::SIZES[1]),
        Of::Sample => {
            let bytes = include_bytes!("../sample-data/aabenraa-2021.ron");
            store::parse(bytes).expect("the sample can be read").document
        }
    }
}

fn text(of: Of) -> String {
    store::to_text(&document(of)).expect("the plan can be written")
}

const BOTH: [Of; 2] = [Of::Sample, Of::Large];

/// RON into the same types, and nothing else.
#[divan::bench(args = BOTH, sample_count = 20)]
fn bare_ron(bencher: Bencher, of: Of) {
    let text = text(of);
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let read = || options.from_str::<Bare>(&text).expect("the text can be read");
    bencher.counter(BytesCount::of_str(&text)).bench_local(read);
}

/// From bytes to a checked document.
#[divan::bench(args = BOTH, sample_count = 20)]
fn load(bencher: Bencher, of: Of) {
    let text = text(of);
    let read = || store::parse(text.as_bytes()).expect("the text can be read");
    bencher.counter(BytesCount::of_str(&text)).bench_local(read);
}

/// From a document to text.
#[divan::bench(args = BOTH, sample_count = 20)]
fn write(bencher: Bencher, of: Of) {
    let document = document(of);
    bencher.bench_local(|| store::to_text(&document));
}
