"""Tests of what the worker runs."""
