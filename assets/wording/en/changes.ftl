# What differs between two states of a plan, a line for each difference.
# Every key begins with changes-.
# Keep both languages in the same order, with the same keys and variables.

## What differs, where the words for places do not say it.

changes-column = column “{ $title }”

## How it differs. $old and $new are what was and what is.

changes-added = added
changes-removed = removed
changes-changed = changed
changes-moved = moved from place { $from } to place { $to }
changes-moved-alone = moved
changes-place = place { $place }
changes-from-to = { $old } → { $new }
changes-field-from-to = { $field } { $old } → { $new }
changes-field-changed = { $field } changed
changes-none = not stated
changes-due = deadline
changes-target = target
changes-origin = set by
changes-openness = openness
changes-item-kind = kind of item
changes-value = figure
changes-verdict = verdict
changes-verdict-because = { $verdict }. { $reason }
changes-printed-total = printed total of { $column }
changes-target-added = target added: { $target }
changes-target-removed = target removed: { $target }
changes-part-added = { $field } added: { $part }
changes-part-removed = { $field } removed: { $part }

## What stood and stands there.

changes-figures = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
changes-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
changes-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
changes-provisional = provisional
changes-final = final
changes-published = { $finality }, published { $day }
changes-value-published = { $value } ({ $vintage })
changes-from-day = from { $day }
changes-until-day = until { $day }
changes-feed-updated = updated { $day }
changes-feed-next = to be updated { $day }
changes-total-sum = the lines add up
changes-total-none = the lines have no sum
changes-text-column = text
changes-unit-printed = { $unit }, { $count ->
    [one] 1 decimal
   *[other] { $count } decimals
}
changes-no-section = outside sections
changes-spent = spent { $amount }
changes-expected = expected { $amount }

## Who or what made them, where they are, and how they are counted.

changes-by-us = Our changes
changes-by-source = The source’s revisions
changes-by-time = Only because time passed
changes-by-us-short = Ours
changes-by-source-short = The source’s
changes-by-time-short = Time’s
changes-note-source = from the source
changes-note-time = only because time passed
changes-kind-plan = The plan
changes-kind-goals = Goals
changes-kind-targets = Targets
changes-kind-verdicts = Verdicts
changes-kind-series = Series
changes-kind-budget = Budget
changes-kind-statements = Printed figures
changes-kind-follow-ups = Follow-up
changes-kind-cases = Investments
changes-kind-charts = Events and charts
changes-kind-meetings = Meetings and items

## Fields.

changes-field-title = title
changes-field-number = number
changes-field-responsible = responsible
changes-field-municipality = municipality
changes-field-committee = committee
changes-field-period = period
changes-field-publisher = publisher
changes-field-date = date
changes-field-start = start time
changes-field-meeting-place = place
changes-field-members = members
changes-field-absent = apologies
changes-field-case-number = case number
changes-field-presentation = presentation
changes-field-recommended-by = recommended by
changes-field-recommendation = recommendation
changes-field-decision = decision
changes-field-attachments = attachments
changes-field-stage = state
changes-field-sent = sent
changes-field-minutes = planned time
changes-field-slides = slides
changes-field-notes = private notes
changes-field-sections = section
changes-field-vote = vote
changes-field-tasks = follow-up
changes-field-item-order = order of sections
changes-field-numbering = numbering of items
changes-field-unit = unit
changes-field-series = series
changes-field-base = base
changes-field-subgroup = group
changes-field-reckoning = reckoning
changes-field-printed-change = printed change
changes-field-budget-cell = budget line
changes-field-unclear = unclear in the plan
changes-field-deliveries = deliveries
changes-field-assessment = assessment
changes-field-in-force = time in force
changes-field-serves = goals it serves
changes-field-no-target = reason for no target
changes-field-ages = ages
changes-field-numerator = numerator
changes-field-denominator = denominator
changes-field-feed = imported table
changes-field-vintage = publication of the figure
changes-field-drawing = what the chart shows
changes-field-heading = chart heading
changes-field-subtitle = chart subtitle
changes-field-sentence = chart sentence
changes-field-breaks = breaks in the series
changes-field-area = area
changes-field-decimals = decimals
changes-field-exactness = how it was read
changes-field-definition = definition
changes-field-levels = levels without a period
changes-field-sign = sign
changes-field-total = total row
changes-field-printed-row = printed total
changes-field-formula = formula
changes-field-printed = printed figure
changes-field-claim = calculation
changes-field-tolerance = tolerance
changes-field-followed = budget followed
changes-field-added-lines = lines added
changes-field-grants = grants
changes-field-reports = reports
changes-field-report-days = days of reports
changes-field-explanations = explanations
changes-field-months = months
changes-field-investment = investment
changes-field-flows = meaning of rows
changes-field-person-path = assumed persons
changes-field-assumptions = assumptions
changes-field-statuses = status
changes-field-next-decision = next decision
changes-field-reimbursements = reimbursement rates
changes-field-focus-area = focus area
changes-field-group = shared heading
changes-field-section = section
changes-field-source = source
changes-field-note = note
