# Documents (Dokumenter): agendas, minutes and reports as files.
# Every key begins with documents-.
# Keep both languages in the same order, with the same keys and variables.

## Titles, and the head and foot of pages.

documents-municipality = { $name } Kommune
documents-agenda = Dagsorden
documents-minutes = Referat
documents-running-order = Regiebog
documents-meeting-title = { $form }: { $committee } d. { $day }
documents-item = Punkt { $number }: { $title }
documents-goals-title = Opfølgning på målene: { $plan }
documents-goals-label = Opfølgning på målene
documents-frozen = Øjebliksbillede { $number } · { $digest }
documents-as-of = Planen pr. { $day }
documents-page-of = Side { $page } af { $pages }

## A meeting and its items.

documents-when = Mødedato
documents-where = Mødested
documents-members = Mødedeltagere
documents-items = Dagsordenspunkter
documents-items-caption = Mødets punkter
documents-item-number = Punkt
documents-case = Sag
documents-treatment = Behandling
documents-decision = Beslutning { $committee } den { $day }
documents-absent = Afbud: { $names }.
documents-and = { $first } og { $last }
documents-closed-item = Punktet behandles for lukkede døre.
documents-closed-attachments = { $count ->
    [one] 1 lukket bilag er ikke med.
   *[other] { $count } lukkede bilag er ikke med.
}
documents-internal = Internt. Må ikke offentliggøres.
documents-order = Rækkefølge
documents-order-caption = Punkterne i den rækkefølge, de behandles
documents-time = Tid
documents-changes = Hvad er ændret
documents-changes-since = Siden øjebliksbillede { $number }, taget { $taken } til { $what }.
documents-changes-none = Intet er ændret.
documents-changes-closed = Ændringer i lukkede punkter og bilag er ikke med.
documents-changes-counted = { $count ->
    [one] 1 ændring: { $sorts }.
   *[other] { $count } ændringer: { $sorts }.
}
documents-changes-added = { $count } tilføjet
documents-changes-removed = { $count } fjernet
documents-changes-moved = { $count } flyttet
documents-changes-changed = { $count } ændret
documents-changes-us = Vores ændringer
documents-changes-source = Kildernes nye og reviderede tal
documents-changes-time = Vurderinger, der kun er flyttet, fordi tiden er gået
documents-changes-where = Hvor
documents-changes-what = Hvad
documents-changes-before = Før
documents-changes-now = Nu
documents-case-year = År
documents-task = Opgave
documents-task-item = Fra
documents-task-from = Punkt { $number }, { $day }
documents-tasks-earlier = Hvad tidligere møder har sat i gang
documents-tasks-of-item = Opfølgning på punkt { $number }
documents-version = Udgave
documents-version-is = { $version }, udsendt { $day }: { $correction }
documents-state = Status
documents-not-approved = Referatet er ikke godkendt endnu
documents-length = Varighed
documents-brace-nothing-earlier = Der er ikke noget tidligere øjebliksbillede at vise ændringer siden.
documents-found-minutes = Udvalget har ikke godkendt referatet.
documents-found-snapshot = { $brace } er { $now } i dag, men { $then } i øjebliksbillede { $number }.

## Figures, tables and goals.

documents-figure = Figur
documents-table = Tabel
documents-figures-from = Tal i teksten: { $sources }.
documents-source = Kilde: { $source }
documents-unit = Enhed: { $unit }
documents-row = Post
documents-judged-on = Målene er vurderet ud fra de tal, der var kendt { $day }.
documents-goals-overview = Overblik
documents-goals-caption = Hvordan det går med hvert mål
documents-goal = Mål { $number }: { $title }
documents-goal-number = Nr.
documents-goal-title = Mål
documents-verdict = Vurdering
documents-measured = Måles på
documents-target = Måltal
documents-latest = Seneste tal
documents-figure-in = { $figure } ({ $period })
documents-no-figure = intet tal

## Files.

documents-sheet = Dokument
documents-sheet-table = Tabel { $number }
documents-sheet-figure = Figur { $number }

## Why braces in a text stand for nothing.

documents-brace-not-there = Planen har ikke noget med det nummer.
documents-brace-no-figure = Der er ikke noget kendt tal.
documents-brace-not-of-this = Det kan ikke hentes for det, der står foran kolon.
documents-brace-several = Målet har flere målinger. Skriv målingens nummer.
documents-brace-only-alone = Et diagram eller en tabel skal stå alene på en linje.
documents-brace-no-reference = Klammerne begynder ikke med nummeret på et mål, en måling, en tidsserie, en tabel, et diagram, en investeringssag eller et fokusområde, og ikke med mål eller ændringer.
documents-brace-no-such-what = Efter kolon skal der stå seneste, status, mål eller en periode.

## What is found before a document is sent.

documents-found-brace = { $brace } står stadig i teksten. { $why }
documents-found-help = ”{ $text }” ligner vejledende tekst, der skal erstattes.
documents-found-source = { $what } har ingen kilde.
documents-found-sentence = { $what } har ingen sætning, der siger, hvad det viser.
documents-found-small = { $count ->
    [one] 1 lille tal er skjult i dokumentet.
   *[other] { $count } små tal er skjult i dokumentet.
}
documents-found-closed-item = Punktet er lukket. Kun nummer og titel kommer med.
documents-found-closed-attachment = Bilaget ”{ $title }” er lukket og kommer ikke med.
documents-found-number = Teksten siger { $typed } lige ved { $brace }, som er { $figure }.
documents-found-empty = Afsnittet { $section } er tomt.
documents-found-letter = Tegnet ”{ $letter }” (U+{ $code }) findes ikke i dokumentets skrifttype: ”{ $within }”.

## Making a document: what it is, and what is in it.

documents-make = Lav dokument
documents-of-plan = Af planen, som den er nu
documents-of-frozen = Af øjebliksbillede { $number } fra { $taken }
documents-what = Dokument
documents-report = Opfølgning på målene
documents-meeting = Møde
documents-item-or-all = Punkt
documents-whole-meeting = Hele mødet
documents-format = Format
documents-format-pdf = PDF
documents-format-docx = Word
documents-format-xlsx = Excel
documents-format-csv = CSV
documents-format-pdf-hint = Til at offentliggøre: tilgængelig PDF, der også kan arkiveres.
documents-format-docx-hint = Til at arbejde videre i.
documents-format-xlsx-hint = Tabeller og tal, med diagrammer.
documents-format-csv-hint = Tabeller og tal som tekst.
documents-parts = Med i dokumentet
documents-part-overview = Oversigt
documents-part-sections = Øvrige afsnit
documents-part-charts = Diagrammer
documents-part-tables = Tabeller
documents-small-counts = Skjul antal personer under
documents-language = Dokumentets sprog
documents-danish = Dansk
documents-english = English
documents-save-as = Gem som…
documents-close = Luk
documents-file-goals = Opfølgning på målene { $day }
documents-file-meeting = { $form } { $day }
documents-file-item = { $form } { $day } punkt { $number }

## Whether it may be sent.

documents-ready = Klar til udsendelse?
documents-ready-looking = Undersøger dokumentet…
documents-ready-yes = Klar. Der er ikke fundet noget, der står i vejen.
documents-ready-passed = Klar, når det afkrydsede får lov at gå.
documents-ready-stops = { $count ->
    [one] 1 ting står i vejen.
   *[other] { $count } ting står i vejen.
}
documents-ready-notes = Værd at vide
documents-let-through = Lad gå: { $what }
documents-why-looking = Vent, til dokumentet er undersøgt.
documents-why-failed = Vælg noget andet, eller prøv igen.
documents-why-stops = Ret det, der står i vejen, eller lad det gå.
documents-why-not-recorded = Planen kan ikke gemmes nu, og det skal kunne noteres i den, hvad der er ladet gå.
documents-why-busy = Et dokument er ved at blive lavet.
documents-code-brace = Klammer uden indhold
documents-code-help-text = Vejledende tekst
documents-code-source = Manglende kilde
documents-code-sentence = Manglende beskrivelse af diagram
documents-code-small-counts = Små tal
documents-code-closed-item = Lukket punkt
documents-code-closed-attachment = Lukket bilag
documents-code-number = Tal, der afviger
documents-code-empty = Tomt afsnit
documents-code-snapshot = Tal, der er et andet i øjebliksbilledet
documents-code-minutes = Referat, der ikke er godkendt
documents-code-letter = Ukendt tegn

## While it is made, and what was made.

documents-making = Laver { $file }
documents-step-outline = Samler indholdet
documents-step-chart = Tegner diagram { $nth } af { $of }
documents-step-pages = Sætter siderne op
documents-step-file = Samler filen
documents-cancel = Afbryd
documents-released = Ladet gå ved udsendelse
documents-released-file = { $format }, lavet { $when }
documents-released-what = { $what }. { $place }: { $sentence }
documents-copy-digest = Kopiér kontrolsummen for { $title }
