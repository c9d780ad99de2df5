# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.

## How a printed total and the sum of its parts agree.

budget-total-agrees = Den trykte sum stemmer: { $sum }.
budget-total-rounding = Den trykte sum er { $printed }, men linjerne giver { $sum }. Forskellen på { $difference } kan skyldes afrunding.
budget-total-error = Den trykte sum er { $printed }, men linjerne giver { $sum }. Forskellen på { $difference } kan ikke skyldes afrunding. Sammenhold tallene med kilden.
budget-total-not-printed = Kilden har ingen trykt sum.
budget-total-cannot-tell = Den trykte sum er { $printed } og kan ikke efterprøves: { $why }.
budget-no-sum-blank = ingen linje har et tal i kolonnen
budget-no-sum-not-additive = tallene i kolonnen kan ikke lægges sammen
budget-no-sum-overflow = summen har flere cifre, end der kan regnes med
