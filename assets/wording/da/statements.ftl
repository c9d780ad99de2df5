# The view of printed figures (Trykte tal).
# Every key begins with statements-.
# Keep both languages in the same order, with the same keys and variables.

statements-empty = Ingen trykte tal endnu
statements-empty-advice = Tilføj et tal, som et dokument trykker, og det, som tallet påstår at være.

## How a printed figure and its claim agree. Sources are as they are cited.

statements-agrees = Der er trykt { $printed }, og det stemmer.
statements-rounding = Der er trykt { $printed }, men det bliver { $computed }, en forskel på { $difference }, som afrunding kan forklare.
statements-error = Der er trykt { $printed }, men det bliver { $computed }, en forskel på { $difference }, som ikke er afrunding, men en fejl i et af tallene. Sammenhold dem med kilden.
statements-two-places = Det samme tal er { $printed } i { $here }, men { $computed } i { $there }; de er { $difference } fra hinanden, og det er ikke afrunding.
statements-two-places-rounding = Det samme tal er { $printed } i { $here }, men { $computed } i { $there }; de er { $difference } fra hinanden, hvad afrunding kan forklare.
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

## The view.

statements-add = Nyt trykt tal
statements-add-first = Tilføj det første trykte tal
statements-new-title = Nyt trykt tal
statements-back = Alle trykte tal
statements-all-agree = Alle trykte tal stemmer.
statements-shown = Hvilke trykte tal
statements-shown-all = Alle
statements-shown-differing = Afviger
statements-count = { $all } trykte tal: { $agree } stemmer, { $rounding } afrunding, { $errors } fejl, { $unknown } uafklaret
statements-count-tables = Tabellernes { $all } trykte summer: { $agree } stemmer, { $rounding } afrunding, { $errors } fejl, { $unknown } uafklaret
statements-row-differs = { $verdict } · trykt { $printed }, beregnet { $computed }
statements-row-two-places = { $verdict } · trykt { $printed } og { $computed }
statements-verdict-agrees = Stemmer
statements-verdict-rounding = Afrunding
statements-verdict-error = Fejl
statements-verdict-unknown = Kan ikke efterprøves
statements-arithmetic = Regnestykket
statements-tolerance-is = Afrunding af de tal, der regnes med, kan give en forskel på { $tolerance }.
statements-source = Trykt i { $source }
statements-claim-source = Det andet tal står i { $source }
statements-edit = Redigér
statements-close-form = Luk felterne

## The fields.

statements-fields = Felter
statements-field-title = Hvad tallet er
statements-field-printed = Trykt tal
statements-field-decimals = Decimaler
statements-field-tolerance = Tolerance
statements-field-claim = Regnestykke
statements-field-claim-hint = Skriv tal, + − × ÷ og parenteser. Et tal fra planen skrives med sit korte navn; indsæt det herunder.
statements-field-source = Trykt i
statements-field-claim-source = Det andet tal står i
statements-field-section = Under overskriften
statements-field-note = Bemærkning
statements-no-source = Ingen kilde
statements-insert = Tal fra planen
statements-insert-choose = Indsæt et tal fra planen…
statements-insert-search = Søg efter tabel, linje, tidsserie eller mål
statements-insert-none = Intet tal passer
statements-expression-ends = Regnestykket slutter for tidligt. Skriv et tal eller en parentes til sidst.
statements-expression-bad = ”{ $found }” kan ikke læses. Skriv tal, + − × ÷, parenteser og planens tal.
statements-no-such-figure = Planen har ikke { $figure }. Indsæt tallet fra listen.
statements-remove = Fjern det trykte tal
