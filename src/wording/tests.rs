//! Whether the texts are whole: same keys in both languages, every key used,
//! every key asked for there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

const AREAS: [&str; 19] = [
    "common",
    "shell",
    "goals",
    "verdict",
    "budget",
    "followup",
    "cases",
    "statements",
    "series",
    "charts",
    "agenda",
    "overview",
    "import",
    "documents",
    "presenting",
    "terminal",
    "findings",
    "changes",
    "problem",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text of a file by its key, in the file's own spelling.
fn entries(source: &str) -> BTreeMap<&str, String> {
    let mut entries = BTreeMap::new();
    let mut current = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with([' ', '}']) {
            let text: &mut String =
                entries.get_mut(current.expect("a text goes on before it began")).unwrap();
            text.push('\n');
            text.push_str(line);
        } else if let Some((key, text)) = line.split_once('=') {
            let key = key.trim_end();
            assert!(entries.insert(key, text.trim_start().to_owned()).is_none(), "{key} stands there twice");
            current = Some(key);
        } else {
            assert!(line.is_empty(), "neither text nor remark: {line}");
        }
    }
    entries
}

fn all_entries(language: Language) -> BTreeMap<&'static str, String> {
    let mut all = BTreeMap::new();
    for source in &SOURCES {
        for (key, text) in entries(source.text(language)) {
            assert!(all.insert(key, text).is_none(), "{key} stands in two files");
        }
    }
    all
}

/// The names of the variables in a text: `{ $count }`.
fn variables(text: &str) -> BTreeSet<&str> {
    let name_of =
        |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    text.split('$').skip(1).map(|rest| &rest[..name_of(rest)]).collect()
}

/// The program's own code, without its tests, by file.
fn code() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|e| e == "rs") && path.file_name().unwrap() != "tests.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                into.push((
                    path,
                    code.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n"),
                ));
            }
        }
    }
    let mut files = Vec::new();
    walk(&root().join("src"), &mut files);
    files
}

/// The string literals of some code; `\"` ends one too early, which is no harm here.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// Each `.fill("key", &[("a", …), …])` with the names it gives.
fn fills(code: &str) -> Vec<(&str, BTreeSet<&str>)> {
    code.split(".fill(")
        .skip(1)
        .filter_map(|call| {
            let call = call.trim_start().strip_prefix('"')?;
            let (key, rest) = call.split_once('"')?;
            let args = rest.trim_start().strip_prefix(',')?.trim_start().strip_prefix("&[")?;
            Some((key, tuple_names(args)))
        })
        .collect()
}

/// The first text of each tuple in a list, up to the list's end.
fn tuple_names(list: &str) -> BTreeSet<&str> {
    let mut depth = 0;
    let mut names = BTreeSet::new();
    for (at, c) in list.char_indices() {
        match c {
            '(' | '[' | '{' => {
                if depth == 0 {
                    names.extend(
                        list[at + 1..].trim_start().strip_prefix('"').and_then(|name| name.split('"').next()),
                    );
                }
                depth += 1;
            }
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

#[test]
fn no_file_has_a_fault() {
    for (area, source) in AREAS.iter().zip(&SOURCES) {
        for language in Language::ALL {
            let text = source.text(language);
            let faults = FluentResource::try_new(text.to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None, "{}/{area}.ftl", language.code());
            let invisible = |c| matches!(c, '\t' | '\r' | '\u{a0}' | '\u{202f}' | '\u{ad}');
            assert!(!text.contains(invisible), "{}/{area}.ftl holds a tab or the like", language.code());
            assert!(text.ends_with('\n'), "{}/{area}.ftl has no last line end", language.code());
            assert_eq!(keys(text).collect::<BTreeSet<_>>(), entries(text).into_keys().collect(), "{area}");
        }
    }
}

#[test]
fn every_file_of_texts_is_part_of_the_program() {
    for language in Language::ALL {
        let folder = root().join("assets/wording").join(language.code());
        let found: BTreeSet<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(found, AREAS.iter().map(|area| (*area).to_owned()).collect());
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (danish, english) = (all_entries(Language::Danish), all_entries(Language::English));
    let of = |texts: &'_ BTreeMap<&'static str, String>| {
        texts.iter().map(|(key, text)| format!("{key} {:?}", variables(text))).collect::<BTreeSet<_>>()
    };
    assert_eq!(of(&danish), of(&english));
}

#[test]
fn a_key_tells_its_file() {
    for (area, source) in AREAS.iter().zip(&SOURCES) {
        for key in keys(source.danish) {
            let named =
                AREAS.iter().skip(1).find(|name| key.starts_with(&format!("{name}-"))).unwrap_or(&"common");
            assert_eq!(named, area, "{key} stands in {area}.ftl");
            // One word alone may stand in the code for something else.
            assert!(key.contains('-'), "{key} has one word only");
        }
    }
}

#[test]
fn every_text_asked_for_is_there() {
    let known = all_entries(Language::Danish);
    let looks_like_key = |text: &str, everything: bool| {
        let spelled = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let begins = AREAS.iter().skip(1).any(|area| text.starts_with(&format!("{area}-")));
        spelled && text.contains('-') && !text.starts_with('-') && (begins || everything)
    };
    for (path, code) in code() {
        let here = path.starts_with(root().join("src/wording"));
        for key in literals(&code).filter(|text| looks_like_key(text, here)) {
            assert!(
                known.contains_key(key),
                "{}: no text is called {key} (ids have underscores)",
                path.display()
            );
        }
        for call in [".text(\"", ".fill(\""] {
            for key in code.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(known.contains_key(key), "{}: no text is called {key}", path.display());
            }
        }
        for (key, given) in fills(&code) {
            let text = known.get(key).unwrap_or_else(|| panic!("{}: no text {key}", path.display()));
            assert_eq!(given, variables(text), "{}: the variables of {key}", path.display());
        }
    }
}

#[test]
fn every_text_is_used() {
    let files = code();
    let used: BTreeSet<&str> = files.iter().flat_map(|(_, code)| literals(code)).collect();
    let unused: Vec<_> =
        all_entries(Language::Danish).into_keys().filter(|key| !used.contains(key)).collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn a_text_that_is_not_there_shows_its_key() {
    let words = Words::new(Language::Danish);
    assert_eq!(words.text("no-such"), "[no-such]");
    assert_eq!(words.fill("no-such", &[]), "[no-such]");
}

#[test]
fn a_text_with_variables_is_not_taken_for_plain() {
    let words = Words::new(Language::Danish);
    assert_eq!(words.text("due-by"), "[due-by]");
    assert_eq!(words.fill("due-by", &[("day", "30-04-2022".into())]), "senest 30-04-2022");
}

#[test]
fn a_count_has_its_thousands_marked_and_nothing_around_it() {
    let args = [("of", Arg::from(1234_usize))];
    assert_eq!(Words::new(Language::Danish).fill("unit-rank", &args), "placering blandt 1.234");
    assert_eq!(Words::new(Language::English).fill("unit-rank", &args), "place among 1,234");
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Words::new(Language::Danish));
}
