# What differs between two states of a plan, a line for each difference.
# Every key begins with changes-.
# Keep both languages in the same order, with the same keys and variables.

## What differs, where the words for places do not say it.

changes-column = column “{ $title }”

## How it differs. $old and $new are what was and what is.

changes-added = added
changes-removed = removed
changes-moved = moved from place { $from } to place { $to }
changes-from-to = { $old } → { $new }
changes-field-from-to = { $field } { $old } → { $new }
changes-field-changed = { $field } changed
changes-none = not stated
changes-due = deadline
changes-focus-area = focus area
changes-printed-total = printed total of { $column }
changes-target-added = target added: { $target }
changes-target-removed = target removed: { $target }

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
changes-field-chart-words = the words of the chart
changes-field-breaks = breaks in the series
changes-field-area = area
changes-field-decimals = decimals
changes-field-exactness = how it was read
changes-field-definition = definition
changes-field-levels = levels without a period
changes-field-sign = sign
changes-field-total = total row
changes-field-formula = formula
changes-field-printed = printed figure
changes-field-claim = calculation
changes-field-tolerance = tolerance
changes-field-followed = budget followed
changes-field-added-lines = lines added
changes-field-grants = grants
changes-field-reports = reports
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
