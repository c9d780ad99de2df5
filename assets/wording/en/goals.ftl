# The goals view (Mål) and the words of goals and targets.
# Every key begins with goals-.
# Keep both languages in the same order, with the same keys and variables.

## The list.

goals-search = Search goals
goals-list = List of goals
goals-add = Add goal
goals-new-title = New goal
goals-add-area = Add focus area
goals-new-area-title = New focus area
goals-without-area = Without focus area
goals-count = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
goals-back = Back to the list

## What is left out of the list. $ticked is such as "not reached, local goal".

goals-filter = Filter
goals-filter-ticked = Filter ({ $count })
goals-filter-clear = Clear the filter
goals-tick = { $name } ({ $count })
goals-nobody = Nobody responsible
goals-found = { $found } of { $of ->
    [one] { $of } goal
   *[other] { $of } goals
}
goals-show-all = Show all
goals-none = No goal fits
goals-none-found = No goal contains “{ $text }”. Change the search, or show all goals.
goals-none-ticked = No goal fits the filter: { $ticked }.
goals-none-of-both = No goal contains “{ $text }” and fits the filter: { $ticked }.

## The order of the list, and the headings of its columns.

goals-order = Sort
goals-ordered = By { $by }
goals-order-plan = order of the plan
goals-order-verdict = verdict
goals-order-deadline = deadline
goals-order-distance = distance
goals-order-number = number
goals-order-title = title
goals-order-turned = Reverse order
goals-column-verdict = Verdict
goals-column-number = No.
goals-column-title = Goal
goals-column-trend = Trend
goals-column-latest = Latest
goals-column-target = Target
goals-column-distance = Distance
goals-column-due = Deadline
goals-column-tip = Sort. Press again for the reverse, and then the order of the plan.

## What a row says. $figure is such as "11.6%".

goals-by-hand = judged by hand
goals-judged-of = { $judged } of { $of } judged
goals-reading = { $figure } ({ $period })

## The day on which goals are judged.

goals-judged-on = Judged as of { $day }
goals-judged-on-tip = Choose another day to see the goals as they stood then.
goals-judged-day = Judge as of
goals-judge-today = Today
goals-judged-elsewhen = The goals are judged as they stood on { $day }, not today.
goals-judged-frozen = The frozen plan is judged on the day it was frozen.

## How the selected goal stands.

goals-edit = Edit
goals-edit-tip = Go to the fields where the goal is written
goals-served-by = Served by
goals-targets = All targets
goals-notes = Notes
goals-break = Counted in another way from { $day }: { $note }
goals-series-open = Show the series

## What the verdict rests on.

goals-fact-latest = Latest figure
goals-fact-average = Average
goals-fact-sum = In all
goals-fact-parts = { $known } of { $of ->
    [one] { $of } figure known
   *[other] { $of } figures known
}
goals-fact-provisional = Provisional figure
goals-fact-base = Base
goals-fact-expected = Expected, not measured
goals-fact-target = Target
goals-fact-that-is = That is { $required }
goals-fact-distance = Distance
goals-fact-due = Deadline
goals-fact-last-day = { $day } at the latest
goals-fact-delivered = Delivered

## The chart. $value is such as "9.8%".

goals-plot-deadline = Deadline { $day }
goals-plot-leads-to = leads to { $value }
goals-plot-needed = pace needed
goals-plot-base = base
goals-plot-base-expected = expected base
goals-plot-mean = average so far
goals-plot-break = new way of counting
goals-plot-provisional = provisional figure
goals-plot-about = approximate figure
goals-plot-uncertain = uncertain reading
goals-plot-total = The figures are added up since the beginning of { $period }.

## How it stood at the frozen states.

goals-past = Verdicts at the meetings
goals-past-reading = The snapshots are being read…
goals-past-now = Now ({ $day })
goals-past-shown = Here ({ $day })
goals-past-not-there = the goal did not exist
goals-past-unreadable = the snapshot cannot be read
goals-past-changed = changed

## A plan without goals.

goals-empty = The plan has no goals yet
goals-empty-advice = Write what the committee wants to reach and how it is measured. Goals can be gathered in focus areas.
goals-add-first = Add the first goal

## A focus area.

goals-area-name = Name of the focus area
goals-area-remove = Remove focus area
goals-area-remove-advice = When the focus area is removed, its goals stay, without a focus area.

## A goal.

goals-head = Goal { $number }
goals-move-up = Move up
goals-move-up-tip = Move up (Alt+Up)
goals-move-down = Move down
goals-move-down-tip = Move down (Alt+Down)
goals-remove = Remove goal
goals-title = The goal
goals-number = Number
goals-origin = Kind of goal
goals-area = Focus area
goals-responsible = Responsible
goals-note = Note
goals-source = Source: { $place }
goals-more = More about the goal
goals-in-force-from = In force from
goals-in-force-until = In force until
goals-in-force-note = What began or ended it
goals-serves = Serves
goals-serves-choose = Choose a goal
goals-choose-none-found = Nothing fits the search. Try fewer words.
goals-serves-remove = No longer serve { $goal }
goals-serves-show = Show { $goal }
goals-no-target = Why there is no target figure
goals-fact = { $label }: { $text }

## A measure of a goal.

goals-measures = Measures
goals-measures-none = The goal is described in words only. Add a measure if it should also be measured.
goals-measure-add = Add measure
goals-measure-new-title = New measure
goals-measure-remove = Remove the measure “{ $title }”
goals-measure-title = What is measured
goals-measure-more = More about the measure
goals-measure-subgroup = Only about
goals-measure-subgroup-pattern = such as women or under 30
goals-measure-unclear = Unclear in the plan
goals-measure-unclear-hint = As long as something stands here, the measure is not judged.

## The targets of a measure.

goals-target-now = applies now
goals-target-edit = Edit
goals-target-open = Edit the target: { $due }
goals-target-done = Done
goals-target-close = Done with the target: { $due }
goals-target-remove = Remove the target: { $due }
goals-target-add = Add target
goals-target-add-first-due = The last target has no particular deadline, so nothing can follow it. Give it a deadline.
goals-target-more = More about the target

## What should be reached, and when.

goals-condition = Condition
goals-condition-at-most = At most
goals-condition-below = Below
goals-condition-at-least = At least
goals-condition-above = Above
goals-condition-percent = Change in per cent
goals-condition-points = Change in percentage points
goals-condition-keep = Kept at its level
goals-condition-path = Path over levels
goals-condition-after-years = Share after some years
goals-condition-not-above = Not above another area
goals-condition-not-below = Not below another area
goals-condition-narrow-gap = Closer to another area
goals-condition-deliver = Delivered
goals-bound = Bound
goals-level = Target figure
goals-level-place = Target figure (no.)
goals-level-last = Target figure at the deadline
goals-level-share = Share in %
goals-reach-at-least = At least
goals-reach-at-most = At most
goals-reach-more-than = More than
goals-reach-less-than = Less than
goals-change-percent = Change in %
goals-change-points = Change in percentage points
goals-better = Direction
goals-way-lower = lower
goals-way-higher = higher
goals-years = Number of years
goals-other-series = Series of the other area
goals-gap = Closer by at least
goals-gap-hint = Empty if any narrowing counts.
goals-steps = Levels on the way
goals-step-period = Level { $number }, period
goals-step-level = Level { $number }, figure
goals-step-add = Add level
goals-step-remove = Remove level { $number }
goals-reckoning = Counted as
goals-due = Deadline
goals-due-in = In the period
goals-due-at-end = End of
goals-due-by = By a date
goals-due-every-year = Every year
goals-due-unstated = Not stated
goals-due-period = Period
goals-due-day = Date
goals-day-pattern = dd-mm-yyyy
goals-period-pattern = such as 2021 or May 2020

## What is compared with, and what the document prints.

goals-base = Starting point
goals-base-hint = Empty if the series has the figure.
goals-base-none = not stated
goals-base-moment = Start time
goals-base-period = Start period
goals-base-certainty = The start is
goals-base-note = Note on the starting point
goals-printed-change = Printed change
goals-printed = Printed change in %
goals-printed-hint = As it is printed, such as 5.10
goals-printed-way = Printed direction
goals-budget-table = Same figure in the budget
goals-budget-none = None
goals-budget-row = Budget line
goals-budget-column = Column

## While it is typed. What is missing stands at its field too.

goals-lack-level = Type the target figure. Then the condition applies.
goals-lack-size = Type how large the change should be. Then the condition applies.
goals-lack-years = Type the number of years. Then the condition applies.
goals-lack-other-series = Choose the series of the other area. Then the condition applies.
goals-lack-step = Type the period and the figure of the level. Then the condition applies.
goals-lack-when = Type the deadline. Then it applies.
goals-lack-budget-cell = Choose both budget line and column. Then the reference applies.
goals-live-missing = missing
goals-live-impossible = cannot be
goals-live-unreadable = A field cannot be read. Correct it to see here what the condition becomes.
goals-draft-waits = The change is not in the plan yet.
goals-draft-drop = Drop the change

## What was delivered.

goals-deliveries = Delivered
goals-deliveries-none = Nothing is reported delivered.
goals-delivery-day = Delivered on
goals-delivery-today = Delivered today
goals-delivery-item = Delivered at an agenda item
goals-delivery-item-choose = Choose an item
goals-delivery-item-search = Search agenda items
goals-delivery-item-line = { $day }, item { $number }: { $title }
goals-delivery-remove = Remove the delivery { $what }

## What somebody judges by hand.

goals-assessment-of-goal = Judge the goal by hand
goals-assessment-of-measure = Judge the measure by hand
goals-assessment-change = Change the judgement
goals-assessment-withdraw = Withdraw the judgement
goals-assessment-computed = Computed from the figures: { $verdict }
goals-assessment-verdict = Judgement
goals-assessment-by = Name
goals-assessment-on = From date
goals-assessment-reason = Reason
goals-assessment-needs-name = Type who judges.
goals-assessment-needs-reason = Type why the goal is judged by hand.
goals-assessment-save = Save the judgement
goals-assessment-cancel = Cancel

## How it goes.

goals-series = Series
goals-series-none = No series
goals-series-choose = Choose a series
goals-series-search = Search series
goals-series-not-found = No series fits the search. Try fewer words.
goals-series-line = { $title }, { $area } ({ $unit })
goals-series-show = Show the series
goals-latest = Latest figure: { $figure } ({ $period })
goals-latest-none = The series has no known figures
