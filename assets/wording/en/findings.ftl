# What a check finds: faults of the file and remarks about the plan.
# Every key begins with findings-.
# Keep both languages in the same order, with the same keys and variables.

## How grave a finding is.

findings-severity-error = error
findings-severity-warning = warning
findings-severity-note = note

## Remarks on what the plan says.

findings-measure-without-series = The measure has no series, so its progress cannot be followed. Choose a series.
findings-base-missing = The level should be kept, but the base is not given. Give the base if it is known.
findings-deadline-outside-plan = The deadline lies outside the period of the plan, { $plan }. Check the deadline.
findings-series-without-values = The series has no known values. Add values, or remove the series.
findings-absent-not-member = { $name } sent apologies, but is not among the members of the meeting. Check the name.
findings-item-undecided = The item has no decision, but other items of the meeting have. Add the decision.

## Faults: what cannot be true of any plan.

findings-fault-duplicate-id = The id { $id } is used more than once. Give one of them a new id, and raise last_id if need be.
findings-fault-id-out-of-range = The id { $id } is not between 1 and { $last }. Correct the id, or raise last_id.
findings-fault-no-such = This refers to { $id }, which does not exist. Correct the reference, or remove it.
findings-fault-period-not-later = The period { $period } does not come after the one before it. Put the points in order, each period once.
findings-fault-cell-count = The row has { $found } cells, but the table has { $expected } columns. Give the row one cell for each column; write Blank where there is nothing.
findings-fault-cell-kind = The cell does not fit its column: words in a column of figures, or a figure in a column of words. Correct the cell or the column.
findings-fault-too-many-decimals = { $found } decimals are asked for, but at most { $most } can be shown. Write a number from 0 to { $most }.
findings-fault-too-deep = The sections lie more than { $most } levels within one another. Move the innermost ones out.
findings-fault-empty-scale = The scale is empty. It must end after it begins, and a place must be among at least 1.
findings-fault-snapshot-number = The snapshot has number { $found }, but should have { $expected }. Number the snapshots 1, 2, 3 … in order.
findings-fault-unsafe-file-name = The file name “{ $name }” leads out of the folder of snapshots. Write the name alone, without a folder.
