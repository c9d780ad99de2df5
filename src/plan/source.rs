//! Where a figure or a sentence was taken from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::day::read_some_day;
use super::id::PublicationId;
use super::list::Entry;

/// A document that figures were taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Its name in this plan.
    pub id: PublicationId,
    /// Its title, as printed.
    pub title: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The day it bears, when it bears one.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub date: Option<NaiveDate>,
}

impl Entry for Publication {
    type Id = PublicationId;
    fn id(&self) -> PublicationId {
        self.id
    }
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document.
    pub publication: PublicationId,
    /// The heading it stands under.
    pub section: String,
    /// Who the document itself names as its source, such as Jobindsats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}

impl Source {
    /// The place as it is cited: `Beskæftigelsesplan 2021, Lokale mål (Jobindsats)`.
    pub fn citation(&self, plan: &Plan) -> String {
        let publication = plan.publications.get(self.publication);
        let title = publication.map(|publication| publication.title.as_str()).unwrap_or_default();
        let place = [title, &self.section].into_iter().filter(|part| !part.is_empty());
        let place = place.collect::<Vec<_>>().join(", ");
        match &self.provider {
            Some(provider) => format!("{place} ({provider})"),
            None => place,
        }
    }
}
