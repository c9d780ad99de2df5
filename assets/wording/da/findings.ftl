# What a check finds: faults of the file and remarks about the plan.
# Every key begins with findings-.
# Keep both languages in the same order, with the same keys and variables.

## How grave a finding is.

findings-severity-error = fejl
findings-severity-warning = advarsel
findings-severity-note = bemærkning

## Remarks on what the plan says.

findings-measure-without-series = Målingen har ingen tidsserie, så udviklingen kan ikke følges. Vælg en tidsserie.
findings-other-unit = Tidsserien tæller { $series }, men målingen har en anden enhed. Vælg en anden tidsserie, eller ret enheden.
findings-measure-unclear = Planen gør ikke klart, hvad der måles, så målet kan ikke vurderes. Afklar det, og fjern bemærkningen.
findings-printed-change = Den trykte ændring er { $printed }, men tallene giver { $found }. Kontrollér måltal, udgangspunkt og kilde.
findings-budget-differs = Måltallet er { $level }, men budgetlinjen siger { $budget }. Kontrollér begge steder.
findings-base-missing = Kravet sammenlignes med et udgangspunkt, der ikke kendes. Angiv udgangspunktet, hvis det kendes.
findings-not-worked-out = Tallet kan ikke regnes ud: { $why }. Kontrollér de tal, det regnes ud af.
findings-deadline-outside-plan = Fristen ligger uden for planens periode, { $plan }. Kontrollér fristen.
findings-series-without-values = Tidsserien har ingen kendte værdier. Tilføj værdier, eller fjern tidsserien.
findings-absent-not-member = { $name } har meldt afbud, men står ikke blandt mødets medlemmer. Kontrollér navnet.
findings-item-undecided = Punktet har ingen beslutning, men andre punkter på mødet har. Tilføj beslutningen.
findings-number-doubled = Et andet punkt har også nummer { $number }. Ret det ene, eller nummerér mødets punkter igen.

## Faults: what cannot be true of any plan.

findings-fault-duplicate-id = Id’et { $id } er brugt mere end én gang. Giv den ene et nyt id, og hæv last_id, hvis det er nødvendigt.
findings-fault-id-out-of-range = Id’et { $id } ligger uden for 1 til { $last }. Ret id’et, eller hæv last_id.
findings-fault-no-such = Der henvises til { $id }, som ikke findes. Ret henvisningen, eller fjern den.
findings-fault-period-not-later = Perioden { $period } kommer ikke efter den foregående. Sæt punkterne i rækkefølge, hver periode én gang.
findings-fault-cell-count = Rækken har { $found } celler, men tabellen har { $expected } kolonner. Giv rækken én celle for hver kolonne; skriv Blank, hvor der intet står.
findings-fault-cell-kind = Cellen passer ikke til kolonnen: tekst står i en talkolonne, eller et tal i en tekstkolonne. Ret cellen eller kolonnen.
findings-fault-too-many-decimals = Der er bedt om { $found } decimaler, men der kan højst vises { $most }. Skriv et tal fra 0 til { $most }.
findings-fault-too-deep = Afsnittene ligger mere end { $most } niveauer inde i hinanden. Flyt de inderste ud.
findings-fault-empty-scale = Skalaen er tom. Den skal slutte efter, at den begynder; en skala med navne skal have et navn til hvert niveau, og en placering skal være blandt mindst 1.
findings-fault-snapshot-number = Øjebliksbilledet har nummer { $found }, men skulle have { $expected }. Nummerér øjebliksbillederne 1, 2, 3 … i rækkefølge.
findings-fault-unsafe-file-name = Filnavnet ”{ $name }” peger uden for mappen med øjebliksbilleder. Skriv navnet alene, uden mappe.
findings-fault-no-target = Målingen har intet måltal. Tilføj mindst ét.
findings-fault-no-such-level = Tallet er ikke et af skalaens niveauer. Skriv niveauets nummer, talt fra 1 for det laveste.
findings-fault-serves-itself = Et mål kan ikke understøtte sig selv eller det samme mål to gange. Fjern henvisningen.
findings-fault-ends-before = Den sidste dag ligger før den første. Ret en af dem.
findings-fault-break-not-later = Databruddet { $day } kommer ikke efter det foregående. Sæt dem i rækkefølge, hver dag én gang.
findings-fault-vintage-not-later = Det, der tidligere er offentliggjort, står ikke i rækkefølge. Sæt hver udgivelse efter dagen, den ældste først; kun den ældste må være uden dag.
findings-fault-ages = Den ældste er yngre end den yngste. Byt de to aldre om.
findings-fault-part-twice = Afsnittet står der to gange. Fjern det ene.
findings-fault-no-text = Teksten er tom. Skriv den, eller fjern linjen.
findings-fault-more-names = Der er nævnt flere navne ({ $names }), end der er afgivet stemmer ({ $votes }). Ret antallet eller navnene.
findings-fault-voted-twice = { $name } har stemt to gange. Fjern det ene navn.
findings-fault-no-such-line = Diagrammet fremhæver en linje, det ikke har. Vælg en af dets egne, regnet fra 0.
findings-fault-average = Et glidende gennemsnit tager 2 til 60 tal med, ikke { $found }.
findings-fault-circle = Formlen regner på sig selv. Fjern den række eller kolonne, som fører tilbage.
findings-fault-total-of-no-sum = Tabellen har en trykt sum, men ingen sumlinje. Fjern den trykte sum, eller giv tabellen en sumlinje.
findings-fault-day-not-later = Dagen { $day } kommer ikke efter den foregående. Sæt dem i rækkefølge, hver dag én gang.
findings-fault-not-a-year = Budgetpersoner er for et kalenderår, ikke for { $period }. Skriv et årstal.
findings-fault-not-money = Enheden er ikke penge. Skriv Kroner, ThousandKroner eller MillionKroner.

## What no target can ask for, said at the field as well.

findings-unfit-no-such-place = Der er kun 1 til { $of } at vælge imellem. Vælg et af dem.
findings-unfit-off-scale = Skalaen går fra { $from } til { $to }. Skriv et tal derimellem.
findings-unfit-rank-other-way = Førstepladsen er den bedste. Vælg højst eller under.
findings-unfit-share-of-no-share = Andelen efter et antal år er i procent. Vælg % som enhed.
findings-unfit-no-such-share = En andel er mellem 0 og 100 %. Ret måltallet.
findings-unfit-no-years = Der skal gå mindst 1 år. Ret antallet af år.
findings-unfit-fall-over-hundred = Intet kan falde mere end 100 %. Ret ændringen.
findings-unfit-base-zero = Der kan ikke regnes i procent af 0 eller mindre. Ret udgangspunktet, eller vælg et fast måltal.
findings-unfit-points-of-no-share = Procentpoint er forskellen mellem to andele. Vælg % som enhed, eller en ændring i procent.
findings-unfit-no-figure = Et niveau på en skala er ikke et tal, der kan regnes med. Vælg et andet krav.
findings-unfit-cannot-add-up = Andele, placeringer og point kan ikke lægges sammen. Vælg det seneste tal eller gennemsnittet.
findings-unfit-no-period = Gennemsnit og sum er af tallene i en periode. Vælg en frist med en periode.
findings-unfit-deadline-before-base = Fristen skal ligge efter udgangspunktet. Ret en af dem.
findings-unfit-no-steps = Stien har ingen delmål. Tilføj et, eller vælg et fast måltal.
findings-unfit-step-not-later = Delmålene skal følge efter hinanden og ligge før fristen. Ret deres perioder.
findings-unfit-path-without-end = En sti ender på et bestemt tidspunkt. Vælg en frist.
findings-unfit-negative-gap = Afstanden kan ikke mindskes med mindre end 0. Ret tallet.
findings-unfit-not-later-target = Der er allerede et måltal med den frist eller en senere. Hvert tidspunkt har ét måltal, det tidligste først.
findings-unfit-too-many-decimals = Der kan højst vises { $most } decimaler. Skriv færre.
