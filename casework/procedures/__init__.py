"""What can be asked for: one file a procedure, and the words they are written in."""
