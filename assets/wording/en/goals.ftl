# The goals view (Mål) and the words of goals and targets.
# Every key begins with goals-.
# Keep both languages in the same order, with the same keys and variables.

## The list.

goals-search = Search goals
goals-clear-search = Clear the search
goals-none-found = No goal contains “{ $text }”. Change the search or clear it.
goals-add = Add goal
goals-new-title = New goal
goals-add-area = Add focus area
goals-new-area-title = New focus area
goals-without-area = Without focus area
goals-without-measures = without target
goals-count = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
goals-back = Back to the list

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

## A measure of a goal.

goals-measures = Measures
goals-measures-none = The goal is described in words only. Add a measure if it should also be measured.
goals-measure-add = Add measure
goals-measure-new-title = New measure
goals-measure-remove = Remove the measure “{ $title }”
goals-measure-title = What is measured

## What should be reached, and when.

goals-condition = Condition
goals-condition-at-most = At most
goals-condition-below = Below
goals-condition-at-least = At least
goals-condition-keep = Kept at its level
goals-condition-deliver = Delivered
goals-level = Target figure
goals-level-hint = Type the target figure. Then the condition applies.
goals-better = Direction
goals-due = Deadline
goals-due-in = In the period
goals-due-by = By a date
goals-due-every-year = Every year
goals-due-unstated = Not stated
goals-due-period = Period
goals-due-day = Date
goals-day-pattern = dd-mm-yyyy
goals-period-pattern = such as 2021 or May 2020

## How it goes.

goals-series = Series
goals-series-none = No series
goals-series-search = Search series
goals-series-not-found = No series fits the search. Try fewer words.
goals-series-line = { $title }, { $area } ({ $unit })
goals-series-show = Show the series
goals-latest = Latest figure: { $figure } ({ $period })
goals-latest-none = The series has no known figures
goals-base = Starting point
goals-base-period = Period of the starting point
