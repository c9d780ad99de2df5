# The investments view (Investeringer).
# Every key begins with cases-.
# Keep both languages in the same order, with the same keys and variables.

cases-empty = Ingen investeringer endnu
cases-empty-advice = Tilføj en investering, og peg på de rækker i budgettet, som viser dens udgifter og besparelser.

## Terms of the field.

cases-missing = mangler
cases-too-large = for stort
cases-stage-planned = forudsat
cases-stage-realised = realiseret
cases-kind-investment = investering
cases-kind-savings = besparelse
cases-kind-financing = øvrig finansiering
cases-kind-net = netto
cases-outcome-remaining = stadig på ydelsen
cases-outcome-self-support = selvforsørgelse
cases-outcome-other-support = anden forsørgelse
cases-outcome-other-group = øvrige målgrupper
cases-outcome-all = alle
cases-cohort-initial = udgangspunkt
cases-cohort-inflow = tilgang
cases-cohort-all = i alt
cases-lack-unit-price = budgettaksten
cases-lack-other-price = prisen på anden forsørgelse
cases-lack-reimbursement = refusionen
cases-lack-reduction = reduktionen
cases-lack-share = andelen til selvforsørgelse
cases-lack-path = personforløbet
cases-lack-savings = besparelsen år for år
cases-list = { $before } og { $last }

## What was found in a case.

cases-found-row-without-years = Rækkens tabel har ingen kolonner med en periode, så beløbet kan ikke lægges på år. Giv kolonnerne perioder i budgettet.
cases-found-row-not-money = Rækken tæller ikke penge, så den er ikke med i regnestykket. Vælg en anden række.
cases-found-year-unknown = Et beløb mangler i { $period }, så året har intet netto, og summen stopper der. Skriv beløbet i budgettet; skriv 0, hvis det er 0.
cases-found-too-large = Beløbene i { $period } har flere cifre, end der kan regnes med. Kontrollér dem i budgettet.
cases-found-overlap = Perioderne { $first } og { $second } deler dage, så noget tælles to gange. Ret kolonnernes perioder i budgettet.
cases-found-investment = Den besluttede investering er { $printed }, men årene giver { $sum }. Forskellen på { $difference } kan ikke skyldes afrunding. Kontrollér begge steder.
cases-found-net = Nettoudgiften i { $period } er trykt som { $printed }, men rækkerne giver { $sum }. Forskellen kan ikke skyldes afrunding. Kontrollér rækkerne.
cases-found-path-unknown = Personforløbet har ikke tal nok til at regne på. Kontrollér rækkerne og kolonnernes perioder.
cases-found-path-broken = { $period } begynder med { $start } personer, men året før slutter med { $before }. Kontrollér tallene.
cases-found-path-end = { $period } slutter med { $printed } personer, men begyndelsen og ændringerne giver { $sum }. Afrunding kan ikke forklare forskellen. Kontrollér tallene.
cases-found-reduction = Der er forudsat { $assumed } personer færre, men forløbet giver { $path } færre. Kontrollér forudsætningen og forløbet.
cases-found-share = Der er forudsat { $assumed } til selvforsørgelse, men forløbet giver { $path }. Kontrollér forudsætningen og forløbet.
cases-found-no-such-share = { $share } er ikke en andel mellem 0 og 100 %. Ret forudsætningen.
cases-found-below-zero = { $size } er under 0. Ret forudsætningen.
cases-found-status-unknown = Tidsserien for { $outcome } har intet tal for { $day }. Tilføj tallet, eller vælg en anden tidsserie.
cases-found-status-sum = Status { $day }: { $of } er trykt som { $printed }, men tallene giver { $sum }. Kontrollér tallene.
cases-found-decision-passed = Beslutningen skulle træffes { $day }, og der står ikke, hvad der blev besluttet. Skriv beslutningen i punktet, eller ret dagen.

## All cases beside each other.

cases-all = Investeringer
cases-add = Ny investering
cases-new-title = Ny investering
cases-open = Vis
cases-open-named = Vis { $title }
cases-back = Alle investeringer
cases-together = { $what }, i alt
cases-known-of = { $known } af { $of } investeringer
cases-investment = Investering
cases-expected = Forudsat netto
cases-realised = Realiseret indtil nu
cases-peak = Største forudsatte udlæg
cases-payback = Forudsat tilbagebetalt
cases-persons = Personer
cases-persons-against = { $persons } mod { $path } i forløbet
cases-decision = Næste beslutning

## The head of a case. $amount is an amount of money with its unit.

cases-menu = Flere valg for investeringen
cases-move-up = Flyt op
cases-move-down = Flyt ned
cases-remove = Fjern investeringen
cases-shown-in = Tabellerne er i { $unit }, og { $sign }
cases-investment-decided = som besluttet
cases-investment-years = årene giver { $sum }
cases-is-expense = udgift
cases-is-gain = gevinst
cases-net-expense = { $amount } i udgift
cases-net-gain = { $amount } i gevinst
cases-until = { $what } til og med { $period }
cases-difference = Forskel
cases-better = bedre end forudsat
cases-worse = dårligere end forudsat
cases-at-end-of = ved udgangen af { $period }
cases-peak-at = { $amount } ved udgangen af { $period }
cases-payback-in = i { $period }
cases-payback-not-within = ikke inden for perioden
cases-payback-nothing-out = intet udlæg at tilbagebetale
cases-payback-unknown = kan ikke afgøres endnu
cases-next-decision = Næste beslutning: { $about }, { $when }.
cases-open-item = Vis punktet
cases-decision-no-day = uden dato
cases-decision-made = { $day }, besluttet
cases-decision-today = { $day }, i dag
cases-decision-ahead = { $day }, om { $days ->
    [one] { $days } dag
   *[other] { $days } dage
}
cases-decision-passed = { $day }, for { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} siden og ikke besluttet

## The parts of a case.

cases-parts = Hvad der vises om investeringen
cases-part-money = Økonomi
cases-part-persons = Personer
cases-part-assumptions = Forudsætninger
cases-part-trial = Prøv
cases-part-edit = Rediger

## Its money.

cases-part-of-year = { $year }, { $months } mdr.
cases-no-money = Der er endnu ingen rækker fra budgettet. Tilføj dem under Rediger.
cases-curve = Netto år for år og samlet udlæg
cases-planned-by-year = Forudsat år for år
cases-realised-by-year = Realiseret år for år
cases-total = I alt
cases-cumulative = Samlet netto
cases-net-of = Netto, { $committee }
cases-outside = { $periods } ligger uden for perioden og er ikke talt med.
cases-split-year = { $year } står i flere kolonner. Tilsammen er årets netto { $net }.
cases-stops = Summen stopper ved udgangen af { $period }, for et senere tal mangler.
cases-rounded = Trykte tal er rundet af: { $all }.
cases-rounded-one = { $period } trykt { $printed }, delene giver { $sum }
cases-compared = Realiseret mod forudsat
cases-compared-expected = Forudsat netto
cases-compared-realised = Realiseret netto
cases-compared-better = Til og med { $period } er resultatet { $amount } bedre end forudsat.
cases-compared-worse = Til og med { $period } er resultatet { $amount } dårligere end forudsat.

## The charts.

cases-plot-money = Økonomi for { $title } år for år
cases-plot-planned = forudsat
cases-plot-realised = realiseret
cases-plot-tried = prøve
cases-plot-peak = største udlæg { $amount }
cases-plot-payback = tilbagebetalt { $day }
cases-plot-how = Søjlerne er årets netto, kurven er det samlede netto fra begyndelsen.
cases-plot-said = { $what }, til og med { $period }: { $net }; største udlæg: { $peak }; tilbagebetalt: { $payback }.
cases-plot-persons = Personer i { $title } år for år
cases-plot-persons-said = { $period }: fra { $start } til { $end }.
cases-plot-path = forudsat forløb
cases-plot-self-support = til selvforsørgelse
cases-plot-other-support = til anden forsørgelse
cases-plot-status = { $persons } den { $day }
cases-plot-milestone = mål { $persons } den { $day }

## Its persons.

cases-no-persons = Der er endnu intet personforløb. Tilføj det under Rediger.
cases-path = Personforløb
cases-path-start = Antal ved årets begyndelse
cases-path-self-support = Til selvforsørgelse
cases-path-other-support = Til anden forsørgelse
cases-path-end = Antal ved årets slutning
cases-path-total = Tabellens sumlinje
cases-path-said = { $reduction } færre i alt. { $own } af { $all } kommer til selvforsørgelse, { $share }.
cases-status = Status { $day }
cases-milestone = Milepæl
cases-milestone-due = Frist
cases-milestone-met = { $outcome }: { $persons } opfylder milepælen { $bound }.
cases-milestone-not-yet = { $outcome }: { $persons } opfylder ikke milepælen { $bound } endnu.
cases-status-adds-up = { $count ->
    [one] Den trykte sum går op.
   *[other] Alle { $count } trykte summer går op.
}
cases-status-wrong = { $wrong } af { $count } trykte summer går ikke op.
cases-status-above-path = Forløbet regnede med { $path } den dag. Der var { $difference } flere.
cases-status-below-path = Forløbet regnede med { $path } den dag. Der var { $difference } færre.

## What it was reckoned with.

cases-assumed = Forudsætninger
cases-assumed-unit-price = Budgettakst, kr. pr. helårsperson
cases-assumed-other-price = Anden forsørgelse, kr. pr. helårsperson
cases-assumed-reimbursement = Gennemsnitlig refusion på forsørgelse
cases-assumed-measures = Refusion på indsatser
cases-assumed-reduction = Færre personer i alt
cases-assumed-share = Andel til selvforsørgelse
cases-assumed-not-given = ikke oplyst
cases-assumed-of-path = { $value } (fra forløbet)
cases-savings = Besparelse regnet efter
cases-savings-how = Besparelse = færre personer i gennemsnit × nettopris pr. person × den del af året, som kolonnen dækker. Nettoprisen er budgettaksten for dem, der kommer til selvforsørgelse, og forskellen til anden forsørgelse for resten, fratrukket refusion.
cases-savings-lack = Besparelsen kan ikke regnes efter, for { $lacks } er ikke oplyst. Kr. pr. person er den nettopris, som de trykte besparelser svarer til.
cases-savings-persons = Færre helårspersoner
cases-savings-printed = Trykt besparelse
cases-savings-worked-out = Regnet besparelse
cases-savings-difference = Forskel
cases-savings-percent = Forskel i procent
cases-savings-implied = Svarer til kr. pr. person
cases-savings-implied-how = { $period }: { $printed } kr. delt med { $persons } helårspersoner er { $implied } kr. pr. person efter refusion.

## What if it were reckoned with something else.

cases-trial-title = Prøve – ikke en del af planen
cases-trial-advice = Flyt en forudsætning, og se personer, besparelse og tilbagebetaling ved siden af planens. Prøven gemmes ikke.
cases-trial-adopted = Planen: { $value }
cases-trial-less = { $what }: mindre
cases-trial-more = { $what }: mere
cases-trial-reset = Nulstil
cases-trial-adopt = Overtag som planens forudsætninger…
cases-trial-outcome = Planen og prøven
cases-trial-as-is = Planen
cases-trial-tried = Prøven
cases-trial-change = Ændring
cases-trial-end = Personer til sidst
cases-trial-self-support = Til selvforsørgelse
cases-trial-other-support = Til anden forsørgelse
cases-trial-savings = Besparelse
cases-trial-gain = Netto gevinst
cases-trial-peak = Største udlæg
cases-trial-payback = Tilbagebetalt
cases-trial-lack = Besparelsen kan ikke regnes for prøven, for { $lacks } er ikke oplyst. Prøvens beløb er derfor ukendte.
cases-trial-beyond = Reduktionen er større end antallet af personer, forløbet begynder med. Skriv et mindre tal.
cases-trial-impossible = Prøven kan ikke regnes, før de markerede forudsætninger er rettet.
cases-trial-printed = Planens forudsætninger giver en besparelse på { $worked-out } for hele perioden. Planens beløb er de trykte, { $printed }: en forskel på { $difference }.
cases-adopt-title = Overtag som planens forudsætninger?
cases-adopt-advice = Forudsætningerne ændres i planen. Planens beløb er de trykte beløb i budgettet, og dem ændrer det ikke: kurven og tabellerne bliver, som de er. Hvad de nye forudsætninger giver ved siden af de trykte besparelser, vises under Forudsætninger. Ændringen kan fortrydes.
cases-adopt-line = { $what }: fra { $from } til { $to }
cases-adopt-yes = Overtag
cases-adopt-no = Annullér

## Remarks on it, and printed figures that concern it.

cases-remarks = Bemærkninger
cases-statements = Trykte tal om investeringen
cases-statements-agree =
    { $count ->
        [one] 1 andet trykt tal stemmer.
       *[other] { $count } andre trykte tal stemmer.
    }

## Its fields.

cases-none = Ingen
cases-edit-case = Investeringen
cases-edit-flows = Rækker fra budgettet
cases-edit-path = Rækker med personer
cases-edit-statuses = Status for personer
cases-edit-decision = Næste beslutning
cases-field-title = Titel
cases-field-area = Fokusområde
cases-field-period = Periode
cases-field-period-hint = For eksempel 2019 eller 01-06-2018–31-05-2022.
cases-field-investment = Besluttet investering
cases-field-unit = Enhed
cases-field-note = Bemærkning
cases-field-stage = Forudsat eller realiseret
cases-field-kind = Hvad beløbet er
cases-field-committee = Udvalg
cases-field-table = Tabel
cases-field-row = Række
cases-field-day = Dag
cases-field-outcome = Hvad der blev af dem
cases-field-initial = Udgangspunkt
cases-field-inflow = Tilgang
cases-field-all = I alt
cases-field-about = Hvad der skal besluttes
cases-field-on = Dag
cases-field-on-hint = Tom, når mødets dag gælder.
cases-field-item = Punkt på dagsordenen
cases-no-flows = Ingen rækker endnu. Peg på de rækker i budgettet, som viser udgifter og besparelser.
cases-no-table = Opret en tabel i budgettet først.
cases-add-flow = Tilføj række
cases-remove-flow = Fjern række { $number }
cases-add-status = Tilføj status
cases-remove-status = Fjern status { $day }
cases-add-group = Tilføj gruppe
cases-remove-group = Fjern gruppen { $outcome }
