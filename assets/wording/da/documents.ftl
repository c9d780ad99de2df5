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
documents-brace-no-reference = Klammerne begynder ikke med nummeret på et mål, en måling, en tidsserie, en tabel eller et diagram.
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
