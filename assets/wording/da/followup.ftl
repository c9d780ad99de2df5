# The follow-up view (Opfølgning).
# Every key begins with followup-.
# Keep both languages in the same order, with the same keys and variables.

followup-empty = Ingen opfølgning endnu
followup-empty-advice = Vælg en budgettabel og et år, og skriv bevillinger, forbrug og forventet regnskab.
