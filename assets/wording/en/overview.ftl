# The overview (Overblik).
# Every key begins with overview-.
# Keep both languages in the same order, with the same keys and variables.
