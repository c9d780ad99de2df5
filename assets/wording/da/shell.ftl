# The window around the views: menus, files, questions, and what changes are called.
# Every key begins with shell-.
# Keep both languages in the same order, with the same keys and variables.

## Views

shell-view-overview = Overblik
shell-view-goals = Mål
shell-view-budget = Budget
shell-view-follow-up = Opfølgning
shell-view-cases = Investeringer
shell-view-statements = Trykte tal
shell-view-series = Udvikling
shell-view-agenda = Dagsorden

## Menus and commands

shell-menu-file = Filer
shell-menu-edit = Redigér
shell-menu-view = Vis
shell-menu-help = Hjælp
shell-menu-all = Menu
shell-new = Ny plan
shell-open = Åbn…
shell-open-recent = Åbn seneste
shell-no-recent = Ingen endnu
shell-save = Gem
shell-save-as = Gem som…
shell-reload = Genindlæs fra disken
shell-import-file = Hent tal fra en fil…
shell-import-copied = Indsæt tabel som tidsserier
shell-quit = Afslut
shell-undo = Fortryd
shell-undo-step = Fortryd: { $step }
shell-redo = Gentag
shell-redo-step = Gentag: { $step }
shell-zoom-in = Større
shell-zoom-out = Mindre
shell-zoom-reset = Normal størrelse
shell-appearance = Skift mellem lys, mørk og systemets
shell-language = Engelsk (English)
shell-verify-snapshots = Kontrollér øjebliksbilleder
shell-keys = Genveje
shell-about = Om Planbord
shell-about-text = Kommunens beskæftigelsesplan i én lokal fil. Programmet bruger ikke netværk.
shell-about-version = Version { $version }
shell-about-licence = MIT eller Apache-2.0. Skrifttypen er Inter (OFL), ikonerne Phosphor (MIT).
shell-close = Luk
shell-dismiss = Fjern beskeden
shell-navigation = Visninger
shell-content = Indhold
shell-key-tab = Næste felt
shell-key-arrows = Vælg i lister og tabeller
shell-key-move = Flyt det valgte op eller ned
shell-key-enter = Gem feltet
shell-key-esc = Fortryd i feltet, eller luk
shell-key-copy = Kopiér og indsæt celler
shell-key-fill = Fyld nedad
shell-key-edit-cell = Ret i cellen

## The plan and its file

shell-title = { $plan } – Planbord
shell-title-changed = { $plan } (ikke gemt) – Planbord
shell-untitled = Ny plan
shell-state-saved = Gemt
shell-state-changed = Ikke gemt
shell-state-new = Ikke gemt i en fil
shell-state-read-only = Kun til læsning
shell-frozen = Øjebliksbillede { $number } fra { $taken }
shell-frozen-hint = Du ser planen, som den var. Den kan ikke ændres.
shell-leave-snapshot = Tilbage til dagens plan

## The start, without a plan

shell-start-title = Velkommen til Planbord
shell-start-text = Åbn en planfil, træk den ind i vinduet, eller begynd en ny plan.
shell-start-recent = Senest brugt

## Files

shell-choose-open = Åbn plan
shell-choose-save = Gem plan som
shell-choose-import = Hent tal fra en fil
shell-choose-compare = Sammenlign planen med en fil
shell-file-kind = Planbord-plan
shell-import-kind = Tabeller med tal
shell-typed-title = Skriv filens placering
shell-typed-text = Systemet har ingen fildialog her. Skriv hele stien.
shell-typed-label = Sti
shell-typed-open = Åbn
shell-typed-import = Hent tal
shell-typed-save = Gem
shell-typed-exists = Der ligger allerede en fil. Den bliver erstattet, og den forrige gemt som .bak.
shell-cancel = Annullér
shell-drop-here = Slip filen for at åbne den
shell-drop-figures = Slip filen for at hente tal fra den

## Questions

shell-ask-unsaved-title = Gem ændringerne først?
shell-ask-unsaved-text = { $plan } har ændringer, som ikke er gemt. De går tabt, hvis du ikke gemmer.
shell-ask-conflict-title = Filen er ændret af et andet program
shell-ask-conflict-text = { $file } er ændret på disken, siden du åbnede den. Dit arbejde er ikke gemt endnu.
shell-ask-conflict-differences = Din plan afviger fra filen på disken på disse punkter
shell-ask-conflict-same = Indholdet er det samme. Kun filens form er ændret.
shell-ask-conflict-unreadable = Filen på disken kan ikke længere læses som en plan.
shell-ask-gone-title = Filen findes ikke længere
shell-ask-gone-text = { $file } er flyttet eller slettet, siden du åbnede den. Dit arbejde er ikke gemt endnu.
shell-ask-recovery-title = Ikke-gemt arbejde fundet
shell-ask-recovery-text = Programmet sluttede uden at gemme. Arbejdet fra { $when } er bevaret.
shell-ask-recovery-other-base = Filen er siden ændret af et andet program. Se forskellene igennem, før du gemmer.
shell-ask-recovery-differences = Det vil ændre dette i planen
shell-more-differences = og { $count } til
shell-answer-save = Gem
shell-answer-discard = Gem ikke
shell-answer-cancel = Annullér
shell-answer-save-copy = Gem en kopi…
shell-answer-reload = Brug filen på disken
shell-answer-overwrite = Overskriv filen
shell-answer-save-again = Gem filen igen
shell-answer-restore = Hent arbejdet frem
shell-answer-drop-recovery = Kassér arbejdet

## What a change is called, for undo and redo

shell-step-snapshot = øjebliksbillede
shell-step-plan-title = planens titel
shell-step-plan-municipality = kommune
shell-step-plan-committee = udvalg
shell-step-plan-period = planens periode
shell-step-plan-meeting-setup = opsætning af møder
shell-step-focus-area-add = nyt fokusområde
shell-step-focus-area-rename = fokusområdets navn
shell-step-focus-area-move = flyt fokusområde
shell-step-focus-area-remove = fjern fokusområde
shell-step-goal-add = nyt mål
shell-step-goal-move = flyt mål
shell-step-goal-remove = fjern mål
shell-step-goal-title = målets titel
shell-step-goal-number = målets nummer
shell-step-goal-origin = målets oprindelse
shell-step-goal-focus-area = målets fokusområde
shell-step-goal-responsible = målets ansvarlige
shell-step-note = bemærkning
shell-step-measure-add = ny måling
shell-step-measure-remove = fjern måling
shell-step-measure-title = målingens navn
shell-step-unit = enhed
shell-step-measure-series = målingens tidsserie
shell-step-measure-target = måltal
shell-step-goal-in-force = målets gyldighed
shell-step-goal-serves = overordnede mål
shell-step-goal-no-target = begrundelse for intet måltal
shell-step-assessment = vurdering
shell-step-measure-subgroup = målingens gruppe
shell-step-measure-target-remove = fjern måltal
shell-step-measure-unclear = uklart i planen
shell-step-measure-deliveries = leverancer
shell-step-table-add = ny budgettabel
shell-step-table = budgettabellens oplysninger
shell-step-table-remove = fjern budgettabel
shell-step-cells = ændring af celler
shell-step-statement-add = nyt trykt tal
shell-step-statement = trykt tal
shell-step-statement-move = flytning af trykt tal
shell-step-statement-remove = fjernelse af trykt tal
shell-step-follow-up-add = ny opfølgning
shell-step-follow-up = opfølgning
shell-step-follow-up-move = flytning af opfølgning
shell-step-follow-up-remove = fjernelse af opfølgning
shell-step-persons-add = nye budgetpersoner
shell-step-persons = budgetpersoner
shell-step-persons-move = flytning af budgetpersoner
shell-step-persons-remove = fjernelse af budgetpersoner
shell-step-event-add = ny begivenhed
shell-step-event = begivenhed
shell-step-event-move = flytning af begivenhed
shell-step-event-remove = fjernelse af begivenhed
shell-step-chart-add = nyt diagram
shell-step-chart = diagram
shell-step-chart-move = flytning af diagram
shell-step-chart-remove = fjernelse af diagram
shell-step-series-ages = aldersgruppe
shell-step-series-share = tæller eller nævner
shell-step-series-feed = tabel der importeres fra
shell-step-series-breaks = databrud
shell-step-series-import = import af tal
shell-step-case-add = ny investering
shell-step-case = investering
shell-step-case-move = flytning af investering
shell-step-case-remove = fjernelse af investering
shell-step-reimbursements = refusionssatser
shell-step-cell = ændring af celle
shell-step-line-add = ny budgetlinje
shell-step-section-add = nyt afsnit i budgettet
shell-step-row-rename = budgetlinjens navn
shell-step-row-move = flyt budgetlinje
shell-step-row-remove = fjern budgetlinje
shell-step-lines-add = nye budgetlinjer
shell-step-formula-row-add = ny formelrække
shell-step-formula-row = formelrække
shell-step-row = budgetlinjens enhed og note
shell-step-column-add = ny budgetkolonne
shell-step-year-add = nyt år i budgettet
shell-step-column = budgetkolonne
shell-step-column-move = flyt budgetkolonne
shell-step-column-remove = fjern budgetkolonne
shell-step-series-add = ny tidsserie
shell-step-series-remove = fjern tidsserie
shell-step-series-points = tidsseriens værdier
shell-step-series-title = tidsseriens titel
shell-step-series-area = tidsseriens område
shell-step-series-decimals = antal decimaler
shell-step-series-exactness = aflæsning
shell-step-series-definition = tidsseriens definition
shell-step-meeting-add = nyt møde
shell-step-meeting-remove = fjern møde
shell-step-meeting-date = mødedato
shell-step-meeting-start = mødetid
shell-step-meeting-place = mødested
shell-step-meeting-stage = mødets status
shell-step-meeting-members = medlemmer
shell-step-absent = afbud
shell-step-item-add = nyt punkt
shell-step-item-remove = fjern punkt
shell-step-item-move = flyt punkt
shell-step-item-move-to = flyt punkt til andet møde
shell-step-item-copy = nyt punkt ud fra tidligere
shell-step-item-renumber = nummerér punkter igen
shell-step-item-number = punktets nummer
shell-step-item-title = punktets titel
shell-step-item-case = sagsnummer
shell-step-item-openness = åbent eller lukket punkt
shell-step-item-kind = punktets art
shell-step-item-presentation = sagsfremstilling
shell-step-item-recommended-by = hvem der indstiller
shell-step-item-recommendation = indstilling
shell-step-item-decision = beslutning
shell-step-item-attachments = bilag
shell-step-item-minutes = planlagt tid
shell-step-item-slides = slides til punktet
shell-step-item-notes = private noter
shell-step-item-sections = afsnit
shell-step-item-vote = afstemning
shell-step-item-tasks = opfølgning
shell-choose-export = Gem diagrammet som fil
