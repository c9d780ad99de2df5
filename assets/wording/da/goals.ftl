# The goals view (Mål) and the words of goals and targets.
# Every key begins with goals-.
# Keep both languages in the same order, with the same keys and variables.
