# The goals view (Mål) and the words of goals and targets.
# Every key begins with goals-.
# Keep both languages in the same order, with the same keys and variables.

## The list.

goals-search = Søg i mål
goals-list = Liste over mål
goals-add = Tilføj mål
goals-new-title = Nyt mål
goals-add-area = Tilføj fokusområde
goals-new-area-title = Nyt fokusområde
goals-without-area = Uden fokusområde
goals-count = { $count ->
    [one] { $count } mål
   *[other] { $count } mål
}
goals-back = Tilbage til listen

## What is left out of the list. $ticked is such as "ikke nået, lokalt mål".

goals-filter = Filtrér
goals-filter-ticked = Filtrér ({ $count })
goals-filter-clear = Ryd filteret
goals-tick = { $name } ({ $count })
goals-nobody = Ingen ansvarlig
goals-found = { $found } af { $of ->
    [one] { $of } mål
   *[other] { $of } mål
}
goals-show-all = Vis alle
goals-none = Ingen mål passer
goals-none-found = Ingen mål indeholder ”{ $text }”. Ret søgningen, eller vis alle mål.
goals-none-ticked = Ingen mål passer til filteret: { $ticked }.
goals-none-of-both = Ingen mål indeholder ”{ $text }” og passer til filteret: { $ticked }.

## The order of the list, and the headings of its columns.

goals-order = Sortér
goals-ordered = Efter { $by }
goals-order-plan = planens rækkefølge
goals-order-verdict = vurdering
goals-order-deadline = frist
goals-order-distance = afstand
goals-order-number = nummer
goals-order-title = titel
goals-order-turned = Omvendt rækkefølge
goals-column-verdict = Vurdering
goals-column-number = Nr.
goals-column-title = Mål
goals-column-trend = Udvikling
goals-column-latest = Seneste
goals-column-target = Måltal
goals-column-distance = Afstand
goals-column-due = Frist
goals-column-tip = Sortér. Tryk igen for omvendt og så planens egen rækkefølge.

## What a row says. $figure is such as "11,6 %".

goals-by-hand = vurderet manuelt
goals-judged-of = { $judged } af { $of } vurderet
goals-reading = { $figure } ({ $period })

## The day on which goals are judged.

goals-judged-on = Vurderet pr. { $day }
goals-judged-on-tip = Vælg en anden dag, og se målene, som de så ud da.
goals-judged-day = Vurder pr.
goals-judge-today = I dag
goals-judged-elsewhen = Målene er vurderet, som de så ud { $day }, ikke i dag.
goals-judged-frozen = Den frosne plan er vurderet på den dag, den blev frosset.

## How the selected goal stands.

goals-edit = Redigér
goals-edit-tip = Gå til felterne, hvor målet er skrevet
goals-served-by = Understøttes af
goals-targets = Alle måltal
goals-notes = Bemærkninger
goals-break = Opgørelsen er ændret { $day }: { $note }
goals-series-open = Vis tidsserien

## What the verdict rests on.

goals-fact-latest = Seneste tal
goals-fact-average = Gennemsnit
goals-fact-sum = I alt
goals-fact-parts = { $known } af { $of ->
    [one] { $of } tal kendes
   *[other] { $of } tal kendes
}
goals-fact-provisional = Foreløbigt tal
goals-fact-base = Udgangspunkt
goals-fact-expected = Forventet, ikke målt
goals-fact-target = Måltal
goals-fact-that-is = Det vil sige { $required }
goals-fact-distance = Afstand
goals-fact-due = Frist
goals-fact-last-day = Senest { $day }
goals-fact-delivered = Leveret

## The chart. $value is such as "9,8 %".

goals-plot-deadline = Frist { $day }
goals-plot-leads-to = fører til { $value }
goals-plot-needed = nødvendig fart
goals-plot-base = udgangspunkt
goals-plot-base-expected = forventet udgangspunkt
goals-plot-mean = gennemsnit indtil nu
goals-plot-break = ny opgørelse
goals-plot-provisional = foreløbigt tal
goals-plot-about = omtrentligt tal
goals-plot-uncertain = usikker aflæsning
goals-plot-total = Tallene er lagt sammen siden begyndelsen af { $period }.

## How it stood at the frozen states.

goals-past = Vurderinger på møderne
goals-past-reading = Øjebliksbillederne læses…
goals-past-now = Nu ({ $day })
goals-past-shown = Her ({ $day })
goals-past-not-there = målet fandtes ikke
goals-past-unreadable = øjebliksbilledet kan ikke læses
goals-past-changed = ændret

## A plan without goals.

goals-empty = Planen har ingen mål endnu
goals-empty-advice = Skriv, hvad udvalget vil nå, og hvad det måles på. Målene kan samles i fokusområder.
goals-add-first = Tilføj det første mål

## A focus area.

goals-area-name = Fokusområdets navn
goals-area-remove = Fjern fokusområde
goals-area-remove-advice = Fjernes fokusområdet, bliver dets mål stående uden fokusområde.

## A goal.

goals-head = Mål { $number }
goals-move-up = Flyt op
goals-move-up-tip = Flyt op (Alt+Pil op)
goals-move-down = Flyt ned
goals-move-down-tip = Flyt ned (Alt+Pil ned)
goals-remove = Fjern mål
goals-title = Målet
goals-number = Nummer
goals-origin = Måltype
goals-area = Fokusområde
goals-responsible = Ansvarlig
goals-note = Bemærkning
goals-source = Kilde: { $place }
goals-more = Mere om målet
goals-in-force-from = Gælder fra
goals-in-force-until = Gælder til og med
goals-in-force-note = Hvad der begyndte eller sluttede det
goals-serves = Understøtter
goals-serves-choose = Vælg et mål
goals-choose-none-found = Intet passer til søgningen. Prøv med færre ord.
goals-serves-remove = Understøt ikke længere { $goal }
goals-serves-show = Vis { $goal }
goals-no-target = Hvorfor der ikke er noget måltal
goals-fact = { $label }: { $text }

## A measure of a goal.

goals-measures = Målinger
goals-measures-none = Målet er kun beskrevet i ord. Tilføj en måling, hvis det også skal måles.
goals-measure-add = Tilføj måling
goals-measure-new-title = Ny måling
goals-measure-remove = Fjern målingen ”{ $title }”
goals-measure-title = Hvad der måles
goals-measure-more = Mere om målingen
goals-measure-subgroup = Gælder kun
goals-measure-subgroup-pattern = fx kvinder eller under 30 år
goals-measure-unclear = Uklart i planen
goals-measure-unclear-hint = Så længe der står noget her, vurderes målingen ikke.

## The targets of a measure.

goals-target-now = gælder nu
goals-target-edit = Redigér
goals-target-open = Redigér måltallet: { $due }
goals-target-done = Færdig
goals-target-close = Færdig med måltallet: { $due }
goals-target-remove = Fjern måltallet: { $due }
goals-target-add = Tilføj måltal
goals-target-add-first-due = Det sidste måltal har ingen bestemt frist, så intet kan følge efter det. Giv det en frist.
goals-target-more = Mere om måltallet

## What should be reached, and when.

goals-condition = Krav
goals-condition-at-most = Højst
goals-condition-below = Under
goals-condition-at-least = Mindst
goals-condition-above = Over
goals-condition-percent = Ændring i procent
goals-condition-points = Ændring i procentpoint
goals-condition-keep = Fastholdes
goals-condition-path = Sti med delmål
goals-condition-after-years = Andel efter antal år
goals-condition-not-above = Ikke over et andet område
goals-condition-not-below = Ikke under et andet område
goals-condition-narrow-gap = Tættere på et andet område
goals-condition-deliver = Leveres
goals-bound = Grænse
goals-level = Måltal
goals-level-place = Måltal (nr.)
goals-level-last = Måltal ved fristen
goals-level-share = Andel i %
goals-reach-at-least = Mindst
goals-reach-at-most = Højst
goals-reach-more-than = Mere end
goals-reach-less-than = Mindre end
goals-change-percent = Ændring i %
goals-change-points = Ændring i procentpoint
goals-better = Retning
goals-way-lower = lavere
goals-way-higher = højere
goals-years = Antal år
goals-other-series = Det andet områdes tidsserie
goals-gap = Mindst så meget tættere på
goals-gap-hint = Tomt, hvis enhver tilnærmelse tæller.
goals-steps = Delmål
goals-step-period = Delmål { $number }, periode
goals-step-level = Delmål { $number }, måltal
goals-step-add = Tilføj delmål
goals-step-remove = Fjern delmål { $number }
goals-reckoning = Opgøres som
goals-due = Frist
goals-due-in = I perioden
goals-due-at-end = Ultimo
goals-due-by = Senest dato
goals-due-every-year = Hvert år
goals-due-unstated = Ikke angivet
goals-due-period = Periode
goals-due-day = Dato
goals-day-pattern = dd-mm-åååå
goals-period-pattern = fx 2021 eller maj 2020

## What is compared with, and what the document prints.

goals-base = Udgangspunkt
goals-base-hint = Tomt, hvis tidsserien har tallet.
goals-base-none = ikke angivet
goals-base-moment = Udgangspunktets tid
goals-base-period = Udgangspunktets periode
goals-base-certainty = Udgangspunktet er
goals-base-note = Bemærkning til udgangspunktet
goals-printed-change = Trykt ændring
goals-printed = Trykt ændring i %
goals-printed-hint = Som den er trykt, fx 5,10
goals-printed-way = Trykt retning
goals-budget-table = Samme tal i budgettet
goals-budget-none = Intet
goals-budget-row = Budgetlinje
goals-budget-column = Kolonne

## While it is typed. What is missing stands at its field too.

goals-lack-level = Skriv måltallet. Så gælder kravet.
goals-lack-size = Skriv, hvor stor ændringen skal være. Så gælder kravet.
goals-lack-years = Skriv antallet af år. Så gælder kravet.
goals-lack-other-series = Vælg det andet områdes tidsserie. Så gælder kravet.
goals-lack-step = Skriv delmålets periode og måltal. Så gælder kravet.
goals-lack-when = Skriv fristen. Så gælder den.
goals-lack-budget-cell = Vælg både budgetlinje og kolonne. Så gælder henvisningen.
goals-live-missing = mangler
goals-live-impossible = kan ikke lade sig gøre
goals-live-unreadable = Et felt kan ikke læses. Ret det, så ses det her, hvad kravet bliver.
goals-draft-waits = Ændringen er ikke med i planen endnu.
goals-draft-drop = Drop ændringen

## What was delivered.

goals-deliveries = Leveret
goals-deliveries-none = Intet er meldt leveret.
goals-delivery-day = Leveret den
goals-delivery-today = Leveret i dag
goals-delivery-item = Leveret på et dagsordenspunkt
goals-delivery-item-choose = Vælg et punkt
goals-delivery-item-search = Søg i dagsordenspunkter
goals-delivery-item-line = { $day }, punkt { $number }: { $title }
goals-delivery-remove = Fjern leveringen { $what }

## What somebody judges by hand.

goals-assessment-of-goal = Vurdér målet manuelt
goals-assessment-of-measure = Vurdér målingen manuelt
goals-assessment-change = Ret vurderingen
goals-assessment-withdraw = Træk vurderingen tilbage
goals-assessment-computed = Beregnet af tallene: { $verdict }
goals-assessment-verdict = Vurdering
goals-assessment-by = Navn
goals-assessment-on = Fra dato
goals-assessment-reason = Begrundelse
goals-assessment-needs-name = Skriv, hvem der vurderer.
goals-assessment-needs-reason = Skriv, hvorfor målet vurderes manuelt.
goals-assessment-save = Gem vurderingen
goals-assessment-cancel = Annullér

## How it goes.

goals-series = Tidsserie
goals-series-none = Ingen tidsserie
goals-series-choose = Vælg en tidsserie
goals-series-search = Søg i tidsserier
goals-series-not-found = Ingen tidsserie passer til søgningen. Prøv med færre ord.
goals-series-line = { $title }, { $area } ({ $unit })
goals-series-show = Vis tidsserien
goals-latest = Seneste tal: { $figure } ({ $period })
goals-latest-none = Tidsserien har ingen kendte tal
