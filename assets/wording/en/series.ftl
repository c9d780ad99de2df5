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
series-add = Add series
series-new-title = New series
series-to-list = Choose series
series-show-chosen = { $count ->
    [one] Show { $count } chosen
   *[other] Show { $count } chosen
}

## Where there is nothing.

series-empty = No series yet
series-empty-advice = Add a series and write its values in the table. It can then be shown here and used to measure a goal.
series-empty-read-only = The plan has no figures over time.
series-none-chosen = No series is chosen
series-none-chosen-advice = Tick one or more in the list. They share a plot when they have the same unit.

## A panel: plot, table, form. $title is a series' title.

series-together = { $count } series
series-leave-out = Leave out { $title }
series-edit = Edit { $title }
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
