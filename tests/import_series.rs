//! The series that come out of the sample files of `sample-data/import`.

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use planbord::import::{Incoming, IncomingPoint, Limits, read, recognise, to_series};
use planbord::plan::series::{Finality, Value};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/import")
}

/// Every sample file, with the series of its first sheet as `title (area): period value …`;
/// `?` stands for missing, `#` for hidden and `!` for not measured, `~` before what may still
/// change.
const FILES: [(&str, &str); 15] = [
    ("english.tsv", ENGLISH),
    ("jobindsats-v2-records.json", RECORDS),
    ("jobindsats-v2.csv", VERSION_2),
    ("jobindsats-v2.json", BENCHMARK),
    ("jobindsats-v3.csv", VERSION_3),
    ("jobindsats-v3.json", VERSION_3),
    ("kommune.csv", OWN_CSV),
    ("kommune.ods", OWN_WORKBOOK),
    ("kommune.xls", OWN_WORKBOOK),
    ("kommune.xlsx", OWN_WORKBOOK),
    ("statbank-bulk.csv", BULK),
    ("statbank-jsonstat.json", JSON_STAT),
    ("statbank.csv", STAT_BANK),
    ("statbank.px", PC_AXIS),
    ("statbank.xlsx", STAT_BANK_WORKBOOK),
];

/// Thousands with a comma, decimals with a point; `-` and `..` are missing.
const ENGLISH: &str = "
    Persons (): 2013-05 1914, 2014-05 1878, 2015-05 1922, 2016-05 ?
    Share (): 2013-05 12.2, 2014-05 13.3, 2015-05 11.5, 2016-05 ?";

const RECORDS: &str = "
    Antal langtidsforsørgede (Aabenraa): 2013-05 914, 2014-05 878, 2015-05 922, 2016-05 879
    Andel af befolkningen (pct.) (Aabenraa): 2013-05 2.5, 2014-05 2.4, 2015-05 2.5, 2016-05 ?";

/// A grouping is named only where it narrows down; `*` is hidden.
const VERSION_2: &str = "
    Antal personer (Hele landet): 2021-01 1000, 2021-02 1010
    Antal fuldtidspersoner (Hele landet): 2021-01 800, 2021-02 805
    Fuldtidspersoner i pct. af befolkningen 16-66 år (Hele landet): 2021-01 3.2, 2021-02 3.2
    Antal personer, Kvinder (Hele landet): 2021-01 500, 2021-02 505
    Antal fuldtidspersoner, Kvinder (Hele landet): 2021-01 410, 2021-02 412
    Fuldtidspersoner i pct. af befolkningen 16-66 år, Kvinder (Hele landet): 2021-01 1.6, 2021-02 1.6
    Antal personer (Aabenraa): 2021-01 40, 2021-02 42
    Antal fuldtidspersoner (Aabenraa): 2021-01 32, 2021-02 33
    Fuldtidspersoner i pct. af befolkningen 16-66 år (Aabenraa): 2021-01 2.9, 2021-02 3
    Antal personer, Kvinder (Aabenraa): 2021-01 20, 2021-02 ?
    Antal fuldtidspersoner, Kvinder (Aabenraa): 2021-01 16, 2021-02 ?
    Fuldtidspersoner i pct. af befolkningen 16-66 år, Kvinder (Aabenraa): 2021-01 ?, 2021-02 #";

/// `2020QMAT02` is the year that ends with the second quarter of 2020.
const BENCHMARK: &str = "
    Forventet antal fuldtidspersoner (Aabenraa): 2019-07-01/2020-06-30 3000, 2019-10-01/2020-09-30 3010
    Faktisk antal fuldtidspersoner (Aabenraa): 2019-07-01/2020-06-30 3100, 2019-10-01/2020-09-30 3090
    Forskel i andel (pct. point) (Aabenraa): 2019-07-01/2020-06-30 0.25, 2019-10-01/2020-09-30 0.2
    Placering på benchmarkranglisten (Aabenraa): 2019-07-01/2020-06-30 60, 2019-10-01/2020-09-30 58
    Forventet antal fuldtidspersoner, A-dagpenge mv. (Aabenraa): 2019-07-01/2020-06-30 600, 2019-10-01/2020-09-30 610
    Faktisk antal fuldtidspersoner, A-dagpenge mv. (Aabenraa): 2019-07-01/2020-06-30 590, 2019-10-01/2020-09-30 ?
    Forskel i andel (pct. point), A-dagpenge mv. (Aabenraa): 2019-07-01/2020-06-30 -0.03, 2019-10-01/2020-09-30 ?
    Placering på benchmarkranglisten, A-dagpenge mv. (Aabenraa): 2019-07-01/2020-06-30 40, 2019-10-01/2020-09-30 ?
    Forventet antal fuldtidspersoner (Tønder): 2019-07-01/2020-06-30 1900
    Faktisk antal fuldtidspersoner (Tønder): 2019-07-01/2020-06-30 1850
    Forskel i andel (pct. point) (Tønder): 2019-07-01/2020-06-30 -0.15
    Placering på benchmarkranglisten (Tønder): 2019-07-01/2020-06-30 30
    Forventet antal fuldtidspersoner, A-dagpenge mv. (Tønder): 2019-07-01/2020-06-30 400
    Faktisk antal fuldtidspersoner, A-dagpenge mv. (Tønder): 2019-07-01/2020-06-30 410
    Forskel i andel (pct. point), A-dagpenge mv. (Tønder): 2019-07-01/2020-06-30 0.05
    Placering på benchmarkranglisten, A-dagpenge mv. (Tønder): 2019-07-01/2020-06-30 50";

/// `null` in JSON and nothing in CSV are a figure of which the source says nothing.
const VERSION_3: &str = "
    Antal ledige personer (Hele landet): 2025-05 100000, 2025-06 110000
    Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år (Hele landet): 2025-05 2.8, 2025-06 2.9
    Antal ledige personer (Aabenraa): 2025-05 900, 2025-06 910
    Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år (Aabenraa): 2025-05 2.5, 2025-06 2.6
    Antal ledige personer, 3F (Aabenraa): 2025-05 3, 2025-06 ?
    Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år, 3F (Aabenraa): 2025-05 ?, 2025-06 ?";

/// The half year that names no year stands among quarters of 2020; `*` marks what may change.
const OWN_CSV: &str = "
    Langtidsforsørgede (Aabenraa Kommune): 2013-05 914, 2014-05 878, 2015-05 922, 2016-05 879, 2017-05 831, 2018-05 778, 2019-05 ~702, 2020-01 !, 2020-Q1 1229, 2020-H1 ?, 2020-Q2 1234
    Andel i beskæftigelse (%) (Aabenraa Kommune): 2013-05 12.2, 2014-05 13.3, 2015-05 11.5, 2016-05 12.1, 2017-05 25.2, 2018-05 34.7, 2019-05 38.1, 2020-01 ?, 2020-Q1 26, 2020-H1 ?, 2020-Q2 25.6";
/// A spreadsheet holds a month as the date of its first day. A `*` alone is hidden.
const OWN_WORKBOOK: &str = "
    Sygedagpenge (Aabenraa Kommune): 2020-01 465, 2020-02 470, 2020-03 480, 2020-04 !, 2020-05 460, 2020-06 ~455
    Jobafklaring (Aabenraa Kommune): 2020-01 256, 2020-02 250, 2020-03 245, 2020-04 #, 2020-05 0, 2020-06 -5
    Ledighed, fleksjob (pct.) (Aabenraa Kommune): 2020-01 11.6, 2020-02 11.5, 2020-03 0.3, 2020-04 ?, 2020-05 11.6, 2020-06 ?";
const BULK: &str = "
    INDHOLD, 7002 Helligånds (Københavns Kommune), Member of National Church (): 2007-Q1 2300, 2007-Q2 2310
    INDHOLD, 7002 Helligånds (Københavns Kommune), Not a member of National Church (): 2007-Q1 700, 2007-Q2 ?";
const JSON_STAT: &str = "
    Bruttoledige (Hele landet): 2026-05 88000, 2026-06 87500, 2026-07 ?
    Bruttoledige (Aabenraa): 2026-05 950, 2026-06 940, 2026-07 ?";
/// `K2` is the second quarter.
const STAT_BANK: &str = "
    INDHOLD (Hele landet): 2010-Q2 5540000, 2010-Q3 5550000
    INDHOLD, Kvinder (Hele landet): 2010-Q2 2790000, 2010-Q3 ?
    INDHOLD (Aabenraa): 2010-Q2 60000, 2010-Q3 59900
    INDHOLD, Kvinder (Aabenraa): 2010-Q2 30000, 2010-Q3 ?";
/// The file says that `-` is nil, which is zero.
const PC_AXIS: &str = "
    Flygtninge i beskæftigelse (Hele landet): 2013 21.2, 2014 19.9, 2015 16.6, 2016 16.2, 2017 24.1, 2018 32.7, 2019 39.5, 2020 38.2
    Flygtninge i beskæftigelse (Aabenraa): 2013 12.2, 2014 13.3, 2015 11.5, 2016 12.1, 2017 25.2, 2018 34.7, 2019 38.1, 2020 38.1
    Flygtninge i beskæftigelse (Tønder): 2013 ?, 2014 ?, 2015 ?, 2016 0, 2017 0, 2018 ?, 2019 25, 2020 26.5";
/// Labels that are printed once count for the rows below.
const STAT_BANK_WORKBOOK: &str = "
    Fuldtidsmodtagere efter område, ydelse og tid, A-dagpenge (Hele landet): 2020-01 70000, 2020-02 71000, 2020-03 75000, 2020-04 90000
    Fuldtidsmodtagere efter område, ydelse og tid, Sygedagpenge (Hele landet): 2020-01 60000, 2020-02 60500, 2020-03 61000, 2020-04 ?
    Fuldtidsmodtagere efter område, ydelse og tid, A-dagpenge (Aabenraa): 2020-01 800, 2020-02 810, 2020-03 850, 2020-04 1000
    Fuldtidsmodtagere efter område, ydelse og tid, Sygedagpenge (Aabenraa): 2020-01 460, 2020-02 465, 2020-03 ?, 2020-04 ?";

fn series(name: &str) -> Vec<Incoming> {
    let bytes = fs::read(folder().join(name)).unwrap();
    let sheets = read(&bytes, name, &Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    let mapping = recognise(&sheets[0]).mapping;
    let imported = to_series(&sheets[0], &mapping, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(imported.warnings, [], "{name}");
    imported.value
}

fn written(series: &Incoming) -> String {
    let point = |point: &IncomingPoint| {
        let may_change = if point.finality == Some(Finality::Provisional) { "~" } else { "" };
        let value = match point.value {
            Value::Number(amount) => amount.to_string(),
            Value::Missing => "?".to_owned(),
            Value::Hidden => "#".to_owned(),
            Value::NotMeasured => "!".to_owned(),
        };
        format!("{} {may_change}{value}", point.period)
    };
    let points: Vec<String> = series.points.iter().map(point).collect();
    format!("{} ({}): {}", series.title, series.key.area, points.join(", "))
}

#[test]
fn every_sample_file_gives_the_series_that_it_holds() {
    for (name, expected) in FILES {
        let found: Vec<String> = series(name).iter().map(written).collect();
        let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn no_sample_file_is_left_out() {
    let all = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let all: BTreeSet<String> = all.filter(|name| name != "README.md").collect();
    assert_eq!(all, FILES.iter().map(|(name, _)| (*name).to_owned()).collect());
}
