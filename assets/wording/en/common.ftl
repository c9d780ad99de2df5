# Words that every view shares: units, terms, dates and value words.
# Keys begin with the kind of word they name: unit-, origin-, period- …
# Keep both languages in the same order, with the same keys and variables.

## Units, in the plural as headings; -one is the singular behind the number 1.

unit-label = Unit
unit-persons = persons
unit-persons-one = person
unit-citizens = citizens
unit-citizens-one = citizen
unit-full-time-persons = full-time persons
unit-full-time-persons-one = full-time person
unit-full-time-persons-short = full-time
unit-economic-full-time-persons = economic full-time persons
unit-economic-full-time-persons-one = economic full-time person
unit-economic-full-time-persons-short = econ. full-time
unit-full-year-persons = full-year persons
unit-full-year-persons-one = full-year person
unit-full-year-persons-short = full-year
unit-contact-courses = contact courses
unit-contact-courses-one = contact course
unit-companies = companies
unit-companies-one = company
unit-employees = employees
unit-employees-one = employee
unit-cases = cases
unit-cases-one = case
unit-number = number
unit-percent = %
unit-percentage-points = percentage points
unit-percentage-points-one = percentage point
unit-percentage-points-short = pct points
unit-kroner = DKK
unit-thousand-kroner = DKK{"\u00A0"}1,000
unit-thousand-kroner-in-text = thousand{"\u00A0"}DKK
unit-million-kroner = million{"\u00A0"}DKK
unit-score = points on a scale from { $from } to { $to }
unit-rank = place among { $of }
unit-rank-short = of { $of }
unit-index = index ({ $base } = 100)
unit-index-short = index
unit-index-base = Period of 100
figure-index = index { $number }
unit-other = another unit
unit-other-name = Unit in words
unit-score-kind = points on a scale
unit-scale-from = From
unit-scale-to = To
unit-rank-kind = place
unit-rank-of = Among
unit-scale = level from { $lowest } to { $highest }
unit-scale-kind = level on a named scale
unit-scale-names = Levels, the lowest first
unit-scale-hint = Type a semicolon between the names.
unit-scale-start = Low; Medium; High
unit-scale-twice = Two levels have the same name. Give each its own.
unit-whole-number = Write a whole number.

## Figures that are more than a number and a unit. $scale is "af 98" or "1–10".

figure-rank = no.{"\u00A0"}{ $number } { $scale }
figure-score = { $number } (scale { $scale })

## What is known about a figure when it is not a number.

value-missing = missing
value-hidden = hidden (few persons)
value-not-measured = not measured

## How a figure was read.

exactness-table = from a table
exactness-prose = from running text
exactness-approximate = approximate, from running text
exactness-uncertain = uncertain reading
figure-about = about { $figure }
figure-uncertain = perhaps { $figure }

## Who set a goal.

origin-local = local goal
origin-minister = minister’s goal
origin-investment = investment goal
origin-national = national goal
origin-cross-cutting = cross-cutting aim
origin-heading-local = Local goals
origin-heading-minister = Minister’s goals
origin-heading-investment = Investment goals
origin-heading-national = National goals
origin-heading-cross-cutting = Cross-cutting aims

## What the committee is asked to do, and who may hear it.

item-kind-none = no recommendation
item-kind-information = information
item-kind-discussion = discussion
item-kind-decision = decision
openness-open = open
openness-closed = closed

## What a positive amount means in a budget table.

sign-expense = positive amounts are expenses
sign-gain = positive amounts are gains

## What should hold, and when.

condition-at-most = at most { $level }
condition-below = below { $level }
condition-at-least = at least { $level }
condition-above = above { $level }
condition-rank-or-better = { $level } or better
condition-rank-better = better than { $level }
condition-path = { $last } by way of { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
condition-after-years = { $share } after { $years ->
    [one] { $years } year
   *[other] { $years } years
}
condition-not-above = not above { $area }
condition-not-below = not below { $area }
condition-narrow-gap = nearer to { $area }
condition-narrow-gap-by = at least { $by } nearer to { $area }
change-lower-at-least = at least { $size } lower
change-lower-at-most = at most { $size } lower
change-lower-over = more than { $size } lower
change-lower-under = less than { $size } lower
change-higher-at-least = at least { $size } higher
change-higher-at-most = at most { $size } higher
change-higher-over = more than { $size } higher
change-higher-under = less than { $size } higher
change-lower = lower
change-higher = higher
change-not-higher = not higher
change-not-lower = not lower
distance-places = { $many ->
    [one] { $number } place
   *[other] { $number } places
}
distance-levels = { $many ->
    [one] { $number } level
   *[other] { $number } levels
}
distance-points = { $many ->
    [one] { $number } point
   *[other] { $number } points
}
reckoning-latest = the latest figure
reckoning-average = on average
reckoning-sum = in total
certainty-measured = measured
certainty-expected = expected
condition-keep = kept at its level
condition-deliver = delivered
better-lower = lower is better
better-higher = higher is better
due-by = { $day } at the latest
due-at-end = at the end of { $period }
due-every-year = every year
due-unstated = no deadline stated

## Periods.

period-in = in { $period }
period-on = on { $period }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Quotation marks.

text-quoted = “{ $text }”

## Places in a document, from the outside in.

place-plan = The plan
place-publication = Source “{ $title }”
place-focus-area = Focus area “{ $title }”
place-goal = Goal { $number }
place-goal-titled = Goal “{ $title }”
place-measure = measure “{ $title }”
place-target = target { $number }
place-series = Series “{ $title }”
place-break = break { $day }
place-table = Budget “{ $title }”
place-statement = Printed figure “{ $title }”
place-follow-up = Follow-up “{ $title }”
place-person-plan = Budget persons “{ $title }”
place-event = Event “{ $title }”
place-chart = Chart “{ $title }”
place-case = Investment “{ $title }”
place-reimbursements = Reimbursement rates
place-total = total
place-meeting = Meeting { $day }
place-item = item { $number }
place-snapshot = Snapshot { $number }
place-part-due = deadline
place-part-base = base
place-part-series = series
place-part-focus-area = focus area
place-part-source = source
place-part-unit = unit
place-part-decimals = decimals
place-part-absent = apologies
place-part-decision = decision
place-part-presentation = presentation
place-part-recommendation = recommendation
place-part-attachments = attachments
place-part-condition = requirement
place-part-reckoning = reckoning
place-part-printed-change = printed change
place-part-budget = budget line
place-part-targets = targets
place-part-deliveries = delivery
place-part-serves = served goal
place-part-in-force = when it is in force

## What is wrong with a number or a date that was typed.

number-ambiguous = Can be read in two ways. Write { $decimal } or { $thousands }.
number-other-marks = The number is written with Danish marks. Write { $meant } if that is what is meant.
number-unit-follows = The unit “{ $unit }” is not the column’s. Convert the number, or write { $amount } without a unit.
number-none = This is not a number. Write, for example, 1,234.5.
number-too-long = The number has more digits than can be kept exactly. Write at most 28 digits.
date-none = This is not a date or period. Write, for example, 7 September 2020, May 2020, Q1 2020 or 2020.
date-no-such-day = The calendar has no such day. Check the day and the month.
date-short-year = The year is not written out. Write it with four figures.
date-year-out-of-range = The year must be from 1900 to 2199. Correct the year.
