# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.

## How a printed total and the sum of its parts agree.

budget-total-agrees = The printed total agrees: { $sum }.
budget-total-rounding = The printed total is { $printed }, but the lines add up to { $sum }. Rounding may explain the difference of { $difference }.
budget-total-error = The printed total is { $printed }, but the lines add up to { $sum }. Rounding cannot explain the difference of { $difference }. Check the figures against the source.
budget-total-not-printed = The source has no printed total.
budget-total-cannot-tell = The printed total is { $printed } and cannot be checked: { $why }.
budget-no-sum-blank = no line has a figure in the column
budget-no-sum-not-additive = the figures of the column cannot be added
budget-no-sum-overflow = the sum has more digits than can be reckoned with
