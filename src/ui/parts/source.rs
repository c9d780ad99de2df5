//! Where a figure or a sentence was taken from, in words.

use crate::plan::source::Source;
use crate::ui::context::ViewCtx;

/// `Beskæftigelsesplan 2021, Lokale mål (Jobindsats)`; empty where no source is named.
pub fn source_text(ctx: &ViewCtx<'_>, source: Option<&Source>) -> String {
    source.map(|source| source.citation(&ctx.document.plan)).unwrap_or_default()
}
