"""Mails: one event, one message, kept as a row until it is delivered."""
