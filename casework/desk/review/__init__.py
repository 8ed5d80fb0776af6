"""Thụ lý: what the officer does with a dossier – supplements, evidence, entries, drafts, delays."""
