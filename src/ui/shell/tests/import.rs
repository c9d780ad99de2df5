//! Figures that come into the window: by a dropped file and from the clipboard.

use super::*;
use crate::session::Importing;

/// The plan has 778 (May 2018) of it.
const TABLE: &str = "Område;Periode;Langtidsforsørgede\nAabenraa;maj 2018;780\nAabenraa;maj 2020;689\n";

/// A file as the system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_file(harness: &mut Harness<'_, Desk>, path: &Path) {
    harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    harness.step();
    harness.step();
}

/// Draws until the file on its way has been read.
fn read(harness: &mut Harness<'_, Desk>) {
    for _ in 0..500 {
        if !matches!(harness.state_mut().app().session().importing(), Some(Importing::Reading { .. })) {
            break;
        }
        // Files are read on a thread of their own.
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.step();
    }
    harness.run();
}

#[test]
fn figures_are_got_from_a_dropped_file_and_taken_in_as_one_step() {
    let mut harness = window([1280.0, 800.0]);
    let table = harness.state().folder.path().join("tal.csv");
    std::fs::write(&table, TABLE).unwrap();
    drop_file(&mut harness, &table);
    read(&mut harness);
    assert_eq!(harness.state_mut().app().view(), View::Series);
    harness.get_by_role_and_label(Role::Button, "Tag 2 tal ind i planen").click();
    harness.run();
    sees(&harness, "tal.csv: tal i 1 serie, 1 nyt tal, 1 revideret tal.");
    sees(&harness, "Hentes fra Jobindsats, tal.csv");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(!harness.state_mut().app().session().is_changed());
}

#[test]
fn a_plan_that_is_dropped_is_opened() {
    let mut harness = window([1280.0, 800.0]);
    let other = harness.state().folder.path().join("anden.RON");
    std::fs::copy(harness.state().plan(), &other).unwrap();
    drop_file(&mut harness, &other);
    harness.run();
    let path = harness.state_mut().app().session().path().unwrap().to_owned();
    assert_eq!(path.file_name().unwrap(), "anden.RON");
}

#[test]
fn figures_that_are_dropped_where_there_is_no_plan_say_so() {
    let mut harness = window([1280.0, 800.0]);
    let folder = harness.state().folder.path().to_owned();
    harness.state_mut().session = Some(Session::new(world(&folder)));
    harness.run();
    drop_file(&mut harness, &folder.join("tal.csv"));
    harness.run();
    sees(&harness, "Der er ingen plan at hente tal til.");
}

#[test]
fn a_copied_table_becomes_series_and_goes_into_no_field() {
    let mut harness = window([1280.0, 800.0]);
    harness.state_mut().app().show(View::Goals);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Målet").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::V);
    harness.step();
    harness.step();
    harness.event(egui::Event::Paste(TABLE.replace(';', "\t")));
    harness.step();
    read(&mut harness);
    sees(&harness, "Det indsatte");
    assert_eq!(harness.state_mut().app().view(), View::Series);
    assert!(!harness.state_mut().app().session().is_changed());
}

#[test]
fn that_nothing_was_copied_is_said() {
    let mut harness = window([1280.0, 800.0]);
    harness.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::V);
    harness.run();
    sees(&harness, "Der er ingen tekst at indsætte.");
}
