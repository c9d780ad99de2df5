# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.

## How a printed total and the sum of its parts agree.

budget-total-agrees = The printed total agrees: { $sum }.
budget-total-rounding = Rounding: the printed total is { $printed }, but the lines add up to { $sum }. Rounded figures may explain the difference of { $difference }.
budget-total-error = Error: the printed total is { $printed }, but the lines add up to { $sum }. Rounding cannot explain the difference of { $difference }. Check the figures against the source.
budget-total-not-printed = The source has no printed total.
budget-total-cannot-tell = The printed total is { $printed } and cannot be checked: { $why }.
budget-formula-agrees = The printed figure agrees with the formula: { $sum }.
budget-formula-rounding = Rounding: { $printed } is printed, but the formula gives { $sum }. Rounded figures may explain the difference of { $difference }.
budget-formula-error = Error: { $printed } is printed, but the formula gives { $sum }. Rounding cannot explain the difference of { $difference }. Check the figures against the source.
budget-formula-cannot-tell = { $printed } is printed and cannot be checked: { $why }.
budget-formula-not-printed = Worked out by the formula. The source has no printed figure.
budget-no-sum-blank = no line has a figure in the column
budget-no-sum-not-additive = the figures of the column cannot be added
budget-no-sum-overflow = the sum has more digits than can be calculated with
budget-no-sum-no-persons = there are no persons to divide by
budget-no-figure-blank = a figure that the formula needs is missing

## The table and its printed totals, above the sheet. $sign is "positive amounts are expenses".

budget-table = Budget table
budget-about = Sign: { $sign }.
budget-about-source = Sign: { $sign }. Source: { $publication }, { $section }.
budget-about-provider = Sign: { $sign }. Source: { $publication }, { $section } ({ $provider }).
budget-all-agree = Printed totals agree
budget-all-roundings =
    { $count ->
        [one] 1 total differs by rounding
       *[other] { $count } totals differ by rounding
    }
budget-all-errors =
    { $count ->
        [one] 1 printed total does not agree
       *[other] { $count } printed totals do not agree
    }
budget-nothing-printed = No printed totals
budget-figure-agrees = Agrees with the printed total
budget-figure-rounding = Differs by rounding
budget-figure-error = Does not agree with the printed total
budget-figure-not-printed = No printed total
budget-figure-unknown = Cannot be checked

## The sheet. The mark before a verdict is read aloud with it.

budget-line = Budget line
budget-total = Total
budget-total-of = Total, { $section }
budget-printed-total = Printed total
budget-printed = Printed
budget-computed = computed
budget-printed-column = printed
budget-printed-rounding = ▲ { $printed }
budget-printed-error = ✗ { $printed }
budget-difference = Difference (printed − computed)
budget-verdict-agrees = ✓ agrees
budget-verdict-rounding = ▲ rounding
budget-verdict-error = ✗ error
budget-verdict-unknown = ? cannot be checked
budget-sum-overflow = too large
budget-sum-no-persons = no persons
budget-worked-out = Worked out: { $formula }
budget-worked-out-per-person = Worked out: { $money } divided by { $persons }
budget-part-year =
    { $months ->
        [one] { $years }, 1 month
       *[other] { $years }, { $months } months
    }

## Rows, columns and tables.

budget-add-line = New line…
budget-add-section = New section…
budget-add-formula = New formula row…
budget-add-printed-total = Show printed figures of section or formula
budget-rename-row = Rename row…
budget-edit-row = Unit, note and formula…
budget-move-up = Move up (Alt+Up)
budget-move-down = Move down (Alt+Down)
budget-move-out = Move out of the section (Alt+Left)
budget-move-in = Move into the section above (Alt+Right)
budget-remove-row = Remove row
budget-row-menu = Row
budget-column-menu = Column
budget-new-column = New column…
budget-add-year = New year…
budget-edit-column = Change column…
budget-add-printed-column = Show printed figures in the formula column
budget-column-left = Move left (Alt+Shift+Left)
budget-column-right = Move right (Alt+Shift+Right)
budget-column-remove = Remove column
budget-table-menu = More about the table
budget-add-table = New table…
budget-edit-table = Table details…
budget-remove-table = Remove table

## Dialogs.

budget-new-line = New line
budget-new-section = New section
budget-rename-row-title = Rename
budget-new-table = New budget table
budget-name = Name
budget-name-first = Type a name first
budget-add = Add
budget-rename = Rename
budget-cancel = Cancel
budget-table-details = Table details
budget-total-row = Total row
budget-total-sum = the lines of the table add up
budget-total-none = the lines of the table have no sum
budget-note = Note
budget-save = Save
budget-new-formula = New formula row
budget-formula-row = Formula row
budget-line-details = Unit and note of the line
budget-counts = The figures of the row
budget-counts-hint = A line with a unit of its own, such as persons in a table of money, is in no sum.
budget-counts-columns = have the unit of the columns
budget-counts-own = have a unit of their own
budget-decimals = Decimals
budget-holds = Contents
budget-holds-figures = figures
budget-column-new = New column
budget-column-details = Column
budget-column-name = Heading
budget-column-group = Heading shared with neighbours
budget-period = Period
budget-period-hint = For example 2018, first half 2018 or June 2018 - December 2018.
budget-period-first = Correct the period first
budget-formula = Worked out
budget-formula-none = no, figures are typed
budget-formula-sum = sum
budget-formula-difference = difference
budget-formula-per-person = cost per person
budget-formula-of = Added together
budget-formula-from = From
budget-formula-less = Subtracted
budget-formula-money = Money
budget-formula-persons = Persons
budget-formula-first = Choose what it is worked out from first
budget-year-new = New year
budget-year-advice = The column gets the same unit and shared heading, blank cells, and is part of the same formulas.
budget-year-like = After and like
budget-table-title = Name of the table
budget-sign = Sign
budget-column-title = Column { $number }
budget-column-unit = Unit
budget-column-text = text
budget-add-column = Add column
budget-remove-column = Remove column { $number }
budget-template-title = Net budget { $period }
budget-template-persons = Full-year persons
budget-template-support = Support
budget-template-ordinary = Ordinary measures
budget-template-measure = Special measures

## What could not be put in a cell.

budget-meant = Which is meant?
budget-correct = Correct the text in the cell, or press Esc to keep the old one.
budget-refused =
    { $count ->
        [one] 1 cell was not filled in
       *[other] { $count } cells were not filled in
    }
budget-refused-first = { $cell }: “{ $text }”. { $message }
budget-refused-insert =
    { $count ->
        [one] Insert { $amount }
       *[other] Insert all, read as { $amount }
    }
budget-refused-go = Go to the cell
budget-left-over-lines =
    { $count ->
        [one] 1 row had no place below the last line of the table.
       *[other] { $count } rows had no place below the last line of the table.
    }
budget-left-over-unread =
    { $count ->
        [one] 1 of the texts is not a number and becomes a blank cell.
       *[other] { $count } of the texts are not numbers and become blank cells.
    }
budget-left-over-beyond =
    { $count ->
        [one] 1 cell to the right of the last column was not inserted. Add a column first.
       *[other] { $count } cells to the right of the last column were not inserted. Add columns first.
    }
budget-left-over-add =
    { $count ->
        [one] Add 1 line
       *[other] Add { $count } lines
    }
budget-pasted-line = New line { $number }
budget-skipped =
    { $count ->
        [one] 1 cell cannot be changed
       *[other] { $count } cells cannot be changed
    }
budget-skipped-advice = Totals and differences are computed from the lines. Change the lines or the printed total.
budget-read-only = The plan can only be read here.
budget-dismiss = Dismiss the message

## The table as a chart. $part is a line or a section, $figure is "167,662 thousand DKK".

budget-chart-views = Show the table as
budget-chart-table = Table
budget-chart-bars = Bars
budget-chart-composition = Composition
budget-chart-against = Persons and money
budget-chart-columns = Columns
budget-chart-together = All amounts
budget-chart-together-of = All amounts, { $period }
budget-chart-pair = { $persons } and amounts in { $unit }
budget-chart-range = { $first }–{ $last }
budget-chart-split = Split into
budget-chart-lines = Lines
budget-chart-sections = Sections
budget-chart-within = Only { $section }
budget-chart-order = Order
budget-chart-order-table = As in the table
budget-chart-order-largest = Largest first
budget-chart-part-within = { $part } ({ $section })
budget-chart-others-lines = Others ({ $count } lines)
budget-chart-others = Others ({ $count } parts)
budget-chart-keys = Walk from bar to bar with the arrow keys. Esc shows the table.
budget-chart-mark = { $part }, { $column }: { $figure }
budget-chart-bar-sum = { $sum } in total.
budget-chart-of-whole = The whole bar is { $whole } in total.
budget-chart-no-figure = – ({ $why })
budget-chart-blank = the cell is blank
budget-chart-money = Amounts, { $unit }
budget-chart-each = DKK per { $person }
budget-chart-each-note = All amounts divided by the number of persons

## What a chart says in sentences.

budget-chart-nothing = There are no figures in the column.
budget-chart-largest = With { $figure }, { $part } is the largest.
budget-chart-largest-share = The largest is { $part } with { $figure }, { $share } of { $whole } in total.
budget-chart-negative-bars =
    { $count ->
        [one] 1 bar is negative and goes to the left of zero.
       *[other] { $count } bars are negative and go to the left of zero.
    }
budget-chart-negative-parts =
    { $count ->
        [one] 1 part is negative and lies below zero.
       *[other] { $count } parts are negative and lie below zero.
    }
budget-chart-without =
    { $count ->
        [one] 1 line has no figure and is shown as –.
       *[other] { $count } lines have no figure and are shown as –.
    }
budget-chart-folded =
    { $count ->
        [one] The { $shown } largest are shown one by one and the last as Others.
       *[other] The { $shown } largest are shown one by one and the remaining { $count } together as Others.
    }
budget-chart-whole = In total { $before } ({ $first }) and { $now } ({ $last }).
budget-chart-whole-up = In total { $before } ({ $first }) and { $now } ({ $last }), { $difference } more ({ $share }).
budget-chart-whole-down = In total { $before } ({ $first }) and { $now } ({ $last }), { $difference } less ({ $share }).
budget-chart-whole-same = In total { $now }, the same in { $first } and { $last }.
budget-chart-largest-in = With { $figure }, { $part } is the largest in { $column }.
budget-chart-against-whole = { $persons } and { $money } ({ $parts }): { $each } per { $person }.
budget-chart-extremes = Most per { $person }: { $dearest } ({ $most }). Least: { $cheapest } ({ $least }).
budget-chart-without-each =
    { $count ->
        [one] 1 line lacks persons or amounts and has no amount per person.
       *[other] { $count } lines lack persons or amounts and have no amount per person.
    }

## A plan without tables.

budget-empty = No budget tables yet
budget-empty-advice = Add the plan’s net budget, and type or paste the figures. The totals are computed while you type.
budget-add-first = Add the first budget table
