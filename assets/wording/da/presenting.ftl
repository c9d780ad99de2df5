# Presenting (Fremvisning): slides of a meeting, and what the keys do.
# Every key begins with presenting-.
# Keep both languages in the same order, with the same keys and variables.

## Which slides an item has.

presenting-automatic = efter teksterne
presenting-with-spare = { $order }; reserve: { $spare }
presenting-of-item = titel
presenting-of-decision = beslutning
presenting-of-goals = mål
presenting-of-changes = ændringer
presenting-slide-titled = { $kind }: { $title }
presenting-slide-item = Titel og indstilling
presenting-slide-goals = Alle mål
presenting-slide-gone = { $slide } (findes ikke længere i planen)

## Choosing the slides of an item.

presenting-item-slides = Slides
presenting-follow-texts = Følger af teksterne: titel og indstilling, det, der står i klammer alene på en linje, og beslutningen.
presenting-choose = Vælg slides selv
presenting-choose-none = Ingen slides i rækken. Punktet vises ikke.
presenting-spare = Reserve
presenting-spare-hint = Står bag alle andre og vises kun, når der spørges.
presenting-closed-item = Punktet er lukket. Kun nummer og titel vises, hvad der end er valgt.
presenting-add = Tilføj slide
presenting-add-choose = Vælg mål, diagram, tabel eller andet
presenting-add-search = Søg
presenting-add-none = Intet mere i planen passer.
presenting-move-up = Flyt { $slide } op
presenting-move-down = Flyt { $slide } ned
presenting-make-spare = Gør { $slide } til reserve
presenting-make-shown = Sæt { $slide } i rækken igen
presenting-remove = Fjern { $slide }
presenting-follow-again = Følg teksterne igen

## What stands on a slide.

presenting-moment = Et øjeblik
presenting-meeting = { $committee } · { $day }
presenting-decision = Beslutning
presenting-changes = Hvad er ændret siden sidst
presenting-more-changes = { $count ->
    [one] og 1 ændring til.
   *[other] og { $count } ændringer til.
}
presenting-part = { $part } / { $of }
presenting-highest-rows = Kun hovedposter og summer er vist.
presenting-first-columns = De første { $shown } af { $of } kolonner er vist.
presenting-bars-beside = { $main } ved siden af { $before }
presenting-bars-told = { $title }: { $figure }

## What can be asked for.

presenting-kind-goal = Mål
presenting-kind-chart = Diagram
presenting-kind-table = Budgettabel
presenting-kind-bars = Budget som søjler
presenting-kind-case = Investeringssag
presenting-kind-series = Tidsserie
presenting-kind-area = Fokusområde
presenting-kind-decision = Beslutning

## What the keys do.

presenting-key-next = Næste slide
presenting-key-previous = Forrige slide
presenting-key-first = Første slide
presenting-key-last = Sidste slide
presenting-key-jump = Gå til slide: skriv nummeret og tryk Enter
presenting-key-back = Tilbage til det, du kom fra
presenting-key-overview = Oversigt over alle slides, kun for dig
presenting-key-black = Sort skærm til og fra
presenting-key-neutral = ”Et øjeblik” til og fra
presenting-key-freeze = Fasthold det, publikum ser, til og fra
presenting-key-closer = Se nærmere på diagrammet: + og -, piletaster, 0 for det hele
presenting-key-mark = Fremhæv næste linje
presenting-key-pointer = Pegepind, lyskegle eller ingen
presenting-key-why = Hvorfor står målet sådan? Igen fører tilbage
presenting-key-answers = Find et svar, kun for dig; Enter viser det
presenting-key-decide = Skriv beslutningen, kun for dig; Ctrl+Enter viser den
presenting-key-bar = Linjen nederst til og fra, når der kun er én skærm
presenting-key-screens = Se og byt skærmene
presenting-key-keys = Denne liste
presenting-key-end = Luk det åbne; ellers slut fremvisningen

## Files of slides.

presenting-title = Fremvisning: { $committee } d. { $day }
presenting-slides = Slides

## The chair's window, and the bar where there is one screen.

presenting-audience-window = Publikum
presenting-screen-audience = Publikum ser denne skærm
presenting-screen-chair = Din skærm: noter og ur
presenting-screen-keys = Enter begynder · S bytter skærmene · Esc går tilbage
presenting-screen-gone = Publikums skærm er væk
presenting-rehearsal = Øver
presenting-shown = Publikum ser
presenting-shown-rehearsed = Publikum ville se
presenting-shown-later = Vises, når skærmen er tilbage
presenting-black = Sort skærm
presenting-next = Næste
presenting-next-is = Næste: { $title }
presenting-prepared = Du forbereder
presenting-prepared-is = Du forbereder: { $title }
presenting-last = Sidste slide
presenting-notes = Dine noter
presenting-no-notes = Ingen noter til punktet.
presenting-items = Punkter
presenting-place = Slide { $at } af { $of }
presenting-place-spare = Slide { $at }, reserve
presenting-at-glance-spare = (reserve)
presenting-used = { $used } på punktet
presenting-used-of = { $used } af { $planned } på punktet
presenting-behind = { $minutes } min. bagud
presenting-pace-nearly = Snart gået
presenting-pace-over = Over tiden
presenting-last-time = sidst { $time }
presenting-told = Der er en besked, se den efter mødet
presenting-state-black = Sort
presenting-state-neutral = Et øjeblik
presenting-state-frozen = Fastholdt
presenting-state-stale = Ændret siden vist; Enter viser det nye
presenting-state-closer = Ser nærmere: + − ← →

## What can be done, on buttons.

presenting-do-previous = Forrige
presenting-do-next = Næste
presenting-do-overview = Oversigt
presenting-do-answers = Find
presenting-do-neutral = Et øjeblik
presenting-do-black = Sort
presenting-do-freeze = Fasthold
presenting-do-why = Hvorfor?
presenting-do-decide = Beslutning
presenting-do-keys = Taster
presenting-do-end = Slut
presenting-key-space = Mellemrum
presenting-key-number = 1–9 Enter

## The drawer of answers.

presenting-answers = Find et svar
presenting-answers-hint = Skriv et ord, fx fleksjob
presenting-answers-none = Intet fundet. Prøv et andet ord.
presenting-answers-keys = ↑ ↓ vælger · Enter viser det for alle · Esc lukker
presenting-answer-preview-shared = Først her, så for alle
presenting-answer-preview = Kun du ser dette

## After a rehearsal.

presenting-rehearsed = Så lang tid tog mødet
presenting-rehearsed-first = Første gang, mødet øves.
presenting-rehearsed-runs = { $count ->
    [one] Øvet én gang før.
   *[other] Øvet { $count } gange før.
}
presenting-rehearsed-planned = Planlagt
presenting-rehearsed-now = Denne gang
presenting-rehearsed-last = Sidst
presenting-rehearsed-usual = Normalt
presenting-rehearsed-all = I alt
presenting-rehearsed-close = Tilbage til planen
