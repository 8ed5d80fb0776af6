"""Who people are: accounts, names, identity numbers, and how both are written in Vietnamese."""
