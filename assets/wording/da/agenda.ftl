# The agenda view (Dagsorden): meetings, items, snapshots.
# Every key begins with agenda-.
# Keep both languages in the same order, with the same keys and variables.

## The list.

agenda-listed = Vis
agenda-meetings = Møder
agenda-snapshots = Øjebliksbilleder
agenda-snapshots-tab = Øjebliksbilleder ({ $count })
agenda-search = Søg i møder og punkter
agenda-clear-search = Ryd søgningen
agenda-none-found = Ingen møder eller punkter passer til ”{ $text }”.
agenda-back = Tilbage
agenda-item-count = { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
}
agenda-case = sag { $number }
agenda-item-numbered = Punkt { $number }

## Nothing there yet.

agenda-empty = Ingen møder endnu
agenda-empty-advice = Tilføj det møde, der skal behandle planen. Det får sin dagsorden her.
agenda-add-first-meeting = Tilføj et møde
agenda-no-items = Ingen punkter endnu
agenda-no-items-advice = Tilføj mødets første punkt.
agenda-no-snapshots = Ingen øjebliksbilleder endnu
agenda-no-snapshots-advice = Vælg et punkt under Møder, og tag et øjebliksbillede. Det viser altid planen, som udvalget så den.

## A meeting.

agenda-add-meeting = Tilføj møde…
agenda-add-meeting-now = Tilføj møde
agenda-cancel = Annullér
agenda-remove-meeting = Fjern møde
agenda-date = Dato
agenda-date-hint = Dag, måned og år, for eksempel 07-09-2020
agenda-start = Starttid
agenda-start-wrong = Det er ikke et klokkeslæt. Skriv for eksempel 16.00, eller lad feltet stå tomt.
agenda-place = Sted
agenda-members = Medlemmer
agenda-absent = Afbud
agenda-name-per-line = Ét navn pr. linje
agenda-agenda = Dagsorden
agenda-add-item = Tilføj punkt
agenda-new-item = Nyt punkt

## An item.

agenda-edit = Redigér
agenda-edit-done = Færdig
agenda-move-up = Flyt op
agenda-move-up-tip = Flyt op (Alt+Pil op)
agenda-move-up-numbered = Flyt punkt { $number } op
agenda-move-down = Flyt ned
agenda-move-down-tip = Flyt ned (Alt+Pil ned)
agenda-move-down-numbered = Flyt punkt { $number } ned
agenda-remove-item = Fjern punkt
agenda-remove-item-numbered = Fjern punkt { $number }
agenda-number = Nummer
agenda-title = Titel
agenda-case-number = Sagsnummer
agenda-openness = Åbenhed
agenda-open-item = Åbent punkt
agenda-closed-item = Lukket punkt
agenda-kind = Hvad udvalget skal
agenda-kind-none = Ingen indstilling
agenda-kind-information = Til orientering
agenda-kind-discussion = Til drøftelse
agenda-kind-decision = Til beslutning
agenda-presentation = Sagsfremstilling
agenda-recommended-by = Indstilles af
agenda-recommends = { $name } indstiller,
agenda-recommendation = Indstilling
agenda-one-per-line = Ét led pr. linje
agenda-decision = Beslutning
agenda-decided = Beslutning: { $decision }
agenda-undecided = Ingen beslutning endnu
agenda-section-legal-basis = Lovgrundlag
agenda-section-economy = Økonomi
agenda-section-consultation = Høring
agenda-vote-for = { $count } for
agenda-vote-against = { $count } imod
agenda-vote-abstained = { $count } undlod at stemme
agenda-minority = Mindretalsudtalelse
agenda-task-due-by = senest { $day }
agenda-task-done-on = gjort { $day }
agenda-stage-draft = kladde
agenda-stage-ready = klar
agenda-stage-sent = udsendt
agenda-stage-held = afholdt
agenda-stage-approved = referat godkendt
agenda-numbering-year = for hvert kalenderår
agenda-numbering-term-from = for hver byrådsperiode fra { $day }
agenda-numbering-meeting = for hvert møde
agenda-numbering-by-hand = i hånden
agenda-attachments = Bilag
agenda-add-attachment = Tilføj bilag
agenda-new-attachment = Nyt bilag
agenda-attachment-numbered = Bilag { $number }
agenda-attachment-openness = Åbenhed, bilag { $number }
agenda-remove-attachment = Fjern bilag { $number }

## How far a meeting has come.

agenda-stage-on = Sæt til { $stage }
agenda-stage-back = Tilbage til { $stage }
agenda-stage-locked = Dagsordenen er udsendt, og teksterne kan ikke rettes. Beslutning, afstemning, afbud og opfølgning kan skrives.
agenda-stage-locked-held = Mødet er afholdt, og dagsordenens tekster kan ikke rettes. Beslutning, afstemning, afbud og opfølgning kan skrives.
agenda-stage-all-locked = Referatet er godkendt. Kun opfølgning kan sættes til gjort.
agenda-stage-question = Tilbage til { $stage }?
agenda-stage-question-sent = Udvalget har fået dagsordenen. Går mødet tilbage, kan teksterne rettes; det rettede skal sendes ud som en ny udgave. Det udsendte øjebliksbillede ændres ikke.
agenda-stage-question-held = Mødet er afholdt. Går det tilbage, står det igen som kun udsendt.
agenda-stage-question-approved = Udvalget har godkendt referatet. Går mødet tilbage, kan beslutninger og afstemninger rettes, og referatet skal godkendes igen.
agenda-stage-question-yes = Gå tilbage

## Sections, and what a text stands for.

agenda-section-title = Overskrift
agenda-add-section = Nyt afsnit
agenda-add-section-hint = Titel, for eksempel Historik. Afslut med Enter.
agenda-remove-section = Fjern afsnittet { $title }
agenda-reads-as = Sådan læses teksten
agenda-insert-in = Indsæt fra planen i { $section }
agenda-insert = Indsæt fra planen
agenda-insert-choose = Vælg tal, mål, diagram eller tabel
agenda-insert-search = Søg
agenda-insert-none = Intet i planen passer.
agenda-insert-figure = Seneste tal: { $title }
agenda-insert-status = Status: { $title }
agenda-insert-chart = Diagram: { $title }
agenda-insert-table = Tabel: { $title }
agenda-insert-case = Investeringssag: { $title }
agenda-insert-goals = Tabel over målene: { $title }
agenda-insert-all-goals = Tabel over alle mål
agenda-insert-changes = Hvad er ændret siden sidste øjebliksbillede
agenda-brace-unknown = Det kan ikke læses. Skriv for eksempel { "{" }s82: seneste{ "}" }, eller vælg fra listen.
agenda-brace-differs = Ved siden af står { $typed }, men planen siger { $figure }.

## Votes and follow-up.

agenda-vote = Afstemning
agenda-decide-as-recommended = Som indstillet
agenda-decide-as-recommended-text = Godkendt som indstillet.
agenda-decide-recommendation = Indstillingens ord
agenda-decide-keys = Ctrl+Enter viser beslutningen for alle. Esc lukker uden at vise. Ctrl+Z tager det sidste tilbage.
agenda-decide-no-item = Punktet findes ikke i planen, så beslutningen kan ikke skrives her.
agenda-decide-read-only = Planen kan ikke ændres herfra, så beslutningen kan ikke skrives.
agenda-decide-approved = Referatet er godkendt, så beslutningen står fast.
agenda-present = Vis
agenda-present-tip = Vis mødet på skærmen (F5). Shift+F5 øver det.
agenda-absent-named = Afbud fra { $name }
agenda-add-vote = Tilføj afstemning
agenda-remove-vote = Fjern afstemning
agenda-vote-side-for = For
agenda-vote-side-against = Imod
agenda-vote-side-abstained = Undlod at stemme
agenda-vote-names = { $side }, navne
agenda-vote-wrong = Skriv et helt antal, for eksempel 4.
agenda-vote-note = { $votes } stemmer; { $there } medlemmer var til stede.
agenda-tasks = Opfølgning
agenda-tasks-earlier = Åbne opfølgninger fra tidligere møder
agenda-add-task = Tilføj opfølgning
agenda-new-task = Ny opfølgning
agenda-task-numbered = Opfølgning { $number }
agenda-remove-task = Fjern opfølgning { $number }
agenda-task-responsible = Ansvarlig
agenda-task-due = Senest
agenda-task-done = Gjort
agenda-task-done-now = Sæt til gjort
agenda-task-late = forsinket

## Numbers, templates and how agendas are made.

agenda-number-doubled = Nummeret bruges to gange.
agenda-numbers-doubled = Også andre punkter har nummer { $numbers }
agenda-case-free = Ikke et af de sædvanlige sagsnumre, og det må det gerne være.
agenda-renumber = Nummerér punkterne igen
agenda-move-to = Flyt til et andet møde
agenda-move-to-choose = Vælg møde
agenda-copy-item = Nyt punkt ud fra et tidligere
agenda-copy-item-choose = Vælg punkt
agenda-copy-item-none = Intet punkt passer.
agenda-setup = Opsætning af dagsordener
agenda-setup-hint = Gælder alle møder i planen.
agenda-numbering = Punkter nummereres forfra
agenda-numbering-term = for hver byrådsperiode
agenda-numbering-first = Periodens første dag
agenda-order = Punktets dele i rækkefølge
agenda-order-up = Flyt { $title } op
agenda-order-down = Flyt { $title } ned
agenda-order-remove = Fjern { $title } fra rækkefølgen
agenda-order-add = Tilføj { $title }

## Snapshots.

agenda-take-snapshot = Tag øjebliksbillede
agenda-take-snapshot-tip = Gem planen, som den er nu, uforanderlig under dette punkt
agenda-whole = Dagsorden { $day }
agenda-item-at = punkt { $number } på mødet { $day }
agenda-whole-at = dagsordenen til mødet { $day }
agenda-your-name = Dit navn (kan udelades)
agenda-your-name-hint = Står i de øjebliksbilleder, du tager
agenda-taken-by = Taget af
agenda-versions = Udsendt
agenda-version = Udgave { $version }
agenda-send-ask = Udsend dagsorden…
agenda-send-now = Udsend dagsordenen
agenda-send-again = Udsend udgave { $version } af dagsordenen
agenda-send-means = Planen fryses, som den er nu, i et øjebliksbillede. Det er dagsordenen, og den kan ikke fortrydes. Teksterne kan derefter kun ændres i en ny udgave. Planbord sender ikke selv noget: åbn øjebliksbilledet, og lav dokumentet af det.
agenda-send-correction = Hvad er rettet?
agenda-send-correction-hint = Står i den nye udgave
agenda-send = Udsend
agenda-chair = Til mødelederen
agenda-minutes = { $count } min.
agenda-minutes-planned = Planlagt tid i minutter
agenda-minutes-wrong = Skriv et helt antal minutter
agenda-notes = Private noter
agenda-notes-hint = Kun i planen og regiebogen, aldrig i øjebliksbilleder, dagsorden eller referat
agenda-item-without-snapshot = Ingen øjebliksbilleder af planen til dette punkt
agenda-item-gone = Punktet findes ikke længere
agenda-snapshot-numbered = Øjebliksbillede { $number }
agenda-open-snapshot = Åbn
agenda-open-snapshot-tip = Se planen, som den var. Intet kan ændres.
agenda-shown-now = vises nu
agenda-leave-snapshot = Tilbage til dagens plan
agenda-verify = Kontrollér alle
agenda-verify-tip = Efterprøv, at intet øjebliksbillede er ændret, siden det blev taget
agenda-taken-for = Taget til
agenda-digest = Kontrolsum (SHA-256)
agenda-digest-hint = Den samme, som sha256sum viser for filen. Den ændrer sig, hvis ét tegn i filen gør.
agenda-copy = Kopiér
agenda-copy-digest = Kopiér kontrolsum, { $name }
agenda-file = Fil

## A frozen state and today’s plan.

agenda-against-today = Sammenlignet med dagens plan
agenda-not-compared = Åbn øjebliksbilledet for at se, om det svarer til dagens plan.
agenda-equals-today = Svarer til dagens plan
agenda-differs-from-today = { $count ->
    [one] Afviger fra dagens plan: 1 forskel
   *[other] Afviger fra dagens plan: { $count } forskelle
}
agenda-show-differences = Vis forskelle

## What differs between any two states.

agenda-compare = Sammenlign
agenda-compare-tip = Se, hvad der er ændret mellem to tilstande af planen
agenda-changes = Hvad er ændret
agenda-compare-from = Fra
agenda-compare-to = Til
agenda-compare-swap = Byt om
agenda-compare-file = Sammenlign med en fil…
agenda-compare-today = Dagens plan
agenda-compare-nothing = Intet at sammenligne med
agenda-compare-nothing-advice = Planen har ingen øjebliksbilleder endnu. Den kan sammenlignes med en anden fil.
agenda-compare-reading = { $name } læses …
agenda-compare-unreadable = { $name } kan ikke læses. Kontrollér øjebliksbillederne for at se hvorfor.
agenda-compare-equal = De to tilstande er ens
agenda-compare-equal-advice = Plan, møder og vurderinger er de samme.
agenda-compare-counted = { $name } { $count }
agenda-compare-all = Alle
agenda-compare-by = Hvem ændrede
agenda-compare-kind = Del af planen
agenda-compare-every-kind = Hele planen
agenda-compare-removed-always = Det, der er fjernet, vises altid.
