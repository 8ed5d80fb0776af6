"""Tiếp nhận: taking in, declining, and comparing or counting originals that are there."""
