"""What the birth registrations share: forms, rules, law, papers, checks, result."""
