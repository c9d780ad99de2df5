# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.

## How a printed total and the sum of its parts agree.

budget-total-agrees = Den trykte sum stemmer: { $sum }.
budget-total-rounding = Afrunding: den trykte sum er { $printed }, men linjerne giver { $sum }. Forskellen på { $difference } kan skyldes, at tallene er rundet af.
budget-total-error = Fejl: den trykte sum er { $printed }, men linjerne giver { $sum }. Forskellen på { $difference } kan ikke skyldes afrunding. Sammenhold tallene med kilden.
budget-total-not-printed = Kilden har ingen trykt sum.
budget-total-cannot-tell = Den trykte sum er { $printed } og kan ikke efterprøves: { $why }.
budget-formula-agrees = Det trykte tal stemmer med formlen: { $sum }.
budget-formula-rounding = Afrunding: der er trykt { $printed }, men formlen giver { $sum }. Forskellen på { $difference } kan skyldes, at tallene er rundet af.
budget-formula-error = Fejl: der er trykt { $printed }, men formlen giver { $sum }. Forskellen på { $difference } kan ikke skyldes afrunding. Sammenhold tallene med kilden.
budget-formula-cannot-tell = Der er trykt { $printed }, som ikke kan efterprøves: { $why }.
budget-formula-not-printed = Regnet ud af formlen. Kilden har intet trykt tal.
budget-no-sum-blank = ingen linje har et tal i kolonnen
budget-no-sum-not-additive = tallene i kolonnen kan ikke lægges sammen
budget-no-sum-overflow = summen har flere cifre, end der kan regnes med
budget-no-sum-no-persons = der er ingen personer at dele med
budget-no-figure-blank = et tal, som formlen skal bruge, mangler

## The table and its printed totals, above the sheet. $sign is "positive beløb er udgifter".

budget-table = Budgettabel
budget-about = Fortegn: { $sign }.
budget-about-source = Fortegn: { $sign }. Kilde: { $publication }, { $section }.
budget-about-provider = Fortegn: { $sign }. Kilde: { $publication }, { $section } ({ $provider }).
budget-all-agree = Trykte summer stemmer
budget-all-roundings =
    { $count ->
        [one] 1 sum afviger med afrunding
       *[other] { $count } summer afviger med afrunding
    }
budget-all-errors =
    { $count ->
        [one] 1 trykt sum stemmer ikke
       *[other] { $count } trykte summer stemmer ikke
    }
budget-nothing-printed = Ingen trykte summer
budget-figure-agrees = Stemmer med den trykte sum
budget-figure-rounding = Afviger med afrunding
budget-figure-error = Stemmer ikke med den trykte sum
budget-figure-not-printed = Ingen trykt sum
budget-figure-unknown = Kan ikke efterprøves

## The sheet. The mark before a verdict is read aloud with it.

budget-line = Budgetlinje
budget-total = I alt
budget-total-of = I alt, { $section }
budget-printed-total = Trykt i alt
budget-printed = Trykt
budget-computed = beregnet
budget-printed-column = trykt
budget-printed-rounding = ▲ { $printed }
budget-printed-error = ✗ { $printed }
budget-difference = Forskel (trykt − beregnet)
budget-verdict-agrees = ✓ stemmer
budget-verdict-rounding = ▲ afrunding
budget-verdict-error = ✗ fejl
budget-verdict-unknown = ? kan ikke efterprøves
budget-sum-overflow = for stor
budget-sum-no-persons = ingen personer
budget-worked-out = Regnes ud: { $formula }
budget-worked-out-per-person = Regnes ud: { $money } delt med { $persons }
budget-part-year =
    { $months ->
        [one] { $years }, 1 md.
       *[other] { $years }, { $months } mdr.
    }

## Rows, columns and tables.

budget-add-line = Ny linje…
budget-add-section = Nyt afsnit…
budget-add-formula = Ny formelrække…
budget-add-printed-total = Vis trykte tal for afsnit eller formel
budget-rename-row = Omdøb række…
budget-edit-row = Enhed, note og formel…
budget-move-up = Flyt op (Alt+Pil op)
budget-move-down = Flyt ned (Alt+Pil ned)
budget-move-out = Flyt ud af afsnittet (Alt+Pil venstre)
budget-move-in = Flyt ind i afsnittet ovenover (Alt+Pil højre)
budget-remove-row = Fjern række
budget-row-menu = Række
budget-column-menu = Kolonne
budget-new-column = Ny kolonne…
budget-add-year = Nyt år…
budget-edit-column = Ret kolonnen…
budget-add-printed-column = Vis trykte tal i formelkolonnen
budget-column-left = Flyt til venstre (Alt+Skift+Pil venstre)
budget-column-right = Flyt til højre (Alt+Skift+Pil højre)
budget-column-remove = Fjern kolonne
budget-table-menu = Mere om tabellen
budget-add-table = Ny tabel…
budget-edit-table = Tabellens oplysninger…
budget-remove-table = Fjern tabel

## Dialogs.

budget-new-line = Ny linje
budget-new-section = Nyt afsnit
budget-rename-row-title = Omdøb
budget-new-table = Ny budgettabel
budget-name = Navn
budget-name-first = Skriv et navn først
budget-add = Tilføj
budget-rename = Omdøb
budget-cancel = Annullér
budget-table-details = Tabellens oplysninger
budget-total-row = Sumlinje
budget-total-sum = tabellens linjer lægges sammen
budget-total-none = tabellens linjer har ingen sum
budget-note = Note
budget-save = Gem
budget-new-formula = Ny formelrække
budget-formula-row = Formelrække
budget-line-details = Linjens enhed og note
budget-counts = Tallene i rækken
budget-counts-hint = En linje med sin egen enhed, for eksempel personer i en tabel med beløb, indgår ikke i summer.
budget-counts-columns = har kolonnernes enhed
budget-counts-own = har rækkens egen enhed
budget-decimals = Decimaler
budget-holds = Indhold
budget-holds-figures = tal
budget-column-new = Ny kolonne
budget-column-details = Kolonne
budget-column-name = Overskrift
budget-column-group = Fælles overskrift med nabokolonner
budget-period = Periode
budget-period-hint = For eksempel 2018, 1. halvår 2018 eller juni 2018 - december 2018.
budget-period-first = Ret perioden først
budget-formula = Regnes ud
budget-formula-none = nej, tallene skrives
budget-formula-sum = sum
budget-formula-difference = forskel
budget-formula-per-person = udgift pr. person
budget-formula-of = Lægges sammen
budget-formula-from = Fra
budget-formula-less = Trækkes fra
budget-formula-money = Beløb
budget-formula-persons = Personer
budget-formula-first = Vælg, hvad der regnes med, først
budget-year-new = Nyt år
budget-year-advice = Kolonnen får samme enhed og fælles overskrift, tomme celler, og indgår i de samme formler.
budget-year-like = Efter og ligesom
budget-table-title = Tabellens navn
budget-sign = Fortegn
budget-column-title = Kolonne { $number }
budget-column-unit = Enhed
budget-column-text = tekst
budget-add-column = Tilføj kolonne
budget-remove-column = Fjern kolonne { $number }
budget-template-title = Nettobudget { $period }
budget-template-persons = Helårspersoner
budget-template-support = Forsørgelse
budget-template-ordinary = Ordinær indsats
budget-template-measure = Særlig indsats

## What could not be put in a cell.

budget-meant = Hvad er ment?
budget-correct = Ret teksten i cellen, eller tryk Esc for at beholde den gamle.
budget-refused =
    { $count ->
        [one] 1 celle blev ikke udfyldt
       *[other] { $count } celler blev ikke udfyldt
    }
budget-refused-first = { $cell }: ”{ $text }”. { $message }
budget-refused-insert =
    { $count ->
        [one] Indsæt { $amount }
       *[other] Indsæt alle, læst som { $amount }
    }
budget-refused-go = Gå til cellen
budget-left-over-lines =
    { $count ->
        [one] 1 række fik ikke plads under tabellens sidste linje.
       *[other] { $count } rækker fik ikke plads under tabellens sidste linje.
    }
budget-left-over-unread =
    { $count ->
        [one] 1 af teksterne er ikke et tal og bliver en tom celle.
       *[other] { $count } af teksterne er ikke tal og bliver tomme celler.
    }
budget-left-over-beyond =
    { $count ->
        [one] 1 celle til højre for den sidste kolonne er ikke indsat. Tilføj først en kolonne.
       *[other] { $count } celler til højre for den sidste kolonne er ikke indsat. Tilføj først kolonner.
    }
budget-left-over-add =
    { $count ->
        [one] Tilføj 1 linje
       *[other] Tilføj { $count } linjer
    }
budget-pasted-line = Ny linje { $number }
budget-skipped =
    { $count ->
        [one] 1 celle kan ikke ændres
       *[other] { $count } celler kan ikke ændres
    }
budget-skipped-advice = Summer og forskelle regnes ud af linjerne. Ret linjerne eller den trykte sum.
budget-read-only = Planen kan kun læses her.
budget-dismiss = Fjern beskeden

## The table as a chart. $part is a line or a section, $figure is "167.662 tusind kr.".

budget-chart-views = Vis tabellen som
budget-chart-table = Tabel
budget-chart-bars = Søjler
budget-chart-composition = Sammensætning
budget-chart-against = Personer og penge
budget-chart-columns = Kolonner
budget-chart-together = Alle beløb
budget-chart-together-of = Alle beløb, { $period }
budget-chart-pair = { $persons } og beløb i { $unit }
budget-chart-range = { $first }–{ $last }
budget-chart-split = Opdelt i
budget-chart-lines = Linjer
budget-chart-sections = Afsnit
budget-chart-within = Kun { $section }
budget-chart-order = Rækkefølge
budget-chart-order-table = Som i tabellen
budget-chart-order-largest = Størst først
budget-chart-part-within = { $part } ({ $section })
budget-chart-others-lines = Andre ({ $count } linjer)
budget-chart-others = Andre ({ $count } dele)
budget-chart-keys = Gå fra søjle til søjle med piletasterne. Esc viser tabellen.
budget-chart-mark = { $part }, { $column }: { $figure }
budget-chart-bar-sum = { $sum } i alt.
budget-chart-of-whole = Hele søjlen er { $whole } i alt.
budget-chart-no-figure = – ({ $why })
budget-chart-blank = cellen er tom
budget-chart-money = Beløb, { $unit }
budget-chart-each = Kr. pr. { $person }
budget-chart-each-note = Alle beløb delt med antal personer

## What a chart says in sentences.

budget-chart-nothing = Der er ingen tal i kolonnen.
budget-chart-largest = Med { $figure } er { $part } størst.
budget-chart-largest-share = Størst er { $part } med { $figure }, { $share } af { $whole } i alt.
budget-chart-negative-bars =
    { $count ->
        [one] 1 søjle er negativ og går til venstre for nul.
       *[other] { $count } søjler er negative og går til venstre for nul.
    }
budget-chart-negative-parts =
    { $count ->
        [one] 1 del er negativ og ligger under nul.
       *[other] { $count } dele er negative og ligger under nul.
    }
budget-chart-without =
    { $count ->
        [one] 1 linje har intet tal og er vist som –.
       *[other] { $count } linjer har intet tal og er vist som –.
    }
budget-chart-folded =
    { $count ->
        [one] De { $shown } største er vist hver for sig og den sidste som Andre.
       *[other] De { $shown } største er vist hver for sig og de øvrige { $count } sammen som Andre.
    }
budget-chart-whole = I alt { $before } ({ $first }) og { $now } ({ $last }).
budget-chart-whole-up = I alt { $before } ({ $first }) og { $now } ({ $last }), { $difference } mere ({ $share }).
budget-chart-whole-down = I alt { $before } ({ $first }) og { $now } ({ $last }), { $difference } mindre ({ $share }).
budget-chart-whole-same = I alt { $now }, det samme i { $first } og { $last }.
budget-chart-largest-in = Med { $figure } er { $part } størst i { $column }.
budget-chart-against-whole = { $persons } og { $money } ({ $parts }): { $each } pr. { $person }.
budget-chart-extremes = Mest pr. { $person }: { $dearest } ({ $most }). Mindst: { $cheapest } ({ $least }).
budget-chart-without-each =
    { $count ->
        [one] 1 linje mangler personer eller beløb og har intet beløb pr. person.
       *[other] { $count } linjer mangler personer eller beløb og har intet beløb pr. person.
    }

## A plan without tables.

budget-empty = Ingen budgettabeller endnu
budget-empty-advice = Tilføj planens nettobudget, og skriv eller indsæt tallene. Summerne regnes ud, mens du skriver.
budget-add-first = Tilføj den første budgettabel
