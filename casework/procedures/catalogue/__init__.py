"""One module a procedure; the registry finds them by looking here."""
