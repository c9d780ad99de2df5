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

## How far a meeting has come.

agenda-stage-on = Set to { $stage }
agenda-stage-back = Back to { $stage }
agenda-stage-locked = The agenda was sent, and its texts cannot be changed. Decision, vote, apologies and follow-up can be written.
agenda-stage-locked-held = The meeting was held, and the texts of its agenda cannot be changed. Decision, vote, apologies and follow-up can be written.
agenda-stage-all-locked = The minutes were approved. Only follow-up can be set to done.
agenda-stage-question = Back to { $stage }?
agenda-stage-question-sent = The committee has received the agenda. If the meeting goes back, its texts can be changed; what was corrected must be sent as a new version. The snapshot that was sent does not change.
agenda-stage-question-held = The meeting was held. If it goes back, it is shown as sent only.
agenda-stage-question-approved = The committee approved the minutes. If the meeting goes back, decisions and votes can be changed, and the minutes must be approved again.
agenda-stage-question-yes = Go back

## Sections, and what a text stands for.

agenda-section-title = Heading
agenda-add-section = New section
agenda-add-section-hint = A title, such as History. End with Enter.
agenda-remove-section = Remove the section { $title }
agenda-reads-as = How the text reads
agenda-insert-in = Insert from the plan into { $section }
agenda-insert = Insert from the plan
agenda-insert-choose = Choose a figure, goal, chart or table
agenda-insert-search = Search
agenda-insert-none = Nothing in the plan fits.
agenda-insert-figure = Latest figure: { $title }
agenda-insert-status = Status: { $title }
agenda-insert-chart = Chart: { $title }
agenda-insert-table = Table: { $title }
agenda-insert-case = Investment case: { $title }
agenda-insert-goals = Table of the goals: { $title }
agenda-insert-all-goals = Table of all goals
agenda-insert-changes = What has changed since the last snapshot
agenda-brace-unknown = This cannot be read. Write { "{" }s82: latest{ "}" }, for example, or choose from the list.
agenda-brace-differs = { $typed } stands beside it, but the plan says { $figure }.

## Votes and follow-up.

agenda-vote = Vote
agenda-decide-as-recommended = As recommended
agenda-decide-as-recommended-text = Approved as recommended.
agenda-decide-recommendation = Words of the recommendation
agenda-decide-keys = Ctrl+Enter shows the decision to all. Esc closes without showing. Ctrl+Z takes the last back.
agenda-decide-no-item = The item is not in the plan, so its decision cannot be written here.
agenda-decide-read-only = The plan cannot be changed from here, so the decision cannot be written.
agenda-decide-approved = The minutes are approved, so the decision stands.
agenda-present = Present
agenda-present-tip = Present the meeting (F5). Shift+F5 rehearses it.
agenda-absent-named = Absent: { $name }
agenda-add-vote = Add vote
agenda-remove-vote = Remove vote
agenda-vote-side-for = For
agenda-vote-side-against = Against
agenda-vote-side-abstained = Abstained
agenda-vote-names = { $side }, names
agenda-vote-wrong = Write a whole number, such as 4.
agenda-vote-note = { $votes } votes; { $there } members were there.
agenda-tasks = Follow-up
agenda-tasks-earlier = Open follow-up from earlier meetings
agenda-add-task = Add follow-up
agenda-new-task = New follow-up
agenda-task-numbered = Follow-up { $number }
agenda-remove-task = Remove follow-up { $number }
agenda-task-responsible = Responsible
agenda-task-due = By
agenda-task-done = Done
agenda-task-done-now = Set to done
agenda-task-late = late

## Numbers, templates and how agendas are made.

agenda-number-doubled = The number is used twice.
agenda-numbers-doubled = Other items have number { $numbers } too
agenda-case-free = Not one of the usual case numbers, which is fine.
agenda-renumber = Renumber the items
agenda-move-to = Move to another meeting
agenda-move-to-choose = Choose a meeting
agenda-copy-item = New item from an earlier one
agenda-copy-item-choose = Choose an item
agenda-copy-item-none = No item fits.
agenda-setup = Setup of agendas
agenda-setup-hint = For all meetings of the plan.
agenda-numbering = Numbers of items begin again
agenda-numbering-term = for each term of the council
agenda-numbering-first = First day of the term
agenda-order = The parts of an item in order
agenda-order-up = Move { $title } up
agenda-order-down = Move { $title } down
agenda-order-remove = Remove { $title } from the order
agenda-order-add = Add { $title }

## Snapshots.

agenda-take-snapshot = Take snapshot
agenda-take-snapshot-tip = Keep the plan as it is now, unchangeable, with this item
agenda-whole = Agenda { $day }
agenda-item-at = item { $number } of the meeting { $day }
agenda-whole-at = the agenda of the meeting { $day }
agenda-your-name = Your name (may be left out)
agenda-your-name-hint = Is kept in the snapshots that you take
agenda-taken-by = Taken by
agenda-versions = Sent
agenda-version = Version { $version }
agenda-send-ask = Send agenda…
agenda-send-now = Send the agenda
agenda-send-again = Send version { $version } of the agenda
agenda-send-means = The plan is frozen as it is now, in a snapshot. That is the agenda, and it cannot be taken back. After that its texts can only change in a new version. Planbord itself sends nothing: open the snapshot, and make the document of it.
agenda-send-correction = What was corrected?
agenda-send-correction-hint = Is told in the new version
agenda-send = Send
agenda-chair = For the chair
agenda-minutes = { $count } min.
agenda-minutes-planned = Planned time in minutes
agenda-minutes-wrong = Write a whole number of minutes
agenda-notes = Private notes
agenda-notes-hint = Only in the plan and the running order, never in snapshots, agenda or minutes
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
