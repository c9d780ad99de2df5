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
series-add = Tilføj tidsserie
series-new-title = Ny tidsserie
series-to-list = Vælg tidsserier
series-show-chosen = { $count ->
    [one] Vis { $count } valgt
   *[other] Vis { $count } valgte
}

## Where there is nothing.

series-empty = Ingen tidsserier endnu
series-empty-advice = Tilføj en tidsserie, og skriv dens værdier i tabellen. Så kan den vises her og bruges til at måle et mål.
series-empty-read-only = Planen har ingen tal over tid.
series-none-chosen = Ingen tidsserie er valgt
series-none-chosen-advice = Sæt kryds ved en eller flere i listen. De vises i samme graf, når de har samme enhed.

## A panel: plot, table, form. $title is a series' title.

series-together = { $count } tidsserier
series-leave-out = Vis ikke { $title }
series-edit = Redigér { $title }
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
