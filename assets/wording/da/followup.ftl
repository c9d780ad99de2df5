# The follow-up view (Opfølgning).
# Every key begins with followup-.
# Keep both languages in the same order, with the same keys and variables.

## What is looked at, and where there is nothing yet.

followup-shown = Det, der vises
followup-kind-follow-up = Opfølgning
followup-kind-persons = Budgetpersoner
followup-kind-rates = Refusionssatser
followup-which = Hvilken opfølgning
followup-which-persons = Hvilke budgetpersoner
followup-menu = Tilføj eller fjern
followup-add = Ny opfølgning
followup-remove = Fjern opfølgningen
followup-add-persons = Nye budgetpersoner
followup-remove-persons = Fjern budgetpersonerne
followup-new-title = Opfølgning { $year }
followup-new-persons-title = Budgetpersoner { $year }
followup-empty = Ingen opfølgning endnu
followup-empty-advice = Tilføj en opfølgning på en budgettabel, og skriv bevillinger, forbrug og forventet regnskab.
followup-empty-no-table = Der er ingen budgettabel med penge at følge op på. Opret den under Budget først.
followup-empty-persons = Ingen budgetpersoner endnu
followup-empty-persons-advice = Tilføj de personer, budgettet regner med måned for måned, og vælg den tidsserie, der viser, hvor mange der blev.
followup-read-only = Planen kan kun læses her.

## The parts of a page. $count is how many there are.

followup-parts = Del af siden
followup-part-lines = Linjer
followup-part-grants = Bevillinger ({ $count })
followup-part-explanations = Forklaringer ({ $count })
followup-part-about = Om
followup-part-months = Måneder
followup-about-line = Beløb i { $unit }; { $sign }

## Reports and their day.

followup-as-of = Pr. { $day }
followup-before-reports = Ingen rapport
followup-new-report = Ny rapport
followup-report-day = Dagen, tallene er fra
followup-report-day-hint = For eksempel 30-09-2021. Enhver dag kan vælges.
followup-report-there = Der er allerede en rapport fra den dag.
followup-remove-report = Fjern rapporten pr. { $day }
followup-no-report = Der er ingen rapport på den valgte dag eller før
followup-no-report-advice = Tilføj en rapport, så kan forbrug og forventet regnskab skrives i tabellen.

## The sheet of lines. $sum is a figure, $count how many lines are missing in it.

followup-line = Budgetlinje
followup-total = I alt
followup-original = Oprindeligt
followup-granted = Bevillinger
followup-revised = Korrigeret
followup-spent = Forbrug
followup-spent-percent = Forbrug i %
followup-rest = Rest
followup-expected = Forventet
followup-deviation = Afvigelse
followup-outcome = Afvigelse i %
followup-partial = { $sum } (mangler { $count })
followup-partial-note =
    { $count ->
        [one] 1 linje har intet tal. Summen er af de andre.
       *[other] { $count } linjer har intet tal. Summen er af de andre.
    }
followup-incomplete = * linjer mangler i summen
followup-overflow = for mange cifre
followup-no-original = Linjen kom i årets løb og har intet oprindeligt budget.
followup-added-line = { $label } (ny { $day })
followup-granted-line = { $day }: { $title } { $amount }
followup-new-line = Ny linje
followup-line-name = Linjens navn
followup-line-name-hint = Linjen får rapportens dag, som kan ændres under Om.
followup-more-spent = merforbrug
followup-less-spent = mindreforbrug
followup-more-earned = merindtægt
followup-less-earned = mindreindtægt
followup-as-budgeted = som budgetteret

## Key figures. $unit is the unit of the budget.

followup-figure-original = Oprindeligt, { $unit }
followup-figure-revised = Korrigeret, { $unit }
followup-figure-spent = Forbrug, { $unit }
followup-figure-expected = Forventet, { $unit }
followup-figure-deviation = Afvigelse, { $unit }
followup-figure-missing =
    { $count ->
        [one] 1 linje mangler
       *[other] { $count } linjer mangler
    }
followup-figure-spent-percent = { $percent } af korrigeret budget

## What could not be put in a cell.

followup-meant = Mente du
followup-dismiss = Fjern beskeden
followup-refused =
    { $count ->
        [one] 1 celle blev ikke udfyldt
       *[other] { $count } celler blev ikke udfyldt
    }
followup-refused-first = { $cell }: ”{ $text }”. { $message }
followup-skipped =
    { $count ->
        [one] 1 celle kan ikke ændres
       *[other] { $count } celler kan ikke ændres
    }
followup-skipped-advice = Det, der står der, regnes ud eller hentes et andet sted i planen.
followup-needed = Der skal stå et tal.

## Grants. $size is an amount without its sign.

followup-day = Dag
followup-grant = Bevilling
followup-sum = I alt
followup-balance = Balance
followup-no-grants = Ingen bevillinger endnu
followup-no-grants-advice = Tilføj tillægsbevillinger og omplaceringer med deres dag. De lægges til det oprindelige budget.
followup-new-grant = Ny bevilling
followup-new-grant-title = Ny bevilling
followup-remove-grant = Fjern bevillingen
followup-grant-title = Titel
followup-grant-kind = Slags
followup-kind-transfer = omplacering inden for udvalget
followup-kind-supplementary = tillægsbevilling med kassevirkning
followup-kind-elsewhere = finansieret af et andet udvalg
followup-kind-capital = anlægsbevilling
followup-grant-item = Besluttet på
followup-no-item = Intet punkt
followup-show-item = Vis punktet
followup-item = { $day }, punkt { $number }: { $title }
followup-part-line = Linje { $number }
followup-part-amount = Beløb { $number }
followup-remove-part = Fjern beløb { $number }
followup-new-part = Nyt beløb
followup-elsewhere = Andet udvalg
followup-elsewhere-name = Udvalgets navn
followup-balances = balancerer
followup-too-little = mangler { $size }
followup-too-much = { $size } for meget

## What is followed.

followup-title = Titel
followup-year = År
followup-year-only = Skriv et årstal.
followup-budget = Oprindeligt budget
followup-budget-hint = Den kolonne i en budgettabel, der følges.
followup-column = { $table }: { $column }
followup-note = Bemærkning
followup-added = Linjer, der kom i årets løb
followup-added-name = Navn { $number }
followup-added-day = Dag { $number }
followup-remove-added = Fjern linje { $number }

## Explanations and bridges. $side is "planlagt" or "realiseret".

followup-explanation = Forklaring
followup-no-explanations = Ingen forklaringer endnu
followup-no-explanations-advice = Forklar en afvigelse på en ydelse ved antal personer, pris og refusion.
followup-new-explanation = Ny forklaring
followup-remove-explanation = Fjern forklaringen
followup-explained-line = { $line }, { $day }
followup-explained-day = Rapportens dag
followup-rates-planned = Satser, planlagt
followup-rates-realised = Satser, realiseret
followup-caseloads = Pris og personer
followup-column-planned = Planlagt
followup-column-realised = Realiseret
followup-price = Pris pr. helårsperson, kr.
followup-all-persons = Helårspersoner i alt
followup-weeks = uge { $from }–{ $to }
followup-weeks-on = fra uge { $from }
followup-step = { $weeks }, { $percent }
followup-step-unknown = Trin { $step }
followup-cause-quantity = Antal
followup-cause-price = Pris
followup-cause-duration = Varighed
followup-cause-rates = Satser
followup-cause-duration-and-rates = Varighed og satser
followup-cause-unexplained = Uforklaret
followup-end-planned = Planlagt
followup-end-realised = Realiseret
followup-end-revised = Korrigeret budget
followup-end-expected = Forventet regnskab
followup-part = { $cause } { $amount }
followup-bridge-sentence = Fra { $start } { $from } til { $end } { $to }: { $difference }{"\u00A0"}kr., heraf { $parts }.
followup-bridge-level = Der er ingen ændring fra { $start } { $from } at forklare.
followup-reckoned = Nettoudgiften efter refusion er regnet til { $planned } planlagt og { $realised } realiseret.
followup-axis-without-zero = Aksen begynder ikke ved 0.
followup-no-bridge = Afvigelsen kan ikke deles op endnu
followup-side-planned = planlagt
followup-side-realised = realiseret
followup-gap-price = Prisen mangler ({ $side }). Skriv prisen for en helårsperson før refusion.
followup-gap-persons = Personerne på trin { $step } mangler ({ $side }). Skriv antallet, også hvis det er 0.
followup-gap-steps = Der er { $found } tal for personer, men satserne har { $steps } trin ({ $side }). Skriv ét tal for hvert trin.
followup-gap-rates = Ingen refusionssatser gælder { $day } ({ $side }). Ret dagen, eller tilføj satser fra en tidligere dag.
followup-gap-overflow = Tallene har flere cifre, end der kan regnes med. Kontrollér pris og personer.

## Budget persons.

followup-month = Måned
followup-planned = Planlagt
followup-difference = Forskel
followup-persons-so-far =
    { $count ->
        [one] 1 kendt måned: { $actual } personer mod { $planned } planlagt, forskel { $difference }.
       *[other] { $count } kendte måneder: i gennemsnit { $actual } personer mod { $planned } planlagt, forskel { $difference }.
    }
followup-persons-nothing-known = Ingen måned er både planlagt og kendt.
followup-planned-mean =
    { $count ->
        [one] Planlagt: { $mean } personer i 1 måned.
       *[other] Planlagt i gennemsnit: { $mean } personer over { $count } måneder.
    }
followup-planned-nothing = Der er ikke skrevet nogen planlagte personer.
followup-persons-title = Hvem der tælles
followup-persons-series = Tidsserie med de realiserede personer
followup-persons-line = Budgetlinje
followup-no-line = Ingen budgetlinje
followup-table-line = { $table }: { $line }
followup-nothing-to-plot = Der er ingen tal at tegne endnu.

## Reimbursement.

followup-rates = Refusionssatser
followup-rates-about = Statens andel af udgiften til en ydelse, efter hvor længe den er betalt. Satserne gælder fra deres dag, til de næste gør.
followup-rates-usual = Planen har ingen egne satser og regner med dem, der gælder fra { $day }.
followup-rates-edit = Ret satserne
followup-rates-add = Nye satser
followup-rates-remove = Fjern satserne
followup-rates-from = Fra { $day }
followup-rates-first-day = Gælder fra
followup-rates-there = Der er allerede satser fra den dag.
followup-from-week = Fra uge
followup-to-week = Til uge
followup-percent = Refusion i %
followup-step-number = Trin { $number }
followup-step-add = Nyt trin
followup-step-remove = Fjern det sidste trin
followup-week-only = Skriv et helt ugetal fra 1.
followup-rates-none = Satserne har intet trin. Tilføj mindst ét.
followup-rates-late = Det første trin begynder med uge { $week }. Lad det begynde med uge 1.
followup-rates-gap = Ingen sats dækker uge { $from } til { $to }. Lad trinene følge efter hinanden.
followup-rates-overlap = Uge { $week } er med i to trin. Ret det ene.
followup-rates-backwards = Et trin slutter, før det begynder. Ret dets uger.
followup-rates-ends = Ingen sats gælder efter uge { $week }. Lad det sidste trins slutuge stå tom.
followup-rates-share = En refusion på { $percent } er ikke mulig. Skriv et tal fra 0 til 100.

## What a check finds.

followup-found-unbalanced = Bevillingens beløb giver { $sum } tilsammen, men skulle give 0. Ret beløbene, eller tilføj det, der mangler.
followup-found-overflow = En sum har flere cifre, end der kan regnes med. Kontrollér beløbene.
followup-found-not-money = Den fulgte kolonne er ikke penge. Vælg en kolonne med kroner.
followup-found-no-report = Forklaringen er fra { $day }, men der er ingen rapport fra den dag, så den kan ikke sammenholdes med afvigelsen. Ret dagen, eller tilføj rapporten.
followup-found-months =
    { $count ->
        [one] 1 måned har ingen planlagte personer. Skriv tallet, hvis det kendes.
       *[other] { $count } måneder har ingen planlagte personer. Skriv tallene, hvis de kendes.
    }
followup-found-not-monthly = Tidsserien har ingen månedstal, så planen kan ikke sammenholdes med den. Vælg en anden tidsserie.
followup-place-grant = bevillingen ”{ $title }”
followup-place-explanation = forklaringen { $day }
followup-place-rates = fra { $day }
