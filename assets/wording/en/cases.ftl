# The investments view (Investeringer).
# Every key begins with cases-.
# Keep both languages in the same order, with the same keys and variables.

cases-empty = No investments yet
cases-empty-advice = Add an investment, and point at the rows of the budget that show what it costs and saves.
