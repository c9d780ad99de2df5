# Verdicts: whether goals are met, and the sentence that says why.
# Every key begins with verdict-.
# Keep both languages in the same order, with the same keys and variables.

## The verdict as a word.

verdict-reached = reached
verdict-not-reached = not reached
verdict-on-course = on course
verdict-off-course = off course
verdict-cannot-tell = cannot tell
verdict-in-words = not measured in numbers
verdict-by-hand = { $verdict } (judged by hand)

## What should be reached.

verdict-goal = The goal is { $target }
verdict-goal-change = The goal is { $condition } than { $base }
verdict-goal-kept = The level of { $base } should be kept
verdict-goal-compared = The goal is { $condition }
verdict-goal-that-is = { $goal }, that is { $required }
verdict-goal-kept-undated = The level should be kept
verdict-base-undated = the base

## How it goes.

verdict-latest = latest ({ $period }) { $value }
verdict-average = the average of { $period } is { $value }
verdict-average-so-far = the average of { $period } is { $value } so far ({ $known } of { $of } figures)
verdict-sum = the sum of { $period } is { $value }
verdict-sum-so-far = the sum of { $period } is { $value } so far ({ $known } of { $of } figures)
verdict-over = { $distance } above
verdict-under = { $distance } below
verdict-from = { $distance } from the goal
verdict-better = { $distance } better than the goal
verdict-exactly = exactly at the goal
verdict-exactly-not = just at the limit, which does not count

## What the verdict rests on.

verdict-already-there = The figure meets the goal; the deadline is { $deadline }.
verdict-path = The step of { $period } is { $level }.
verdict-pace = The pace since { $since } is { $pace } a month and leads to { $value } at the deadline { $deadline }; { $needed } a month is needed.
verdict-pace-at-end = The pace since { $since } is { $pace } a month and leads to { $value } at the deadline { $deadline }.
verdict-so-far = If it goes on like this, it ends at { $value } at the deadline { $deadline }.
verdict-cannot-tell-because = Cannot tell: { $why }.
verdict-provisional = The figure is provisional.
verdict-of-several = { $judged } of { $of ->
    [one] { $of } measure
   *[other] { $of } measures
} can be judged.

## What should be delivered.

verdict-delivered = Delivered { $day }.
verdict-delivered-late = Delivered { $day }, after the deadline { $deadline }.
verdict-not-delivered = The deadline { $deadline } has passed, and nothing is reported delivered.
verdict-not-delivered-yet = Nothing is reported delivered yet; the deadline is { $deadline }.
verdict-not-delivered-undated = Nothing is reported delivered, and there is no deadline.

## Goals without figures, and what people say.

verdict-only-words = The goal is in words only.
verdict-no-target = The plan sets no target: { $reason }
verdict-assessment = Judged by hand by { $by } { $day }: { $verdict }. { $reason }
verdict-in-force-from = The goal is in force only from { $day }.
verdict-in-force-until = The goal was in force until { $day } and is judged as it stood then.

## Why it cannot be told.

verdict-why-not-yet-in-force = the goal is not in force yet
verdict-why-unclear = the plan does not make clear what is measured
verdict-why-no-series = no series shows how it goes
verdict-why-other-unit = the series counts in another unit than the goal
verdict-why-no-value = there is no figure that can settle it
verdict-why-hidden = the figure is hidden because it covers few persons
verdict-why-not-measured = it was not measured
verdict-why-no-base = the base is not known
verdict-why-base-zero = the base is 0, and there is no per cent of 0
verdict-why-no-other-area = the other area has no figure for the same period
verdict-why-method-changed = the way of counting has changed since the base
verdict-why-too-few-figures = there are fewer than three figures to go on from
verdict-why-no-start = there is no dated base to measure the pace from
verdict-why-not-yet-due = the deadline is not reached
verdict-why-too-large = the numbers are too large to calculate with
