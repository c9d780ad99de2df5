//! Names that publishers go by, and by which they call areas and time.

/// Who publishes the tables of StatBank. Its licence asks to be named.
pub(super) const DANMARKS_STATISTIK: &str = "Danmarks Statistik";

/// Where the labour market authority publishes its figures.
pub(super) const JOBINDSATS: &str = "Jobindsats";

/// Whether a variable of this name holds municipalities, regions or other areas.
pub(super) fn is_area(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "area",
        "bopælskommune",
        "geography",
        "kommune",
        "komk",
        "landsdel",
        "municipality",
        "område",
        "omrade",
        "region",
    ];
    let name = name.trim().to_lowercase();
    NAMES.contains(&name.as_str())
}

/// Whether a variable of this name holds periods.
pub(super) fn is_period(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "halvår",
        "kvartal",
        "month",
        "måned",
        "period",
        "periode",
        "quarter",
        "tid",
        "tidspunkt",
        "time",
        "year",
        "år",
    ];
    let name = name.trim().to_lowercase();
    NAMES.contains(&name.as_str())
}
