# The window around the views: menus, files, questions, and what changes are called.
# Every key begins with shell-.
# Keep both languages in the same order, with the same keys and variables.

## Views

shell-view-overview = Overview
shell-view-goals = Goals
shell-view-budget = Budget
shell-view-follow-up = Follow-up
shell-view-cases = Investments
shell-view-statements = Statements
shell-view-series = Development
shell-view-agenda = Agenda

## Menus and commands

shell-menu-file = File
shell-menu-edit = Edit
shell-menu-view = View
shell-menu-help = Help
shell-menu-all = Menu
shell-new = New plan
shell-open = Open…
shell-open-recent = Open recent
shell-no-recent = None yet
shell-save = Save
shell-save-as = Save as…
shell-reload = Reload from disk
shell-import-file = Get figures from a file…
shell-import-copied = Paste table as series
shell-quit = Quit
shell-undo = Undo
shell-undo-step = Undo: { $step }
shell-redo = Redo
shell-redo-step = Redo: { $step }
shell-zoom-in = Larger
shell-zoom-out = Smaller
shell-zoom-reset = Normal size
shell-appearance = Switch between light, dark and the system’s
shell-language = Danish (Dansk)
shell-verify-snapshots = Verify snapshots
shell-keys = Shortcuts
shell-about = About Planbord
shell-about-text = The municipality’s employment plan in one local file. The program uses no network.
shell-about-version = Version { $version }
shell-about-licence = MIT or Apache-2.0. The typeface is Inter (OFL), the icons Phosphor (MIT).
shell-close = Close
shell-dismiss = Dismiss the message
shell-navigation = Views
shell-content = Content
shell-key-tab = Next field
shell-key-arrows = Choose in lists and tables
shell-key-move = Move what is chosen up or down
shell-key-enter = Keep the field
shell-key-esc = Restore the field, or close
shell-key-copy = Copy and paste cells
shell-key-fill = Fill down
shell-key-edit-cell = Edit the cell

## The plan and its file

shell-title = { $plan } – Planbord
shell-title-changed = { $plan } (not saved) – Planbord
shell-untitled = New plan
shell-state-saved = Saved
shell-state-changed = Not saved
shell-state-new = Not saved in a file
shell-state-read-only = Read only
shell-frozen = Snapshot { $number } from { $taken }
shell-frozen-hint = You see the plan as it was. It cannot be changed.
shell-leave-snapshot = Back to today’s plan

## The start, without a plan

shell-start-title = Welcome to Planbord
shell-start-text = Open a plan file, drop it on the window, or begin a new plan.
shell-start-recent = Recently used

## Files

shell-choose-open = Open plan
shell-choose-save = Save plan as
shell-choose-import = Get figures from a file
shell-choose-compare = Compare the plan with a file
shell-file-kind = Planbord plan
shell-import-kind = Tables of figures
shell-typed-title = Type where the file is
shell-typed-text = The system has no file dialog here. Type the whole path.
shell-typed-label = Path
shell-typed-open = Open
shell-typed-import = Get figures
shell-typed-save = Save
shell-typed-exists = A file is already there. It will be replaced, and the previous one kept as .bak.
shell-cancel = Cancel
shell-drop-here = Drop the file to open it
shell-drop-figures = Drop the file to get figures from it

## Questions

shell-ask-unsaved-title = Save the changes first?
shell-ask-unsaved-text = { $plan } has changes that are not saved. They will be lost if you do not save.
shell-ask-conflict-title = The file was changed by another program
shell-ask-conflict-text = { $file } changed on disk after you opened it. Your work is not saved yet.
shell-ask-conflict-differences = Your plan differs from the file on disk in these points
shell-ask-conflict-same = The content is the same. Only the form of the file changed.
shell-ask-conflict-unreadable = The file on disk can no longer be read as a plan.
shell-ask-gone-title = The file is no longer there
shell-ask-gone-text = { $file } was moved or deleted after you opened it. Your work is not saved yet.
shell-ask-recovery-title = Unsaved work found
shell-ask-recovery-text = The program ended without saving. The work from { $when } was kept.
shell-ask-recovery-other-base = The file was changed by another program since. Look the differences through before you save.
shell-ask-recovery-differences = It would change this in the plan
shell-more-differences = and { $count } more
shell-answer-save = Save
shell-answer-discard = Do not save
shell-answer-cancel = Cancel
shell-answer-save-copy = Save a copy…
shell-answer-reload = Use the file on disk
shell-answer-overwrite = Overwrite the file
shell-answer-save-again = Save the file again
shell-answer-restore = Bring the work back
shell-answer-drop-recovery = Throw the work away

## What a change is called, for undo and redo

shell-step-snapshot = snapshot
shell-step-plan-title = plan title
shell-step-plan-municipality = municipality
shell-step-plan-committee = committee
shell-step-plan-period = plan period
shell-step-plan-meeting-setup = setup of meetings
shell-step-focus-area-add = new focus area
shell-step-focus-area-rename = focus area name
shell-step-focus-area-move = move focus area
shell-step-focus-area-remove = remove focus area
shell-step-goal-add = new goal
shell-step-goal-move = move goal
shell-step-goal-remove = remove goal
shell-step-goal-title = goal title
shell-step-goal-number = goal number
shell-step-goal-origin = goal origin
shell-step-goal-focus-area = goal focus area
shell-step-goal-responsible = goal responsible
shell-step-note = note
shell-step-measure-add = new measure
shell-step-measure-remove = remove measure
shell-step-measure-title = measure name
shell-step-unit = unit
shell-step-measure-series = measure series
shell-step-measure-target = target
shell-step-goal-in-force = the goal’s time in force
shell-step-goal-serves = goals it serves
shell-step-goal-no-target = reason for no target
shell-step-assessment = assessment
shell-step-measure-subgroup = the measure’s group
shell-step-measure-target-remove = remove target
shell-step-measure-unclear = unclear in the plan
shell-step-measure-deliveries = deliveries
shell-step-table-add = new budget table
shell-step-table = budget table details
shell-step-table-remove = remove budget table
shell-step-cells = change of cells
shell-step-statement-add = new printed figure
shell-step-statement = printed figure
shell-step-statement-move = move of printed figure
shell-step-statement-remove = removal of printed figure
shell-step-follow-up-add = new follow-up
shell-step-follow-up = follow-up
shell-step-follow-up-move = move of follow-up
shell-step-follow-up-remove = removal of follow-up
shell-step-persons-add = new budget persons
shell-step-persons = budget persons
shell-step-persons-move = move of budget persons
shell-step-persons-remove = removal of budget persons
shell-step-event-add = new event
shell-step-event = event
shell-step-event-move = move of event
shell-step-event-remove = removal of event
shell-step-chart-add = new chart
shell-step-chart = chart
shell-step-chart-move = move of chart
shell-step-chart-remove = removal of chart
shell-step-series-ages = ages
shell-step-series-share = numerator or denominator
shell-step-series-feed = imported table
shell-step-series-breaks = breaks in the series
shell-step-series-import = import of figures
shell-step-case-add = new investment
shell-step-case = investment
shell-step-case-move = move of investment
shell-step-case-remove = removal of investment
shell-step-reimbursements = reimbursement rates
shell-step-cell = change of cell
shell-step-line-add = new budget line
shell-step-section-add = new budget section
shell-step-row-rename = budget line name
shell-step-row-move = move budget line
shell-step-row-remove = remove budget line
shell-step-lines-add = new budget lines
shell-step-formula-row-add = new formula row
shell-step-formula-row = formula row
shell-step-row = budget line unit and note
shell-step-column-add = new budget column
shell-step-year-add = new budget year
shell-step-column = budget column
shell-step-column-move = move budget column
shell-step-column-remove = remove budget column
shell-step-series-add = new series
shell-step-series-remove = remove series
shell-step-series-points = series values
shell-step-series-title = series title
shell-step-series-area = series area
shell-step-series-decimals = number of decimals
shell-step-series-exactness = how it was read
shell-step-series-definition = series definition
shell-step-meeting-add = new meeting
shell-step-meeting-remove = remove meeting
shell-step-meeting-date = meeting date
shell-step-meeting-start = meeting time
shell-step-meeting-place = meeting place
shell-step-meeting-stage = state of the meeting
shell-step-meeting-members = members
shell-step-absent = absence
shell-step-item-add = new item
shell-step-item-remove = remove item
shell-step-item-move = move item
shell-step-item-move-to = move item to another meeting
shell-step-item-copy = new item from an earlier one
shell-step-item-renumber = renumber items
shell-step-item-number = item number
shell-step-item-title = item title
shell-step-item-case = case number
shell-step-item-openness = open or closed item
shell-step-item-kind = kind of item
shell-step-item-presentation = presentation
shell-step-item-recommended-by = who recommends
shell-step-item-recommendation = recommendation
shell-step-item-decision = decision
shell-step-item-attachments = attachments
shell-step-item-minutes = planned time
shell-step-item-slides = slides of the item
shell-step-item-notes = private notes
shell-step-item-sections = sections
shell-step-item-vote = vote
shell-step-item-tasks = follow-up
shell-choose-export = Save the chart as a file
