"""What the guardianship procedures share: forms, rules, law, papers, checks, results."""
