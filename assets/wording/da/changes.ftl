# What differs between two states of a plan, a line for each difference.
# Every key begins with changes-.
# Keep both languages in the same order, with the same keys and variables.

## What differs, where the words for places do not say it.

changes-column = kolonne ”{ $title }”

## How it differs. $old and $new are what was and what is.

changes-added = tilføjet
changes-removed = fjernet
changes-changed = ændret
changes-moved = flyttet fra plads { $from } til plads { $to }
changes-moved-alone = flyttet
changes-place = plads { $place }
changes-from-to = { $old } → { $new }
changes-field-from-to = { $field } { $old } → { $new }
changes-field-changed = { $field } ændret
changes-none = ikke angivet
changes-due = frist
changes-target = måltal
changes-origin = ophav
changes-openness = åbenhed
changes-item-kind = sagstype
changes-value = tal
changes-verdict = vurdering
changes-verdict-because = { $verdict }. { $reason }
changes-printed-total = trykt sum for { $column }
changes-target-added = måltal tilføjet: { $target }
changes-target-removed = måltal fjernet: { $target }
changes-part-added = { $field } tilføjet: { $part }
changes-part-removed = { $field } fjernet: { $part }

## What stood and stands there.

changes-figures = { $count ->
    [one] 1 tal
   *[other] { $count } tal
}
changes-rows = { $count ->
    [one] 1 række
   *[other] { $count } rækker
}
changes-items = { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
}
changes-provisional = foreløbigt
changes-final = endeligt
changes-published = { $finality }, offentliggjort { $day }
changes-value-published = { $value } ({ $vintage })
changes-from-day = fra { $day }
changes-until-day = til { $day }
changes-feed-updated = opdateret { $day }
changes-feed-next = opdateres { $day }
changes-total-sum = linjerne lægges sammen
changes-total-none = linjerne har ingen sum
changes-text-column = tekst
changes-unit-printed = { $unit }, { $count ->
    [one] 1 decimal
   *[other] { $count } decimaler
}
changes-no-section = uden for afsnit
changes-spent = forbrug { $amount }
changes-expected = forventet { $amount }

## Who or what made them, where they are, and how they are counted.

changes-by-us = Vores ændringer
changes-by-source = Kildens revisioner
changes-by-time = Kun fordi tiden er gået
changes-by-us-short = Vores
changes-by-source-short = Kildens
changes-by-time-short = Tidens
changes-note-source = fra kilden
changes-note-time = kun fordi tiden er gået
changes-kind-plan = Planen
changes-kind-goals = Mål
changes-kind-targets = Måltal
changes-kind-verdicts = Vurderinger
changes-kind-series = Tidsserier
changes-kind-budget = Budget
changes-kind-statements = Trykte tal
changes-kind-follow-ups = Opfølgning
changes-kind-cases = Investeringer
changes-kind-charts = Begivenheder og diagrammer
changes-kind-meetings = Møder og punkter

## Fields.

changes-field-title = titel
changes-field-number = nummer
changes-field-responsible = ansvarlig
changes-field-municipality = kommune
changes-field-committee = udvalg
changes-field-period = periode
changes-field-publisher = udgiver
changes-field-date = dato
changes-field-start = starttid
changes-field-meeting-place = sted
changes-field-members = medlemmer
changes-field-absent = afbud
changes-field-case-number = sagsnummer
changes-field-presentation = sagsfremstilling
changes-field-recommended-by = indstilles af
changes-field-recommendation = indstilling
changes-field-decision = beslutning
changes-field-attachments = bilag
changes-field-stage = status
changes-field-sent = udsendt
changes-field-minutes = planlagt tid
changes-field-slides = slides
changes-field-notes = private noter
changes-field-sections = afsnit
changes-field-vote = afstemning
changes-field-tasks = opfølgning
changes-field-item-order = rækkefølge af afsnit
changes-field-numbering = nummerering af punkter
changes-field-unit = enhed
changes-field-series = tidsserie
changes-field-base = udgangspunkt
changes-field-subgroup = gruppe
changes-field-reckoning = opgørelse
changes-field-printed-change = trykt ændring
changes-field-budget-cell = budgetlinje
changes-field-unclear = uklart i planen
changes-field-deliveries = leverancer
changes-field-assessment = vurdering
changes-field-in-force = gyldighed
changes-field-serves = overordnede mål
changes-field-no-target = begrundelse for intet måltal
changes-field-ages = aldersgruppe
changes-field-numerator = tæller
changes-field-denominator = nævner
changes-field-feed = tabel der importeres fra
changes-field-vintage = udgivelse
changes-field-drawing = diagrammets indhold
changes-field-heading = diagrammets overskrift
changes-field-subtitle = diagrammets undertitel
changes-field-sentence = diagrammets sætning
changes-field-breaks = databrud
changes-field-area = område
changes-field-decimals = decimaler
changes-field-exactness = aflæst
changes-field-definition = definition
changes-field-levels = niveauer uden periode
changes-field-sign = fortegn
changes-field-total = sumlinje
changes-field-printed-row = trykt sum
changes-field-formula = formel
changes-field-printed = trykt tal
changes-field-claim = beregning
changes-field-tolerance = tolerance
changes-field-followed = budget, der følges
changes-field-added-lines = tilkomne linjer
changes-field-grants = bevillinger
changes-field-reports = opfølgninger
changes-field-report-days = opfølgningsdage
changes-field-explanations = forklaringer
changes-field-months = måneder
changes-field-investment = investering
changes-field-flows = rækkernes betydning
changes-field-person-path = forudsat antal personer
changes-field-assumptions = forudsætninger
changes-field-statuses = status
changes-field-next-decision = næste beslutning
changes-field-reimbursements = refusionssatser
changes-field-focus-area = fokusområde
changes-field-group = fælles overskrift
changes-field-section = afsnit
changes-field-source = kilde
changes-field-note = bemærkning
