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
presenting-key-answers = Find et svar, kun for dig; Enter viser det
presenting-key-keys = Denne liste
presenting-key-end = Luk det åbne; ellers slut fremvisningen

## Files of slides.

presenting-title = Fremvisning: { $committee } d. { $day }
presenting-slides = Slides
