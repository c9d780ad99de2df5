# The view of printed figures (Trykte tal).
# Every key begins with statements-.
# Keep both languages in the same order, with the same keys and variables.

statements-empty = No printed figures yet
statements-empty-advice = Add a figure that a document prints, and what it claims to be.

## How a printed figure and its claim agree. Sources are as they are cited.

statements-agrees = { $printed } is printed, and that is right.
statements-rounding = { $printed } is printed, but it comes to { $computed }, a difference of { $difference } that rounding can explain.
statements-error = { $printed } is printed, but it comes to { $computed }, a difference of { $difference } that is not rounding but an error in one of the figures. Compare them with the source.
statements-two-places = The same figure is { $printed } in { $here }, but { $computed } in { $there }; they are { $difference } apart, and that is not rounding.
statements-two-places-rounding = The same figure is { $printed } in { $here }, but { $computed } in { $there }; they are { $difference } apart, which rounding can explain.
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

## The view.

statements-add = New printed figure
statements-add-first = Add the first printed figure
statements-new-title = New printed figure
statements-back = All printed figures
statements-all-agree = All printed figures are right.
statements-shown = Which printed figures
statements-shown-all = All
statements-shown-differing = Differing
statements-count = { $all } printed figures: { $agree } right, { $rounding } rounding, { $errors } errors, { $unknown } unsettled
statements-count-tables = The tables’ { $all } printed sums: { $agree } right, { $rounding } rounding, { $errors } errors, { $unknown } unsettled
statements-row-differs = { $verdict } · printed { $printed }, computed { $computed }
statements-row-two-places = { $verdict } · printed { $printed } and { $computed }
statements-verdict-agrees = Right
statements-verdict-rounding = Rounding
statements-verdict-error = Error
statements-verdict-unknown = Cannot be verified
statements-arithmetic = The arithmetic
statements-tolerance-is = Rounding of the figures it follows from can make a difference of { $tolerance }.
statements-source = Printed in { $source }
statements-claim-source = The other figure stands in { $source }
statements-edit = Edit
statements-close-form = Close the fields

## The fields.

statements-fields = Fields
statements-field-title = What the figure is
statements-field-printed = Printed figure
statements-field-decimals = Decimals
statements-field-tolerance = Tolerance
statements-field-claim = Arithmetic
statements-field-claim-hint = Write numbers, + − × ÷ and brackets. A figure of the plan is written with its short name; insert it below.
statements-field-source = Printed in
statements-field-claim-source = The other figure stands in
statements-field-section = Under the heading
statements-field-note = Note
statements-no-source = No source
statements-insert = Figures of the plan
statements-insert-choose = Insert a figure of the plan…
statements-insert-search = Search for a table, line, series or goal
statements-insert-none = No figure fits
statements-expression-ends = The arithmetic ends too early. Write a number or a bracket at the end.
statements-expression-bad = “{ $found }” cannot be read. Write numbers, + − × ÷, brackets and figures of the plan.
statements-no-such-figure = The plan does not have { $figure }. Insert the figure from the list.
statements-remove = Remove the printed figure
