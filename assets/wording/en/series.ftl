# The series view (Udvikling) and the sentences about a series.
# Every key begins with series-.
# Keep both languages in the same order, with the same keys and variables.

## A series in one sentence. $from and $to are figures with their unit; the past tense fits every title.

series-sentence-fell-by = { $title } fell from { $from } ({ $from_period }) to { $to } ({ $to_period }), { $change }.
series-sentence-rose-by = { $title } rose from { $from } ({ $from_period }) to { $to } ({ $to_period }), { $change }.
series-sentence-fell = { $title } fell from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-rose = { $title } rose from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-went = { $title } went from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-unchanged = { $title } stayed the same from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-single = { $title }: { $figures }.
series-sentence-figure = { $figure } ({ $when })
series-sentence-empty = { $title }: no values yet.
series-sentence-unknown = { $title }: no known values ({ $unknown }).
series-sentence-unknown-since = Latest point ({ $period }): { $what }.

## The list to choose from.

series-list = Series
series-search = Search series
series-search-nothing = No series matches the search.
series-no-value = no value ({ $unit })
series-import = Get figures…
series-add = Add series
series-new-title = New series
series-to-list = Choose series
series-show-chosen = { $count ->
    [one] Show { $count } chosen
   *[other] Show { $count } chosen
}

## Where there is nothing.

series-empty = No series yet
series-empty-advice = Get figures from a file, or add a series and write its values in the table. Then it can be shown here and used to measure a goal.
series-empty-read-only = The plan has no figures over time.
series-none-chosen = No series is chosen
series-none-chosen-advice = Tick one or more in the list. They share a plot when they have the same unit.

## A panel: plot, table, form. $title is a series' title.

series-together = { $count } series
series-leave-out = Leave out { $title }
series-edit = Edit { $title }
series-feed = From { $facts }
series-feed-updated = updated { $day }
series-feed-next = next { $day }
series-compare-with = Compare with { $area }
series-plot-name = Plot of { $title }
series-plot-keys = The arrow keys walk through the points.
series-axis-without-zero = The axis does not begin at 0.
series-target = Target: { $condition }
series-level = { $figure } ({ $when })
series-point = { $period }: { $value }
series-table-name = Table of { $title }
series-column-period = Period
series-column-value = Value
series-column-how-read = Read
series-column-source = Source
series-column-remark = Note
series-goal = Goal { $number }. { $title }

## Writing figures.

series-value-words = Write a number, missing, hidden or not measured.
series-not-taken = Some of what was pasted could not be used
series-close-notice = Close
series-add-point = Add point…
series-point-series = Series
series-point-period = Period
series-point-period-hint = For example 2021, Q1 2021 or May 2021
series-point-exists = The period is in the table already. Change its value there.
series-point-value-hint = A number, missing, hidden or not measured
series-point-add = Add point
series-point-add-tip = Write both period and value
series-point-close = Close

## The fields of a series.

series-field-title = Title
series-field-area = Area
series-field-area-hint = For example the municipality’s name or the whole country
series-field-decimals = Decimals
series-field-definition = Definition
series-field-definition-hint = What exactly is counted, and what percentages are per cent of
series-field-note = Note
series-close-form = Done
series-remove = Remove series
series-provisional = provisional figure
series-about = approximate figure
series-uncertain = uncertain reading
series-published = Published { $day }
series-before = Before: { $value }
series-before-published = Before: { $value }, published { $day }
series-before-provisional = Before: { $value }, published { $day } (provisional)
series-known-later = Shown as known on { $on }. Now { $value }, published { $day }
series-known-otherwise = Shown as known on { $on }. Now { $value }
series-chart-kind = Show as
series-kind-line = Line over time
series-kind-years = Year against year
series-kind-bars = Bars
series-kind-stacked = Stacked bars
series-kind-bridge = From first to last, step by step
series-kind-multiples = A small chart for each
series-kind-sparkline = Small line
series-chart-derived = Work out
series-derived-none = The figures as they are
series-derived-index = Index ({ $base } = 100)
series-derived-change = Change in a year
series-derived-percent = Change in a year in per cent
series-derived-average = Moving average of { $many }
series-derived-cumulative = Added up through the year
series-derived-difference = Difference to { $other }
series-derived-share = Share of { $other }
series-derived-sum = Together with { $other }
series-derived-other = As saved in the chart
series-chart-from = From
series-chart-until = To
series-chart-all = all of it
series-chart-words = Words
series-chart-title = Title – what the chart shows
series-chart-subtitle = Subtitle
series-chart-sentence = Description for who cannot see it
series-chart-note = Note
series-chart-words-hint = An empty field brings the words from the data back.
series-chart-see-all = Show the whole time
series-chart-export = Copy or save
series-chart-copy-picture = Copy as picture
series-chart-copy-table = Copy as table
series-chart-svg = Save as drawing (SVG) …
series-chart-png = Save as picture (PNG) …
series-chart-csv = Save the figures (CSV) …
series-chart-xlsx = Save as workbook (XLSX) …
series-chart-name = Save in the plan as
series-chart-save = Save the changes
series-chart-save-new = Save the chart
series-chart-remove = Delete the chart
series-charts = Saved charts
series-field-ages = Ages
series-field-ages-bad = Write ages such as 16-24 or 30-.
series-field-numerator = Numerator – what the share counts
series-field-denominator = Denominator – what it is a share of
series-ages = { $from }–{ $to }
series-ages-from = { $from }-
series-break-add = Add a break
series-break-new = New way of counting
series-break-on = From
series-break-kind = Why
series-break-note = What changed
series-break-remove = Remove the break
series-break-law = new law
series-break-register = another register
series-break-definition = new definition
series-break-of-groups = target groups changed
series-break-other = other
series-break-groups = Target groups before → after
series-break-groups-hint = A line for each: old name → new name. A group without a counterpart stands alone with its arrow.
series-break-complete = Every group has a counterpart: the line goes on across the break as a bridge.
series-break-incomplete = Without a counterpart: { $groups }. The line is kept apart at the break.
series-events = Events on the charts ({ $count })
series-event-add = Add an event
series-event-new = New event
series-event-title = Name
series-event-from = From
series-event-until = Until
series-event-note = Note
series-event-remove = Remove the event
