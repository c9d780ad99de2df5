# The window around the views: menus, files, problems, settings.
# Every key begins with shell-.
# Keep both languages in the same order, with the same keys and variables.
