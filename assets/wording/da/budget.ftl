# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.

## How a printed total and the sum of its parts agree.

budget-total-agrees = Den trykte sum stemmer: { $sum }.
budget-total-rounding = Den trykte sum er { $printed }, men linjerne giver { $sum }. Forskellen på { $difference } kan skyldes afrunding.
budget-total-error = Den trykte sum er { $printed }, men linjerne giver { $sum }. Forskellen på { $difference } kan ikke skyldes afrunding. Sammenhold tallene med kilden.
budget-total-not-printed = Kilden har ingen trykt sum.
budget-total-cannot-tell = Den trykte sum er { $printed } og kan ikke efterprøves: { $why }.
budget-no-sum-blank = ingen linje har et tal i kolonnen
budget-no-sum-not-additive = tallene i kolonnen kan ikke lægges sammen
budget-no-sum-overflow = summen har flere cifre, end der kan regnes med
budget-no-sum-no-persons = der er ingen personer at dele med

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
budget-difference = Forskel (trykt − beregnet)
budget-verdict-agrees = ✓ stemmer
budget-verdict-rounding = ▲ afrunding
budget-verdict-error = ✗ fejl
budget-verdict-unknown = ? kan ikke efterprøves
budget-sum-overflow = for stor

## Rows and tables.

budget-add-line = Ny linje…
budget-add-section = Nyt afsnit…
budget-add-printed-total = Trykt sum af afsnittet
budget-rename-row = Omdøb linje eller afsnit…
budget-move-up = Flyt op (Alt+Pil op)
budget-move-down = Flyt ned (Alt+Pil ned)
budget-remove-row = Fjern linje eller afsnit
budget-table-menu = Mere om tabellen
budget-add-table = Ny tabel…
budget-rename-table = Omdøb tabel…
budget-remove-table = Fjern tabel

## Dialogs.

budget-new-line = Ny linje
budget-new-section = Nyt afsnit
budget-rename-row-title = Omdøb
budget-rename-table-title = Omdøb tabel
budget-new-table = Ny budgettabel
budget-name = Navn
budget-name-first = Skriv et navn først
budget-add = Tilføj
budget-rename = Omdøb
budget-cancel = Annullér
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
budget-skipped =
    { $count ->
        [one] 1 celle kan ikke ændres
       *[other] { $count } celler kan ikke ændres
    }
budget-skipped-advice = Summer og forskelle regnes ud af linjerne. Ret linjerne eller den trykte sum.
budget-read-only = Planen kan kun læses her.
budget-dismiss = Fjern beskeden

## A plan without tables.

budget-empty = Ingen budgettabeller endnu
budget-empty-advice = Tilføj planens nettobudget, og skriv eller indsæt tallene. Summerne regnes ud, mens du skriver.
budget-add-first = Tilføj den første budgettabel
