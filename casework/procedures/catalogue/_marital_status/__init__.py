"""What the marital-status certificate is made of."""
