# What the terminal commands print.
# Every key begins with terminal-.
# Keep both languages in the same order, with the same keys and variables.

## What a check found.

terminal-check-clean = Ingen fejl, advarsler eller bemærkninger.
terminal-check-summary = { $errors } fejl, { $warnings ->
        [one] { $warnings } advarsel
       *[other] { $warnings } advarsler
    } og { $notes ->
        [one] { $notes } bemærkning
       *[other] { $notes } bemærkninger
    }.
terminal-more-errors = Desuden { $count } fejl, som ikke er vist. Ret de første, og kontrollér igen.

## The plan in short.

terminal-printed = Trykt
terminal-computed = Beregnet
terminal-difference = Forskel
terminal-agrees = stemmer
terminal-rounded = afrunding
terminal-differs = stemmer ikke
terminal-nothing-printed = intet trykt
terminal-not-comparable = kan ikke efterprøves
terminal-series = Tidsserier
terminal-first = Første punkt
terminal-last = Sidste punkt
terminal-meeting = Møde { $day }
terminal-items =
    { $count ->
        [one] 1 punkt, { $decided } med beslutning
       *[other] { $count } punkter, { $decided } med beslutning
    }
terminal-snapshot-count =
    { $count ->
        [0] Ingen øjebliksbilleder
        [one] 1 øjebliksbillede
       *[other] { $count } øjebliksbilleder
    }
terminal-release-count =
    { $count ->
        [one] 1 dokument lavet, hvor noget er ladet gå
       *[other] { $count } dokumenter lavet, hvor noget er ladet gå
    }

terminal-judged-on = Vurderet pr. { $day }

## How the goals stand.

terminal-no-goals = Planen har ingen mål.
terminal-verdict-by-hand = vurderet manuelt; beregnet: { $computed }
terminal-base-expected = Forventet udgangspunkt: { $base }.
terminal-base = Udgangspunkt: { $base }.
terminal-source = Kilde: { $place }.
terminal-together = Samlet
terminal-goals = Mål
terminal-measures = Målinger
terminal-total = I alt
terminal-judged = heraf vurderet
terminal-by-hand = heraf vurderet manuelt

## Snapshots.

terminal-snapshot = Øjebliksbillede { $number }, taget { $taken } til { $what }
terminal-taken = Øjebliksbillede { $number } er taget til { $what }.
terminal-no-meetings = Planen har ingen møder. Tilføj mødet og punktet i vinduet først.
terminal-no-meeting = Planen har intet møde { $day }. Den har møder disse dage: { $list }.
terminal-no-item = Mødet { $day } har intet punkt { $item }. Det har disse punkter: { $list }.
terminal-held-hint = Bed om, at den lukkes dér, og prøv igen.
terminal-unsaved-work = Der er ikke-gemt arbejde på planen fra { $when }. Åbn planen i vinduet, vælg, om arbejdet skal bruges, og prøv igen.
terminal-changed-meanwhile = Planen blev ændret af et andet program imens. Prøv igen.
terminal-verdict-unchanged = uændret
terminal-verdict-changed = ændret
terminal-verdict-missing = mangler
terminal-verdict-unreadable = kan ikke læses
terminal-verdict-chain-broken = følger ikke det forrige
terminal-verdict-relabelled = planen siger noget andet om det
terminal-stranger = { $file } ligger i mappen, men planen henviser ikke til den.
terminal-broken-hint = Hent den oprindelige fil fra en sikkerhedskopi.

## When there is no window.

terminal-no-display = Der er ingen skærm at åbne vinduet på. Uden skærm virker planbord check, show, goals, budget, cases, snapshot og draw; se planbord --help.
terminal-window-failed = Vinduet kunne ikke åbnes ({ $message }). Uden vindue virker planbord check, show, goals, budget, cases, snapshot og draw; se planbord --help.
terminal-no-window = Dette program er bygget uden vindue. Her virker planbord check, show, goals, budget, cases og snapshot; se planbord --help.
terminal-no-picture = Billedet kunne ikke tegnes ({ $message }).
terminal-not-written = { $file } kunne ikke skrives ({ $message }). Vælg en anden mappe med -o.
terminal-window-stopped = Programmet stoppede på grund af en fejl ({ $message }). Arbejde, der ikke var gemt, tilbydes, næste gang planen åbnes.
terminal-not-a-picture = { $file } er ikke et billede og bliver ikke erstattet. Vælg et andet navn med -o.
terminal-no-renderer = Vinduet kan ikke tegnes med { $renderer } på denne maskine ({ $message }). Uden --renderer vælger programmet selv det, der virker.
terminal-not-built = Dette program er bygget uden { $renderer }. Uden --renderer vælger programmet selv; glow og cpu kan vælges.

## The budget (planbord budget).

terminal-no-tables = Planen har ingen budgettabeller.
terminal-sign = Fortegn: { $sign }.
terminal-unit = Enhed: { $unit }
terminal-group = { $group }: { $columns }
terminal-columns-from = Kolonner { $from }–{ $to } af { $of }
terminal-printed-of = { $label }, trykt
terminal-computed-of = { $label }, beregnet
terminal-checked =
    { $count ->
        [one] 1 trykt tal
       *[other] { $count } trykte tal
    }: { $agree } stemmer, { $rounding } afrunding, { $errors } fejl, { $unknown } kan ikke efterprøves.
terminal-check-of = { $row }, { $column }: { $sentence }
terminal-statements = Trykte tal i dokumenterne

## Follow-up (planbord budget), in short headings.

terminal-original = Opr.
terminal-granted = Bevilget
terminal-revised = Korr.

## Investment cases (planbord cases).

terminal-at-start = ved begyndelsen
terminal-at-end = ved slutningen
terminal-milestone-met = { $bound } (opfyldt)
terminal-milestone-not-yet = { $bound } (ikke opfyldt endnu)
terminal-fewer = Helårspers. færre
terminal-implied = kr. pr. person
terminal-savings = Besparelse i kr., regnet efter
terminal-import-dry-run = Kun vist. Planen er ikke ændret.
terminal-import-nothing = Ingen tal kunne tages fra filen.
terminal-import-map-new = { $file } er skrevet af en nyere udgave af programmet: { $why }
terminal-import-map-bad = { $file } siger ikke, hvad rækker og kolonner betyder: { $why }
terminal-import-left-out = { $count ->
    [one] 1 anden serie i filen er udeladt. Vælg områder med --area.
   *[other] { $count } andre serier i filen er udeladt. Vælg områder med --area.
}
terminal-import-into = { $title }
terminal-import-new = Ny serie: { $title } ({ $unit })

terminal-chart-ending = { $file } ender ikke på .svg, .png, .csv eller .xlsx.
terminal-chart-other-file = { $file } er en fil af en anden slags og bliver ikke erstattet. Vælg et andet navn med -o.
terminal-chart-none = planen har ingen
terminal-chart-unknown = Planen har intet diagram, der hedder { $name }. Diagrammer: { $list }.
terminal-chart-no-series = Planen har ingen tidsserie { $id }. planbord show viser dem, der er.
terminal-chart-no-measure = Planen har ingen måling { $id }.
terminal-chart-measure-kind = --kind goal og --measure hører sammen.

## What differs between two states.

terminal-compare-from = Fra: { $file }. { $judged }
terminal-compare-to = Til: { $file }. { $judged }
terminal-compare-snapshot = { $file } (øjebliksbillede { $number }, taget { $taken })
terminal-compare-equal = De to er ens.
terminal-compare-count = { $count ->
    [one] 1 forskel
   *[other] { $count } forskelle
}

## Documents.

terminal-export-what = Skriv --meeting med mødets dag, eventuelt --item med punktets nummer, eller --report goals.
terminal-export-no-meeting = Planen har intet møde { $day }.
terminal-export-no-item = Mødet { $day } har intet punkt { $number }.
terminal-export-no-snapshot = Intet øjebliksbillede, eller mere end ét, har en kontrolsum, der begynder med { $digest }.
terminal-export-no-pdf = Denne udgave af programmet kan ikke skrive PDF. Vælg docx, xlsx eller csv.
terminal-export-other-file = { $file } er en fil af en anden slags og bliver ikke erstattet. Vælg et andet navn med -o.
terminal-export-stopped = { $file } er ikke skrevet. Ret det, der står ovenfor, eller lad det gå med --accept og koden først på linjen.
terminal-export-written = { $file } er skrevet.
terminal-export-not-recorded = { $file } er ikke skrevet, for det kunne ikke noteres i planen, hvad der er ladet gå.
terminal-no-document = Dokumentet kunne ikke laves ({ $message }).
terminal-slides-item = punkt
terminal-slides-spare = reserve
terminal-slides-folder = { $folder } er ikke en tom mappe. Vælg en ny eller en tom.
terminal-slides-missing = Punkt { $number }: { $slide } kan ikke vises; der er intet at vise af det i planen.
