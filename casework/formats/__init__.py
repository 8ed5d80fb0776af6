"""How dates, times and numbers are read and written, by language."""
