# What a check finds: faults of the file and remarks about the plan.
# Every key begins with findings-.
# Keep both languages in the same order, with the same keys and variables.

## How grave a finding is.

findings-severity-error = error
findings-severity-warning = warning
findings-severity-note = note

## Remarks on what the plan says.

findings-measure-without-series = The measure has no series, so its progress cannot be followed. Choose a series.
findings-other-unit = The series counts { $series }, but the measure has another unit. Choose another series, or change the unit.
findings-measure-unclear = The plan does not make clear what is measured, so the goal cannot be judged. Find out, and remove the remark.
findings-printed-change = The printed change is { $printed }, but the figures make it { $found }. Check target, base and source.
findings-budget-differs = The target is { $level }, but the budget line says { $budget }. Check both places.
findings-base-missing = The target is compared with a base that is not known. State the base if it is known.
findings-not-worked-out = The figure cannot be worked out: { $why }. Check the figures that it is worked out from.
findings-deadline-outside-plan = The deadline lies outside the period of the plan, { $plan }. Check the deadline.
findings-series-without-values = The series has no known values. Add values, or remove the series.
findings-absent-not-member = { $name } sent apologies, but is not among the members of the meeting. Check the name.
findings-item-undecided = The item has no decision, but other items of the meeting have. Add the decision.
findings-number-doubled = Another item has number { $number } too. Change one of them, or renumber the items of the meeting.

## Faults: what cannot be true of any plan.

findings-fault-duplicate-id = The id { $id } is used more than once. Give one of them a new id, and raise last_id if need be.
findings-fault-id-out-of-range = The id { $id } is not between 1 and { $last }. Correct the id, or raise last_id.
findings-fault-no-such = This refers to { $id }, which does not exist. Correct the reference, or remove it.
findings-fault-period-not-later = The period { $period } does not come after the one before it. Put the points in order, each period once.
findings-fault-cell-count = The row has { $found } cells, but the table has { $expected } columns. Give the row one cell for each column; write Blank where there is nothing.
findings-fault-cell-kind = The cell does not fit its column: words in a column of figures, or a figure in a column of words. Correct the cell or the column.
findings-fault-too-many-decimals = { $found } decimals are asked for, but at most { $most } can be shown. Write a number from 0 to { $most }.
findings-fault-too-deep = The sections lie more than { $most } levels within one another. Move the innermost ones out.
findings-fault-empty-scale = The scale is empty. It must end after it begins; a scale of names must have a name for each level, and a place must be among at least 1.
findings-fault-snapshot-number = The snapshot has number { $found }, but should have { $expected }. Number the snapshots 1, 2, 3 … in order.
findings-fault-unsafe-file-name = The file name “{ $name }” leads out of the folder of snapshots. Write the name alone, without a folder.
findings-fault-no-target = The measure has no target. Add at least one.
findings-fault-no-such-level = The figure is none of the levels of the scale. Write the number of the level, counted from 1 for the lowest.
findings-fault-serves-itself = A goal cannot serve itself, or the same goal twice. Remove the reference.
findings-fault-ends-before = The last day lies before the first. Change one of them.
findings-fault-break-not-later = The break on { $day } does not come after the one before it. Put them in order, each day once.
findings-fault-vintage-not-later = What was published earlier is not in order. Put each publication by its day, the oldest first; only the oldest may bear no day.
findings-fault-ages = The oldest is younger than the youngest. Swap the two ages.
findings-fault-part-twice = The section stands there twice. Remove one of them.
findings-fault-no-text = The text is empty. Write it, or remove the line.
findings-fault-more-names = More names are given ({ $names }) than votes ({ $votes }). Change the number or the names.
findings-fault-voted-twice = { $name } voted twice. Remove one of the names.
findings-fault-no-such-line = The chart lets a line stand out that it does not have. Choose one of its own, counted from 0.
findings-fault-average = A moving average takes in 2 to 60 figures, not { $found }.
findings-fault-circle = The formula takes figures from itself. Remove the row or column that leads back.
findings-fault-total-of-no-sum = The table has a printed total and no row of sums. Remove the printed total, or give the table a row of sums.
findings-fault-day-not-later = The day { $day } does not come after the one before it. Put them in order, each day once.
findings-fault-not-a-year = Budget persons are for a calendar year, not for { $period }. Write a year.
findings-fault-not-money = The unit is not one of money. Write Kroner, ThousandKroner or MillionKroner.

## What no target can ask for, said at the field as well.

findings-unfit-no-such-place = There is only 1 to { $of } to choose from. Choose one of them.
findings-unfit-off-scale = The scale goes from { $from } to { $to }. Write a number between them.
findings-unfit-rank-other-way = The first place is the best. Choose at most or below.
findings-unfit-share-of-no-share = The share after some years is in per cent. Choose % as unit.
findings-unfit-no-such-share = A share lies between 0 and 100%. Change the target.
findings-unfit-no-years = At least 1 year must pass. Change the number of years.
findings-unfit-fall-over-hundred = Nothing can fall by more than 100%. Change the change.
findings-unfit-base-zero = There is no per cent of 0 or less. Change the base, or choose a fixed level.
findings-unfit-points-of-no-share = Percentage points are the difference of two shares. Choose % as unit, or a change in per cent.
findings-unfit-no-figure = A level of a scale is no figure to calculate with. Choose another requirement.
findings-unfit-cannot-add-up = Shares, places and scores do not add up. Choose the latest figure or the average.
findings-unfit-no-period = An average or a sum is of the figures of a period. Choose a deadline with a period.
findings-unfit-deadline-before-base = The deadline must lie after the base. Change one of them.
findings-unfit-no-steps = The path has no steps. Add one, or choose a fixed level.
findings-unfit-step-not-later = The steps must follow each other and lie before the deadline. Change their periods.
findings-unfit-path-without-end = A path ends at a stated time. Choose a deadline.
findings-unfit-negative-gap = The gap cannot be narrowed by less than 0. Change the number.
findings-unfit-not-later-target = There is already a target with that deadline or a later one. Each time has one target, the earliest first.
findings-unfit-too-many-decimals = At most { $most } decimals can be shown. Write fewer.
