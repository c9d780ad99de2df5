# The agenda view (Dagsorden): meetings, items, snapshots.
# Every key begins with agenda-.
# Keep both languages in the same order, with the same keys and variables.

## The list.

agenda-listed = Show
agenda-meetings = Meetings
agenda-snapshots = Snapshots
agenda-snapshots-tab = Snapshots ({ $count })
agenda-search = Search meetings and items
agenda-clear-search = Clear the search
agenda-none-found = No meetings or items match “{ $text }”.
agenda-back = Back
agenda-item-count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
agenda-case = case { $number }
agenda-item-numbered = Item { $number }

## Nothing there yet.

agenda-empty = No meetings yet
agenda-empty-advice = Add the meeting that will consider the plan. Its agenda is written here.
agenda-add-first-meeting = Add a meeting
agenda-no-items = No items yet
agenda-no-items-advice = Add the first item of the meeting.
agenda-no-snapshots = No snapshots yet
agenda-no-snapshots-advice = Choose an item under Meetings and take a snapshot. It will always show the plan as the committee saw it.

## A meeting.

agenda-add-meeting = Add meeting…
agenda-add-meeting-now = Add meeting
agenda-cancel = Cancel
agenda-remove-meeting = Remove meeting
agenda-date = Date
agenda-date-hint = Day, month and year, for example 7 September 2020
agenda-start = Start time
agenda-start-wrong = This is not a time of day. Write, for example, 16:00, or leave the field empty.
agenda-place = Place
agenda-members = Members
agenda-absent = Apologies
agenda-name-per-line = One name per line
agenda-agenda = Agenda
agenda-add-item = Add item
agenda-new-item = New item

## An item.

agenda-edit = Edit
agenda-edit-done = Done
agenda-move-up = Move up
agenda-move-up-tip = Move up (Alt+Up arrow)
agenda-move-up-numbered = Move item { $number } up
agenda-move-down = Move down
agenda-move-down-tip = Move down (Alt+Down arrow)
agenda-move-down-numbered = Move item { $number } down
agenda-remove-item = Remove item
agenda-remove-item-numbered = Remove item { $number }
agenda-number = Number
agenda-title = Title
agenda-case-number = Case number
agenda-openness = Openness
agenda-open-item = Open item
agenda-closed-item = Closed item
agenda-kind = What is asked of the committee
agenda-kind-none = No recommendation
agenda-kind-information = For information
agenda-kind-discussion = For discussion
agenda-kind-decision = For decision
agenda-presentation = Presentation
agenda-recommended-by = Recommended by
agenda-recommends = { $name } recommends
agenda-recommendation = Recommendation
agenda-one-per-line = One clause per line
agenda-decision = Decision
agenda-decided = Decision: { $decision }
agenda-undecided = No decision yet
agenda-section-legal-basis = Legal basis
agenda-section-economy = Economy
agenda-section-consultation = Consultation
agenda-vote-for = { $count } for
agenda-vote-against = { $count } against
agenda-vote-abstained = { $count } abstained
agenda-minority = Minority statement
agenda-task-due-by = by { $day }
agenda-task-done-on = done { $day }
agenda-stage-draft = draft
agenda-stage-ready = ready
agenda-stage-sent = sent
agenda-stage-held = held
agenda-stage-approved = minutes approved
agenda-numbering-year = for each calendar year
agenda-numbering-term-from = for each term of the council from { $day }
agenda-numbering-meeting = for each meeting
agenda-numbering-by-hand = by hand
agenda-attachments = Attachments
agenda-add-attachment = Add attachment
agenda-new-attachment = New attachment
agenda-attachment-numbered = Attachment { $number }
agenda-attachment-openness = Openness, attachment { $number }
agenda-remove-attachment = Remove attachment { $number }

## Snapshots.

agenda-take-snapshot = Take snapshot
agenda-take-snapshot-tip = Keep the plan as it is now, unchangeable, with this item
agenda-item-without-snapshot = No snapshots of the plan for this item
agenda-item-gone = The item no longer exists
agenda-snapshot-numbered = Snapshot { $number }
agenda-open-snapshot = Open
agenda-open-snapshot-tip = See the plan as it was. Nothing can be changed.
agenda-shown-now = shown now
agenda-leave-snapshot = Back to today’s plan
agenda-verify = Verify all
agenda-verify-tip = Prove that no snapshot has changed since it was taken
agenda-taken-for = Taken for
agenda-digest = Checksum (SHA-256)
agenda-digest-hint = The same that sha256sum prints for the file. It changes if a single character of the file does.
agenda-copy = Copy
agenda-copy-digest = Copy checksum, { $name }
agenda-file = File

## A frozen state and today’s plan.

agenda-against-today = Compared with today’s plan
agenda-not-compared = Open the snapshot to see whether it equals today’s plan.
agenda-equals-today = Equals today’s plan
agenda-differs-from-today = { $count ->
    [one] Differs from today’s plan: 1 difference
   *[other] Differs from today’s plan: { $count } differences
}
agenda-show-differences = Show differences

## What differs between any two states.

agenda-compare = Compare
agenda-compare-tip = See what changed between two states of the plan
agenda-changes = What changed
agenda-compare-from = From
agenda-compare-to = To
agenda-compare-swap = Swap
agenda-compare-file = Compare with a file…
agenda-compare-today = Today’s plan
agenda-compare-nothing = Nothing to compare with
agenda-compare-nothing-advice = The plan has no snapshots yet. It can be compared with another file.
agenda-compare-reading = { $name } is being read …
agenda-compare-unreadable = { $name } cannot be read. Verify the snapshots to see why.
agenda-compare-equal = The two states are equal
agenda-compare-equal-advice = Plan, meetings and verdicts are the same.
agenda-compare-counted = { $name } { $count }
agenda-compare-all = All
agenda-compare-by = Who changed it
agenda-compare-kind = Part of the plan
agenda-compare-every-kind = The whole plan
agenda-compare-removed-always = What was removed is always shown.
