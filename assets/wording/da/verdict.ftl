# Verdicts: whether goals are met, and the sentence that says why.
# Every key begins with verdict-.
# Keep both languages in the same order, with the same keys and variables.

## The verdict as a word.

verdict-reached = nået
verdict-not-reached = ikke nået
verdict-on-course = på vej
verdict-off-course = ikke på vej
verdict-cannot-tell = kan ikke vurderes
verdict-in-words = ikke målt i tal
verdict-by-hand = { $verdict } (vurderet manuelt)

## What should be reached.

verdict-goal = Målet er { $target }
verdict-goal-change = Målet er { $condition } end { $base }
verdict-goal-kept = Niveauet fra { $base } skal fastholdes
verdict-goal-compared = Målet er { $condition }
verdict-goal-that-is = { $goal }, det vil sige { $required }
verdict-goal-kept-undated = Niveauet skal fastholdes
verdict-base-undated = udgangspunktet

## How it goes.

verdict-latest = seneste ({ $period }) { $value }
verdict-average = gennemsnittet for { $period } er { $value }
verdict-average-so-far = gennemsnittet for { $period } er indtil nu { $value } ({ $known } af { $of } tal)
verdict-sum = summen for { $period } er { $value }
verdict-sum-so-far = summen for { $period } er indtil nu { $value } ({ $known } af { $of } tal)
verdict-over = { $distance } over
verdict-under = { $distance } under
verdict-from = { $distance } fra målet
verdict-better = { $distance } bedre end målet
verdict-exactly = præcis på målet
verdict-exactly-not = lige på grænsen, som ikke tæller med

## What the verdict rests on.

verdict-already-there = Tallet opfylder målet; fristen er { $deadline }.
verdict-path = Delmålet for { $period } er { $level }.
verdict-pace = Tempoet siden { $since } er { $pace } om måneden og fører til { $value } ved fristen { $deadline }; der skal { $needed } om måneden til.
verdict-pace-at-end = Tempoet siden { $since } er { $pace } om måneden og fører til { $value } ved fristen { $deadline }.
verdict-so-far = Fortsætter det sådan, ender det på { $value } ved fristen { $deadline }.
verdict-cannot-tell-because = Kan ikke vurderes: { $why }.
verdict-provisional = Tallet er foreløbigt.
verdict-of-several = { $judged } af { $of ->
    [one] { $of } måling
   *[other] { $of } målinger
} kan vurderes.

## What should be delivered.

verdict-delivered = Leveret { $day }.
verdict-delivered-late = Leveret { $day }, efter fristen { $deadline }.
verdict-not-delivered = Fristen { $deadline } er passeret, og intet er meldt leveret.
verdict-not-delivered-yet = Intet er meldt leveret endnu; fristen er { $deadline }.
verdict-not-delivered-undated = Intet er meldt leveret, og der er ingen frist.

## Goals without figures, and what people say.

verdict-only-words = Målet er kun beskrevet i ord.
verdict-no-target = Planen sætter intet måltal: { $reason }
verdict-assessment = Vurderet manuelt af { $by } { $day }: { $verdict }. { $reason }
verdict-in-force-from = Målet gælder først fra { $day }.
verdict-in-force-until = Målet gjaldt til og med { $day } og er vurderet, som det stod da.

## Why it cannot be told.

verdict-why-not-yet-in-force = målet gælder ikke endnu
verdict-why-unclear = planen gør ikke klart, hvad der måles
verdict-why-no-series = ingen tidsserie viser, hvordan det går
verdict-why-other-unit = tidsserien tæller i en anden enhed end målet
verdict-why-no-value = der er intet tal, der kan afgøre det
verdict-why-hidden = tallet er skjult, fordi det dækker få personer
verdict-why-not-measured = det er ikke målt
verdict-why-no-base = udgangspunktet kendes ikke
verdict-why-base-zero = udgangspunktet er 0, og der kan ikke regnes i procent af 0
verdict-why-no-other-area = det andet område har intet tal for samme periode
verdict-why-method-changed = opgørelsen er ændret siden udgangspunktet
verdict-why-too-few-figures = der er færre end tre tal at regne videre fra
verdict-why-no-start = der er intet dateret udgangspunkt at regne tempoet fra
verdict-why-not-yet-due = fristen er ikke nået
verdict-why-too-large = tallene er for store at regne med
