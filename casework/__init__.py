"""The domain: a ward's justice desk and the citizens' portal in front of it, in one Django app."""
