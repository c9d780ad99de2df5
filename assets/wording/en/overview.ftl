# The overview (Overblik).
# Every key begins with overview-.
# Keep both languages in the same order, with the same keys and variables.

## The plan's own lines.

overview-edit-plan = Edit details
overview-edit-done = Done
overview-untitled = Plan without a title
overview-plan-title = Title
overview-plan-municipality = Municipality
overview-plan-committee = Committee
overview-plan-period = Period
overview-plan-period-hint = For example 2021

## How the goals stand.

overview-judged = { $count ->
    [one] 1 goal, judged as of { $day }
   *[other] { $count } goals, judged as of { $day }
}
overview-by-hand = { $count ->
    [0] none judged by hand
    [one] 1 judged by hand
   *[other] { $count } judged by hand
}
overview-headings = Goals by focus area
overview-goal-count = { $count ->
    [one] 1 goal
   *[other] { $count } goals
}
overview-more-headings = { $count ->
    [one] and 1 more heading
   *[other] and { $count } more headings
}
overview-areas-without-goals = { $count ->
    [one] 1 focus area has no goals
   *[other] { $count } focus areas have no goals
}
overview-all-goals = All goals
overview-to-goals = Go to goals
overview-no-goals = The plan has no goals yet
overview-no-goals-advice = Add the first goal, and give it a target.

## What needs attention.

overview-attention = Look at this
overview-nothing-found = Nothing to look at
overview-nothing-found-advice = No goal lags behind, no deadline is near, and references and sums hold together.
overview-due = { $days ->
    [0] due today
    [one] due tomorrow
   *[other] due in { $days } days
}
overview-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}

## What has changed since the last frozen state.

overview-since = Since the last snapshot
overview-since-before = Since the snapshot before
overview-since-whole = The whole comparison
overview-since-none = No snapshots yet. Once one has been taken for an agenda item, this says what has changed since.
overview-since-first = There is no earlier snapshot to compare with.
overview-since-reading = Reading the snapshots…
overview-since-unreadable = Snapshot { $number } cannot be read. Check it under Agenda.
overview-since-same = Plan and meetings are unchanged since then.
overview-since-counts = { $added } added · { $removed } removed · { $changed } changed
overview-moved-none = No verdict has moved.
overview-moved-count = { $count ->
    [one] 1 verdict has moved
   *[other] { $count } verdicts have moved
}
overview-moved-with-time = { $count } with time alone
overview-moved-with-figures = { $count } with new figures
overview-moved-with-edit = { $count } because the goal was changed
overview-moved = { $goal }: { $old } → { $new }, { $cause }
overview-moved-by-time = only because time has passed
overview-moved-by-figures = because of new figures
overview-moved-by-edit = because the goal was changed

## Meetings.

overview-meetings = Next meetings
overview-all-meetings = The whole agenda
overview-no-meetings = No meetings yet
overview-no-meetings-advice = Add a meeting, so that a snapshot can be taken for one of its items.
overview-to-agenda = Go to agenda
overview-in-days = { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
}
overview-held = held
overview-no-items = No items yet
overview-decided = { $count ->
    [one] 1 item is decided
   *[other] { $count } items are decided
}
overview-item-decided = { $item } (decided)
overview-open-tasks = { $count ->
    [one] 1 open follow-up from earlier meetings
   *[other] { $count } open follow-ups from earlier meetings
}
overview-item-undecided = { $item } (undecided)
overview-more-items = { $count ->
    [one] and 1 more item
   *[other] and { $count } more items
}

## Figures.

overview-warnings = Warnings
overview-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
overview-agrees = { $unit } · agrees with the printed
