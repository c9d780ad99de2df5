# The overview (Overblik).
# Every key begins with overview-.
# Keep both languages in the same order, with the same keys and variables.

overview-edit-plan = Redigér oplysninger
overview-edit-done = Færdig
overview-untitled = Plan uden titel
overview-plan-title = Titel
overview-plan-municipality = Kommune
overview-plan-committee = Udvalg
overview-plan-period = Periode
overview-plan-period-hint = For eksempel 2021
overview-goals = Mål
overview-goals-note = { $local }{"\u00A0"}lokale · { $minister }{"\u00A0"}ministermål · { $cross }{"\u00A0"}tværgående
overview-warnings = Advarsler
overview-agrees = { $unit } · svarer til det trykte
overview-focus-areas = Fokusområder og mål
overview-all-goals = Alle mål
overview-to-goals = Gå til mål
overview-no-goals = Planen har ingen mål endnu
overview-no-goals-advice = Tilføj det første mål, og giv det et måltal.
overview-attention = Se på dette
overview-nothing-found = Ingen bemærkninger
overview-nothing-found-advice = Henvisninger og summer hænger sammen.
overview-meetings = Møder
overview-all-meetings = Hele dagsordenen
overview-no-meetings = Ingen møder endnu
overview-no-meetings-advice = Tilføj et møde, så der kan tages et øjebliksbillede til et af dets punkter.
overview-to-agenda = Gå til dagsorden
overview-notes =
    { $count ->
        [one] 1 bemærkning
       *[other] { $count } bemærkninger
    }
overview-more-goals =
    { $count ->
        [one] og 1 mål til
       *[other] og { $count } mål til
    }
overview-more-areas =
    { $count ->
        [one] og 1 fokusområde til
       *[other] og { $count } fokusområder til
    }
overview-more-findings =
    { $count ->
        [one] og 1 til
       *[other] og { $count } til
    }
overview-more-items =
    { $count ->
        [one] og 1 punkt til
       *[other] og { $count } punkter til
    }
overview-snapshots =
    { $count ->
        [one] 1 øjebliksbillede
       *[other] { $count } øjebliksbilleder
    }
