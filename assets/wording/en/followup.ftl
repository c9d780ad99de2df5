# The follow-up view (Opfølgning).
# Every key begins with followup-.
# Keep both languages in the same order, with the same keys and variables.

## What is looked at, and where there is nothing yet.

followup-shown = What is shown
followup-kind-follow-up = Follow-up
followup-kind-persons = Budget persons
followup-kind-rates = Reimbursement
followup-which = Which follow-up
followup-which-persons = Which budget persons
followup-menu = Add or remove
followup-add = New follow-up
followup-remove = Remove the follow-up
followup-add-persons = New budget persons
followup-remove-persons = Remove the budget persons
followup-new-title = Follow-up { $year }
followup-new-persons-title = Budget persons { $year }
followup-empty = No follow-up yet
followup-empty-advice = Add a follow-up on a budget table, and write grants, consumption and expected result.
followup-empty-no-table = There is no budget table of money to follow. Make one under Budget first.
followup-empty-persons = No budget persons yet
followup-empty-persons-advice = Add the persons the budget reckons with month by month, and choose the series that shows how many there were.
followup-read-only = The plan can only be read here.

## The parts of a page. $count is how many there are.

followup-parts = Part of the page
followup-part-lines = Lines
followup-part-grants = Grants ({ $count })
followup-part-explanations = Explanations ({ $count })
followup-part-about = About
followup-part-months = Months
followup-about-line = Amounts in { $unit }; { $sign }

## Reports and their day.

followup-as-of = As of { $day }
followup-before-reports = No report
followup-new-report = New report
followup-report-day = The day the figures are of
followup-report-day-hint = Such as 30 Sep 2021. Any day can be chosen.
followup-report-there = There is a report of that day already.
followup-remove-report = Remove the report as of { $day }
followup-no-report = There is no report on the chosen day or before
followup-no-report-advice = Add a report, and consumption and expected result can be written in the table.

## The sheet of lines. $sum is a figure, $count how many lines are missing in it.

followup-line = Budget line
followup-total = Total
followup-original = Original
followup-granted = Grants
followup-revised = Revised
followup-spent = Spent
followup-spent-percent = Spent in %
followup-rest = Left
followup-expected = Expected
followup-deviation = Deviation
followup-outcome = Deviation in %
followup-partial = { $sum } ({ $count } missing)
followup-partial-note =
    { $count ->
        [one] 1 line has no figure. The sum is of the others.
       *[other] { $count } lines have no figure. The sum is of the others.
    }
followup-incomplete = * lines are missing in the sum
followup-overflow = too many digits
followup-no-original = The line came during the year and has no original budget.
followup-added-line = { $label } (new { $day })
followup-granted-line = { $day }: { $title } { $amount }
followup-new-line = New line
followup-line-name = Name of the line
followup-line-name-hint = The line gets the day of the report, which can be changed under About.
followup-more-spent = overspending
followup-less-spent = underspending
followup-more-earned = more income
followup-less-earned = less income
followup-as-budgeted = as budgeted

## Key figures. $unit is the unit of the budget.

followup-figure-original = Original, { $unit }
followup-figure-revised = Revised, { $unit }
followup-figure-spent = Spent, { $unit }
followup-figure-expected = Expected, { $unit }
followup-figure-deviation = Deviation, { $unit }
followup-figure-missing =
    { $count ->
        [one] 1 line is missing
       *[other] { $count } lines are missing
    }
followup-figure-spent-percent = { $percent } of the revised budget

## What could not be put in a cell.

followup-meant = Did you mean
followup-dismiss = Dismiss the message
followup-refused =
    { $count ->
        [one] 1 cell was not filled in
       *[other] { $count } cells were not filled in
    }
followup-refused-first = { $cell }: “{ $text }”. { $message }
followup-skipped =
    { $count ->
        [one] 1 cell cannot be changed
       *[other] { $count } cells cannot be changed
    }
followup-skipped-advice = What stands there is worked out or taken from elsewhere in the plan.
followup-needed = There must be a number.

## Grants. $size is an amount without its sign.

followup-day = Day
followup-grant = Grant
followup-sum = Total
followup-balance = Balance
followup-no-grants = No grants yet
followup-no-grants-advice = Add supplementary grants and transfers with their day. They are added to the original budget.
followup-new-grant = New grant
followup-new-grant-title = New grant
followup-remove-grant = Remove the grant
followup-grant-title = Title
followup-grant-kind = Kind
followup-kind-transfer = transfer within the committee
followup-kind-supplementary = supplementary grant from the cash balance
followup-kind-elsewhere = financed by another committee
followup-kind-capital = capital grant
followup-grant-item = Decided at
followup-no-item = No item
followup-show-item = Show the item
followup-item = { $day }, item { $number }: { $title }
followup-part-line = Line { $number }
followup-part-amount = Amount { $number }
followup-remove-part = Remove amount { $number }
followup-new-part = New amount
followup-elsewhere = Another committee
followup-elsewhere-name = Name of the committee
followup-balances = balances
followup-too-little = { $size } short
followup-too-much = { $size } too much

## What is followed.

followup-title = Title
followup-year = Year
followup-year-only = Write a year.
followup-budget = Original budget
followup-budget-hint = The column of a budget table that is followed.
followup-column = { $table }: { $column }
followup-note = Note
followup-added = Lines that came during the year
followup-added-name = Name { $number }
followup-added-day = Day { $number }
followup-remove-added = Remove line { $number }

## Explanations and bridges. $side is "planned" or "realised".

followup-explanation = Explanation
followup-no-explanations = No explanations yet
followup-no-explanations-advice = Explain the deviation of a benefit by number of persons, price and reimbursement.
followup-new-explanation = New explanation
followup-remove-explanation = Remove the explanation
followup-explained-line = { $line }, { $day }
followup-explained-day = Day of the report
followup-rates-planned = Rates, planned
followup-rates-realised = Rates, realised
followup-caseloads = Price and persons
followup-column-planned = Planned
followup-column-realised = Realised
followup-price = Price of a full-year person, DKK
followup-all-persons = Full-year persons in all
followup-weeks = weeks { $from }–{ $to }
followup-weeks-on = from week { $from }
followup-step = { $weeks }, { $percent }
followup-step-unknown = Step { $step }
followup-cause-quantity = Number
followup-cause-price = Price
followup-cause-duration = Duration
followup-cause-rates = Rates
followup-cause-duration-and-rates = Duration and rates
followup-cause-unexplained = Unexplained
followup-end-planned = Planned
followup-end-realised = Realised
followup-end-revised = Revised budget
followup-end-expected = Expected result
followup-part = { $cause } { $amount }
followup-bridge-sentence = From { $start } { $from } to { $end } { $to }: DKK { $difference }, of which { $parts }.
followup-bridge-level = There is no change from { $start } { $from } to explain.
followup-reckoned = Net cost after reimbursement is reckoned at { $planned } planned and { $realised } realised.
followup-axis-without-zero = The axis does not begin at 0.
followup-no-bridge = The deviation cannot be parted yet
followup-side-planned = planned
followup-side-realised = realised
followup-gap-price = The price is missing ({ $side }). Write the price of a full-year person before reimbursement.
followup-gap-persons = The persons of step { $step } are missing ({ $side }). Write how many, also when it is 0.
followup-gap-steps = There are { $found } figures of persons, but the rates have { $steps } steps ({ $side }). Write one figure for each step.
followup-gap-rates = No rates of reimbursement are in force on { $day } ({ $side }). Change the day, or add rates from an earlier one.
followup-gap-overflow = The figures have more digits than can be reckoned with. Check price and persons.

## Budget persons.

followup-month = Month
followup-planned = Planned
followup-difference = Difference
followup-persons-so-far =
    { $count ->
        [one] 1 known month: { $actual } persons against { $planned } planned, difference { $difference }.
       *[other] { $count } known months: on average { $actual } persons against { $planned } planned, difference { $difference }.
    }
followup-persons-nothing-known = No month is both planned and known.
followup-planned-mean =
    { $count ->
        [one] Planned: { $mean } persons in 1 month.
       *[other] Planned on average: { $mean } persons over { $count } months.
    }
followup-planned-nothing = No planned persons are written.
followup-persons-title = Whom it counts
followup-persons-series = Series of the persons there were
followup-persons-line = Budget line
followup-no-line = No budget line
followup-table-line = { $table }: { $line }
followup-nothing-to-plot = There are no figures to draw yet.

## Reimbursement.

followup-rates = Rates of reimbursement
followup-rates-about = The state’s share of the cost of a benefit, by how long it has been paid. Rates are in force from their day until the next ones are.
followup-rates-usual = The plan has no rates of its own and reckons with those in force from { $day }.
followup-rates-edit = Change the rates
followup-rates-add = New rates
followup-rates-remove = Remove the rates
followup-rates-from = From { $day }
followup-rates-first-day = In force from
followup-rates-there = There are rates from that day already.
followup-from-week = From week
followup-to-week = To week
followup-percent = Reimbursement in %
followup-step-number = Step { $number }
followup-step-add = New step
followup-step-remove = Remove the last step
followup-week-only = Write a whole number of a week from 1.
followup-rates-none = The rates have no step. Add at least one.
followup-rates-late = The first step begins with week { $week }. Let it begin with week 1.
followup-rates-gap = No rate covers weeks { $from } to { $to }. Let the steps follow each other.
followup-rates-overlap = Week { $week } is in two steps. Change one of them.
followup-rates-backwards = A step ends before it begins. Change its weeks.
followup-rates-ends = No rate is in force after week { $week }. Leave the last week of the last step empty.
followup-rates-share = A reimbursement of { $percent } is not possible. Write a number from 0 to 100.

## What a check finds.

followup-found-unbalanced = The amounts of the grant come to { $sum } together and should come to 0. Change the amounts, or add what is missing.
followup-found-overflow = A sum has more digits than can be reckoned with. Check the amounts.
followup-found-not-money = The followed column is no money. Choose a column of kroner.
followup-found-no-report = The explanation is of { $day }, but there is no report of that day, so it cannot be held against the deviation. Change the day, or add the report.
followup-found-months =
    { $count ->
        [one] 1 month has no planned persons. Write the figure if it is known.
       *[other] { $count } months have no planned persons. Write the figures if they are known.
    }
followup-found-not-monthly = The series has no figures of months, so the plan cannot be held against it. Choose another series.
followup-place-grant = grant “{ $title }”
followup-place-explanation = explanation { $day }
followup-place-rates = from { $day }
