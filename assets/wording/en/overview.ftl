# The overview (Overblik).
# Every key begins with overview-.
# Keep both languages in the same order, with the same keys and variables.

overview-edit-plan = Edit details
overview-edit-done = Done
overview-untitled = Plan without a title
overview-plan-title = Title
overview-plan-municipality = Municipality
overview-plan-committee = Committee
overview-plan-period = Period
overview-plan-period-hint = For example 2021
overview-goals = Goals
overview-goals-note = { $local }{"\u00A0"}local · { $minister }{"\u00A0"}ministerial · { $cross }{"\u00A0"}cross-cutting
overview-warnings = Warnings
overview-agrees = { $unit } · agrees with the printed
overview-focus-areas = Focus areas and goals
overview-all-goals = All goals
overview-to-goals = Go to goals
overview-no-goals = The plan has no goals yet
overview-no-goals-advice = Add the first goal, and give it a target.
overview-attention = Look at this
overview-nothing-found = No remarks
overview-nothing-found-advice = References and sums hold together.
overview-meetings = Meetings
overview-all-meetings = The whole agenda
overview-no-meetings = No meetings yet
overview-no-meetings-advice = Add a meeting, so that a snapshot can be taken for one of its items.
overview-to-agenda = Go to agenda
overview-notes =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
overview-more-goals =
    { $count ->
        [one] and 1 more goal
       *[other] and { $count } more goals
    }
overview-more-areas =
    { $count ->
        [one] and 1 more focus area
       *[other] and { $count } more focus areas
    }
overview-more-findings =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
overview-more-items =
    { $count ->
        [one] and 1 more item
       *[other] and { $count } more items
    }
overview-snapshots =
    { $count ->
        [one] 1 snapshot
       *[other] { $count } snapshots
    }
