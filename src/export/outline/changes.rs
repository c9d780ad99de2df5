//! What has changed since an earlier state: our own changes apart from a source's
//! revisions and from what time alone moved; what was removed is always told.

use super::{Block, Cell, Citation, Column, Row, Side, Strength, Table};
use crate::analysis::compare::{By, Difference, Ends, Field, Sort, State, Thing, Totals, What, compare};
use crate::export::making::{Earlier, Making};
use crate::meeting::agenda::Openness;
use crate::wording::changes::{ChangeRow, excerpts};

/// The most letters of a text that are told whole.
const WHOLE: usize = 300;

/// The changes as tables, one for each who or what made them. Without an earlier state
/// there is nothing to tell.
pub fn blocks(making: &Making<'_>) -> Option<Vec<Block>> {
    let earlier = making.earlier?;
    let words = making.words;
    let (old, new) = states(making, earlier);
    let (found, left_out) = public(old, new);
    let since = Block::words(since(making, earlier));
    let closed = (left_out > 0).then(|| Block::words(words.text("documents-changes-closed")));
    if found.is_empty() {
        let none = Block::words(words.text("documents-changes-none"));
        return Some(std::iter::once(since).chain(closed.or(Some(none))).collect());
    }
    let mut blocks = vec![since, Block::words(counted(making, &found))];
    blocks.extend(closed);
    for by in By::ALL {
        let table = table(making, (old, new), &found, by);
        blocks.extend(table.map(Block::Table));
    }
    Some(blocks)
}

/// The two states that are compared.
pub fn states<'a>(making: &Making<'a>, earlier: &'a Earlier) -> (State<'a>, State<'a>) {
    let old = State { document: &earlier.published.document, insights: &earlier.insights };
    (old, State { document: making.document, insights: making.insights })
}

/// What differs and may be told to anybody, and how much may not.
pub fn public(old: State<'_>, new: State<'_>) -> (Vec<Difference>, usize) {
    let mut found = compare(old, new);
    let all = found.len();
    found.retain(|it| is_open(old, it, |ends| ends.old) && is_open(new, it, |ends| ends.new));
    let left_out = all - found.len();
    (found, left_out)
}

/// Whether a difference may be told of one of the states: nothing of a closed item or a
/// closed attachment may, but that an item was closed or opened.
fn is_open(state: State<'_>, difference: &Difference, end: fn(Ends) -> Option<usize>) -> bool {
    let Thing::Item(_, item) = difference.change.thing else { return true };
    let Some((_, item)) = state.document.item(item) else { return true };
    let attached = match difference.change.what {
        What::Openness(_) => return true,
        What::Part(Field::Attachments, ends) => end(ends).and_then(|at| item.attachments.get(at)),
        _ => None,
    };
    item.openness == Openness::Open && attached.is_none_or(|it| it.openness == Openness::Open)
}

/// `Siden øjebliksbillede 1, taget 1. september 2020 kl. 12.00 til punkt 67 …`
pub fn since(making: &Making<'_>, earlier: &Earlier) -> String {
    let (words, snapshot) = (making.words, &earlier.snapshot);
    let args = [
        ("number", snapshot.number.to_string().into()),
        ("taken", words.moment(snapshot.taken).into()),
        ("what", words.taken_for_at(&earlier.published.document, snapshot).into()),
    ];
    let since = words.fill("documents-changes-since", &args);
    match snapshot.note.as_str() {
        "" => since,
        note => format!("{since} {note}"),
    }
}

/// `14 ændringer: 3 tilføjet, 2 fjernet, 9 ændret.`
pub fn counted(making: &Making<'_>, found: &[Difference]) -> String {
    let words = making.words;
    let totals: Totals = found.iter().collect();
    let told = Sort::ALL.into_iter().filter_map(|sort| {
        let count = totals.sort(sort);
        (count > 0).then(|| words.fill(sort_key(sort), &[("count", count.into())]))
    });
    let sorts: Vec<String> = told.collect();
    let args = [("count", found.len().into()), ("sorts", words.listed(&sorts).into())];
    words.fill("documents-changes-counted", &args)
}

fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Added => "documents-changes-added",
        Sort::Removed => "documents-changes-removed",
        Sort::Moved => "documents-changes-moved",
        Sort::Changed => "documents-changes-changed",
    }
}

fn table(
    making: &Making<'_>,
    (old, new): (State<'_>, State<'_>),
    found: &[Difference],
    by: By,
) -> Option<Table> {
    let words = making.words;
    let some = found.iter().enumerate().filter(|(_, difference)| difference.by == by);
    let groups = words.change_groups(old, new, some);
    let head =
        |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left, unit: String::new() };
    let rows: Vec<Row> =
        groups.iter().flat_map(|group| group.rows.iter().map(|row| line(group.title.clone(), row))).collect();
    let caption = match by {
        By::Us => "documents-changes-us",
        By::Source => "documents-changes-source",
        By::Time => "documents-changes-time",
    };
    (!rows.is_empty()).then(|| Table {
        caption: words.text(caption).into_owned(),
        columns: vec![
            head("documents-changes-where"),
            head("documents-changes-what"),
            head("documents-changes-before"),
            head("documents-changes-now"),
        ],
        rows,
        notes: Vec::new(),
        source: Citation::Own,
    })
}

fn line(title: String, row: &ChangeRow) -> Row {
    let (old, new) = (row.old.clone().unwrap_or_default(), row.new.clone().unwrap_or_default());
    let is_long = |text: &String| text.chars().count() > WHOLE;
    let (old, new) = if is_long(&old) || is_long(&new) { excerpts(&old, &new, WHOLE) } else { (old, new) };
    let cell = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Words(text) };
    Row {
        head: title,
        depth: 0,
        strength: Strength::Plain,
        cells: vec![Cell::Words(row.what.clone()), cell(old), cell(new)],
    }
}
