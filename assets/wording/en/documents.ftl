# Documents: agendas, minutes and reports as files.
# Every key begins with documents-.
# Keep both languages in the same order, with the same keys and variables.

## Titles, and the head and foot of pages.

documents-municipality = Municipality of { $name }
documents-agenda = Agenda
documents-minutes = Minutes
documents-running-order = Running order
documents-meeting-title = { $form }: { $committee }, { $day }
documents-item = Item { $number }: { $title }
documents-goals-title = Follow-up on the goals: { $plan }
documents-goals-label = Follow-up on the goals
documents-frozen = Snapshot { $number } · { $digest }
documents-as-of = The plan as of { $day }
documents-page-of = Page { $page } of { $pages }

## A meeting and its items.

documents-when = Date
documents-where = Place
documents-members = Members
documents-items = Items
documents-items-caption = The items of the meeting
documents-item-number = Item
documents-case = Case
documents-treatment = Treatment
documents-decision = Decision of { $committee }, { $day }
documents-absent = Apologies: { $names }.
documents-and = { $first } and { $last }
documents-closed-item = The item is treated behind closed doors.
documents-closed-attachments = { $count ->
    [one] 1 closed attachment is left out.
   *[other] { $count } closed attachments are left out.
}
documents-internal = Internal. Not to be published.
documents-order = Order
documents-order-caption = The items in the order they are treated
documents-time = Time
documents-changes = What has changed
documents-changes-since = Since snapshot { $number }, taken { $taken } for { $what }.
documents-changes-none = Nothing has changed.
documents-changes-closed = Changes in closed items and attachments are left out.
documents-changes-counted = { $count ->
    [one] 1 change: { $sorts }.
   *[other] { $count } changes: { $sorts }.
}
documents-changes-added = { $count } added
documents-changes-removed = { $count } removed
documents-changes-moved = { $count } moved
documents-changes-changed = { $count } changed
documents-changes-us = Our changes
documents-changes-source = New and revised figures of the sources
documents-changes-time = Verdicts that moved only because time passed
documents-changes-where = Where
documents-changes-what = What
documents-changes-before = Before
documents-changes-now = Now
documents-case-year = Year
documents-task = Task
documents-task-item = From
documents-task-from = Item { $number }, { $day }
documents-tasks-earlier = What earlier meetings began
documents-tasks-of-item = Follow-up on item { $number }
documents-version = Version
documents-version-is = { $version }, sent { $day }: { $correction }
documents-state = State
documents-not-approved = The minutes are not approved yet
documents-length = Length
documents-brace-nothing-earlier = There is no earlier snapshot to show changes since.
documents-found-minutes = The committee has not approved the minutes.
documents-found-snapshot = { $brace } is { $now } today, but { $then } in snapshot { $number }.

## Figures, tables and goals.

documents-figure = Figure
documents-table = Table
documents-figures-from = Figures in the text: { $sources }.
documents-source = Source: { $source }
documents-unit = Unit: { $unit }
documents-row = Line
documents-judged-on = The goals are judged by the figures known on { $day }.
documents-goals-overview = Overview
documents-goals-caption = How each goal stands
documents-goal = Goal { $number }: { $title }
documents-goal-number = No.
documents-goal-title = Goal
documents-verdict = Verdict
documents-measured = Measured by
documents-target = Target
documents-latest = Latest figure
documents-figure-in = { $figure } ({ $period })
documents-no-figure = no figure

## Files.

documents-sheet = Document
documents-sheet-table = Table { $number }
documents-sheet-figure = Figure { $number }

## Why braces in a text stand for nothing.

documents-brace-not-there = The plan has nothing with that number.
documents-brace-no-figure = No figure is known.
documents-brace-not-of-this = What stands before the colon has nothing of the kind.
documents-brace-several = The goal has several measures. Write the number of one.
documents-brace-only-alone = A chart or table must stand alone on a line.
documents-brace-no-reference = The braces do not begin with the number of a goal, measure, series, table, chart, investment case or focus area, nor with goals or changes.
documents-brace-no-such-what = After the colon, write latest, status, target or a period.

## What is found before a document is sent.

documents-found-brace = { $brace } still stands in the text. { $why }
documents-found-help = “{ $text }” looks like help text that should be replaced.
documents-found-source = { $what } has no source.
documents-found-sentence = { $what } has no sentence that says what it shows.
documents-found-small = { $count ->
    [one] 1 small count is hidden in the document.
   *[other] { $count } small counts are hidden in the document.
}
documents-found-closed-item = The item is closed. Only its number and title go out.
documents-found-closed-attachment = The attachment “{ $title }” is closed and does not go out.
documents-found-number = The text says { $typed } right by { $brace }, which is { $figure }.
documents-found-empty = The section { $section } is empty.
documents-found-letter = The letter “{ $letter }” (U+{ $code }) is not in the typeface of the document: “{ $within }”.

## Making a document: what it is, and what is in it.

documents-make = Make document
documents-of-plan = Of the plan as it is now
documents-of-frozen = Of snapshot { $number } of { $taken }
documents-what = Document
documents-report = Follow-up on the goals
documents-meeting = Meeting
documents-item-or-all = Item
documents-whole-meeting = The whole meeting
documents-format = Format
documents-format-pdf = PDF
documents-format-docx = Word
documents-format-xlsx = Excel
documents-format-csv = CSV
documents-format-pdf-hint = To be published: an accessible PDF that can also be archived.
documents-format-docx-hint = To be worked on.
documents-format-xlsx-hint = Tables and figures, with charts.
documents-format-csv-hint = Tables and figures as text.
documents-parts = In the document
documents-part-overview = Overview
documents-part-sections = Other sections
documents-part-charts = Charts
documents-part-tables = Tables
documents-small-counts = Hide counts of people below
documents-language = Language of the document
documents-danish = Dansk
documents-english = English
documents-save-as = Save as…
documents-close = Close
documents-file-goals = Follow-up on the goals { $day }
documents-file-meeting = { $form } { $day }
documents-file-item = { $form } { $day } item { $number }

## Whether it may be sent.

documents-ready = Ready to send?
documents-ready-looking = Looking through the document…
documents-ready-yes = Ready. Nothing was found that stands in the way.
documents-ready-passed = Ready, with what is ticked let through.
documents-ready-stops = { $count ->
    [one] 1 thing stands in the way.
   *[other] { $count } things stand in the way.
}
documents-ready-notes = Worth knowing
documents-let-through = Let through: { $what }
documents-why-looking = Wait until the document has been looked through.
documents-why-failed = Choose something else, or try again.
documents-why-stops = Mend what stands in the way, or let it through.
documents-why-not-recorded = The plan cannot be saved now, and it must be able to keep what was let through.
documents-why-busy = A document is being made.
documents-code-brace = Braces without content
documents-code-help-text = Help text
documents-code-source = Missing source
documents-code-sentence = Missing description of a chart
documents-code-small-counts = Small counts
documents-code-closed-item = Closed item
documents-code-closed-attachment = Closed attachment
documents-code-number = Number that differs
documents-code-empty = Empty section
documents-code-snapshot = Figure that is another in the snapshot
documents-code-minutes = Minutes that are not approved
documents-code-letter = Unknown letter

## While it is made, and what was made.

documents-making = Making { $file }
documents-step-outline = Gathering the content
documents-step-chart = Drawing chart { $nth } of { $of }
documents-step-pages = Setting the pages
documents-step-file = Putting the file together
documents-cancel = Cancel
documents-released = Let through when sent
documents-released-file = { $format }, made { $when }
documents-released-what = { $what }. { $place }: { $sentence }
documents-copy-digest = Copy the SHA-256 of { $title }
