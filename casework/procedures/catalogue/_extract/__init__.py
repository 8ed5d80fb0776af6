"""What the three extract procedures share: forms, rules, law, papers, checks, the entry wanted, what is printed."""
