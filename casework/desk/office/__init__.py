"""Quản trị: the people of a ward, its hours, days, slots and former offices."""
