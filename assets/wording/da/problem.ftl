# What happened, and what to do about it: files, saving, snapshots, refusals.
# Every key begins with problem-. A key that ends in -hint says what to do.
# Keep both languages in the same order, with the same keys and variables.

## Saving and opening

problem-saved = { $file } er gemt.
problem-name-taken = Planen er ikke gemt. { $file } findes allerede.
problem-name-taken-hint = Vælg et andet navn, eller vælg filen med dens endelse, hvis den skal erstattes.
problem-nothing-to-save = Filen er allerede ajour. Der var intet at gemme.
problem-saved-uncertainly = { $file } er gemt, men drevet bekræfter ikke, at det er skrevet færdigt.
problem-saved-uncertainly-hint = Vent et øjeblik, før du slukker eller tager drevet ud.
problem-held = { $file } er åben hos { $who }. Du kan læse planen, men ikke ændre den.
problem-held-hint = Bed om, at den lukkes dér, og åbn den igen, eller arbejd videre i en kopi med Gem som.
problem-not-saved-held = Planen er ikke gemt. { $file } er åben hos { $who }.
problem-since = Den har været åben siden { $since }.
problem-somebody = en anden
problem-user-at = { $user } på { $host }
problem-read-only = Planen kan ikke ændres herfra.
problem-read-only-hint = Forlad øjebliksbilledet, eller arbejd videre i en kopi med Gem som.
problem-answer-first = Der er ikke-gemt arbejde fra før, som du først skal tage stilling til.
problem-answer-first-hint = Vælg, om arbejdet skal hentes frem eller smides væk.
problem-comments = { $file } indeholder kommentarer, som ikke bliver gemt.
problem-comments-hint = Næste gang du gemmer, bliver den nuværende fil med kommentarerne liggende ved siden af med endelsen .bak.
problem-changed-on-disk = { $file } er ændret af et andet program, siden den blev åbnet.
problem-changed-on-disk-hint = Genindlæs filen for at se det nye, eller gem dit arbejde i en kopi med Gem som.
problem-restored = Arbejdet fra { $when } er hentet frem. Det er endnu ikke gemt.
problem-restored-hint = Se det igennem, og gem det så. Fortryd virker fra nu af.
problem-recovery-unreadable = Der lå ikke-gemt arbejde, som ikke kan læses.
problem-recovery-unreadable-hint = Det er lagt til side i { $file } og er ikke slettet.
problem-no-recovery-hint = Gem ofte. Lige nu er der ingen kopi, hvis strømmen går.

## Snapshots

problem-snapshot-taken = Øjebliksbillede { $number } er taget og ligger i { $file }.
problem-agenda-sent = Dagsordenens udgave { $version } er udsendt og ligger i { $file }.
problem-snapshot-alone = Dette er øjebliksbillede { $number }, taget { $taken }. Det vurderes pr. den dag, og intet i det kan ændres.
problem-snapshot-alone-hint = Gem det som en ny plan, hvis du vil prøve ændringer.
problem-judged-otherwise =
    { $count ->
        [one] Et mål bedømmes i dag anderledes eller med en anden begrundelse, end da øjebliksbilledet blev taget.
       *[other] { $count } mål bedømmes i dag anderledes eller med en anden begrundelse, end da øjebliksbilledet blev taget.
    }
problem-judged-otherwise-hint = Programmets regler er ændret siden. Hvad der blev vist dengang, står i øjebliksbilledets fil.
problem-refused-not-sent = Dagsordenen er ikke udsendt endnu.
problem-refused-not-sent-hint = Udsend den under mødet; så tages det øjebliksbillede, der er dagsordenen.
problem-save-before-snapshot = Planen er ikke gemt i en fil endnu, så der kan ikke tages et øjebliksbillede.
problem-save-before-snapshot-hint = Gem planen først, og tag så øjebliksbilledet.
problem-snapshots-whole =
    { $count ->
        [0] Planen har ingen øjebliksbilleder.
        [one] Planens øjebliksbillede er uændret.
       *[other] Alle { $count } øjebliksbilleder er uændrede.
    }
problem-snapshots-broken =
    { $count ->
        [one] 1 øjebliksbillede er ændret eller mangler.
       *[other] { $count } øjebliksbilleder er ændret eller mangler.
    }
problem-snapshots-broken-hint = Hent den oprindelige fil fra en sikkerhedskopi. Se hvilke under Dagsorden.

## What was being done, and why it did not happen

problem-step-read = { $file } kunne ikke åbnes.
problem-step-write = { $file } er ikke gemt.
problem-step-backup = { $file } er ikke gemt, fordi den forrige udgave ikke kunne lægges til side.
problem-step-lock = { $file } kunne ikke reserveres.
problem-step-recovery = Sikkerhedskopien af ikke-gemt arbejde kunne ikke skrives eller læses.
problem-step-snapshot = Øjebliksbilledet kunne ikke tages eller åbnes ({ $file }).
problem-not-found = Filen findes ikke.
problem-not-found-hint = Vælg en planfil, der ender på .ron.
problem-figures-hint = Vælg en fil med tal.
problem-folder-gone = Mappen findes ikke eller kan ikke nås.
problem-folder-gone-hint = Se efter, om drevet er forbundet, eller vælg en anden mappe med Gem som.
problem-folder-gone-read-hint = Se efter, om drevet er forbundet, og om stien er rigtig.
problem-not-a-file = Det er en mappe eller noget andet end en fil.
problem-denied = Du har ikke rettighed til det.
problem-denied-hint = Bed om adgang til mappen, eller gem i en anden mappe med Gem som.
problem-denied-read-hint = Bed om adgang til filen.
problem-write-protected = Filen eller drevet er skrivebeskyttet.
problem-save-elsewhere-hint = Gem i en anden mappe med Gem som. Dit arbejde er stadig her.
problem-read-elsewhere-hint = Prøv igen, eller kopiér filen til en anden mappe, og åbn den dér.
problem-no-space = Der er ikke plads på drevet.
problem-no-space-hint = Gør plads, og gem igen, eller gem et andet sted med Gem som. Den gamle fil er hel.
problem-in-use = Et andet program holder filen.
problem-in-use-hint = Luk det andet program, eller vent lidt, og prøv igen.
problem-faulty = Planens henvisninger hænger ikke sammen.
problem-faulty-hint = Ret filen dér i et tekstprogram, eller åbn den forrige udgave (.bak).
problem-faulty-others-hint =
    { $count ->
        [one] Der er 1 fejl til. Kommandoen planbord check viser dem. Ret filen, eller åbn den forrige udgave (.bak).
       *[other] Der er { $count } fejl til. Kommandoen planbord check viser dem. Ret filen, eller åbn den forrige udgave (.bak).
    }
problem-changed = Filen er ændret på disken, siden den blev læst.
problem-unwritable = Planen kunne ikke skrives, så den kan læses igen ({ $message }).
problem-report-hint = Det er en fejl i programmet. Gem en kopi med Gem som, og meld fejlen.
problem-no-such-item = Dagsordenspunktet findes ikke i planen.
problem-no-such-item-hint = Vælg et punkt, der står på dagsordenen.
problem-other-snapshot = Filen er ikke den, der blev taget. Den er ændret eller byttet.
problem-other = Systemet melder: { $message }.
problem-at = Linje { $line }, tegn { $column }:

## A change that could not be made

problem-refused-gone = Det, du ville ændre, findes ikke længere.
problem-refused-empty = Feltet må ikke være tomt.
problem-refused-empty-hint = Skriv en tekst, eller tryk Esc for at beholde den gamle.
problem-refused-in-use =
    { $count ->
        [one] Det bruges 1 andet sted og kan ikke fjernes.
       *[other] Det bruges { $count } andre steder og kan ikke fjernes.
    }
problem-refused-in-use-hint = Fjern først henvisningen fra målet, formlen, opfølgningen, investeringen eller det trykte tal.
problem-refused-snapshot = Der er taget et øjebliksbillede til punktet, så det kan ikke fjernes.
problem-refused-snapshot-hint = Øjebliksbilleder skal altid kunne føres tilbage til deres punkt.
problem-refused-sent = Dagsordenen er udsendt, så det, der står i den, kan ikke ændres.
problem-refused-sent-hint = Sæt mødet tilbage til klar, ret, og udsend en ny udgave.
problem-refused-approved = Referatet er godkendt, så det, der står i det, kan ikke ændres.
problem-refused-approved-hint = Sæt mødet tilbage til afholdt for at rette.
problem-refused-scale = Skalaen skal slutte efter, at den begynder.
problem-refused-last-target = Målingen skal have mindst ét måltal.
problem-refused-serves-itself = Et mål kan ikke understøtte sig selv eller det samme mål to gange.
problem-refused-ends-before = Den sidste dag ligger før den første.
problem-refused-no-reason = En vurdering kræver en begrundelse og et navn.
problem-refused-cell = Cellen kan ikke rumme det: tal i en tekstkolonne eller tekst i en talkolonne.
problem-refused-decimals = Der kan højst vises { $most } decimaler.
problem-refused-ids = Der er ikke flere numre til nye ting i denne fil.

## What is wrong with the text of a plan file

problem-file-empty = Filen er tom.
problem-file-backup-hint = Åbn den forrige udgave, som ligger ved siden af med endelsen .bak, eller en sikkerhedskopi.
problem-file-too-large = Filen er større end { $most } MB. Så stor er ingen plan.
problem-file-too-many = Filen indeholder flere end { $most } værdier. Så mange har ingen plan.
problem-file-not-utf8 = Filen er ikke tekst i UTF-8.
problem-file-not-utf8-hint = Gem den som UTF-8 i tekstprogrammet, eller åbn den forrige udgave (.bak).
problem-file-not-a-plan = Det er ikke en planfil. Den begynder med ”{ $found }”.
problem-file-no-version = Filen oplyser ikke sin version.
problem-file-no-version-hint = En planfil begynder med (version: 1,
problem-file-too-new = Filen er skrevet i version { $found }. Dette program kender version { $known }.
problem-file-too-new-hint = Åbn den med et nyere Planbord. Filen er ikke rørt.
problem-file-extension = Filen bruger en udvidelse af formatet, som en planfil ikke må bruge.
problem-file-extension-hint = Fjern linjen, der begynder med #!
problem-file-unknown-field = Feltet ”{ $found }” findes ikke.
problem-file-unknown-word = Ordet ”{ $found }” kan ikke stå her.
problem-file-one-of-hint = Skriv et af disse: { $list }.
problem-file-missing-field = Feltet ”{ $found }” mangler.
problem-file-missing-field-hint = Skriv feltet, før gruppen slutter.
problem-file-duplicate-field = Feltet ”{ $found }” står der to gange.
problem-file-duplicate-field-hint = Fjern det ene.
problem-file-too-deep = Grupperne ligger dybere inde i hinanden end i nogen plan.
problem-file-too-deep-hint = Se efter en parentes, der mangler eller er for mange.
problem-file-comma = Tallet ”{ $found }” er skrevet med komma.
problem-file-comma-hint = Skriv { $instead }. I filen er punktum decimaltegn.
problem-file-not-finite = ”{ $found }” er ikke et tal, der kan regnes med.
problem-file-exponent = Tallet ”{ $found }” er skrevet med eksponent.
problem-file-too-many-digits = Tallet ”{ $found }” har flere cifre, end der kan regnes nøjagtigt med.
problem-file-not-a-number = ”{ $found }” er ikke et tal.
problem-file-bad-value = ”{ $found }” kan ikke stå her.
problem-file-truncated = Filen slutter for tidligt.
problem-file-truncated-opened-hint = Det, der begynder i linje { $line }, slutter aldrig. Åbn den forrige udgave (.bak), eller ret filen.
problem-file-missing-comma = Der mangler et komma.
problem-file-missing-comma-hint = Sæt et komma mellem de to felter.
problem-file-after-end = Efter planens slutning står der ”{ $found }”.
problem-file-after-end-hint = Fjern det, der står efter den sidste parentes.
problem-file-syntax = Teksten kan ikke læses ({ $message }).
problem-write-number = Skriv et tal med punktum som decimaltegn, for eksempel { $example }.
problem-write-value = Skriv et tal, for eksempel { $example }, eller et af ordene Missing, Hidden, NotMeasured.
problem-write-cell = Skriv et tal, for eksempel { $example }, ordet Blank, eller en tekst i citationstegn.
problem-write-whole = Skriv et helt tal, for eksempel { $example }.
problem-write-version = Skriv versionens nummer, for eksempel { $example }.
problem-write-period = Skriv en periode, for eksempel { $example }.
problem-write-day = Skriv en dato, der findes, som { $example }.
problem-write-time = Skriv et klokkeslæt som { $example }.
problem-write-moment = Skriv dato og klokkeslæt som { $example }.
problem-write-id = Skriv et id som { $example }.
problem-write-digest = Skriv en SHA-256 på { $example } tegn, 0-9 og a-f.
problem-write-text = Skriv en tekst i citationstegn, som { $example }.
problem-write-list = Skriv en liste som { $example }.
problem-write-group = Skriv en gruppe som { $example }.
problem-write-point = Skriv et punkt som { $example }.
problem-write-step = Skriv et delmål som { $example }.
problem-write-expression = Skriv et regnestykke med punktum som decimaltegn, for eksempel { $example }.
problem-write-word = Skriv et ord uden citationstegn omkring, som Local eller { $example }.
problem-no-plan-for-figures = Der er ingen plan at hente tal til.
problem-no-plan-for-figures-hint = Åbn en plan, eller begynd en ny. Hent så tallene.
problem-nothing-to-paste = Der er ingen tekst at indsætte.
problem-nothing-to-paste-hint = Kopiér tabellen i regnearket eller på siden, og prøv igen.
problem-imported = { $file }: { $parts }. Fortryd tager det hele tilbage.
problem-imported-new-series = { $count ->
    [one] 1 ny serie
   *[other] { $count } nye serier
 }
problem-imported-series = tal i { $count ->
    [one] 1 serie
   *[other] { $count } serier
 }
problem-imported-new = { $count ->
    [one] 1 nyt tal
   *[other] { $count } nye tal
 }
problem-imported-revised = { $count ->
    [one] 1 revideret tal
   *[other] { $count } reviderede tal
 }
problem-imported-gone = { $count ->
    [one] 1 tal er væk
   *[other] { $count } tal er væk
 }
problem-nothing-imported = { $file }: Det valgte ændrer ingenting i planen.
problem-step-import = Tallene i { $file } kunne ikke læses.
problem-step-export = { $file } kunne ikke skrives.
problem-exported = Skrevet til { $file }.
problem-not-exported = Diagrammet kunne ikke tegnes: { $message }
problem-released-hint = Planen husker, hvad der er ladet gå.
problem-not-recorded = { $file } er ikke skrevet, for det kunne ikke noteres i planen, hvad der er ladet gå.
problem-not-recorded-hint = Ret det, der står i vejen, eller prøv igen, når planen kan gemmes.
problem-document-not-made = Dokumentet kunne ikke laves: { $message }
problem-document-not-made-hint = Prøv et andet format, eller lad en del af indholdet ude.
problem-no-meeting = Der er intet møde at vise.
problem-no-meeting-hint = Opret et møde i Dagsorden, og giv det punkter.
problem-slides-not-made = Slides kunne ikke laves: { $message }
problem-document-broke-off = { $file } er ikke skrevet, for arbejdet gik i stå.
problem-document-cancelled = Afbrudt. { $file } er ikke skrevet.
problem-document-plan-closed = { $file } er ikke skrevet, for planen blev lukket, mens dokumentet blev lavet.
problem-document-plan-closed-hint = Åbn planen, og lav dokumentet igen.
problem-other-kind = { $file } er en fil af en anden slags og er ikke erstattet.
problem-other-kind-hint = Vælg et andet navn.
