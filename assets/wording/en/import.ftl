# Figures from a file.

import-refused-empty = The file is empty. Get it again where it came from.
import-refused-pdf = The file is a PDF. Get the figures as a workbook, CSV or JSON instead.
import-refused-picture = The file is a picture. Get the figures as a workbook, CSV or JSON instead.
import-refused-web-page = The file is a web page, not figures. Use the source's own button to get the table.
import-refused-document = The file is a text document. Copy the table from it and paste it here.
import-refused-unknown = The file is in no format that can be read. CSV, Excel, OpenDocument, JSON, JSON-stat and PC-Axis can.
import-refused-truncated = The file ends before it is done. Get it again.
import-refused-truncated-at = The file ends in line { $line } before it is done. Get it again.
import-refused-too-large = The file takes { $found } MB; at most { $most } MB are read. Get fewer areas or a shorter time.
import-refused-cells = The file has more than { $most } cells. Get fewer areas or a shorter time.
import-refused-rows = The table has more than { $most } rows. Get fewer areas or a shorter time.
import-refused-columns = The table has more than { $most } columns. Delete those that are not figures.
import-refused-text = There are more than { $most } MB of text in the cells. Get fewer areas or a shorter time.
import-refused-unpacked = The workbook is far larger unpacked than on disk and was therefore not opened. Save the table as CSV if you trust it.
import-refused-parts = The workbook has more parts than a workbook of figures has and was therefore not opened. Save the table as CSV if you trust it.
import-refused-claims = The workbook says that it holds far more than it does and was therefore not opened. Save the table as CSV if you trust it.
import-refused-opaque = The workbook is written so that it cannot be looked through and was therefore not opened. Save it again as .xlsx if you trust it.
import-refused-encrypted = The file is locked with a password. Remove the password and try again.
import-refused-workbook = The workbook does not hold together: { $message }. Open it and save it again.
import-refused-key = The file is an answer from Jobindsats that the key is wrong or has run out. There are no figures in it.
import-refused-api = The file is an error message from Jobindsats: { $cause }
import-refused-json = Line { $line }, column { $column }: the file begins as JSON but is not JSON all through. Get it again.
import-refused-shape = Line { $line }: the file is JSON, but not in a way that Jobindsats or Statistics Denmark write figures.
import-refused-counts = Line { $line }: there are not as many figures as the file itself says. Get it again.
import-refused-px = Line { $line }: the file begins as PC-Axis but does not follow the format here.
import-refused-px-without = Line { $line }: the PC-Axis file lacks { $keyword }. Get it again.
import-refused-px-count = Line { $line }: there are { $found } figures; the file itself says { $expected }. Get it again.
import-refused-px-key = Line { $line }: a key among the figures is none of the file's own values.
import-refused-cancelled = The reading was stopped.
import-refused-time = The file was not read within { $most } seconds. Get fewer areas or a shorter time.
import-refused-memory = The file needs more than { $most } MB of memory. Get fewer areas or a shorter time.
import-refused-broke-off = The reading broke off. The plan is unchanged. Save the table as CSV and try again.

import-pasted = What was pasted
import-row = Row { $row }
import-not-a-period = { $place }: “{ $text }” is not a period.
import-other-period = { $place }: “{ $text }” is a period that a series cannot have.
import-not-a-figure = { $place }: “{ $text }” is not a figure.
import-ambiguous-figure = { $place }: “{ $text }” can be read in two ways. Say whether decimals are written with a comma or a point.
import-said-twice = { $place }: “{ $text }” – the period has another figure already.
import-too-short = { $place }: the row ends before its figure.

import-lacks-figures = No column looks like figures.
import-lacks-period = Nothing looks like periods. Choose the column or row that they stand in.
import-lacks-year = Some periods have no year. Write the year.
import-sure-guess = Look it over: the table is only guessed
import-sure-likely = Recognised by its looks
import-sure-certain = Recognised by its format

import-role-period = period
import-role-area = area
import-role-measure = what is measured
import-role-dimension = grouping
import-role-figures = figures
import-role-ignored = left out

import-format-csv = CSV
import-format-jobindsats-2 = Jobindsats, version 2
import-format-jobindsats-3 = Jobindsats, version 3
import-format-json-stat = JSON-stat
import-format-px = PC-Axis
import-format-workbook = workbook

import-count-new = { $count } new
import-count-revised = { $count } revised
import-count-earlier = { $count } from before
import-count-gone = { $count } removed
import-count-kept = { $count } gone at the source, kept here
import-count-same = { $count } unchanged
import-count-nothing = no figures
import-change-settled = { $new }, now final
import-change-new = new: { $new }
import-change-revised = { $old } → { $new }
import-change-earlier = { $old } stays; { $new } is kept as earlier knowledge
import-change-gone = { $old } is gone at the source
import-absent = { $title } is no longer in the table, and is kept.
import-more-warnings = { $count ->
    [one] And 1 more cell that was not understood.
   *[other] And { $count } more cells that were not understood.
}

## The page where figures are got from a file.

import-reading = Reading { $file }
import-reading-advice = The plan stays as it is until you have seen what the file changes.
import-stop = Stop
import-another-file = Choose another file…
import-close = Close
import-plan-unchanged = The plan is unchanged.
import-parts = Show
import-part-file = The file
import-part-changes = What it changes
import-sure-given = Read as you say
import-sure-remembered = Read as you said last time
import-origin-remembered = You have corrected before how a file like this is read.
import-origin-given = Your correction is remembered for files like this when the figures are taken in.
import-updated = updated { $day }
import-sheet = Sheet
import-accept = { $count ->
    [one] Take 1 figure into the plan
   *[other] Take { $count } figures into the plan
}
import-note-source = Note what the source says
import-leave = Close without taking in
import-no-series = The file gives no figures yet.
import-none-taken = No series is chosen.
import-unfinished = { $title } lacks a name or a unit.
import-changes-nothing = The plan has the chosen figures already.

import-settings = How the file is read
import-periods = Periods stand in
import-periods-in-column = a column
import-first-row = First row of figures
import-last-row = Last row of figures
import-last-row-foot = before the notes
import-last-before-first = The last row stands before the first.
import-not-a-row = Write a row from 1 to { $last }.
import-decimal = Decimals are written with
import-decimal-told = as the file shows
import-decimal-comma = a comma
import-decimal-point = a point
import-first-days = The first of a month
import-first-days-days = is that day
import-first-days-months = is the whole month
import-year = Year
import-year-hint = For periods without a year
import-not-a-year = Write a year, such as 2020.
import-area = Area
import-area-hint = For figures without an area
import-as-recognised = Back to what was recognised

import-grid-name = The file’s cells
import-column = Column { $letters }
import-column-named = Column { $letters }, { $name }
import-rows = Rows { $from }–{ $to } of { $of }
import-rows-before = The rows before
import-rows-after = The rows after

import-not-understood = { $count ->
    [one] 1 cell was not understood
   *[other] { $count } cells were not understood
}
import-to-cell = Show the cell in the file
import-no-series-advice = Say by the file which column has figures, and where the periods stand.
import-search = Search the file’s series
import-none-found = No series matches.
import-which = Show series
import-which-all = All
import-which-changing = Only those that change something
import-take-all = Choose all
import-take-none = Choose none
import-taken-of = { $count } of { $of } are chosen
import-unfold = Show the periods of { $title }
import-fold = Hide the periods of { $title }
import-lacks-unit = Lacks a name or a unit
import-into = Into { $title }
import-into-new = New series · { $unit }
import-goes-into = The figures go into
import-new-series = A new series
import-search-destination = Search the plan’s series
import-no-destination = No series of the same unit matches.
import-gone = { $count ->
    [one] 1 figure of the plan is gone at the source.
   *[other] { $count } figures of the plan are gone at the source.
}
import-gone-keep = Keep
import-gone-remove = Remove
import-column-period = Period
import-column-old = In the plan
import-column-new = In the file
import-column-change = What happens
import-point-left-out = not taken
import-point-same = unchanged
import-point-settled = now final
import-point-new = new
import-point-revised = revised
import-point-earlier = older figure
import-point-kept = kept
import-point-gone = removed
