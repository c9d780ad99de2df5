# The agenda view (Dagsorden): meetings, items, snapshots.
# Every key begins with agenda-.
# Keep both languages in the same order, with the same keys and variables.
