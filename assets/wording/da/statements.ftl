# The view of printed figures (Trykte tal).
# Every key begins with statements-.
# Keep both languages in the same order, with the same keys and variables.

statements-empty = Ingen trykte tal endnu
statements-empty-advice = Tilføj et tal, som et dokument trykker, og det, som tallet påstår at være.
