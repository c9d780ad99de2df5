//! All that the typesetter can see: its template, the data, the charts and the
//! program's typefaces. There is no disk, no network and no clock.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::data::{Drawings, Pages};
use crate::export::ExportError;
use crate::export::letters::{PLAIN, STRONG};

const TEMPLATE: &str = include_str!("../../../assets/document/document.typ");
const DRAWINGS: &str = include_str!("../../../assets/document/drawings.typ");

/// What the typesetter knows besides the document. It is the same for all.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Row headers of tables are an addition of their own there.
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});
static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> =
        [PLAIN, STRONG].into_iter().filter_map(|bytes| Font::new(Bytes::new(bytes), 0)).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// The files of one document.
pub(super) struct Files {
    main: FileId,
    template: Source,
    files: HashMap<FileId, Bytes>,
}

impl Files {
    /// The template, the data and the charts under the names the data gives them. The
    /// names are the same for every document, for each is kept for good.
    pub fn of(pages: &Pages) -> Result<Self, ExportError> {
        Self::with((named("/document.typ")?, TEMPLATE), &pages.document, &pages.charts)
    }

    /// The same of drawings, each a page.
    pub fn of_drawings(drawings: &Drawings) -> Result<Self, ExportError> {
        Self::with((named("/drawings.typ")?, DRAWINGS), &drawings.document, &drawings.files)
    }

    fn with(
        (main, template): (FileId, &str),
        data: &impl Serialize,
        drawn: &[(String, String)],
    ) -> Result<Self, ExportError> {
        let data =
            serde_json::to_vec(data).map_err(|error| ExportError::Document { reason: error.to_string() })?;
        let mut files = HashMap::from([(named("/data.json")?, Bytes::new(data))]);
        for (name, svg) in drawn {
            files.insert(named(name)?, Bytes::from_string(svg.clone()));
        }
        Ok(Self { main, template: Source::new(main, template.to_owned()), files })
    }
}

fn named(path: &str) -> Result<FileId, ExportError> {
    let path = VirtualPath::new(path).map_err(|error| ExportError::Document { reason: error.to_string() })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Files {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main { Ok(self.template.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
