"""Abandoned children: the case a ward opens before any dossier, its posting and its trail."""
