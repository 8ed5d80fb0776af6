"""What the death registrations share: forms, rules, law, papers, checks, result."""
