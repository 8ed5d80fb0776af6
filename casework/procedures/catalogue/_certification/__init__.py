"""What the certification of copies consists of: questions, law, counting, verdicts."""
