# Presenting (Fremvisning): slides of a meeting, and what the keys do.
# Every key begins with presenting-.
# Keep both languages in the same order, with the same keys and variables.

## Which slides an item has.

presenting-automatic = as the texts have it
presenting-with-spare = { $order }; spare: { $spare }
presenting-of-item = title
presenting-of-decision = decision
presenting-of-goals = goals
presenting-of-changes = changes
presenting-slide-titled = { $kind }: { $title }
presenting-slide-item = Title and recommendation
presenting-slide-goals = All goals
presenting-slide-gone = { $slide } (no longer in the plan)

## Choosing the slides of an item.

presenting-item-slides = Slides
presenting-follow-texts = They follow from the texts: title and recommendation, what stands in braces alone on a line, and the decision.
presenting-choose = Choose slides yourself
presenting-choose-none = No slides in the order. The item is not shown.
presenting-spare = Spare
presenting-spare-hint = They stand behind all others and are shown only when asked for.
presenting-closed-item = The item is closed. Only its number and title are shown, whatever is chosen.
presenting-add = Add a slide
presenting-add-choose = Choose a goal, chart, table or something else
presenting-add-search = Search
presenting-add-none = Nothing more in the plan fits.
presenting-move-up = Move { $slide } up
presenting-move-down = Move { $slide } down
presenting-make-spare = Make { $slide } spare
presenting-make-shown = Put { $slide } in the order again
presenting-remove = Remove { $slide }
presenting-follow-again = Follow the texts again

## What stands on a slide.

presenting-moment = One moment
presenting-meeting = { $committee } · { $day }
presenting-decision = Decision
presenting-changes = What has changed since last time
presenting-more-changes = { $count ->
    [one] and 1 more change.
   *[other] and { $count } more changes.
}
presenting-part = { $part } / { $of }
presenting-highest-rows = Only main rows and sums are shown.
presenting-first-columns = The first { $shown } of { $of } columns are shown.
presenting-bars-beside = { $main } beside { $before }
presenting-bars-told = { $title }: { $figure }

## What can be asked for.

presenting-kind-goal = Goal
presenting-kind-chart = Chart
presenting-kind-table = Budget table
presenting-kind-bars = Budget as bars
presenting-kind-case = Investment case
presenting-kind-series = Series
presenting-kind-area = Focus area
presenting-kind-decision = Decision

## What the keys do.

presenting-key-next = Next slide
presenting-key-previous = Previous slide
presenting-key-first = First slide
presenting-key-last = Last slide
presenting-key-jump = Go to a slide: type its number and press Enter
presenting-key-back = Back to where you came from
presenting-key-overview = All slides at a glance, for you only
presenting-key-black = Black screen on and off
presenting-key-neutral = “One moment” on and off
presenting-key-freeze = Hold what the audience sees, on and off
presenting-key-closer = A closer look at the chart: + and -, arrow keys, 0 for all of it
presenting-key-mark = Mark the next line
presenting-key-pointer = Pointer, spotlight or neither
presenting-key-why = Why does the goal stand so? Again leads back
presenting-key-answers = Find an answer, for you only; Enter shows it
presenting-key-decide = Write the decision, for you only; Ctrl+Enter shows it
presenting-key-bar = The bar below on or off, where there is one screen only
presenting-key-screens = See and swap the screens
presenting-key-keys = This list
presenting-key-end = Close what is open; else end the presentation

## Files of slides.

presenting-title = Slides: { $committee }, { $day }
presenting-slides = Slides

## The chair's window, and the bar where there is one screen.

presenting-audience-window = Audience
presenting-screen-audience = The audience sees this screen
presenting-screen-chair = Your screen: notes and clock
presenting-screen-keys = Enter begins · S swaps the screens · Esc goes back
presenting-screen-gone = The audience's screen is gone
presenting-rehearsal = Rehearsing
presenting-shown = The audience sees
presenting-shown-rehearsed = The audience would see
presenting-shown-later = Shown when the screen is back
presenting-black = Black screen
presenting-next = Next
presenting-next-is = Next: { $title }
presenting-prepared = You prepare
presenting-prepared-is = You prepare: { $title }
presenting-last = Last slide
presenting-notes = Your notes
presenting-no-notes = No notes for this item.
presenting-items = Items
presenting-place = Slide { $at } of { $of }
presenting-place-spare = Slide { $at }, spare
presenting-at-glance-spare = (spare)
presenting-used = { $used } on this item
presenting-used-of = { $used } of { $planned } on this item
presenting-behind = { $minutes } min. behind
presenting-pace-nearly = Nearly used
presenting-pace-over = Over time
presenting-last-time = last { $time }
presenting-told = There is a message; see it after the meeting
presenting-state-black = Black
presenting-state-neutral = One moment
presenting-state-frozen = Frozen
presenting-state-stale = Changed since shown; Enter shows it anew
presenting-state-closer = Closer look: + − ← →

## What can be done, on buttons.

presenting-do-previous = Previous
presenting-do-next = Next
presenting-do-overview = Overview
presenting-do-answers = Find
presenting-do-neutral = One moment
presenting-do-black = Black
presenting-do-freeze = Freeze
presenting-do-why = Why?
presenting-do-decide = Decision
presenting-do-keys = Keys
presenting-do-end = End
presenting-key-space = Space
presenting-key-number = 1–9 Enter

## The drawer of answers.

presenting-answers = Find an answer
presenting-answers-hint = Type a word, such as fleksjob
presenting-answers-none = Nothing found. Try another word.
presenting-answers-keys = ↑ ↓ choose · Enter shows it to all · Esc closes
presenting-answer-preview-shared = Here first, then for all
presenting-answer-preview = Only you see this

## After a rehearsal.

presenting-rehearsed = How long the meeting took
presenting-rehearsed-first = The first rehearsal of the meeting.
presenting-rehearsed-runs = { $count ->
    [one] Rehearsed once before.
   *[other] Rehearsed { $count } times before.
}
presenting-rehearsed-planned = Planned
presenting-rehearsed-now = This time
presenting-rehearsed-last = Last time
presenting-rehearsed-usual = Usually
presenting-rehearsed-all = In all
presenting-rehearsed-close = Back to the plan
