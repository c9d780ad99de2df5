# Words that every view shares: units, terms, dates and value words.
# Keys begin with the kind of word they name: unit-, origin-, period- …
# Keep both languages in the same order, with the same keys and variables.

## Units, in the plural as headings; -one is the singular behind the number 1.

unit-label = Enhed
unit-persons = personer
unit-persons-one = person
unit-citizens = borgere
unit-citizens-one = borger
unit-full-time-persons = fuldtidspersoner
unit-full-time-persons-one = fuldtidsperson
unit-full-time-persons-short = fuldtidspers.
unit-economic-full-time-persons = økonomiske fuldtidspersoner
unit-economic-full-time-persons-one = økonomisk fuldtidsperson
unit-economic-full-time-persons-short = øk. fuldtidspers.
unit-full-year-persons = helårspersoner
unit-full-year-persons-one = helårsperson
unit-full-year-persons-short = helårspers.
unit-contact-courses = kontaktforløb
unit-contact-courses-one = kontaktforløb
unit-companies = virksomheder
unit-companies-one = virksomhed
unit-employees = medarbejdere
unit-employees-one = medarbejder
unit-cases = sager
unit-cases-one = sag
unit-number = antal
unit-percent = %
unit-percentage-points = procentpoint
unit-percentage-points-one = procentpoint
unit-percentage-points-short = pct.-point
unit-kroner = kr.
unit-thousand-kroner = 1.000{"\u00A0"}kr.
unit-thousand-kroner-in-text = tusind{"\u00A0"}kr.
unit-million-kroner = mio.{"\u00A0"}kr.
unit-score = point på en skala fra { $from } til { $to }
unit-rank = placering blandt { $of }
unit-rank-short = af { $of }
unit-index = indeks ({ $base } = 100)
unit-index-short = indeks
unit-index-base = Periode med 100
figure-index = indeks { $number }
unit-other = anden enhed
unit-other-name = Enhed i ord
unit-score-kind = point på en skala
unit-scale-from = Fra
unit-scale-to = Til
unit-rank-kind = placering
unit-rank-of = Blandt
unit-scale = niveau fra { $lowest } til { $highest }
unit-scale-kind = niveau på en skala med navne
unit-scale-names = Niveauer, det laveste først
unit-scale-hint = Skriv et semikolon mellem navnene.
unit-scale-start = Lav; Middel; Høj
unit-scale-twice = To niveauer har samme navn. Giv dem hver sit.
unit-whole-number = Skriv et helt tal.

## Figures that are more than a number and a unit. $scale is "af 98" or "1–10".

figure-rank = nr.{"\u00A0"}{ $number } { $scale }
figure-score = { $number } (skala { $scale })

## What is known about a figure when it is not a number.

value-missing = mangler
value-hidden = skjult (få personer)
value-not-measured = ikke målt

## How a figure was read.

exactness-table = fra tabel
exactness-prose = fra løbende tekst
exactness-approximate = omtrentlig, fra løbende tekst
exactness-uncertain = usikker aflæsning
figure-about = omkring { $figure }
figure-uncertain = måske { $figure }

## Who set a goal.

origin-local = lokalt mål
origin-minister = ministermål
origin-investment = investeringsmål
origin-national = nationalt mål
origin-cross-cutting = tværgående målsætning
origin-heading-local = Lokale mål
origin-heading-minister = Ministermål
origin-heading-investment = Investeringsmål
origin-heading-national = Nationale mål
origin-heading-cross-cutting = Tværgående målsætninger

## What the committee is asked to do, and who may hear it.

item-kind-none = ingen indstilling
item-kind-information = orientering
item-kind-discussion = drøftelse
item-kind-decision = beslutning
openness-open = åben
openness-closed = lukket

## What a positive amount means in a budget table.

sign-expense = positive beløb er udgifter
sign-gain = positive beløb er gevinster

## What should hold, and when.

condition-at-most = højst { $level }
condition-below = under { $level }
condition-at-least = mindst { $level }
condition-above = over { $level }
condition-rank-or-better = { $level } eller bedre
condition-rank-better = bedre end { $level }
condition-path = { $last } via { $count ->
    [one] { $count } delmål
   *[other] { $count } delmål
}
condition-after-years = { $share } efter { $years ->
    [one] { $years } år
   *[other] { $years } år
}
condition-not-above = ikke over { $area }
condition-not-below = ikke under { $area }
condition-narrow-gap = tættere på { $area }
condition-narrow-gap-by = mindst { $by } tættere på { $area }
change-lower-at-least = mindst { $size } lavere
change-lower-at-most = højst { $size } lavere
change-lower-over = mere end { $size } lavere
change-lower-under = mindre end { $size } lavere
change-higher-at-least = mindst { $size } højere
change-higher-at-most = højst { $size } højere
change-higher-over = mere end { $size } højere
change-higher-under = mindre end { $size } højere
change-lower = lavere
change-higher = højere
change-not-higher = ikke højere
change-not-lower = ikke lavere
distance-places = { $many ->
    [one] { $number } plads
   *[other] { $number } pladser
}
distance-levels = { $many ->
    [one] { $number } niveau
   *[other] { $number } niveauer
}
distance-points = { $many ->
    [one] { $number } point
   *[other] { $number } point
}
reckoning-latest = det seneste tal
reckoning-average = i gennemsnit
reckoning-sum = i alt
certainty-measured = målt
certainty-expected = forventet
condition-keep = fastholdes
condition-deliver = leveres
better-lower = lavere er bedre
better-higher = højere er bedre
due-by = senest { $day }
due-at-end = ultimo { $period }
due-every-year = hvert år
due-unstated = frist ikke angivet

## Periods.

period-in = i { $period }
period-on = den { $period }
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mar.
month-short-4 = apr.
month-short-5 = maj
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag

## Quotation marks.

text-quoted = ”{ $text }”

## Places in a document, from the outside in.

place-plan = Planen
place-publication = Kilde ”{ $title }”
place-focus-area = Fokusområde ”{ $title }”
place-goal = Mål { $number }
place-goal-titled = Mål ”{ $title }”
place-measure = måling ”{ $title }”
place-target = måltal { $number }
place-series = Tidsserie ”{ $title }”
place-break = databrud { $day }
place-table = Budget ”{ $title }”
place-statement = Trykt tal ”{ $title }”
place-follow-up = Opfølgning ”{ $title }”
place-person-plan = Budgetpersoner ”{ $title }”
place-event = Begivenhed ”{ $title }”
place-chart = Diagram ”{ $title }”
place-case = Investering ”{ $title }”
place-reimbursements = Refusionssatser
place-total = i alt
place-meeting = Møde { $day }
place-item = punkt { $number }
place-snapshot = Øjebliksbillede { $number }
place-part-due = frist
place-part-base = udgangspunkt
place-part-series = tidsserie
place-part-focus-area = fokusområde
place-part-source = kilde
place-part-unit = enhed
place-part-decimals = decimaler
place-part-absent = afbud
place-part-decision = beslutning
place-part-presentation = sagsfremstilling
place-part-recommendation = indstilling
place-part-attachments = bilag
place-part-condition = krav
place-part-reckoning = regnemåde
place-part-printed-change = trykt ændring
place-part-budget = budgetlinje
place-part-targets = måltal
place-part-deliveries = levering
place-part-serves = understøttet mål
place-part-in-force = hvornår det gælder

## What is wrong with a number or a date that was typed.

number-ambiguous = Kan læses på to måder. Skriv { $decimal } eller { $thousands }.
number-other-marks = Tallet er skrevet med engelske tegn. Skriv { $meant }, hvis det er det, der menes.
number-unit-follows = Enheden ”{ $unit }” er ikke kolonnens. Omregn tallet, eller skriv { $amount } uden enhed.
number-none = Det er ikke et tal. Skriv for eksempel 1.234,5.
number-too-long = Tallet har flere cifre, end der kan gemmes nøjagtigt. Skriv højst 28 cifre.
date-none = Det er ikke en dato eller periode. Skriv for eksempel 07-09-2020, maj 2020, 1. kv. 2020 eller 2020.
date-no-such-day = Den dag findes ikke i kalenderen. Kontrollér dag og måned.
date-short-year = Årstallet er ikke skrevet ud. Skriv det med fire cifre.
date-year-out-of-range = Årstallet skal være fra 1900 til 2199. Ret årstallet.
