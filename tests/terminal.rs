//! The terminal commands as a script sees them: the real program on copies of
//! plans, its exit status, and what it prints.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use planbord::store::lock::{Claim, Holder, claim};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

const EXAMPLE: &str = include_str!("terminal/example.ron");
const EVERY_KIND: &str = include_str!("terminal/every_kind.ron");
const SAMPLE: &str = include_str!("../sample-data/aabenraa-2021.ron");

/// A folder with `plan.ron` in it, to run the program in.
struct Place {
    folder: TempDir,
    home: TempDir,
}

impl Place {
    fn with(plan: impl AsRef<[u8]>) -> Self {
        let place = Self { folder: TempDir::new().unwrap(), home: TempDir::new().unwrap() };
        fs::write(place.path("plan.ron"), plan).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_planbord"));
        command.args(args).current_dir(self.folder.path()).stdin(Stdio::null());
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"]
        {
            command.env(home, self.home.path());
        }
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(display);
        }
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().unwrap())
    }

    /// Every file below the folder, by its name and content.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        walk(self.folder.path(), &mut files);
        files.sort();
        files
    }

    fn take(&self) -> Ran {
        self.run(&["snapshot", "take", "plan.ron", "--meeting", "2020-09-07", "--item", "67"])
    }

    /// The one file in the folder of snapshots.
    fn snapshot(&self) -> PathBuf {
        let mut entries = fs::read_dir(self.path("plan.snapshots")).unwrap();
        entries.next().unwrap().unwrap().path()
    }
}

fn walk(folder: &Path, into: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, into);
        } else {
            let bytes = fs::read(&path).unwrap();
            into.push((path, bytes));
        }
    }
}

/// What came of running the program.
#[derive(Debug)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    #[track_caller]
    fn is(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// It could not be done, and one line says why.
    #[track_caller]
    fn failed_saying(self, part: &str) {
        let ran = self.is(2);
        assert_eq!((ran.out.as_str(), ran.err.lines().count()), ("", 1), "{}", ran.err);
        assert!(ran.err.contains(part), "{part} is not in {}", ran.err);
    }

    #[track_caller]
    fn says(&self, part: &str) {
        assert!(self.out.contains(part), "{part} is not in {}", self.out);
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// The files that must be refused.
fn broken() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/broken");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension() == Some(OsStr::new("ron")));
    files.sort();
    files
}

/// Whether a text holds `plan.ron:12:4`.
fn has_position(text: &str) -> bool {
    text.split("plan.ron:").skip(1).any(|rest| {
        let mut numbers = rest.split(|c: char| !c.is_ascii_digit());
        let mut next = || numbers.next().is_some_and(|digits| digits.parse::<u32>().is_ok());
        next() && next()
    })
}

#[test]
fn a_plan_without_errors_is_fine_and_its_findings_are_listed() {
    let place = Place::with(SAMPLE);
    let before = place.files();
    let ran = place.run(&["check", "plan.ron"]).is(0);
    ran.says("bemærkning: Mål 4, måling ”Antal på kontant- og uddannelseshjælp”, frist");
    ran.says("0 fejl, ");
    let ran = place.run(&["check", "plan.ron", "--lang", "en"]).is(0);
    ran.says("note: Goal 4, measure “Antal på kontant- og uddannelseshjælp”, deadline");
    assert_eq!(place.files(), before);
}

#[test]
fn a_reference_to_nothing_is_an_error_with_its_line_and_column() {
    let place = Place::with(EXAMPLE.replace(r#"focus_area: "f1""#, r#"focus_area: "f13""#));
    let ran = place.run(&["check", "plan.ron"]).is(1);
    ran.says("plan.ron:21:21\nfejl: Mål 8, fokusområde\n  Der henvises til f13, som ikke findes.");
    ran.says("1 fejl, ");
    let json = place.run(&["check", "plan.ron", "--json"]).is(1).json();
    let error = &json["findings"][0];
    assert_eq!(
        (&json["errors"], &error["severity"], &error["kind"]),
        (&1.into(), &"error".into(), &"no-such".into())
    );
    assert_eq!((&error["line"], &error["column"]), (&21.into(), &21.into()));
    assert_eq!(error["path"], "plan.goals[0].focus_area");
}

#[test]
fn errors_that_are_not_listed_are_counted() {
    let line = r#"Line((id: "r7", label: "x", cells: (1, 2))),"#;
    let rows = format!("rows: [{}", line.repeat(60));
    let place = Place::with(EXAMPLE.replacen("rows: [", &rows, 1));
    let json = place.run(&["check", "plan.ron", "--json"]).is(1).json();
    // 60 lines with the id of another, each with a cell too many.
    assert_eq!((&json["errors"], &json["unlisted_errors"]), (&120.into(), &20.into()));
    place.run(&["check", "plan.ron"]).is(1).says("20 fejl");
}

#[test]
fn every_broken_file_is_refused_with_line_and_column_and_left_alone() {
    for file in broken() {
        let place = Place::with(fs::read(&file).unwrap());
        let before = place.files();
        let ran = place.run(&["check", "plan.ron"]);
        let told = match ran.status {
            1 => ran.is(1).out,
            _ => {
                let ran = ran.is(2);
                assert_eq!((ran.out.as_str(), ran.err.lines().count()), ("", 1), "{}", file.display());
                ran.err
            }
        };
        assert!(has_position(&told), "{}: {told}", file.display());
        assert_eq!(place.files(), before, "{}", file.display());
    }
}

#[test]
fn no_command_does_anything_with_a_broken_file() {
    for file in broken() {
        let place = Place::with(fs::read(&file).unwrap());
        let before = place.files();
        let ran = [
            place.run(&["show", "plan.ron", "--json"]),
            place.run(&["snapshot", "list", "plan.ron"]),
            place.run(&["snapshot", "verify", "plan.ron"]),
            place.take(),
        ];
        for ran in ran {
            assert!(has_position(&ran.err), "{}: {}", file.display(), ran.err);
            ran.failed_saying("plan.ron");
        }
        assert_eq!(place.files(), before, "{}", file.display());
    }
}

#[test]
fn a_file_that_is_not_there_is_told_with_its_path() {
    let place = Place::with(EXAMPLE);
    place.run(&["check", "no/such.ron"]).failed_saying("no/such.ron: Filen findes ikke.");
    place
        .run(&["show", "no/such.ron", "--lang", "en"])
        .failed_saying("no/such.ron: The file does not exist.");
    place.run(&["check", "."]).failed_saying(".: ");
    place.run(&["check", "plan.ron/x"]).failed_saying("plan.ron/x: ");
}

#[test]
fn a_command_that_is_not_understood_has_status_2_and_help_0() {
    let place = Place::with(EXAMPLE);
    for args in [
        &["chekc", "plan.ron", "x"][..],
        &["check"],
        &["check", "plan.ron", "--lang", "de"],
        &["snapshot", "take", "plan.ron", "--item", "67"],
        &["snapshot", "take", "plan.ron", "--meeting", "2020-02-30", "--item", "67"],
        &["draw", "plan.ron", "--size", "0x0", "-o", "a.png"],
    ] {
        assert!(place.run(args).is(2).out.is_empty(), "{args:?}");
    }
    place.run(&["--help"]).is(0).says("check");
    place.run(&["snapshot", "take", "--help"]).is(0).says("--meeting");
    place.run(&["--version"]).is(0).says(env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_plan_in_short_is_shown_in_both_languages() {
    let place = Place::with(EVERY_KIND);
    for lang in ["da", "en"] {
        let show = place.run(&["show", "plan.ron", "--lang", lang]).is(0).out;
        insta::assert_snapshot!(format!("show_{lang}"), show);
        let check = place.run(&["check", "plan.ron", "--lang", lang]).is(0).out;
        insta::assert_snapshot!(format!("check_{lang}"), check);
    }
}

#[test]
fn json_of_a_plan_with_everything_is_what_it_was() {
    let place = Place::with(EVERY_KIND);
    insta::assert_snapshot!("show_json", place.run(&["show", "plan.ron", "--json"]).is(0).out);
    insta::assert_snapshot!("check_json", place.run(&["check", "plan.ron", "--json"]).is(0).out);
}

#[test]
fn a_title_cannot_command_the_terminal() {
    let place = Place::with(EVERY_KIND);
    for command in ["show", "check"] {
        let ran = place.run(&[command, "plan.ron"]).is(0);
        assert!(!ran.out.contains('\u{1b}'));
        assert!(!place.run(&[command, "plan.ron", "--json"]).is(0).out.contains('\u{1b}'));
    }
}

#[test]
fn the_sample_fits_a_terminal() {
    let place = Place::with(SAMPLE);
    for command in ["show", "check"] {
        for lang in ["da", "en"] {
            let ran = place.run(&[command, "plan.ron", "--lang", lang]).is(0);
            let wide: Vec<_> = ran.out.lines().filter(|line| line.chars().count() > 80).collect();
            assert!(wide.is_empty(), "{wide:#?}");
        }
    }
}

#[test]
fn the_sample_is_shown_with_its_figures() {
    let place = Place::with(SAMPLE);
    let ran = place.run(&["show", "plan.ron"]).is(0);
    for part in
        ["Beskæftigelsesplan 2021", "højst 465, i 2021", "509.392", "914 (maj 2013)", "702 (maj 2019)"]
    {
        ran.says(part);
    }
    ran.says("10 punkter, 10 med beslutning");
    let json = place.run(&["show", "plan.ron", "--json"]).is(0).json();
    let count = |list: &str| json[list].as_array().unwrap().len();
    assert_eq!([count("goals"), count("tables"), count("series"), count("meetings")], [16, 1, 56, 1]);
    let support = &json["tables"][0]["totals"][1];
    assert_eq!((&support["printed"], &support["computed"]), (&509_392.into(), &509_392.into()));
    assert_eq!(json["meetings"][0]["items"][7]["case_number"], "19/62627");
}

#[test]
fn a_snapshot_is_taken_and_the_plan_refers_to_it_by_the_digest_of_its_file() {
    let place = Place::with(SAMPLE);
    let ran = place.take().is(0);
    let file = place.snapshot();
    let digest = format!("{:x}", Sha256::digest(fs::read(&file).unwrap()));
    // As `sha256sum` prints it, so that it can check it.
    assert_eq!(ran.out, format!("{digest}  {}\n", file.canonicalize().unwrap().display()));
    assert_eq!(ran.err, "Øjebliksbillede 1 er taget til punkt 67 på mødet 07-09-2020.\n");
    assert!(fs::read_to_string(place.path("plan.ron")).unwrap().contains(&digest));
    assert_eq!(fs::read_to_string(place.path("plan.ron.bak")).unwrap(), SAMPLE);
    assert!(fs::metadata(&file).unwrap().permissions().readonly());
    let left: Vec<_> =
        place.files().into_iter().filter(|(path, _)| path.to_string_lossy().contains(".lock")).collect();
    assert!(left.is_empty() || cfg!(not(unix)), "{left:?}");
}

#[test]
fn snapshots_are_listed_and_proved() {
    let place = Place::with(SAMPLE);
    place.run(&["snapshot", "list", "plan.ron"]).is(0).says("Planen har ingen øjebliksbilleder.");
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("Planen har ingen øjebliksbilleder.");
    place.take().is(0);
    place.take().is(0);
    let ran = place.run(&["snapshot", "list", "plan.ron", "--lang", "en"]).is(0);
    ran.says("002-2020-09-07-punkt-67.ron");
    ran.says("for item 67 of the meeting 07 Sep 2020");
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("Alle 2 øjebliksbilleder er uændrede.");
    place.run(&["check", "plan.ron"]).is(0);
}

#[test]
fn a_changed_or_missing_snapshot_has_status_1() {
    let place = Place::with(SAMPLE);
    place.take().is(0);
    let file = place.snapshot();
    let text = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    let ran = place.run(&["snapshot", "verify", "plan.ron"]).is(1);
    ran.says("mangler");
    ran.says("1 øjebliksbillede er ændret eller mangler.");

    fs::write(&file, text.replace("509392", "509393")).unwrap();
    place.run(&["snapshot", "verify", "plan.ron", "--lang", "en"]).is(1).says("changed");
    let json = place.run(&["snapshot", "verify", "plan.ron", "--json"]).is(1).json();
    assert_eq!((&json["unchanged"], &json["broken"]), (&0.into(), &1.into()));
    let found = format!("{:x}", Sha256::digest(fs::read(&file).unwrap()));
    assert_eq!(
        (&json["snapshots"][0]["verdict"], &json["snapshots"][0]["found"]),
        (&"changed".into(), &found.into())
    );

    fs::write(&file, text).unwrap();
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("Planens øjebliksbillede er uændret.");
}

#[test]
fn a_file_that_is_none_of_the_snapshots_is_pointed_out_and_no_error() {
    let place = Place::with(SAMPLE);
    place.take().is(0);
    fs::write(place.path("plan.snapshots/note.txt"), "").unwrap();
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("note.txt ligger i mappen");
    let json = place.run(&["snapshot", "verify", "plan.ron", "--json"]).is(0).json();
    assert_eq!(json["strangers"], serde_json::json!(["note.txt"]));
}

#[test]
fn what_is_not_on_the_agenda_is_told_with_what_is() {
    let place = Place::with(SAMPLE);
    let take =
        |meeting, item| place.run(&["snapshot", "take", "plan.ron", "--meeting", meeting, "--item", item]);
    take("2020-09-08", "67")
        .failed_saying("Planen har intet møde 08-09-2020. Den har møder disse dage: 2020-09-07.");
    take("2020-09-07", "99").failed_saying("Det har disse punkter: 60, 61, 62, 63, 64, 65, 66, 67, 68, 69.");
    assert_eq!(fs::read_to_string(place.path("plan.ron")).unwrap(), SAMPLE);
    assert!(!place.path("plan.snapshots").exists());
}

#[test]
fn an_item_is_found_in_the_second_meeting_of_a_day() {
    let place = Place::with(EVERY_KIND);
    place.run(&["snapshot", "take", "plan.ron", "--meeting", "2020-09-07", "--item", "9"]).is(0);
    let json = place.run(&["snapshot", "list", "plan.ron", "--json"]).is(0).json();
    assert_eq!(json["snapshots"][0]["meeting"]["id"], "m54");
}

#[test]
fn a_plan_that_somebody_has_open_is_not_frozen_but_can_be_read() {
    let place = Place::with(SAMPLE);
    let since = "2020-09-01T12:00:00".parse().unwrap();
    let holder = Holder { user: "mette".into(), host: "pc-12".into(), process: 1, since };
    let Claim::Held(_lock) = claim(&place.path("plan.ron"), &holder).unwrap() else { panic!("no lock") };
    place.take().failed_saying("mette på pc-12");
    assert!(!place.path("plan.snapshots").exists());
    place.run(&["check", "plan.ron"]).is(0);
    place.run(&["snapshot", "verify", "plan.ron"]).is(0);
}

#[test]
fn unsaved_work_of_another_run_is_not_overwritten_by_a_snapshot() {
    let place = Place::with(EXAMPLE);
    let recovery = format!(
        "(version: 1, taken: \"2020-09-01T12:00:00\", document: {})",
        EXAMPLE.replace("Loft over", "Grænse for")
    );
    fs::write(place.path(".plan.ron.recovery"), &recovery).unwrap();
    place.take().failed_saying("ikke-gemt arbejde");
    assert_eq!(fs::read_to_string(place.path(".plan.ron.recovery")).unwrap(), recovery);
}

#[test]
fn comments_that_go_are_told_of_beside_the_answer() {
    let place = Place::with(format!("// Agreed with the chair.\n{EXAMPLE}"));
    let ran = place.take().is(0);
    assert_eq!(ran.out.lines().count(), 1);
    assert!(ran.err.contains("plan.ron indeholder kommentarer"), "{}", ran.err);
}

#[test]
fn the_files_that_a_script_goes_through_are_not_remembered() {
    let place = Place::with(SAMPLE);
    place.take().is(0);
    place.run(&["show", "plan.ron"]).is(0);
    let mut files = Vec::new();
    walk(place.home.path(), &mut files);
    assert_eq!(files, []);
}

#[test]
fn nobody_reading_on_is_not_an_error() {
    let place = Place::with(SAMPLE);
    for args in [&["show", "plan.ron"][..], &["check", "plan.ron", "--json"], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = place.command(args).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_an_error() {
    let place = Place::with(SAMPLE);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = place.command(&["show", "plan.ron"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    Ran::of(output).failed_saying("");
}

/// The example of the README whose schema is `schema`.
fn readme_example(schema: &str) -> String {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let mut blocks = readme.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks
        .find(|block| block.contains(&format!("\"{schema}\"")))
        .unwrap_or_else(|| panic!("no {schema}"))
        .to_owned()
}

/// What is another at every run is as in the README.
fn masked(out: &str, digest: &str) -> String {
    let day = |line: &str| match line.split_once("\"taken\": ") {
        Some((indent, _)) => format!("{indent}\"taken\": \"2020-09-01T12:00:00\",\n"),
        None => format!("{line}\n"),
    };
    let readme = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
    out.lines().map(day).collect::<String>().replace(digest, readme)
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let place = Place::with(EXAMPLE);
    for (command, schema) in [("check", "planbord.check/1"), ("show", "planbord.show/1")] {
        let ran = place.run(&[command, "plan.ron", "--json", "--lang", "en"]).is(0);
        assert_eq!(ran.out, readme_example(schema));
    }
    let taken = place.take().is(0).out;
    let digest = taken.split(' ').next().unwrap();
    for (command, schema) in [("list", "planbord.snapshots/1"), ("verify", "planbord.verify/1")] {
        let ran = place.run(&["snapshot", command, "plan.ron", "--json"]).is(0);
        assert_eq!(masked(&ran.out, digest), readme_example(schema));
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod window {
    use super::*;

    #[test]
    fn without_a_display_the_program_says_so_and_what_works_instead() {
        let place = Place::with(EXAMPLE);
        for args in [&[][..], &["plan.ron"]] {
            place.run(args).failed_saying("planbord check");
        }
        let place = Place::with(EXAMPLE);
        let settings = place.home.path().join("planbord");
        fs::create_dir_all(&settings).unwrap();
        fs::write(settings.join("settings.ron"), "(language: English)").unwrap();
        place.run(&[]).failed_saying("planbord check");
    }

    #[test]
    fn a_display_that_does_not_answer_is_told_in_one_line() {
        let place = Place::with(EXAMPLE);
        let output = place.command(&["plan.ron"]).env("DISPLAY", ":9999").output().unwrap();
        Ran::of(output).failed_saying("planbord check");
    }
}
