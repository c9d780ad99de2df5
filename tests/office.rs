//! Documents opened by another program: LibreOffice reads the Word document and the
//! workbook, where it is installed. Elsewhere these tests have nothing to ask.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Where LibreOffice is, if it is.
fn soffice() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join("soffice")).find(|file| file.is_file())
}

/// The text of a document that `planbord export` writes, as LibreOffice reads it; `None`
/// where there is no LibreOffice.
fn read_by_another(asked: &[&str], format: &str, as_text: &str) -> Option<String> {
    let soffice = soffice()?;
    let folder = TempDir::new().unwrap();
    // What is let through is recorded in the plan.
    let plan = folder.path().join("plan.ron");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/aabenraa-2021.ron"), &plan).unwrap();
    let document = folder.path().join("document").with_extension(format);
    let exported = Command::new(env!("CARGO_BIN_EXE_planbord"))
        .arg("export")
        .arg(plan)
        .args(asked)
        .args(["--on", "2020-09-07", "--format", format, "-o"])
        .arg(&document)
        .output()
        .unwrap();
    assert!(exported.status.success(), "{}", String::from_utf8_lossy(&exported.stdout));
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let converted = Command::new(soffice)
        .args([&profile, "--headless", "--convert-to", as_text, "--outdir"])
        .arg(folder.path())
        .arg(&document)
        .output()
        .unwrap();
    let ending = as_text.split(':').next().unwrap();
    let text = fs::read(document.with_extension(ending));
    let text = text.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&converted.stderr)));
    Some(String::from_utf8_lossy(&text).replace('\u{a0}', " "))
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part} in\n{text}");
    }
}

#[test]
fn the_minutes_are_read_as_a_word_document() {
    let asked = ["--meeting", "2020-09-07", "--as", "minutes", "--accept", "minutes"];
    let Some(text) = read_by_another(&asked, "docx", "txt:Text (encoded):UTF8") else { return };
    says(
        &text,
        &[
            "Referat: Arbejdsmarkedsudvalget d. 07-09-2020",
            "Punkt 67: Beskæftigelsesplan 2021",
            "Sagsfremstilling",
            "Godkendt med de faldne bemærkninger om prioriteret opgave og resume.",
            "Afbud: Kim Brandt.",
        ],
    );
}

#[test]
fn the_report_on_goals_is_read_as_a_workbook() {
    let Some(text) = read_by_another(&["--report", "goals"], "xlsx", "html") else { return };
    says(&text, &["Loft over jobafklaring og sygedagpenge", "Hvordan det går med hvert mål"]);
}
