# Tal fra en fil.

import-refused-empty = Filen er tom. Hent den igen, hvor den kom fra.
import-refused-pdf = Filen er en PDF. Hent tallene som regneark, CSV eller JSON i stedet.
import-refused-picture = Filen er et billede. Hent tallene som regneark, CSV eller JSON i stedet.
import-refused-web-page = Filen er en hjemmeside, ikke tal. Brug kildens egen knap til at hente tabellen.
import-refused-document = Filen er et tekstdokument. Kopiér tabellen fra det, og indsæt den her.
import-refused-unknown = Filen er ikke i et format, der kan læses. CSV, Excel, OpenDocument, JSON, JSON-stat og PC-Axis kan.
import-refused-truncated = Filen slutter, før den er færdig. Hent den igen.
import-refused-truncated-at = Filen slutter i linje { $line }, før den er færdig. Hent den igen.
import-refused-too-large = Filen fylder { $found } MB; højst { $most } MB læses. Hent færre områder eller en kortere periode.
import-refused-cells = Filen har mere end { $most } celler. Hent færre områder eller en kortere periode.
import-refused-rows = Tabellen har mere end { $most } rækker. Hent færre områder eller en kortere periode.
import-refused-columns = Tabellen har mere end { $most } kolonner. Slet dem, der ikke er tal.
import-refused-text = Der er mere end { $most } MB tekst i cellerne. Hent færre områder eller en kortere periode.
import-refused-unpacked = Regnearket fylder langt mere pakket ud end på disken og er derfor ikke åbnet. Gem tabellen som CSV, hvis du stoler på den.
import-refused-parts = Regnearket består af flere dele, end et regneark med tal har, og er derfor ikke åbnet. Gem tabellen som CSV, hvis du stoler på den.
import-refused-claims = Regnearket siger, at det indeholder langt mere, end det gør, og er derfor ikke åbnet. Gem tabellen som CSV, hvis du stoler på den.
import-refused-opaque = Regnearket er skrevet, så det ikke kan ses igennem, og er derfor ikke åbnet. Gem det igen som .xlsx, hvis du stoler på det.
import-refused-encrypted = Filen er låst med en adgangskode. Fjern koden, og prøv igen.
import-refused-workbook = Regnearket hænger ikke sammen: { $message }. Åbn det, og gem det igen.
import-refused-key = Filen er et svar fra Jobindsats om, at nøglen er forkert eller udløbet. Der er ingen tal i den.
import-refused-api = Filen er en fejlmeddelelse fra Jobindsats: { $cause }
import-refused-json = Linje { $line }, kolonne { $column }: Filen begynder som JSON, men er det ikke hele vejen. Hent den igen.
import-refused-shape = Linje { $line }: Filen er JSON, men ikke på en måde, som Jobindsats eller Danmarks Statistik skriver tal.
import-refused-counts = Linje { $line }: Der er ikke så mange tal, som filen selv siger. Hent den igen.
import-refused-px = Linje { $line }: Filen begynder som PC-Axis, men følger ikke formatet her.
import-refused-px-without = Linje { $line }: PC-Axis-filen mangler { $keyword }. Hent den igen.
import-refused-px-count = Linje { $line }: Der er { $found } tal; filen selv siger { $expected }. Hent den igen.
import-refused-px-key = Linje { $line }: En nøgle blandt tallene er ingen af filens egne værdier.
import-refused-cancelled = Læsningen blev standset.
import-refused-time = Filen blev ikke læst på { $most } sekunder. Hent færre områder eller en kortere periode.
import-refused-memory = Filen kræver mere end { $most } MB hukommelse. Hent færre områder eller en kortere periode.
import-refused-broke-off = Læsningen gik i stå. Planen er uændret. Gem tabellen som CSV, og prøv igen.

import-pasted = Det indsatte
import-row = Række { $row }
import-not-a-period = { $place }: ”{ $text }” er ikke en periode.
import-other-period = { $place }: ”{ $text }” er en periode, som en tidsserie ikke kan have.
import-not-a-figure = { $place }: ”{ $text }” er ikke et tal.
import-ambiguous-figure = { $place }: ”{ $text }” kan læses på to måder. Sig, om decimaler skrives med komma eller punktum.
import-said-twice = { $place }: ”{ $text }” – perioden har allerede et andet tal.
import-too-short = { $place }: Rækken slutter før sit tal.

import-lacks-figures = Ingen kolonne ligner tal.
import-lacks-period = Intet ligner perioder. Vælg den kolonne eller række, de står i.
import-lacks-year = Nogle perioder har intet årstal. Skriv året.
import-sure-guess = Se efter: tabellen er kun gættet
import-sure-likely = Genkendt på udseendet
import-sure-certain = Genkendt på formatet

import-role-period = periode
import-role-area = område
import-role-measure = det, der måles
import-role-dimension = opdeling
import-role-figures = tal
import-role-ignored = udelades

import-format-csv = CSV
import-format-jobindsats-2 = Jobindsats, version 2
import-format-jobindsats-3 = Jobindsats, version 3
import-format-json-stat = JSON-stat
import-format-px = PC-Axis
import-format-workbook = regneark

import-count-new = { $count } nye
import-count-revised = { $count } reviderede
import-count-earlier = { $count } fra før
import-count-gone = { $count } fjernes
import-count-kept = { $count } er væk hos kilden og bliver stående
import-count-same = { $count } uændrede
import-count-nothing = ingen tal
import-change-settled = { $new }, nu endeligt
import-change-new = nyt: { $new }
import-change-revised = { $old } → { $new }
import-change-earlier = { $old } bliver stående; { $new } gemmes som ældre viden
import-change-gone = { $old } er væk hos kilden
import-absent = { $title } er ikke længere i tabellen og bliver stående.
import-more-warnings = { $count ->
    [one] Og 1 celle mere, der ikke blev forstået.
   *[other] Og { $count } celler mere, der ikke blev forstået.
}

## Siden, hvor tal hentes fra en fil.

import-reading = Læser { $file }
import-reading-advice = Planen er uændret, indtil du har set, hvad filen ændrer.
import-stop = Stands
import-another-file = Vælg en anden fil…
import-close = Luk
import-plan-unchanged = Planen er uændret.
import-parts = Vis
import-part-file = Filen
import-part-changes = Hvad den ændrer
import-sure-given = Læst, som du siger
import-sure-remembered = Læst, som du sagde sidst
import-origin-remembered = Du har før rettet, hvordan en fil som denne læses.
import-origin-given = Din rettelse huskes for filer som denne, når tallene tages ind.
import-updated = opdateret { $day }
import-sheet = Ark
import-accept = { $count ->
    [one] Tag 1 tal ind i planen
   *[other] Tag { $count } tal ind i planen
}
import-note-source = Notér kildens oplysninger
import-leave = Luk uden at tage ind
import-no-series = Filen giver ingen tal endnu.
import-none-taken = Ingen serie er valgt.
import-unfinished = { $title } mangler navn eller enhed.
import-changes-nothing = Planen har allerede de valgte tal.

import-settings = Hvordan filen læses
import-periods = Perioderne står i
import-periods-in-column = en kolonne
import-first-row = Første række med tal
import-last-row = Sidste række med tal
import-last-row-foot = før kilder og noter
import-last-before-first = Den sidste række står før den første.
import-not-a-row = Skriv en række fra 1 til { $last }.
import-decimal = Decimaler skrives med
import-decimal-told = som filen viser
import-decimal-comma = komma
import-decimal-point = punktum
import-first-days = Datoen den 1. i en måned
import-first-days-days = er den dag
import-first-days-months = er hele måneden
import-year = Årstal
import-year-hint = For perioder uden år
import-not-a-year = Skriv et årstal, for eksempel 2020.
import-area = Område
import-area-hint = For tal uden område
import-as-recognised = Tilbage til det, der blev genkendt

import-grid-name = Filens celler
import-column = Kolonne { $letters }
import-column-named = Kolonne { $letters }, { $name }
import-rows = Række { $from }–{ $to } af { $of }
import-rows-before = Rækkerne før
import-rows-after = Rækkerne efter

import-not-understood = { $count ->
    [one] 1 celle blev ikke forstået
   *[other] { $count } celler blev ikke forstået
}
import-to-cell = Vis cellen i filen
import-no-series-advice = Sig ved filen, hvilken kolonne der har tal, og hvor perioderne står.
import-search = Søg i filens serier
import-none-found = Ingen serie passer.
import-which = Vis serier
import-which-all = Alle
import-which-changing = Kun dem, der ændrer noget
import-take-all = Vælg alle
import-take-none = Vælg ingen
import-taken-of = { $count } af { $of } er valgt
import-unfold = Vis perioderne for { $title }
import-fold = Skjul perioderne for { $title }
import-lacks-unit = Mangler navn eller enhed
import-into = Til { $title }
import-into-new = Ny serie · { $unit }
import-goes-into = Tallene går til
import-new-series = En ny serie
import-search-destination = Søg i planens serier
import-no-destination = Ingen serie med samme enhed passer.
import-gone = { $count ->
    [one] 1 tal i planen er væk hos kilden.
   *[other] { $count } tal i planen er væk hos kilden.
}
import-gone-keep = Behold
import-gone-remove = Fjern
import-column-period = Periode
import-column-old = I planen
import-column-new = I filen
import-column-change = Det sker
import-point-left-out = tages ikke
import-point-same = uændret
import-point-settled = nu endeligt
import-point-new = nyt
import-point-revised = revideret
import-point-earlier = ældre tal
import-point-kept = beholdes
import-point-gone = fjernes
