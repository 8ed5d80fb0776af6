"""The whole journey in Debian's Chromium, against the program as a person starts it."""
