# The investments view (Investeringer).
# Every key begins with cases-.
# Keep both languages in the same order, with the same keys and variables.

cases-empty = No investments yet
cases-empty-advice = Add an investment, and point at the rows of the budget that show what it costs and saves.

## Terms of the field.

cases-missing = missing
cases-too-large = too large
cases-stage-planned = planned
cases-stage-realised = actual
cases-kind-investment = investment
cases-kind-savings = saving
cases-kind-financing = other funding
cases-kind-net = net
cases-outcome-remaining = still on the benefit
cases-outcome-self-support = self-support
cases-outcome-other-support = other support
cases-outcome-other-group = other target groups
cases-outcome-all = all
cases-cohort-initial = initial group
cases-cohort-inflow = inflow
cases-cohort-all = total
cases-lack-unit-price = the budget rate
cases-lack-other-price = the price of other support
cases-lack-reimbursement = the reimbursement
cases-lack-reduction = the reduction
cases-lack-share = the share to self-support
cases-lack-path = the path of persons
cases-lack-savings = the saving year by year
cases-list = { $before } and { $last }

## What was found in a case.

cases-found-row-without-years = The table of this row has no columns with a period, so the amount belongs to no year. Give the columns periods in the budget.
cases-found-row-not-money = The row does not count money, so it takes no part in the sums. Choose another row.
cases-found-year-unknown = An amount is missing in { $period }, so the year has no net, and the sum stops there. Enter the amount in the budget; enter 0 if it is 0.
cases-found-too-large = The amounts in { $period } have more digits than can be calculated with. Check them in the budget.
cases-found-overlap = The periods { $first } and { $second } share days, so something is counted twice. Correct the periods of the columns in the budget.
cases-found-investment = The decided investment is { $printed }, but the years come to { $sum }. Rounding cannot explain the difference of { $difference }. Check both places.
cases-found-net = The net expense in { $period } is printed as { $printed }, but the rows come to { $sum }. Rounding cannot explain the difference. Check the rows.
cases-found-path-unknown = The path of persons has too few figures to calculate with. Check the rows and the periods of the columns.
cases-found-path-broken = { $period } begins with { $start } persons, but the year before ends with { $before }. Check the figures.
cases-found-path-end = { $period } ends with { $printed } persons, but the start and the changes come to { $sum }. Rounding cannot explain the difference. Check the figures.
cases-found-reduction = The case assumes { $assumed } persons fewer, but the path comes to { $path } fewer. Check the assumption and the path.
cases-found-share = The case assumes { $assumed } to self-support, but the path comes to { $path }. Check the assumption and the path.
cases-found-no-such-share = { $share } is not a share between 0 and 100%. Correct the assumption.
cases-found-below-zero = { $size } is below 0. Correct the assumption.
cases-found-status-unknown = The series for { $outcome } has no figure for { $day }. Add the figure, or choose another series.
cases-found-status-sum = Status { $day }: { $of } is printed as { $printed }, but the figures come to { $sum }. Check the figures.
cases-found-decision-passed = The decision was due on { $day }, and nothing says what was decided. Enter the decision at the item, or correct the day.

## All cases beside each other.

cases-all = Investments
cases-add = New investment
cases-new-title = New investment
cases-open = Show
cases-open-named = Show { $title }
cases-back = All investments
cases-together = { $what }, total
cases-known-of = { $known } of { $of } investments
cases-investment = Investment
cases-expected = Planned net
cases-realised = Actual so far
cases-peak = Peak planned outlay
cases-payback = Planned payback
cases-persons = Persons
cases-persons-against = { $persons } against { $path } in the path
cases-decision = Next decision

## The head of a case. $amount is an amount of money with its unit.

cases-menu = More choices for the investment
cases-move-up = Move up
cases-move-down = Move down
cases-remove = Remove the investment
cases-shown-in = The tables are in { $unit }, and { $sign }
cases-investment-decided = as decided
cases-investment-years = the years come to { $sum }
cases-is-expense = expense
cases-is-gain = gain
cases-net-expense = expense of { $amount }
cases-net-gain = gain of { $amount }
cases-until = { $what } until { $period } included
cases-difference = Difference
cases-better = better than planned
cases-worse = worse than planned
cases-at-end-of = at the end of { $period }
cases-peak-at = { $amount } at the end of { $period }
cases-payback-in = in { $period }
cases-payback-not-within = not within the period
cases-payback-nothing-out = no outlay to pay back
cases-payback-unknown = cannot be told yet
cases-next-decision = Next decision: { $about }, { $when }.
cases-open-item = Show the item
cases-decision-no-day = no day set
cases-decision-made = { $day }, decided
cases-decision-today = { $day }, today
cases-decision-ahead = { $day }, in { $days ->
    [one] { $days } day
   *[other] { $days } days
}
cases-decision-passed = { $day }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago and not decided

## The parts of a case.

cases-parts = What is shown of the investment
cases-part-money = Money
cases-part-persons = Persons
cases-part-assumptions = Assumptions
cases-part-trial = Try
cases-part-edit = Edit

## Its money.

cases-part-of-year = { $year }, { $months } mths
cases-no-money = There are no rows from the budget yet. Add them under Edit.
cases-curve = Net year by year and total outlay
cases-planned-by-year = Planned year by year
cases-realised-by-year = Actual year by year
cases-total = Total
cases-cumulative = Cumulative net
cases-net-of = Net, { $committee }
cases-outside = { $periods } lie outside the period and are not counted.
cases-split-year = { $year } stands in several columns. Together the net of the year is { $net }.
cases-stops = The sum stops at the end of { $period }, for a later figure is missing.
cases-rounded = Printed figures are rounded: { $all }.
cases-rounded-one = { $period } printed { $printed }, the parts come to { $sum }
cases-compared = Actual against planned
cases-compared-expected = Planned net
cases-compared-realised = Actual net
cases-compared-better = Until { $period } included the result is { $amount } better than planned.
cases-compared-worse = Until { $period } included the result is { $amount } worse than planned.

## The charts.

cases-plot-money = Money of { $title } year by year
cases-plot-planned = planned
cases-plot-realised = actual
cases-plot-tried = trial
cases-plot-peak = peak outlay { $amount }
cases-plot-payback = paid back { $day }
cases-plot-how = The bars are the net of the year, the curve is the cumulative net from the beginning.
cases-plot-said = { $what }, until { $period } included: { $net }; peak outlay: { $peak }; paid back: { $payback }.
cases-plot-persons = Persons in { $title } year by year
cases-plot-persons-said = { $period }: from { $start } to { $end }.
cases-plot-path = planned path
cases-plot-self-support = to self-support
cases-plot-other-support = to other support
cases-plot-status = { $persons } on { $day }
cases-plot-milestone = target { $persons } on { $day }

## Its persons.

cases-no-persons = There is no path of persons yet. Add it under Edit.
cases-path = Path of persons
cases-path-start = Number as the year begins
cases-path-self-support = To self-support
cases-path-other-support = To other support
cases-path-end = Number as the year ends
cases-path-total = The total row of the table
cases-path-said = { $reduction } fewer in all. { $own } of { $all } come to self-support, { $share }.
cases-status = Status { $day }
cases-milestone = Milestone
cases-milestone-due = Due
cases-milestone-met = { $outcome }: { $persons } meets the milestone { $bound }.
cases-milestone-not-yet = { $outcome }: { $persons } does not meet the milestone { $bound } yet.
cases-status-adds-up = { $count ->
    [one] The printed sum adds up.
   *[other] All { $count } printed sums add up.
}
cases-status-wrong = { $wrong } of { $count } printed sums do not add up.
cases-status-above-path = The path reckoned with { $path } that day. There were { $difference } more.
cases-status-below-path = The path reckoned with { $path } that day. There were { $difference } fewer.

## What it was reckoned with.

cases-assumed = Assumptions
cases-assumed-unit-price = Budget rate, DKK per full-year person
cases-assumed-other-price = Other support, DKK per full-year person
cases-assumed-reimbursement = Average reimbursement of support
cases-assumed-measures = Reimbursement of measures
cases-assumed-reduction = Persons fewer in all
cases-assumed-share = Share to self-support
cases-assumed-not-given = not given
cases-assumed-of-path = { $value } (from the path)
cases-savings = Savings worked out
cases-savings-how = Saving = persons fewer on average × net price per person × the part of the year that the column covers. The net price is the budget rate for those who come to self-support, and the difference to other support for the rest, less reimbursement.
cases-savings-lack = The saving cannot be worked out, for { $lacks } is not given. DKK a person is the net price that the printed savings come to.
cases-savings-persons = Full-year persons fewer
cases-savings-printed = Printed saving
cases-savings-worked-out = Saving worked out
cases-savings-difference = Difference
cases-savings-percent = Difference in per cent
cases-savings-implied = Implied DKK per person
cases-savings-implied-how = { $period }: DKK { $printed } divided by { $persons } full-year persons is DKK { $implied } per person after reimbursement.

## What if it were reckoned with something else.

cases-trial-title = Trial – not part of the plan
cases-trial-advice = Move an assumption, and see persons, saving and payback beside those of the plan. The trial is not saved.
cases-trial-adopted = The plan: { $value }
cases-trial-less = { $what }: less
cases-trial-more = { $what }: more
cases-trial-reset = Reset
cases-trial-adopt = Adopt as the plan’s assumptions…
cases-trial-outcome = The plan and the trial
cases-trial-as-is = Plan
cases-trial-tried = Trial
cases-trial-change = Change
cases-trial-end = Persons in the end
cases-trial-self-support = To self-support
cases-trial-other-support = To other support
cases-trial-savings = Saving
cases-trial-gain = Net gain
cases-trial-peak = Peak outlay
cases-trial-payback = Paid back
cases-trial-lack = The saving cannot be worked out for the trial, for { $lacks } is not given. So the amounts of the trial are not known.
cases-trial-beyond = The reduction is larger than the number of persons that the path begins with. Enter a smaller number.
cases-trial-impossible = The trial cannot be worked out until the marked assumptions are corrected.
cases-trial-printed = The plan’s assumptions come to a saving of { $worked-out } for the whole period. The amounts of the plan are the printed ones, { $printed }: a difference of { $difference }.
cases-adopt-title = Adopt as the plan’s assumptions?
cases-adopt-advice = The assumptions are changed in the plan. The amounts of the plan are the printed ones in the budget, and they do not change: the chart and the tables stay as they are. What the new assumptions come to beside the printed savings is shown under Assumptions. The change can be undone.
cases-adopt-line = { $what }: from { $from } to { $to }
cases-adopt-yes = Adopt
cases-adopt-no = Cancel

## Remarks on it, and printed figures that concern it.

cases-remarks = Remarks
cases-statements = Printed figures about the investment
cases-statements-agree =
    { $count ->
        [one] 1 other printed figure is right.
       *[other] { $count } other printed figures are right.
    }

## Its fields.

cases-none = None
cases-edit-case = The investment
cases-edit-flows = Rows from the budget
cases-edit-path = Rows with persons
cases-edit-statuses = Status of persons
cases-edit-decision = Next decision
cases-field-title = Title
cases-field-area = Focus area
cases-field-period = Period
cases-field-period-hint = For example 2019 or 01-06-2018–31-05-2022.
cases-field-investment = Decided investment
cases-field-unit = Unit
cases-field-note = Note
cases-field-stage = Planned or actual
cases-field-kind = What the amount is
cases-field-committee = Committee
cases-field-table = Table
cases-field-row = Row
cases-field-day = Day
cases-field-outcome = What became of them
cases-field-initial = Initial group
cases-field-inflow = Inflow
cases-field-all = Total
cases-field-about = What is to be decided
cases-field-on = Day
cases-field-on-hint = Empty where the day of the meeting holds.
cases-field-item = Item on the agenda
cases-no-flows = No rows yet. Point at the rows of the budget that show costs and savings.
cases-no-table = Make a table in the budget first.
cases-add-flow = Add row
cases-remove-flow = Remove row { $number }
cases-add-status = Add status
cases-remove-status = Remove status { $day }
cases-add-group = Add group
cases-remove-group = Remove the group { $outcome }
