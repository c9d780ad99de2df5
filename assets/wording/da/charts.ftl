# Charts (diagrammer): what is made from the figures where the user wrote nothing.
# Every key begins with charts-.
# Keep both languages in the same order, with the same keys and variables.

## Titles are statements. $title is what is counted; the past tense fits every title.

charts-title-fell = { $title } er faldet { $change } siden { $since }
charts-title-rose = { $title } er steget { $change } siden { $since }
charts-title-unchanged = { $title } er uændret siden { $since }
charts-title-went = { $title } er gået fra { $from } til { $to } siden { $since }
charts-title-figure = { $title }: { $figure } ({ $period })
charts-title-compared = { $title } { $when }: { $figures }
charts-area-figure = { $area } { $figure }
charts-nothing = Ingen tal at vise
charts-nothing-sentence = Diagrammet har ingen tal.
charts-and = { $first } og { $last }

## What is worked out of a series.

charts-derived-index = { $title }, indeks ({ $period } = 100)
charts-derived-change = { $title }, ændring på et år
charts-derived-percent = { $title }, ændring på et år i procent
charts-derived-share = { $title } i procent af { $other }
charts-derived-sum = { $titles } lagt sammen
charts-derived-difference = { $title }, forskel til { $other }
charts-derived-average = { $title }, gennemsnit af { $count } ad gangen
charts-derived-cumulative = { $title }, lagt sammen i løbet af året

## Subtitle, source and notes.

charts-ages = { $from }–{ $to } år
charts-ages-from = { $from } år og derover
charts-percent = procent
charts-percent-of = procent af { $whole }
charts-source = Kilde: { $sources }
charts-updated = { $source }, opdateret { $day }
charts-break = databrud
charts-break-nth = databrud { $nth }
charts-bridged = samme målgrupper før og efter bruddet
charts-dated-note = { $name } ({ $when }): { $note }
charts-left-out-unit = Ikke vist, fordi enheden er en anden: { $names }.
charts-left-out-lacking = Ikke vist, fordi det ikke kan beregnes: { $names }.
charts-no-lengths = Placeringer, point og trin kan ikke vises som søjler og er vist som linjer.
charts-more-lines = Og { $count } mere.

## Kinds of charts.

charts-title-goal = { $title }: { $verdict }
charts-year-ago = { $title } er { $figure } { $when } mod { $before } { $then }
charts-only-one = Et år vises for én serie ad gangen: { $title }.
charts-quarter = { $nth }. kv.
charts-half = { $nth }. halvår
charts-whole-year = hele året
charts-sum = I alt
charts-sum-is = I alt { $figure } ({ $period }).
charts-sum-went = I alt { $from } ({ $from_period }) og { $to } ({ $to_period }).
charts-stack-incomplete = Uden sum, fordi en del ikke kendes: { $periods }.
charts-no-steps = Trin kræver mindst to kendte tal, og af flere serier skal tallene kunne lægges sammen. Derfor er der linjer.
charts-steps = { $title } er gået fra { $from } ({ $from_period }) til { $to } ({ $to_period }): { $changes }.
charts-step-start = Start { $period }
charts-step-end = Slut { $period }
charts-column-step = Trin
charts-column-figure = Tal
charts-column-target = Mål
charts-column-required = Krav
charts-column-unknown = Ukendt
charts-sheet = Diagram
