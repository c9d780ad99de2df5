# The follow-up view (Opfølgning).
# Every key begins with followup-.
# Keep both languages in the same order, with the same keys and variables.

followup-empty = No follow-up yet
followup-empty-advice = Choose a budget table and a year, and write grants, consumption and expected result.
