# What the terminal commands print.
# Every key begins with terminal-.
# Keep both languages in the same order, with the same keys and variables.

## What a check found.

terminal-check-clean = No errors, warnings or notes.
terminal-check-summary = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    } and { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }.
terminal-more-errors =
    { $count ->
        [one] Besides, 1 error that is not listed. Correct the first ones and check again.
       *[other] Besides, { $count } errors that are not listed. Correct the first ones and check again.
    }

## The plan in short.

terminal-printed = Printed
terminal-computed = Computed
terminal-difference = Difference
terminal-agrees = agrees
terminal-rounded = rounding
terminal-differs = does not agree
terminal-nothing-printed = none printed
terminal-not-comparable = cannot be checked
terminal-series = Series
terminal-first = First point
terminal-last = Last point
terminal-meeting = Meeting { $day }
terminal-items =
    { $count ->
        [one] 1 item, { $decided } with a decision
       *[other] { $count } items, { $decided } with a decision
    }
terminal-snapshot-count =
    { $count ->
        [0] No snapshots
        [one] 1 snapshot
       *[other] { $count } snapshots
    }
terminal-release-count =
    { $count ->
        [one] 1 document made with something let through
       *[other] { $count } documents made with something let through
    }

terminal-judged-on = Judged as of { $day }

## How the goals stand.

terminal-no-goals = The plan has no goals.
terminal-verdict-by-hand = judged by hand; computed: { $computed }
terminal-base-expected = Expected base: { $base }.
terminal-base = Base: { $base }.
terminal-source = Source: { $place }.
terminal-together = Together
terminal-goals = Goals
terminal-measures = Measures
terminal-total = Total
terminal-judged = of these judged
terminal-by-hand = of these judged by hand

## Snapshots.

terminal-snapshot = Snapshot { $number }, taken { $taken } for { $what }
terminal-taken = Snapshot { $number } was taken for { $what }.
terminal-no-meetings = The plan has no meetings. Add the meeting and the item in the window first.
terminal-no-meeting = The plan has no meeting { $day }. It has meetings on these days: { $list }.
terminal-no-item = The meeting { $day } has no item { $item }. It has these items: { $list }.
terminal-held-hint = Ask for it to be closed there, and try again.
terminal-unsaved-work = There is unsaved work on the plan from { $when }. Open the plan in the window, choose whether to use that work, and try again.
terminal-changed-meanwhile = Another program changed the plan meanwhile. Try again.
terminal-verdict-unchanged = unchanged
terminal-verdict-changed = changed
terminal-verdict-missing = missing
terminal-verdict-unreadable = cannot be read
terminal-verdict-chain-broken = does not follow the one before
terminal-verdict-relabelled = the plan says something else about it
terminal-stranger = { $file } lies in the folder, but the plan does not refer to it.
terminal-broken-hint = Restore the original file from a backup.

## When there is no window.

terminal-no-display = There is no display to open the window on. Without one, planbord check, show, goals, budget, cases, snapshot and draw work; see planbord --help.
terminal-window-failed = The window could not be opened ({ $message }). Without one, planbord check, show, goals, budget, cases, snapshot and draw work; see planbord --help.
terminal-no-window = This program is built without a window. It can do planbord check, show, goals, budget, cases and snapshot; see planbord --help.
terminal-no-picture = The picture could not be drawn ({ $message }).
terminal-not-written = { $file } could not be written ({ $message }). Choose another folder with -o.
terminal-window-stopped = The program stopped because of a fault ({ $message }). Work that was not saved is offered when the plan is next opened.
terminal-not-a-picture = { $file } is not a picture and is not replaced. Choose another name with -o.
terminal-no-renderer = The window cannot be painted with { $renderer } on this machine ({ $message }). Without --renderer the program chooses what works.
terminal-not-built = This program is built without { $renderer }. Without --renderer the program chooses; glow and cpu can be asked for.

## The budget (planbord budget).

terminal-no-tables = The plan has no budget tables.
terminal-sign = Sign: { $sign }.
terminal-unit = Unit: { $unit }
terminal-group = { $group }: { $columns }
terminal-columns-from = Columns { $from }–{ $to } of { $of }
terminal-printed-of = { $label }, printed
terminal-computed-of = { $label }, computed
terminal-checked =
    { $count ->
        [one] 1 printed figure
       *[other] { $count } printed figures
    }: { $agree } right, { $rounding } rounding, { $errors } errors, { $unknown } cannot be verified.
terminal-check-of = { $row }, { $column }: { $sentence }
terminal-statements = Printed figures in the documents

## Follow-up (planbord budget), in short headings.

terminal-original = Orig.
terminal-granted = Granted
terminal-revised = Revised

## Investment cases (planbord cases).

terminal-at-start = at the start
terminal-at-end = at the end
terminal-milestone-met = { $bound } (met)
terminal-milestone-not-yet = { $bound } (not met yet)
terminal-fewer = Full-year pers. fewer
terminal-implied = DKK a person
terminal-savings = Savings in DKK, worked out
terminal-import-dry-run = Only shown. The plan is not changed.
terminal-import-nothing = No figures could be taken from the file.
terminal-import-map-new = { $file } was written by a newer version of the program: { $why }
terminal-import-map-bad = { $file } does not say what rows and columns mean: { $why }
terminal-import-left-out = { $count ->
    [one] 1 other series of the file is left out. Choose areas with --area.
   *[other] { $count } other series of the file are left out. Choose areas with --area.
}
terminal-import-into = { $title }
terminal-import-new = New series: { $title } ({ $unit })

terminal-chart-ending = { $file } does not end in .svg, .png, .csv or .xlsx.
terminal-chart-other-file = { $file } is a file of another kind and is not replaced. Choose another name with -o.
terminal-chart-none = the plan has none
terminal-chart-unknown = The plan has no chart called { $name }. Charts: { $list }.
terminal-chart-no-series = The plan has no series { $id }. planbord show lists those there are.
terminal-chart-no-measure = The plan has no measure { $id }.
terminal-chart-measure-kind = --kind goal and --measure belong together.

## What differs between two states.

terminal-compare-from = From: { $file }. { $judged }
terminal-compare-to = To: { $file }. { $judged }
terminal-compare-snapshot = { $file } (snapshot { $number }, taken { $taken })
terminal-compare-equal = The two are equal.
terminal-compare-count = { $count ->
    [one] 1 difference
   *[other] { $count } differences
}

## Documents.

terminal-export-what = Write --meeting with the day of the meeting, perhaps --item with the number of the item, or --report goals.
terminal-export-no-meeting = The plan has no meeting on { $day }.
terminal-export-no-item = The meeting on { $day } has no item { $number }.
terminal-export-no-snapshot = No snapshot, or more than one, has a SHA-256 that begins with { $digest }.
terminal-export-no-pdf = This build of the program cannot write PDF. Choose docx, xlsx or csv.
terminal-export-other-file = { $file } is a file of another kind and is not replaced. Choose another name with -o.
terminal-export-stopped = { $file } is not written. Mend what stands above, or let it through with --accept and the code that begins the line.
terminal-export-written = { $file } is written.
terminal-export-not-recorded = { $file } is not written, because the plan could not be told what was let through.
terminal-no-document = The document could not be made ({ $message }).
terminal-slides-item = item
terminal-slides-spare = spare
terminal-slides-folder = { $folder } is not an empty folder. Choose a new or an empty one.
terminal-slides-missing = Item { $number }: { $slide } cannot be shown; the plan has nothing to show of it.
