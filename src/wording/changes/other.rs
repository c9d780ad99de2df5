//! Changed fields that are no plain texts: shown as texts where that says what
//! changed, and otherwise only named.

use super::{Both, measure_of};
use crate::analysis::compare::{Field, Thing};
use crate::document::Document;
use crate::meeting::agenda::Attachment;
use crate::meeting::{AgendaItem, Meeting};
use crate::wording::Words;

impl Words {
    pub(super) fn other(&self, both: Both<'_>, thing: Thing, field: Field) -> String {
        let written = |document: &Document| match thing {
            Thing::Plan => (field == Field::Period).then(|| self.period(document.plan.period)),
            Thing::Measure(..) => self.of_measure(document, thing, field),
            Thing::Series(id) => {
                let series = document.plan.series.get(id)?;
                match field {
                    Field::Unit => Some(self.unit(&series.unit).into_owned()),
                    Field::Decimals => Some(series.decimals.to_string()),
                    Field::Exactness => Some(self.exactness(series.exactness).into_owned()),
                    _ => None,
                }
            }
            Thing::Table(id) if field == Field::Sign => {
                Some(self.sign(document.plan.budget.get(id)?.sign).into_owned())
            }
            Thing::Meeting(id) => self.of_meeting(document.meetings.get(id)?, field),
            Thing::Item(meeting, id) => of_item(document.meetings.get(meeting)?.items.get(id)?, field),
            _ => None,
        };
        match (written(both.old), written(both.new)) {
            (Some(old), Some(new)) if lists_names(field) => self.texts(field, &old, &new),
            (Some(old), Some(new)) if old != new => {
                self.field_old_to_new(&self.field(field), &self.or_none(old), &self.or_none(new))
            }
            _ => self.field_changed(field),
        }
    }

    fn or_none(&self, text: String) -> String {
        if text.is_empty() { self.text("changes-none").into_owned() } else { text }
    }

    fn of_measure(&self, document: &Document, thing: Thing, field: Field) -> Option<String> {
        let measure = measure_of(document, thing)?;
        match field {
            Field::Unit => Some(self.unit(&measure.unit).into_owned()),
            Field::Series => {
                let series = measure.series.and_then(|id| document.plan.series.get(id));
                Some(series.map(|series| self.quoted(&series.title)).unwrap_or_default())
            }
            _ => None,
        }
    }

    fn of_meeting(&self, meeting: &Meeting, field: Field) -> Option<String> {
        match field {
            Field::Date => Some(self.day_short(meeting.date)),
            Field::Start => Some(meeting.start.map(|start| self.time(start)).unwrap_or_default()),
            Field::Members => Some(meeting.members.join(", ")),
            Field::Absent => Some(meeting.absent.join(", ")),
            _ => None,
        }
    }
}

fn of_item(item: &AgendaItem, field: Field) -> Option<String> {
    let titles = |list: &[Attachment]| list.iter().map(|a| a.title.as_str()).collect::<Vec<_>>().join(", ");
    match field {
        Field::Recommendation => Some(item.recommendation.join("; ")),
        Field::Absent => Some(item.absent.join(", ")),
        Field::Attachments => Some(titles(&item.attachments)),
        _ => None,
    }
}

/// Whether the field is shown between quotation marks, and only where it differs.
fn lists_names(field: Field) -> bool {
    matches!(field, Field::Members | Field::Absent | Field::Recommendation | Field::Attachments)
}
