# What a check finds: faults of the file and remarks about the plan.
# Every key begins with findings-.
# Keep both languages in the same order, with the same keys and variables.
