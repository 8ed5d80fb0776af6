"""Nhận hồ sơ: declarations written down at the counter for who came or wrote."""
