//! The rooms of the house and who may use whom, read from the `use` lines.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms, lowest first, each with the rooms it may use. ARCHITECTURE.md says why.
const ROOMS: &[(&str, &[&str])] = &[
    ("plan", &[]),
    ("meeting", &["plan"]),
    ("document", &["plan", "meeting"]),
    ("analysis", &["plan", "meeting", "document"]),
    ("edit", &["plan", "meeting", "document"]),
    ("store", &["plan", "meeting", "document"]),
    ("import", &["plan"]),
    ("wording", &["plan", "meeting", "document", "analysis", "edit", "import"]),
    ("chart", &["plan", "analysis", "wording"]),
    ("export", &["plan", "meeting", "document", "analysis", "wording", "chart"]),
    ("presenting", &["plan", "meeting", "document", "analysis", "wording", "chart", "export"]),
    ("session", &["plan", "meeting", "document", "analysis", "edit", "store", "import", "wording"]),
    ("raster", &[]),
    (
        "ui",
        &[
            "plan",
            "meeting",
            "document",
            "analysis",
            "edit",
            "import",
            "wording",
            "chart",
            "export",
            "presenting",
            "session",
            "raster",
        ],
    ),
    (
        "cli",
        &[
            "plan",
            "meeting",
            "document",
            "analysis",
            "import",
            "wording",
            "chart",
            "export",
            "presenting",
            "session",
        ],
    ),
];

/// A crate and the only places that may name it: one door for each.
const DOORS: &[(&str, &[&str])] = &[
    ("calamine", &["src/import/"]),
    ("cap", &["src/main.rs"]),
    ("cfb", &["src/import/"]),
    ("chrono::Local", &["src/session/"]),
    ("clap", &["src/cli/"]),
    ("csv", &["src/import/"]),
    ("encoding_rs", &["src/import/"]),
    ("etcetera", &["src/session/"]),
    ("eframe", &["src/raster/", "src/ui/"]),
    ("egui_plot", &["src/ui/"]),
    ("egui_winit", &["src/ui/window/"]),
    ("fluent_bundle", &["src/wording/"]),
    ("memchr", &["src/import/"]),
    ("png", &["src/raster/"]),
    ("quick_xml", &["src/import/"]),
    ("rfd", &["src/ui/"]),
    ("resvg", &["src/export/"]),
    (
        "ron",
        &[
            "src/plan/",
            "src/store/",
            "src/import/mapping.rs",
            "src/session/settings.rs",
            "src/export/look.rs",
            "src/ui/theme/",
        ],
    ),
    ("rust_xlsxwriter", &["src/export/"]),
    ("serde_json", &["src/cli/", "src/export/pdf/", "src/import/"]),
    ("sha2", &["src/store/"]),
    ("softbuffer", &["src/ui/window/cpu/surface.rs"]),
    ("ttf_parser", &["src/export/"]),
    ("x11_dl", &["src/ui/window/screens.rs"]),
    ("typst", &["src/export/pdf.rs", "src/export/pdf/"]),
    ("typst_layout", &["src/export/pdf.rs"]),
    ("typst_pdf", &["src/export/pdf.rs"]),
    ("std::fs", &["src/store/", "src/session/"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                into.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    walk(&root.join("src"), &mut all);
    all.sort();
    all.into_iter().map(|(path, text)| (path.strip_prefix(root).unwrap().to_owned(), text)).collect()
}

/// The room a file lies in: `src/plan/goal.rs` lies in `plan`.
fn room_of(path: &Path) -> Option<String> {
    let first = path.strip_prefix("src").ok()?.components().next()?;
    let name = first.as_os_str().to_str()?.trim_end_matches(".rs");
    (!matches!(name, "lib" | "main")).then(|| name.to_owned())
}

/// Whether a file is compiled for tests only, as its parent says, or is part of
/// one that is. Tests may reach further than the room they stand in.
fn is_for_tests(path: &Path, all: &[(PathBuf, String)]) -> bool {
    let Some(name) = path.file_stem().and_then(|name| name.to_str()) else { return false };
    let folder = path.parent().unwrap_or(Path::new(""));
    let parents = [folder.join("mod.rs"), folder.with_extension("rs"), folder.join("lib.rs")];
    let says_so = |text: &String| {
        ["mod", "pub mod", "pub(crate) mod"]
            .iter()
            .any(|word| text.contains(&format!("#[cfg(test)]\n{word} {name};")))
    };
    let within = folder.with_extension("rs");
    all.iter().any(|(parent, text)| {
        parents.contains(parent) && says_so(text) || *parent == within && is_for_tests(parent, all)
    })
}

/// Every source file that is part of the program.
fn program() -> Vec<(PathBuf, String)> {
    let all = sources();
    all.iter().filter(|(path, _)| !is_for_tests(path, &all)).cloned().collect()
}

/// Code without comments and without its tests, which may reach further.
fn code_of(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The names that stand right after `root` in a text, also those in braces:
/// `use crate::{plan, store::Disk}` names `plan` and `store`.
fn names_after(root: &str, code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(root).filter(|(at, _)| starts_a_path(code, *at)) {
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            None => names.extend(first_name(rest)),
            Some(group) => names.extend(members(group).into_iter().filter_map(first_name)),
        }
    }
    names
}

/// The members of a group that has been opened, up to its closing brace.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn first_name(text: &str) -> Option<String> {
    let name: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

#[test]
fn names_are_found_alone_and_in_braces() {
    let names = names_after("crate::", "use crate::{plan::{a, b}, store};\nuse crate::edit::X; mycrate::y");
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["edit", "plan", "store"]);
}

#[test]
fn a_room_uses_only_the_rooms_it_may() {
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    for (path, text) in program() {
        let Some(room) = room_of(&path) else { continue };
        let rooms =
            allowed.get(room.as_str()).unwrap_or_else(|| panic!("{room} is not in the list of rooms"));
        for used in names_after("crate::", &code_of(&text)) {
            let fine = used == room || rooms.contains(&used.as_str());
            assert!(fine, "{} uses {used}, which {room} may not", path.display());
        }
    }
}

#[test]
fn the_list_of_rooms_goes_upwards_only() {
    for (at, (room, uses)) in ROOMS.iter().enumerate() {
        for used in *uses {
            let below = ROOMS[..at].iter().any(|(name, _)| name == used);
            assert!(below, "{room} uses {used}, which does not stand before it");
        }
    }
}

#[test]
fn each_crate_has_its_one_door() {
    for (path, text) in program() {
        let code = code_of(&text);
        for (name, doors) in DOORS {
            let named = match name.rsplit_once("::") {
                Some((module, item)) => names_after(&format!("{module}::"), &code).contains(item),
                None => !names_after(&format!("{name}::"), &code).is_empty(),
            };
            let place = path.to_string_lossy().replace('\\', "/");
            let fine = doors.iter().any(|door| place.starts_with(door));
            assert!(!named || fine, "{place} names {name}, whose door is {doors:?}");
        }
    }
}

fn starts_a_path(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{} does not open with what it is for", path.display());
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for (path, text) in program() {
        let lines = text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_lint_is_allowed_without_a_reason() {
    for (path, text) in sources() {
        assert!(!text.contains("#[allow("), "{} allows a lint; expect it with a reason", path.display());
    }
}
