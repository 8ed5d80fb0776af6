"""Sổ hộ tịch: the books, their entries, what is written beside them, and what comes from paper."""
