# The view of printed figures (Trykte tal).
# Every key begins with statements-.
# Keep both languages in the same order, with the same keys and variables.

statements-empty = No printed figures yet
statements-empty-advice = Add a figure that a document prints, and what it claims to be.
