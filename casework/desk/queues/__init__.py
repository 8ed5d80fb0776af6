"""Hồ sơ: the queues, their tables, filters and the list one works through."""
