//! Documents that were made with something let through, as JSON.

use serde::Serialize;

use crate::meeting::release::{Form, LetThrough, Release, Subject};

/// One such document.
#[derive(Debug, Serialize)]
pub struct ShownRelease {
    at: String,
    title: String,
    meeting: Option<String>,
    item: Option<String>,
    form: &'static str,
    format: String,
    snapshot: Option<String>,
    sha256: String,
    let_through: Vec<Passed>,
}

#[derive(Debug, Serialize)]
struct Passed {
    code: String,
    place: String,
    sentence: String,
}

impl ShownRelease {
    /// The document as it is recorded.
    pub fn of(release: &Release) -> Self {
        let Release { at, title, of, format, snapshot, file, let_through } = release;
        let (item, form) = match of {
            Subject::Item(_, item, form) => (Some(item.to_string()), form_name(*form)),
            Subject::Meeting(_, form) => (None, form_name(*form)),
            Subject::Goals => (None, "goals"),
        };
        let passed = |LetThrough { code, place, sentence }: &LetThrough| Passed {
            code: code.clone(),
            place: place.clone(),
            sentence: sentence.clone(),
        };
        Self {
            at: at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            title: title.clone(),
            meeting: of.meeting().map(|id| id.to_string()),
            item,
            form,
            format: format.clone(),
            snapshot: snapshot.map(|digest| digest.to_string()),
            sha256: file.to_string(),
            let_through: let_through.iter().map(passed).collect(),
        }
    }
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Agenda => "agenda",
        Form::Minutes => "minutes",
        Form::RunningOrder => "running-order",
    }
}
