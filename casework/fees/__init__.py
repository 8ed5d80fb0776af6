"""What is owed and what was paid, in whole đồng."""
