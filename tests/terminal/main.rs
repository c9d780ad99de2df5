//! The terminal commands as a script sees them: the real program on copies of
//! plans, its exit status, and what it prints.

use std::fs;
use std::process::Stdio;

mod budget;
mod cases;
mod charts;
mod compare;
mod export;
mod frozen;
mod goals;
mod import;
mod readme;
mod slides;
mod support;

use support::{EVERY_KIND, EXAMPLE, Place, Ran, SAMPLE, broken, has_position, plans_in, walk};

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
    ran.says("plan.ron:27:21\nfejl: Mål 8, fokusområde\n  Der henvises til f13, som ikke findes.");
    ran.says("1 fejl, ");
    let json = place.run(&["check", "plan.ron", "--json"]).is(1).json();
    let error = &json["findings"][0];
    assert_eq!(
        (&json["errors"], &error["severity"], &error["kind"]),
        (&1.into(), &"error".into(), &"no-such".into())
    );
    assert_eq!((&error["line"], &error["column"]), (&27.into(), &21.into()));
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
            place.run(&["goals", "plan.ron"]),
            place.run(&["budget", "plan.ron"]),
            place.run(&["cases", "plan.ron"]),
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
        &["goals"],
        &["goals", "plan.ron", "--on"],
        &["snapshot", "take", "plan.ron", "--item", "67"],
        &["snapshot", "verify", "plan.ron", "--on", "2020-09-07"],
        &["snapshot", "take", "plan.ron", "--meeting", "2020-02-30", "--item", "67"],
        &["draw", "plan.ron", "--size", "0x0", "-o", "a.png"],
    ] {
        assert!(place.run(args).is(2).out.is_empty(), "{args:?}");
    }
    place.run(&["--help"]).is(0).says("Judge every goal, and say why");
    place.run(&["goals", "--help"]).is(0).says("--on <DAY>");
    place.run(&["snapshot", "take", "--help"]).is(0).says("--meeting");
    place.run(&["--version"]).is(0).says(env!("CARGO_PKG_VERSION"));
}

/// The day on which the plan of every kind is judged.
const DAY: &str = "2021-07-01";

#[test]
fn a_plan_of_every_kind_is_told_in_both_languages() {
    let place = Place::with(EVERY_KIND);
    for command in ["show", "check", "goals"] {
        for lang in ["da", "en"] {
            let told = place.run(&[command, "plan.ron", "--on", DAY, "--lang", lang]).is(0).out;
            insta::assert_snapshot!(format!("{command}_{lang}"), told);
        }
    }
}

#[test]
fn json_of_a_plan_with_everything_is_what_it_was() {
    let place = Place::with(EVERY_KIND);
    for command in ["show", "check", "goals"] {
        let told = place.run(&[command, "plan.ron", "--json", "--on", DAY]).is(0).out;
        insta::assert_snapshot!(format!("{command}_json"), told);
    }
}

#[test]
fn what_is_no_day_is_refused_and_told_by_every_command_that_judges() {
    let place = Place::with(EXAMPLE);
    for command in ["check", "show", "goals", "draw"] {
        for day in ["2020-02-30", "07-09-2020", "2020-9-7", "i dag", "2200-01-01"] {
            let mut args = vec![command, "plan.ron", "--on", day];
            args.extend(["-o", "plan.png"].iter().filter(|_| command == "draw"));
            let ran = place.run(&args).is(2);
            assert!(ran.out.is_empty() && ran.err.contains(day), "{ran:?}");
            assert!(ran.err.contains("expected a day such as 2020-09-07"), "{ran:?}");
        }
    }
}

#[test]
fn without_a_day_it_is_today() {
    let place = Place::with(EXAMPLE);
    let today = || chrono::Local::now().date_naive().to_string();
    for command in ["check", "show", "goals"] {
        let before = today();
        let json = place.run(&[command, "plan.ron", "--json"]).is(0).json();
        assert!(json["on"] == before.as_str() || json["on"] == today().as_str(), "{command}: {}", json["on"]);
    }
}

#[cfg(feature = "window")]
#[test]
fn a_picture_of_a_day_has_the_same_bytes_whenever_it_is_drawn() {
    let place = Place::with(SAMPLE);
    let draw = |output: &str| {
        let args =
            ["draw", "plan.ron", "--view", "goals", "--size", "500x300", "--on", "2020-09-07", "-o", output];
        place.run(&args).is(0);
        fs::read(place.path(output)).unwrap()
    };
    let first = draw("first.png");
    assert!(first.starts_with(b"\x89PNG"));
    assert_eq!(first, draw("second.png"));
}

#[test]
fn a_title_cannot_command_the_terminal() {
    let place = Place::with(EVERY_KIND);
    for command in ["show", "check", "goals"] {
        let ran = place.run(&[command, "plan.ron"]).is(0);
        assert!(!ran.out.contains('\u{1b}'));
        assert!(!place.run(&[command, "plan.ron", "--json"]).is(0).out.contains('\u{1b}'));
    }
}

#[test]
fn every_sample_fits_a_terminal() {
    for file in plans_in("sample-data") {
        let place = Place::with(fs::read(&file).unwrap());
        for command in ["show", "check", "goals"] {
            for lang in ["da", "en"] {
                let ran = place.run(&[command, "plan.ron", "--on", "2020-09-07", "--lang", lang]).is(0);
                let wide: Vec<_> = ran.out.lines().filter(|line| line.chars().count() > 80).collect();
                assert!(wide.is_empty(), "{}: {wide:#?}", file.display());
            }
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
    assert_eq!([count("tables"), count("meetings")], [6, 1]);
    let support = &json["tables"][0]["totals"][1];
    assert_eq!((&support["printed"], &support["computed"]), (&509_392.into(), &509_392.into()));
    assert_eq!(json["meetings"][0]["items"][7]["case_number"], "19/62627");
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
    for args in
        [&["show", "plan.ron"][..], &["goals", "plan.ron"], &["check", "plan.ron", "--json"], &["--help"]]
    {
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
