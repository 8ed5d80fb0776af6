"""The citizens' screens."""
