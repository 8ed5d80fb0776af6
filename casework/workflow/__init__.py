"""Whose turn it is: viewflow tasks that follow the dossier's state machine."""
