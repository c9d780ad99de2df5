# What a check finds: faults of the file and remarks about the plan.
# Every key begins with findings-.
# Keep both languages in the same order, with the same keys and variables.

## How grave a finding is.

findings-severity-error = fejl
findings-severity-warning = advarsel
findings-severity-note = bemærkning

## Remarks on what the plan says.

findings-measure-without-series = Målingen har ingen tidsserie, så udviklingen kan ikke følges. Vælg en tidsserie.
findings-base-missing = Niveauet skal fastholdes, men udgangspunktet er ikke angivet. Angiv udgangspunktet, hvis det kendes.
findings-deadline-outside-plan = Fristen ligger uden for planens periode, { $plan }. Kontrollér fristen.
findings-series-without-values = Tidsserien har ingen kendte værdier. Tilføj værdier, eller fjern tidsserien.
findings-absent-not-member = { $name } har meldt afbud, men står ikke blandt mødets medlemmer. Kontrollér navnet.
findings-item-undecided = Punktet har ingen beslutning, men andre punkter på mødet har. Tilføj beslutningen.

## Faults: what cannot be true of any plan.

findings-fault-duplicate-id = Id’et { $id } er brugt mere end én gang. Giv den ene et nyt id, og hæv last_id, hvis det er nødvendigt.
findings-fault-id-out-of-range = Id’et { $id } ligger uden for 1 til { $last }. Ret id’et, eller hæv last_id.
findings-fault-no-such = Der henvises til { $id }, som ikke findes. Ret henvisningen, eller fjern den.
findings-fault-period-not-later = Perioden { $period } kommer ikke efter den foregående. Sæt punkterne i rækkefølge, hver periode én gang.
findings-fault-cell-count = Rækken har { $found } celler, men tabellen har { $expected } kolonner. Giv rækken én celle for hver kolonne; skriv Blank, hvor der intet står.
findings-fault-cell-kind = Cellen passer ikke til kolonnen: tekst står i en talkolonne, eller et tal i en tekstkolonne. Ret cellen eller kolonnen.
findings-fault-too-many-decimals = Der er bedt om { $found } decimaler, men der kan højst vises { $most }. Skriv et tal fra 0 til { $most }.
findings-fault-too-deep = Afsnittene ligger mere end { $most } niveauer inde i hinanden. Flyt de inderste ud.
findings-fault-empty-scale = Skalaen er tom. Den skal slutte efter, at den begynder, og en placering skal være blandt mindst 1.
findings-fault-snapshot-number = Øjebliksbilledet har nummer { $found }, men skulle have { $expected }. Nummerér øjebliksbillederne 1, 2, 3 … i rækkefølge.
findings-fault-unsafe-file-name = Filnavnet ”{ $name }” peger uden for mappen med øjebliksbilleder. Skriv navnet alene, uden mappe.
