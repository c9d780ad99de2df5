# Charts (diagrammer): what is made from the figures where the user wrote nothing.
# Every key begins with charts-.
# Keep both languages in the same order, with the same keys and variables.

## Titles are statements. $title is what is counted; the past tense fits every title.

charts-title-fell = { $title } fell { $change } since { $since }
charts-title-rose = { $title } rose { $change } since { $since }
charts-title-unchanged = { $title } stayed the same since { $since }
charts-title-went = { $title } went from { $from } to { $to } since { $since }
charts-title-figure = { $title }: { $figure } ({ $period })
charts-title-compared = { $title } { $when }: { $figures }
charts-area-figure = { $area } { $figure }
charts-nothing = No figures to show
charts-nothing-sentence = The chart has no figures.
charts-and = { $first } and { $last }

## What is worked out of a series.

charts-derived-index = { $title }, index ({ $period } = 100)
charts-derived-change = { $title }, change in a year
charts-derived-percent = { $title }, change in a year in per cent
charts-derived-share = { $title } in per cent of { $other }
charts-derived-sum = { $titles } added up
charts-derived-difference = { $title }, difference to { $other }
charts-derived-average = { $title }, mean of { $count } at a time
charts-derived-cumulative = { $title }, added up during the year

## Subtitle, source and notes.

charts-ages = { $from }–{ $to } years
charts-ages-from = { $from } years and over
charts-percent = per cent
charts-percent-of = per cent of { $whole }
charts-source = Source: { $sources }
charts-updated = { $source }, updated { $day }
charts-break = break in series
charts-break-nth = break { $nth }
charts-bridged = the same groups before and after the break
charts-dated-note = { $name } ({ $when }): { $note }
charts-left-out-unit = Not shown, because the unit is another: { $names }.
charts-left-out-lacking = Not shown, because it cannot be worked out: { $names }.
charts-no-lengths = Places, scores and levels cannot be shown as bars and are shown as lines.
charts-more-lines = And { $count } more.

## Kinds of charts.

charts-title-goal = { $title }: { $verdict }
charts-year-ago = { $title } is { $figure } { $when } against { $before } { $then }
charts-only-one = A year is shown of one series at a time: { $title }.
charts-quarter = Q{ $nth }
charts-half = H{ $nth }
charts-whole-year = the year
charts-sum = Total
charts-sum-is = In all { $figure } ({ $period }).
charts-sum-went = In all { $from } ({ $from_period }) and { $to } ({ $to_period }).
charts-stack-incomplete = Without a sum, because a part is not known: { $periods }.
charts-no-steps = Steps need at least two known figures, and those of several series must add up. So there are lines.
charts-steps = { $title } went from { $from } ({ $from_period }) to { $to } ({ $to_period }): { $changes }.
charts-step-start = Start { $period }
charts-step-end = End { $period }
charts-column-step = Step
charts-column-figure = Figure
charts-column-target = Target
charts-column-required = Required
charts-column-unknown = Unknown
charts-sheet = Chart
