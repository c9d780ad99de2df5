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
presenting-key-answers = Find an answer, for you only; Enter shows it
presenting-key-keys = This list
presenting-key-end = Close what is open; else end the presentation

## Files of slides.

presenting-title = Slides: { $committee }, { $day }
presenting-slides = Slides
