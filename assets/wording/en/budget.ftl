# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.

## How a printed total and the sum of its parts agree.

budget-total-agrees = The printed total agrees: { $sum }.
budget-total-rounding = The printed total is { $printed }, but the lines add up to { $sum }. Rounding may explain the difference of { $difference }.
budget-total-error = The printed total is { $printed }, but the lines add up to { $sum }. Rounding cannot explain the difference of { $difference }. Check the figures against the source.
budget-total-not-printed = The source has no printed total.
budget-total-cannot-tell = The printed total is { $printed } and cannot be checked: { $why }.
budget-no-sum-blank = no line has a figure in the column
budget-no-sum-not-additive = the figures of the column cannot be added
budget-no-sum-overflow = the sum has more digits than can be calculated with
budget-no-sum-no-persons = there are no persons to divide by

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
budget-difference = Difference (printed − computed)
budget-verdict-agrees = ✓ agrees
budget-verdict-rounding = ▲ rounding
budget-verdict-error = ✗ error
budget-verdict-unknown = ? cannot be checked
budget-sum-overflow = too large

## Rows and tables.

budget-add-line = New line…
budget-add-section = New section…
budget-add-printed-total = Printed total of the section
budget-rename-row = Rename line or section…
budget-move-up = Move up (Alt+Up)
budget-move-down = Move down (Alt+Down)
budget-remove-row = Remove line or section
budget-table-menu = More about the table
budget-add-table = New table…
budget-rename-table = Rename table…
budget-remove-table = Remove table

## Dialogs.

budget-new-line = New line
budget-new-section = New section
budget-rename-row-title = Rename
budget-rename-table-title = Rename table
budget-new-table = New budget table
budget-name = Name
budget-name-first = Type a name first
budget-add = Add
budget-rename = Rename
budget-cancel = Cancel
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
