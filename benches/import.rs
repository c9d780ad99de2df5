//! How long it takes to make series of a large CSV file, beside what the csv crate
//! alone takes to read it, and how much memory.
//!
//! Must reach: a million rows within twice the time of the csv crate, and within
//! three times the memory of the values that are kept. The memory shown is of the
//! measured thread alone, and a large sheet is read by several; before the figures of
//! the threads stands what the whole process had at its highest, where Linux tells it.

use std::fmt::Write as _;
use std::ops::ControlFlow;

use divan::counter::{BytesCount, ItemsCount};
use divan::{AllocProfiler, Bencher};
use planbord::import::{Incoming, Limits, Sheet, read, recognise, to_series};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    let bytes = table(Order::TimeLast);
    let before = peak_kb();
    let kept: usize =
        import(&bytes).iter().map(|series| std::mem::size_of_val(series.points.as_slice())).sum();
    let peak = peak_kb().zip(before).map(|(peak, before)| (peak - before) as f64 / 1e3);
    println!("file: {:.1} MB, values kept: {:.1} MB", bytes.len() as f64 / 1e6, kept as f64 / 1e6);
    if let Some(peak) = peak {
        println!("highest of the process beyond the file: {peak:.1} MB");
    }
    drop(bytes);
    divan::main();
}

/// The most memory the process has had, in kB, as Linux tells it.
fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Which column of a file changes with each row.
#[derive(Debug, Clone, Copy)]
enum Order {
    /// The period, as Danmarks Statistik writes its tables.
    TimeLast,
    /// The area and the groups, as jobindsats does.
    TimeFirst,
    /// All of them.
    Mixed,
}

const ORDERS: [Order; 3] = [Order::TimeLast, Order::TimeFirst, Order::Mixed];
const AREAS: usize = 98;
const SEXES: [&str; 3] = ["I alt", "Mænd", "Kvinder"];
const AGES: usize = 14;
const MONTHS: usize = 244;
const ROWS: usize = AREAS * SEXES.len() * AGES * MONTHS;

/// A million rows like those of a StatBank table.
fn table(order: Order) -> Vec<u8> {
    let mut text = String::from("OMRÅDE;KØN;ALDER;TID;INDHOLD\r\n");
    for row in 0..ROWS {
        let row = match order {
            Order::TimeLast | Order::TimeFirst => row,
            // A step that shares no factor with the number of rows visits each once.
            Order::Mixed => row * 7919 % ROWS,
        };
        let (group, month) = match order {
            Order::TimeFirst => (row % (ROWS / MONTHS), row / (ROWS / MONTHS)),
            Order::TimeLast | Order::Mixed => (row / MONTHS, row % MONTHS),
        };
        let (area, sex, age) = (group / (SEXES.len() * AGES), group / AGES % SEXES.len(), group % AGES);
        let figure = row * 31 % 99_991;
        writeln!(
            text,
            "{} Kommune {area};{};{}-{} år;{}M{:02};{figure}\r",
            101 + area,
            SEXES[sex],
            15 + age * 5,
            19 + age * 5,
            2007 + month / 12,
            month % 12 + 1,
        )
        .expect("a text can be written to");
    }
    text.into_bytes()
}

fn reader(bytes: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(bytes)
}

/// The cells of a file, as the program reads them.
fn sheet(bytes: &[u8]) -> Sheet {
    let mut sheets = read(bytes, "table.csv", &Limits::default(), &mut |_| ControlFlow::Continue(()))
        .expect("the table can be read");
    sheets.pop().expect("a table is one sheet")
}

fn import(bytes: &[u8]) -> Vec<Incoming> {
    series(&sheet(bytes))
}

fn series(sheet: &Sheet) -> Vec<Incoming> {
    let mapping = recognise(sheet).mapping;
    let imported = to_series(sheet, &mapping, &mut |_| ControlFlow::Continue(())).expect("nothing stops it");
    assert_eq!((imported.value.len(), imported.warning_count), (ROWS / MONTHS, 0));
    imported.value
}

/// The csv crate reading every record, and nothing else.
#[divan::bench(args = ORDERS, sample_count = 10, sample_size = 1)]
fn csv_alone(bencher: Bencher, order: Order) {
    let bytes = table(order);
    let read = || {
        let (mut reader, mut record, mut cells) = (reader(&bytes), csv::ByteRecord::new(), 0);
        while reader.read_byte_record(&mut record).expect("the table can be read") {
            cells += record.len();
        }
        cells
    };
    bencher.counter(BytesCount::of_slice(&bytes)).counter(ItemsCount::new(ROWS)).bench_local(read);
}

/// Cells as text in a grid, without their meaning.
#[divan::bench(args = ORDERS, sample_count = 10, sample_size = 1)]
fn grid(bencher: Bencher, order: Order) {
    let bytes = table(order);
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| sheet(&bytes));
}

/// From cells to series: their meaning alone.
#[divan::bench(args = ORDERS, sample_count = 10, sample_size = 1)]
fn meaning(bencher: Bencher, order: Order) {
    let sheet = sheet(&table(order));
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| series(&sheet));
}

/// From bytes to series.
#[divan::bench(args = ORDERS, sample_count = 10, sample_size = 1)]
fn whole(bencher: Bencher, order: Order) {
    let bytes = table(order);
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| import(&bytes));
}
