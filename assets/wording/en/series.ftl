# The series view (Udvikling) and the sentences about a series.
# Every key begins with series-.
# Keep both languages in the same order, with the same keys and variables.
