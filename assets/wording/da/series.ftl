# The series view (Udvikling) and the sentences about a series.
# Every key begins with series-.
# Keep both languages in the same order, with the same keys and variables.

## A series in one sentence. $from and $to are figures with their unit; the past tense fits every title.

series-sentence-fell-by = { $title } er faldet fra { $from } ({ $from_period }) til { $to } ({ $to_period }), { $change }.
series-sentence-rose-by = { $title } er steget fra { $from } ({ $from_period }) til { $to } ({ $to_period }), { $change }.
series-sentence-fell = { $title } er faldet fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-rose = { $title } er steget fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-went = { $title } er gået fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-unchanged = { $title } er uændret fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-single = { $title }: { $figures }.
series-sentence-figure = { $figure } ({ $when })
series-sentence-empty = { $title }: ingen værdier endnu.
series-sentence-unknown = { $title }: ingen kendte værdier ({ $unknown }).
series-sentence-unknown-since = Seneste punkt ({ $period }): { $what }.

## The list to choose from.

series-list = Tidsserier
series-search = Søg i tidsserier
series-search-nothing = Ingen tidsserie passer til søgningen.
series-no-value = ingen værdi ({ $unit })
series-import = Hent tal…
series-add = Tilføj tidsserie
series-new-title = Ny tidsserie
series-to-list = Vælg tidsserier
series-show-chosen = { $count ->
    [one] Vis { $count } valgt
   *[other] Vis { $count } valgte
}

## Where there is nothing.

series-empty = Ingen tidsserier endnu
series-empty-advice = Hent tal fra en fil, eller tilføj en tidsserie og skriv dens værdier i tabellen. Så kan den vises her og bruges til at måle et mål.
series-empty-read-only = Planen har ingen tal over tid.
series-none-chosen = Ingen tidsserie er valgt
series-none-chosen-advice = Sæt kryds ved en eller flere i listen. De vises i samme graf, når de har samme enhed.

## A panel: plot, table, form. $title is a series' title.

series-together = { $count } tidsserier
series-leave-out = Vis ikke { $title }
series-edit = Redigér { $title }
series-feed = Hentes fra { $facts }
series-feed-updated = opdateret { $day }
series-feed-next = næste gang { $day }
series-compare-with = Sammenlign med { $area }
series-plot-name = Graf over { $title }
series-plot-keys = Piletasterne går gennem punkterne.
series-axis-without-zero = Aksen begynder ikke ved 0.
series-target = Mål: { $condition }
series-level = { $figure } ({ $when })
series-point = { $period }: { $value }
series-table-name = Tabel over { $title }
series-column-period = Periode
series-column-value = Værdi
series-column-how-read = Aflæst
series-column-source = Kilde
series-column-remark = Bemærkning
series-goal = Mål { $number }. { $title }

## Writing figures.

series-value-words = Skriv et tal, mangler, skjult eller ikke målt.
series-not-taken = Noget af det indsatte kunne ikke bruges
series-close-notice = Luk
series-add-point = Tilføj punkt…
series-point-series = Tidsserie
series-point-period = Periode
series-point-period-hint = Fx 2021, 1. kv. 2021 eller maj 2021
series-point-exists = Perioden står i tabellen allerede. Ret værdien der.
series-point-value-hint = Et tal, mangler, skjult eller ikke målt
series-point-add = Tilføj punkt
series-point-add-tip = Skriv både periode og værdi
series-point-close = Luk

## The fields of a series.

series-field-title = Titel
series-field-area = Område
series-field-area-hint = Fx kommunens navn eller Hele landet
series-field-decimals = Decimaler
series-field-definition = Definition
series-field-definition-hint = Hvad der præcist tælles, og hvad procenter er procent af
series-field-note = Bemærkning
series-close-form = Færdig
series-remove = Fjern tidsserie
series-provisional = foreløbigt tal
series-about = omtrentligt tal
series-uncertain = usikkert læst tal
series-published = Offentliggjort { $day }
series-before = Før: { $value }
series-before-published = Før: { $value }, offentliggjort { $day }
series-before-provisional = Før: { $value }, offentliggjort { $day } (foreløbigt)
series-known-later = Vist som kendt { $on }. Nu { $value }, offentliggjort { $day }
series-known-otherwise = Vist som kendt { $on }. Nu { $value }
series-chart-kind = Vis som
series-kind-line = Kurve over tid
series-kind-years = År mod år
series-kind-bars = Søjler
series-kind-stacked = Stablede søjler
series-kind-bridge = Fra først til sidst, trin for trin
series-kind-multiples = Et lille diagram for hver
series-kind-sparkline = Lille kurve
series-chart-derived = Beregn
series-derived-none = Tallene, som de er
series-derived-index = Indeks ({ $base } = 100)
series-derived-change = Ændring på et år
series-derived-percent = Ændring på et år i procent
series-derived-average = Glidende gennemsnit af { $many }
series-derived-cumulative = Lagt sammen hen over året
series-derived-difference = Forskel til { $other }
series-derived-share = Andel af { $other }
series-derived-sum = Sammen med { $other }
series-derived-other = Som gemt i diagrammet
series-chart-from = Fra
series-chart-until = Til
series-chart-all = det hele
series-chart-words = Tekster
series-chart-title = Titel – det, diagrammet viser
series-chart-subtitle = Undertitel
series-chart-sentence = Beskrivelse for den, der ikke kan se det
series-chart-note = Note
series-chart-words-hint = Et tomt felt giver teksten fra tallene tilbage.
series-chart-see-all = Vis hele tiden
series-chart-export = Kopiér eller gem
series-chart-copy-picture = Kopiér som billede
series-chart-copy-table = Kopiér som tabel
series-chart-svg = Gem som tegning (SVG) …
series-chart-png = Gem som billede (PNG) …
series-chart-csv = Gem tallene (CSV) …
series-chart-xlsx = Gem som regneark (XLSX) …
series-chart-name = Gem i planen som
series-chart-save = Gem ændringerne
series-chart-save-new = Gem diagrammet
series-chart-remove = Slet diagrammet
series-charts = Gemte diagrammer
series-field-ages = Alder
series-field-ages-bad = Skriv aldre som 16-24 eller 30-.
series-field-numerator = Tæller – hvad andelen tæller
series-field-denominator = Nævner – hvad det er en andel af
series-ages = { $from }–{ $to }
series-ages-from = { $from }-
series-break-add = Tilføj databrud
series-break-new = Ny opgørelse
series-break-on = Fra
series-break-kind = Hvorfor
series-break-note = Hvad der ændrede sig
series-break-remove = Fjern databruddet
series-break-law = ny lov
series-break-register = andet register
series-break-definition = ny definition
series-break-of-groups = målgrupper ændret
series-break-other = andet
series-break-groups = Målgrupper før → efter
series-break-groups-hint = En linje for hver: gammelt navn → nyt navn. En gruppe uden modstykke skrives alene med sin pil.
series-break-complete = Alle grupper har et modstykke: kurven føres over bruddet som en bro.
series-break-incomplete = Uden modstykke: { $groups }. Kurven holdes adskilt ved bruddet.
series-events = Begivenheder på diagrammerne ({ $count })
series-event-add = Tilføj begivenhed
series-event-new = Ny begivenhed
series-event-title = Navn
series-event-from = Fra
series-event-until = Til
series-event-note = Note
series-event-remove = Fjern begivenheden
