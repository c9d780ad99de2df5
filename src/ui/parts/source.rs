//! Where a figure or a sentence was taken from, in words.

use crate::plan::source::Source;
use crate::ui::context::ViewCtx;

/// `Beskæftigelsesplan 2021, Lokale mål (Jobindsats)`; empty where no source is named.
pub fn source_text(ctx: &ViewCtx<'_>, source: Option<&Source>) -> String {
    let Some(source) = source else { return String::new() };
    let publication = ctx.document.plan.publications.get(source.publication);
    let title = publication.map(|publication| publication.title.as_str()).unwrap_or_default();
    let place = [title, &source.section].into_iter().filter(|part| !part.is_empty());
    let place = place.collect::<Vec<_>>().join(", ");
    match &source.provider {
        Some(provider) => format!("{place} ({provider})"),
        None => place,
    }
}
