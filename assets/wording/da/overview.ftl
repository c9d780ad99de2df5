# The overview (Overblik).
# Every key begins with overview-.
# Keep both languages in the same order, with the same keys and variables.

## The plan's own lines.

overview-edit-plan = Redigér oplysninger
overview-edit-done = Færdig
overview-untitled = Plan uden titel
overview-plan-title = Titel
overview-plan-municipality = Kommune
overview-plan-committee = Udvalg
overview-plan-period = Periode
overview-plan-period-hint = For eksempel 2021

## How the goals stand.

overview-judged = { $count ->
    [one] 1 mål, vurderet pr. { $day }
   *[other] { $count } mål, vurderet pr. { $day }
}
overview-by-hand = { $count ->
    [0] ingen vurderet manuelt
    [one] 1 vurderet manuelt
   *[other] { $count } vurderet manuelt
}
overview-headings = Mål efter fokusområde
overview-goal-count = { $count ->
    [one] 1 mål
   *[other] { $count } mål
}
overview-more-headings = { $count ->
    [one] og 1 overskrift til
   *[other] og { $count } overskrifter til
}
overview-areas-without-goals = { $count ->
    [one] 1 fokusområde er uden mål
   *[other] { $count } fokusområder er uden mål
}
overview-all-goals = Alle mål
overview-to-goals = Gå til mål
overview-no-goals = Planen har ingen mål endnu
overview-no-goals-advice = Tilføj det første mål, og giv det et måltal.

## What needs attention.

overview-attention = Se på dette
overview-nothing-found = Intet at se på
overview-nothing-found-advice = Ingen mål halter, ingen frister er nær, og henvisninger og summer hænger sammen.
overview-due = { $days ->
    [0] frist i dag
    [one] frist i morgen
   *[other] frist om { $days } dage
}
overview-more = { $count ->
    [one] og 1 til
   *[other] og { $count } til
}

## What has changed since the last frozen state.

overview-since = Siden sidste øjebliksbillede
overview-since-before = Siden det forrige øjebliksbillede
overview-since-whole = Hele sammenligningen
overview-since-none = Ingen øjebliksbilleder endnu. Når et er taget til et dagsordenspunkt, står her, hvad der er ændret siden.
overview-since-first = Der er intet tidligere øjebliksbillede at sammenligne med.
overview-since-reading = Læser øjebliksbillederne…
overview-since-unreadable = Øjebliksbillede { $number } kan ikke læses. Kontrollér det under Dagsorden.
overview-since-same = Plan og møder er uændrede siden da.
overview-since-counts = { $added } tilføjet · { $removed } fjernet · { $changed } ændret
overview-moved-none = Ingen vurderinger har flyttet sig.
overview-moved-count = { $count ->
    [one] 1 vurdering har flyttet sig
   *[other] { $count } vurderinger har flyttet sig
}
overview-moved-with-time = { $count } kun med tiden
overview-moved-with-figures = { $count } med nye tal
overview-moved-with-edit = { $count } fordi målet er ændret
overview-moved = { $goal }: { $old } → { $new }, { $cause }
overview-moved-by-time = kun fordi tiden er gået
overview-moved-by-figures = på grund af nye tal
overview-moved-by-edit = fordi målet er ændret

## Meetings.

overview-meetings = Næste møder
overview-all-meetings = Hele dagsordenen
overview-no-meetings = Ingen møder endnu
overview-no-meetings-advice = Tilføj et møde, så der kan tages et øjebliksbillede til et af dets punkter.
overview-to-agenda = Gå til dagsorden
overview-in-days = { $days ->
    [0] i dag
    [one] i morgen
   *[other] om { $days } dage
}
overview-held = afholdt
overview-no-items = Ingen punkter endnu
overview-decided = { $count ->
    [one] 1 punkt er besluttet
   *[other] { $count } punkter er besluttet
}
overview-item-decided = { $item } (besluttet)
overview-open-tasks = { $count ->
    [one] 1 åben opfølgning fra tidligere møder
   *[other] { $count } åbne opfølgninger fra tidligere møder
}
overview-item-undecided = { $item } (uden beslutning)
overview-more-items = { $count ->
    [one] og 1 punkt til
   *[other] og { $count } punkter til
}

## Figures.

overview-warnings = Advarsler
overview-notes = { $count ->
    [one] 1 bemærkning
   *[other] { $count } bemærkninger
}
overview-agrees = { $unit } · svarer til det trykte
