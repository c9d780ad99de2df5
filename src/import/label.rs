//! Labels as files write them, matched loosely: `OMRÅDE`, `Område` and `område:`
//! are the same, and so are `i pct. Af` and `i pct. af`.

/// A label without case, spaces and punctuation.
pub fn loose(label: &str) -> String {
    label.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a label in a head says of the column under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Periods.
    Period,
    /// Municipalities, countries and the like.
    Area,
    /// Names of what is measured.
    Measure,
    /// Figures of whatever the table is about.
    Figures,
    /// Numbers that stand for names, such as `Kommunekode`.
    Code,
    /// Remarks on single figures, in words.
    Remark,
}

/// Labels that leave no doubt, loosened.
const KNOWN: [(Said, &[&str]); 6] = [
    (
        Said::Period,
        &[
            "period",
            "periode",
            "perioder",
            "periodeid",
            "tid",
            "time",
            "dato",
            "date",
            "år",
            "aar",
            "year",
            "måned",
            "maaned",
            "month",
            "kvartal",
            "quarter",
            "halvår",
            "uge",
            "week",
            "tidspunkt",
        ],
    ),
    (
        Said::Area,
        &[
            "område",
            "omraade",
            "omrade",
            "area",
            "kommune",
            "kommuner",
            "municipality",
            "region",
            "geografi",
            "bopælskommune",
            "jobcenter",
            "landsdel",
            "kommunenavn",
            "land",
            "klynge",
        ],
    ),
    (
        Said::Measure,
        &[
            "measure",
            "måltal",
            "maaltal",
            "indikator",
            "indicator",
            "måling",
            "målinger",
            "nøgletal",
            "contentscode",
            "variabel",
        ],
    ),
    (Said::Figures, &["indhold", "value", "værdi", "vaerdi", "tal", "figures", "contents"]),
    (
        Said::Code,
        &[
            "kode",
            "kommunekode",
            "kommunenr",
            "kommunenummer",
            "komnr",
            "komkode",
            "nr",
            "id",
            "areaid",
            "code",
        ],
    ),
    (Said::Remark, &["bemærkning", "bemærkninger", "note", "noter", "anm", "remark", "remarks", "notes"]),
];

/// What a label says of the column under it, where that is certain.
pub fn said(label: &str) -> Option<Said> {
    let label = loose(label);
    KNOWN.iter().find(|(_, labels)| labels.contains(&label.as_str())).map(|(said, _)| *said)
}

/// Whether a label only says that figures stand under it, not of what.
pub fn is_general(label: &str) -> bool {
    let label = loose(label);
    label.is_empty() || label == "antal" || said(&label) == Some(Said::Figures)
}

/// Whether a member stands for all of its grouping: `I alt`, `Køn i alt`, `Total`.
pub fn is_total(member: &str) -> bool {
    let member = loose(member);
    member.ends_with("ialt") || matches!(member.as_str(), "total" | "alle" | "all")
}

/// What is told below a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Foot {
    /// Where its figures come from.
    Source,
    /// What a reader should know of them.
    Note,
}

/// What a line below a table tells, if it begins with a word that says so.
pub fn foot(line: &str) -> Option<Foot> {
    let word: String = line.trim().chars().take_while(|c| c.is_alphabetic()).collect();
    match word.to_lowercase().as_str() {
        "kilde" | "kilder" | "source" | "sources" => Some(Foot::Source),
        "note" | "noter" | "notes" | "anm" | "anmærkning" | "anmærkninger" | "bemærk" => Some(Foot::Note),
        _ => None,
    }
}

/// The 98 municipalities, loosened, in the order of their letters.
const MUNICIPALITIES: [&str; 98] = [
    "aabenraa",
    "aalborg",
    "aarhus",
    "albertslund",
    "allerød",
    "assens",
    "ballerup",
    "billund",
    "bornholm",
    "brøndby",
    "brønderslev",
    "dragør",
    "egedal",
    "esbjerg",
    "fanø",
    "favrskov",
    "faxe",
    "fredensborg",
    "fredericia",
    "frederiksberg",
    "frederikshavn",
    "frederikssund",
    "furesø",
    "faaborgmidtfyn",
    "gentofte",
    "gladsaxe",
    "glostrup",
    "greve",
    "gribskov",
    "guldborgsund",
    "haderslev",
    "halsnæs",
    "hedensted",
    "helsingør",
    "herlev",
    "herning",
    "hillerød",
    "hjørring",
    "holbæk",
    "holstebro",
    "horsens",
    "hvidovre",
    "højetaastrup",
    "hørsholm",
    "ikastbrande",
    "ishøj",
    "jammerbugt",
    "kalundborg",
    "kerteminde",
    "kolding",
    "københavn",
    "køge",
    "langeland",
    "lejre",
    "lemvig",
    "lolland",
    "lyngbytaarbæk",
    "læsø",
    "mariagerfjord",
    "middelfart",
    "morsø",
    "norddjurs",
    "nordfyns",
    "nyborg",
    "næstved",
    "odder",
    "odense",
    "odsherred",
    "randers",
    "rebild",
    "ringkøbingskjern",
    "ringsted",
    "roskilde",
    "rudersdal",
    "rødovre",
    "samsø",
    "silkeborg",
    "skanderborg",
    "skive",
    "slagelse",
    "solrød",
    "sorø",
    "stevns",
    "struer",
    "svendborg",
    "syddjurs",
    "sønderborg",
    "thisted",
    "tønder",
    "tårnby",
    "vallensbæk",
    "varde",
    "vejen",
    "vejle",
    "vesthimmerlands",
    "viborg",
    "vordingborg",
    "ærø",
];

/// Whether a text names a Danish municipality, region or the whole country, with
/// or without a code before it: `580 Aabenraa`, `Aabenraa Kommune`.
pub fn is_area(text: &str) -> bool {
    let name = loose(text);
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = name.strip_suffix("kommune").unwrap_or(name);
    matches!(name, "helelandet" | "danmark" | "denmark" | "alldenmark" | "landet")
        || name.starts_with("region")
        || name.starts_with("landsdel")
        || MUNICIPALITIES.contains(&name)
        || name.strip_suffix('s').is_some_and(|name| MUNICIPALITIES.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(label: &str, expected: Option<Said>) {
        assert_eq!(said(label), expected, "{label:?}");
    }

    #[test]
    fn labels_are_matched_whatever_their_case_and_punctuation() {
        for label in ["Område", "OMRÅDE", "område:", " Area ", "Kommune"] {
            check(label, Some(Said::Area));
        }
        for label in ["Periode", "TID", "Tid", "År", "Måned"] {
            check(label, Some(Said::Period));
        }
        check("INDHOLD", Some(Said::Figures));
        check("Kommunekode", Some(Said::Code));
        check("Bemærkning", Some(Said::Remark));
        check("Køn", None);
        check("Antal personer", None);
        assert_eq!(loose("i pct. Af befolkningen16-66 år"), loose("i pct. af befolkningen 16-66 år"));
    }

    #[test]
    fn areas_are_known_by_their_names() {
        for area in ["Aabenraa", "580 Aabenraa", "Aabenraa Kommune", "000 Hele landet", "Region Syddanmark"] {
            assert!(is_area(area), "{area:?}");
        }
        for area in ["Lyngby-Taarbæk", "Nordfyns", "Aarhus", "Københavns Kommune"] {
            assert!(is_area(area), "{area:?}");
        }
        for other in ["", "I alt", "Mænd", "914", "A-kasse"] {
            assert!(!is_area(other), "{other:?}");
        }
    }

    #[test]
    fn a_member_that_stands_for_all_is_known() {
        for total in ["I alt", "Køn i alt", "Ydelsesgrupper i alt", "Total"] {
            assert!(is_total(total), "{total:?}");
        }
        assert!(!is_total("Mænd"));
    }

    #[test]
    fn what_stands_below_a_table_is_told_by_its_first_word() {
        assert_eq!(foot("Kilde: Jobindsats"), Some(Foot::Source));
        assert_eq!(foot("Kilde Danmarks Statistik"), Some(Foot::Source));
        assert_eq!(foot("Anm. 2020 er foreløbig"), Some(Foot::Note));
        assert_eq!(foot("Noteret"), None);
        assert_eq!(foot("Aabenraa"), None);
    }
}
