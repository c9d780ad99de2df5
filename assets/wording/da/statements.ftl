# The view of printed figures (Trykte tal).
# Every key begins with statements-.
# Keep both languages in the same order, with the same keys and variables.

statements-empty = Ingen trykte tal endnu
statements-empty-advice = Tilføj et tal, som et dokument trykker, og det, som tallet påstår at være.

## How a printed figure and its claim agree. Sources are as they are cited.

statements-agrees = Der er trykt { $printed }, og det stemmer.
statements-rounding = Der er trykt { $printed }, men det bliver { $computed }. Forskellen på { $difference } kan skyldes afrunding.
statements-error = Der er trykt { $printed }, men det bliver { $computed }. Forskellen på { $difference } kan ikke skyldes afrunding. Sammenhold tallene med kilden.
statements-two-places = { $here } har { $printed }, men { $there } har { $computed }. Forskellen er { $difference }.
statements-two-places-rounding = { $here } har { $printed }, og { $there } har { $computed }. Forskellen på { $difference } kan skyldes afrunding.
statements-cannot-tell = Der er trykt { $printed }, men det kan ikke efterprøves: { $why }.
statements-not-printed = Planen har intet tal, hvor det trykte skulle stå.
statements-why-figure = planen har intet tal for { $figure }
statements-why-zero = der divideres med 0
statements-why-large = tallene er for store at regne med

## Figures of the plan, by name.

statements-figure-total = i alt
statements-figure-level = niveau { $number }
statements-figure-target = måltal
statements-figure-target-number = måltal { $number }
statements-figure-base = udgangspunkt
statements-figure-change = trykt ændring
