# The budget view (Budget).
# Every key begins with budget-.
# Keep both languages in the same order, with the same keys and variables.
