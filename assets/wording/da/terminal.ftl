# What the terminal commands print.
# Every key begins with terminal-.
# Keep both languages in the same order, with the same keys and variables.
