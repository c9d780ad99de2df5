# The view of printed figures (Trykte tal).
# Every key begins with statements-.
# Keep both languages in the same order, with the same keys and variables.

statements-empty = No printed figures yet
statements-empty-advice = Add a figure that a document prints, and what it claims to be.

## How a printed figure and its claim agree. Sources are as they are cited.

statements-agrees = { $printed } is printed, and that is right.
statements-rounding = { $printed } is printed, but it comes to { $computed }. Rounding can explain the difference of { $difference }.
statements-error = { $printed } is printed, but it comes to { $computed }. Rounding cannot explain the difference of { $difference }. Compare the figures with the source.
statements-two-places = { $here } has { $printed }, but { $there } has { $computed }. The difference is { $difference }.
statements-two-places-rounding = { $here } has { $printed }, and { $there } has { $computed }. Rounding can explain the difference of { $difference }.
statements-cannot-tell = { $printed } is printed, but it cannot be verified: { $why }.
statements-not-printed = The plan has no figure where the printed one should stand.
statements-why-figure = the plan has no figure for { $figure }
statements-why-zero = something is divided by 0
statements-why-large = the numbers are too large to calculate with

## Figures of the plan, by name.

statements-figure-total = total
statements-figure-level = level { $number }
statements-figure-target = target
statements-figure-target-number = target { $number }
statements-figure-base = base
statements-figure-change = printed change
