# The investments view (Investeringer).
# Every key begins with cases-.
# Keep both languages in the same order, with the same keys and variables.

cases-empty = Ingen investeringer endnu
cases-empty-advice = Tilføj en investering, og peg på de rækker i budgettet, som viser dens udgifter og besparelser.
