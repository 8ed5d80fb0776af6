"""The civil-status books: entries without gaps, annotated and never deleted."""
