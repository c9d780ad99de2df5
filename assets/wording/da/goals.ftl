# The goals view (Mål) and the words of goals and targets.
# Every key begins with goals-.
# Keep both languages in the same order, with the same keys and variables.

## The list.

goals-search = Søg i mål
goals-clear-search = Ryd søgningen
goals-none-found = Ingen mål indeholder ”{ $text }”. Ret søgningen, eller ryd den.
goals-add = Tilføj mål
goals-new-title = Nyt mål
goals-add-area = Tilføj fokusområde
goals-new-area-title = Nyt fokusområde
goals-without-area = Uden fokusområde
goals-without-measures = uden måltal
goals-count = { $count ->
    [one] { $count } mål
   *[other] { $count } mål
}
goals-back = Tilbage til listen

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

## A measure of a goal.

goals-measures = Målinger
goals-measures-none = Målet er kun beskrevet i ord. Tilføj en måling, hvis det også skal måles.
goals-measure-add = Tilføj måling
goals-measure-new-title = Ny måling
goals-measure-remove = Fjern målingen ”{ $title }”
goals-measure-title = Hvad der måles

## What should be reached, and when.

goals-condition = Krav
goals-condition-at-most = Højst
goals-condition-below = Under
goals-condition-at-least = Mindst
goals-condition-keep = Fastholdes
goals-condition-deliver = Leveres
goals-level = Måltal
goals-level-hint = Skriv måltallet. Så gælder kravet.
goals-better = Retning
goals-due = Frist
goals-due-in = I perioden
goals-due-by = Senest dato
goals-due-every-year = Hvert år
goals-due-unstated = Ikke angivet
goals-due-period = Periode
goals-due-day = Dato
goals-day-pattern = dd-mm-åååå
goals-period-pattern = fx 2021 eller maj 2020

## How it goes.

goals-series = Tidsserie
goals-series-none = Ingen tidsserie
goals-series-search = Søg i tidsserier
goals-series-not-found = Ingen tidsserie passer til søgningen. Prøv med færre ord.
goals-series-line = { $title }, { $area } ({ $unit })
goals-series-show = Vis tidsserien
goals-latest = Seneste tal: { $figure } ({ $period })
goals-latest-none = Tidsserien har ingen kendte tal
goals-base = Udgangspunkt
goals-base-period = Udgangspunktets periode
